// init: opens a new register. Refuses a directory in which there is something.
#include <algorithm>

#include "answers/recording.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "projections/knowledge/civil_time.h"

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
  // Origin, zone and clock are in the first event and can never be changed.
  if (!is_time_zone(options.time_zone))
    return context.usage(
        {"time zone " + options.time_zone + " is unknown", "không có múi giờ " + options.time_zone},
        "--time-zone Asia/Ho_Chi_Minh");
  if (!is_origin(options.origin))
    return context.usage({"origin '" + options.origin + "' is no URL without its scheme",
                          "origin '" + options.origin + "' không phải URL bỏ phần giao thức"},
                         "--origin register.example/bac-kan");
  create_register(context, {options.origin, options.time_zone, options.simulated_clock});
  write_opened(context, context.directory, options.simulated_clock);
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command.option(
      "--origin", options->origin,
      {"name of the log: a URL without its scheme", "tên nhật ký: URL bỏ phần giao thức"});
  command.option("--time-zone", options->time_zone,
                 {"IANA zone in which days are counted", "múi giờ IANA để tính ngày"});
  command.flag("--simulated-clock", options->simulated_clock,
               {"take `recorded` from the input: demos, tests, rehearsals",
                "lấy `recorded` từ dữ liệu nhập: sổ mẫu, kiểm thử, diễn tập"});
  command.action([options](Context& c) { return init(c, *options); });
}

}  // namespace

extern const Command init_command{"init", {"open a new register", "mở sổ mới"}, declare};

}  // namespace sogoc
