// What is true of a subject at one point of the fold order: plain values, comparable, copyable.
// The rules read and write them through World (world.h); projections keep their versions.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

struct UnitState {
  enum class Phase : std::uint8_t { none, active, closed };  // closed is for good
  Phase phase = Phase::none;
  UnitKind kind = UnitKind::NOT_GIVEN;
  Base base = Base::NOT_GIVEN;  // not given: that of the nearest unit above
  std::string name;
  std::string parent;  // empty: a root
  bool operator==(const UnitState&) const = default;
  bool active() const { return phase == Phase::active; }
};

// Members and covered villages sit in these kinds only.
inline bool is_cell_kind(UnitKind kind) {
  return kind == UnitKind::CELL || kind == UnitKind::GRASSROOTS_CELL;
}

struct VillageState {
  enum class Phase : std::uint8_t { none, registered, merged };
  Phase phase = Phase::none;
  std::string name;
  std::string commune;
  std::string cell;         // covering it; empty: nobody
  std::string merged_into;  // residence is followed through it
  bool operator==(const VillageState&) const = default;
};

// What is known of a member as far as figures divide by it; an empty value is not known. Names and
// the like are read from the events themselves.
struct Attributes {
  Gender gender = Gender::NOT_GIVEN;
  std::int8_t youth_union = -1;  // -1 not known, 0 no, 1 yes
  Date birth;                    // partial
  Date joined;                   // partial; stated for people who come with a history
  std::string ethnicity, religion, education, profession, political_theory, occupation;
  std::string village;  // of residence, as stated; mergers are followed when reading
  bool operator==(const Attributes&) const = default;
};

struct MemberState {
  enum class Phase : std::uint8_t { none, in_cell, in_transit, left };
  Phase phase = Phase::none;
  Status status = Status::NOT_GIVEN;             // kept after leaving: a restoration gives it back
  LeavingCause cause = LeavingCause::NOT_GIVEN;  // when left; not given: transferred out
  bool readmitted = false;                       // allowed once in a life
  std::string cell;       // in a cell, or the cell that issued the open transfer
  std::string addressee;  // of the open transfer
  std::string left_by;    // id of the event by which he left
  Attributes attributes;  // kept after leaving
  // Seniority (tuổi đảng) is counted from `attributes.joined` when it is stated, else from here:
  // the day of signing of the first admission's decision, else its ceremony; not given: not known.
  Date first_admitted;
  Date left_on;                   // the day of the last leaving
  std::uint32_t absent_days = 0;  // between a leaving and a readmission; not counted
  bool operator==(const MemberState&) const = default;
};

// khung xếp loại: what categories there are for whom in which years.
struct SchemeState {
  struct Category {
    std::string code;
    bool good = false, excellent = false;
    bool operator==(const Category&) const = default;
  };
  bool adopted = false;
  schema::Rated rated = schema::Rated::NOT_GIVEN;
  std::string scope;                         // the unit below which it holds; empty: everywhere
  std::uint16_t from_year = 0, to_year = 0;  // both inclusive; to 0: without end
  std::vector<Category> categories;
  schema::CapBase cap_base = schema::CapBase::NOT_GIVEN;  // not given: no cap
  std::uint64_t cap_percent = 0;                          // in thousandths
  bool operator==(const SchemeState&) const = default;
};

// How one unit or member was rated in one year.
struct EvaluationState {
  enum class Phase : std::uint8_t { none, decided, not_rated };
  Phase phase = Phase::none;
  bool of_member = false;
  std::string owner;  // the unit or member
  std::uint16_t year = 0;
  std::string scheme, category;  // when decided
  std::string reason;            // when not rated
  bool operator==(const EvaluationState&) const = default;
};

// chỉ tiêu, as last revised. A period that is not stated is never given one.
struct TargetState {
  bool set = false;
  std::string figure, unit, document;
  std::uint64_t value = 0;  // in thousandths
  Date from, to;            // not given: not stated
  schema::Per per = schema::Per::NOT_GIVEN;
  std::vector<std::string> events;  // ids of those that set and revised it so far
  bool operator==(const TargetState&) const = default;
};

// At least, at most; both are the same when it is exact. In thousandths.
struct Bounds {
  std::optional<std::uint64_t> at_least, at_most;
  bool operator==(const Bounds&) const = default;
};

inline Bounds bounds_of(schema::Amount::Reader amount) {
  if (amount.isExact()) return {amount.getExact(), amount.getExact()};
  const auto stated = [](schema::MaybeDecimal::Reader bound) {
    return bound.isValue() ? std::optional(bound.getValue()) : std::nullopt;
  };
  return {stated(amount.getBounds().getAtLeast()), stated(amount.getBounds().getAtMost())};
}

struct PopulationState {
  Bounds people;
  bool operator==(const PopulationState&) const = default;
};

struct ReportState {
  bool published = false;
  std::uint64_t known_at = 0;  // the size of the log that it was made from
  bool operator==(const ReportState&) const = default;
};

// Whose timeline a state belongs to. Persisted.
enum class SubjectClass : std::uint8_t {
  none = 0,
  unit = 1,
  village = 2,
  member = 3,
  scheme = 4,
  evaluation = 5,  // of one unit or member in one year, see evaluation_id
  target = 6,
  population = 7,  // of the unit with the same identifier
  report = 8,
};

struct Subject {
  SubjectClass of = SubjectClass::none;
  std::string id;
  auto operator<=>(const Subject&) const = default;
};

// The subject of the evaluation of a unit or member in a year: `2018u` or `2018m`, then its id.
inline std::string evaluation_id(bool of_member, std::string_view owner, unsigned year) {
  const auto digits = std::to_string(10000 + year).substr(1);
  return digits + (of_member ? "m" : "u") + std::string(owner);
}

using SubjectState = std::variant<UnitState, VillageState, MemberState, SchemeState,
                                  EvaluationState, TargetState, PopulationState, ReportState>;

// The classes but `none`, in the order of their numbers.
template <typename State, std::size_t index = 0>
constexpr SubjectClass class_of_state() {
  if constexpr (std::is_same_v<std::variant_alternative_t<index, SubjectState>, State>)
    return static_cast<SubjectClass>(index + 1);
  else
    return class_of_state<State, index + 1>();
}

}  // namespace sogoc
