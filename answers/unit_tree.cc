#include "answers/unit_tree.h"

#include <algorithm>
#include <map>

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/unit_tree.h"
#include "answers/text/answer.h"
#include "answers/text/text.h"
#include "answers/text/unit_tree.h"

namespace sogoc {
namespace {

using Units = std::vector<UnitOfTree>;

// Each before those below it, as before.
Units sorted(const Units& units) {
  const VietnameseOrder order;
  std::vector<std::pair<std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < units.size(); ++i)
    keys.emplace_back(order.key(units[i].name) + units[i].id, i);
  // From the last to the first, so that the first is on top of what is still to be put out.
  std::sort(keys.rbegin(), keys.rend());
  std::map<std::string, std::vector<std::size_t>> below;
  std::vector<std::size_t> next;
  for (const auto& [key, i] : keys)
    (units[i].depth == 0 ? next : below[units[i].parent]).push_back(i);
  Units in_order;
  while (!next.empty()) {
    const auto& unit = units[next.back()];
    next.pop_back();
    in_order.push_back(unit);
    const auto& children = below[unit.id];
    next.insert(next.end(), children.begin(), children.end());
  }
  return in_order;
}

}  // namespace

void write_unit_tree(Writer& writer, Asker& asker, UnitTree tree,
                     std::optional<std::uint64_t> depth) {
  tree.units = sorted(tree.units);
  if (depth) std::erase_if(tree.units, [&](const auto& unit) { return unit.depth > *depth; });
  if (writer.format == Format::text) return print_unit_tree(writer, asker, tree);
  if (writer.format == Format::json) return write_line(writer, unit_tree_json(asker, tree));
  say_notes(writer, tree.members.notes, asker.asked().facts().time_zone);
  print_unit_tree_csv(writer, tree);
}

}  // namespace sogoc
