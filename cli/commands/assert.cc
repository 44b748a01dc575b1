// assert: figures that papers state, beside the register. A file of figures needs a register; one
// of increase and decrease needs one only when it has a column `unit` and --register is given.
#include <algorithm>

#include "answers/assertions/report.h"
#include "cli/asking.h"
#include "cli/assertions/help.h"
#include "cli/commands/commands.h"
#include "cli/line_reader.h"
#include "cli/open.h"

namespace sogoc {
namespace {

using namespace assertions;

struct Options {
  std::string file;
  bool register_named = false;
};

// What is not understood goes before what is wrong, and that before what is not known.
ExitCode code_of(const Tally& tally) {
  if (tally.not_understood > 0) return ExitCode::rejected;
  if (tally.broken + tally.unexplained > 0) return ExitCode::no;
  return tally.not_found > 0 ? ExitCode::not_found : ExitCode::ok;
}

FigureReport check_figures(Asker& asker, const std::string& file, const Sheet& sheet) {
  // Every line is read and asked even after a fault: a person corrects the file in one go.
  FigureReport report{file, {}, sheet.faults};
  for (const auto& row : sheet.rows) {
    auto read = read_assertion(row);
    if (auto* bad = std::get_if<SheetError>(&read)) {
      report.faults.push_back(std::move(*bad));
      continue;
    }
    auto checked = check(asker, std::get<FigureAssertion>(std::move(read)), row);
    if (auto* bad = std::get_if<SheetError>(&checked.found))
      report.faults.push_back(std::move(*bad));
    else
      report.checked.push_back(std::move(checked));
  }
  // Faults of the sheet as a whole came first, those of its rows are found only here.
  std::stable_sort(report.faults.begin(), report.faults.end(),
                   [](const auto& one, const auto& other) { return one.line < other.line; });
  return report;
}

ExitCode assert_figures(Context& context, const std::string& file, const Sheet& sheet) {
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  const auto report = check_figures(asker, file, sheet);
  print(context, asker, report);
  return code_of(tally_of(report));
}

// Also of a file whose columns are not understood: there is nothing then but its faults.
ExitCode assert_flow(Context& context, const Options& options, const Sheet& sheet) {
  FlowReport report{options.file, sheet.has("unit"), {}};
  if (report.has_units && options.register_named && sheet.sort == Sort::flow) {
    auto open = open_for_reading(context);
    Asker asker(*open.reg);
    report.flow = check_flow(sheet, &asker);
  } else if (sheet.sort == Sort::flow) {
    report.flow = check_flow(sheet, nullptr);
  }
  auto& faults = report.flow.faults;
  faults.insert(faults.end(), sheet.faults.begin(), sheet.faults.end());
  std::stable_sort(faults.begin(), faults.end(),
                   [](const auto& one, const auto& other) { return one.line < other.line; });
  print(context, report);
  return code_of(tally_of(report));
}

ExitCode assert_file(Context& context, const Options& options) {
  LineReader lines(options.file);
  lines.read_at_most(longest_input);
  if (lines.error() != 0) return context.unreadable(options.file, lines.error());
  const auto sheet = read_sheet([&] { return lines.next(); });
  if (lines.error() != 0) return context.unreadable(options.file, lines.error());
  // A part of a sheet must not pass for one in which everything holds.
  if (lines.too_much()) return no_answer(context, input_too_long_of(options.file));
  if (sheet.sort == Sort::figures) return assert_figures(context, options.file, sheet);
  return assert_flow(context, options, sheet);
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command
      .option("FILE", options->file,
              {"a file of assertions, - for standard input",
               "tệp số liệu cần đối chiếu, - là đầu vào chuẩn"})
      .path()
      .required();
  command.footer({help_en, help_vi});
  command.example(
      "printf '%s\\t%s\\t%s\\t%s\\t%s\\n' figure unit days value paper \\\n  members BK 2018-12-31 "
      "33040 12-BC/TU |\n  sogoc assert - --register demo-register",
      {"a figure that a paper states", "một con số mà văn bản nêu"});
  command.example(
      "printf '%s\\t%s\\t%s\\t%s\\t%s\\n' figure unit days value paper \\\n  admissions BK 2018 "
      "'>1000' 12-BC/TU |\n  sogoc assert - --register demo-register",
      {"a bound: more than a thousand in that year", "một giới hạn: trong năm trên một nghìn"});
  command.action([options](Context& c) {
    // Known only when the command line was read, not when the command was declared.
    options->register_named = c.directory_given;
    return assert_file(c, *options);
  });
}

}  // namespace

extern const Command assert_command{
    "assert",
    {"figures that papers state, and the first event that breaks one",
     "số liệu văn bản nêu, và sự việc đầu tiên làm cho không khớp"},
    declare,
    true};

}  // namespace sogoc
