#include "cli/demo/names.h"

#include <vector>

namespace sogoc::demo {
namespace {

// One ethnicity, its share in a hundred and its family names.
struct People {
  int percent;
  const char* name;
  std::vector<const char*> families;
};

const std::vector<People>& peoples() {
  static const std::vector<People> table = {
      {53, "Tày", {"Nông", "Hoàng", "Ma", "Hà", "Lục", "Bế", "Triệu", "Đàm", "Lường", "Hứa"}},
      {17, "Dao", {"Triệu", "Bàn", "Đặng", "Phùng", "Lý", "Chu"}},
      {13, "Kinh", {"Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đỗ", "Bùi", "Ngô", "Đinh"}},
      {10, "Nùng", {"Nông", "Lương", "Mông", "Vi", "Hoàng", "Lành"}},
      {5, "Mông", {"Dương", "Sùng", "Giàng", "Vàng", "Lầu", "Thào"}},
      {1, "Hoa", {"Lâm", "Trương", "Voòng"}},
      {1, "Sán Chay", {"Trần", "Ninh", "Lâm"}},
  };
  return table;
}

// A name that stands several times is drawn more often.
constexpr const char* middles_female[] = {"Thị", "Thị", "Thị", "Thu", "Ngọc", "Thuý", "Bích"};
constexpr const char* middles_male[] = {"Văn", "Văn",  "Đức",  "Quang",
                                        "Hữu", "Ngọc", "Minh", "Đình"};
constexpr const char* given_female[] = {"Ánh",  "Bình",   "Cúc",   "Dung", "Duyên", "Đào",  "Giang",
                                        "Hà",   "Hằng",   "Hiền",  "Hoa",  "Hoài",  "Huệ",  "Hương",
                                        "Lan",  "Liên",   "Linh",  "Loan", "Mai",   "Nga",  "Nhung",
                                        "Oanh", "Phượng", "Quyên", "Tâm",  "Thảo",  "Thuỷ", "Yến"};
constexpr const char* given_male[] = {"An",    "Bách",  "Cường", "Chiến", "Dũng", "Đạt",   "Đông",
                                      "Hải",   "Hiếu",  "Hoàn",  "Hùng",  "Kiên", "Khánh", "Long",
                                      "Luân",  "Mạnh",  "Nghĩa", "Phúc",  "Quân", "Sơn",   "Tài",
                                      "Thắng", "Thịnh", "Toàn",  "Trung", "Tuấn", "Việt",  "Vinh"};
constexpr const char* first_parts[] = {"Nà",   "Bản",  "Khuổi",  "Pác", "Cốc",  "Lũng",
                                       "Khau", "Thôm", "Phiêng", "Kéo", "Slam", "Tổng"};
constexpr const char* second_parts[] = {
    "Mạ",    "Lầu",   "Đán",  "Pẻn", "Ngần",  "Chang", "Lìn",    "Phay", "Vài",  "Đeng",  "Cáy",
    "Hin",   "Moòng", "Tảng", "Sao", "Liềng", "Bó",    "Khoang", "Ỏm",   "Giáo", "Muồng", "Nưa",
    "Quang", "Loỏng", "Sla",  "Tậu", "Thác",  "Vằn",   "Xỏm",    "Dài",  "Cưởm", "Lạo",   "Piạt"};

// The shares add up to a hundred; the last is taken otherwise.
const People& people_of(int percent) {
  for (const auto& each : peoples())
    if ((percent -= each.percent) <= 0) return each;
  return peoples().back();
}

}  // namespace

Name invent_name(Random& random) {
  const auto& people = people_of(random.between(1, 100));
  Name name;
  name.ethnicity = people.name;
  name.female = random.chance(42);
  name.full = random.pick(people.families);
  name.full += ' ';
  name.full += name.female ? random.pick(middles_female) : random.pick(middles_male);
  name.full += ' ';
  name.full += name.female ? random.pick(given_female) : random.pick(given_male);
  return name;
}

// Ends, since numbers are put behind after twenty tries.
std::string Places::invent(Random& random, std::set<std::string>& given) {
  for (int attempt = 0;; ++attempt) {
    std::string name = random.pick(first_parts);
    name += ' ';
    name += random.pick(second_parts);
    if (attempt > 20) name += ' ' + std::to_string(random.between(2, 99));  // Nà Mạ 2
    if (given.insert(name).second) return name;
  }
}

}  // namespace sogoc::demo
