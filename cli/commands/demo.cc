// demo: builds the register of the invented province and tells what is in it. Built anew it gives
// the same bytes, so running it again goes on with what is there and records nothing twice.
#include <cerrno>
#include <fstream>
#include <optional>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/demo/generator.h"
#include "cli/importing.h"
#include "cli/open.h"
#include "cli/progress.h"
#include "cli/tale/tale.h"
#include "events/input_line.h"
#include "store/room.h"

namespace sogoc {
namespace {

constexpr const char* origin = "demo.example/sogoc-province";
constexpr const char* default_directory = "./demo-register";
constexpr std::uint64_t acts_a_group = 1000;

struct Options {
  bool write_acts = false;
  std::string acts;
};

// Nothing when the file cannot be read; errno tells why.
std::optional<std::vector<TextLine>> acts_of(const Options& options,
                                             const demo::Scenario& scenario) {
  std::vector<TextLine> lines;
  if (options.acts.empty()) {
    for (auto& text : demo::generate(scenario)) lines.push_back({std::move(text)});
    return lines;
  }
  std::ifstream in(options.acts);
  if (!in) return std::nullopt;
  while (auto line = next_line(in)) lines.push_back(std::move(*line));
  if (in.bad()) return std::nullopt;
  return lines;
}

ExitCode write_acts(Context& context, const std::vector<TextLine>& lines) {
  for (const auto& line : lines) context.out << line.text << '\n';
  return ExitCode::ok;
}

// The register of an earlier demo is gone on with: what it holds already has no effect.
ExitCode build(Context& context, const std::string& name, const std::vector<TextLine>& lines) {
  // What else stands in the directory is refused by opening it.
  if (has_room(context.directory)) create_register(context, {origin, "Asia/Ho_Chi_Minh", true});
  auto open = open_for_writing(context);
  // Acts of the demo must not get into a register of somebody.
  if (open.reg->facts().origin != origin)
    return context.usage({context.directory + " is not the register of a demo",
                          context.directory + " không phải là sổ mẫu"},
                         Words{"sogoc demo --register DIR", "sogoc demo --register THƯ_MỤC"});
  const auto progress = progress_bar(context, lines.size());
  // People of one name and birth, events of long ago: the province has them as a real one does, and
  // nobody can mend them here.
  Importing importing(context, open, {.batch = acts_a_group, .quiet_warnings = true});
  for (std::uint64_t i = 0; i < lines.size(); ++i) {
    importing.add({name, i + 1, lines[i].text, lines[i].too_long});
    if ((i + 1) % acts_a_group == 0) progress(i + 1);
  }
  const auto code = importing.finish();
  progress(lines.size());
  open.store->close();
  if (context.format == Format::text)
    context.out << context.directory << ": " << importing.counts().accepted
                << context.pick(" events recorded, ", " sự việc đã ghi, ")
                << importing.counts().present
                << context.pick(" were there already\n", " đã có từ trước\n");
  return code;
}

ExitCode run_demo(Context& context, const Options& options) {
  const auto scenario = demo::province_scenario();
  // Before the register is made, so that a wrong name leaves nothing behind.
  const auto lines = acts_of(options, scenario);
  if (!lines) return context.unreadable(options.acts, errno);
  if (options.write_acts) return write_acts(context, *lines);
  const auto code = build(context, options.acts.empty() ? "demo" : options.acts, *lines);
  return code == ExitCode::ok ? tell(context, scenario) : code;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command.flag("--write-acts", options->write_acts,
               {"print the generated acts and stop", "in các sự việc tạo ra rồi thôi"});
  command
      .option("--acts", options->acts,
              {"take the acts of this file instead", "lấy các sự việc từ tệp này"})
      .path();
  command.footer({"Without --register it makes ./demo-register.",
                  "Không nêu --register thì tạo ./demo-register."});
  command.example("sogoc demo", {"make ./demo-register, and tell what it holds",
                                 "tạo ./demo-register và kể sổ có gì"});
  command.example(
      "sogoc demo --write-acts > province.ndjson",
      {"its acts alone, as import takes them", "chỉ các sự việc, đúng dạng mà import nhận"});
  command.action([options](Context& c) {
    // Not ./register, where somebody's own may stand.
    if (!c.directory_given) c.directory = default_directory;
    return run_demo(c, *options);
  });
}

}  // namespace

extern const Command demo_command{"demo",
                                  {"the province of a newspaper article, rebuilt from its events",
                                   "đảng bộ tỉnh của một bài báo, dựng lại từ các sự việc"},
                                  declare};

}  // namespace sogoc
