// Reads one NDJSON line (one JSON object of RFC 8259, in UTF-8) into the persisted form of an
// event, strictly and driven by the schema's annotations: unknown and duplicate fields, wrong
// types, control characters, dates that do not exist, no body or two bodies are refused with the
// field's path.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "events/entry.h"
#include "events/instant.h"
#include "events/rejection.h"

namespace sogoc {

// What a line says beside its content, filled by read_event.
struct BesideContent {
  // As stated; it is no part of the content.
  std::optional<Instant> recorded;
  // The first fault inside an amendment's body, which is judged after its target: the body is left
  // out of the words.
  std::optional<Rejection> body_fault;
  // With a body_fault: the kind that the amendment's body is of; empty when it is not of exactly
  // one.
  std::string amended_kind;
};

// The canonical words of the event, without the fields that the register assigns, or why the line
// is none. `line` is UTF-8 without the line feed. Text is stored in NFC. The first fault in the
// order of the line is returned; fields that are missing are reported after all that are given, an
// amendment's body after those, and `recorded` at the end. Rules that the schema cannot say are in
// kinds/static_rules.h, and the length of the words is the caller's to judge.
//
// With `beside`, what is named there is filled and is no fault. Without it the field `recorded` is
// refused (syntax.notAllowed), as a register with its own clock does, and an amendment's body is
// judged like everything else. After a rejection nothing in `beside` counts. In the body of an
// amendment that is an amendment itself, the innermost body is not read: a correction is never
// amended (correction.ofCorrection).
//
// Safe from any thread; a thread keeps a parser as large as its longest line.
std::variant<EventWords, Rejection> read_event(std::string_view line,
                                               BesideContent* beside = nullptr);

// The canonical words of an event with the fields that the register assigned: a line of a full
// export, in which `recorded`, `operator` and `actStart` must stand and `clockHeld` may. Otherwise
// as read_event without `beside`.
std::variant<EventWords, Rejection> read_sealed_event(std::string_view line);

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
