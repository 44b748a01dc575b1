// Values of single JSON fields, read strictly: where a value stands, and what is wrong with it. The
// part of reader.h that knows no schema. Pure, safe from any thread.
#pragma once
#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "events/rejection.h"

namespace sogoc {

using JsonValue = simdjson::dom::element;

// Where a value stands in its line. A chain up to the line, put into words only for a fault:
// reading a line without one allocates nothing for its paths. Each path refers to the one above and
// to the name given, which must outlive it.
//
// With it goes by which door the line came: an act that is new may not hold what deceives its
// readers, while a log is read as it was written.
class JsonPath {
 public:
  enum class Door : bool { new_acts, log };
  explicit JsonPath(Door door = Door::new_acts) : door_(door) {}
  JsonPath(const JsonPath& up, std::string_view name) : up_(&up), door_(up.door_), name_(name) {}
  JsonPath(const JsonPath& up, unsigned index) : up_(&up), door_(up.door_), index_(index) {}
  Door door() const { return door_; }
  bool of_the_line() const { return !up_; }
  // Such as cellSplit.parts[0].members[1]; empty for the line itself.
  std::string text() const;

 private:
  const JsonPath* up_ = nullptr;
  Door door_;
  std::string_view name_;
  std::optional<unsigned> index_;
};

// A rejection of the line for the value at `path`. `value`: the one at fault, put into JSON text;
// null when none was given. `detail`: what would be right here; `remedy`: as that of a Rejection.
MaybeRejection fault(const char* rule, const JsonPath& path, const JsonValue* value,
                     Words detail = {}, Words remedy = {});

// Each reads the value into `out`, or says what is wrong; then `out` holds nothing of use. Texts
// are appended, so `out` must be empty. A value of another JSON type is syntax.type, a value that
// is not allowed syntax.value.
//
// Text in NFC, not empty, without control characters (syntax.control: Unicode category Cc, so no
// tab and no line feed either). Of new acts also without any other character of which nothing is
// seen (is_invisible, events/characters.h), and not without one of which something is
// (has_visible): the same rule.
MaybeRejection read_text(const JsonValue& json, const JsonPath& path, std::string& out);
// The name of an entry of a map: text like any other; `value` is named when it is at fault.
MaybeRejection read_key(std::string_view name, const JsonPath& path, const JsonValue& value,
                        std::string& out);
// 1 to 64 of letters, digits and `_ . -`; in identifiers of events, where `of` is "event", `:` too.
MaybeRejection read_identifier(const JsonValue& json, const JsonPath& path, std::string_view of,
                               std::string& out);
// A full day; when `partial` also a month or a year.
MaybeRejection read_date(const JsonValue& json, const JsonPath& path, bool partial,
                         std::uint32_t& out);
// A whole number of 0 to `most`; 1.0 is none.
MaybeRejection read_number(const JsonValue& json, const JsonPath& path, std::uint64_t most,
                           std::uint64_t& out);
// A number with at most three places behind the point, in thousandths; 0 to 10^12.
MaybeRejection read_decimal(const JsonValue& json, const JsonPath& path, std::uint64_t& out);
// `true` or `false`; and a moment as parse_instant (events/instant.h) reads it.
MaybeRejection read_truth(const JsonValue& json, const JsonPath& path, bool& out);
MaybeRejection read_instant(const JsonValue& json, const JsonPath& path, std::int64_t& out);

}  // namespace sogoc
