// repair: renews the head file, the register's own witness of what was acknowledged. Exit code 6
// when acts are lost and nobody has accepted it.
#include "store/repair.h"

#include "answers/keeping.h"
#include "cli/commands/commands.h"
#include "cli/open.h"

namespace sogoc {
namespace {

struct Options {
  bool head = false;
  bool accepts = false;
  std::uint64_t size = 0;
};

ExitCode repair(Context& context, const Options& options) {
  if (!options.head)
    return context.usage({"repair does not say of what", "repair chưa nêu sửa phần nào"},
                         in_the_register("sogoc repair --head"));
  const auto found =
      repair_head(context.directory, options.accepts ? std::optional(options.size) : std::nullopt,
                  context.diagnostics);
  warn_of_rights(context);
  write_repaired(context, found);
  if (found.outcome == HeadRepair::Outcome::shortened) return ExitCode::corrupt;
  const auto store = RegisterStore::open_for_reading(context.directory, context.diagnostics);
  register_if_readable(context, store->table());  // warns of the clock
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  auto head = command.flag("--head", options->head,
                           {"compare the head file with the log, and renew it when it is lost",
                            "đối chiếu tệp head với nhật ký và làm mới nếu tệp đã mất"});
  auto size = command.option("--accept-loss", options->size,
                             {"go on with the events that are left, of which there are so many",
                              "chấp nhận chỉ còn từng này sự việc"});
  size.type_name("SIZE").needs(head);
  command.example("sogoc repair --head --register ours",
                  {"what the log holds, beside what was acknowledged",
                   "nhật ký còn gì, so với phần đã xác nhận"});
  command.example("sogoc repair --head --register ours --format json",
                  {"the same for a program", "như trên, cho chương trình"});
  command.action([options, size](Context& context) {
    options->accepts = size.given();
    return repair(context, *options);
  });
}

}  // namespace

extern const Command repair_command{
    "repair",
    {"renew the head file of a register that lost it", "làm mới tệp head của sổ bị mất tệp này"},
    declare,
    true};

}  // namespace sogoc
