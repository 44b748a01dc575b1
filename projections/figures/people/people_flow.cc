// Flows of people: touches of members by events, each a transition between counted, in transit
// inside and outside of the scope.
#include <algorithm>
#include <set>

#include "projections/figures/counting.h"
#include "projections/figures/failing.h"
#include "projections/figures/passes/live_rows.h"
#include "projections/figures/passes/person_columns.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;

// One member by one event, with his state on both sides of it. Whether it counts follows from the
// two standings, not from the kind alone: an issued slip may lead to a cell of the same unit.
struct Touch {
  Moment at;
  std::string member;
  std::uint16_t kind = 0;
  MemberState before, after;
};

// Those that may hang a unit under another parent, with all its people in it.
bool moves_units(std::uint16_t kind) {
  return kind == Which::UNIT_MOVED || kind == Which::UNITS_MERGED ||
         kind == Which::UNIT_KIND_CHANGED;
}

class Flow {
 public:
  explicit Flow(const Counting& counting)
      : counting_(counting), view_(counting.view), tree_(counting.tree) {
    const auto& query = counting.query;
    // By the day of signing any effective day may count, so the whole calendar is gone through.
    if (!query.count_by_decision) {
      from_ = {query.from.value, 0};
      to_ = end_of(query.to);
    }
  }

  void run() {
    if (counting_.only) {
      for (const auto& item : *counting_.only) look_up(item);
      return;
    }
    // Units that ever stood in the scope: the tree of each act's own moment decides later.
    const auto units = tree_.units_ever_in(counting_.scope());
    if (counting_.columns && counts_in_columns()) return run_in_columns(units);
    for (const auto& unit : units)
      for (const auto role : {Role::members, Role::transit_from})
        for (const auto& row : view_.rows({role, unit}))
          if (wanted(row)) touch(row.at, row.item, row.kind);
    if (counting_.restated()) return;  // in one tree nobody goes over by structure
    for (const auto& unit : units) find_moved({Role::children, unit});
    // Without a scope also those that come from the top or go there, where the roots are.
    if (!counting_.query.unit) find_moved({Role::children, ""});
  }

 private:
  // A touch counts by one of its sides, which is that of a place of the scope, and tells of the
  // other one. Not who goes along with a unit that moves, and not by another day or tree.
  bool counts_in_columns() const {
    return !counting_.restated() && !structural() && !counting_.query.count_by_decision;
  }

  void run_in_columns(const std::set<std::string>& units) {
    auto& columns = *counting_.columns;
    for (const auto role : {Role::members, Role::transit_from}) {
      columns.expect(role, units.size());
      for (const auto& unit : units) count_place({role, unit}, columns.at({role, unit}));
    }
  }

  void count_place(const Place& place, const PlaceColumns& rows) {
    const bool out = counting_.figure.crossing == Crossing::out_of;
    for (const auto row : live_rows(rows, from_.day, to_.day, view_.size()))
      if (rows.enters[row] != out && counts_kind(rows.kind[row]) && has_cause(rows.cause[row]))
        count_row(place, rows, row);
  }

  void count_row(const Place& place, const PlaceColumns& rows, std::size_t row) {
    const auto& columns = *counting_.columns;
    const bool transit = place.role == Role::transit_from;
    MemberState here, there;
    here.phase = transit ? MemberState::Phase::in_transit : MemberState::Phase::in_cell;
    here.cell = place.id;
    if (transit) here.addressee = columns.unit(rows.addressee[row]);
    there.phase = rows.other_phase[row];
    there.cell = columns.cell(rows.other_cell[row]);
    there.addressee = columns.unit(rows.other_addressee[row]);
    const bool enters = rows.enters[row];
    Touch touch{{rows.day[row], rows.event[row]},
                std::string(columns.member(rows.member[row])),
                rows.kind[row],
                enters ? std::move(there) : std::move(here),
                enters ? std::move(here) : std::move(there)};
    touch.after.cause = rows.cause[row];
    (enters ? touch.after : touch.before).status = status_of(columns.details(rows.details[row]));
    hand_on(touch);
  }

