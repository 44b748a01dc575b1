#include <ostream>

#include "cli/commands/commands.h"
#include "cli/event_lines.h"
#include "cli/json/event.h"
#include "cli/open.h"
#include "cli/text.h"

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
  if (context.format == Format::csv)
    context.out << "position,id,kind,effective,recorded,operator\n";
  log.scan(from, to, [&](std::uint64_t position, std::string_view bytes) {
    const Event event(bytes);
    if (context.format == Format::text) {
      context.out << event_line_text(context, event, position) << '\n';
      return true;
    }
    auto json = event_line_json(event, position);
    if (context.format == Format::json) {
      json["event"] = event_json(event);
      context.out << json.dump() << '\n';
      return true;
    }
    const auto text = [&](const char* key) {
      return json[key].is_string() ? json[key].get<std::string>() : std::string();
    };
    context.out << position << ',' << text("id") << ',' << text("kind") << ',' << text("effective")
                << ',' << text("recorded") << ',' << csv_field(text("operator")) << '\n';
    return true;
  });
  return ExitCode::ok;
}

}  // namespace

void add_log(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  command.add_option("--from", options->from, "first position");
  command.add_option("--count", options->count, "how many; 0: all");
  command.add_flag("--last", options->reverse, "the last ones instead of the first");
  command.callback(
      [options, &action] { action = [options](Context& c) { return print_log(c, *options); }; });
}

}  // namespace sogoc
