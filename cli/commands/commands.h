// The table of commands: one file each. A command adds its options to the program and sets what to
// do when it is chosen.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <span>

#include "cli/context.h"

namespace sogoc {

using Action = std::function<ExitCode(Context&)>;

struct Command {
  const char* name;
  const char *summary_en, *summary_vi;
  void (*add)(CLI::App& command, Action& action);
  bool tables = false;  // prints tables, which have a CSV form
};

std::span<const Command> commands();

// Of an option that counts.
CLI::Validator not_negative();

void add_init(CLI::App& command, Action& action);
void add_import(CLI::App& command, Action& action);
void add_record(CLI::App& command, Action& action);
void add_amend(CLI::App& command, Action& action);
void add_void(CLI::App& command, Action& action);
void add_describe(CLI::App& command, Action& action);
void add_show(CLI::App& command, Action& action);
void add_history(CLI::App& command, Action& action);
void add_find(CLI::App& command, Action& action);
void add_lineage(CLI::App& command, Action& action);
void add_log(CLI::App& command, Action& action);
void add_figures(CLI::App& command, Action& action);
void add_figure(CLI::App& command, Action& action);
void add_series(CLI::App& command, Action& action);
void add_report(CLI::App& command, Action& action);
void add_explain(CLI::App& command, Action& action);
void add_sql(CLI::App& command, Action& action);
void add_why_not(CLI::App& command, Action& action);
void add_assert(CLI::App& command, Action& action);
void add_verify(CLI::App& command, Action& action);
void add_rebuild(CLI::App& command, Action& action);
void add_export(CLI::App& command, Action& action);
void add_stats(CLI::App& command, Action& action);
void add_demo(CLI::App& command, Action& action);

}  // namespace sogoc
