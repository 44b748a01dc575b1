#include "cli/changed_reports.h"

#include <ostream>

#include "cli/json/numbers.h"
#include "cli/text.h"

namespace sogoc {
namespace {

Json or_null(const std::optional<Bounds>& amount) { return amount ? bounds_json(*amount) : Json(); }

void say(const Context& context, const ChangedCell& cell, bool kept) {
  const auto was = bounds_text(context, cell.before), is = bounds_text(context, cell.now);
  context.err << "sogoc: " << context.pick("published report ", "báo cáo đã công bố ")
              << cell.report
              << (kept ? context.pick(" changes: ", " thay đổi: ")
                       : context.pick(" would change: ", " sẽ thay đổi: "))
              << cell.figure << ' ' << was << " → " << is
              << context.pick(", published ", ", đã công bố ")
              << bounds_text(context, cell.published) << '\n';
}

}  // namespace

Json say_changed_reports(const Context& context, OpenRegister& open, std::uint64_t from,
                         bool kept) {
  Asker asker(*open.content);
  Json all = Json::array();
  for (const auto& cell : changed_since(asker, from)) {
    all.push_back({{"report", cell.report},
                   {"figure", cell.figure},
                   {"published", bounds_json(cell.published)},
                   {"before", or_null(cell.before)},
                   {"now", or_null(cell.now)}});
    say(context, cell, kept);
  }
  if (!all.empty() && kept)
    context.err << context.pick("Try: ", "Thử: ") << "sogoc report changes\n";
  return all;
}

}  // namespace sogoc
