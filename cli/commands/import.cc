#include <fstream>
#include <istream>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/importing.h"
#include "cli/json/answer.h"
#include "cli/line_reader.h"

namespace sogoc {
namespace {

struct Options {
  std::vector<std::string> files;
  std::uint64_t batch = 1000;
  bool dry_run = false;
};

// The acts read so far are recorded all the same: nothing acknowledged is lost. The error that
// ended it before the end of the file, 0: none.
int add_file(Importing& importing, Context& context, const std::string& file) {
  std::ifstream opened;
  if (file != "-") opened.open(file);
  LineReader reader(file == "-" ? context.in : opened, file);
  while (auto lines = reader.next())
    for (auto& line : *lines) importing.add(std::move(line));
  return reader.error();
}

void print_summary(Context& context, OpenRegister& open, const ImportCounts& counts, bool dry) {
  const auto& log = open.content->log();
  if (context.format == Format::json) {
    const Json json = {{"accepted", counts.accepted}, {"alreadyPresent", counts.present},
                       {"rejected", counts.rejected}, {"size", log.size()},
                       {"root", base64(log.root())},  {"dryRun", dry}};
    context.out << json.dump() << '\n';
    return;
  }
  context.out << counts.accepted << context.pick(" accepted, ", " đã ghi, ") << counts.present
              << context.pick(" already present, ", " đã có, ") << counts.rejected
              << context.pick(" refused", " bị từ chối");
  if (dry)
    context.out << context.pick("; dry run, nothing was kept", "; chạy thử, không lưu gì");
  else
    context.out << context.pick("; the log has ", "; nhật ký có ") << log.size()
                << context.pick(" events", " sự việc");
  context.out << '\n';
}

ExitCode import(Context& context, const Options& options) {
  for (const auto& file : options.files)
    if (file != "-" && !std::ifstream(file)) return context.unreadable(file, errno);
  auto open = open_for_writing(context);
  Importing importing(context, open, options.batch, options.dry_run);
  int error = 0;
  for (const auto& file : options.files)
    if ((error = add_file(importing, context, file)) != 0) {
      context.unreadable(file, error);
      break;
    }
  const auto code = importing.finish();
  if (!options.dry_run) open.store->close();
  print_summary(context, open, importing.counts(), options.dry_run);
  return error == 0 ? code : ExitCode::io;
}

}  // namespace

void add_import(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  command.add_option("FILE", options->files, "NDJSON files, - for standard input")->required();
  command.add_option("--batch", options->batch, "acts a synced group")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000}));
  command.add_flag("--dry-run", options->dry_run, "judge everything, keep nothing");
  command.callback(
      [options, &action] { action = [options](Context& c) { return import(c, *options); }; });
}

}  // namespace sogoc
