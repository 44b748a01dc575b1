#include "events/kinds/subjects_named.h"

#include <capnp/dynamic.h>

#include "events/annotations.h"

namespace sogoc {
namespace {

using capnp::DynamicStruct;
using capnp::DynamicValue;

void collect(DynamicStruct::Reader from, std::vector<Subject>& out);

// "event" is none: a reference to an event is resolved by its id, not by a timeline.
SubjectClass class_named(capnp::StructSchema::Field field) {
  for (auto each : field.getProto().getAnnotations()) {
    if (each.getId() != subject_id) continue;
    const std::string_view name = each.getValue().getText().cStr();
    if (name == "unit") return SubjectClass::unit;
    if (name == "village") return SubjectClass::village;
    if (name == "member") return SubjectClass::member;
    if (name == "scheme") return SubjectClass::scheme;
    if (name == "target") return SubjectClass::target;
    if (name == "report") return SubjectClass::report;
  }
  return SubjectClass::none;
}

// By the type of the value: a text is an identifier when its field says of what class, a list or a
// struct may hold more of them.
void collect(DynamicValue::Reader value, SubjectClass of, std::vector<Subject>& out) {
  switch (value.getType()) {
    case DynamicValue::TEXT:
      if (of != SubjectClass::none) out.push_back({of, value.as<capnp::Text>().cStr()});
      return;
    case DynamicValue::LIST: {
      const auto list = value.as<capnp::DynamicList>();
      // A list carries the annotation for its items.
      for (unsigned i = 0; i < list.size(); ++i) collect(list[i], of, out);
      return;
    }
    case DynamicValue::STRUCT:
      return collect(value.as<DynamicStruct>(), out);
    default:
      return;
  }
}

// Of a union only the member that is set: asking Cap'n Proto for another one throws.
void collect(DynamicStruct::Reader from, std::vector<Subject>& out) {
  for (auto field : from.getSchema().getNonUnionFields())
    if (from.has(field)) collect(from.get(field), class_named(field), out);
  KJ_IF_MAYBE (which, from.which()) {
    if (from.has(*which)) collect(from.get(*which), class_named(*which), out);
  }
}

template <typename Rating>
// From the body alone, as the rule makes it from the state: both use evaluation_id.
Subject evaluation_of(Rating rating) {
  const bool of_member = rating.hasMember();
  const auto owner = of_member ? rating.getMember() : rating.getUnit();
  return {SubjectClass::evaluation, evaluation_id(of_member, owner.cStr(), rating.getYear())};
}

// Subjects whose identifier is made of several fields.
void collect_made(schema::Body::Reader body, std::vector<Subject>& out) {
  if (body.isEvaluationDecided()) out.push_back(evaluation_of(body.getEvaluationDecided()));
  if (body.isNotRated()) out.push_back(evaluation_of(body.getNotRated()));
  if (body.isPopulationRecorded())
    out.push_back({SubjectClass::population, body.getPopulationRecorded().getUnit().cStr()});
  if (body.isEventAmended() && body.getEventAmended().hasBody())
    collect_made(body.getEventAmended().getBody(), out);
}

}  // namespace

std::vector<Subject> subjects_named(schema::Body::Reader body) {
  std::vector<Subject> all;
  collect(DynamicStruct::Reader(body), all);
  collect_made(body, all);
  return all;
}

}  // namespace sogoc
