#include <capnp/schema.h>

#include <ostream>

#include "answers/json/csv.h"
#include "answers/json/event_words.h"
#include "answers/text/value_words.h"
#include "cli/commands/commands.h"
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

std::string identifier_text(StructSchema::Field field) {
  for (auto each : field.getProto().getAnnotations())
    if (each.getId() == subject_id)
      return "id of " + std::string(each.getValue().getText() == "event"_kj ? "an " : "a ") +
             each.getValue().getText().cStr();
  return "text";
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

Json fields_json(StructSchema schema);

Json field_json(StructSchema::Field field) {
  bool may_be_null = annotated(field, nullable_id);
  auto typed = field;
  if (const auto inner = inner_struct(field.getType()); inner && annotated(*inner, states_id)) {
    typed = inner->getFieldByName("value");
    KJ_IF_MAYBE (cleared, inner->findFieldByName("cleared")) may_be_null = cleared != nullptr;
  }
  Json json = {{"field", field.getProto().getName().cStr()},
               {"type", type_text(typed, typed.getType()) + (may_be_null ? " | null" : "")},
               {"required", annotated(field, required_id) || annotated(field, nullable_id)}};
  const auto inner = inner_struct(typed.getType());
  if (!inner || inner->getShortDisplayName() == "Body"_kj) return json;
  if (annotated(field, map_id)) return json;
  if (annotated(*inner, by_type_id)) {
    for (auto each : inner->getUnionFields())
      if (each.getType().isStruct()) json["fields"] = fields_json(each.getType().asStruct());
    return json;
  }
  const bool details = inner->getShortDisplayName() == "Details"_kj;
  json["fields"] =
      fields_json(details ? inner->getFieldByName("open").getType().asStruct() : *inner);
  return json;
}

// What a line may carry: not what the register assigns, nor the body, which is the kind itself.
Json fields_json(StructSchema schema) {
  Json fields = Json::array();
  const bool envelope = schema == capnp::Schema::from<schema::Event>();
  for (auto field : schema.getFields())
    if (!annotated(field, assigned_id) && !(envelope && field.getProto().getName() == "body"_kj))
      fields.push_back(field_json(field));
  return fields;
}

Json kind_json(StructSchema::Field body) {
  return {{"kind", body.getProto().getName().cStr()},
          {"vietnamese", kind_in_vietnamese(body.getProto().getName().cStr())},
          {"fields", fields_json(body.getType().asStruct())}};
}

// The type in the language asked for; values and dates are what they are.
std::string in_language(const Context& context, std::string type) {
  static constexpr std::pair<const char*, const char*> words[] = {
      {"list of objects", "danh sách đối tượng"},
      {"list of ", "danh sách "},
      {"id of a member", "mã đảng viên"},
      {"id of a unit", "mã đơn vị"},
      {"id of a village", "mã thôn"},
      {"id of a scheme", "mã khung xếp loại"},
      {"id of a target", "mã chỉ tiêu giao"},
      {"id of a report", "tên báo cáo"},
      {"id of a ruleset", "mã bộ quy tắc"},
      {"id of an event", "mã sự việc"},
      {"whole number", "số nguyên"},
      {"number", "số"},
      {"object of name", "đối tượng tên"},
      {"object", "đối tượng"},
      {"text", "chữ"}};
  if (context.language == Language::en) return type;
  for (const auto& [en, vi] : words)
    if (const auto at = type.find(en); at != std::string::npos)
      type.replace(at, std::string_view(en).size(), vi);
  return type;
}

void print_fields(Context& context, const Json& fields, int depth) {
  for (const auto& field : fields) {
    context.out << std::string(depth * 2, ' ') << field["field"].get<std::string>() << ": "
                << in_language(context, field["type"])
                << (field["required"] ? "" : context.pick("  (optional)", "  (không bắt buộc)"))
                << '\n';
    if (field.contains("fields")) print_fields(context, field["fields"], depth + 1);
  }
}

void print_kind(Context& context, const Json& kind) {
  context.out << kind["kind"].get<std::string>() << " · " << kind["vietnamese"].get<std::string>()
              << '\n';
}

void flatten(const Json& fields, const std::string& kind, const std::string& above, Json& rows) {
  for (const auto& field : fields) {
    const auto path = above + field["field"].get<std::string>();
    rows.push_back({{"kind", kind},
                    {"field", path},
                    {"type", field["type"]},
                    {"required", field["required"]}});
    if (field.contains("fields")) flatten(field["fields"], kind, path + ".", rows);
  }
}

ExitCode describe(Context& context, const std::string& name) {
  const StructSchema body = capnp::Schema::from<schema::Body>();
  if (!name.empty() && !is_kind(name))
    return context.usage({"there is no kind " + name, "không có loại " + name}, "sogoc describe");
  const auto envelope = fields_json(capnp::Schema::from<schema::Event>());
  Json rows = Json::array();
  for (auto field : body.getFields()) {
    auto kind = kind_json(field);
    if (!name.empty() && kind["kind"] != name) continue;
    if (context.format == Format::json) {
      kind["envelope"] = envelope;
      context.out << kind.dump() << '\n';
      continue;
    }
    if (context.format == Format::csv) {
      flatten(kind["fields"], kind["kind"], "", rows);
      continue;
    }
    print_kind(context, kind);
    if (!name.empty()) print_fields(context, kind["fields"], 1);
  }
  if (context.format == Format::csv)
    print_csv(context.out, {"kind", "field", "type", "required"}, rows);
  if (name.empty() || context.format != Format::text) return ExitCode::ok;
  context.out << context.pick(
                     "envelope, beside the kind; effective is required but for corrections",
                     "phần chung, bên cạnh loại; effective bắt buộc trừ khi đính chính")
              << '\n';
  print_fields(context, envelope, 1);
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto kind = std::make_shared<std::string>();
  command.option("KIND", *kind,
                 {"a kind of event; none: all kinds", "một loại sự việc; bỏ trống: mọi loại"});
  command.action([kind](Context& c) { return describe(c, *kind); });
}

}  // namespace

extern const Command describe_command{
    "describe",
    {"the kinds of events and their fields", "các loại sự việc và các trường"},
    declare,
    true};

}  // namespace sogoc
