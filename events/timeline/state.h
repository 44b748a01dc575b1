// What is true of a subject at one point of the fold order: plain values, comparable, copyable,
// without a pointer to anything. The rules read and write them through World (world.h); projections
// keep their versions. Texts are as written; an identifier is empty where there is none.
//
// `parts` of a state is all of its members, in the order in which rows keep them: a new member goes
// to the end there, of what is `counted` of a member to the end of that, and is persisted from then
// on: existing registers need a rebuild. One that does not stand there does not compile
// (projections/rows/state_codecs.cc).
//
// A `last` of an enum is its highest number, beyond which rows are not understood.
//
// A subject of which no event is known is in the state that a default makes.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "events/date.h"
#include "events/events.capnp.h"

namespace sogoc {

using schema::Base;
using schema::Gender;
using schema::LeavingCause;
using schema::Status;
using schema::UnitKind;

// A unit of the organisation. Its identity is its identifier: name, parent, kind and base change,
// each from the day of an event on.
struct UnitState {
  // Closed is for good: an identifier is never used again. Persisted.
  enum class Phase : std::uint8_t { none, active, closed, last = closed };
  Phase phase = Phase::none;
  UnitKind kind = UnitKind::NOT_GIVEN;
  // Not given: that of the nearest unit above that has one.
  Base base = Base::NOT_GIVEN;
  std::string name;
  // Empty: a root. Kept after closing, so that closed units stand where they last did.
  std::string parent;
  static auto parts(auto& self) {
    return std::tie(self.phase, self.kind, self.base, self.name, self.parent);
  }
  bool operator==(const UnitState&) const = default;
  bool active() const { return phase == Phase::active; }
};

// Members and covered villages sit in these kinds only, and no unit stands under one.
inline bool is_cell_kind(UnitKind kind) {
  return kind == UnitKind::CELL || kind == UnitKind::GRASSROOTS_CELL;
}

// The level of a kind, from the top (nation, 1) down (cell, 6); both grassroots kinds have one.
// 0: not given.
inline int level_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::NOT_GIVEN:
      return 0;
    case UnitKind::NATION:
      return 1;
    case UnitKind::PROVINCE:
      return 2;
    case UnitKind::DISTRICT:
      return 3;
    case UnitKind::GRASSROOTS_COMMITTEE:
    case UnitKind::GRASSROOTS_CELL:
      return 4;
    case UnitKind::SECTION_COMMITTEE:
      return 5;
    case UnitKind::CELL:
      return 6;
  }
  return 0;
}

// Villages are registered in these kinds, which stand for the commune (xã, phường, thị trấn).
inline bool is_commune_kind(UnitKind kind) {
  return kind == UnitKind::GRASSROOTS_COMMITTEE || kind == UnitKind::GRASSROOTS_CELL;
}

// A village (thôn, bản, tổ dân phố): not a unit, but covered by a cell and registered in a commune.
struct VillageState {
  // Merged is for good. Persisted.
  enum class Phase : std::uint8_t { none, registered, merged, last = merged };
  Phase phase = Phase::none;
  std::string name;
  std::string commune;
  // The cell that covers it; empty: nobody.
  std::string cell;
  // The village that took it in; residence is followed through it.
  std::string merged_into;
  static auto parts(auto& self) {
    return std::tie(self.phase, self.name, self.commune, self.cell, self.merged_into);
  }
  bool operator==(const VillageState&) const = default;
};

// What is known of a member as far as figures divide by it; an empty value is not known. Names and
// the like are read from the events themselves, so that they stand in as few places as possible.
struct Attributes {
  Gender gender = Gender::NOT_GIVEN;
  // -1 not known, 0 no, 1 yes.
  std::int8_t youth_union = -1;
  // Partial.
  Date birth;
  // Partial; stated for people who come with a history.
  Date joined;
  // As stated, in no list of the program's own: what counts as a minority is asked of a figure.
  std::string ethnicity, religion, education, profession, political_theory, occupation;
  // Of residence, as stated; mergers are followed when reading.
  std::string village;
  static auto parts(auto& self) {
    return std::tie(self.gender, self.youth_union, self.birth, self.joined, self.ethnicity,
                    self.religion, self.education, self.profession, self.political_theory,
                    self.occupation, self.village);
  }
  bool operator==(const Attributes&) const = default;
};

