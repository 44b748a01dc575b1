#include "events/json_reader.h"

#include <capnp/dynamic.h>
#include <simdjson.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <optional>
#include <set>
#include <string>

#include "events/annotations.h"
#include "events/date.h"

namespace sogoc {
namespace {

using capnp::DynamicStruct;
using capnp::StructSchema;
using simdjson::dom::element;
using simdjson::dom::element_type;
using Fault = std::optional<Rejection>;

Fault fault(const char* rule, const std::string& path, const element* value, Words detail = {}) {
  return Rejection{rule, path, value ? simdjson::minify(*value) : "", std::move(detail)};
}

std::string joined(const std::string& path, std::string_view name) {
  return path.empty() ? std::string(name) : path + "." + std::string(name);
}

// Unicode category Cc: below U+0020 and from U+007F to U+009F. `text` is valid UTF-8.
bool has_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7f) return true;
    if (byte == 0xc2 && static_cast<unsigned char>(text[i + 1]) < 0xa0) return true;
  }
  return false;
}

// The text in NFC, or a fault for empty text and control characters.
Fault read_text(const element& json, const std::string& path, std::string& out) {
  std::string_view text;
  if (json.get(text))
    return fault("syntax.type", path, &json, {"a text is expected", "cần một chuỗi chữ"});
  if (text.empty()) return fault("syntax.value", path, &json, {"the text is empty", "chuỗi rỗng"});
  if (has_control_character(text)) return fault("syntax.control", path, &json);
  UErrorCode error = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&out);
  const auto piece = icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()));
  icu::Normalizer2::getNFCInstance(error)->normalizeUTF8(0, piece, sink, nullptr, error);
  if (U_FAILURE(error))
    return fault("syntax.value", path, &json,
                 {"the text has no normal form NFC", "chuỗi không có dạng chuẩn NFC"});
  return std::nullopt;
}

// An identifier: 1 to 64 of letters, digits and `_ . -`, in those of events `:` too.
Fault read_identifier(const element& json, const std::string& path, std::string_view of,
                      std::string& out) {
  if (auto bad = read_text(json, path, out)) return bad;
  std::string allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-";
  if (of == "event") allowed += ':';
  if (out.size() > 64 || out.find_first_not_of(allowed) != std::string::npos)
    return fault(
        "syntax.value", path, &json,
        {"an identifier is 1 to 64 of " + allowed, "mã gồm 1 đến 64 ký tự trong " + allowed});
  return std::nullopt;
}

// The text of a field, or of an item of its list.
Fault read_text_of(StructSchema::Field field, const element& json, const std::string& path,
                   std::string& out) {
  for (auto each : field.getProto().getAnnotations())
    if (each.getId() == subject_id)
      return read_identifier(json, path, each.getValue().getText().cStr(), out);
  return read_text(json, path, out);
}

Fault read_date(const element& json, const std::string& path, bool partial, std::uint32_t& out) {
  std::string_view text;
  if (json.get(text))
    return fault("syntax.type", path, &json,
                 {"a date as text is expected", "cần ngày ghi dạng chuỗi"});
  const auto date = parse_date(text);
  if (!date || (!partial && !date->full()))
    return fault("syntax.value", path, &json,
                 partial ? Words{"a date YYYY-MM-DD, YYYY-MM or YYYY is expected",
                                 "cần ngày YYYY-MM-DD, YYYY-MM hoặc YYYY"}
                         : Words{"a day that exists, YYYY-MM-DD, is expected",
                                 "cần một ngày có thật, YYYY-MM-DD"});
  out = date->value;
  return std::nullopt;
}

Fault read_number(const element& json, const std::string& path, std::uint64_t most,
                  std::uint64_t& out) {
  if (json.type() != element_type::INT64 && json.type() != element_type::UINT64)
    return fault("syntax.type", path, &json, {"a whole number is expected", "cần một số nguyên"});
  if (json.get(out) || out > most)
    return fault("syntax.value", path, &json,
                 {"0 to " + std::to_string(most) + " is allowed",
                  "chỉ nhận từ 0 đến " + std::to_string(most)});
  return std::nullopt;
}

std::uint64_t most_of(capnp::schema::Type::Which type) {
  switch (type) {
    case capnp::schema::Type::UINT8:
      return 0xff;
    case capnp::schema::Type::UINT16:
      return 0xffff;
    default:
      return 0xffffffff;
  }
}

Fault read_struct(const element& json, const std::string& path, DynamicStruct::Builder out);
Fault read_field(const element& json, const std::string& path, StructSchema::Field field,
                 DynamicStruct::Builder out);