  bool wanted(const PlaceRow& row) const { return wanted(row.at, row.kind); }
  bool wanted(Moment at, std::uint16_t kind) const {
    return at >= from_ && at <= to_ && counts_kind(kind);
  }

  // People under a unit that moved are counted by an event that does not touch them.
  void look_up(const ItemKey& item) {
    const auto event = view_.event(item.event);
    const Moment at{event.effective.value, item.event};
    const auto kind = static_cast<std::uint16_t>(event.body().which());
    // The item may come from a time at which the event was still live, or not yet amended.
    if (!event.live || !wanted(at, kind)) return;
    const auto& versions = view_.timeline({SubjectClass::member, item.id});
    const bool touched = std::any_of(versions.begin(), versions.end(),
                                     [&](const auto& version) { return version.at == at; });
    if (touched || (moves_units(kind) && !counting_.restated())) touch(at, item.id, kind);
  }

  // In another tree a receipt may be a way out, which it never is in its own: the person was in
  // transit inside and is in a cell that stands outside there.
  bool counts_kind(std::uint16_t kind) const {
    const auto& select = counting_.figure.select;
    const bool of_transfers = select.has(Which::MEMBER_MOVED);
    return select.has(kind) || (counting_.restated() && of_transfers && transfers(kind));
  }

  // Each touch once, however many places show it.
  void touch(Moment at, const std::string& member, std::uint16_t kind) {
    if (!seen_.emplace(at, member).second) return;
    const Subject subject{SubjectClass::member, member};
    hand_on({at, member, kind, state_as<MemberState>(view_.state_at(subject, just_before(at))),
             state_as<MemberState>(view_.state_at(subject, at))});
  }

  // People under a unit that changed its parent are not touched themselves.
  void find_moved(const Place& children) {
    for (const auto& row : view_.rows(children)) {
      if (!wanted(row) || !moves_units(row.kind)) continue;
      const auto& before = view_.unit_at(row.item, just_before(row.at));
      const auto& after = view_.unit_at(row.item, row.at);
      // One that closes has handed its people on by rows of their own.
      if (!before.active() || !after.active() || before.parent == after.parent) continue;
      // As the tree was just before: whoever joins by the same event has a row.
      for (const auto& unit : tree_.units_in(row.item, just_before(row.at)))
        for (const auto role : {Role::members, Role::transit_from, Role::transit_to})
          for (const auto& [member, at] : view_.occupants_at({role, unit}, just_before(row.at)))
            touch(row.at, member, row.kind);
    }
  }

  enum class Standing { outside, counted, in_transit };
  Standing standing(const MemberState& member, Moment moment) {
    const auto& scope = counting_.query.unit;
    if (member.phase == MemberState::Phase::in_cell && tree_.inside(member.cell, scope, moment))
      return Standing::counted;
    if (member.phase == MemberState::Phase::in_transit &&
        tree_.inside(member.cell, scope, moment) && tree_.inside(member.addressee, scope, moment))
      return Standing::in_transit;
    return Standing::outside;
  }

  // The places that must be inside for the person to count; none when he is nowhere.
  static std::vector<std::string> ends(const MemberState& member) {
    if (member.phase == MemberState::Phase::in_cell) return {member.cell};
    if (member.phase == MemberState::Phase::in_transit) return {member.cell, member.addressee};
    return {};
  }

  static bool transfers(std::uint16_t kind) {
    return kind == Which::MEMBER_MOVED || kind == Which::TRANSFER_ISSUED ||
           kind == Which::TRANSFER_RECEIVED || kind == Which::TRANSFER_RETURNED;
  }

  bool all_inside(const std::vector<std::string>& ends, Moment moment) {
    return !ends.empty() && std::all_of(ends.begin(), ends.end(), [&](const auto& end) {
      return tree_.inside(end, counting_.query.unit, moment);
    });
  }

