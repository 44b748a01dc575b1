#include "cli/help/topics.h"

namespace sogoc {
namespace {

std::vector<TopicPart> parts() {
  return {
      paragraph(
          {"A question has three clocks, and an answer says all three. The same three give the "
           "same answer again, whatever is recorded later.",
           "Một câu hỏi có ba đồng hồ, câu trả lời nêu đủ cả ba. Cùng ba đồng hồ ấy thì cho "
           "đúng câu trả lời ấy, dù về sau ghi thêm gì."}),
      entry("--as-of DAY",
            {"when it was true. A figure over time has a period instead: --period, or --from and "
             "--to. Without it: today; a period has to be given.",
             "sự thật tại ngày nào. Chỉ tiêu theo kỳ thì nêu kỳ: --period, hoặc --from và --to. "
             "Không nêu: hôm nay; kỳ thì phải nêu."}),
      entry(
          "--known-at WHEN",
          {"what had been recorded by then: a day (to its end), a moment, size:N (the first N "
           "events), #N (with the event at that position) or report:NAME (what the report was "
           "made from). Without it: everything recorded.",
           "theo những gì đã ghi đến lúc đó: một ngày (đến hết ngày), một thời điểm, size:N (N sự "
           "việc đầu), #N (kể cả sự việc ở vị trí ấy) hay report:TÊN (những gì báo cáo đã dựa "
           "vào). Không nêu: tất cả những gì đã ghi."}),
      entry(
          "--structure-as-of DAY",
          {"in whose tree of units it is added up: people are followed through splits, mergers "
           "and handovers of their units. Without it: the tree of the day itself.",
           "cộng theo cơ cấu tổ chức của ngày nào: con người được theo qua các lần chia tách, sáp "
           "nhập, chuyển giao đơn vị. Không nêu: cơ cấu của chính ngày đó."}),
      command("sogoc figure members --register demo-register --unit BK --as-of 2018-12-31",
              {"the day, by all that is known today", "ngày ấy, theo tất cả những gì nay đã biết"}),
      command("sogoc figure members --register demo-register --unit BK --as-of 2018-12-31 \\\n"
              "  --known-at report:bieu-1-2018",
              {"the same day, as the report published then had it",
               "cũng ngày ấy, như báo cáo công bố khi đó"}),
      command("sogoc figure members --register demo-register --unit TN-2025 \\\n"
              "  --as-of 2018-12-31 --structure-as-of 2025-07-01",
              {"the same day, for a province that was formed later",
               "cũng ngày ấy, cho một tỉnh về sau mới lập"}),
      command("sogoc explain members --register demo-register --unit BK --events 0 \\\n"
              "  --from 2018-12-31@report:bieu-1-2018 --to 2018-12-31",
              {"why the first two differ: what was recorded in between",
               "vì sao hai số đầu khác nhau: giữa hai lúc đã ghi thêm những gì"}),
      paragraph(
          {"An act that is entered late changes an old day, but not what was known before: "
           "both can be asked for, always. What is not certain of an answer: sogoc help "
           "bounds.",
           "Việc ghi chậm làm đổi con số của ngày cũ, không làm đổi điều đã biết trước đó: cả "
           "hai luôn hỏi lại được. Câu trả lời chắc chắn đến đâu: sogoc help bounds."})};
}

}  // namespace

extern const Topic clocks_topic{
    "clocks",
    {"Three clocks: the day, what was known, whose structure",
     "Ba đồng hồ: ngày tính, hiểu biết lúc nào, cơ cấu tổ chức nào"},
    {"clock", "as-of", "known-at", "structure", "structure-as-of", "period", "from", "to", "time",
     "đồng hồ", "ngày", "kỳ", "thời điểm", "cơ cấu", "theo sổ", "hiểu biết"},
    parts};

}  // namespace sogoc