Fault read_enum(const element& json, const std::string& path, StructSchema::Field field,
                DynamicStruct::Builder out) {
  std::string_view text;
  if (json.get(text))
    return fault("syntax.type", path, &json, {"a text is expected", "cần một chuỗi chữ"});
  std::string known;
  for (auto each : field.getType().asEnum().getEnumerants()) {
    const auto name = each.getProto().getName();
    if (each.getOrdinal() == 0) continue;
    if (text == std::string_view(name.cStr(), name.size())) {
      out.set(field, capnp::DynamicEnum(each));
      return std::nullopt;
    }
    known += (known.empty() ? "" : ", ") + std::string(name.cStr());
  }
  return fault("syntax.value", path, &json, {"one of: " + known, "một trong: " + known});
}

Fault read_scalar(const element& json, const std::string& path, StructSchema::Field field,
                  DynamicStruct::Builder out) {
  if (annotated(field, date_id) || annotated(field, partial_id)) {
    std::uint32_t date = 0;
    if (auto bad = read_date(json, path, annotated(field, partial_id), date)) return bad;
    out.set(field, date);
    return std::nullopt;
  }
  std::uint64_t number = 0;
  if (auto bad = read_number(json, path, most_of(field.getType().which()), number)) return bad;
  out.set(field, number);
  return std::nullopt;
}

Fault read_list(const element& json, const std::string& path, StructSchema::Field field,
                DynamicStruct::Builder out) {
  simdjson::dom::array items;
  if (json.get(items))
    return fault("syntax.type", path, &json, {"a list is expected", "cần một danh sách"});
  auto list = out.init(field, static_cast<unsigned>(items.size())).as<capnp::DynamicList>();
  unsigned index = 0;
  for (element item : items) {
    const auto at = path + "[" + std::to_string(index) + "]";
    if (list.getSchema().whichElementType() == capnp::schema::Type::TEXT) {
      std::string text;
      if (auto bad = read_text_of(field, item, at, text)) return bad;
      list.set(index, capnp::Text::Reader(text.c_str(), text.size()));
    } else if (auto bad = read_struct(item, at, list[index].as<DynamicStruct>())) {
      return bad;
    }
    ++index;
  }
  return std::nullopt;
}

// A struct of three states: null clears, anything else is the value.
Fault read_states(const element& json, const std::string& path, DynamicStruct::Builder out) {
  if (json.is_null()) {
    out.set("cleared", capnp::VOID);
    return std::nullopt;
  }
  return read_field(json, path, out.getSchema().getFieldByName("value"), out);
}

Fault read_nested(const element& json, const std::string& path, DynamicStruct::Builder out) {
  if (annotated(out.getSchema(), states_id)) return read_states(json, path, out);
  const auto name = out.getSchema().getShortDisplayName();
  if (name != "Details") return read_struct(json, path, out);
  const auto open = out.getSchema().getFieldByName("open");
  return read_struct(json, path, out.init(open).as<DynamicStruct>());
}

Fault read_field(const element& json, const std::string& path, StructSchema::Field field,
                 DynamicStruct::Builder out) {
  switch (field.getType().which()) {
    case capnp::schema::Type::TEXT: {
      if (json.is_null() && annotated(field, nullable_id)) return std::nullopt;
      std::string text;
      if (auto bad = read_text_of(field, json, path, text)) return bad;
      out.set(field, capnp::Text::Reader(text.c_str(), text.size()));
      return std::nullopt;
    }
    case capnp::schema::Type::BOOL: {
      bool value = false;
      if (json.get(value))
        return fault("syntax.type", path, &json,
                     {"true or false is expected", "cần true hoặc false"});
      out.set(field, value);
      return std::nullopt;
    }
    case capnp::schema::Type::ENUM:
      return read_enum(json, path, field, out);
    case capnp::schema::Type::LIST:
      return read_list(json, path, field, out);
    case capnp::schema::Type::STRUCT:
      return read_nested(json, path, out.init(field).as<DynamicStruct>());
    default:
      return read_scalar(json, path, field, out);
  }
}

Fault missing_field(const std::string& path, StructSchema schema,
                    const std::set<std::string_view>& given) {
  for (auto field : schema.getFields()) {
    const auto name = field.getProto().getName();
    if (!annotated(field, required_id) && !annotated(field, nullable_id)) continue;
    if (!given.contains(std::string_view(name.cStr(), name.size())))
      return fault("syntax.missing", joined(path, name.cStr()), nullptr);
  }
  return std::nullopt;
}

// A body as a member of `json` (the envelope's own, or that of an amendment).
bool is_body(std::string_view name, StructSchema schema) {
  return schema == capnp::Schema::from<schema::Event>() &&
         capnp::Schema::from<schema::Body>().findFieldByName(std::string(name)) != nullptr;
}

bool is_amended_body(StructSchema::Field field) {
  return field.getContainingStruct() == capnp::Schema::from<schema::EventAmended>() &&
         field.getType().isStruct() &&
         field.getType().asStruct() == capnp::Schema::from<schema::Body>();
}

