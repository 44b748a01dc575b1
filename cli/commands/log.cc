#include <ostream>

#include "answers/json/csv.h"
#include "answers/json/event.h"
#include "answers/json/event_words.h"
#include "answers/text/event_line.h"
#include "cli/commands/commands.h"
#include "cli/open.h"

namespace sogoc {
namespace {

struct Options {
  std::uint64_t from = 0, count = 0;
  bool reverse = false;
  std::string kind;
};

// Which events to print, ascending.
std::vector<std::uint64_t> wanted(Log& log, const Options& options) {
  std::vector<std::uint64_t> all;
  const auto enough = [&] { return options.count != 0 && all.size() >= options.count; };
  std::uint64_t from = std::min(options.from, log.size());
  if (options.reverse && options.kind.empty())
    from = log.size() - std::min(options.count, log.size());
  log.scan(from, log.size(), [&](std::uint64_t position, std::string_view bytes) {
    if (options.kind.empty() || kind_of(*Event(bytes)).name == options.kind)
      all.push_back(position);
    return options.reverse || !enough();
  });
  if (options.reverse && enough())
    all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(options.count));
  return all;
}

ExitCode print_log(Context& context, const Options& options) {
  if (!options.kind.empty() && !is_kind(options.kind))
    return context.usage({"there is no kind " + options.kind, "không có loại " + options.kind},
                         "sogoc describe");
  auto open = open_for_reading(context);
  Json rows = Json::array();
  for (const auto position : wanted(open.reg->log(), options)) {
    const auto event = open.reg->event(position);
    if (context.format == Format::text) {
      context.out << event_line_text(context, event, position) << '\n';
      continue;
    }
    auto json = event_line_json(event, position);
    if (context.format == Format::csv) {
      rows.push_back(std::move(json));
      continue;
    }
    json["event"] = event_json(event);
    context.out << json.dump() << '\n';
  }
  if (context.format == Format::csv) print_csv(context.out, event_columns, rows);
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  auto from =
      command.option("--from", options->from, {"first position", "vị trí đầu"}).not_negative();
  auto count =
      command.option("--count", options->count, {"how many; 0: all", "bao nhiêu; 0: tất cả"})
          .not_negative();
  command
      .flag("--last", options->reverse,
            {"the last ones instead of the first", "lấy từ cuối thay vì từ đầu"})
      .needs(count)
      .excludes(from);
  command.option("--kind", options->kind, {"only events of this kind", "chỉ các sự việc loại này"});
  command.action([options](Context& c) { return print_log(c, *options); });
}

}  // namespace

extern const Command log_command{
    "log", {"the events in the order of recording", "các sự việc theo thứ tự ghi"}, declare, true};

}  // namespace sogoc
