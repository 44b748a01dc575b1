#include "projections/recording/read_line.h"

#include <algorithm>

#include "events/csv_record.h"
#include "events/input_line.h"
#include "events/text_forms.h"

namespace sogoc {

Rejection too_long() { return {"syntax.tooLarge", "", "", line_too_long}; }

std::optional<std::size_t> column_of(const SheetHead& head, std::string_view field) {
  const auto& columns = head.columns;
  // Names of columns may leave the kind out, with which the field begins.
  const auto inside = field.substr(std::min(field.find('.'), field.size() - 1) + 1);
  const auto first = [&](auto suits) -> std::optional<std::size_t> {
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (!columns[i].empty() && suits(field, columns[i])) return i;
    // Alone `kind` is the event's own column.
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (!columns[i].empty() && columns[i] != "kind" && suits(inside, columns[i])) return i;
    return std::nullopt;
  };
  if (field.empty()) return std::nullopt;
  const auto begins = [](std::string_view text, std::string_view with) {
    return text.starts_with(with) && text.size() > with.size() &&
           (text[with.size()] == '.' || text[with.size()] == '[');
  };
  using View = std::string_view;
  if (const auto same = first([](View path, View column) { return path == column; })) return same;
  if (const auto above = first([&](View path, View column) { return begins(path, column); }))
    return above;
  return first([&](View path, View column) { return !path.empty() && begins(column, path); });
}

std::string cell_of(const InputLine& line, std::size_t column) {
  CsvRecord record(line.sheet->separator);
  for (const auto& part : divided(line.row, '\n'))
    if (record.add(part)) break;
  return column < record.cells().size() ? record.cells()[column] : "";
}

ReadLine read_line(InputLine line) {
  // Whose it is cannot be told: a line that nobody can read.
  if (line.too_long) return {std::move(line), {}, too_long(), {}};
  auto json = read_json_line(line.text);
  if (line.fault) {
    auto why = *line.fault;
    return {std::move(line), std::move(json.head), std::move(why), {}};
  }
  auto* words = std::get_if<EventWords>(&json.event);
  std::variant<Event, Rejection> event = Rejection();
  if (words)
    event = Event(kj::mv(*words));
  else
    event = std::get<Rejection>(std::move(json.event));
  return {std::move(line), std::move(json.head), std::move(event), std::move(json.beside)};
}

}  // namespace sogoc
