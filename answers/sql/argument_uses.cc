#include "answers/sql/argument_uses.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "answers/sql/tables.h"
#include "answers/sql/tokens.h"

namespace sogoc::sql {
namespace {

template <std::size_t n>
bool one_of(const Token& token, const std::array<const char*, n>& texts) {
  return std::any_of(texts.begin(), texts.end(), [&](const char* each) { return token == each; });
}

// All but blanks and comments.
std::vector<Token> tokens_of(std::string_view statement) {
  std::vector<Token> all;
  while (!statement.empty()) {
    auto token = first_token(statement);
    statement.remove_prefix(token.bytes);
    if (token.is != Token::Is::blank) all.push_back(std::move(token));
  }
  return all;
}

constexpr std::array comparisons = {
    "=",    "==",   "<>",  "!=",    "<",      ">",      "<=",      ">=",      "is",     "in",
    "like", "glob", "not", "match", "regexp", "isnull", "notnull", "between", "collate"};
constexpr std::array operators = {"||", "+", "-", "*", "/", "%", "&", "|", "<<", ">>"};
// Words behind which a parenthesis opens no list of arguments.
constexpr std::array before_parentheses = {
    "in",     "and",       "or",    "not",     "where",       "on",     "exists", "as",
    "values", "from",      "join",  "select",  "by",          "having", "when",   "then",
    "else",   "case",      "is",    "between", "like",        "union",  "all",    "except",
    "over",   "intersect", "using", "limit",   "materialized"};
// Words that may stand behind a table and are no name for it.
constexpr std::array behind_tables = {"where", "join",  "on",     "left",   "inner",    "cross",
                                      "group", "order", "having", "limit",  "natural",  "union",
                                      "using", "full",  "right",  "except", "intersect"};

// The statement as tokens, and where its parentheses close.
class Text {
 public:
  explicit Text(std::string_view statement) : tokens_(tokens_of(statement)) {}

  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t at) const {
    static const Token none;
    return at < tokens_.size() ? tokens_[at] : none;  // one before the first is far behind the last
  }
  bool is_name(std::size_t at) const {
    return (*this)[at].is == Token::Is::word || (*this)[at].is == Token::Is::name;
  }
  std::size_t closing(std::size_t open) const {
    std::size_t depth = 0, at = open;
    for (; at < tokens_.size(); ++at) {
      depth += (*this)[at] == "(";
      if ((*this)[at] == ")" && --depth == 0) break;
    }
    return at;
  }
  // Whether the parenthesis opens the arguments of a function or of a table.
  bool calls(std::size_t open) const {
    const auto& before = (*this)[open - 1];
    return before.is == Token::Is::name ||
           (before.is == Token::Is::word && !one_of(before, before_parentheses));
  }

 private:
  const std::vector<Token> tokens_;
};

// The tables of the register by the names that the statement gives them.
std::set<std::string> names_of_tables(const Text& text) {
  std::set<std::string> names;
  for (const auto& table : tables()) names.insert(table.name);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!text.is_name(at) || !names.contains(text[at].text)) continue;
    auto behind = text[at + 1] == "(" ? text.closing(at + 1) + 1 : at + 1;
    if (text[behind] == "as") ++behind;
    if (text.is_name(behind) && !one_of(text[behind], behind_tables))
      names.insert(text[behind].text);
  }
  return names;
}

// Whether a column of the name is compared where it only has the value that was asked for. `asks`:
// a condition of WHERE or ON says what the table is asked; not one on another name of the column.
class Uses {
 public:
  Uses(const Text& text, const std::string& column, bool asks)
      : text_(text), tables_(names_of_tables(text)), column_(column), asks_(asks) {}

  bool all_shown() {
    for (at_ = 0; at_ < text_.size(); ++at_) {
      if (names_column() && !is_shown()) return false;
      follow();
    }
    return true;
  }
  // The names that the statement gives it, known after all_shown.
  const std::set<std::string>& other_names() const { return other_names_; }

 private:
  // What stands here: the results, groups and orders; tables; conditions of WHERE and ON; values of
  // a function or a row that are only handed on; what is computed for each row or group.
  enum class Here : std::uint8_t { list, tables, condition, handed_on, computed };

