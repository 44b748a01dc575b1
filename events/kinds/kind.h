// The catalogue of event kinds: one row each in kind.cc, one pure rule function each in the file of
// its name. A rule reads and writes subjects through World only; no I/O, no clock. Everything that
// differs between kinds and is not in the schema is in these rows.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "events/timeline/world.h"

namespace sogoc {

// One live event at its place in the fold: the parts of its latest live amendment are laid over it.
// A view, made by whoever folds; it holds during the call of the rule.
struct FoldedEvent {
  schema::Body::Reader body;
  // The full day from which it is true, after amendments.
  Date effective;
  // The day of signing of its decision; not given: no decision, or no day stated.
  Date decision_signed;
  // Of the original, also when an amendment is laid over it: the rank among events of one day.
  std::uint64_t position = 0;
  std::string_view id;
};

// Writes the states after the event, or returns the first hard rule that it breaks, in which case
// the caller discards what was written. The same event in the same world gives the same outcome.
// Throws only what World throws.
using Apply = std::optional<Violation> (*)(const FoldedEvent&, World&);

// A row of the catalogue: constant, lives as long as the program.
struct Kind {
  schema::Body::Which which;
  // The key of the JSON form.
  const char* name;
  // Whose timeline an amendment may not leave.
  SubjectClass subject;
  // The body's field with its identifier; empty for kinds without a subject.
  const char* subject_field;
  // May be voided and amended.
  bool correctable;
  // Null: changes no timeline.
  Apply apply;
};

// Sets of kinds have room for so many. May be raised: no set of kinds is persisted.
inline constexpr std::size_t most_kinds = 256;
// All kinds in the order of the schema's union, which is that of their numbers.
std::span<const Kind> kinds();
// The row of a kind. A number that the table does not have is a bug, or bytes of a newer program:
// throws kj::Exception. Safe from any thread, as everything below.
const Kind& kind_of(schema::Body::Which which);
const Kind& kind_of(schema::Event::Reader event);
// True when there is a kind of this name.
bool is_kind(std::string_view name);

// Whom the event is of: the subject that an amendment may not change, for a rating the unit or
// member and not the rating. Class none for kinds without one. The identifier is a copy.
Subject subject_of(schema::Body::Reader body);
// The body's field with the identifier of its subject; for a rating the one that is given.
const char* subject_field_of(schema::Body::Reader body);

// What the schema calls the kind as people read it: death or leaving, từ trần hoặc ra khỏi Đảng. A
// name that is none is a bug and throws std::logic_error or kj::Exception.
std::string kind_in_vietnamese(const std::string& name);
std::string kind_in_english(const std::string& name);
// The name of the kind that a text means: its name, or its words in one of the languages, whatever
// case and marks. The text itself when it means none, or several.
std::string kind_meant(const std::string& text);

}  // namespace sogoc
