// What is true of a subject at one point of the fold order: plain values, comparable, copyable.
// The rules read and write them through World (world.h); projections keep their versions.
#pragma once
#include <cstdint>
#include <string>

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
  enum class Place : std::uint8_t { none, in_cell, in_transit, left };
  Place place = Place::none;
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

}  // namespace sogoc