// A member. Who is in transit counts in no cell: the slip is cut, and nobody has received him yet.
struct MemberState {
  // Persisted. A member who left may come back: readmitted, restored, or received from outside.
  enum class Phase : std::uint8_t { none, in_cell, in_transit, left, last = left };
  Phase phase = Phase::none;
  // Kept after leaving: a restoration gives it back.
  Status status = Status::NOT_GIVEN;
  // When left; not given: transferred to the outside.
  LeavingCause cause = LeavingCause::NOT_GIVEN;
  // Allowed once in a life.
  bool readmitted = false;
  // In a cell, or the cell that issued the open transfer; empty when left, or when that cell closed
  // as a root.
  std::string cell;
  // The unit to which the open transfer goes; empty also when that unit closed as a root.
  std::string addressee;
  // The id of the event by which he left last; a restoration must name it.
  std::string left_by;
  // Kept after leaving.
  Attributes attributes;
  // Seniority (tuổi đảng) is counted from `attributes.joined` when it is stated, else from here:
  // the day of signing of the first admission's decision, else its ceremony; not given: not known.
  Date first_admitted;
  // The day of the last leaving.
  Date left_on;
  // Days between leavings and readmissions; not counted as seniority.
  std::uint32_t absent_days = 0;
  // Where he is.
  static auto location(auto& self) {
    return std::tie(self.phase, self.cause, self.cell, self.addressee);
  }
  // What figures divide by.
  static auto details(auto& self) {
    return std::tie(self.status, self.attributes, self.first_admitted, self.absent_days);
  }
  // What the rows of a place keep too: a figure that divides by more needs it here, and every
  // register a rebuild.
  static auto counted(auto& self) { return std::tuple_cat(location(self), details(self)); }
  static auto parts(auto& self) {
    return std::tuple_cat(counted(self), std::tie(self.readmitted, self.left_by, self.left_on));
  }
  bool operator==(const MemberState&) const = default;
};

// khung xếp loại: what categories there are for whom in which years. Schemes are not mapped to each
// other: a category is one of its own scheme alone.
struct SchemeState {
  // A category of the scheme; `code` is unique in it.
  struct Category {
    std::string code;
    bool good = false, excellent = false;
    bool operator==(const Category&) const = default;
  };
  bool adopted = false;
  schema::Rated rated = schema::Rated::NOT_GIVEN;
  // The unit under which it holds; empty: everywhere.
  std::string scope;
  // Both inclusive; to 0: without end.
  std::uint16_t from_year = 0, to_year = 0;
  // In the order of the paper; at least one.
  std::vector<Category> categories;
  // Of what the excellent ones may be so many at most; not given: no cap.
  schema::CapBase cap_base = schema::CapBase::NOT_GIVEN;
  // In thousandths of a percent.
  std::uint64_t cap_percent = 0;
  static auto parts(auto& self) {
    return std::tie(self.adopted, self.rated, self.scope, self.from_year, self.to_year,
                    self.categories, self.cap_base, self.cap_percent);
  }
  bool operator==(const SchemeState&) const = default;
};

// How one unit or member was rated in one year: decided, or counted as not rated with a reason. A
// subject of its own, so that a member's timeline does not grow by a row a year.
struct EvaluationState {
  enum class Phase : std::uint8_t { none, decided, not_rated, last = not_rated };
  Phase phase = Phase::none;
  bool of_member = false;
  // The unit or member that is rated.
  std::string owner;
  std::uint16_t year = 0;
  // When decided.
  std::string scheme, category;
  // When not rated.
  std::string reason;
  static auto parts(auto& self) {
    return std::tie(self.phase, self.of_member, self.owner, self.year, self.scheme, self.category,
                    self.reason);
  }
  bool operator==(const EvaluationState&) const = default;
};

