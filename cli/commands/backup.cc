// backup: copies the log into a directory of plain files, beside a writer too; what is there
// already is not written again. Exit code 6 when the register or the backup is not what was
// recorded.
#include "store/backup.h"

#include "answers/interrupt.h"
#include "answers/keeping.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/progress.h"
#include "store/register_files.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

ExitCode backup(Context& context, const std::string& directory) {
  const StopOn stop({SIGINT, SIGTERM, SIGHUP});
  // Rows are not copied, so those of another layout do not matter.
  auto open = open_for_reading(context, Register::Rows::any);
  if (open.store->shortened())
    throw StoreError(
        StoreError::Reason::shortened,
        context.directory +
            Said{": acts may be missing at the end, and a backup that holds them must not be "
                 "replaced",
                 ": cuối sổ có thể thiếu sự việc, không được thay bản sao lưu còn giữ chúng"});
  if (is_inside(directory, context.directory))
    return context.usage(
        {directory + " lies in the register itself", directory + " nằm trong chính sổ"},
        context.pick("a directory elsewhere, best on another disk",
                     "thư mục ở nơi khác, tốt nhất là đĩa khác"));
  const auto& log = open.reg->log();
  const auto progress = progress_bar(context, log.size());
  try {
    write_backed_up(context, directory,
                    back_up(log,
                            {open.reg->facts().origin, log.size(), log.root(), log.last_recorded(),
                             losses_of(open.store->table())},
                            directory, [&](std::uint64_t done) {
                              check_stop();
                              progress(done);
                            }));
  } catch (const Stopped&) {
    end_by_signal();
  }
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto directory = std::make_shared<std::string>();
  command
      .option("DIR", *directory,
              {"where the backup is, or shall be", "thư mục đã hoặc sẽ chứa bản sao lưu"})
      .path()
      .required();
  command.example("sogoc backup saved --register ours",
                  {"copy the log into a directory", "sao nhật ký vào một thư mục"});
  command.example("sogoc backup saved --register ours --format json",
                  {"again: only what is new is copied", "lần sau: chỉ sao phần mới"});
  command.action([directory](Context& c) { return backup(c, *directory); });
}

}  // namespace

extern const Command backup_command{
    "backup",
    {"copy what is new in the log into a directory", "sao lưu phần mới của nhật ký vào thư mục"},
    declare};

}  // namespace sogoc
