#include "events/json/reader.h"

#include <capnp/dynamic.h>

#include <map>

#include "events/json/known_schema.h"
#include "events/json/values.h"

namespace sogoc {
namespace {

using capnp::DynamicStruct;
using Type = capnp::schema::Type;
using Form = KnownStruct::Form;

MaybeRejection read_struct(const JsonValue& json, const JsonPath& path, const KnownStruct& known,
                           DynamicStruct::Builder out, bool sealed = false);
MaybeRejection read_field(const JsonValue& json, const JsonPath& path, const KnownField& field,
                          DynamicStruct::Builder out);

// What fits into the field; more would be cut by Cap'n Proto without a word.
std::uint64_t most_of(Type::Which type) {
  switch (type) {
    case Type::UINT8:
      return 0xff;
    case Type::UINT16:
      return 0xffff;
    case Type::UINT64:
      return std::uint64_t{1} << 53;  // what every reader of JSON tells apart
    default:
      return 0xffffffff;
  }
}

// The text of a field, or of an item of its list.
MaybeRejection read_text_of(const KnownField& field, const JsonValue& json, const JsonPath& path,
                            std::string& out) {
  if (!field.identifies.empty()) return read_identifier(json, path, field.identifies, out);
  return read_text(json, path, out);
}

// The number 0 of every enum is "not given" and has no name in JSON: the field is left out instead.
MaybeRejection read_enum(const JsonValue& json, const JsonPath& path, const KnownField& field,
                         DynamicStruct::Builder out) {
  std::string_view text;
  if (json.get(text))
    return fault("syntax.type", path, &json, {"a text is expected", "cần một chuỗi chữ"});
  // The names are gathered for the message while looking; a match returns before they are used.
  std::string known;
  for (auto each : field.field.getType().asEnum().getEnumerants()) {
    const auto name = each.getProto().getName();
    if (each.getOrdinal() == 0) continue;
    if (text == std::string_view(name.cStr(), name.size())) {
      out.set(field.field, capnp::DynamicEnum(each));
      return std::nullopt;
    }
    known += (known.empty() ? "" : ", ") + std::string(name.cStr());
  }
  return fault("syntax.value", path, &json, {"one of: " + known, "một trong: " + known});
}

MaybeRejection read_scalar(const JsonValue& json, const JsonPath& path, const KnownField& field,
                           DynamicStruct::Builder out) {
  if (field.date || field.partial) {
    std::uint32_t date = 0;
    if (auto bad = read_date(json, path, field.partial, date)) return bad;
    out.set(field.field, date);
    return std::nullopt;
  }
  std::uint64_t number = 0;
  if (auto bad = field.decimal ? read_decimal(json, path, number)
                               : read_number(json, path, most_of(field.type), number))
    return bad;
  if (field.year && (number < 1 || number > 9999))
    return fault("syntax.value", path, &json, {"a year is 1 to 9999", "năm từ 1 đến 9999"});
  out.set(field.field, number);
  return std::nullopt;
}

// An object whose keys are no fields: entries in the order of their keys, so that the same content
// has the same bytes.
MaybeRejection read_map(const JsonValue& json, const JsonPath& path, const KnownField& field,
                        DynamicStruct::Builder out) {
  simdjson::dom::object members;
  if (json.get(members))
    return fault("syntax.type", path, &json, {"an object is expected", "cần một đối tượng"});
  // Keys are compared after NFC: two spellings of one key are a duplicate.
  std::map<std::string, JsonValue> entries;
  for (auto [name, value] : members) {
    const JsonPath at(path, name);
    std::string key;
    if (auto bad = read_key(name, at, value, key)) return bad;
    if (!entries.emplace(std::move(key), value).second)
      return fault("syntax.duplicateKey", at, &value);
  }
  auto list = out.init(field.field, static_cast<unsigned>(entries.size())).as<capnp::DynamicList>();
  unsigned index = 0;
  for (const auto& [key, value] : entries) {
    auto entry = list[index++].as<DynamicStruct>();
    entry.set("key", capnp::Text::Reader(key.c_str(), key.size()));
    const JsonPath at(path, key);
    if (auto bad = read_field(value, at, *field.inner->find("value"), entry)) return bad;
  }
  return std::nullopt;
}

bool suits(const JsonValue& json, const KnownField& field) {
  if (field.type == Type::STRUCT) return json.is_object();
  if (field.type == Type::LIST) return json.is_array();
  return field.type == Type::TEXT ? json.is_string() : json.is_number();
}

// The member of the union that the type of the JSON value says.
// A number or an object, as an amount is: the schema's union has one member for each.
MaybeRejection read_by_type(const JsonValue& json, const JsonPath& path, const KnownStruct& known,
                            DynamicStruct::Builder out) {
  for (const auto& field : known.fields)
    if (suits(json, field)) return read_field(json, path, field, out);
  return fault("syntax.type", path, &json);
}

MaybeRejection read_list(const JsonValue& json, const JsonPath& path, const KnownField& field,
                         DynamicStruct::Builder out) {
  simdjson::dom::array items;
  if (json.get(items))
    return fault("syntax.type", path, &json, {"a list is expected", "cần một danh sách"});
  // A list in Cap'n Proto has its length from the beginning: it is made for all items, read or not,
  // and thrown away with the message when one of them is at fault.
  auto list = out.init(field.field, static_cast<unsigned>(items.size())).as<capnp::DynamicList>();
  unsigned index = 0;
  for (JsonValue item : items) {
    const JsonPath at(path, index);
    if (!field.inner) {
      std::string text;
      if (auto bad = read_text_of(field, item, at, text)) return bad;
      list.set(index, capnp::Text::Reader(text.c_str(), text.size()));
    } else if (auto bad = read_struct(item, at, *field.inner, list[index].as<DynamicStruct>())) {
      return bad;
    }
    ++index;
  }
  return std::nullopt;
}

MaybeRejection read_nested(const JsonValue& json, const JsonPath& path, const KnownStruct& known,
                           DynamicStruct::Builder out) {
  // null means cleared, where clearing is possible; elsewhere null is a value like any other and is
  // refused by the type of the field. A field that is absent leaves the default, "not given".
  if (known.form == Form::states) {
    const auto* cleared = known.find("cleared");
    if (!json.is_null() || !cleared) return read_field(json, path, *known.find("value"), out);
    out.set(cleared->field, capnp::VOID);
    return std::nullopt;
  }
  if (known.form == Form::by_type) return read_by_type(json, path, known, out);
  if (known.form != Form::details) return read_struct(json, path, known, out);
  const auto& open = *known.find("open");
  return read_struct(json, path, *open.inner, out.init(open.field).as<DynamicStruct>());
}

MaybeRejection read_field(const JsonValue& json, const JsonPath& path, const KnownField& field,
                          DynamicStruct::Builder out) {
  switch (field.type) {
    case Type::TEXT: {
      // Given as null is not the same as missing: both are an absent text in the words, and Given
      // knows.
      if (json.is_null() && field.nullable) return std::nullopt;
      std::string text;
      if (auto bad = read_text_of(field, json, path, text)) return bad;
      out.set(field.field, capnp::Text::Reader(text.c_str(), text.size()));
      return std::nullopt;
    }
    case Type::BOOL: {
      bool value = false;
      if (auto bad = read_truth(json, path, value)) return bad;
      out.set(field.field, value);
      return std::nullopt;
    }
    case Type::ENUM:
      return read_enum(json, path, field, out);
    case Type::LIST:
      return field.map ? read_map(json, path, field, out) : read_list(json, path, field, out);
    case Type::STRUCT:
      return read_nested(json, path, *field.inner, out.init(field.field).as<DynamicStruct>());
    default:
      return read_scalar(json, path, field, out);
  }
}

// Which fields were given, by their place in the schema.
// A field in its default value and a field that is absent are the same words: what is missing or
// stands twice can be told here only.
class Given {
 public:
  // False when it was given before.
  bool add(const KnownStruct& known, const KnownField& field) {
    const auto bit = bit_of(known, field);
    const bool first = (fields_ & bit) == 0;
    fields_ |= bit;
    return first;
  }
  bool has(const KnownStruct& known, const KnownField& field) const {
    return (fields_ & bit_of(known, field)) != 0;
  }
  bool none() const { return fields_ == 0; }

