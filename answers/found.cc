#include "answers/found.h"

#include <algorithm>
#include <ostream>
#include <tuple>

#include "answers/json/found.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/text/found.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

// What is nearest to what was typed stands first, so that it is not buried among what is like it.
// The identifier decides last, so that the order is the same in every run.
using Rank = std::tuple<Match, Fit, bool, SubjectClass, std::string, std::uint32_t, std::string>;

Rank rank_of(const FoundOnDay& row, const std::string& name_key) {
  const auto& found = row.found;
  const auto birth = state_as<MemberState>(row.state).attributes.birth.value;
  return {found.match, found.fit, row.name != found.name, found.subject.of,
          name_key,    birth,     found.subject.id};
}

void sort(std::vector<FoundOnDay>& rows) {
  const PersonOrder people;
  const VietnameseOrder places;
  std::vector<std::pair<Rank, std::size_t>> ranks;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& found = rows[i].found;
    const bool member = found.subject.of == SubjectClass::member;
    ranks.emplace_back(rank_of(rows[i], member ? people.key(found.name) : places.key(found.name)),
                       i);
  }
  std::sort(ranks.begin(), ranks.end());
  std::vector<FoundOnDay> in_order;
  for (const auto& [rank, at] : ranks) in_order.push_back(std::move(rows[at]));
  rows = std::move(in_order);
}

void say_more(const Writer& writer, std::size_t more, const Words& how) {
  writer.err << "sogoc: " << grouped(writer, static_cast<std::int64_t>(more))
             << writer.pick(" more; ", " kết quả nữa; ") << writer.pick(how.en, how.vi) << '\n';
}

// To `err`: the data is an empty list, which programs read as such.
void say_none(const Writer& writer, const std::string& text,
              const std::vector<std::string>& nearest) {
  const auto meant = nearest_words(nearest);
  writer.err << "sogoc: "
             << writer.pick("no unit, village or member has such a name: ",
                            "không có đơn vị, thôn hay đảng viên nào tên như vậy: ")
             << text << writer.pick(meant.en, meant.vi) << '\n';
}

}  // namespace

void write_found(Writer& writer, const Register& reg, FoundNames names, std::size_t most,
                 const std::vector<std::string>& nearest, const Words& how_to_see_more) {
  auto& rows = names.found;
  const auto all = rows.size();
  sort(rows);
  if (most != 0 && all > most)
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(most), rows.end());
  if (writer.format == Format::json)
    write_line(writer, found_json(reg, names));
  else if (writer.format == Format::csv)
    print_found_csv(writer, names);
  else
    print_found(writer, names);
  if (rows.size() < all) say_more(writer, all - rows.size(), how_to_see_more);
  if (rows.empty()) say_none(writer, names.text, nearest);
}

}  // namespace sogoc
