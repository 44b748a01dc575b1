#include "answers/text/listed.h"

#include "answers/text/answer.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "answers/value_words.h"
#include "events/enum_name.h"

namespace sogoc {
namespace {

using Row = std::vector<std::string>;

// What has no name is found by its identifier, which stands beside it.
std::string or_dash(const std::string& text) { return text.empty() ? "–" : text; }

std::string unit_text(const NamedUnit& unit) { return or_dash(named_text(unit.name, unit.id)); }

template <typename Enum>
std::string word_of(const Writer& writer, Enum value) {
  const auto* name = enum_name(value);
  return name ? value_word(writer, name) : "–";
}

std::string year_text(Date day) { return day.value == 0 ? "–" : std::to_string(day.year()); }

Row heads_of(const Writer& writer, const Answered& answered, SubjectClass of, bool events) {
  Row heads = {"", of == SubjectClass::member ? writer.pick("name", "họ và tên")
                                              : writer.pick("name", "tên")};
  const auto add = [&](const char* en, const char* vi) { heads.emplace_back(writer.pick(en, vi)); };
  if (of == SubjectClass::member) add("born", "năm sinh");
  add("id", "mã");
  if (of == SubjectClass::member) add("cell", "chi bộ");
  if (answered.figure->population->both_ends) add("to", "nơi đến");
  if (of == SubjectClass::member) add("status", "tư cách");
  if (of == SubjectClass::village) add("commune", "xã"), add("cell", "chi bộ phụ trách");
  if (of == SubjectClass::unit) add("kind", "loại"), add("under", "cấp trên");
  if (counts_ratings(*answered.figure)) add("rating", "xếp loại");
  if (events) add("event", "sự việc");
  return heads;
}

Row cells_of(const Writer& writer, const Answered& answered, const ListedItem& item) {
  Row row = {or_dash(item.name)};
  const auto& member = state_as<MemberState>(item.state);
  switch (item.subject.of) {
    case SubjectClass::member:
      row.insert(row.end(),
                 {year_text(member.attributes.birth), item.subject.id, unit_text(item.cell)});
      if (answered.figure->population->both_ends) row.push_back(unit_text(item.addressee));
      row.push_back(word_of(writer, member.status));
      return row;
    case SubjectClass::village:
      row.insert(row.end(), {item.subject.id, unit_text(item.above), unit_text(item.cell)});
      return row;
    default:
      row.insert(row.end(), {item.subject.id, word_of(writer, state_as<UnitState>(item.state).kind),
                             unit_text(item.above)});
      return row;
  }
}

std::string event_text(const Writer& writer, View& view, std::uint64_t position) {
  const auto event = view.event(position);
  return "#" + std::to_string(position) + "  " + day_text(writer, event.effective) + "  " +
         happening_word(writer, event.body());
}

std::string rating_text(const ListedItem& item) {
  if (!item.rating) return "–";
  const auto& [year, scheme, category, name] = *item.rating;
  return std::to_string(year) + ": " + named_text(name, category) + ", " + scheme;
}

// Where the rows are too wide the column goes in front of the event, which stands below its row
// then.
void put_before_event(std::vector<Row>& table, std::size_t column) {
  const auto head = table.front()[column];
  for (auto& row : table) {
    if (&row != &table.front()) row.back() = head + " " + row[column] + "  " + row.back();
    row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
  }
}

void make_narrower(const Writer& writer, const Answered& answered, std::vector<Row>& table) {
  if (table_width(table) <= writer.columns) return;
  const bool rating = counts_ratings(*answered.figure);
  // The last but one; the addressee stands before the status too.
  if (rating) put_before_event(table, table.front().size() - 2);
  if (answered.figure->population->both_ends) put_before_event(table, table.front().size() - 3);
}

// Of one class; a figure of several has a table for each.
void print_class(Writer& writer, const Answered& answered, std::span<const ListedItem> items,
                 bool events) {
  std::vector<Row> table = {heads_of(writer, answered, items.front().subject.of, events)};
  for (std::size_t i = 0; i < items.size(); ++i) {
    Row row = {grouped(writer, static_cast<std::int64_t>(i + 1))};
    for (auto& cell : cells_of(writer, answered, items[i])) row.push_back(std::move(cell));
    if (counts_ratings(*answered.figure)) row.push_back(rating_text(items[i]));
    if (events) row.push_back(event_text(writer, *answered.view, items[i].event));
    table.push_back(std::move(row));
  }
  if (events) make_narrower(writer, answered, table);
  print_table(writer, table, {"rl", {{0, Style::heading}}});
}

}  // namespace

void print_listed(Writer& writer, Asker& asker, const Answered& answered,
                  const std::vector<ListedItem>& items, bool events) {
  print_heading_with_days(writer, answered);
  print_clocks(writer, asker, answered);
  writer.out << "  " << grouped(writer, answered.answer.value) << '\n';
  for (std::size_t begin = 0, end = 0; begin < items.size(); begin = end) {
    const auto of = items[begin].subject.of;
    while (end < items.size() && items[end].subject.of == of) ++end;
    print_class(writer, answered, std::span(items).subspan(begin, end - begin), events);
  }
  print_basis(writer, asker, answered);
}

}  // namespace sogoc
