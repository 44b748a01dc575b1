// Why an act was refused, or what it is warned of, as people and as programs read it. Message and
// remedy come from the texts of the rule (events/rule_texts.h), in the language of the writer.
// Pure.
#pragma once
#include <span>

#include "answers/writer.h"
#include "projections/recording/read_line.h"
#include "projections/recording/recording.h"

namespace sogoc {

// Refused, or recorded all the same.
enum class Severity : std::uint8_t { refused, warned };

// As much of a text from a line as helps to find it there: 200 bytes, without half a character.
std::string cut(const std::string& of_line);

// As text: `FILE:LINE: refused [rule] message` or `warning`, then indented the field, of a row of a
// sheet its column, the value, as the cell has it, and the event, cut, the lines of the act and the
// remedy. Without a line at fault the first of the act is named.
//
// REQUIRES: `act` is not empty, and the rule has texts.
std::string refusal_text(const Writer& writer, std::span<const ReadLine> act,
                         const Refusal& refusal, Severity severity = Severity::refused);
// Says that text to `err`, with its mark in a style of its own. REQUIRES the same.
void say_refusal(const Writer& writer, std::span<const ReadLine> act, const Refusal& refusal,
                 Severity severity = Severity::refused);
// As one JSON object without a line feed, for a warning inside of {"warning": …}: reason, message
// and hint, of a refusal error before them (failure_json); file, lines [first, last], line (null:
// none of them), id, event, field, of a row of a sheet column, of syntax.missing all that is
// missing, value, and rule and remedy, which repeat reason and hint. The value is as it stood, and
// a text when it was no JSON or deeper than 64 lists in each other. Text that is no UTF-8 gets
// U+FFFD in place of what JSON cannot hold.
//
// REQUIRES: the same.
std::string refusal_json(const Writer& writer, std::span<const ReadLine> act,
                         const Refusal& refusal, Severity severity = Severity::refused);

}  // namespace sogoc
