#include "projections/papers/assertion_cells.h"

#include <algorithm>

namespace sogoc::assertions {
namespace {

// What is asked for later is counted in thousandths, which must fit into 64 bits.
constexpr std::size_t most_digits = 12;

// A minus, an en dash and an em dash: spreadsheets turn the one into the others.
bool is_dash(const std::string& text) { return text == "-" || text == "–" || text == "—"; }

bool all_digits(const std::string& text) {
  return !text.empty() && text.size() <= most_digits &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Statement::Sense take_sense(std::string& text) {
  using Sense = Statement::Sense;
  // The longer sign first: `>=` begins with `>`.
  static const std::pair<const char*, Sense> signs[] = {
      {">=", Sense::at_least}, {"≥", Sense::at_least}, {">", Sense::more_than},
      {"<=", Sense::at_most},  {"≤", Sense::at_most},  {"<", Sense::less_than},
  };
  for (const auto& [sign, sense] : signs)
    if (text.starts_with(sign)) {
      text.erase(0, std::string_view(sign).size());
      text.erase(0, text.find_first_not_of(' '));
      return sense;
    }
  return Sense::exactly;
}

bool take_decimals(std::string& text, Statement& statement) {
  const auto point = text.find('.');
  std::string digits = point == text.npos ? "" : text.substr(point + 1);
  // A point with nothing behind it, or with more than thousandths, is another way of writing.
  if (point != text.npos && (digits.size() > 3 || !all_digits(digits))) return false;
  statement.decimals = static_cast<unsigned>(digits.size());
  digits.resize(3, '0');
  // What is left is whole: a comma, a second point or a grouping stays in it and is refused.
  text.erase(std::min(point, text.size()));
  if (!all_digits(text)) return false;
  statement.thousandths = std::stoull(text) * 1000 + std::stoull(digits);
  return true;
}

}  // namespace

// The value as it stands in the file, for people to find it again.
SheetError bad_cell(const Row& row, const std::string& column, const std::string& rule,
                    Words message, Words remedy) {
  return {row.line, column, row[column], rule, std::move(message), std::move(remedy)};
}

bool is_percentage(const FigureDefinition& figure) { return figure.population->is_percentage(); }

std::variant<Statement, SheetError> read_value(const Row& row, const FigureDefinition& figure) {
  auto text = row["value"];
  Statement statement;
  if (is_dash(text)) {
    statement.sense = Statement::Sense::none;
    return statement;
  }
  statement.sense = take_sense(text);
  // Counts have no decimals: 33.040 is a grouped number, and is told so.
  if (!is_percentage(figure)) {
    if (all_digits(text)) {
      statement.thousandths = std::stoull(text) * 1000;
      return statement;
    }
    return bad_cell(row, "value", "value",
                    {std::string(figure.name) + " is a whole number",
                     std::string(figure.name) + " là số nguyên"},
                    {"33040 without separators, >33000, <=10, – for none",
                     "33040 không dấu phân nhóm, >33000, <=10, – là không có"});
  }
  // The sign may stand behind a space; a percentage without it is one all the same.
  if (text.ends_with('%')) text.erase(text.find_last_not_of(" %") + 1);
  if (take_decimals(text, statement)) return statement;
  return bad_cell(
      row, "value", "value",
      {std::string(figure.name) + " is a percentage with up to three decimals",
       std::string(figure.name) + " là tỷ lệ phần trăm, nhiều nhất ba chữ số thập phân"},
      {"105.2 with a point, >10%, <=20, – for none",
       "105.2 với dấu chấm, >10%, <=20, – là không có"});
}

std::variant<std::int64_t, SheetError> read_count(const Row& row, const std::string& column,
                                                  bool below_zero) {
  auto text = row[column];
  if (is_dash(text)) return std::int64_t{0};
  // A lone dash was taken as none above.
  const bool negative = below_zero && text.starts_with('-');
  if (negative) text.erase(0, 1);
  if (all_digits(text)) return (negative ? -1 : 1) * std::int64_t{std::stoll(text)};
  return bad_cell(
      row, column, text.empty() ? "missing" : "value",
      {"a whole number stands here", "ở đây là một số nguyên"},
      {"33040 without separators, – for none", "33040 không dấu phân nhóm, – là không có"});
}

}  // namespace sogoc::assertions