Fault read_recorded(const element& json, DynamicStruct::Builder out) {
  std::string_view text;
  if (json.get(text))
    return fault("syntax.type", "recorded", &json,
                 {"a time as text is expected", "cần thời điểm ghi dạng chuỗi"});
  const auto instant = parse_instant(text);
  if (!instant)
    return fault("syntax.value", "recorded", &json,
                 {"a time such as 2019-01-10T02:11:09.120334Z is expected",
                  "cần thời điểm như 2019-01-10T02:11:09.120334Z"});
  out.set("recorded", *instant);
  return std::nullopt;
}

Fault read_member(const element& json, const std::string& key, const std::string& path,
                  DynamicStruct::Builder out, std::set<std::string_view>& given) {
  const auto at = joined(path, key);
  if (is_body(key, out.getSchema())) {
    if (!given.insert("body").second) return fault("syntax.body", at, &json);
    const auto body = out.init("body").as<DynamicStruct>();
    return read_field(json, at, body.getSchema().getFieldByName(key), body);
  }
  if (key == "recorded" && path.empty()) return read_recorded(json, out);
  KJ_IF_MAYBE (field, out.getSchema().findFieldByName(key)) {
    const bool hidden = annotated(*field, assigned_id) ||
                        (key == "body" && out.getSchema() == capnp::Schema::from<schema::Event>());
    if (!hidden) {
      const auto name = field->getProto().getName();
      given.insert(std::string_view(name.cStr(), name.size()));
      if (is_amended_body(*field)) return std::nullopt;  // see read_amended_body
      return read_field(json, at, *field, out);
    }
  }
  return fault("syntax.unknownField", at, &json);
}

Fault read_struct(const element& json, const std::string& path, DynamicStruct::Builder out) {
  simdjson::dom::object members;
  if (json.get(members))
    return fault("syntax.type", path, &json, {"an object is expected", "cần một đối tượng"});
  std::set<std::string_view> seen, given;
  for (auto [key, value] : members) {
    if (!seen.insert(key).second) return fault("syntax.duplicateKey", joined(path, key), &value);
    if (auto bad = read_member(value, std::string(key), path, out, given)) return bad;
  }
  const auto schema = out.getSchema();
  if (schema == capnp::Schema::from<schema::Body>() && given.size() != 1)
    return fault("syntax.body", path, nullptr);
  if (schema == capnp::Schema::from<schema::Event>() && !given.contains("body"))
    return fault("syntax.body", path, nullptr);
  return missing_field(path, schema, given);
}

// The kind that an amendment's body is of; empty when it is not exactly one known kind.
std::string kind_of_body(const element& body) {
  simdjson::dom::object members;
  if (body.get(members) || members.size() != 1) return "";
  const std::string name((*members.begin()).key);
  const bool known = capnp::Schema::from<schema::Body>().findFieldByName(name) != nullptr;
  return known ? name : "";
}

// An amendment's body comes last, since its target is judged before it.
Fault read_amended_body(const element& json, schema::Event::Builder event, BesideContent* beside) {
  element body;
  if (!event.getBody().isEventAmended() || json["eventAmended"]["body"].get(body))
    return std::nullopt;
  auto amendment = event.getBody().getEventAmended();
  auto bad = read_struct(body, "eventAmended.body", amendment.initBody());
  if (!bad || !beside) return bad;
  amendment.disownBody();
  beside->body_fault = std::move(bad);
  beside->amended_kind = kind_of_body(body);
  return std::nullopt;
}

}  // namespace

std::variant<EventWords, Rejection> read_event(std::string_view line, BesideContent* beside) {
  thread_local simdjson::dom::parser parser;
  element json;
  if (auto error = parser.parse(simdjson::padded_string(line)).get(json))
    return Rejection{
        "syntax.json", "", "", {simdjson::error_message(error), simdjson::error_message(error)}};
  if (!json.is_object())
    return Rejection{
        "syntax.json", "", "", {"it is JSON of another type", "đây là JSON kiểu khác"}};
  capnp::MallocMessageBuilder message;
  auto event = message.initRoot<schema::Event>();
  if (auto bad = read_struct(json, "", event)) return *bad;
  if (auto bad = read_amended_body(json, event, beside)) return *bad;
  element stated;
  if (!json["recorded"].get(stated)) {
    if (!beside)
      return *fault("syntax.notAllowed", "recorded", &stated,
                    {"this register has its own clock", "sổ này dùng đồng hồ của chính nó"});
    beside->recorded = event.getRecorded();
    event.setRecorded(0);
  }
  return capnp::canonicalize(event.asReader());
}

EventView::EventView(kj::ArrayPtr<const capnp::word> words)
    : segment_{words}, message_(kj::ArrayPtr<const kj::ArrayPtr<const capnp::word>>(segment_, 1)) {}

}  // namespace sogoc
