// Why no event of somebody is counted in a period: what fails is said of the event that comes
// furthest.
#include <algorithm>
#include <stdexcept>

#include "projections/figures/failing_place.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;

constexpr Selection of_transfers =
    Selection::of(Which::MEMBER_MOVED) | Selection::of(Which::TRANSFER_ISSUED) |
    Selection::of(Which::TRANSFER_RECEIVED) | Selection::of(Which::TRANSFER_RETURNED);
constexpr Selection of_moves = Selection::of(Which::UNIT_MOVED) |
                               Selection::of(Which::UNITS_MERGED) |
                               Selection::of(Which::UNIT_KIND_CHANGED);

// Later ones are further on.
constexpr const char* order[] = {"otherCause",        "notSource", "closed",   "villages",
                                 "independentBefore", "outside",   "otherWay", "notACrossing",
                                 "notRestatable",     "filter"};

// A code that is not in the list, as unitNotActive, ranks behind all.
std::size_t rank_of(const Failing& failing) {
  return static_cast<std::size_t>(std::find(std::begin(order), std::end(order), failing.code) -
                                  std::begin(order));
}

LeavingCause cause_of(const LiveEvent& event) {
  const auto body = event.body();
  return body.isMemberLeft() ? body.getMemberLeft().getCause() : LeavingCause::NOT_GIVEN;
}

class FlowFailing {
 public:
  explicit FlowFailing(const CountOfOne& about)
      : about_(about), view_(about.view), figure_(about.figure) {
    find_events();
  }

  Failing run() {
    if (about_.query.structure && figure_.select.has(Which::CELL_SPLIT) && people())
      // Said before any event is looked at: with S none can count, whatever it says.
      return {"oneTree"};
    std::optional<Failing> furthest;
    for (const auto& event : events_) {
      if (!in_period(counting_day(event))) continue;
      auto failing = failing_of(event);
      if (!furthest || rank_of(failing) > rank_of(*furthest)) furthest = std::move(failing);
    }
    return furthest ? *furthest : none_in_period();
  }

 private:
  bool people() const { return figure_.population->selects_events; }

  Selection kinds() const {
    if (!people()) return Selection::of(Which::CELL_SPLIT);
    // As Flow::counts_kind (people_flow.cc) has it.
    const bool transfers = figure_.select.has(Which::MEMBER_MOVED);
    return figure_.select | (transfers && about_.query.structure ? of_transfers : Selection());
  }

  void find_events() {
    const auto& own = view_.timeline(about_.subject);
    for (const auto& item :
         items_of(view_, figure_, about_.query, about_.subject, about_.dependencies)) {
      auto event = view_.event(item.event);
      const auto kind = event.body().which();
      // Items include every event of units around him: without a version of his own, only one that
      // changed the units above him is his.
      const bool touched = std::any_of(own.begin(), own.end(), [&](const auto& version) {
        return version.at.rank == item.event;
      });
      const Moment at{event.effective.value, event.position};
      const bool carried = of_moves.has(kind) && changes_standing(at);
      if (kinds().has(kind) && (touched || carried)) events_.push_back(std::move(event));
    }
  }

  // Whether a unit's move took him elsewhere.
  bool changes_standing(Moment at) {
    const auto chain = [&](Moment moment) { return chain_of(view_, member(moment).cell, moment); };
    return chain(at) != chain(just_before(at));
  }

  MemberState member(Moment at) {
    return state_as<MemberState>(view_.state_at(about_.subject, at));
  }

  Date counting_day(const LiveEvent& event) const {
    return day_by(event, about_.query.count_by_decision);
  }
  static Date day_by(const LiveEvent& event, bool decision) {
    const Date signed_on{event.decision().getSigned()};
    return decision && signed_on.value != 0 ? signed_on : event.effective;
  }
  bool in_period(Date day) const { return day >= about_.query.from && day <= about_.query.to; }
  int distance(Date day) const {
    return in_period(day) ? 0
                          : std::min(std::abs(day_number(day) - day_number(about_.query.from)),
                                     std::abs(day_number(day) - day_number(about_.query.to)));
  }

  bool wanted_cause(LeavingCause cause) const {
    return figure_.cause == LeavingCause::NOT_GIVEN || figure_.cause == cause;
  }

  Failing none_in_period() {
    // A void event of the period says more than a live one of another time.
    for (const auto& void_event : void_events(about_, about_.subject)) {
      const auto& event = void_event.event;
      if (!kinds().has(event.body().which()) || !wanted_cause(cause_of(event)) ||
          !in_period(counting_day(event)))
        continue;
      return at_event("eventVoid", event, void_event.voided_by);
    }
    const LiveEvent* nearest = nullptr;
    for (const auto& event : events_) {
      if (!wanted_cause(cause_of(event))) continue;
      // In the period by the other of the two days: only how it is counted keeps it out.
      if (figure_.name == std::string_view("admissions") &&
          in_period(day_by(event, !about_.query.count_by_decision))) {
        auto other = at_event("otherDay", event, event.position);
        other.stated = about_.query.count_by_decision ? "decision" : "ceremony";
        return other;
      }
      const auto days = distance(counting_day(event));
      if (!nearest || days < distance(counting_day(*nearest))) nearest = &event;
    }
    if (!nearest) return {"noEvent"};
    return at_event("noEvent", *nearest, nearest->position);
  }

