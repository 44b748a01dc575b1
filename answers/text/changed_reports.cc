#include "answers/text/changed_reports.h"

#include <ostream>

#include "answers/json/numbers.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

void say(const Writer& writer, const ChangedCell& cell, bool kept) {
  const auto was = bounds_text(writer, cell.before), is = bounds_text(writer, cell.now);
  writer.err << "sogoc: " << writer.pick("published report ", "báo cáo đã công bố ") << cell.report
             << (kept ? writer.pick(" changes: ", " thay đổi: ")
                      : writer.pick(" would change: ", " sẽ thay đổi: "))
             << cell.figure << ' ' << was << " → " << is
             << writer.pick(", published ", ", đã công bố ") << bounds_text(writer, cell.published)
             << '\n';
}

}  // namespace

Json say_changed_reports(const Writer& writer, Register& reg, std::uint64_t from, bool kept) {
  Asker asker(reg);
  Json all = Json::array();
  for (const auto& cell : changed_since(asker, from)) {
    all.push_back({{"report", cell.report},
                   {"figure", cell.figure},
                   {"published", bounds_json(cell.published)},
                   {"before", bounds_or_null(cell.before)},
                   {"now", bounds_or_null(cell.now)}});
    say(writer, cell, kept);
  }
  if (!all.empty() && kept) writer.err << writer.pick("Try: ", "Thử: ") << "sogoc report changes\n";
  return all;
}

}  // namespace sogoc
