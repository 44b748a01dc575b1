#include "cli/help/topics.h"

namespace sogoc {
namespace {

std::vector<TopicPart> parts() {
  return {
      paragraph(
          {"Nothing is changed or deleted. A correction is an event itself: it has a reason, "
           "a decision where there is one, a time of recording, and can be corrected as well.",
           "Không gì bị sửa đè hay xoá. Đính chính cũng là một sự việc: có lý do, có quyết "
           "định nếu có, có lúc ghi, và cũng đính chính được."}),
      entry("amend",
            {"replaces the fields that are named, the decision or the day of an event; all "
             "else stays",
             "thay các trường được nêu, quyết định hoặc ngày của một sự việc; phần còn lại "
             "giữ nguyên"}),
      entry("void", {"annuls an event, as if it had not happened; a void that was wrong is voided "
                     "itself, and the event holds again",
                     "huỷ một sự việc, coi như không có; huỷ nhầm thì huỷ chính việc huỷ, sự việc "
                     "kia lại có hiệu lực"}),
      command("sogoc record memberAdmitted --register ours id=k8 effective=2020-04-06 \\\n"
              "  member=m8 cell=xa details.name='Hà Thị Bười'",
              {"an admission, recorded under the id k8", "một lần kết nạp, ghi với mã k8"}),
      command("sogoc amend k8 --register ours --reason 'ghi nhầm tên' \\\n"
              "  details.name='Hà Thị Bưởi' --effective 2020-04-07",
              {"another name and another day", "tên khác và ngày khác"}),
      command("sogoc void k8 --register ours --reason 'không có thật' \\\n"
              "  decision.symbol=11-QĐ/HU decision.signed=2020-05-04",
              {"annulled by a decision", "huỷ theo một quyết định"}),
      command("sogoc history k8 --register ours",
              {"the event with all its corrections, each with its reason",
               "sự việc cùng mọi lần đính chính, lần nào cũng có lý do"}),
      paragraph(
          {"A correction is judged as every act is: it is refused where a later event would "
           "no longer hold. What depends on each other is corrected in one act, by lines with "
           "the same `act`.",
           "Đính chính cũng được xét như mọi việc: bị từ chối khi một sự việc về sau không "
           "còn đúng nữa. Những điều phụ thuộc nhau thì đính chính trong một việc, bằng các "
           "dòng cùng `act`."}),
      paragraph({"What was known before a correction can be asked for as it was, by --known-at; so "
                 "a published figure never changes by itself. What has become different since:",
                 "Điều đã biết trước khi đính chính vẫn hỏi lại được bằng --known-at; con số đã "
                 "công bố vì thế không tự đổi. Từ đó đến nay khác đi những gì:"}),
      command("sogoc report changes bieu-1-2018 --register demo-register --events 1",
              {"a published report, the figures of today, and the events in between",
               "báo cáo đã công bố, số liệu hôm nay, và các sự việc ở giữa"})};
}

}  // namespace

extern const Topic corrections_topic{
    "corrections",
    {"Corrections: amend and void", "Đính chính và huỷ: amend, void"},
    {"correction", "correcting", "reason", "history", "mistakes", "đính chính", "sửa", "huỷ", "hủy",
     "lý do"},
    parts};

}  // namespace sogoc