  Failing at_event(const char* code, const LiveEvent& event, std::uint64_t decided_by) const {
    Failing failing{code, decided_by, event.position};
    failing.day = counting_day(event);
    failing.at = {event.effective.value, event.position};
    return failing;
  }

  Failing failing_of(const LiveEvent& event) {
    if (!wanted_cause(cause_of(event))) {
      auto other = at_event("otherCause", event, event.position);
      other.stated = name_of_cause(cause_of(event));
      other.wanted = {name_of_cause(figure_.cause)};
      return other;
    }
    auto standing = standing_of(event);
    if (auto failing = people() ? of_crossing(event) : of_split(event)) return *failing;
    if (auto failing = failing_place(about_, standing)) return *failing;
    if (auto failing = failing_filter(about_, standing)) return *failing;
    throw std::logic_error("no condition fails for event " + std::to_string(event.position));
  }

  static std::vector<std::string> ends(const MemberState& member) {
    if (member.phase == MemberState::Phase::in_cell) return {member.cell};
    if (member.phase == MemberState::Phase::in_transit) return {member.cell, member.addressee};
    return {};
  }

  // Before the event or after it, in the tree of the time or of S.
  Standing side(const LiveEvent& event, bool after) {
    const Moment at{event.effective.value, event.position};
    const Moment moment = after ? at : just_before(at);
    Standing standing{{about_.subject.id, event.position}, "", {}, moment, moment, false};
    if (people()) {
      standing.member = about_.subject.id;
      // Of a flow of people both ends of an open transfer; of a split the unit alone.
      standing.ends = ends(member(moment));
    } else {
      standing.ends = {about_.subject.id};
    }
    if (about_.query.structure) {
      standing.restated = true;
      standing.at = at;  // as the figure follows both sides from right after the event
      standing.tree = end_of(*about_.query.structure);
    }
    return standing;
  }

  // On the side on which it counts.
  Standing standing_of(const LiveEvent& event) {
    const Moment at{event.effective.value, event.position};
    if (!people()) return side(event, view_.unit_at(about_.subject.id, at).active());
    auto standing = side(event, figure_.crossing != Crossing::out_of);
    // Nowhere on the side that counts: then the other one says where he was.
    if (standing.ends.empty()) standing = side(event, figure_.crossing == Crossing::out_of);
    return standing;
  }

  std::optional<Failing> of_crossing(const LiveEvent& event) {
    if (figure_.crossing == Crossing::within) return std::nullopt;
    const auto before = side(event, false), after = side(event, true);
    const auto was = inside(about_, before), is = inside(about_, after);
    if (!was || !is) return std::nullopt;  // judged in the tree of S
    const bool out = figure_.crossing == Crossing::out_of;
    if (out ? *was && !*is : !*was && *is) return std::nullopt;
    if (!*was && !*is) return std::nullopt;  // outside
    auto failing = at_event(*was && *is ? "notACrossing" : "otherWay", event, event.position);
    failing.cell = before.ends.empty() ? "" : before.ends.front();
    failing.addressee = after.ends.empty() ? "" : after.ends.back();
    return failing;
  }

  std::int64_t covered_at(Moment at) {
    return static_cast<std::int64_t>(
        view_.occupants_at({Role::covered, about_.subject.id}, at).size());
  }

  std::optional<Failing> of_split(const LiveEvent& event) {
    const Moment at{event.effective.value, event.position}, before = just_before(at);
    const bool source = view_.unit_at(about_.subject.id, before).active();
    const auto fails = [&](const char* code) { return at_event(code, event, event.position); };
    if (figure_.select == split_operations)
      return source ? std::nullopt : std::optional(fails("notSource"));
    if (!view_.unit_at(about_.subject.id, at).active()) return fails("closed");
    auto villages = fails("villages");
    villages.number = covered_at(at);
    if (villages.number != 1) return villages;
    if (source && covered_at(before) == 1) return fails("independentBefore");
    return std::nullopt;
  }

  const CountOfOne& about_;
  View& view_;
  const FigureDefinition& figure_;
  std::vector<LiveEvent> events_;  // of the kinds that the figure counts
};

}  // namespace

Failing failing_of_flow(const CountOfOne& about) { return FlowFailing(about).run(); }

}  // namespace sogoc
