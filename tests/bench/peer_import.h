// Recording lines in the peer: SQLite with tables that know two clocks, as somebody would build
// them who wants the same answers (peer_schema.h).
#pragma once
#include "tests/bench/fold.h"
#include "tests/bench/sqlite.h"

namespace bench {

// `database` has the tables of peer_schema.h and must outlive it. Begins and commits nothing: how
// many lines go into a transaction is what is measured.
class PeerImport {
 public:
  // Reads the units that are there, so that a second run goes on where the first ended.
  explicit PeerImport(Database& database);
  // An act, as one line; one whose id is there already is passed over.
  void take(const std::string& line);

 private:
  // Writes what follows from an act, or from a correction of one, into the peer's tables.
  void apply(const Act& act);
  void correct(const Act& act);
  // The number of a member that is known.
  std::int64_t person(const std::string& id);
  void add_step(std::int64_t person, const Step& step);
  // Folds what holds of him now and writes what is different.
  void refold(std::int64_t person, std::uint32_t position);
  // Rows that stand there and no longer hold are closed at `position`, new ones are added.
  void write_stays(std::int64_t person, std::vector<Stay> stays, std::uint32_t position);
  void write_admissions(std::int64_t person, std::vector<Admission> all, std::uint32_t position);
  void write_tree(const Act& act);
  void write_placements(std::uint32_t cell, std::uint32_t position);

  Database& database_;
  ActReader reader_;
  // Of some thousand units: kept in memory.
  Tree tree_;
  std::uint32_t position_ = 0;
  Statement add_log_, name_log_, find_log_, add_unit_, add_parent_, add_place_, close_places_,
      add_person_, find_person_, add_step_, change_step_, drop_step_, steps_, stays_, add_stay_,
      close_row_, admissions_, add_admission_, close_admission_, add_detail_, add_evaluation_;
};

}  // namespace bench
