#include "cli/help/topics.h"

namespace sogoc {
namespace {

std::vector<TopicPart> recording() {
  return {
      paragraph({"An event is one thing that happened: an admission, a transfer, a split. Its kind "
                 "says which fields it has. What is recorded stays for ever; see sogoc help "
                 "corrections.",
                 "Một sự việc là một điều đã xảy ra: kết nạp, chuyển sinh hoạt, chia tách. Loại sự "
                 "việc cho biết có những trường nào. Điều đã ghi thì còn mãi; xem sogoc help "
                 "corrections."}),
      entry("effective", {"the day from which it is true", "ngày sự việc có hiệu lực"}),
      entry("decision", {"the paper behind it: symbol, day of signing, issuer, abstract",
                         "quyết định: số ký hiệu, ngày ký, cơ quan ban hành, trích yếu"}),
      entry("id",
            {"its name for ever: sent again with the same content it has no effect, with "
             "another one it is refused",
             "mã của sự việc, dùng mãi: gửi lại cùng nội dung thì không ghi lần nữa, khác nội "
             "dung thì bị từ chối"}),
      entry("act",
            {"lines that follow each other with the same name are one act: recorded whole or "
             "not at all",
             "các dòng liền nhau mang cùng tên là một việc: ghi trọn cả, hoặc không ghi "
             "dòng nào"}),
      command("sogoc describe memberMoved",
              {"the fields of a kind; without a name all kinds",
               "các trường của một loại; không nêu tên thì liệt kê mọi loại"}),
      command("printf '%s' '{\"id\":\"u9\",\"effective\":\"2020-01-01\",\"unitEstablished\":' \\\n"
              "  '{\"unit\":\"nasao\",\"kind\":\"grassrootsCell\",\"name\":\"Chi bộ Nà Sao\"}}' |\n"
              "  sogoc import - --register ours",
              {"lines of JSON, from a file or, with -, from standard input",
               "các dòng JSON, từ tệp, hoặc từ đầu vào chuẩn khi nêu -"}),
      command("sogoc record memberAdmitted --register ours id=k7 effective=2020-03-02 \\\n"
              "  member=m7 cell=nasao details.name='Lý Văn Giáp' details.birth=1990",
              {"one event from the command line", "một sự việc ngay trên dòng lệnh"})};
}

std::vector<TopicPart> refusals() {
  return {
      paragraph(
          {"Each act is judged against the whole history, later days included. What breaks a "
           "rule is refused with its file, line, field, value, the rule and what to do; it "
           "leaves nothing behind, and the next acts go on. What was acknowledged is on the "
           "disk.",
           "Mỗi việc được xét theo toàn bộ sổ, kể cả những ngày về sau. Việc trái quy tắc bị "
           "từ chối, có nêu tệp, dòng, trường, giá trị, quy tắc và cách sửa; không để lại gì, "
           "các việc sau vẫn ghi tiếp. Điều đã xác nhận là đã nằm trên đĩa."}),
      entry("--dry-run", {"judge everything, keep nothing", "chỉ xét, không ghi gì"}),
      entry("--refused FILE", {"keep the lines that were refused, to correct and send again",
                               "giữ riêng các dòng bị từ chối để sửa rồi gửi lại"}),
      entry("--all-or-nothing",
            {"record all lines, or none of them", "ghi tất cả các dòng, hoặc không ghi dòng nào"}),
      entry("--strict",
            {"refuse what is warned of otherwise: what may be right and mostly is not, such as a "
             "day far ahead, a member of less than 18 years, somebody of the same name and birth",
             "từ chối cả những điều thường chỉ cảnh báo, vì có thể đúng nhưng hay sai: ngày quá xa "
             "về sau, đảng viên chưa đủ 18 tuổi, người trùng họ tên và ngày sinh"}),
      command(
          "sogoc import acts.ndjson --register ours --dry-run --strict",
          {"judge a file, strictly, and keep nothing of it", "xét chặt một tệp, không ghi gì"})};
}

std::vector<TopicPart> parts() {
  auto all = recording();
  for (auto& each : refusals()) all.push_back(std::move(each));
  return all;
}

}  // namespace

extern const Topic acts_topic{
    "acts",
    {"Acts: what is recorded, and what is refused", "Ghi sự việc: ghi gì, bị từ chối khi nào"},
    {"act",         "event",   "events",  "kinds",       "kind",    "recording",
     "refusals",    "refused", "rules",   "strict",      "dry-run", "all-or-nothing",
     "require-ids", "NDJSON",  "lines",   "sự việc",     "việc",    "ghi",
     "nhập",        "từ chối", "quy tắc", "loại sự việc"},
    parts};

}  // namespace sogoc
