#include "cli/help/topics.h"

namespace sogoc {
namespace {

std::vector<TopicPart> of_knowing() {
  return {
      paragraph(
          {"An answer says what is not certain of it; nothing is rounded, spread or filled in. "
           "On the left the field that says it in JSON.",
           "Câu trả lời nêu rõ điều gì chưa chắc chắn; không làm tròn, không chia đều, không "
           "điền thêm. Bên trái là trường JSON nói điều ấy."}),
      paragraph({"Of what was known:", "Về hiểu biết lúc nào:"}),
      entry(
          "size:N",
          {"final, as is every --known-at that is not after the last recording: the same bytes for "
           "ever. Nothing is said of it.",
           "không đổi nữa, như mọi --known-at không sau lần ghi cuối: mãi mãi đúng từng byte, nên "
           "không kèm lời nào."}),
      entry("restsOnClock",
            {"rests on this machine's clock: later than the last recording, and past "
             "only by what the clock says",
             "theo đồng hồ máy này: sau lần ghi cuối, chỉ đồng hồ máy cho biết là "
             "đã qua"}),
      entry("mayGrow", {"more may be recorded by then: in a register with a simulated clock the "
                        "time of the last recording is not over",
                        "đến lúc đó có thể còn ghi thêm: sổ dùng đồng hồ mô phỏng thì lúc của lần "
                        "ghi cuối chưa qua"}),
      entry("clockHeld",
            {"the machine's clock was behind when the last event was recorded: its time "
             "keeps the order only",
             "khi ghi sự việc cuối đồng hồ máy chậm hơn: giờ của nó chỉ giữ thứ tự"}),
      entry("insideAct", {"the size that was asked for cuts through an act: known at its beginning",
                          "vị trí được hỏi nằm giữa một việc nhiều dòng: lấy lúc bắt đầu việc ấy"}),
      entry("completeAsKnown", {"false: the day lies after what was recorded by then, so that more "
                                "may have happened on it",
                                "false: ngày tính sau những gì đã ghi đến lúc đó, có thể còn sự "
                                "việc chưa ghi"})};
}

std::vector<TopicPart> of_counting() {
  return {
      paragraph({"Of what is counted:", "Về điều được tính:"}),
      entry("atLeast, atMost",
            {"a bound stays one: \"at least 10.01 %\" where a paper says \"over\"",
             "giới hạn vẫn là giới hạn: \"ít nhất 10,01 %\" khi văn bản chỉ nói "
             "\"trên\""}),
      entry("inTransit", {"who is between two units is told beside the number, in neither",
                          "người đang chuyển sinh hoạt được nêu riêng, không tính vào bên nào"}),
      entry("notRestatable", {"who has no certain place in the tree of another day",
                              "những ai không quy đổi được về cơ cấu của ngày khác"}),
      entry("imprecise",
            {"whose day of birth is known by the year only", "những ai chỉ biết năm sinh"}),
      entry("unknownValues", {"a value of --where that was never recorded; it may be a slip",
                              "giá trị của --where chưa hề có trong sổ; có thể gõ nhầm"}),
      command("sogoc figure members.perPopulation --register demo-register --unit BK \\\n"
              "  --as-of 2019-06-30",
              {"a bound", "một giới hạn"}),
      command("sogoc figure members --register demo-register --unit BK \\\n"
              "  --as-of 2018-12-31 --known-at 2018-12-28",
              {"not complete as known then", "chưa đầy đủ theo sổ lúc đó"}),
      paragraph(
          {"assert compares a bound as a bound (>33000, <=10, before anything is rounded) and "
           "a percentage at the digits that are written: 105.2 holds for 105.16.",
           "assert so giới hạn như giới hạn (>33000, <=10, trước khi làm tròn) và tỷ lệ phần "
           "trăm theo đúng các chữ số đã viết: 105.2 khớp với 105,16."}),
      paragraph({"Recording allows a machine's clock to be two seconds behind the last recording; "
                 "more is refused (--hold-clock), and so is a year ahead (--accept-clock).",
                 "Khi ghi, đồng hồ máy được chậm hơn lần ghi cuối hai giây; chậm hơn nữa thì bị từ "
                 "chối (--hold-clock), đi trước một năm cũng vậy (--accept-clock)."})};
}

std::vector<TopicPart> parts() {
  auto all = of_knowing();
  for (auto& each : of_counting()) all.push_back(std::move(each));
  return all;
}

}  // namespace

extern const Topic bounds_topic{
    "bounds",
    {"Bounds: how certain an answer is", "Giới hạn: câu trả lời chắc chắn đến đâu"},
    {"bound",
     "final",
     "exactness",
     "certain",
     "tolerance",
     "hold-clock",
     "accept-clock",
     "may-grow",
     "mayGrow",
     "rests-on-clock",
     "restsOnClock",
     "clockHeld",
     "insideAct",
     "completeAsKnown",
     "inTransit",
     "notRestatable",
     "imprecise",
     "unknownValues",
     "atLeast",
     "atMost",
     "giới hạn",
     "chắc chắn",
     "không quy đổi được",
     "đang chuyển sinh hoạt"},
    parts};

}  // namespace sogoc
