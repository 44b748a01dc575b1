#include "answers/json/csv_cells.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "answers/class_words.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "events/kinds/kind.h"
#include "projections/figures/dimensions.h"
#include "projections/figures/value_names.h"

namespace sogoc {
namespace {

// Whose values are words of the program in every table, beside the dimensions that have words.
constexpr std::string_view of_the_program[] = {
    "base",  "cause", "class", "direction", "eventKind", "fit",  "gender", "is",    "kind",
    "match", "per",   "phase", "place",     "status",    "what", "clock",  "bound", "effect",
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

std::optional<std::string> words_of(const Writer& writer, const std::string& column,
                                    const std::string& value) {
  for (const auto& each : table)
    if (each.column == column && each.value == value) return writer.pick(each.en, each.vi);
  if (column == "class")
    if (const auto* named = class_called(value)) return writer.pick(named->en, named->vi);
  if ((column == "kind" || column == "eventKind") && is_kind(value))
    return writer.language == Language::en ? kind_in_english(value) : kind_in_vietnamese(value);
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
