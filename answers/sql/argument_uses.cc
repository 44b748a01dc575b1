#include "answers/sql/argument_uses.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "answers/sql/table.h"

namespace sogoc::sql {
namespace {

// Words in small letters; quoted names without their quotes.
struct Token {
  enum class Is : std::uint8_t { word, name, literal, sign, none } is = Is::none;
  std::string text;
  bool operator==(const char* other) const {
    return (is == Is::word || is == Is::sign) && text == other;
  }
};

template <std::size_t n>
bool one_of(const Token& token, const std::array<const char*, n>& texts) {
  return std::any_of(texts.begin(), texts.end(), [&](const char* each) { return token == each; });
}

// Cuts a statement that SQLite has understood into tokens, so that nothing in it is unfinished.
class Cutting {
 public:
  explicit Cutting(std::string_view text) : rest_(text) {}

  std::vector<Token> tokens() {
    std::vector<Token> all;
    while (!rest_.empty())
      if (!pass_over()) all.push_back(next());
    return all;
  }

 private:
  // A blank or a comment.
  bool pass_over() {
    if (rest_.starts_with("--")) return take(rest_.find('\n')), true;
    if (rest_.starts_with("/*")) return take(past(rest_.find("*/", 2), 2)), true;
    if (std::isspace(static_cast<unsigned char>(rest_.front()))) return take(1), true;
    return false;
  }

  Token next() {
    const char first = rest_.front();
    if (first == '\'') return {Token::Is::literal, quoted('\'')};
    if (first == '"' || first == '`') return {Token::Is::name, quoted(first)};
    if (first == '[') return {Token::Is::name, bracketed()};
    if (in_word(first)) return word();
    for (const char* sign : {"<=", ">=", "<>", "!=", "==", "||"})
      if (rest_.starts_with(sign)) return {Token::Is::sign, take(2)};
    return {Token::Is::sign, take(1)};
  }

  // As SQLite: a letter beyond ASCII is a letter of a name.
  static bool in_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) || c == '_' || c == '$' || byte >= 0x80;
  }

  Token word() {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), in_word);
    auto text = take(static_cast<std::size_t>(end - rest_.begin()));
    const bool number = std::isdigit(static_cast<unsigned char>(text.front()));
    return {number ? Token::Is::literal : Token::Is::word, in_small(std::move(text))};
  }

  static std::string in_small(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
  }

  // A quote stands in it twice.
  std::string quoted(char quote) {
    std::size_t end = 1;
    while (end < rest_.size() && (rest_[end] != quote || rest_.substr(end + 1).starts_with(quote)))
      end += rest_[end] == quote ? 2 : 1;
    const auto text = take(end + 1);
    return in_small(text.substr(1, text.size() < 2 ? 0 : text.size() - 2));
  }

  std::string bracketed() {
    const auto text = take(past(rest_.find(']'), 1));
    return in_small(text.substr(1, text.size() < 2 ? 0 : text.size() - 2));
  }

  static std::size_t past(std::size_t at, std::size_t size) {
    return at == std::string_view::npos ? at : at + size;
  }

  std::string take(std::size_t size) {
    std::string taken(rest_.substr(0, size));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view rest_;
};

constexpr std::array comparisons = {
    "=",    "==",   "<>",     "!=",    "<",  ">",   "<=",     ">=",      "is",      "in",
    "like", "glob", "regexp", "match", "||", "not", "isnull", "notnull", "between", "collate"};
// Words behind which a parenthesis opens no list of arguments.
constexpr std::array before_parentheses = {
    "in",        "and",  "or",    "not",     "where",       "on",     "exists", "as",
    "values",    "from", "join",  "select",  "by",          "having", "when",   "then",
    "else",      "case", "is",    "between", "like",        "union",  "all",    "except",
    "intersect", "over", "using", "limit",   "materialized"};

class Uses {
 public:
  Uses(std::vector<Token> tokens, const std::string& argument)
      : tokens_(std::move(tokens)), argument_(argument) {}

