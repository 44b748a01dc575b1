#include "events/json/values.h"

#include <cmath>
#include <cstdio>

#include "events/characters.h"
#include "events/date.h"
#include "events/instant.h"
#include "events/text_forms.h"

namespace sogoc {
namespace {

// `text` is valid UTF-8.
std::optional<char32_t> first_that(std::string_view text, bool (*is)(char32_t)) {
  while (true) {
    // Nearly all bytes of nearly all texts.
    while (!text.empty() && text[0] >= ' ' && text[0] < '\x7f') text.remove_prefix(1);
    if (text.empty()) return std::nullopt;
    const auto character = first_character(text);
    if (is(character.code)) return character.code;
    text.remove_prefix(character.bytes);
  }
}

// Unicode category Cc.
bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7f && code < 0xa0); }

}  // namespace

// From the line down: each path knows the one above it alone.
std::string JsonPath::text() const {
  if (!up_) return "";
  const auto above = up_->text();
  if (index_) return above + "[" + std::to_string(*index_) + "]";
  return above.empty() ? std::string(name_) : above + "." + std::string(name_);
}

// The value goes into the message as it was written, on one line: a person finds it there again.
MaybeRejection fault(const char* rule, const JsonPath& path, const JsonValue* value, Words detail,
                     Words remedy) {
  return Rejection{rule, path.text(), value ? simdjson::minify(*value) : "", std::move(detail),
                   std::move(remedy)};
}

namespace {

std::string number_of(char32_t code) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(code));
  return name;
}

// What is seen must be all that there is: two names that look alike would be two people's.
MaybeRejection concealed(std::string_view text, const JsonValue& json, const JsonPath& path) {
  const bool of_log = path.door() == JsonPath::Door::log;
  if (const auto code = first_that(text, of_log ? is_control : is_invisible))
    return fault("syntax.control", path, &json, {number_of(*code), number_of(*code)});
  if (of_log || has_visible(text)) return std::nullopt;
  return fault("syntax.control", path, &json, {"it has no others", "không còn ký tự nào khác"});
}

// hoà written with one code point or with two is one text (NFC); hoà and hòa stay two, for both are
// right. An empty text would be the same as none.
MaybeRejection normalize(std::string_view text, const JsonValue& json, const JsonPath& path,
                         std::string& out) {
  if (text.empty())
    return fault("syntax.value", path, &json, {"the text is empty", "chuỗi rỗng"},
                 {"Write a text, or leave the field out.", "Ghi chữ, hoặc bỏ trường này."});
  if (auto bad = concealed(text, json, path)) return bad;
  out += composed(text);
  return std::nullopt;
}

}  // namespace

// The texts of this file's messages name what is expected; what is wrong is said by the rule's own
// text.
MaybeRejection read_text(const JsonValue& json, const JsonPath& path, std::string& out) {
  std::string_view text;
  if (json.get(text))
    return fault("syntax.type", path, &json, {"a text is expected", "cần một chuỗi chữ"});
  return normalize(text, json, path, out);
}

MaybeRejection read_key(std::string_view name, const JsonPath& path, const JsonValue& value,
                        std::string& out) {
  return normalize(name, value, path, out);
}

MaybeRejection read_identifier(const JsonValue& json, const JsonPath& path, std::string_view of,
                               std::string& out) {
  if (auto bad = read_text(json, path, out)) return bad;
  // ASCII only: identifiers are compared and sorted as bytes, and stand in keys and command lines.
  std::string allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-";
  if (of == "event") allowed += ':';
  // The length and letters of an id in the log and in the keys of its projections.
  if (out.size() > 64 || out.find_first_not_of(allowed) != std::string::npos)
    return fault(
        "syntax.value", path, &json,
        {"an identifier is 1 to 64 of " + allowed, "mã gồm 1 đến 64 ký tự trong " + allowed},
        {"Write an identifier of these characters alone: no blanks, no letters with marks.",
         "Ghi mã chỉ gồm các ký tự này: không khoảng trắng, không chữ có dấu."});
  return std::nullopt;
}

// Full days and partial dates have two messages, since the remedy differs.
MaybeRejection read_date(const JsonValue& json, const JsonPath& path, bool partial,
                         std::uint32_t& out) {
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
                                 "cần một ngày có thật, YYYY-MM-DD"},
                 partial ? Words{"Write as much of the day as is known, such as 1990-05.",
                                 "Ghi phần biết được của ngày, ví dụ 1990-05."}
                         : Words{"Write a day of the calendar, such as 2020-02-28.",
                                 "Ghi một ngày có trong lịch, ví dụ 2020-02-28."});
  out = date->value;
  return std::nullopt;
}

MaybeRejection read_number(const JsonValue& json, const JsonPath& path, std::uint64_t most,
                           std::uint64_t& out) {
  using simdjson::dom::element_type;
  // 1.0 and 1e3 are doubles to the parser and refused: a count has one spelling.
  if (json.type() != element_type::INT64 && json.type() != element_type::UINT64)
    return fault("syntax.type", path, &json, {"a whole number is expected", "cần một số nguyên"});
  // A negative number does not convert and is told with the same words as one that is too large.
  if (json.get(out) || out > most)
    return fault("syntax.value", path, &json,
                 {"0 to " + std::to_string(most) + " is allowed",
                  "chỉ nhận từ 0 đến " + std::to_string(most)});
  return std::nullopt;
}

MaybeRejection read_decimal(const JsonValue& json, const JsonPath& path, std::uint64_t& out) {
  double value = 0;
  if (!json.is_number())
    return fault("syntax.type", path, &json, {"a number is expected", "cần một số"});
  // The double nearest to a number of thousandths is the quotient of just that number.
  // A double holds every number of thousandths up to 10^12 apart from its neighbours.
  if (json.get(value) || value < 0 || value > 1e12 ||
      static_cast<double>(std::llround(value * 1000)) / 1000 != value)
    return fault("syntax.value", path, &json,
                 {"0 to 1000000000000 with at most three decimal places is allowed",
                  "chỉ nhận từ 0 đến 1000000000000, tối đa ba chữ số thập phân"});
  out = static_cast<std::uint64_t>(std::llround(value * 1000));
  return std::nullopt;
}

MaybeRejection read_truth(const JsonValue& json, const JsonPath& path, bool& out) {
  if (!json.get(out)) return std::nullopt;
  return fault("syntax.type", path, &json, {"true or false is expected", "cần true hoặc false"});
}

MaybeRejection read_instant(const JsonValue& json, const JsonPath& path, std::int64_t& out) {
  std::string_view text;
  if (json.get(text))
    return fault("syntax.type", path, &json,
                 {"a time as text is expected", "cần thời điểm ghi dạng chuỗi"});
  const auto instant = parse_instant(text);
  if (!instant)
    return fault("syntax.value", path, &json,
                 {"a time such as 2019-01-10T02:11:09.120334Z is expected",
                  "cần thời điểm như 2019-01-10T02:11:09.120334Z"});
  out = *instant;
  return std::nullopt;
}

}  // namespace sogoc