  // With S whether it counts is judged afterwards, in one tree for both sides.
  void hand_on_restated(const Touch& touch) {
    const auto crossing = counting_.figure.crossing;
    if (structural()) return;
    Fact fact = fact_of(touch);
    // A leaving counts by where he was, an entry by where he is; only a transfer has both ends.
    const bool left = touch.kind == Which::MEMBER_LEFT;
    if (transfers(touch.kind) || left) fact.before = ends(touch.before);
    if (!left) fact.after = ends(touch.after);
    if (transfers(touch.kind))
      fact.counts = [out = crossing == Crossing::out_of](bool was, bool is) {
        return out ? was && !is : is && !was;
      };
    else if (left)
      fact.counts = [](bool was, bool) { return was; };
    const auto& side = crossing == Crossing::out_of ? fact.before : fact.after;
    // Nowhere on the side that counts, as one who was received from outside for the ways out.
    if (side.empty()) return;
    const bool was = all_inside(fact.before, touch.at), is = all_inside(fact.after, touch.at);
    fact.own = fact.counts ? fact.counts(was, is) : is;
    finish(touch, fact);
  }

  bool has_cause(LeavingCause cause) const {
    const auto& wanted = counting_.figure.cause;
    return wanted == LeavingCause::NOT_GIVEN || cause == wanted;
  }

  bool structural() const { return counting_.figure.select.has(Which::CELL_SPLIT); }

  void hand_on(const Touch& touch) {
    if (!has_cause(touch.after.cause)) return;
    if (counting_.restated()) return hand_on_restated(touch);
    // In transit inside counts as inside, so that issuing and receiving a slip within the unit are
    // no movements of it.
    const bool was = standing(touch.before, just_before(touch.at)) != Standing::outside;
    const bool is = standing(touch.after, touch.at) != Standing::outside;
    const auto& figure = counting_.figure;
    const bool counts = figure.crossing == Crossing::into     ? !was && is
                        : figure.crossing == Crossing::out_of ? was && !is
                                                              : was && is;
    if (!counts) return;
    auto fact = fact_of(touch);
    finish(touch, fact);
  }

  Fact fact_of(const Touch& touch) const {
    const bool out = counting_.figure.crossing == Crossing::out_of;
    Fact fact;
    fact.id = touch.member;
    fact.event = touch.at.rank;
    fact.unit = out ? touch.before.cell : touch.after.cell;
    fact.tree = out ? just_before(touch.at) : touch.at;
    fact.moment = touch.at;
    fact.status = out ? touch.before.status : touch.after.status;
    fact.cause = touch.after.cause;
    fact.on = fact.counting_day = Date{touch.at.day};
    return fact;
  }

  void finish(const Touch& touch, Fact& fact) {
    if (counting_.query.count_by_decision && !counted_by_decision(fact)) return;
    // Details as they are at the end of the day, so that it does not matter by which event of the
    // day they were stated.
    StatePtr details;
    if (!counting_.columns || counting_.asks_of_people)
      details = view_.state_at({SubjectClass::member, touch.member}, end_of(Date{touch.at.day}));
    fact.person = &state_as<MemberState>(details);
    counting_.fact(fact);
  }

  bool counted_by_decision(Fact& fact) {
    const Date signed_on{view_.event(fact.event).decision().getSigned()};
    // Without a day of signing the effective day stays, as the definition says.
    if (signed_on.value != 0) fact.counting_day = signed_on;
    return fact.counting_day >= counting_.query.from && fact.counting_day <= counting_.query.to;
  }

  const Counting& counting_;
  View& view_;
  Tree& tree_;
  Moment from_, to_ = end_of(Date{99991231});
  std::set<std::pair<Moment, std::string>> seen_;
};

void count_people_flow(const Counting& counting) { Flow(counting).run(); }

constexpr SubjectClass flows_of_members[] = {SubjectClass::member};
constexpr Role anywhere[] = {Role::members, Role::transit_from, Role::transit_to};

}  // namespace

namespace populations {
extern const Population people_flow = {.name = "peopleFlow",
                                       .count = count_people_flow,
                                       .fails_first = failing_of_flow,
                                       .subjects = flows_of_members,
                                       .roles = anywhere,
                                       .selects_events = true};
}  // namespace populations

}  // namespace sogoc