 private:
  static std::uint64_t bit_of(const KnownStruct& known, const KnownField& field) {
    return std::uint64_t{1} << (&field - known.fields.data());
  }
  std::uint64_t fields_ = 0;
};

// Everything that an object lacks is told at once. `path`: of the object.
void add_missing(Rejection& first, const JsonPath& path, std::string_view name) {
  first.missing.push_back(JsonPath(path, name).text());
  for (auto [words, also] : {std::pair{&first.detail.en, "also "}, {&first.detail.vi, "và cả "}})
    (*words += words->empty() ? also : ", ") += name;
}

MaybeRejection first_missing(const JsonPath& field) {
  auto first = fault("syntax.missing", field, nullptr);
  first->missing = {first->field};
  return first;
}

// Whether a line must give the field.
bool is_needed(const KnownField& field) { return field.required || field.nullable; }

// The members of one object. Those of a line are the fields of its envelope and, beside them, its
// body under the name of its kind.
struct Members {
  const JsonPath& path;
  const KnownStruct& known;
  DynamicStruct::Builder out;
  // The fields that the register assigns are read as well.
  bool sealed = false;
  Given given = {}, bodies = {};

  MaybeRejection read(std::string_view key, const JsonValue& json) {
    const JsonPath at(path, key);
    if (known.form == Form::event) {
      // The kind is a key beside the envelope's: a name that both had would be read as the kind.
      if (const auto* kind = known_body().find(key)) return read_body(*kind, json, at);
      if (key == "recorded") return read_recorded(json, at);
    }
    const auto* field = known.find(key);
    // Fields that the register assigns are unknown to lines, and so is the schema's own name
    // `body`.
    const bool hidden =
        field && ((field->assigned && !sealed) || (known.form == Form::event && key == "body"));
    if (!field || hidden) return fault("syntax.unknownField", at, &json);
    if (!given.add(known, *field)) return fault("syntax.duplicateKey", at, &json);
    if (known.form == Form::body && has_other(*field)) return fault("syntax.body", path, nullptr);
    // Marked as given, so that it is not missing; its value is read at the end of the line.
    const bool amended_body = field->inner && field->inner->form == Form::body;
    return amended_body ? std::nullopt
                        : read_field(json, at, *field, out);  // see read_amended_body
  }

