#include "cli/contract.h"
#include "cli/help/topics.h"

namespace sogoc {
namespace {

std::vector<TopicPart> parts() {
  std::vector<TopicPart> all = {
      paragraph({"Every command ends with a number that scripts may rely on:",
                 "Lệnh nào cũng kết thúc bằng một mã mà chương trình khác dựa vào được:"})};
  for (int code = 0; code < 256; ++code)
    if (const auto meaning = meaning_of_exit(code))
      all.push_back(entry(std::to_string(code), *meaning));
  for (auto& each : std::vector<TopicPart>{
           paragraph({"What is wrong is said on standard error, with what to try behind `Try:`. "
                      "With --format json a failure is the last line of standard output, an object "
                      "with `error`.",
                      "Sai ở đâu được báo ra đầu ra lỗi, nên làm gì nêu sau `Thử:`. Với --format "
                      "json thì dòng cuối của đầu ra chuẩn là một đối tượng có `error`."}),
           command("sogoc why-not dv-135487 members --register demo-register \\\n"
                   "  --as-of 2018-12-31 --known-at report:bieu-1-2018 > /dev/null ||\n"
                   "  echo \"not counted: $?\"",
                   {"the answer is no: 1", "câu trả lời là không: 1"})})
    all.push_back(std::move(each));
  return all;
}

}  // namespace

extern const Topic exit_codes_topic{
    "exit-codes",
    {"Exit codes", "Mã kết thúc"},
    {"exit-code", "exit", "codes", "errors", "status", "mã kết thúc", "mã thoát", "lỗi"},
    parts};

}  // namespace sogoc
