// The bytes of every kind, with every field given and with as few as possible. What was released is
// never changed: golden.txt is only appended to (UPDATE_GOLDEN=1 appends what is missing).
//   a line of JSON
//   its canonical bytes in hex
#include <capnp/dynamic.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>

#include "events/date.h"
#include "events/json/known_schema.h"
#include "events/json/reader.h"
#include "events/json/writer.h"

namespace sogoc {
namespace {

using capnp::DynamicStruct;
using Type = capnp::schema::Type;
using Form = KnownStruct::Form;

const std::string path = SOGOC_SOURCE_DIR "/tests/events/golden.txt";

enum class Fill { all, least };

void fill(const KnownStruct& known, DynamicStruct::Builder out, Fill how);

void fill_list(const KnownField& field, DynamicStruct::Builder out, Fill how) {
  const unsigned size = how == Fill::all ? 2 : 0;
  auto list = out.init(field.field, size).as<capnp::DynamicList>();
  for (unsigned i = 0; i < size; ++i)
    if (field.inner) {
      auto item = list[i].as<DynamicStruct>();
      fill(*field.inner, item, how);
      if (field.map) item.set("key", i == 0 ? "a" : "b");
    } else
      list.set(i, i == 0 ? "id-0" : "id-1");
}

void fill_text(const KnownField& field, DynamicStruct::Builder out) {
  const std::string text =
      field.identifies.empty() ? "Bản \"Ỏm\" \\ 12-QĐ/HU" : "id-" + std::string(field.name);
  out.set(field.field, capnp::Text::Reader(text.c_str(), text.size()));
}

void fill_field(const KnownField& field, DynamicStruct::Builder out, Fill how) {
  switch (field.type) {
    case Type::TEXT:
      return fill_text(field, out);
    case Type::BOOL:
      return out.set(field.field, true);
    case Type::ENUM: {
      const auto words = field.field.getType().asEnum().getEnumerants();
      return out.set(field.field, capnp::DynamicEnum(words[words.size() - 1]));
    }
    case Type::LIST:
      return fill_list(field, out, how);
    case Type::STRUCT:
      if (field.inner->form == Form::body) {  // of an amendment
        auto body = out.init(field.field).as<DynamicStruct>();
        const auto& renamed = *field.inner->find("unitRenamed");
        return fill(*renamed.inner, body.init(renamed.field).as<DynamicStruct>(), how);
      }
      return fill(*field.inner, out.init(field.field).as<DynamicStruct>(), how);
    default:
      return out.set(field.field, field.date || field.partial ? 20160229
                                  : field.decimal             ? 92500
                                                              : 7);
  }
}

// Unions take their last form that is written: a value, the open details.
void fill(const KnownStruct& known, DynamicStruct::Builder out, Fill how) {
  if (known.form == Form::states) return fill_field(*known.find("value"), out, how);
  if (known.form == Form::details) return fill_field(*known.find("open"), out, how);
  if (known.form == Form::by_type) return fill_field(known.fields.back(), out, how);
  for (const auto& field : known.fields) {
    if (field.assigned || (known.form == Form::event && field.name == "body")) continue;
    if (how == Fill::all || field.required) fill_field(field, out, how);
  }
}

std::string sample(const KnownField& kind, Fill how) {
  capnp::MallocMessageBuilder message;
  auto event = message.initRoot<schema::Event>();
  if (how == Fill::all) fill(known_event(), event, how);
  auto body = DynamicStruct::Builder(event.initBody());
  fill(*kind.inner, body.init(kind.field).as<DynamicStruct>(), how);
  return write_event(event.asReader());
}

std::string hex(const EventWords& words) {
  std::string text;
  for (auto byte : words.asBytes()) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

std::string bytes_of(const std::string& line) {
  const auto read = read_event(line);
  if (const auto* bad = std::get_if<Rejection>(&read)) return bad->rule + " " + bad->field;
  return hex(std::get<EventWords>(read));
}

std::map<std::string, std::string> golden() {
  std::map<std::string, std::string> pairs;
  std::ifstream in(path);
  for (std::string line, bytes; std::getline(in, line) && std::getline(in, bytes);)
    pairs[line] = bytes;
  return pairs;
}

TEST(Golden, HasEveryFieldOfEveryKind) {
  const auto held = golden();
  for (const auto& kind : known_body().fields)
    for (auto how : {Fill::all, Fill::least}) {
      const auto line = sample(kind, how);
      if (held.contains(line)) continue;
      if (std::getenv("UPDATE_GOLDEN"))
        std::ofstream(path, std::ios::app) << line << '\n' << bytes_of(line) << '\n';
      else
        ADD_FAILURE() << "append the bytes of " << line;
    }
}

TEST(Golden, BytesOfWhatWasReleasedStay) {
  const auto held = golden();
  EXPECT_GE(held.size(), 2 * known_body().fields.size());
  for (const auto& [line, bytes] : held) EXPECT_EQ(bytes_of(line), bytes) << line;
}

TEST(Golden, JsonIsLosslessForEveryKind) {
  for (const auto& [line, bytes] : golden()) {
    const auto read = read_event(line);
    ASSERT_TRUE(std::holds_alternative<EventWords>(read)) << line;
    EventView view(std::get<EventWords>(read));
    EXPECT_EQ(write_event(*view), line);
  }
}

}  // namespace
}  // namespace sogoc
