#include <limits>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/event_lines.h"
#include "cli/json/csv.h"
#include "cli/json/event.h"
#include "cli/open.h"

namespace sogoc {
namespace {

struct Options {
  std::uint64_t from = 0, count = 0;
  bool reverse = false;
};

ExitCode print_log(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  auto& log = open.content->log();
  const auto size = log.size();
  std::uint64_t from = std::min(options.from, size), to = size;
  if (options.count != 0 && options.reverse) from = size - std::min(options.count, size);
  if (options.count != 0 && !options.reverse)
    to = std::min(size, from + std::min(options.count, size - from));
  Json rows = Json::array();
  log.scan(from, to, [&](std::uint64_t position, std::string_view bytes) {
    const Event event(bytes);
    if (context.format == Format::text) {
      context.out << event_line_text(context, event, position) << '\n';
      return true;
    }
    auto json = event_line_json(event, position);
    if (context.format == Format::csv) {
      rows.push_back(std::move(json));
      return true;
    }
    json["event"] = event_json(event);
    context.out << json.dump() << '\n';
    return true;
  });
  if (context.format == Format::csv) print_csv(context.out, event_columns, rows);
  return ExitCode::ok;
}

}  // namespace

void add_log(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  const auto not_negative =
      CLI::Range(std::int64_t{0}, std::numeric_limits<std::int64_t>::max()).description("");
  auto* from = command.add_option("--from", options->from, "first position")->check(not_negative);
  auto* count =
      command.add_option("--count", options->count, "how many; 0: all")->check(not_negative);
  command.add_flag("--last", options->reverse, "the last ones instead of the first")
      ->needs(count)
      ->excludes(from);
  command.callback(
      [options, &action] { action = [options](Context& c) { return print_log(c, *options); }; });
}

}  // namespace sogoc
