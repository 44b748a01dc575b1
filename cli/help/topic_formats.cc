#include "cli/contract.h"
#include "cli/help/topics.h"

namespace sogoc {
namespace {

std::vector<TopicPart> parts() {
  std::vector<TopicPart> all = {
      paragraph({"The answer goes to standard output, everything else to standard error: what is "
                 "refused, warnings, progress.",
                 "Câu trả lời ra đầu ra chuẩn, mọi điều khác ra đầu ra lỗi: điều bị từ chối, cảnh "
                 "báo, tiến độ."}),
      entry("--format text",
            {"for people, in the language of --lang", "cho người đọc, theo ngôn ngữ của --lang"}),
      entry("--format json",
            {"for programs: one object a line; pass over fields that are not known",
             "cho chương trình: mỗi dòng một đối tượng; trường nào chưa biết thì "
             "bỏ qua"}),
      entry("--format csv",
            {"tables, for a spreadsheet; --csv-safe keeps it from taking a text for "
             "a formula",
             "bảng, cho bảng tính; --csv-safe để bảng tính không hiểu chữ thành "
             "công thức"}),
      entry("--lang vi, en", {"language of texts; names in JSON and CSV, options and kinds stay",
                              "ngôn ngữ của lời; tên trong JSON và CSV, tuỳ chọn và tên loại giữ "
                              "nguyên"}),
      entry("--exact", {"moments of recording in full, in UTC, and the system user",
                        "thời điểm ghi đầy đủ, theo UTC, và người dùng hệ thống"}),
      paragraph({"What is printed can be typed again:", "In ra thế nào thì gõ lại được thế ấy:"}),
      entry("31/12/2018", {"a day; also 2018-12-31. A month: 12/2018 or 2018-12",
                           "ngày; cũng viết 2018-12-31. Tháng: 12/2018 hoặc 2018-12"}),
      entry("2018-Q3", {"a period; also 2018, 2018-H1, 2018-05, 2018-01-01..2018-06-30",
                        "kỳ; cũng viết 2018, 2018-H1, 2018-05, 2018-01-01..2018-06-30"}),
      entry("BK-BB", {"a unit by its id; a name that it bore does as well, whatever case and marks",
                      "đơn vị, theo mã; tên từng mang cũng được, gõ hoa, thường, dấu thế nào cũng "
                      "được"}),
      entry("#153260", {"an event by its position; its id does as well",
                        "sự việc, theo vị trí trong sổ; mã sự việc cũng được"}),
      command("sogoc figure members --register demo-register --unit 'dang bo huyen ba be' \\\n"
              "  --as-of 31/12/2018 --by 'giới tính' --format json",
              {"a name without marks, a day and a dimension as Vietnamese has them",
               "tên không dấu; ngày và chiều theo cách viết tiếng Việt"}),
      paragraph({"Variables of the environment:", "Biến môi trường:"})};
  for (const auto& each : environment_variables()) all.push_back(entry(each.name, each.is));
  return all;
}

}  // namespace

extern const Topic formats_topic{
    "formats",
    {"Formats: what is printed and what is read", "Dạng kết quả và cách gõ"},
    {"format", "json", "csv", "text", "lang", "language", "exact", "csv-safe", "verbose",
     "log-format", "SOGOC_LANG", "SOGOC_LOG", "environment", "days", "dạng kết quả", "ngôn ngữ",
     "tiếng Việt", "biến môi trường"},
    parts};

}  // namespace sogoc
