#include "events/json/known_schema.h"

#include <map>
#include <stdexcept>
#include <string>

#include "events/annotations.h"
#include "events/events.capnp.h"

namespace sogoc {
namespace {

using capnp::StructSchema;
using Type = capnp::schema::Type;

// All structs that can be reached from an event, each once. std::map keeps their addresses, on
// which `inner` and the reader's bits rely.
class Catalogue {
 public:
  Catalogue() { add(capnp::Schema::from<schema::Event>()); }

  const KnownStruct& of(StructSchema schema) const {
    return structs_.at(schema.getProto().getId());
  }

 private:
  const KnownStruct* add(StructSchema schema) {
    const auto [at, added] = structs_.try_emplace(schema.getProto().getId());
    if (!added) return &at->second;  // a body holds an amendment, which holds a body
    KnownStruct& known = at->second;
    known.form = form_of(schema);
    for (auto field : schema.getFields()) known.fields.push_back(known_field(field));
    // Given in reader.cc keeps one bit a field.
    if (known.fields.size() > 64)
      throw std::logic_error(std::string(schema.getShortDisplayName().cStr()) +
                             " has more fields than the reader keeps count of");
    return &known;
  }

  // Two structs are known by their names: the details, which are sealed as one, and the event,
  // beside whose fields the body stands. All other forms are annotations.
  static KnownStruct::Form form_of(StructSchema schema) {
    if (annotated(schema, states_id)) return KnownStruct::Form::states;
    if (annotated(schema, by_type_id)) return KnownStruct::Form::by_type;
    if (schema == capnp::Schema::from<schema::Details>()) return KnownStruct::Form::details;
    if (schema == capnp::Schema::from<schema::Event>()) return KnownStruct::Form::event;
    if (schema == capnp::Schema::from<schema::Body>()) return KnownStruct::Form::body;
    return KnownStruct::Form::object;
  }

  KnownField known_field(StructSchema::Field field) {
    KnownField known;
    // Everything that the reader asks for each value of each line is looked up here, once.
    known.field = field;
    const auto name = field.getProto().getName();
    known.name = {name.cStr(), name.size()};
    known.type = field.getType().which();
    known.date = annotated(field, date_id);
    known.partial = annotated(field, partial_id);
    known.decimal = annotated(field, decimal_id);
    known.year = annotated(field, year_id);
    known.map = annotated(field, map_id);
    known.label = annotated(field, label_id);
    known.required = annotated(field, required_id);
    known.nullable = annotated(field, nullable_id);
    known.assigned = annotated(field, assigned_id);
    // The one annotation with a value: the class whose identifier the field is.
    for (auto each : field.getProto().getAnnotations())
      if (each.getId() == subject_id) known.identifies = each.getValue().getText().cStr();
    if (known.type == Type::STRUCT) known.inner = add(field.getType().asStruct());
    if (known.type == Type::LIST && field.getType().asList().getElementType().isStruct())
      known.inner = add(field.getType().asList().getElementType().asStruct());
    return known;
  }

  std::map<std::uint64_t, KnownStruct> structs_;
};

// Made by the first thread that asks; others wait for it. Never changed afterwards.
const Catalogue& catalogue() {
  static const Catalogue held;
  return held;
}

}  // namespace

const KnownField* KnownStruct::find(std::string_view name) const {
  // A struct has a dozen fields, most of them found among the first: a map would be slower.
  for (const auto& field : fields)
    if (field.name == name) return &field;
  return nullptr;
}

const KnownStruct& known_event() {
  static const auto& held = catalogue().of(capnp::Schema::from<schema::Event>());
  return held;
}

const KnownStruct& known_body() {
  static const auto& held = catalogue().of(capnp::Schema::from<schema::Body>());
  return held;
}

}  // namespace sogoc
