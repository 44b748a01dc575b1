#include "cli/store_errors.h"

#include "answers/json/failure.h"
#include "events/shown.h"

namespace sogoc {
namespace {

using Reason = StoreError::Reason;

struct Row {
  Reason reason;
  ExitCode code;
  const char *remedy_en, *remedy_vi;
};

constexpr Row table[] = {
    {Reason::io, ExitCode::io, "free space and state of the disk, then the same command again",
     "xem chỗ trống và tình trạng của đĩa rồi chạy lại lệnh này"},
    {Reason::permission, ExitCode::io,
     "the rights of the file and of the directories above it, as the user who may write the "
     "register; the register itself is not damaged by this",
     "xem quyền của tệp và các thư mục phía trên, bằng người dùng được ghi sổ; sổ không vì thế "
     "mà hỏng"},
    {Reason::no_resources, ExitCode::io,
     "again with more memory, threads (ulimit -u) or open files (ulimit -n)",
     "chạy lại với nhiều bộ nhớ, luồng (ulimit -u) hay tệp mở (ulimit -n) hơn"},
    {Reason::in_doubt, ExitCode::io,
     "the same command again: events with an id that are recorded already have no effect",
     "chạy lại lệnh này: sự việc có id đã ghi không ghi lần nữa"},
    {Reason::corrupt, ExitCode::corrupt,
     "a backup of the register; where it still opens, sogoc verify names what is wrong, else sogoc "
     "repair --head says what is left",
     "dùng bản sao lưu; nếu sổ còn mở được, sogoc verify cho biết chỗ sai, nếu không thì sogoc "
     "repair --head cho biết còn lại gì"},
    {Reason::backup_damaged, ExitCode::corrupt,
     "another backup; while the register is whole, sogoc backup mends this one",
     "dùng bản sao lưu khác; khi sổ còn nguyên, sogoc backup sửa lại bản này"},
    {Reason::head_lost, ExitCode::corrupt,
     "sogoc repair --head shows what the log holds and renews it; first compare with the newest "
     "backup",
     "sogoc repair --head cho biết nhật ký có gì và làm mới tệp; trước hết hãy đối chiếu với bản "
     "sao lưu mới nhất"},
    {Reason::other_layout, ExitCode::corrupt, "sogoc rebuild makes them anew from the log",
     "sogoc rebuild dựng lại từ nhật ký"},
    {Reason::shortened, ExitCode::corrupt,
     "the newest copy of the register; this one can still be read, and sogoc repair --head says "
     "what is left",
     "dùng bản mới nhất của sổ; bản này chỉ còn đọc được, sogoc repair --head cho biết còn lại gì"},
    {Reason::busy, ExitCode::busy, "again when the other process has ended",
     "chạy lại khi tiến trình kia kết thúc"},
    {Reason::not_found, ExitCode::not_found, "--register DIR, or sogoc init for a new register",
     "--register THƯ_MỤC, hoặc sogoc init để mở sổ mới"},
    {Reason::no_backup, ExitCode::not_found, "the directory that sogoc backup wrote",
     "thư mục mà sogoc backup đã ghi"},
    {Reason::no_directory, ExitCode::not_found, "make the directory first, or name another one",
     "tạo thư mục trước, hoặc nêu thư mục khác"},
    {Reason::exists, ExitCode::usage, "another directory, one that is new or empty",
     "thư mục khác, mới hoặc rỗng"},
};

// What is added where the command records.
const Words again = {": events with an id that are recorded already have no effect",
                     ": sự việc có id đã ghi thì không ghi lần nữa"};

// Which register they are advised for: they would open another one.
std::string with_register(std::string remedy, const std::string& advised_with) {
  for (const std::string command : {"sogoc verify", "sogoc repair --head", "sogoc rebuild"})
    if (const auto at = remedy.find(command); at != remedy.npos)
      remedy.insert(at + command.size(), advised_with);
  return remedy;
}

ToldFailure told(const Context& context, ExitCode code, const Failure& failure) {
  auto text = "sogoc: " + shown(failure.message) + '\n';
  if (!failure.hint.empty()) text += context.pick("Try: ", "Thử: ") + shown(failure.hint) + '\n';
  return {code, text, context.format == Format::json ? failure_line(failure) : ""};
}

}  // namespace

ToldFailure told(const Context& context, const StoreError& error) {
  for (const auto& row : table)
    if (row.reason == error.reason())
      return told(
          context, row.code,
          {"store", word_of(error.reason()), context.pick(error.said().en, error.said().vi),
           with_register(context.pick(row.remedy_en, row.remedy_vi), context.advised_with) +
               (context.records && row.reason == Reason::io ? context.pick(again.en, again.vi)
                                                            : "")});
  return told_bug(context, error.what());  // a reason without a row
}

ToldFailure told_bug(const Context& context, const std::string& what) {
  return told(
      context, ExitCode::bug,
      {"bug", "bug",
       context.pick("this is a bug in sogoc: ", "đây là lỗi của chương trình: ") + what, ""});
}

ExitCode print_failure(Context& context, const ToldFailure& failure) {
  context.err.lines(failure.text);
  // What the command has put into the stream comes first.
  context.out.flush();
  if (!failure.line.empty()) context.data.end_with(failure.line);
  return failure.code;
}

}  // namespace sogoc
