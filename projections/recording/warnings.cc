#include "projections/recording/warnings.h"

#include "events/json/labels.h"
#include "events/text.h"
#include "projections/recording/door_rules.h"

namespace sogoc {
namespace {

void add_all(std::vector<Rejection> more, std::vector<Rejection>& out) {
  std::move(more.begin(), more.end(), std::back_inserter(out));
}

std::optional<Rejection> idle_amendment(const LineToWarnOf& line, const ActSource& known) {
  const auto body = (*line.content).getBody();
  if (!body.isEventAmended() || !line.corrects) return std::nullopt;
  const auto amendment = body.getEventAmended();
  if (!changes_nothing(amendment, live_event(known, *line.corrects, known.size())))
    return std::nullopt;
  return Rejection{"correction.changesNothing",
                   "eventAmended.event",
                   '"' + copy(amendment.getEvent()) + '"',
                   {}};
}

}  // namespace

std::vector<Rejection> warnings_of_line(const LineToWarnOf& line, const ActSource& known,
                                        const FigureRules* figures) {
  auto warnings = warnings_of_days(*line.content, line.recorded, line.first);
  add_all(blanks_in_labels(*line.content), warnings);
  if (auto idle = idle_amendment(line, known)) warnings.push_back(std::move(*idle));
  if (figures && (*line.content).getBody().isReportPublished())
    add_all(figures->differences(*line.content), warnings);
  return warnings;
}

std::vector<ActWarning> warnings_of_act(Refold& folded, std::span<const NamedMember> named,
                                        const Streams& streams, const ActSource& act) {
  std::vector<ActWarning> warnings;
  for (const auto& each : folded.warnings())
    warnings.push_back({each.position, rejection_of(each.violation)});
  for (std::size_t i = 0; i < named.size(); ++i) {
    const auto other = namesake_of(named[i], named.first(i), folded, streams, act);
    if (!other) continue;
    warnings.push_back(
        {named[i].position,
         {"member.namesake",
          "",
          '"' + named[i].member + '"',
          {"the same name and birth as " + *other, "cùng tên, cùng ngày sinh với " + *other}}});
  }
  return warnings;
}

}  // namespace sogoc
