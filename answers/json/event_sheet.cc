#include "answers/json/event_sheet.h"

#include <simdjson.h>

#include <algorithm>
#include <map>
#include <set>

#include "answers/json/csv.h"
#include "answers/json/event_fields.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/unknown_kind.h"
#include "events/csv_record.h"
#include "events/kinds/cause_words.h"
#include "events/kinds/kind.h"
#include "projections/knowledge/nearest_ids.h"

namespace sogoc {

const Words same_separator = {
    "Save the sheet with one separator, a comma or a semicolon, in all of its lines.",
    "Lưu bảng với một dấu ngăn ô, dấu phẩy hoặc dấu chấm phẩy, ở mọi dòng."};

namespace {

Rejection no_utf8() {
  return {"syntax.value", "", "", {"it is not UTF-8", "không phải UTF-8"}, save_as_utf8};
}

bool is_utf8(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(),
                     [](const auto& cell) { return simdjson::validate_utf8(cell); });
}

void add_columns(const std::string& above, const std::vector<DescribedField>& fields,
                 std::vector<std::string>& out) {
  for (const auto& field : fields)
    if (field.type == "object" && !field.fields.empty())
      add_columns(above + field.name + ".", field.fields, out);
    else
      out.push_back(above + field.name);
}

std::vector<std::string> columns_of_body(const DescribedKind& kind) {
  std::vector<std::string> columns;
  add_columns("", kind.fields, columns);
  for (auto& column : columns)
    if (column == kind_column) column = kind.name + "." + column;
  return columns;
}

// What a heading that is none may be meant for.
Words nearest_column(const std::string& name) {
  if (const auto called = columns_called(name); !called.empty()) {
    Words words = {"one of ", "một trong "};
    for (const auto& column : called) {
      const auto* parted = column == called.front() ? "" : ", ";
      words.en += parted + column_words(column).en;
      words.vi += parted + column_words(column).vi;
    }
    return words;
  }
  std::vector<std::pair<std::string, std::string>> words;
  for (const auto& column : all_columns()) {
    const auto called = column_words(column);
    for (const auto& each : {column, called.en, called.vi}) words.emplace_back(column, each);
  }
  const auto near = nearest_to(name, words);
  if (near.empty()) return {};
  const auto said = nearest_words(near);
  return {said.en.substr(2), said.vi.substr(2)};  // without the semicolon in front
}

// What a column is, whether its kind stands in front or not: two of one field would have two
// values.
std::vector<std::string> fields_of_column(const std::string& column) {
  const auto point = column.find('.');
  const bool of_one = point != column.npos && is_kind(column.substr(0, point));
  if (of_one || column == kind_column) return {column};
  std::vector<std::string> fields = {column};
  for (const auto& each : kinds()) fields.push_back(std::string(each.name) + "." + column);
  return fields;
}

MaybeRejection fault_in_headings(const std::vector<std::string>& columns, char separator) {
  if (columns.size() > most_columns)
    return Rejection{"syntax.tooLarge",
                     "",
                     "",
                     {"a sheet has at most 1,000 columns", "bảng có nhiều nhất 1.000 cột"}};
  if (columns.size() == 1)
    if (const auto other = other_separator(columns.front(), separator))
      return Rejection{"syntax.missing", kind_column, "", parted_by_other(other, separator),
                       same_separator};
  if (std::count(columns.begin(), columns.end(), kind_column) == 0)
    return Rejection{"syntax.missing",
                     kind_column,
                     "",
                     {"the heading row has a column kind, with the kind of event of each row",
                      "hàng tiêu đề phải có cột kind, ghi loại sự việc của từng hàng"}};
  std::set<std::string> seen;
  for (const auto& column : columns) {
    if (column.empty()) continue;
    if (!all_columns().contains(column))
      return Rejection{"syntax.unknownField", column, quoted_json(column), nearest_column(column)};
    const auto fields = fields_of_column(column);
    for (const auto& field : fields)
      if (seen.contains(field))
        return Rejection{"syntax.duplicateKey", column, quoted_json(column),
                         column == kind_column
                             ? Words{"that of the unit is called unitEstablished.kind",
                                     "cột loại hình của đơn vị là unitEstablished.kind"}
                             : Words{}};
    seen.insert(fields.begin(), fields.end());
  }
  return std::nullopt;
}

// The kind may be called by its cause: an empty column of causes is filled in with it.
MaybeRejection lay_cause(Json& body, const std::string& cause) {
  if (cause.empty() || body.value("cause", Json(cause)) == cause) {
    if (!cause.empty()) body["cause"] = cause;
    return std::nullopt;
  }
  return Rejection{"syntax.duplicateKey",
                   "memberLeft.cause",
                   one_line(body["cause"]),
                   {"the column kind says " + cause, "cột kind ghi " + cause}};
}

std::string without_apostrophe(const std::string& cell) {
  return cell.size() > 1 && cell.front() == '\'' && begins_as_formula(cell.substr(1))
             ? cell.substr(1)
             : cell;
}

}  // namespace

const std::set<std::string>& all_columns() {
  static const auto held = [] {
    std::set<std::string> names = {kind_column, "recorded"};
    for (const auto& kind : described_kinds()) {
      for (auto& column : columns_of({kind})) names.insert(std::move(column));
      for (const auto& column : columns_of_body(kind))
        names.insert(kind.name + "." + without_kind(kind.name, column));
    }
    return names;
  }();
  return held;
}

