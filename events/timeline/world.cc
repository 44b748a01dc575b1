#include "events/timeline/world.h"

namespace sogoc {

const UnitState& World::unit(std::string_view id) { return get<UnitState>(id); }
const VillageState& World::village(std::string_view id) { return get<VillageState>(id); }
const MemberState& World::member(std::string_view id) { return get<MemberState>(id); }

void World::set_unit(std::string_view id, UnitState after) { set(id, std::move(after)); }
void World::set_village(std::string_view id, VillageState after) { set(id, std::move(after)); }
void World::set_member(std::string_view id, MemberState after) { set(id, std::move(after)); }

}  // namespace sogoc
