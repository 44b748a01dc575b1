#include "events/kinds/static_rules.h"

#include "events/date.h"

namespace sogoc {

std::optional<Rejection> static_fault(schema::Event::Reader event) {
  const auto body = event.getBody();
  const bool correction = body.isEventVoided() || body.isEventAmended();
  if (correction && event.getEffective() != 0)
    return Rejection{"syntax.notAllowed",
                     "effective",
                     '"' + format_date(Date{event.getEffective()}) + '"',
                     {"a correction has no day of its own", "đính chính không có ngày riêng"}};
  if (!correction && !body.isRegisterOpened() && event.getEffective() == 0)
    return Rejection{"syntax.missing", "effective", "", {}};
  return static_fault(body, "");
}

std::optional<Rejection> static_fault(schema::Body::Reader body, const std::string& path) {
  if (!body.isTransferReceived()) return std::nullopt;
  const auto received = body.getTransferReceived();
  if (received.hasFromExternal() || received.getStatus() == schema::Status::NOT_GIVEN)
    return std::nullopt;
  return Rejection{
      "syntax.notAllowed",
      (path.empty() ? "" : path + ".") + "transferReceived.status",
      "",
      {"status is given only together with fromExternal", "status chỉ ghi cùng fromExternal"}};
}

}  // namespace sogoc
