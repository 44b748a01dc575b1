#include "cli/contract.h"
#include "cli/help/topics.h"

namespace sogoc {
namespace {

std::vector<TopicPart> parts() {
  std::vector<TopicPart> all = {
      paragraph({"A register is a directory that holds all of it: the log of events, what is built "
                 "from it, and what was acknowledged last. --register DIR names it, else the "
                 "variable SOGOC_REGISTER, else it is ./register.",
                 "Một sổ là một thư mục chứa trọn sổ: nhật ký các sự việc, những gì dựng từ đó, và "
                 "phần đã xác nhận sau cùng. Nêu bằng --register THƯ_MỤC, nếu không thì biến "
                 "SOGOC_REGISTER, nếu không nữa thì là ./register."}),
      command("sogoc init --register village --origin register.example/village",
              {"open a register; its name stays for ever", "mở một sổ; tên của sổ dùng mãi"}),
      command("export SOGOC_REGISTER=village; sogoc stats",
              {"name it once for all commands that follow", "nêu một lần cho mọi lệnh sau đó"}),
      paragraph(
          {"sogoc demo makes ./demo-register, a province with invented people, to try "
           "everything on. One process writes at a time; any number read beside it and see "
           "what was recorded when they began. Who may read the directory reads all of it; "
           "--group of init and restore opens it to a group.",
           "sogoc demo tạo ./demo-register, một tỉnh với những con người hư cấu, để tập dùng. "
           "Mỗi lúc chỉ một tiến trình ghi; bao nhiêu người đọc cùng lúc cũng được, ai bắt đầu "
           "lúc nào thì thấy sổ lúc ấy. Ai đọc được thư mục thì đọc được cả sổ; --group của "
           "init và restore cho một nhóm cùng đọc."})};
  all.push_back(paragraph({"Files:", "Các tệp:"}));
  for (const auto& each : files()) all.push_back(entry(each.name, each.is));
  for (auto& each : std::vector<TopicPart>{
           paragraph({"Keeping it:", "Giữ sổ:"}),
           entry("backup, restore", {"copy what is new elsewhere, and make a register of it again",
                                     "sao phần mới sang nơi khác, và lập lại sổ từ bản sao"}),
           entry("verify", {"recompute everything, and name what is not as it was recorded",
                            "tính lại tất cả, chỉ ra chỗ không còn đúng như đã ghi"}),
           entry("rebuild", {"make anew what is built from the log, after a change of the program",
                             "dựng lại những gì tính từ nhật ký, khi chương trình đã đổi"}),
           entry("repair --head", {"what is left of a register whose end is missing",
                                   "sổ bị mất phần cuối thì còn lại gì"}),
           entry("export", {"the log as lines that can be imported",
                            "nhật ký thành các dòng nhập "
                            "lại được"}),
           command("sogoc backup village-copies --register village",
                   {"copy it; again and again into the same directory",
                    "sao lưu; những lần sau vẫn vào thư mục ấy"}),
           command("sogoc verify --register village",
                   {"is it still as it was recorded?", "sổ có còn đúng như đã ghi không?"})})
    all.push_back(std::move(each));
  return all;
}

}  // namespace

extern const Topic register_topic{
    "register",
    {"A register: its directory, its files, and how it is kept",
     "Sổ: thư mục, các tệp, và cách giữ sổ"},
    {"registers", "SOGOC_REGISTER", "files", "directory", "keeping", "lock", "group", "origin",
     "sổ", "thư mục", "tệp", "sao lưu", "giữ sổ"},
    parts};

}  // namespace sogoc
