#include "answers/found.h"

#include <algorithm>
#include <ostream>

#include "answers/json/found.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/text/found.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

// Match and class come first, so that what was typed exactly is not buried among what is like it.
// The identifier decides last, so that the order is the same in every run.
void sort(std::vector<FoundOnDay>& rows) {
  const PersonOrder people;
  const VietnameseOrder places;
  std::sort(rows.begin(), rows.end(), [&](const FoundOnDay& a, const FoundOnDay& b) {
    const auto &one = a.found, &other = b.found;
    if (one.match != other.match) return one.match < other.match;
    if (one.subject.of != other.subject.of) return one.subject.of < other.subject.of;
    const bool member = one.subject.of == SubjectClass::member;
    const auto before = [&](const std::string& x, const std::string& y) {
      return member ? people(x, y) : places(x, y);
    };
    if (before(one.name, other.name)) return true;
    if (before(other.name, one.name)) return false;
    return one.subject.id < other.subject.id;
  });
}

void say_more(const Writer& writer, std::size_t more) {
  writer.err << "sogoc: " << grouped(writer, static_cast<std::int64_t>(more))
             << writer.pick(" more; --count 0 lists all", " kết quả nữa; --count 0 liệt kê hết")
             << '\n';
}

// To `err`: the data is an empty list, which programs read as such.
void say_none(const Writer& writer, const std::string& text) {
  writer.err << "sogoc: "
             << writer.pick("no unit, village or member has such a name: ",
                            "không có đơn vị, thôn hay đảng viên nào tên như vậy: ")
             << text << '\n';
}

}  // namespace

void write_found(Writer& writer, FoundNames names, std::size_t most) {
  auto& rows = names.found;
  const auto all = rows.size();
  sort(rows);
  if (most != 0 && all > most)
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(most), rows.end());
  if (writer.format == Format::json)
    write_line(writer, found_json(names));
  else if (writer.format == Format::csv)
    print_found_csv(writer, names);
  else
    print_found(writer, names);
  if (rows.size() < all) say_more(writer, all - rows.size());
  if (rows.empty()) say_none(writer, names.text);
}

}  // namespace sogoc
