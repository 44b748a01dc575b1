// The state of every subject at one moving point, in maps: the whole fold and its tests use it.
// Sets are found by going through all subjects: clear and slow, on purpose.
#pragma once
#include <map>

#include "events/timeline/world.h"

namespace sogoc {

class PlainWorld final : public World {
 public:
  const UnitState& unit(std::string_view id) override { return find(units_, id); }
  const VillageState& village(std::string_view id) override { return find(villages_, id); }
  const MemberState& member(std::string_view id) override { return find(members_, id); }

  std::vector<std::string> members_in(std::string_view cell) override {
    return select(members_, [&](const MemberState& member) {
      return member.place == MemberState::Place::in_cell && member.cell == cell;
    });
  }
  std::vector<std::string> villages_covered_by(std::string_view cell) override {
    return select(villages_, [&](const VillageState& village) { return village.cell == cell; });
  }
  std::vector<std::string> villages_registered_in(std::string_view unit) override {
    return select(villages_, [&](const VillageState& village) {
      return village.phase == VillageState::Phase::registered && village.commune == unit;
    });
  }
  std::vector<std::string> active_children_of(std::string_view unit) override {
    return select(units_,
                  [&](const UnitState& child) { return child.active() && child.parent == unit; });
  }
  std::vector<std::string> transfers_touching(std::string_view unit) override {
    return select(members_, [&](const MemberState& member) {
      return member.place == MemberState::Place::in_transit &&
             (member.cell == unit || member.addressee == unit);
    });
  }

  void set_unit(std::string_view id, UnitState after) override {
    units_.insert_or_assign(std::string(id), std::move(after));
  }
  void set_village(std::string_view id, VillageState after) override {
    villages_.insert_or_assign(std::string(id), std::move(after));
  }
  void set_member(std::string_view id, MemberState after) override {
    members_.insert_or_assign(std::string(id), std::move(after));
  }

 private:
  template <typename State>
  using Subjects = std::map<std::string, State, std::less<>>;

  template <typename State>
  static const State& find(const Subjects<State>& subjects, std::string_view id) {
    static const State unknown;
    const auto at = subjects.find(id);
    return at == subjects.end() ? unknown : at->second;
  }
  template <typename State, typename Wanted>
  static std::vector<std::string> select(const Subjects<State>& subjects, Wanted wanted) {
    std::vector<std::string> ids;
    for (const auto& [id, state] : subjects)
      if (wanted(state)) ids.push_back(id);
    return ids;
  }

  Subjects<UnitState> units_;
  Subjects<VillageState> villages_;
  Subjects<MemberState> members_;
};

}  // namespace sogoc
