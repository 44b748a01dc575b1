// A page of help as lines of at most 80 columns, whatever the terminal: it is copied into papers
// and read through pipes. Columns are those that are seen (events/shown.h).
#pragma once
#include <iosfwd>
#include <string>

namespace sogoc {

// Words of `text` filled into lines, each behind `indent` blanks; an end of line in it stays one. A
// word that is wider than the page has a line of its own. Pure but for the stream.
void print_filled(std::ostream& out, const std::string& text, std::size_t indent);
// `head` behind two blanks, and `text` beside it from column 30 on, or below it when `head` reaches
// there.
void print_entry(std::ostream& out, const std::string& head, const std::string& text);
// Lines as they are, each behind `indent` blanks.
void print_lines(std::ostream& out, const std::string& text, std::size_t indent);

}  // namespace sogoc
