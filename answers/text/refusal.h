// Why an act was refused, as people and as programs read it. Message and remedy come from the texts
// of the rule (events/rule_texts.h), in the language of the writer. Pure.
#pragma once
#include <span>

#include "answers/writer.h"
#include "projections/recording/read_line.h"
#include "projections/recording/recording.h"

namespace sogoc {

// As text: `FILE:LINE: refused [rule] message`, then indented the field, the value (cut at 200
// bytes), the event, the lines of the act and the remedy. Without a line at fault the first of the
// act is named.
//
// REQUIRES: `act` is not empty, and the rule has texts.
std::string refusal_text(const Writer& writer, std::span<const ReadLine> act,
                         const Refusal& refusal);
// As one JSON object without a line feed: file, lines [first, last], line (null: none of them), id,
// event, field, value, rule, message, remedy. Text that is no UTF-8 gets U+FFFD in place of what
// JSON cannot hold.
//
// REQUIRES: the same.
std::string refusal_json(const Writer& writer, std::span<const ReadLine> act,
                         const Refusal& refusal);

}  // namespace sogoc
