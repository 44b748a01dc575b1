#include "cli/commands/commands.h"

namespace sogoc {

extern const Command init_command, import_command, record_command, amend_command, void_command,
    describe_command, template_command, show_command, history_command, find_command, list_command,
    units_command, lineage_command, log_command, figures_command, figure_command, series_command,
    explain_command, sql_command, report_command, why_not_command, assert_command, verify_command,
    rebuild_command, repair_command, backup_command, restore_command, export_command, stats_command,
    demo_command, help_command;

// The order is that of the help: writing, finding and reading one thing, reading numbers, keeping,
// the demo, help itself.
const std::vector<const Command*>& commands() {
  static const std::vector<const Command*> table = {
      &init_command,     &import_command,   &record_command,  &amend_command,   &void_command,
      &describe_command, &template_command, &find_command,    &list_command,    &units_command,
      &show_command,     &history_command,  &lineage_command, &log_command,     &figures_command,
      &figure_command,   &series_command,   &explain_command, &sql_command,     &report_command,
      &why_not_command,  &assert_command,   &verify_command,  &rebuild_command, &repair_command,
      &backup_command,   &restore_command,  &export_command,  &stats_command,   &demo_command,
      &help_command};
  return table;
}

}  // namespace sogoc
