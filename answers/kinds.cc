#include "answers/kinds.h"

#include <ostream>

#include "answers/json/kinds.h"
#include "answers/text/kinds.h"
#include "events/kinds/described_kinds.h"

namespace sogoc {

void write_kinds(Writer& writer, const std::string& only) {
  // Described anew for each call: the list is small and a command prints it once.
  auto kinds = described_kinds();
  if (!only.empty()) std::erase_if(kinds, [&](const auto& each) { return each.name != only; });
  if (writer.format == Format::csv) return print_kinds_csv(writer, kinds);
  if (writer.format == Format::json) return print_kinds_json(writer, kinds);
  if (only.empty()) return print_kinds(writer, kinds);
  for (const auto& kind : kinds) print_kind(writer, kind);
}

}  // namespace sogoc
