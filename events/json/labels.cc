#include "events/json/labels.h"

#include <capnp/dynamic.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "events/json/known_schema.h"
#include "events/json/values.h"
#include "events/text.h"

namespace sogoc {
namespace {

using capnp::DynamicStruct;
using Type = capnp::schema::Type;
using Form = KnownStruct::Form;

// Blanks that nobody sees: at the beginning, at the end, or one behind another.
bool has_hidden_blanks(std::string_view text) {
  bool blank = true;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    const bool now = c >= 0 && u_isUWhiteSpace(c);
    if (now && blank) return true;
    blank = now;
  }
  return blank && size > 0;
}

class Walk {
 public:
  explicit Walk(std::vector<Rejection>& out) : out_(out) {}

  // `label`: what the field says that holds the struct, for the text is inside of three states.
  void read(DynamicStruct::Reader from, const KnownStruct& known, const JsonPath& path,
            bool label) {
    for (const auto& field : known.fields) {
      if (field.type != Type::TEXT && field.inner == nullptr) continue;
      if (!from.has(field.field)) continue;
      // The states, the open details and the body itself are no steps of the path.
      const bool own = known.form == Form::object || known.form == Form::body;
      const bool shown = own || (known.form == Form::event && field.name != "body");
      const JsonPath below(path, field.name);
      read_field(from, field, shown ? below : path, label || field.label);
    }
  }

 private:
  void read_field(DynamicStruct::Reader from, const KnownField& field, const JsonPath& path,
                  bool label) {
    if (field.type == Type::TEXT) {
      if (label) read_text(view(from.get(field.field).as<capnp::Text>()), path);
    } else if (field.type == Type::STRUCT) {
      read(from.get(field.field).as<DynamicStruct>(), *field.inner, path, label);
    } else if (!field.map) {
      const auto list = from.get(field.field).as<capnp::DynamicList>();
      for (unsigned i = 0; i < list.size(); ++i)
        read(list[i].as<DynamicStruct>(), *field.inner, JsonPath(path, i), false);
    }
  }

  void read_text(std::string_view text, const JsonPath& path) {
    if (!has_hidden_blanks(text)) return;
    out_.push_back({"text.blanks", path.text(), '"' + std::string(text) + '"', {}});
  }

  std::vector<Rejection>& out_;
};

}  // namespace

std::vector<Rejection> blanks_in_labels(schema::Event::Reader event) {
  std::vector<Rejection> blanks;
  Walk(blanks).read(event, known_event(), JsonPath(), false);
  return blanks;
}

}  // namespace sogoc
