// The rule of each kind that changes a timeline; the files are named after the kinds. All are of
// the type Apply (kind.h): they write the states after the event through World and return nothing,
// or the first rule that it breaks. The codes behind a kind are those that it can return; those of
// shared checks (unit.notActive, village.notActive and the like) are in checks.h. What each code
// says is in rule_texts.cc, cases of each are in tests/rules/.
#pragma once
#include "events/kinds/kind.h"

namespace sogoc {

// thành lập: a new unit, under an active unit that is no cell or as a root; a cell may cover
// villages from this day. unit.idUsed, unit.place.
std::optional<Violation> apply_unit_established(const FoldedEvent& event, World& world);
// đổi tên.
std::optional<Violation> apply_unit_renamed(const FoldedEvent& event, World& world);
// thay đổi loại hình: what the old kind held and the new one cannot goes into parts, or comes from
// child cells that close. unit.holdsNoMembers, unit.place, unit.cycle, absorb.notChildCell,
// split.*.
std::optional<Violation> apply_unit_kind_changed(const FoldedEvent& event, World& world);
// chuyển giao: the unit with all below it under another parent, or as a root. unit.place,
// unit.cycle.
std::optional<Violation> apply_unit_moved(const FoldedEvent& event, World& world);
// chia tách: parts of the cell's kind beside it, with members and villages by list; the cell closes
// when no member is left. split.*, unit.idUsed, unit.notEmpty, unit.holdsNoMembers.
std::optional<Violation> apply_cell_split(const FoldedEvent& event, World& world);
// sáp nhập, hợp nhất: all of the sources goes to one of them, another unit or a new one; the other
// sources close. merge.otherClass, merge.sources, unit.cycle.
std::optional<Violation> apply_units_merged(const FoldedEvent& event, World& world);
// giải thể: everything is handed to receivers by list, and the unit closes empty. dissolve.*,
// unit.holdsNoMembers, unit.notEmpty.
std::optional<Violation> apply_unit_dissolved(const FoldedEvent& event, World& world);
// kỷ luật tổ chức đảng: noted in the timeline of the unit, changes nothing in it.
std::optional<Violation> apply_unit_disciplined(const FoldedEvent& event, World& world);
// lập thôn, in an active unit. village.idUsed.
std::optional<Violation> apply_village_registered(const FoldedEvent& event, World& world);
// đổi tên thôn.
std::optional<Violation> apply_village_renamed(const FoldedEvent& event, World& world);
// sáp nhập thôn: into one of them, another or a new one, which keeps one coverage.
// villages.sources.
std::optional<Violation> apply_villages_merged(const FoldedEvent& event, World& world);
// phân công chi bộ phụ trách thôn: one cell in place of the one before, or nobody.
// unit.holdsNoMembers.
std::optional<Violation> apply_village_covered(const FoldedEvent& event, World& world);
// tiếp nhận khi mở sổ: how the members of the first day enter; no admission. member.admittedBefore.
std::optional<Violation> apply_member_taken_over(const FoldedEvent& event, World& world);
// kết nạp: somebody unknown enters a cell on probation. member.admittedBefore.
std::optional<Violation> apply_member_admitted(const FoldedEvent& event, World& world);
// kết nạp lại: who left, unless by death, enters on a new probation, once in a life.
// member.notLeft, member.readmittedBefore.
std::optional<Violation> apply_member_readmitted(const FoldedEvent& event, World& world);
// công nhận chính thức. member.notProbationary.
std::optional<Violation> apply_official_recognised(const FoldedEvent& event, World& world);
// chuyển chi bộ, without a slip: both cells stand under one unit of grassroots or district level.
// member.notInCell, member.sameCell, member.needsSlip.
std::optional<Violation> apply_member_moved(const FoldedEvent& event, World& world);
// chuyển đi: in transit to a unit, or out of the register. transfer.oneReceiver, member.notInCell,
// member.sameCell.
std::optional<Violation> apply_transfer_issued(const FoldedEvent& event, World& world);
// chuyển đến: into a cell at or under the addressee, or from outside. transfer.notOpen,
// transfer.notOutside, transfer.otherReceiver.
std::optional<Violation> apply_transfer_received(const FoldedEvent& event, World& world);
// trả lại hồ sơ: back into the cell that issued the transfer. transfer.notOpen.
std::optional<Violation> apply_transfer_returned(const FoldedEvent& event, World& world);
// ra khỏi Đảng: died, expelled, struck off, resigned, or probation refused. member.notAMember,
// member.wrongStatus.
std::optional<Violation> apply_member_left(const FoldedEvent& event, World& world);
// phục hồi đảng tịch: an expulsion or striking off was wrong; the event that it reverses is named.
// member.notRestorable, member.reversesOther.
std::optional<Violation> apply_membership_restored(const FoldedEvent& event, World& world);
// thay đổi thông tin, from the day on; a detail that was wrong is amended instead.
// member.notAMember.
std::optional<Violation> apply_member_details_changed(const FoldedEvent& event, World& world);
// ban hành khung xếp loại. scheme.idUsed, scheme.overlap.
std::optional<Violation> apply_scheme_adopted(const FoldedEvent& event, World& world);
// quyết định xếp loại, by a scheme that holds for subject and year. evaluation.scheme,
// evaluation.category, evaluation.twice.
std::optional<Violation> apply_evaluation_decided(const FoldedEvent& event, World& world);
// không xếp loại, with a reason. evaluation.twice.
std::optional<Violation> apply_not_rated(const FoldedEvent& event, World& world);
// giao chỉ tiêu. target.idUsed.
std::optional<Violation> apply_target_set(const FoldedEvent& event, World& world);
// điều chỉnh chỉ tiêu. target.notSet, target.revises.
std::optional<Violation> apply_target_revised(const FoldedEvent& event, World& world);
// ghi dân số of a unit, which need not be known; breaks nothing.
std::optional<Violation> apply_population_recorded(const FoldedEvent& event, World& world);
// công bố báo cáo. report.idUsed, report.beyondLog.
std::optional<Violation> apply_report_published(const FoldedEvent& event, World& world);

}  // namespace sogoc
