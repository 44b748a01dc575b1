// What a correction did to the event that it is of: which fields it changed, and why.
#pragma once
#include <string>
#include <vector>

#include "answers/json/json.h"
#include "projections/knowledge/register.h"

namespace sogoc {

// The name is that which `amend` takes: effective, cell, details.birth, decision.signed. Null: not
// given.
struct FieldChange {
  std::string field;
  Json before, after;
};

struct CorrectionSaid {
  std::uint64_t root =
      0;  // the event whose place in the fold it changes, through other corrections
  bool held_before = true, holds_after = true;
  std::string reason;
  std::vector<FieldChange> changes;  // of the root, right before and right after the correction
};

// The fields in which the second differs, in the order in which events are written. Pure.
std::vector<FieldChange> changes_between(const LiveEvent& before, const LiveEvent& after);

// Reads the log: StoreError, CorruptRow. One thread, like `in`.
//
// REQUIRES: the event at `position` is a correction.
CorrectionSaid correction_said(const Register& in, std::uint64_t position);

// Why it was recorded; empty: the event is no correction. Pure.
std::string reason_of(schema::Body::Reader body);

}  // namespace sogoc
