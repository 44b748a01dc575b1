// What a figure counts, item by item.
#include "answers/figure.h"
#include "answers/json/answer.h"
#include "answers/json/csv.h"
#include "answers/json/event_line.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/text/answer.h"
#include "answers/text/bridge.h"
#include "answers/text/event_lines.h"
#include "answers/text/text.h"
#include "projections/figures/listed.h"

namespace sogoc {
namespace {

Json items_json(Asker& asker, const Answered& answered) {
  Json items = Json::array();
  for (const auto& item : answered.answer.counted) {
    const auto name = name_counted(answered, item.id, item.event);
    items.push_back({{"id", item.id},
                     {"name", name.empty() ? Json() : Json(name)},
                     {"event", event_line_json(asker.asked(), item.event, answered.size)}});
  }
  return items;
}

// The columns of the item's own first, then those of its event, with what corrections made of it,
// the name and the cause behind them: whoever takes columns by their place still finds them there.
std::vector<std::string> columns(std::vector<std::string> first) {
  first.insert(first.end(), event_columns.begin(), event_columns.end());
  first.emplace_back("amendedTo");
  first.emplace_back("amendedBy");
  first.emplace_back("name");
  first.emplace_back("cause");
  return first;
}

// A row for each item with its event.
Json rows_of(const Json& items) {
  Json rows = Json::array();
  for (const auto& item : items) {
    Json row = item["event"];
    row["item"] = item["id"];
    row["name"] = item["name"];
    rows.push_back(std::move(row));
  }
  return rows;
}

// Of an event that counts many a line each; of one that counts one the line of the event names it.
void print_counted(Writer& writer, const Answered& answered, std::uint64_t event,
                   const std::vector<std::string>& ids) {
  if (ids.size() == 1) return;
  for (const auto& id : ids)
    writer.out << "      " << named_text(name_counted(answered, id, event), id) << '\n';
}

void print_items(Writer& writer, Asker& asker, const Answered& answered, std::size_t shown) {
  print_answer(writer, asker, answered);
  std::map<std::uint64_t, std::vector<std::string>> events;
  // By position, which is the order of recording; a split counts many items by one event.
  for (const auto& item : answered.answer.counted) events[item.event].push_back(item.id);
  writer.out << writer.pick("  made by ", "  do ")
             << grouped(writer, static_cast<std::int64_t>(events.size()))
             << writer.pick(events.size() == 1 ? " event:" : " events:", " sự việc:") << '\n';
  std::size_t left = shown;
  EventLines lines(writer, asker.asked());
  for (const auto& [position, ids] : events) {
    if (left-- == 0) break;
    EventLines::Beside beside;
    if (ids.size() > 1) beside.after.push_back("×" + std::to_string(ids.size()));
    lines.print(position, answered.size, beside);
    print_counted(writer, answered, position, ids);
    writer.step(shown - left, std::min(shown, events.size()));
  }
  print_more(writer, events.size(), shown);
}

}  // namespace

void write_items(Writer& writer, Asker& asker, const Answered& answered, std::size_t shown) {
  if (writer.format == Format::text) return print_items(writer, asker, answered, shown);
  auto items = items_json(asker, answered);
  if (writer.format == Format::csv) {
    say_unknown_values(writer, answered);
    return print_csv(writer, columns({"item"}), rows_of(items));
  }
  auto json = answer_json(asker, answered);
  json["items"] = std::move(items);
  write_line(writer, json);
}

}  // namespace sogoc