// chỉ tiêu, as last revised. A period that is not stated is never given one.
struct TargetState {
  bool set = false;
  std::string figure, unit, document;
  // In thousandths.
  std::uint64_t value = 0;
  // Not given: not stated.
  Date from, to;
  schema::Per per = schema::Per::NOT_GIVEN;
  // The ids of those that set and revised it so far, in fold order.
  std::vector<std::string> events;
  static auto parts(auto& self) {
    return std::tie(self.set, self.figure, self.unit, self.document, self.value, self.from, self.to,
                    self.per, self.events);
  }
  bool operator==(const TargetState&) const = default;
};

// At least, at most, in thousandths; both are the same when it is exact. "Over 33 thousand" is a
// bound and never 33,000.
struct Bounds {
  std::optional<std::uint64_t> at_least, at_most;
  static auto parts(auto& self) { return std::tie(self.at_least, self.at_most); }
  bool operator==(const Bounds&) const = default;
  bool exact() const { return at_least && at_least == at_most; }
};
// True when there is an amount and it is exact.
inline bool is_exact(const std::optional<Bounds>& amount) { return amount && amount->exact(); }

// The bounds that an amount of the schema states. Pure.
inline Bounds bounds_of(schema::Amount::Reader amount) {
  if (amount.isExact()) return {amount.getExact(), amount.getExact()};
  const auto stated = [](schema::MaybeDecimal::Reader bound) {
    return bound.isValue() ? std::optional(bound.getValue()) : std::nullopt;
  };
  return {stated(amount.getBounds().getAtLeast()), stated(amount.getBounds().getAtMost())};
}

// How many people live where a unit is, as last recorded.
struct PopulationState {
  Bounds people;
  static auto parts(auto& self) { return std::tie(self.people); }
  bool operator==(const PopulationState&) const = default;
};

// A published report; what its cells say is read from the event.
struct ReportState {
  bool published = false;
  // The size of the log that it was made from.
  std::uint64_t known_at = 0;
  static auto parts(auto& self) { return std::tie(self.published, self.known_at); }
  bool operator==(const ReportState&) const = default;
};

// Whose timeline a state belongs to. Persisted: a number is never changed or used again.
enum class SubjectClass : std::uint8_t {
  none = 0,
  unit = 1,
  village = 2,
  member = 3,
  scheme = 4,
  // Of one unit or member in one year, see evaluation_id.
  evaluation = 5,
  target = 6,
  // Of the unit with the same identifier.
  population = 7,
  report = 8,
};

// A timeline: identifiers are unique within their class, not over classes. A value, ordered by
// class and then bytewise by id.
struct Subject {
  SubjectClass of = SubjectClass::none;
  std::string id;
  auto operator<=>(const Subject&) const = default;
};

// The subject of the evaluation of a unit or member in a year: the year in four digits, `u` or `m`,
// then the identifier: `2018mM0001`. Subjects of one year follow each other. Persisted.
inline std::string evaluation_id(bool of_member, std::string_view owner, unsigned year) {
  const auto digits = std::to_string(10000 + year).substr(1);
  return digits + (of_member ? "m" : "u") + std::string(owner);
}

// One alternative for each class but `none`, in the order of their numbers: the index is the class
// less one. The bytes of rows hang on this order.
using SubjectState = std::variant<UnitState, VillageState, MemberState, SchemeState,
                                  EvaluationState, TargetState, PopulationState, ReportState>;

// The class whose states are of this type; does not compile for any other type.
template <typename State, std::size_t index = 0>
constexpr SubjectClass class_of_state() {
  if constexpr (std::is_same_v<std::variant_alternative_t<index, SubjectState>, State>)
    return static_cast<SubjectClass>(index + 1);
  else
    return class_of_state<State, index + 1>();
}

}  // namespace sogoc
