// The schema as a reader of JSON needs it, looked up once: asking Cap'n Proto's reflection for each
// field of each line cost more than parsing the line.
#pragma once
#include <capnp/schema.h>

#include <string_view>
#include <vector>

namespace sogoc {

struct KnownStruct;

// Values of a process: never changed, never destroyed before it ends. Thread-safe.
struct KnownField {
  capnp::StructSchema::Field field;
  std::string_view name;
  capnp::schema::Type::Which type = capnp::schema::Type::VOID;
  bool date = false, partial = false;  // see the annotations of events.capnp
  bool decimal = false;                // in thousandths
  bool year = false;                   // 1 to 9999
  bool map = false;                    // a list of entries, written as an object
  bool required = false, nullable = false, assigned = false;
  std::string_view identifies;         // the class whose identifier it is; empty: none
  const KnownStruct* inner = nullptr;  // of a struct, or of the items of a list
};

struct KnownStruct {
  enum class Form {
    object,
    states,   // not given, cleared or a value: written as null or as the value
    details,  // written as the open details themselves
    by_type,  // written as the member that is set
    event,
    body
  };
  Form form = Form::object;
  std::vector<KnownField> fields;  // in the order of the schema; at most 64
  // Null for a name that no field has.
  const KnownField* find(std::string_view name) const;
};

const KnownStruct& known_event();
const KnownStruct& known_body();

}  // namespace sogoc
