// Texts on lines as wide as the writer is told (Writer::columns), broken between their pieces
// (answers/pieces.h). One that is longer than a line stays whole, for it is to be copied:
// identifiers, digests, commands. No line ends with a blank. Widths are those that a terminal shows
// (events/shown.h). Safe from any thread, but for the writer.
#pragma once
#include <string>
#include <vector>

#include "answers/writer.h"

namespace sogoc {

// Parts with ` · ` between them, each line ended. The first line begins with `first`, the others
// with `further`. A part that is longer than a line is broken at blanks. Parts were shown() before.
std::string filled(const Writer& writer, const std::string& first, const std::string& further,
                   const std::vector<std::string>& parts);

// A text, or parts with ` · ` between them, to `writer.out` and on lines of its own: the first
// behind `indent`, the others four columns further in. The texts may be from outside.
void print_line(Writer& writer, const std::string& indent, const std::string& text);
void print_line(Writer& writer, const std::string& indent, const std::vector<std::string>& parts);
// A command to copy, whole, behind `label`, or below it where both are wider than a line. The
// command may be from outside.
void print_command(Writer& writer, const std::string& indent, const std::string& label,
                   const std::string& command);
// Parts as a heading, without an indent.
void print_heading_line(Writer& writer, const std::vector<std::string>& parts);

// The text cut into lines of at most `columns` between its pieces, without the blanks there, but
// with those at its beginning. At least one.
std::vector<std::string> broken(const std::string& text, std::size_t columns);

}  // namespace sogoc
