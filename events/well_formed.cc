#include "events/well_formed.h"

#include <capnp/dynamic.h>
#include <simdjson.h>

#include <algorithm>

#include "events/annotations.h"
#include "events/date.h"

namespace sogoc {
namespace {

using capnp::DynamicStruct;
using capnp::DynamicValue;
using capnp::StructSchema;

std::optional<Words> malformed_struct(DynamicStruct::Reader from);

std::optional<Words> malformed_text(capnp::Text::Reader text) {
  // No control character was ever taken, and a zero would end the text for half of its readers.
  const bool control =
      std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20; });
  if (!control && simdjson::validate_utf8(text.begin(), text.size())) return std::nullopt;
  return Words{"a text in it is no UTF-8", "trong nó có chữ không phải UTF-8"};
}

std::optional<Words> malformed_value(DynamicValue::Reader value, StructSchema::Field field) {
  switch (value.getType()) {
    case DynamicValue::TEXT:
      return malformed_text(value.as<capnp::Text>());
    case DynamicValue::UINT: {
      const Date date{static_cast<std::uint32_t>(value.as<std::uint64_t>())};
      const bool day = annotated(field, date_id) || annotated(field, partial_id);
      if (!day || date.value == 0 || exists(date)) return std::nullopt;
      return Words{"a day in it does not exist", "trong nó có ngày không tồn tại"};
    }
    case DynamicValue::ENUM:
      if (value.as<capnp::DynamicEnum>().getEnumerant() != nullptr) return std::nullopt;
      return Words{"it is of a newer program", "nó thuộc chương trình mới hơn"};
    case DynamicValue::STRUCT:
      return malformed_struct(value.as<DynamicStruct>());
    case DynamicValue::LIST: {
      for (const auto item : value.as<capnp::DynamicList>())
        if (auto why = malformed_value(item, field)) return why;
      return std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

std::optional<Words> malformed_struct(DynamicStruct::Reader from) {
  const auto members = from.getSchema();
  if (members.getUnionFields().size() > 0 && from.which() == nullptr)
    return Words{"it is of a newer program", "nó thuộc chương trình mới hơn"};
  for (const auto field : members.getFields())
    // Of a union the one member that is set.
    if (from.has(field, capnp::HasMode::NON_DEFAULT))
      if (auto why = malformed_value(from.get(field), field)) return why;
  return std::nullopt;
}

}  // namespace

std::optional<Words> malformed(schema::Event::Reader event) { return malformed_struct(event); }

}  // namespace sogoc
