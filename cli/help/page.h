// A page of help as lines as wide as who reads it has room for. Columns are those that are seen
// (events/shown.h).
#pragma once
#include <cstddef>
#include <iosfwd>
#include <string>

namespace sogoc {

// Where a page goes, and how wide its lines may be (Writer::columns).
struct Page {
  std::ostream& out;
  std::size_t columns;
};

// The pieces of `text` (answers/pieces.h) filled into lines, each behind `indent` blanks, those
// that go on where there was no end of line behind `further` more; an end of line in it stays one.
// What is wider than the page has a line of its own. Pure but for the stream, as those below.
void print_filled(const Page& page, const std::string& text, std::size_t indent,
                  std::size_t further = 0);
// `head` behind two blanks, and `text` beside it from column 30 on, or below it when `head` reaches
// there. On a narrow page all texts stand below.
void print_entry(const Page& page, const std::string& head, const std::string& text);
// Lines as they are, each behind `indent` blanks: commands to copy.
void print_lines(const Page& page, const std::string& text, std::size_t indent);

// A text that is written in lines of at most 80 columns, where entries stand behind two blanks and
// go on further in: as it is where it has room, else filled. Pure but for the stream.
void print_written(const Page& page, const std::string& text);

}  // namespace sogoc