  bool names_column() const {
    if (!text_.is_name(at_) || text_[at_].text != column_) return false;
    if (text_[at_ + 1] == "(" || text_[at_ + 1] == "." || text_[at_ - 1] == "as") return false;
    // Of another table than the register's.
    return !asks_ || !(text_[at_ - 1] == ".") || tables_.contains(text_[at_ - 2].text);
  }

  bool is_shown() {
    auto before = at_ - 1, after = at_ + 1;
    if (text_[before] == ".") before -= 2;  // the name of its table
    while (text_[before] == "(" && text_[after] == ")" && !text_.calls(before)) --before, ++after;
    if (text_[after] == "as" && text_.is_name(after + 1))
      other_names_.insert(text_[after + 1].text);
    switch (here()) {
      case Here::list:
      case Here::tables:
      case Here::handed_on:
        return !compared(before, after);
      case Here::condition:
        return asks_ && is_equality(before, after);
      case Here::computed:
        return false;
    }
    return false;
  }

  bool compared(std::size_t before, std::size_t after) const {
    return one_of(text_[before], comparisons) || one_of(text_[after], comparisons);
  }
  bool is_equality(std::size_t before, std::size_t after) const {
    const auto equals = [&](std::size_t at) { return text_[at] == "=" || text_[at] == "=="; };
    if (one_of(text_[before], operators) || one_of(text_[after], operators)) return false;
    return equals(before) || equals(after) || text_[after] == "in";
  }

  Here here() const { return around_.empty() ? outermost_ : around_.back(); }
  void set(Here here) { (around_.empty() ? outermost_ : around_.back()) = here; }

  // Keeps what stands here in step with the token.
  void follow() {
    const auto& now = text_[at_];
    if (now == "(") around_.push_back(opened());
    if (now == "case") around_.push_back(Here::computed);
    if ((now == ")" || now == "end") && !around_.empty()) around_.pop_back();
    if (now == "select" || now == "values" || now == "by") set(Here::list);
    // IS DISTINCT FROM is a comparison.
    if ((now == "from" && !(text_[at_ - 1] == "distinct")) || now == "join") set(Here::tables);
    if (now == "having" || now == "limit" || now == "offset") set(Here::computed);
    const bool of_filter = text_[at_ - 1] == "(" && text_[at_ - 2] == "filter";
    if ((now == "where" && !of_filter) || now == "on") set(Here::condition);
  }

  Here opened() const {
    const auto& before = text_[at_ - 1];
    if (before == "filter") return Here::computed;
    const auto behind = text_.closing(at_) + 1;
    if (text_.calls(at_)) {
      if (here() == Here::tables) return Here::handed_on;
      // What a function makes of it is as good as itself.
      const bool shown = here() == Here::list || here() == Here::handed_on;
      return shown && !compared(at_ - 2, behind) ? Here::handed_on : Here::computed;
    }
    // A row of values, or a truth that is compared.
    if (here() == Here::condition && one_of(text_[behind], comparisons)) return Here::handed_on;
    return before == "not" ? Here::computed : here();
  }

  const Text& text_;
  const std::set<std::string> tables_;
  const std::string column_;
  const bool asks_;
  std::size_t at_ = 0;
  std::vector<Here> around_;  // of the parentheses and CASEs that are open
  Here outermost_ = Here::list;
  std::set<std::string> other_names_;
};

// Under its own name, and under those that results of a part of the statement give it.
bool all_shown(const Text& text, const std::string& argument) {
  Uses uses(text, argument, true);
  if (!uses.all_shown()) return false;
  const auto& names = uses.other_names();
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return name == argument || Uses(text, name, false).all_shown();
  });
}

}  // namespace

void expect_shown(std::string_view statement, const std::string& argument) {
  if (all_shown(Text(statement), argument)) return;
  throw UsageException{
      {{argument + " says what a table is asked: one condition = or IN of WHERE or ON; its value "
                   "can be shown, grouped and ordered by, and not compared or computed with",
        argument + " nêu điều hỏi bảng, bằng một điều kiện = hay IN của WHERE, ON; giá trị của nó "
                   "chỉ để hiện, nhóm, sắp xếp, không để so sánh hay tính toán"},
       "WHERE " + argument + " IN (…) GROUP BY " + argument,
       UsageReason::sql}};
}

}  // namespace sogoc::sql