  MaybeRejection read_body(const KnownField& kind, const JsonValue& json, const JsonPath& at) {
    // The same kind twice is a duplicate key; another kind beside it is a second body.
    const bool first = bodies.none();
    if (!bodies.add(known_body(), kind)) return fault("syntax.duplicateKey", at, &json);
    if (!first) return fault("syntax.body", at, &json);
    const auto& body = *known.find("body");
    given.add(known, body);
    return read_field(json, at, kind, out.init(body.field).as<DynamicStruct>());
  }

  MaybeRejection read_recorded(const JsonValue& json, const JsonPath& at) {
    const auto& field = *known.find("recorded");
    if (!given.add(known, field)) return fault("syntax.duplicateKey", at, &json);
    std::int64_t instant = 0;
    if (auto bad = read_instant(json, at, instant)) return bad;
    out.set(field.field, instant);
    return std::nullopt;
  }

  bool has_other(const KnownField& field) const {
    for (const auto& each : known.fields)
      if (&each != &field && given.has(known, each)) return true;
    return false;
  }

  // All but what is true of few events.
  static bool always_assigned(const KnownField& field) {
    return field.assigned && field.type != Type::BOOL;
  }

  MaybeRejection missing() const {
    // No kind at all is told before anything that the envelope lacks.
    if ((known.form == Form::event && bodies.none()) || (known.form == Form::body && given.none()))
      return fault("syntax.body", path, nullptr);
    MaybeRejection first;
    for (const auto& field : known.fields) {
      const bool needed = is_needed(field) || (sealed && always_assigned(field));
      if (!needed || given.has(known, field)) continue;
      if (first)
        add_missing(*first, path, field.name);
      else
        first = first_missing(JsonPath(path, field.name));
    }
    return first;
  }
};

// What an object lacks beside the one inside of it that lacks something, so that all is told at
// once.
void add_missing_beside(Rejection& inside, const JsonPath& path,
                        const simdjson::dom::object& members, const KnownStruct& known,
                        std::string_view key) {
  const auto given = [&](std::string_view name) {
    return members[name].error() == simdjson::SUCCESS;
  };
  if (known.form == Form::event) {
    // Needed beside the body of most lines, by a rule of later (static_rules.cc).
    const bool without_day =
        key == "eventVoided" || key == "eventAmended" || key == "registerOpened";
    if (!without_day && !given("effective")) add_missing(inside, path, "effective");
    return;
  }
  for (const auto& field : known.fields)
    if (is_needed(field) && !given(field.name)) add_missing(inside, path, field.name);
}

// In the order of the line, since the first fault is the one told; what is missing comes last.
MaybeRejection read_struct(const JsonValue& json, const JsonPath& path, const KnownStruct& known,
                           DynamicStruct::Builder out, bool sealed) {
  simdjson::dom::object members;
  if (json.get(members))
    return fault("syntax.type", path, &json, {"an object is expected", "cần một đối tượng"});
  Members reading{path, known, out, sealed};
  for (auto [key, value] : members)
    if (auto bad = reading.read(key, value)) {
      if (bad->rule == "syntax.missing") add_missing_beside(*bad, path, members, known, key);
      return bad;
    }
  return reading.missing();
}

// The kind that an amendment's body is of; empty when it is not exactly one known kind.
// For the message of correction.otherKind, which is judged before what is wrong inside the body.
std::string kind_of_body(const JsonValue& body) {
  simdjson::dom::object members;
  if (body.get(members) || members.size() != 1) return "";
  const auto name = (*members.begin()).key;
  return known_body().find(name) ? std::string(name) : "";
}

// An amendment's body comes last, since its target is judged before it.
MaybeRejection read_amended_body(const JsonValue& json, const JsonPath& line,
                                 schema::Event::Builder event, BesideContent* beside) {
  JsonValue body;
  if (!event.getBody().isEventAmended() || json["eventAmended"]["body"].get(body))
    return std::nullopt;
  auto amendment = event.getBody().getEventAmended();
  const JsonPath of_amendment(line, "eventAmended"), path(of_amendment, "body");
  auto bad = read_struct(body, path, known_body(), amendment.initBody());
  if (!bad || !beside) return bad;
  // What was read before the fault must not stay: the words are judged as an amendment without a
  // body.
  amendment.disownBody();
  beside->body_fault = std::move(bad);
  beside->amended_kind = kind_of_body(body);
  return std::nullopt;
}

// The parser and what it parsed last are those of the thread.
simdjson::simdjson_result<JsonValue> parsed(std::string_view line) {
  thread_local simdjson::dom::parser parser;
  // simdjson checks UTF-8 as it parses, so every text below is valid.
  return parser.parse(simdjson::padded_string(line));
}

LineHead head_of(const JsonValue& json) {
  LineHead head;
  simdjson::dom::object object;
  if (json.get(object)) return head;
  head.object = true;
  std::string_view text;
  if (!object["act"].get(text)) head.act = text;
  if (!object["id"].get(text)) head.id = text;
  return head;
}

Rejection no_object() {
  return {"syntax.json", "", "", {"it is JSON of another type", "đây là JSON kiểu khác"}};
}

std::variant<EventWords, Rejection> event_of(const JsonValue& json, BesideContent* beside) {
  if (!json.is_object()) return no_object();
  // Most events fit into it and need no other memory. The builder's destructor leaves it zeroed, as
  // the next one demands.
  thread_local capnp::word scratch[1024];
  capnp::MallocMessageBuilder message(kj::arrayPtr(scratch, 1024));
  auto event = message.initRoot<schema::Event>();
  const JsonPath line;
  if (auto bad = read_struct(json, line, known_event(), event)) return *bad;
  if (auto bad = read_amended_body(json, line, event, beside)) return *bad;
  JsonValue stated;
  if (!json["recorded"].get(stated)) {
    if (!beside)
      return *fault("syntax.notAllowed", JsonPath(line, "recorded"), &stated,
                    {"this register has its own clock", "sổ này dùng đồng hồ của chính nó"});
    // Taken out of the words again: the content is the same whenever it is recorded.
    beside->recorded = event.getRecorded();
    event.setRecorded(0);
  }
  return capnp::canonicalize(event.asReader());
}

Rejection no_json(simdjson::error_code error) {
  return {"syntax.json",
          "",
          "",
          {simdjson::error_message(error),
           std::string("dòng này không đọc được [") + simdjson::error_message(error) + "]"}};
}

}  // namespace

std::variant<EventWords, Rejection> read_event(std::string_view line, BesideContent* beside) {
  JsonValue json;
  if (const auto error = parsed(line).get(json)) return no_json(error);
  return event_of(json, beside);
}

std::variant<EventWords, Rejection> read_sealed_event(std::string_view line) {
  JsonValue json;
  if (const auto error = parsed(line).get(json)) return no_json(error);
  if (!json.is_object()) return no_object();
  capnp::MallocMessageBuilder message;
  auto event = message.initRoot<schema::Event>();
  const JsonPath whole(JsonPath::Door::log);
  if (auto bad = read_struct(json, whole, known_event(), event, true)) return *bad;
  if (auto bad = read_amended_body(json, whole, event, nullptr)) return *bad;
  return capnp::canonicalize(event.asReader());
}

JsonLine read_json_line(std::string_view line) {
  JsonValue json;
  if (const auto error = parsed(line).get(json)) return {{}, no_json(error), {}};
  JsonLine read{head_of(json), Rejection(), {}};
  read.event = event_of(json, &read.beside);
  return read;
}

}  // namespace sogoc
