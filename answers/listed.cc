#include "answers/listed.h"

#include <algorithm>
#include <tuple>

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/listed.h"
#include "answers/text/answer.h"
#include "answers/text/listed.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

// Where each stands in the list.
using Key = std::tuple<SubjectClass, std::string, std::uint32_t, std::string, std::uint64_t>;

std::vector<ListedItem> sorted(std::vector<ListedItem> items) {
  const PersonOrder people;
  const VietnameseOrder places;
  std::vector<std::pair<Key, std::size_t>> keys;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& [of, id] = items[i].subject;
    const bool member = of == SubjectClass::member;
    const auto birth = state_as<MemberState>(items[i].state).attributes.birth.value;
    keys.push_back({{of, member ? people.key(items[i].name) : places.key(items[i].name), birth, id,
                     items[i].event},
                    i});
  }
  std::sort(keys.begin(), keys.end());
  std::vector<ListedItem> in_order;
  in_order.reserve(items.size());
  for (const auto& [key, at] : keys) in_order.push_back(std::move(items[at]));
  return in_order;
}

}  // namespace

void write_listed(Writer& writer, Asker& asker, const Answered& answered, ListedEvents events) {
  const auto items = sorted(listed_items(answered));
  const bool with_events = events == ListedEvents::shown;
  if (writer.format == Format::text)
    return print_listed(writer, asker, answered, items, with_events);
  if (writer.format == Format::json)
    return write_line(writer, listed_json(asker, answered, items, with_events));
  say_notes(writer, answered.notes, asker.asked().facts().time_zone);
  say_unknown_values(writer, answered);
  print_listed_csv(writer, asker, answered, items, with_events);
}

}  // namespace sogoc
