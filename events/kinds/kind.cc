#include "events/kinds/kind.h"

#include <capnp/dynamic.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>

#include "events/annotations.h"
#include "events/text_forms.h"

namespace sogoc {

// The rules, each in the file of its kind.
using Rule = std::optional<Violation>(const FoldedEvent&, World&);
Rule apply_unit_established, apply_unit_renamed, apply_unit_kind_changed, apply_unit_moved,
    apply_cell_split, apply_units_merged, apply_unit_dissolved, apply_unit_disciplined,
    apply_village_registered, apply_village_renamed, apply_villages_merged, apply_village_covered,
    apply_member_taken_over, apply_member_admitted, apply_member_readmitted,
    apply_official_recognised, apply_member_moved, apply_transfer_issued, apply_transfer_received,
    apply_transfer_returned, apply_member_left, apply_membership_restored,
    apply_member_details_changed, apply_scheme_adopted, apply_evaluation_decided, apply_not_rated,
    apply_target_set, apply_target_revised, apply_population_recorded, apply_report_published;

namespace {

using Which = schema::Body::Which;

// kind, key in JSON, class and field of its subject, whether it may be corrected, rule
// In the order of the schema's union, which kind_of checks. Ratings stand as kinds of a unit; when
// a member is rated, subject_of says so.
constexpr Kind table[] = {
    {Which::REGISTER_OPENED, "registerOpened", SubjectClass::none, "", false, nullptr},
    {Which::EVENT_VOIDED, "eventVoided", SubjectClass::none, "", true, nullptr},
    {Which::EVENT_AMENDED, "eventAmended", SubjectClass::none, "", true, nullptr},
    {Which::UNIT_ESTABLISHED, "unitEstablished", SubjectClass::unit, "unit", true,
     apply_unit_established},
    {Which::UNIT_RENAMED, "unitRenamed", SubjectClass::unit, "unit", true, apply_unit_renamed},
    {Which::UNIT_KIND_CHANGED, "unitKindChanged", SubjectClass::unit, "unit", true,
     apply_unit_kind_changed},
    {Which::UNIT_MOVED, "unitMoved", SubjectClass::unit, "unit", true, apply_unit_moved},
    {Which::CELL_SPLIT, "cellSplit", SubjectClass::unit, "source", true, apply_cell_split},
    {Which::UNITS_MERGED, "unitsMerged", SubjectClass::unit, "into", true, apply_units_merged},
    {Which::UNIT_DISSOLVED, "unitDissolved", SubjectClass::unit, "unit", true,
     apply_unit_dissolved},
    {Which::UNIT_DISCIPLINED, "unitDisciplined", SubjectClass::unit, "unit", true,
     apply_unit_disciplined},
    {Which::VILLAGE_REGISTERED, "villageRegistered", SubjectClass::village, "village", true,
     apply_village_registered},
    {Which::VILLAGE_RENAMED, "villageRenamed", SubjectClass::village, "village", true,
     apply_village_renamed},
    {Which::VILLAGES_MERGED, "villagesMerged", SubjectClass::village, "into", true,
     apply_villages_merged},
    {Which::VILLAGE_COVERED, "villageCovered", SubjectClass::village, "village", true,
     apply_village_covered},
    {Which::MEMBER_TAKEN_OVER, "memberTakenOver", SubjectClass::member, "member", true,
     apply_member_taken_over},
    {Which::MEMBER_ADMITTED, "memberAdmitted", SubjectClass::member, "member", true,
     apply_member_admitted},
    {Which::MEMBER_READMITTED, "memberReadmitted", SubjectClass::member, "member", true,
     apply_member_readmitted},
    {Which::OFFICIAL_RECOGNISED, "officialRecognised", SubjectClass::member, "member", true,
     apply_official_recognised},
    {Which::MEMBER_MOVED, "memberMoved", SubjectClass::member, "member", true, apply_member_moved},
    {Which::TRANSFER_ISSUED, "transferIssued", SubjectClass::member, "member", true,
     apply_transfer_issued},
    {Which::TRANSFER_RECEIVED, "transferReceived", SubjectClass::member, "member", true,
     apply_transfer_received},
    {Which::TRANSFER_RETURNED, "transferReturned", SubjectClass::member, "member", true,
     apply_transfer_returned},
    {Which::MEMBER_LEFT, "memberLeft", SubjectClass::member, "member", true, apply_member_left},
    {Which::MEMBERSHIP_RESTORED, "membershipRestored", SubjectClass::member, "member", true,
     apply_membership_restored},
    {Which::MEMBER_DETAILS_CHANGED, "memberDetailsChanged", SubjectClass::member, "member", true,
     apply_member_details_changed},
    {Which::SCHEME_ADOPTED, "schemeAdopted", SubjectClass::scheme, "scheme", true,
     apply_scheme_adopted},
    {Which::EVALUATION_DECIDED, "evaluationDecided", SubjectClass::unit, "unit", true,
     apply_evaluation_decided},
    {Which::NOT_RATED, "notRated", SubjectClass::unit, "unit", true, apply_not_rated},
    {Which::DOCUMENT_ISSUED, "documentIssued", SubjectClass::none, "", true, nullptr},
    {Which::TARGET_SET, "targetSet", SubjectClass::target, "target", true, apply_target_set},
    {Which::TARGET_REVISED, "targetRevised", SubjectClass::target, "target", true,
     apply_target_revised},
    {Which::POPULATION_RECORDED, "populationRecorded", SubjectClass::unit, "unit", true,
     apply_population_recorded},
    {Which::RULE_SET_ADOPTED, "ruleSetAdopted", SubjectClass::none, "", true, nullptr},
    {Which::REPORT_PUBLISHED, "reportPublished", SubjectClass::report, "report", false,
     apply_report_published},
};

constexpr bool in_order_of_numbers() {
  for (std::size_t i = 0; i < std::size(table); ++i)
    if (static_cast<std::size_t>(table[i].which) != i) return false;
  return true;
}
static_assert(in_order_of_numbers(),
              "the rows stand in the order of events.capnp, none is left out");
static_assert(std::size(table) <= most_kinds, "raise most_kinds in kind.h");
static_assert(sizeof(Which) == sizeof(std::uint16_t), "rows and versions keep a kind in 16 bits");

}  // namespace

std::span<const Kind> kinds() { return table; }

const Kind& kind_of(schema::Body::Which which) {
  // Every call checks the order of the table: a row in the wrong place would apply a foreign rule.
  const auto at = static_cast<std::size_t>(which);
  KJ_ASSERT(at < std::size(table) && table[at].which == which, "the table is in schema order");
  return table[at];
}

const Kind& kind_of(schema::Event::Reader event) { return kind_of(event.getBody().which()); }

bool is_kind(std::string_view name) {
  return std::any_of(std::begin(table), std::end(table),
                     [&](const Kind& kind) { return kind.name == name; });
}

// Amendments compare the subject, so it must be found for every kind in the same way.
const char* subject_field_of(schema::Body::Reader body) {
  // The two kinds whose subject is one of two fields.
  if (body.isEvaluationDecided() && body.getEvaluationDecided().hasMember()) return "member";
  if (body.isNotRated() && body.getNotRated().hasMember()) return "member";
  return kind_of(body.which()).subject_field;
}

Subject subject_of(schema::Body::Reader body) {
  const auto& kind = kind_of(body.which());
  if (kind.subject == SubjectClass::none) return {};
  const std::string_view field = subject_field_of(body);
  const capnp::DynamicStruct::Reader any(body);
  // By the names of schema and table: what every kind has under another name is read in one way.
  const auto text =
      any.get(kind.name).as<capnp::DynamicStruct>().get(field.data()).as<capnp::Text>();
  // The class follows the field that is given, the table where there is one field only.
  return {field == "member" ? SubjectClass::member : kind.subject, {text.begin(), text.size()}};
}

namespace {

std::string annotated_name(const std::string& name, std::uint64_t annotation) {
  const auto body = capnp::Schema::from<schema::Body>().getFieldByName(name);
  for (auto each : body.getType().asStruct().getProto().getAnnotations())
    if (each.getId() == annotation) return each.getValue().getText().cStr();
  throw std::logic_error("no words for " + name + " in events.capnp");
}

}  // namespace

std::string kind_in_vietnamese(const std::string& name) {
  return annotated_name(name, vietnamese_id);
}

std::string kind_in_english(const std::string& name) { return annotated_name(name, english_id); }

std::string kind_meant(const std::string& text) {
  // What each name and word, folded, may mean.
  static const auto meanings = [] {
    std::map<std::string, std::set<std::string>> made;
    for (const auto& kind : kinds()) {
      const std::string name = kind.name;
      for (const auto& word : {name, kind_in_english(name), kind_in_vietnamese(name)})
        made[folded(word)].insert(name);
    }
    return made;
  }();
  if (is_kind(text)) return text;
  const auto at = meanings.find(folded(text));
  return at != meanings.end() && at->second.size() == 1 ? *at->second.begin() : text;
}

}  // namespace sogoc
