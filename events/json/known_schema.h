// The schema as a reader of JSON needs it, looked up once: asking Cap'n Proto's reflection for each
// field of each line cost more than parsing the line. Made of events.capnp and its annotations when
// it is first asked for, so there is no second list of fields to be kept up.
#pragma once
#include <capnp/schema.h>

#include <string_view>
#include <vector>

namespace sogoc {

struct KnownStruct;

// One field of a struct. Values of a process: never changed, never destroyed before it ends. Safe
// from any thread. The booleans are annotations of events.capnp, where each is explained.
struct KnownField {
  capnp::StructSchema::Field field;
  std::string_view name;
  capnp::schema::Type::Which type = capnp::schema::Type::VOID;
  // A full day, or a date of any precision.
  bool date = false, partial = false;
  // A number with three decimal places, stored in thousandths.
  bool decimal = false;
  // 1 to 9999.
  bool year = false;
  // A list of entries, written as an object.
  bool map = false;
  // Whether it must be given, may be null, or is the register's own and unknown to lines.
  bool required = false, nullable = false, assigned = false;
  // A name, or a value of an open list: texts that people read as the same without their blanks.
  bool label = false;
  // The class whose identifier it is ("unit", "event", ...); empty: a text of any form.
  std::string_view identifies;
  // Of a struct, or of the items of a list; null for any other type.
  const KnownStruct* inner = nullptr;
};

// One struct and the form in which JSON writes it.
struct KnownStruct {
  enum class Form {
    object,
    // Not given, cleared or a value: written as null or as the value.
    states,
    // Written as the open details themselves.
    details,
    // Written as the member that is set, told by the type of the JSON value.
    by_type,
    // The envelope, beside whose fields the body stands under the name of its kind; and that body.
    event,
    body
  };
  Form form = Form::object;
  // In the order of the schema; at most 64, since a reader keeps a bit for each that was given.
  std::vector<KnownField> fields;
  // The field of that name; null for a name that no field has. Looks at one after the other.
  const KnownField* find(std::string_view name) const;
};

// Where reading begins: the envelope of a line, and the union of bodies. Live as long as the
// program; the first call makes all of it and throws std::logic_error when a struct has more than
// 64 fields.
const KnownStruct& known_event();
const KnownStruct& known_body();

}  // namespace sogoc
