#include "events/kinds/static_rules.h"

#include <cctype>
#include <set>

#include "events/date.h"
#include "events/decimal.h"
#include "events/kinds/kind.h"
#include "events/period.h"

namespace sogoc {
namespace {

MaybeRejection bad_value(std::string field, std::string value, Words detail) {
  return Rejection{"syntax.value", std::move(field), std::move(value), std::move(detail)};
}
std::string quoted(capnp::Text::Reader text) { return '"' + std::string(text.cStr()) + '"'; }

// Who comes from inside brings the status that the register knows.
MaybeRejection fault_in(schema::TransferReceived::Reader received, const std::string& at) {
  if (received.hasFromExternal() || received.getStatus() == schema::Status::NOT_GIVEN)
    return std::nullopt;
  return Rejection{
      "syntax.notAllowed",
      at + "status",
      "",
      {"status is given only together with fromExternal", "status chỉ ghi cùng fromExternal"}};
}

// A decided or missing rating is of a unit or of a member.
template <typename Rating>
MaybeRejection fault_in_rating(Rating rating, const std::string& at) {
  // The schema has no union here, so that the JSON form keeps the two plain fields.
  if (!rating.hasUnit() && !rating.hasMember())
    return Rejection{"syntax.missing",
                     at + "unit",
                     "",
                     {"a unit or a member is rated", "xếp loại một đơn vị hoặc một đảng viên"}};
  if (rating.hasUnit() && rating.hasMember())
    return Rejection{"syntax.notAllowed",
                     at + "member",
                     quoted(rating.getMember()),
                     {"either a unit or a member is rated, not both",
                      "xếp loại hoặc đơn vị hoặc đảng viên, không cả hai"}};
  return std::nullopt;
}

// A category is named by its code for ever; two of one code could not be told apart.
MaybeRejection fault_in_categories(schema::SchemeAdopted::Reader scheme, const std::string& at) {
  std::set<std::string> codes;
  unsigned index = 0;
  if (scheme.getCategories().size() == 0)
    return bad_value(at + "categories", "[]",
                     {"a scheme has categories", "khung xếp loại phải có các mức"});
  for (auto each : scheme.getCategories()) {
    if (!codes.insert(each.getCode().cStr()).second)
      return bad_value(at + "categories[" + std::to_string(index) + "].code",
                       quoted(each.getCode()), {"the code stands twice", "mã bị ghi hai lần"});
    ++index;
  }
  return std::nullopt;
}

MaybeRejection fault_in(schema::SchemeAdopted::Reader scheme, const std::string& at) {
  // Years are checked for 1 to 9999 where they are read; 0 is "without end".
  if (scheme.getToYear() != 0 && scheme.getToYear() < scheme.getFromYear())
    return bad_value(at + "toYear", std::to_string(scheme.getToYear()),
                     {"it ends before it begins", "kết thúc trước khi bắt đầu"});
  if (scheme.hasExcellentCap() && scheme.getExcellentCap().getPercent() > 100'000)
    return bad_value(at + "excellentCap.percent",
                     decimal_text(scheme.getExcellentCap().getPercent()),
                     {"at most 100 percent", "nhiều nhất 100 phần trăm"});
  return fault_in_categories(scheme, at);
}

template <typename Target>
// Either end may be missing: then it is not stated, and nothing is compared.
MaybeRejection fault_in_target(Target target, const std::string& at) {
  if (target.getFrom() == 0 || target.getTo() == 0 || target.getFrom() <= target.getTo())
    return std::nullopt;
  return bad_value(at + "to", '"' + format_date(Date{target.getTo()}) + '"',
                   {"the period ends before it begins", "kỳ kết thúc trước khi bắt đầu"});
}

// An object without a bound says nothing, and would pass for a number that is not known.
MaybeRejection fault_in_amount(schema::Amount::Reader amount, const std::string& at) {
  if (!amount.isBounds()) return std::nullopt;
  const auto least = amount.getBounds().getAtLeast(), most = amount.getBounds().getAtMost();
  if (!least.isValue() && !most.isValue())
    return bad_value(at, "{}",
                     {"a bound has atLeast or atMost", "giới hạn cần atLeast hoặc atMost"});
  if (least.isValue() && most.isValue() && least.getValue() > most.getValue())
    return bad_value(at + ".atMost", decimal_text(most.getValue()),
                     {"it is less than atLeast", "nhỏ hơn atLeast"});
  return std::nullopt;
}

// 329.999, meant as a grouped number, is read as three hundred and thirty with decimals: so people
// must be whole.
MaybeRejection fault_in(schema::PopulationRecorded::Reader recorded, const std::string& at) {
  const auto value = recorded.getValue();
  if (auto bad = fault_in_amount(value, at + "value")) return bad;
  const auto whole = [&](std::uint64_t number, const char* field) -> MaybeRejection {
    if (number % 1000 == 0) return std::nullopt;
    return bad_value(at + "value" + field, decimal_text(number),
                     {"people are a whole number, written without grouping: 329999",
                      "dân số là số nguyên, viết liền không dấu chấm: 329999"});
  };
  if (value.isExact()) return whole(value.getExact(), "");
  const auto bounds = value.getBounds();
  const auto least = bounds.getAtLeast(), most = bounds.getAtMost();
  if (least.isValue())
    if (auto bad = whole(least.getValue(), ".atLeast")) return bad;
  return most.isValue() ? whole(most.getValue(), ".atMost") : std::nullopt;
}

MaybeRejection fault_in(schema::ReportPublished::Reader report, const std::string& at) {
  const auto name = report.getReport();
  // So that no name of a report looks like a day or a size.
  if (!std::isalpha(static_cast<unsigned char>(name.cStr()[0])))
    return bad_value(
        at + "report", quoted(name),
        {"the name of a report begins with a letter", "tên báo cáo bắt đầu bằng chữ cái"});
  if (report.hasPeriod()) {
    const auto period = parse_period(report.getPeriod().cStr());
    if (!period || period->first > period->second || period->second.value != report.getAsOf())
      return bad_value(
          at + "period", quoted(report.getPeriod()),
          {"a period that ends on asOf: 2018, 2018-H2, 2018-Q4, 2018-12 or 2018-10-01..2018-12-31",
           "là kỳ kết thúc vào ngày asOf: 2018, 2018-H2, 2018-Q4, 2018-12 hay "
           "2018-10-01..2018-12-31"});
  }
  for (auto cell : report.getCells())
    if (auto bad = fault_in_amount(cell.getValue(), at + "cells." + cell.getKey().cStr()))
      return bad;
  return std::nullopt;
}

}  // namespace

std::optional<Rejection> static_rejection(schema::Event::Reader event) {
  const auto body = event.getBody();
  // A correction holds for every day as soon as it is known: it changes what its target says.
  const bool correction = body.isEventVoided() || body.isEventAmended();
  if (correction && event.getEffective() != 0)
    return Rejection{"syntax.notAllowed",
                     "effective",
                     '"' + format_date(Date{event.getEffective()}) + '"',
                     {"a correction has no day of its own", "đính chính không có ngày riêng"}};
  if (!correction && !body.isRegisterOpened() && event.getEffective() == 0)
    return Rejection{"syntax.missing", "effective", "", {}};
  return static_rejection(body, "");
}

std::optional<Rejection> static_rejection(schema::Body::Reader body, const std::string& path) {
  // Fields are named as they stand in the line, also inside an amendment.
  const auto at = (path.empty() ? "" : path + ".") + kind_of(body.which()).name + ".";
  switch (body.which()) {
    case schema::Body::TRANSFER_RECEIVED:
      return fault_in(body.getTransferReceived(), at);
    case schema::Body::SCHEME_ADOPTED:
      return fault_in(body.getSchemeAdopted(), at);
    case schema::Body::EVALUATION_DECIDED:
      return fault_in_rating(body.getEvaluationDecided(), at);
    case schema::Body::NOT_RATED:
      return fault_in_rating(body.getNotRated(), at);
    case schema::Body::TARGET_SET:
      return fault_in_target(body.getTargetSet(), at);
    case schema::Body::TARGET_REVISED:
      return fault_in_target(body.getTargetRevised(), at);
    case schema::Body::POPULATION_RECORDED:
      return fault_in(body.getPopulationRecorded(), at);
    case schema::Body::REPORT_PUBLISHED:
      return fault_in(body.getReportPublished(), at);
    default:
      return std::nullopt;
  }
}

}  // namespace sogoc
