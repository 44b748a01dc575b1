#include "answers/json/csv_cells.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "answers/class_words.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "events/kinds/kind.h"
#include "projections/bridges/causes.h"
#include "projections/bridges/lateness.h"
#include "projections/figures/dimensions.h"
#include "projections/figures/value_names.h"

namespace sogoc {
namespace {

// Whose values are words of the program in every table, beside the dimensions that have words.
constexpr std::string_view of_the_program[] = {
    "base",  "cause",  "class",   "direction", "eventKind", "fit",       "gender", "is",
    "kind",  "match",  "per",     "phase",     "place",     "status",    "what",   "clock",
    "bound", "effect", "section", "part",      "line",      "lateClass",
};

struct CellWord {
  std::string_view column, value;
  const char *en, *vi;
};

// That mean in this column something of its own, or have words in no other place.
constexpr CellWord table[] = {
    {"kind", "stock", "of a day", "thời điểm"},
    {"kind", "flow", "of a period", "thời kỳ"},
    {"kind", "yearly", "of a year", "theo năm"},
    {"direction", "to", "came from", "hình thành từ"},
    {"direction", "of", "itself", "bản thân đơn vị"},
    {"direction", "from", "went to", "chuyển sang"},
    {"fit", "whole", "the whole name", "cả tên"},
    {"fit", "words", "words of the name", "một số tiếng trong tên"},
    {"fit", "beginning", "beginning of a word", "đầu một tiếng"},
    {"what", "recorded", "recorded", "đã ghi"},
    {"what", "holds", "holds from then on", "được coi là đúng từ đó"},
    {"what", "ends", "holds no more", "không còn được coi là đúng"},
    {"section", "from", "first end", "đầu thứ nhất"},
    {"section", "opening", "opening", "đầu kỳ"},
    {"section", "corrections", "corrections", "đính chính và nhập thêm"},
    {"section", "movements", "movements", "biến động"},
    {"section", "closing", "closing", "cuối kỳ"},
    {"part", "numerator", "numerator", "tử số"},
    {"part", "denominator", "denominator", "mẫu số"},
    {"bound", "atLeast", "at least", "ít nhất"},
    {"bound", "atMost", "at most", "nhiều nhất"},
    {"match", "exact", "as it is written", "đúng như đã viết"},
    {"match", "folded", "without case and marks", "không kể hoa thường và dấu"},
};

bool has_words(const std::string& column) {
  if (std::find(std::begin(of_the_program), std::end(of_the_program), column) !=
      std::end(of_the_program))
    return true;
  const auto* dimension = find_dimension(column);
  return dimension && dimension->values;
}

// A class of lateness, what is neither figure nor kind, a figure, or a kind.
std::optional<std::string> words_of_line_of_bridge(const Writer& writer, const std::string& name) {
  for (const auto& words : {words_of_late_class(name), words_of_line(name)})
    if (!words.en.empty()) return writer.pick(words.en, words.vi);
  if (!is_kind(name)) return std::nullopt;
  return writer.language == Language::en ? kind_in_english(name) : kind_in_vietnamese(name);
}

std::optional<std::string> words_of(const Writer& writer, const std::string& column,
                                    const std::string& value) {
  for (const auto& each : table)
    if (each.column == column && each.value == value) return writer.pick(each.en, each.vi);
  if (column == "class")
    if (const auto* named = class_called(value)) return writer.pick(named->en, named->vi);
  if ((column == "kind" || column == "eventKind") && is_kind(value))
    return writer.language == Language::en ? kind_in_english(value) : kind_in_vietnamese(value);
  if (column == "line" || column == "lateClass") return words_of_line_of_bridge(writer, value);
  if (const auto* name = find_value_name(value)) return writer.pick(name->en, name->vi);
  return std::nullopt;
}

}  // namespace

std::string cell_in_words(const Writer& writer, const std::string& column, const Json& value) {
  if (value.is_boolean()) return words_of(writer, column, value.get<bool>() ? "yes" : "no").value();
  auto text = plain_text(value);
  if (!value.is_string() || !has_words(column)) return text;
  return words_of(writer, column, text).value_or(std::move(text));
}

}  // namespace sogoc
