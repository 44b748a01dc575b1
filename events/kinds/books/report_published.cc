#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// công bố báo cáo. A report cannot know more than was recorded before it, and its own position is
// that number: what it was made from is a size up to it. Never corrected, so a name is used once.
MaybeViolation apply_report_published(const FoldedEvent& event, World& world) {
  const auto body = event.body.getReportPublished();
  const auto id = view(body.getReport());
  if (world.get<ReportState>(id).published)
    return violation("report.idUsed", "reportPublished.report", id);
  if (body.getKnownAt() > event.position)
    return violation("report.beyondLog", "reportPublished.knownAt",
                     std::to_string(body.getKnownAt()));
  ReportState after;
  after.published = true;
  after.known_at = body.getKnownAt();
  world.set(id, std::move(after));
  return {};
}

}  // namespace sogoc
