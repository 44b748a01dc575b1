#include "events/kinds/described_kinds.h"

#include <capnp/schema.h>

#include <optional>

#include "events/annotations.h"
#include "events/events.capnp.h"
#include "events/kinds/field_meanings.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

using capnp::StructSchema;
using Type = capnp::schema::Type;

std::vector<std::string> values_of(capnp::Type type) {
  if (type.isBool()) return {"true", "false"};
  std::vector<std::string> values;
  if (type.isEnum())
    for (auto each : type.asEnum().getEnumerants())
      if (each.getOrdinal() != 0) values.push_back(each.getProto().getName().cStr());
  return values;
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const auto& each : values) text += (text.empty() ? "" : " | ") + each;
  return text;
}

std::string class_identified(StructSchema::Field field) {
  for (auto each : field.getProto().getAnnotations())
    if (each.getId() == subject_id) return each.getValue().getText().cStr();
  return "";
}

std::string identifier_text(StructSchema::Field field) {
  const auto of = class_identified(field);
  return of.empty() ? "text" : (of == "event" ? "id of an " : "id of a ") + of;
}

std::string type_text(StructSchema::Field field, capnp::Type type);

// Of a union whose member is told by the JSON type.
std::string alternatives(StructSchema schema) {
  std::string all;
  for (auto each : schema.getUnionFields())
    all += (all.empty() ? "" : " | ") + type_text(each, each.getType());
  return all;
}

std::string type_text(StructSchema::Field field, capnp::Type type) {
  if (annotated(field, date_id)) return "YYYY-MM-DD";
  if (annotated(field, partial_id)) return "YYYY-MM-DD | YYYY-MM | YYYY";
  if (annotated(field, decimal_id)) return "number";
  if (annotated(field, map_id)) {
    const auto entry = type.asList().getElementType().asStruct();
    const auto value = entry.getFieldByName("value");
    return "object of name: " + type_text(value, value.getType());
  }
  switch (type.which()) {
    case Type::TEXT:
      return identifier_text(field);
    case Type::BOOL:
    case Type::ENUM:
      return joined(values_of(type));
    case Type::LIST: {
      const auto list = type.asList();
      return list.whichElementType() == Type::TEXT
                 ? "list of " + type_text(field, list.getElementType())
                 : "list of objects";
    }
    case Type::STRUCT:
      return annotated(type.asStruct(), by_type_id) ? alternatives(type.asStruct()) : "object";
    default:
      return "whole number";
  }
}

std::optional<StructSchema> inner_struct(capnp::Type type) {
  if (type.isStruct()) return type.asStruct();
  if (type.isList() && type.asList().getElementType().isStruct())
    return type.asList().getElementType().asStruct();
  return std::nullopt;
}

std::vector<DescribedField> fields_of(StructSchema schema);

// What stands inside the field, seen through its three states; none of an event's body, which is
// described by itself, and of a map, whose keys are not known.
std::vector<DescribedField> fields_inside(StructSchema::Field field) {
  const auto inner = inner_struct(field.getType());
  if (!inner || inner->getShortDisplayName() == "Body"_kj || annotated(field, map_id)) return {};
  if (inner->getShortDisplayName() == "Details"_kj)
    return fields_of(inner->getFieldByName("open").getType().asStruct());
  if (!annotated(*inner, by_type_id)) return fields_of(*inner);
  std::vector<DescribedField> fields;
  for (auto each : inner->getUnionFields())
    if (each.getType().isStruct()) fields = fields_of(each.getType().asStruct());
  return fields;
}

DescribedField field_of(StructSchema::Field field) {
  bool may_be_null = annotated(field, nullable_id);
  auto typed = field;
  if (const auto inner = inner_struct(field.getType()); inner && annotated(*inner, states_id)) {
    typed = inner->getFieldByName("value");
    KJ_IF_MAYBE (cleared, inner->findFieldByName("cleared")) may_be_null = cleared != nullptr;
  }
  const std::string name = field.getProto().getName().cStr();
  const auto* meaning =
      meaning_of_field(field.getContainingStruct().getShortDisplayName().cStr(), name);
  return {name,
          type_text(typed, typed.getType()) + (may_be_null ? " | null" : ""),
          annotated(field, required_id) || annotated(field, nullable_id),
          meaning ? Words{meaning->en, meaning->vi} : Words{},
          class_identified(typed),
          meaning ? meaning->names : Names::known,
          values_of(typed.getType()),
          fields_inside(typed)};
}

// What a line may carry: not what the register assigns, nor the body, which is the kind itself.
std::vector<DescribedField> fields_of(StructSchema schema) {
  std::vector<DescribedField> fields;
  const bool envelope = schema == capnp::Schema::from<schema::Event>();
  for (auto field : schema.getFields())
    if (!annotated(field, assigned_id) && !(envelope && field.getProto().getName() == "body"_kj))
      fields.push_back(field_of(field));
  return fields;
}

}  // namespace

std::vector<DescribedKind> described_kinds() {
  const StructSchema body = capnp::Schema::from<schema::Body>();
  std::vector<DescribedKind> kinds;
  for (auto field : body.getFields()) {
    const std::string name = field.getProto().getName().cStr();
    kinds.push_back({name, kind_in_english(name), kind_in_vietnamese(name),
                     fields_of(field.getType().asStruct())});
  }
  return kinds;
}

std::vector<DescribedField> described_envelope(const std::string& kind) {
  auto fields = fields_of(capnp::Schema::from<schema::Event>());
  if (is_correction_kind(kind))
    std::erase_if(fields, [](const auto& field) { return field.name == "effective"; });
  for (auto& field : fields)
    if (field.name == "effective") field.required = kind != "registerOpened";
  return fields;
}

bool is_correction_kind(std::string_view kind) {
  return kind == "eventVoided" || kind == "eventAmended";
}

}  // namespace sogoc
