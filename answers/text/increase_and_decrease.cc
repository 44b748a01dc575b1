#include "answers/text/increase_and_decrease.h"

#include "answers/text/text.h"

namespace sogoc {
namespace {

struct Title {
  const char *en, *vi;
};

// In the order of FormLine. The letters are those of the printed form; lines without one are ours,
// for what the form has no place for: transit, acts on units, the opening of the register.
constexpr Title titles[] = {
    {"A  Opening", "A  Đầu kỳ"},
    {"   in transit", "   đang chuyển sinh hoạt"},
    {"B1 Admitted", "B1 Kết nạp"},
    {"B2 Transferred in", "B2 Chuyển đến"},
    {"B3 Restored", "B3 Phục hồi"},
    {"   by reorganisation", "   do tổ chức lại"},
    {"   taken over", "   tiếp nhận khi mở sổ"},
    {"C1 Died", "C1 Từ trần"},
    {"C2 Expelled", "C2 Khai trừ"},
    {"C3 Struck off", "C3 Xoá tên"},
    {"C4 Resigned", "C4 Xin ra khỏi Đảng"},
    {"C5 Transferred out", "C5 Chuyển đi"},
    {"   by reorganisation", "   do tổ chức lại"},
    {"D  Closing", "D  Cuối kỳ"},
    {"   in transit", "   đang chuyển sinh hoạt"},
};
static_assert(std::size(titles) == form_lines, "every line of the form has a title");

}  // namespace

void print_increase_and_decrease(Writer& writer, const IncreaseAndDecrease& form) {
  std::vector<std::vector<std::string>> table = {{""}};
  for (const auto& column : form.columns) table[0].push_back(column.period);
  for (std::size_t row = 0; row < form_lines; ++row) {
    auto& line = table.emplace_back();
    line.emplace_back(writer.pick(titles[row].en, titles[row].vi));
    for (const auto& column : form.columns) line.push_back(grouped(writer, column.values[row]));
  }
  auto& residuals = table.emplace_back();
  residuals.emplace_back("A + B - C - D");
  for (const auto& column : form.columns) residuals.push_back(grouped(writer, column.residual));
  print_table(writer.out, table);
}

}  // namespace sogoc
