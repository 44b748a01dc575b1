#include "answers/sql/tables.h"

namespace sogoc::sql {

// Each is defined in the file of its table.
Table members_table(), in_transit_table(), units_table(), villages_table(), evaluations_table(),
    events_table(), rows_table();

std::span<const Table> tables() {
  static const Table all[] = {members_table(),  in_transit_table(),  units_table(),
                              villages_table(), evaluations_table(), events_table(),
                              rows_table()};
  return all;
}

}  // namespace sogoc::sql