const Words save_as_utf8 = {"Save the sheet as CSV UTF-8, and import that.",
                            "Lưu bảng dạng CSV UTF-8 rồi nhập lại."};
const Words mend_quotation_marks = {
    "Correct the quotation marks: a cell with one in it stands in quotation marks, that one "
    "doubled; "
    "spreadsheets save it so.",
    "Sửa dấu ngoặc kép: ô có dấu ngoặc kép phải đặt trong ngoặc kép, dấu bên trong viết hai lần; "
    "bảng tính tự lưu như vậy."};

bool may_be_heading_row(const std::string& line) {
  if (line.starts_with(says_separator)) return true;
  CsvRecord record(separator_of(line));
  if (!record.add(line) || !is_utf8(record.cells()) || record.cells().size() < 2) return false;
  return std::any_of(record.cells().begin(), record.cells().end(), [](const auto& cell) {
    return column_meant(without_blanks(cell)) == kind_column;
  });
}

char other_separator(const std::string& text, char separator) {
  for (const char sign : {';', ',', '\t', '|'}) {
    CsvRecord record(sign);
    if (sign != separator && record.add(text) && record.cells().size() > 1) return sign;
  }
  return 0;
}

Words parted_by_other(char other, char separator) {
  const auto sign = [](char c) { return c == '\t' ? std::string("tab") : std::string(1, c); };
  return {"its cells are parted by " + sign(other) + ", those of this sheet by " + sign(separator),
          "các ô ngăn bằng " + sign(other) + ", còn bảng này ngăn bằng " + sign(separator)};
}

std::string quoted_json(const std::string& text) { return one_line(Json(text)); }

std::vector<std::string> columns_of(const std::vector<DescribedKind>& kinds) {
  std::vector<std::string> columns = {kind_column};
  const auto add = [&](const std::vector<std::string>& more) {
    for (const auto& column : more)
      if (std::count(columns.begin(), columns.end(), column) == 0) columns.push_back(column);
  };
  std::vector<std::string> envelope;
  // One correction among them, and the day stands in the column of the others.
  for (const auto& kind : kinds) add_columns("", described_envelope(kind.name), envelope);
  add(envelope);
  for (const auto& kind : kinds) add(columns_of_body(kind));
  return columns;
}

std::variant<EventSheet, Rejection> EventSheet::of(const std::vector<std::string>& headings,
                                                   char separator) {
  if (!is_utf8(headings)) return no_utf8();
  EventSheet sheet;
  sheet.decimal_comma_ = separator == ';';
  for (const auto& heading : headings) {
    sheet.headings_.push_back(without_blanks(heading));
    sheet.columns_.push_back(column_meant(without_apostrophe(sheet.headings_.back())));
  }
  if (auto bad = fault_in_headings(sheet.columns_, separator)) return *bad;
  return sheet;
}

std::string EventSheet::known_of(std::vector<std::string> cells) const {
  cells.resize(std::min(cells.empty() ? 0 : cells.size() - 1, columns_.size()));
  Json known = Json::object();
  bool act = std::count(columns_.begin(), columns_.end(), "act") == 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!is_utf8({cells[i]})) continue;
    act = act || columns_[i] == "act";
    if ((columns_[i] == "act" || columns_[i] == "id") && !only_blanks(cells[i]))
      known[columns_[i]] = without_apostrophe(cells[i]);
  }
  return act ? exact_line(known) : "?";
}

EventSheet::Line EventSheet::line_of(const std::vector<std::string>& cells) const {
  if (!is_utf8(cells)) {
    auto whole = cells;
    whole.emplace_back();  // none of them broke off
    return {known_of(std::move(whole)), no_utf8()};
  }
  Json event = Json::object();
  std::string kind, cause;
  for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
    if (only_blanks(cells[i])) continue;
    const auto cell = without_apostrophe(cells[i]);
    if (columns_[i] == kind_column) {
      const auto meant = happening_meant(without_blanks(cell));
      kind = meant.kind;
      cause = meant.cause;
    }
    if (columns_[i] == "act" || columns_[i] == "id") event[columns_[i]] = cell;
  }
  const auto refused = [&](Rejection why) { return Line{exact_line(event), std::move(why)}; };
  if (!is_kind(kind)) {
    if (kind.empty()) return refused({"syntax.missing", kind_column, "", {}});
    const auto near = unknown_kind(kind).message;
    return refused({"syntax.body", kind_column, quoted_json(kind), near});
  }
  event[kind] = Json::object();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (only_blanks(cells[i])) continue;
    if (i >= columns_.size() || columns_[i].empty())
      return refused({"syntax.unknownField",
                      "",
                      quoted_json(cells[i]),
                      {"column " + std::to_string(i + 1) + " has no heading",
                       "cột thứ " + std::to_string(i + 1) + " không có tiêu đề"}});
    if (columns_[i] == kind_column) continue;
    lay_cell(event, kind, columns_[i], without_apostrophe(cells[i]), decimal_comma_);
  }
  if (auto bad = lay_cause(event[kind], cause)) return refused(*bad);
  return {exact_line(event), std::nullopt};
}

}  // namespace sogoc
