#include "answers/json/event_fields.h"

#include <capnp/schema.h>

#include <charconv>

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/strict_json.h"
#include "events/annotations.h"
#include "events/events.capnp.h"
#include "events/text_forms.h"
#include "projections/figures/value_names.h"
#include "projections/knowledge/typed_days.h"

namespace sogoc {
namespace {

using capnp::StructSchema;
using Type = capnp::schema::Type;

std::optional<StructSchema::Field> field_of(StructSchema schema, const std::string& name) {
  KJ_IF_MAYBE (field, schema.findFieldByName(name)) return *field;
  return std::nullopt;
}

// Three states and open details are written as what they hold.
StructSchema::Field seen_through(StructSchema::Field field) {
  while (field.getType().isStruct()) {
    const auto inner = field.getType().asStruct();
    const auto next = annotated(inner, states_id)                   ? field_of(inner, "value")
                      : inner.getShortDisplayName() == "Details"_kj ? field_of(inner, "open")
                                                                    : std::nullopt;
    if (!next) break;
    field = *next;
  }
  return field;
}

UsageError no_field(const std::string& key) {
  return {{"there is no field " + key, "không có trường " + key}, "", UsageReason::field};
}

// In either language, whatever case and marks.
bool is_called(const std::string& code, const std::string& text) {
  const auto* name = find_value_name(code);
  return folded(code) == folded(text) ||
         (name && (folded(name->en) == folded(text) || folded(name->vi) == folded(text)));
}

// The value of an enum that is called so; other text as it is, for the reader of events to judge.
std::string enum_meant(capnp::EnumSchema schema, const std::string& text) {
  for (auto value : schema.getEnumerants()) {
    const std::string code = value.getProto().getName().cStr();
    if (value.getOrdinal() != 0 && is_called(code, text)) return code;
  }
  return text;
}

std::variant<Json, UsageError> value_of(StructSchema::Field field, const std::string& key,
                                        const std::string& text) {
  // Dates are numbers in the schema and texts in JSON; whether it is a day the reader of events
  // says.
  const bool date = annotated(field, date_id) || annotated(field, partial_id);
  if (annotated(field, decimal_id)) {
    // As JSON writes numbers: 92,5 and +1 are refused.
    const auto number = Json::parse(text, nullptr, false);
    return number.is_number() ? std::variant<Json, UsageError>(number)
                              : form_fault(key, key + "=92.5");
  }
  switch (field.getType().which()) {
    case Type::BOOL:
      for (const char* word : {"true", "false"})
        if (is_called(word, text)) return Json(word == std::string_view("true"));
      return form_fault(key, "true, false");
    case Type::UINT8:
    case Type::UINT16:
    case Type::UINT32:
    case Type::UINT64: {
      if (date) return Json(in_one_form(text));
      std::uint64_t number = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
      if (error != std::errc() || end != text.data() + text.size())
        return form_fault(key, key + "=12");
      return Json(number);
    }
    case Type::LIST:
      if (field.getType().asList().whichElementType() == Type::TEXT)
        return text.empty() ? Json::array() : Json(divided(text, ','));
      return form_fault(key, key + ":=[…]");
    case Type::STRUCT:
      // An amount with bounds: a bare number is the exact form.
      if (const auto exact = field_of(field.getType().asStruct(), "exact")) {
        auto number = value_of(*exact, key, text);
        if (std::holds_alternative<Json>(number)) return number;
        return form_fault(key, key + "=33040, " + key + ":={\"atLeast\":33000}");
      }
      return form_fault(key, key + ".FIELD=…");
    case Type::ENUM:
      return Json(enum_meant(field.getType().asEnum(), text));
    default:
      return Json(text);
  }
}

// Whether the field may be given as null: in so many words, or as a detail that is cleared.
bool may_be_null(StructSchema::Field field) {
  if (annotated(field, nullable_id)) return true;
  if (!field.getType().isStruct()) return false;
  const auto inner = field.getType().asStruct();
  return annotated(inner, states_id) && field_of(inner, "cleared").has_value();
}

// A name on the way, or an item of the list of objects before it.
struct Step {
  std::string name;
  std::optional<std::size_t> item = std::nullopt;
};

// The field that a key leads to, and the way there from the line's object; none where it leads
// nowhere.
struct KeyPlace {
  std::vector<Step> way;
  std::optional<StructSchema::Field> field;
  bool nullable = false;
};

// `parts[0]`: the name and the item. Lists of a line are short: at most three digits.
Step step_of(const std::string& text) {
  const auto open = text.find('[');
  if (open == text.npos || !text.ends_with(']')) return {text};
  const auto digits = text.substr(open + 1, text.size() - open - 2);
  if (digits.empty() || digits.size() > 3 || digits.find_first_not_of("0123456789") != digits.npos)
    return {text};
  return {text.substr(0, open), std::stoul(digits)};
}

// What stands inside of the field, or of an item of its list; nothing where there is no such thing.
std::optional<StructSchema> inside(StructSchema::Field field, bool item) {
  const auto type = field.getType();
  if (!item && type.isStruct()) return type.asStruct();
  if (item && type.isList() && type.asList().getElementType().isStruct() &&
      !annotated(field, map_id))
    return type.asList().getElementType().asStruct();
  return std::nullopt;
}

KeyPlace place_under(StructSchema schema, const std::string& key) {
  KeyPlace place;
  for (const auto& each : divided(key, '.')) {
    if (place.field) {
      const auto next = inside(*place.field, place.way.back().item.has_value());
      if (!next) return {};
      schema = *next;
    }
    place.way.push_back(step_of(each));
    const auto field = field_of(schema, place.way.back().name);
    if (!field) return {};
    place.nullable = may_be_null(*field);
    place.field = seen_through(*field);
  }
  // An item is no field.
  return place.way.empty() || place.way.back().item ? KeyPlace() : place;
}

KeyPlace place_in_event(const std::string& kind, const std::string& key) {
  const auto body = field_of(capnp::Schema::from<schema::Body>(), kind)->getType().asStruct();
  const auto inside = without_kind(kind, key);
  const auto first = inside.substr(0, inside.find_first_of(".["));
  if (inside == key && !field_of(body, first))
    return place_under(capnp::Schema::from<schema::Event>(), inside);
  auto place = place_under(body, inside);
  place.way.insert(place.way.begin(), Step{kind});
  return place;
}

// False when an item stands behind one that is not there.
bool put(Json& event, const std::vector<Step>& way, Json value) {
  auto* at = &event;
  for (const auto& step : way) {
    at = &(*at)[step.name];
    if (!step.item) continue;
    if (at->is_null()) *at = Json::array();
    if (!at->is_array() || *step.item > at->size()) return false;
    if (*step.item == at->size()) at->push_back(Json::object());
    at = &(*at)[*step.item];
  }
  *at = std::move(value);
  return true;
}

UsageError item_missing(const std::string& key) {
  return {{key + " stands behind an item that is not given", key + " đứng sau một mục chưa ghi"},
          "parts[0].unit=…, parts[1].unit=…",
          UsageReason::field};
}

// The register assigns it; only a simulated clock takes it from the line, as text.
bool is_recorded(const std::string& key) { return key == "recorded"; }

// What a cell has that words of a command line have not.
std::optional<Json> json_of_cell(StructSchema::Field field, const std::string& cell,
                                 bool decimal_comma) {
  const auto type = field.getType();
  std::string twice;
  if (type.isList() || type.isStruct()) {
    auto value = parse_strictly(cell, twice);
    if (value.is_object() || value.is_array()) return value;
  }
  const bool exact = type.isStruct() && field_of(type.asStruct(), "exact");
  if (!decimal_comma || (!annotated(field, decimal_id) && !exact)) return std::nullopt;
  // A point is how thousands are parted there, and means nothing for certain.
  if (cell.find('.') != cell.npos) return Json(cell);
  auto number = cell;
  if (const auto comma = number.find(','); comma != number.npos) number[comma] = '.';
  auto value = Json::parse(number, nullptr, false);
  return value.is_number() ? std::optional(std::move(value)) : std::nullopt;
}

}  // namespace

UsageError form_fault(const std::string& what, const std::string& remedy) {
  return {{what + " is not written so", what + " không viết như vậy"}, remedy, UsageReason::field};
}

std::string json_entry(const std::string& pair) {
  const auto equals = pair.find('=');
  if (equals == pair.npos || equals == 0 || equals + 1 == pair.size()) return "";
  std::string twice;
  auto value = parse_strictly(pair.substr(equals + 1), twice);
  if (value.is_discarded()) value = pair.substr(equals + 1);
  return exact_line(Json(pair.substr(0, equals))) + ":" + exact_line(value);
}

std::string without_kind(const std::string& kind, const std::string& key) {
  return key.starts_with(kind + ".") ? key.substr(kind.size() + 1) : key;
}

bool is_key(const std::string& kind, const std::string& key) {
  return is_recorded(key) || place_in_event(kind, key).field.has_value();
}

std::optional<UsageError> lay_word(Json& event, const std::string& kind, const std::string& key,
                                   const std::string& text) {
  if (is_recorded(key)) {
    event[key] = text;
    return std::nullopt;
  }
  const auto place = place_in_event(kind, key);
  if (!place.field) return no_field(key);
  if (place.nullable && text == "null") {
    if (!put(event, place.way, nullptr)) return item_missing(key);
    return std::nullopt;
  }
  auto value = value_of(*place.field, key, text);
  if (auto* bad = std::get_if<UsageError>(&value)) return *bad;
  if (!put(event, place.way, std::move(std::get<Json>(value)))) return item_missing(key);
  return std::nullopt;
}

std::optional<UsageError> lay_json(Json& event, const std::string& kind, const std::string& key,
                                   const std::string& text) {
  if (is_recorded(key)) return lay_word(event, kind, key, text);
  const auto place = place_in_event(kind, key);
  if (!place.field) return no_field(key);
  std::string twice;
  auto value = parse_strictly(text, twice);
  if (!twice.empty()) return key_stands_twice(text, twice, key + ".");
  if (value.is_discarded()) return form_fault(key, key + ":=JSON");
  if (!put(event, place.way, std::move(value))) return item_missing(key);
  return std::nullopt;
}

void lay_cell(Json& event, const std::string& kind, const std::string& key, const std::string& cell,
              bool decimal_comma) {
  const auto place = is_recorded(key) ? KeyPlace() : place_in_event(kind, key);
  if (place.field)
    if (auto value = json_of_cell(*place.field, cell, decimal_comma)) {
      put(event, place.way, std::move(*value));
      return;
    }
  if (!lay_word(event, kind, key, cell)) return;
  std::vector<Step> way = {Step{kind}};
  for (auto& name : divided(without_kind(kind, key), '.')) way.push_back({std::move(name)});
  put(event, way, cell);
}

}  // namespace sogoc
