#include "cli/help/placeholders.h"

#include <algorithm>
#include <string_view>

namespace sogoc {
namespace {

struct Placeholder {
  std::string_view en, vi;
};

constexpr Placeholder table[] = {
    {"COMMAND", "LỆNH"},     {"DAY", "NGÀY"},        {"DIM", "CHIỀU"},       {"DIMENSION", "CHIỀU"},
    {"DIR", "THƯ_MỤC"},      {"EVENT", "SỰ_VIỆC"},   {"FILE", "TỆP"},        {"ID", "MÃ"},
    {"KEY", "KHOÁ"},         {"KIND", "LOẠI"},       {"NAME", "TÊN"},        {"NEW", "MỚI"},
    {"OPTIONS", "TUỲ_CHỌN"}, {"SIZE", "KÍCH_THƯỚC"}, {"SUBCOMMAND", "LỆNH"}, {"TEXT", "CHỮ"},
    {"TOPIC", "CHỦ_ĐỀ"},     {"UINT", "SỐ"},         {"UNIT", "ĐƠN_VỊ"},     {"VALUE", "GIÁ_TRỊ"},
    {"WHAT", "VIỆC"},        {"WHEN", "LÚC"},
};

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::string_view in_vietnamese(std::string_view word) {
  for (const auto& each : table)
    if (each.en == word) return each.vi;
  return word;
}

}  // namespace

std::string placeholders_in(Language language, const std::string& text) {
  if (language == Language::en) return text;
  std::string made;
  for (auto at = text.begin(); at != text.end();) {
    const auto end = std::find_if_not(at, text.end(), is_letter);
    made += in_vietnamese({at, end});
    at = end;
    if (at != text.end()) made += *at++;
  }
  return made;
}

}  // namespace sogoc
