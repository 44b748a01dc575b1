// restore: makes a register again of a backup, with its rows made anew from the log. Nothing is
// written where there is something already. Exit code 6 when the backup is not what was backed up.
#include <ostream>

#include "answers/interrupt.h"
#include "cli/commands/commands.h"
#include "cli/making.h"
#include "cli/open.h"
#include "cli/progress.h"
#include "store/backup.h"
#include "store/register_files.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

struct Options {
  std::string directory, made, group;
};

// The bundles were checked against the root of their head, so this is a fault of the disk between.
std::optional<ExitCode> check_root(const Context& context, const BackupHead& head, const Log& log) {
  if (log.size() == head.size && log.root() == head.root) return std::nullopt;
  context.err << "sogoc: "
              << context.pick("the register that came out is not the one that was backed up",
                              "sổ lập lại không đúng với sổ đã sao lưu")
              << '\n';
  return ExitCode::corrupt;
}

ExitCode restore(Context& context, const Options& options) {
  const StopOn stop({SIGINT, SIGTERM, SIGHUP});
  if (is_inside(options.made, options.directory))
    return context.usage({options.made + " lies in the backup itself",
                          options.made + " nằm trong chính bản sao lưu"},
                         context.pick("a directory elsewhere", "thư mục ở nơi khác"));
  const auto group = group_named(options.group);
  if (const auto* bad = std::get_if<UsageError>(&group)) return context.usage(*bad);
  const BackupReading reading(options.directory);
  const auto head = read_backup_head(options.directory);
  try {
    check_backup(options.directory, head, [](std::uint64_t) { check_stop(); });
    return make_register(context, options.made,
                         {[&](const Log::Visit& visit) {
                            scan_backup(options.directory, head, visit);
                            return true;
                          },
                          [&](std::uint64_t position) {
                            return options.directory + context.pick(", position ", ", vị trí ") +
                                   std::to_string(position);
                          },
                          [&](const Log& log) { return check_root(context, head, log); },
                          head.losses, ExitCode::corrupt, progress_bar(context, head.size)},
                         std::get<std::optional<gid_t>>(group));
  } catch (const Stopped&) {
    end_by_signal();
  }
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command.option("DIR", options->directory, {"the backup", "bản sao lưu"}).path().required();
  command
      .option("NEW", options->made,
              {"the register to make: a directory that is new or empty",
               "sổ sẽ lập: thư mục mới hoặc rỗng"})
      .path()
      .required();
  add_group_option(command, options->group);
  command.example("sogoc restore saved again",
                  {"a register again of a backup", "lập lại sổ từ bản sao lưu"});
  command.example(
      "sogoc restore saved shared --group \"$(id -gn)\"",
      {"one that a group of the system may read", "sổ cho một nhóm người dùng được đọc"});
  command.action([options](Context& c) { return restore(c, *options); });
}

}  // namespace

extern const Command restore_command{
    "restore", {"make a register again of a backup", "lập lại sổ từ bản sao lưu"}, declare};

}  // namespace sogoc
