// One input line on its way to the recorder: read once, then carried along.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "events/json/reader.h"

namespace sogoc {

// The heading row of a sheet (answers/json/event_sheet.h), as it came, by its columns and by what
// they are called there.
struct SheetHead {
  std::string row;
  std::vector<std::string> columns, headings;
  char separator = ',';
};

// The column, from 0, that a field at fault (a path as refusals have it) was read from or belongs
// into; nothing where none is. Pure.
std::optional<std::size_t> column_of(const SheetHead& head, std::string_view field);

// A line as it came, with where it stood.
struct InputLine {
  // As the user named it.
  std::string file;
  // From 1.
  std::uint64_t number = 1;
  // Without its line feed.
  std::string text;
  // It was longer than is kept of a line (events/input_line.h): there is no text of it.
  bool too_long = false;
  // Of a row of a sheet: its heading row; the row as it came, while `text` is the line that it
  // means; and why it means none, when `text` has as much as is known of `act` and `id`.
  std::shared_ptr<const SheetHead> sheet = nullptr;
  std::string row = {};
  std::optional<Rejection> fault = std::nullopt;
};

// The cell of the row that the line came from, from 0, as it was typed; empty where it has none.
// REQUIRES: the line is of a sheet. Pure.
std::string cell_of(const InputLine& line, std::size_t column);

// Copyable.
struct ReadLine : InputLine {
  LineHead head;
  std::variant<Event, Rejection> event;  // without what the register assigns; or the first fault
  BesideContent beside;
};

// Why a line that is too long is refused. Pure.
Rejection too_long();

// Thread-safe.
ReadLine read_line(InputLine line);

}  // namespace sogoc
