#include "cli/making.h"

#include <ostream>

#include "answers/interrupt.h"
#include "answers/recording.h"
#include "cli/open.h"
#include "store/register_store.h"

namespace sogoc {
namespace {

// Leaves RegisterStore::create, which takes away what it made. No std::exception: it was told.
struct Declined {
  ExitCode code;
};

void decline(const Context& context, const SourceOfEntries& from, const WrongPosition& wrong) {
  const auto place = from.place(wrong.position);
  const bool given = from.wrong == ExitCode::rejected;
  throw Declined{context.refuse_with(
      from.wrong, given ? "refused" : "store", given ? "export" : "backupDamaged",
      {place + ": this can be no entry of a log: " + wrong.reason.en,
       place + ": đây không thể là mục của nhật ký: " + wrong.reason.vi},
      "")};
}

void fill(const Context& context, const SourceOfEntries& from, Table& table) {
  const auto progress = [&](std::uint64_t done) {
    check_stop();
    from.progress(done);
  };
  const auto wrong = replay_whole(from.entries, table, 1, progress);
  check_stop();
  if (wrong) decline(context, from, *wrong);
  if (const auto code = from.check(Log(table))) throw Declined{*code};
  warn_of_clock(context, Register(table));
  for (const auto& loss : from.losses) {
    Batch batch;
    put_loss(table, loss, batch);
    table.commit(batch);
  }
}

}  // namespace

void add_group_option(CommandLine& command, std::string& group) {
  command.option("--group", group,
                 {"a group whose members may read the register; without it the owner alone",
                  "nhóm người dùng được đọc sổ; không nêu thì chỉ chủ sổ"});
}

ExitCode make_register(Context& context, const std::string& directory, const SourceOfEntries& from,
                       std::optional<gid_t> group) {
  std::uint64_t size = 0;
  Hash root{};
  try {
    RegisterStore::create(
        directory,
        [&](Table& table) {
          fill(context, from, table);
          const Log log(table);
          size = log.size();
          root = log.root();
        },
        group, context.diagnostics);
  } catch (const Declined& declined) {
    return declined.code;
  }
  write_made(context, directory, size, root);
  return ExitCode::ok;
}

}  // namespace sogoc
