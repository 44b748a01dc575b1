#include <algorithm>
#include <fstream>
#include <istream>

#include "cli/assertions/help.h"
#include "cli/assertions/report.h"
#include "cli/commands/commands.h"
#include "cli/open.h"

namespace sogoc {
namespace {

using namespace assertions;

struct Options {
  std::string file;
  bool register_named = false;
};

FigureReport check_figures(Asker& asker, const std::string& file, const Sheet& sheet) {
  FigureReport report{file, {}, sheet.faults};
  for (const auto& row : sheet.rows) {
    auto read = read_assertion(row);
    if (auto* bad = std::get_if<Misunderstood>(&read)) {
      report.faults.push_back(std::move(*bad));
      continue;
    }
    auto checked = check(asker, std::get<FigureAssertion>(std::move(read)), row);
    if (auto* bad = std::get_if<Misunderstood>(&checked.found))
      report.faults.push_back(std::move(*bad));
    else
      report.checked.push_back(std::move(checked));
  }
  std::stable_sort(report.faults.begin(), report.faults.end(),
                   [](const auto& one, const auto& other) { return one.line < other.line; });
  return report;
}

ExitCode assert_figures(Context& context, const std::string& file, const Sheet& sheet) {
  auto open = open_for_reading(context);
  Asker asker(*open.content);
  const auto report = check_figures(asker, file, sheet);
  print(context, asker, report);
  return tally_of(report).code();
}

// Also of a file whose columns are not understood: there is nothing then but its faults.
ExitCode assert_flow(Context& context, const Options& options, const Sheet& sheet) {
  FlowReport report{options.file, sheet.has("unit"), {}};
  if (report.has_units && options.register_named && sheet.sort == Sort::flow) {
    auto open = open_for_reading(context);
    Asker asker(*open.content);
    report.flow = check_flow(sheet, &asker);
  } else if (sheet.sort == Sort::flow) {
    report.flow = check_flow(sheet, nullptr);
  }
  auto& faults = report.flow.faults;
  faults.insert(faults.end(), sheet.faults.begin(), sheet.faults.end());
  std::stable_sort(faults.begin(), faults.end(),
                   [](const auto& one, const auto& other) { return one.line < other.line; });
  print(context, report);
  return tally_of(report).code();
}

ExitCode assert_file(Context& context, const Options& options) {
  std::ifstream file;
  if (options.file != "-") file.open(options.file);
  auto& in = options.file == "-" ? context.in : file;
  if (!in) return context.unreadable(options.file, errno);
  errno = 0;
  const auto sheet = read_sheet(in);
  if (in.bad()) {
    context.unreadable(options.file, errno);
    return ExitCode::io;
  }
  if (sheet.sort == Sort::figures) return assert_figures(context, options.file, sheet);
  return assert_flow(context, options, sheet);
}

}  // namespace

void add_assert(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  command.add_option("FILE", options->file, "a file of assertions, - for standard input")
      ->required();
  command.footer(help_en);
  command.callback([options, &command, &action] {
    options->register_named = command.get_parent()->get_option("--register")->count() > 0;
    action = [options](Context& c) { return assert_file(c, *options); };
  });
}

}  // namespace sogoc
