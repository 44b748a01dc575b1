#include "answers/shown_subject.h"

#include <algorithm>
#include <ostream>

#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/shown_subject.h"
#include "answers/text/shown_subject.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

// Stable, so that those of one name stay in the order of their identifiers.
template <typename Order>
void sort_by_name(std::vector<HeldByCell>& held) {
  const Order before;
  std::stable_sort(held.begin(), held.end(),
                   [&](const auto& a, const auto& b) { return before(a.name, b.name); });
}

}  // namespace

void write_shown_subject(Writer& writer, Register& in, ShownSubject shown) {
  sort_by_name<PersonOrder>(shown.members);
  sort_by_name<VietnameseOrder>(shown.villages);
  // For text too, which prints most of the fields that JSON has.
  const auto json = shown_subject_json(in, shown);
  if (writer.format == Format::text) return print_shown_subject(writer, in, shown, json);
  if (writer.format == Format::csv) return print_fields_csv(writer, json);
  write_line(writer, json);
}

}  // namespace sogoc
