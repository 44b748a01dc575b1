// Rows of JSON as CSV after RFC 4180, with the two differences that Unix tools expect: lines end
// with a line feed alone, and there is no byte order mark (of one that is asked for see
// cli/standard_output.h). Pure but for the stream.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "answers/json/answer.h"
#include "answers/json/csv_headings.h"
#include "answers/writer.h"

namespace sogoc {

// One field: in double quotes, those inside doubled, when it has a comma, a quote, a line feed or a
// carriage return; else as it is.
std::string csv_field(const std::string& text);

// A field whose value is text. When the writer is `csv_safe`, an apostrophe goes before a text that
// a spreadsheet would take for a formula or part up: one that begins, behind blanks and what is not
// seen, with `= + - @`, their full-width forms, a tab, a carriage return or a line feed.
std::string csv_text_field(const Writer& writer, const std::string& text);

// Whether it is such a text.
bool begins_as_formula(std::string_view text);

// A text as it is, everything else as JSON; null is `null`.
std::string plain_text(const Json& value);

// The words of a column, for a writer that asks for headings in words.
using HeadingWords = Words (*)(const std::string& column);

// A head line, unless `head` is false, and a line for each object of `rows`: the columns in the
// order given, null and what is missing as an empty field, the rest as plain_text, or in words for
// a writer that asks for headings in words (csv_cells.h). Members that are no column are left out.
// Texts are csv_text_field, numbers and the like never are.
void print_csv(Writer& writer, const std::vector<std::string>& columns, const Json& rows,
               bool head = true, HeadingWords words = heading_in_words);

// One object as a table of its own: a line for each member, under `field` and `value`.
void print_fields_csv(Writer& writer, const Json& object);

}  // namespace sogoc
