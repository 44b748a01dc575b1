#include "cli/contract.h"

#include "cli/context.h"

namespace sogoc {

std::optional<Words> meaning_of_exit(int code) {
  switch (static_cast<ExitCode>(code)) {  // no default: the compiler names a code without a meaning
    case ExitCode::ok:
      return Words{"done, or answered", "xong, hoặc đã trả lời"};
    case ExitCode::no:
      return Words{"the answer is no: something does not hold, or is not counted",
                   "câu trả lời là không: có điều không đúng, hoặc không được tính"};
    case ExitCode::usage:
      return Words{"the command line is wrong", "dòng lệnh sai"};
    case ExitCode::rejected:
      return Words{"input was refused; nothing of a refused act is recorded",
                   "dữ liệu nhập bị từ chối; việc bị từ chối không được ghi chút nào"};
    case ExitCode::conflict:
      return Words{"the same id was recorded with other content",
                   "mã này đã được ghi với nội dung khác"};
    case ExitCode::not_found:
      return Words{"what was asked for is not in the register", "trong sổ không có cái được hỏi"};
    case ExitCode::corrupt:
      return Words{"the register is damaged or shortened", "sổ bị hỏng hoặc bị cắt bớt"};
    case ExitCode::io:
      return Words{
          "the system refused input, output, rights, memory or threads, or it is in doubt whether "
          "a group was recorded",
          "hệ thống không cho đọc, ghi, quyền, bộ nhớ hay luồng, hoặc không chắc một nhóm đã "
          "được ghi"};
    case ExitCode::busy:
      return Words{"another process writes; try again", "tiến trình khác đang ghi; hãy thử lại"};
    case ExitCode::late:
      return Words{"the time that --timeout allows is over",
                   "đã quá thời gian mà --timeout cho phép"};
    case ExitCode::bug:
      return Words{"a bug in the program", "lỗi của chương trình"};
  }
  return std::nullopt;
}

// SOGOC_REGISTER is not among them: its option tells of it.
const std::vector<Meaning>& environment_variables() {
  static const std::vector<Meaning> table = {
      {"SOGOC_LOG",
       {"how much of what it does is said on standard error: trace, debug, info, warn or error",
        "kể ra đầu ra lỗi đến mức nào: trace, debug, info, warn hoặc error"}},
      {"SOGOC_LANG",
       {"language of texts where --lang is not given: vi or en",
        "ngôn ngữ khi không nêu --lang: vi hoặc en"}},
      {"LC_ALL, LC_MESSAGES, LANG",
       {"the same where SOGOC_LANG is not set: Vietnamese if it begins with vi, else English",
        "như trên khi không đặt SOGOC_LANG: tiếng Việt nếu bắt đầu bằng vi, nếu không thì tiếng "
        "Anh"}}};
  return table;
}

const std::vector<Meaning>& files() {
  static const std::vector<Meaning> table = {
      {default_register,
       {"the register where --register is not given: a directory that holds all of it",
        "sổ khi không nêu --register: một thư mục chứa trọn sổ"}},
      {"db/",
       {"in a register: the log and what is built from it",
        "trong sổ: nhật ký và những gì dựng từ đó"}},
      {"head",
       {"in a register: the size and root that were acknowledged last, outside of db/",
        "trong sổ: cỡ và gốc được xác nhận sau cùng, ở ngoài db/"}},
      {"writer.lock",
       {"in a register: who writes, and since when", "trong sổ: ai đang ghi, từ lúc nào"}},
      {"readers.lock",
       {"in a register: held while readers open it", "trong sổ: giữ khi có người đang mở để đọc"}}};
  return table;
}

// The identifiers are given, so that running them again has no effect.
const std::vector<Meaning>& examples() {
  static const std::vector<Meaning> table = {
      {"sogoc init --register ours --origin register.example/ours",
       {"open a new register", "mở sổ mới"}},
      {"sogoc record unitEstablished --register ours id=u1 effective=2020-01-01 \\\n"
       "    unit=xa kind=grassrootsCell name='Chi bộ xã Khau Mạ'",
       {"record that a unit was established", "ghi việc thành lập một đơn vị"}},
      {"sogoc record memberAdmitted --register ours id=k1 effective=2020-02-03 \\\n"
       "    member=m1 cell=xa details.name='Hoàng Văn Ất'",
       {"record that a member was admitted", "ghi việc kết nạp một đảng viên"}},
      {"sogoc figure members --register ours --as-of 2020-02-03 --by status",
       {"ask how many members there were on a day", "hỏi một ngày có bao nhiêu đảng viên"}},
      {"sogoc explain members --register ours --as-of 2020-02-03",
       {"ask by which events they are counted", "hỏi họ được tính từ những sự việc nào"}},
      {"sogoc verify --register ours",
       {"recompute every hash and every figure's rows",
        "tính lại mọi mã băm và mọi dòng số liệu"}}};
  return table;
}

}  // namespace sogoc
