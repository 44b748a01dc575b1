#include "events/json/writer.h"

#include <capnp/dynamic.h>

#include <cstdio>

#include "events/annotations.h"
#include "events/date.h"
#include "events/decimal.h"

namespace sogoc {
namespace {

using capnp::DynamicStruct;
using capnp::DynamicValue;
using capnp::StructSchema;

// Control characters were refused when the text was read; the rest of Unicode stands as it is.
void write_text(std::string_view text, std::string& out) {
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

void write_members(DynamicStruct::Reader from, bool& first, std::string& out);

void write_object(DynamicStruct::Reader from, std::string& out) {
  bool first = true;
  out += '{';
  write_members(from, first, out);
  out += '}';
}

void write_value(DynamicValue::Reader value, StructSchema::Field field, std::string& out);

// Three states as null or the value; the open details as the object itself.
// The discriminants are told by name: every union of the schema but the body uses these three
// words, or is written as the member that is set.
void write_struct(DynamicStruct::Reader from, std::string& out) {
  KJ_IF_MAYBE (which, from.which()) {
    const auto name = std::string_view(which->getProto().getName().cStr());
    if (name == "cleared") {
      out += "null";
      return;
    }
    if (name == "value" || name == "open" || annotated(from.getSchema(), by_type_id))
      return write_value(from.get(*which), *which, out);
  }
  write_object(from, out);
}

void write_list(capnp::DynamicList::Reader list, StructSchema::Field field, std::string& out) {
  out += '[';
  for (unsigned i = 0; i < list.size(); ++i) {
    if (i != 0) out += ',';
    write_value(list[i], field, out);
  }
  out += ']';
}

// In the order of the list, which is that of the keys: reading sorted them.
void write_map(capnp::DynamicList::Reader list, std::string& out) {
  out += '{';
  for (unsigned i = 0; i < list.size(); ++i) {
    const auto entry = list[i].as<DynamicStruct>();
    const auto key = entry.get("key").as<capnp::Text>();
    if (i != 0) out += ',';
    write_text(std::string_view(key.cStr(), key.size()), out);
    out += ':';
    write_value(entry.get("value"), entry.getSchema().getFieldByName("value"), out);
  }
  out += '}';
}

void write_number(std::uint64_t number, StructSchema::Field field, std::string& out) {
  if (annotated(field, date_id) || annotated(field, partial_id))
    write_text(format_date(Date{static_cast<std::uint32_t>(number)}), out);
  else
    out += annotated(field, decimal_id) ? decimal_text(number) : std::to_string(number);
}

void write_value(DynamicValue::Reader value, StructSchema::Field field, std::string& out) {
  switch (value.getType()) {
    case DynamicValue::TEXT: {
      const auto text = value.as<capnp::Text>();
      return write_text(std::string_view(text.cStr(), text.size()), out);
    }
    case DynamicValue::BOOL:
      out += value.as<bool>() ? "true" : "false";
      return;
    case DynamicValue::UINT:
      return write_number(value.as<std::uint64_t>(), field, out);
    case DynamicValue::LIST:
      return annotated(field, map_id) ? write_map(value.as<capnp::DynamicList>(), out)
                                      : write_list(value.as<capnp::DynamicList>(), field, out);
    case DynamicValue::STRUCT:
      return write_struct(value.as<DynamicStruct>(), out);
    case DynamicValue::ENUM: {
      KJ_IF_MAYBE (item, value.as<capnp::DynamicEnum>().getEnumerant()) {
        return write_text(item->getProto().getName().cStr(), out);
      }
      // An enumerant that this program has no name for falls through to null.
      break;
    }
    default:
      break;
  }
  out += "null";  // an enumerant of a newer schema; the log keeps its bytes
}

// A number or an enum of 0 and a null pointer mean "not given", except where 0 is required.
// What the line said, found again in the words: this decides that reading what is written gives the
// same words.
bool given(DynamicStruct::Reader from, StructSchema::Field field) {
  if (annotated(field, assigned_id)) return false;
  const auto type = field.getType().which();
  if (type == capnp::schema::Type::STRUCT && from.has(field)) {
    const auto nested = from.get(field).as<DynamicStruct>();
    // A struct that was given stays given when it is empty; three states tell "not given"
    // themselves.
    if (!annotated(nested.getSchema(), states_id)) return true;
    KJ_IF_MAYBE (which, nested.which()) {
      return which->getProto().getDiscriminantValue() != 0;
    }
  }
  if (annotated(field, required_id) && type != capnp::schema::Type::STRUCT) return true;
  return from.has(field, capnp::HasMode::NON_DEFAULT);
}

void write_members(DynamicStruct::Reader from, bool& first, std::string& out) {
  const bool body = from.getSchema() == capnp::Schema::from<schema::Body>();
  const bool event = from.getSchema() == capnp::Schema::from<schema::Event>();
  for (auto field : from.getSchema().getFields()) {
    const auto name = std::string_view(field.getProto().getName().cStr());
    if (body ? from.which() != field : !given(from, field) && !annotated(field, nullable_id))
      continue;
    // The kind stands beside the envelope's fields, where the schema has the union in a field of
    // its own.
    if (event && name == "body") {
      write_members(from.get(field).as<DynamicStruct>(), first, out);
      continue;
    }
    if (!first) out += ',';
    first = false;
    write_text(name, out);
    out += ':';
    // Must be given, so the absent text is written as the null that it was.
    if (annotated(field, nullable_id) && !from.has(field))
      out += "null";
    else
      write_value(from.get(field), field, out);
  }
}

}  // namespace

std::string write_event(schema::Event::Reader event) {
  std::string out;
  write_object(event, out);
  return out;
}

std::string write_body(schema::Body::Reader body) {
  const DynamicStruct::Reader from = body;
  std::string out = "null";
  KJ_IF_MAYBE (kind, from.which()) {
    out.clear();
    write_value(from.get(*kind), *kind, out);
  }
  return out;
}

}  // namespace sogoc
