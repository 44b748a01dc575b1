#include "events/kinds/kind_help.h"

namespace sogoc {
namespace {

struct Row {
  std::string_view kind;
  RulesOfKind rules;
};

const Words one_of_two_rated = {"exactly one of unit and member",
                                "đúng một trong hai: unit hoặc member"};

// In the order of events.capnp.
const std::vector<Row> table = {
    {"registerOpened",
     {{"register.openedBefore"},
      {},
      {"`sogoc init` writes it; a line may only repeat it, as the first of an export",
       "do `sogoc init` ghi; dòng chỉ được lặp lại ở đầu bản xuất"}}},
    {"eventVoided",
     {{"correction.unknownEvent", "correction.fixed", "correction.alreadyVoid"},
      {},
      {"no effective; `sogoc void` writes it", "không ghi effective; lệnh `sogoc void` ghi hộ"}}},
    {"eventAmended",
     {{"correction.unknownEvent", "correction.fixed", "correction.ofCorrection",
       "correction.alreadyVoid", "correction.otherKind", "correction.otherSubject"},
      {"correction.changesNothing"},
      {"at least one of effective, decision and body; the new body may break every rule of its "
       "kind; `sogoc amend` writes it",
       "ít nhất một trong effective, decision, body; nội dung mới phải đúng mọi quy tắc của loại "
       "đó; lệnh `sogoc amend` ghi hộ"}}},
    {"unitEstablished",
     {{"unit.idUsed", "unit.notActive", "unit.place", "village.notActive", "unit.level"},
      {"cell.leftWithoutVillage"},
      {"villages are of cells only", "villages chỉ dành cho chi bộ"}}},
    {"unitRenamed", {{"unit.notActive"}, {}, {}}},
    {"unitKindChanged",
     {{"unit.notActive", "unit.place", "unit.cycle", "unit.idUsed", "split.overlap",
       "split.memberNotInSource", "split.villageNotInSource", "absorb.notChildCell",
       "unit.holdsNoMembers", "unit.level", "village.commune"},
      {},
      {"parts where a cell with members becomes a committee, absorbs where a committee becomes a "
       "cell",
       "parts khi chi bộ có đảng viên thành đảng bộ, absorbs khi đảng bộ thành chi bộ"}}},
    {"unitMoved", {{"unit.notActive", "unit.place", "unit.cycle", "unit.level"}, {}, {}}},
    {"cellSplit",
     {{"unit.notActive", "unit.holdsNoMembers", "split.noParts", "unit.idUsed", "split.overlap",
       "split.memberNotInSource", "split.villageNotInSource", "unit.notEmpty"},
      {"cell.leftWithoutVillage"},
      {}}},
    {"unitsMerged",
     {{"unit.notActive", "merge.otherClass", "merge.sources", "unit.cycle", "village.commune"},
      {},
      {}}},
    {"unitDissolved",
     {{"unit.notActive", "dissolve.receiver", "dissolve.memberNotInUnit",
       "dissolve.villageNotInUnit", "unit.holdsNoMembers", "village.commune", "unit.notEmpty"},
      {},
      {"receivers for every member and village that the unit has",
       "receivers cho mọi đảng viên và thôn mà đơn vị đang có"}}},
    {"unitDisciplined", {{"unit.notActive"}, {}, {}}},
    {"villageRegistered", {{"village.idUsed", "unit.notActive", "village.commune"}, {}, {}}},
    {"villageRenamed", {{"village.notActive"}, {}, {}}},
    {"villagesMerged",
     {{"village.notActive", "villages.sources"}, {"cell.leftWithoutVillage"}, {}}},
    {"villageCovered",
     {{"village.notActive", "unit.notActive", "unit.holdsNoMembers"},
      {"village.leftWithoutCell", "cell.leftWithoutVillage"},
      {}}},
    {"memberTakenOver",
     {{"member.admittedBefore", "unit.notActive", "unit.holdsNoMembers"},
      {"member.age", "member.namesake"},
      {}}},
    {"memberAdmitted",
     {{"member.admittedBefore", "unit.notActive", "unit.holdsNoMembers"},
      {"member.age", "member.namesake"},
      {}}},
    {"memberReadmitted",
     {{"member.notLeft", "member.readmittedBefore", "unit.notActive", "unit.holdsNoMembers"},
      {"member.age", "member.namesake"},
      {}}},
    {"officialRecognised", {{"member.notProbationary"}, {}, {}}},
    {"memberMoved",
     {{"member.notInCell", "member.sameCell", "unit.notActive", "unit.holdsNoMembers",
       "member.needsSlip"},
      {},
      {}}},
    {"transferIssued",
     {{"transfer.oneReceiver", "member.notInCell", "unit.notActive", "member.sameCell"},
      {},
      {"exactly one of to and toExternal", "đúng một trong hai: to hoặc toExternal"}}},
    {"transferReceived",
     {{"transfer.notOpen", "transfer.notOutside", "unit.notActive", "unit.holdsNoMembers",
       "transfer.otherReceiver"},
      {"member.age", "member.namesake"},
      {"fromExternal for who comes from outside; status only beside it",
       "fromExternal khi từ ngoài đến; status chỉ ghi cùng fromExternal"}}},
    {"transferReturned", {{"transfer.notOpen", "unit.notActive", "unit.holdsNoMembers"}, {}, {}}},
    {"memberLeft", {{"member.notAMember", "member.wrongStatus"}, {}, {}}},
    {"membershipRestored",
     {{"member.notRestorable", "member.reversesOther", "unit.notActive", "unit.holdsNoMembers"},
      {},
      {}}},
    {"memberDetailsChanged", {{"member.notAMember"}, {"member.age", "member.namesake"}, {}}},
    {"schemeAdopted", {{"scheme.idUsed", "scheme.overlap"}, {}, {}}},
    {"evaluationDecided",
     {{"evaluation.scheme", "evaluation.category", "evaluation.twice",
       "evaluation.subjectNotActive"},
      {},
      one_of_two_rated}},
    {"notRated", {{"evaluation.twice", "evaluation.subjectNotActive"}, {}, one_of_two_rated}},
    {"documentIssued", {{}, {}, {}}},
    {"targetSet", {{"target.idUsed", "figure.unknown"}, {}, {}}},
    {"targetRevised", {{"target.notSet", "target.revises", "figure.unknown"}, {}, {}}},
    {"populationRecorded", {{}, {}, {}}},
    {"ruleSetAdopted", {{}, {}, {}}},
    {"reportPublished",
     {{"report.idUsed", "report.beyondLog", "figure.unknown"},
      {"report.differs"},
      {"period ends on asOf", "period kết thúc vào ngày asOf"}}},
};

}  // namespace

RulesOfKind rules_of_kind(std::string_view kind) {
  for (const auto& row : table)
    if (row.kind == kind) return row.rules;
  return {};
}

RulesOfKind rules_of_any_kind() {
  return {
      {"syntax.json", "syntax.duplicateKey", "syntax.unknownField", "syntax.body", "syntax.missing",
       "syntax.type", "syntax.value", "syntax.control", "syntax.notAllowed", "syntax.tooLarge",
       "conflict", "act.extended", "act.repeated", "clock", "clock.behind", "clock.ahead"},
      {"day.ahead", "day.beforeFirst", "text.blanks"},
      {}};
}

}  // namespace sogoc
