#include <algorithm>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/json/answer.h"
#include "cli/open.h"
#include "projections/civil_time.h"

namespace sogoc {
namespace {

struct Options {
  std::string origin = "sogoc.example/register";
  std::string time_zone = "Asia/Ho_Chi_Minh";
  bool simulated_clock = false;
};

// What a signed checkpoint can carry as the name of its log: printable, without spaces or `+`.
bool is_origin(const std::string& origin) {
  return !origin.empty() && origin.size() <= 255 && origin.find("://") == std::string::npos &&
         std::all_of(origin.begin(), origin.end(),
                     [](unsigned char c) { return c > ' ' && c != '+' && c != 0x7f && c < 0x80; });
}

ExitCode init(Context& context, const Options& options) {
  if (!is_time_zone(options.time_zone))
    return context.usage(
        {"time zone " + options.time_zone + " is unknown", "không có múi giờ " + options.time_zone},
        "--time-zone Asia/Ho_Chi_Minh");
  if (!is_origin(options.origin))
    return context.usage({"origin '" + options.origin + "' is no URL without its scheme",
                          "origin '" + options.origin + "' không phải URL bỏ phần giao thức"},
                         "--origin register.example/bac-kan");
  create_register(context, {options.origin, options.time_zone, options.simulated_clock});
  if (context.format == Format::json)
    context.out << Json({{"register", context.directory}, {"size", 1}}).dump() << '\n';
  else
    context.out << context.pick("opened ", "đã mở sổ ") << context.directory
                << (options.simulated_clock
                        ? context.pick(" (simulated clock)", " (đồng hồ mô phỏng)")
                        : "")
                << '\n';
  return ExitCode::ok;
}

}  // namespace

void add_init(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  command.add_option("--origin", options->origin, "name of the log: a URL without its scheme");
  command.add_option("--time-zone", options->time_zone, "IANA zone in which days are counted");
  command.add_flag("--simulated-clock", options->simulated_clock,
                   "take `recorded` from the input: demos, tests, rehearsals");
  command.callback(
      [options, &action] { action = [options](Context& c) { return init(c, *options); }; });
}

}  // namespace sogoc