  bool all_shown() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      if (names_argument() && !is_shown()) return false;
      follow();
    }
    return true;
  }

 private:
  // What stands here: the results, groups and orders; conditions of WHERE and ON; the values of a
  // function or of a row, which are only handed on; what is computed for each row or group.
  enum class Here : std::uint8_t { list, condition, handed_on, computed };

  const Token& token(std::size_t at) const {
    static const Token none;
    return at < tokens_.size() ? tokens_[at] : none;  // one before the first is far behind the last
  }

  bool names_argument() const {
    const auto& here = token(at_);
    return (here.is == Token::Is::word || here.is == Token::Is::name) && here.text == argument_ &&
           !(token(at_ + 1) == "(") && !(token(at_ + 1) == ".") && !(token(at_ - 1) == "as");
  }

  bool is_shown() const {
    auto before = at_ - 1, after = at_ + 1;
    if (token(before) == ".") before -= 2;  // the name of its table
    while (token(before) == "(" && token(after) == ")" && !calls(before)) --before, ++after;
    const bool compared = one_of(token(before), comparisons) || one_of(token(after), comparisons);
    switch (here()) {
      case Here::list:
      case Here::handed_on:
        return !compared;
      case Here::condition:
        return token(before) == "=" || token(before) == "==" || token(after) == "=" ||
               token(after) == "==" || token(after) == "in";
      case Here::computed:
        return false;
    }
    return false;
  }

  Here here() const { return around_.empty() ? outermost_ : around_.back(); }
  void set(Here here) { (around_.empty() ? outermost_ : around_.back()) = here; }

  // Keeps what stands here in step with the token.
  void follow() {
    const auto& now = token(at_);
    if (now == "(") around_.push_back(opened());
    if (now == "case") around_.push_back(Here::computed);
    if ((now == ")" || now == "end") && !around_.empty()) around_.pop_back();
    if (now == "select" || now == "values" || now == "by" || now == "from") set(Here::list);
    if (now == "having" || now == "limit" || now == "offset") set(Here::computed);
    const bool of_filter = token(at_ - 1) == "(" && token(at_ - 2) == "filter";
    if ((now == "where" && !of_filter) || now == "on") set(Here::condition);
  }

  Here opened() const {
    const auto& before = token(at_ - 1);
    if (before == "filter") return Here::computed;
    if (calls(at_)) return Here::handed_on;
    const auto& behind = token(closing() + 1);
    // A row of values, or a truth that is compared.
    if (here() == Here::condition && one_of(behind, comparisons)) return Here::handed_on;
    return before == "not" ? Here::computed : here();
  }

  // Whether the parenthesis at the place opens the arguments of a function or a table.
  bool calls(std::size_t at) const {
    const auto& before = token(at - 1);
    return before.is == Token::Is::name ||
           (before.is == Token::Is::word && !one_of(before, before_parentheses));
  }

  std::size_t closing() const {
    std::size_t open = 0, at = at_;
    for (; at < tokens_.size(); ++at) {
      open += token(at) == "(";
      if (token(at) == ")" && --open == 0) break;
    }
    return at;
  }

  const std::vector<Token> tokens_;
  const std::string& argument_;
  std::size_t at_ = 0;
  std::vector<Here> around_;  // of the parentheses and CASEs that are open
  Here outermost_ = Here::list;
};

}  // namespace

void expect_shown(std::string_view statement, const std::string& argument) {
  if (Uses(Cutting(statement).tokens(), argument).all_shown()) return;
  throw UsageException{
      {{argument + " is compared outside of the conditions of WHERE and ON: it says "
                   "what a table is asked, once",
        argument + " được so sánh ở ngoài điều kiện WHERE, ON: cột này nêu điều "
                   "hỏi bảng, chỉ một lần"},
       "WHERE " + argument + " IN (…) GROUP BY " + argument}};
}

}  // namespace sogoc::sql
