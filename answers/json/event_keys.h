// The keys of a kind of event as people may type them: by the name of a field, or by what it is
// called where it is printed. Pure, safe from any thread.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "events/kinds/described_kinds.h"
#include "projections/refused.h"

namespace sogoc {

// A field that `record` takes a value for. Of lists of objects the first item stands for all:
// `parts[0].unit`.
struct EventKey {
  std::string key;
  DescribedField field;
};

// Those of the body in the order of the schema, then those of the envelope, objects gone into; none
// of what is no kind. A name that both have is the body's.
std::vector<EventKey> keys_of_kind(const std::string& kind);

// The key that is meant: the text itself when a field has that key (event_fields.h), else the one
// whose words it is in either language, whatever case and marks: `chi bộ`; of what stands in an
// object its own words or those of the way, `họ tên`, `quyết định: ký ngày`, `parts[1].đơn vị`; or
// the words with the key behind them, as answers print both, `lý do (cause)`. A UsageError names
// all whose words these are when they are several, and those nearest to a text that is none.
//
// REQUIRES: `kind` is one.
std::variant<std::string, UsageError> key_meant(const std::string& kind, const std::string& text);

}  // namespace sogoc
