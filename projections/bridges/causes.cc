#include "projections/bridges/causes.h"

#include <algorithm>

#include "projections/figures/evaluation.h"
#include "projections/knowledge/corrections.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;

struct LineName {
  const char *name, *en, *vi;
};

// Those that are neither figures nor kinds of events.
constexpr LineName lines[] = {
    {"enteredLate", "entered late", "nhập muộn"},
    {"enteredOnTime", "entered on time since", "nhập đúng hạn sau đó"},
    {"dateAmended", "date amended", "đính chính ngày"},
    {"detailsAmended", "details amended", "đính chính nội dung"},
    {"voided", "voided", "bị huỷ"},
    {"revived", "voiding annulled", "khôi phục sau khi huỷ"},
    {"inTransit", "in transit inside the unit", "đang chuyển trong đơn vị"},
    {"detailsChanged", "details changed", "thay đổi thông tin"},
    {"ageBandPassed", "age band passed", "chuyển nhóm tuổi đời"},
    {"seniorityBandPassed", "seniority band passed", "chuyển nhóm tuổi đảng"},
    {"firstPeriodOnly", "in the first period only", "chỉ thuộc kỳ đầu"},
    {"secondPeriodOnly", "in the second period only", "chỉ thuộc kỳ sau"},
    {"periodOver", "no period of the target holds", "ngoài kỳ của chỉ tiêu"},
};

Query without_filter(Query query) {
  query.where.clear();
  return query;
}

bool is_slip(std::uint16_t kind) {
  return kind == Which::TRANSFER_ISSUED || kind == Which::TRANSFER_RECEIVED ||
         kind == Which::TRANSFER_RETURNED;
}

// Whether a flow of the catalogue counts such an event, in this direction. One that counts within
// the unit fits both: by a recognition one figure loses a member and another gains him.
bool of_flow(const FigureDefinition& figure, std::uint16_t kind, LeavingCause cause,
             Crossing crossing) {
  return figure.population->selects_events && figure.select.has(kind) &&
         (figure.cause == LeavingCause::NOT_GIVEN || figure.cause == cause) &&
         (figure.crossing == crossing || figure.crossing == Crossing::within);
}

}  // namespace

std::string class_of_correction(Register& reg, std::uint64_t position, Date day) {
  const auto event = reg.event(position);
  const auto body = (*event).getBody();
  // Its own day as it was recorded: what a later correction made of it is that correction's effect.
  if (!body.isEventVoided() && !body.isEventAmended())
    return Date{(*event).getEffective()} < day ? "enteredLate" : "enteredOnTime";
  const auto named = position_named(*event, [&](std::string_view id) {
                       return reg.log().position_of(id);
                     }).value();
  // A voiding of a voiding gives the event back.
  if (body.isEventVoided())
    return (*reg.event(named)).getBody().isEventVoided() ? "revived" : "voided";
  const Date day_stated{body.getEventAmended().getEffective()};
  // Just before this amendment: earlier ones may have moved the day already.
  const auto before = live_event(reg.source(), named, position).effective;
  return day_stated.value != 0 && day_stated != before ? "dateAmended" : "detailsAmended";
}

std::optional<CorrectedDay> day_of_correction(Register& reg, std::uint64_t position) {
  // A correction may be of a correction; the day that moves is that of the event at the end of the
  // chain.
  const auto root = reg.root_of(position);
  if (root == position) return std::nullopt;
  return CorrectedDay{live_event(reg.source(), root, position).effective,
                      live_event(reg.source(), root, position + 1).effective};
}

// Who is counted in a cell was in transit, or the reverse; whatever else is filtered by.
class MovementCauses::Passage {
 public:
  Passage(View& view, const FigureDefinition& figure, const Query& query)
      : query_(without_filter(query)),
        evaluation_(view, query_, *find_figure(figure.population->other_side)) {}
  // Looked for where he is not counted: before the event when it brought him in, else after it.
  bool other_side(const ItemEffect& item, Moment at) {
    return !evaluation_.counted_of({item.item}, item.effect > 0 ? just_before(at) : at).empty();
  }

 private:
  const Query query_;
  Evaluation evaluation_;
};

MovementCauses::MovementCauses(View& view, const FigureDefinition& figure, const Query& query)
    : view_(view), figure_(figure) {
  if (figure.population->other_side) passage_ = std::make_unique<Passage>(view, figure, query);
}

MovementCauses::~MovementCauses() = default;

std::string MovementCauses::of(const BridgeEvent& event, Moment at) {
  // Effects of days bring the kind along; those of periods do not.
  const auto kind = event.kind != 0
                        ? event.kind
                        : static_cast<std::uint16_t>(view_.event(event.position).body().which());
  const auto which = static_cast<Which>(kind);
  const bool people = passage_ || figure_.population->selects_events;
  if (!people) return kind_of(which).name;
  if (auto cause = of_people(event, at, kind); !cause.empty()) return cause;
  return which == Which::MEMBER_DETAILS_CHANGED ? "detailsChanged" : kind_of(which).name;
}

std::string MovementCauses::of_people(const BridgeEvent& event, Moment at, std::uint16_t kind) {
  // One item stands for all of the event: a line is of events, not of items.
  const auto& first = event.items.front();
  if (passage_ && is_slip(kind) && passage_->other_side(first, at)) return "inTransit";
  const auto crossing = figure_.population->selects_events ? figure_.crossing
                        : event.effect < 0                 ? Crossing::out_of
                                                           : Crossing::into;
  const auto state = view_.state_at({SubjectClass::member, first.item.id}, at);
  const auto cause = state_as<MemberState>(state).cause;
  // The first that fits, so the order of the catalogue tells: single causes of leaving come before
  // departures.
  for (const auto& figure : catalogue())
    if (of_flow(figure, kind, cause, crossing)) return figure.name;
  return {};
}

Words words_of_line(std::string_view name) {
  for (const auto& line : lines)
    if (line.name == name) return {line.en, line.vi};
  if (const auto* figure = find_figure(name)) return {figure->label_en, figure->label_vi};
  return {};
}

std::size_t rank_of_line(std::string_view name) {
  const auto figures = catalogue();
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (figures[i].name == name) return i;
  const auto known = std::find_if(std::begin(lines), std::end(lines),
                                  [&](const auto& line) { return line.name == name; });
  return figures.size() + static_cast<std::size_t>(known - std::begin(lines));
}

}  // namespace sogoc
