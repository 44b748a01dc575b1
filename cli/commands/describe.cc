#include <capnp/schema.h>

#include <ostream>

#include "cli/commands/commands.h"
#include "cli/event_words.h"
#include "events/annotations.h"
#include "events/events.capnp.h"

namespace sogoc {
namespace {

using capnp::StructSchema;
using Type = capnp::schema::Type;

std::string enumerants(capnp::EnumSchema schema) {
  std::string names;
  for (auto each : schema.getEnumerants())
    if (each.getOrdinal() != 0)
      names += (names.empty() ? "" : " | ") + std::string(each.getProto().getName().cStr());
  return names;
}

std::string type_text(StructSchema::Field field, capnp::Type type) {
  if (annotated(field, date_id)) return "YYYY-MM-DD";
  if (annotated(field, partial_id)) return "YYYY-MM-DD | YYYY-MM | YYYY";
  switch (type.which()) {
    case Type::TEXT:
      for (auto each : field.getProto().getAnnotations())
        if (each.getId() == subject_id)
          return "id of a " + std::string(each.getValue().getText().cStr());
      return "text";
    case Type::BOOL:
      return "true | false";
    case Type::ENUM:
      return enumerants(type.asEnum());
    case Type::LIST: {
      const auto list = type.asList();
      return list.whichElementType() == Type::TEXT
                 ? "list of " + type_text(field, list.getElementType())
                 : "list of objects";
    }
    case Type::STRUCT:
      return "object";
    default:
      return "number";
  }
}

std::optional<StructSchema> inner_struct(capnp::Type type) {
  if (type.isStruct()) return type.asStruct();
  if (type.isList() && type.asList().getElementType().isStruct())
    return type.asList().getElementType().asStruct();
  return std::nullopt;
}

void describe_fields(Context& context, StructSchema schema, int depth);

void describe_field(Context& context, StructSchema::Field field, int depth) {
  if (annotated(field, assigned_id)) return;
  const std::string name = field.getProto().getName().cStr();
  auto type = field.getType();
  bool may_be_null = annotated(field, nullable_id);
  auto typed = field;
  if (const auto inner = inner_struct(type); inner && annotated(*inner, states_id)) {
    typed = inner->getFieldByName("value");
    type = typed.getType();
    may_be_null = true;
  }
  context.out << std::string(depth * 2 + 2, ' ') << name << ": " << type_text(typed, type);
  if (may_be_null) context.out << " | null";
  if (!annotated(field, required_id) && !annotated(field, nullable_id))
    context.out << context.pick("  (optional)", "  (không bắt buộc)");
  context.out << '\n';
  if (auto inner = inner_struct(type)) {
    if (inner->getShortDisplayName() == "Body"_kj) return;
    if (inner->getShortDisplayName() == "Details"_kj)
      inner = inner->getFieldByName("open").getType().asStruct();
    describe_fields(context, *inner, depth + 1);
  }
}

void describe_fields(Context& context, StructSchema schema, int depth) {
  for (auto field : schema.getFields())
    if (field.getProto().getName() != "body"_kj || depth > 0) describe_field(context, field, depth);
}

std::string vietnamese(StructSchema schema) {
  for (auto each : schema.getProto().getAnnotations())
    if (each.getId() == vietnamese_id) return each.getValue().getText().cStr();
  return "";
}

ExitCode describe(Context& context, const std::string& kind) {
  const StructSchema body = capnp::Schema::from<schema::Body>();
  if (!kind.empty() && !is_kind(kind))
    return context.usage({"there is no kind " + kind, "không có loại " + kind}, "sogoc describe");
  for (auto field : body.getFields()) {
    const std::string name = field.getProto().getName().cStr();
    if (!kind.empty() && name != kind) continue;
    const auto schema = field.getType().asStruct();
    const auto term = vietnamese(schema);
    context.out << name << (term.empty() ? "" : " · " + term) << '\n';
    if (!kind.empty()) describe_fields(context, schema, 1);
  }
  if (kind.empty()) return ExitCode::ok;
  context.out << context.pick("envelope", "phần chung của mọi sự việc") << '\n';
  describe_fields(context, capnp::Schema::from<schema::Event>(), 0);
  return ExitCode::ok;
}

}  // namespace

void add_describe(CLI::App& command, Action& action) {
  const auto kind = std::make_shared<std::string>();
  command.add_option("KIND", *kind, "a kind of event; none: all kinds");
  command.callback([kind, &action] { action = [kind](Context& c) { return describe(c, *kind); }; });
}

}  // namespace sogoc
