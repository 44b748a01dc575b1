// Reads one NDJSON line into the persisted form of an event, strictly and driven by the schema's
// annotations: unknown and duplicate fields, wrong types, control characters, dates that do not
// exist, no body or two bodies are refused with the field's path.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "events/entry.h"
#include "events/instant.h"
#include "events/rejection.h"

namespace sogoc {

// `line` is UTF-8 without the line feed. Text is stored in NFC. The first fault in the order of the
// line is returned; missing fields are reported after all given ones. Thread-safe.
// Without `beside` the field `recorded` is refused (syntax.notAllowed), as a register with its own
// clock does, and an amendment's body is judged like everything else.
struct BesideContent {
  std::optional<Instant> recorded;  // as stated; it is no part of the content
  // The first fault inside an amendment's body, which is judged after its target: the body is left
  // out of the words. `amended_kind`: the kind that the body is of, when it is of one.
  std::optional<Rejection> body_fault;
  std::string amended_kind;
};
std::variant<EventWords, Rejection> read_event(std::string_view line,
                                               BesideContent* beside = nullptr);

// What must be known of a line beside its event: to which act it belongs, and under which
// identifier a refusal names it.
struct LineHead {
  bool object = false;  // false: the line is no JSON object
  std::string act;      // empty: an act of its own
  std::string id;       // empty: none that can be read
};

// A line, parsed once: its head, and the event or the first fault.
struct JsonLine {
  LineHead head;
  std::variant<EventWords, Rejection> event;
  BesideContent beside;
};
// As read_event with `beside`. Thread-safe.
JsonLine read_json_line(std::string_view line);

}  // namespace sogoc
