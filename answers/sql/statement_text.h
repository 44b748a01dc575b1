// The text of statements before SQLite sees it.
#pragma once
#include <string>
#include <variant>

#include "projections/refused.h"

namespace sogoc::sql {

// In bytes: enough for any question, and read before it is known to be one.
inline constexpr std::size_t longest_text = 1'000'000;

// The text in NFC, as that of events: literals and names alike, so that `à` of two code points
// finds `à` of one. No letter that composes with another is a quote, so literals begin and end
// where they did. A mark of the byte order in front is taken off. A UsageError: longer than
// longest_text, not UTF-8, or with a zero byte in it. Pure.
std::variant<std::string, UsageError> statement_text(std::string text);

}  // namespace sogoc::sql
