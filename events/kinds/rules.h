// The rule of each kind that changes a timeline; the files are named after the kinds.
#pragma once
#include "events/kinds/kind.h"

namespace sogoc {

std::optional<Violation> apply_unit_established(const FoldedEvent& event, World& world);
std::optional<Violation> apply_unit_renamed(const FoldedEvent& event, World& world);
std::optional<Violation> apply_unit_kind_changed(const FoldedEvent& event, World& world);
std::optional<Violation> apply_unit_moved(const FoldedEvent& event, World& world);
std::optional<Violation> apply_cell_split(const FoldedEvent& event, World& world);
std::optional<Violation> apply_units_merged(const FoldedEvent& event, World& world);
std::optional<Violation> apply_unit_dissolved(const FoldedEvent& event, World& world);
std::optional<Violation> apply_unit_disciplined(const FoldedEvent& event, World& world);
std::optional<Violation> apply_village_registered(const FoldedEvent& event, World& world);
std::optional<Violation> apply_village_renamed(const FoldedEvent& event, World& world);
std::optional<Violation> apply_villages_merged(const FoldedEvent& event, World& world);
std::optional<Violation> apply_village_covered(const FoldedEvent& event, World& world);
std::optional<Violation> apply_member_taken_over(const FoldedEvent& event, World& world);
std::optional<Violation> apply_member_admitted(const FoldedEvent& event, World& world);
std::optional<Violation> apply_member_readmitted(const FoldedEvent& event, World& world);
std::optional<Violation> apply_official_recognised(const FoldedEvent& event, World& world);
std::optional<Violation> apply_member_moved(const FoldedEvent& event, World& world);
std::optional<Violation> apply_transfer_issued(const FoldedEvent& event, World& world);
std::optional<Violation> apply_transfer_received(const FoldedEvent& event, World& world);
std::optional<Violation> apply_transfer_returned(const FoldedEvent& event, World& world);
std::optional<Violation> apply_member_left(const FoldedEvent& event, World& world);
std::optional<Violation> apply_membership_restored(const FoldedEvent& event, World& world);
std::optional<Violation> apply_member_details_changed(const FoldedEvent& event, World& world);
std::optional<Violation> apply_scheme_adopted(const FoldedEvent& event, World& world);
std::optional<Violation> apply_evaluation_decided(const FoldedEvent& event, World& world);
std::optional<Violation> apply_not_rated(const FoldedEvent& event, World& world);
std::optional<Violation> apply_target_set(const FoldedEvent& event, World& world);
std::optional<Violation> apply_target_revised(const FoldedEvent& event, World& world);
std::optional<Violation> apply_population_recorded(const FoldedEvent& event, World& world);
std::optional<Violation> apply_report_published(const FoldedEvent& event, World& world);

}  // namespace sogoc
