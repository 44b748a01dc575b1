// Recording lines of NDJSON, group by group, and reporting what was refused: what import, record,
// amend and void share.
#pragma once
#include <cstdint>

#include "answers/recording.h"
#include "cli/open.h"
#include "projections/recording/act_grouper.h"

namespace sogoc {

// One import into one register. When a commit fails the exception leaves and nothing more may be
// added; what was acknowledged before stays.
class Importing {
 public:
  // `batch`: acts a commit group. Dry: everything is judged, nothing is kept.
  Importing(Context& context, OpenRegister& open, std::uint64_t batch, bool dry);

  void add(InputLine line);
  // Commits what is left; the exit code says what was refused.
  ExitCode finish();
  const ImportCounts& counts() const { return counts_; }

 private:
  void record(std::span<const ReadLine> act);
  void commit();

  Context& context_;
  OpenRegister& open_;
  Recorder recorder_;
  ActGrouper grouper_;
  const std::uint64_t batch_;
  const bool dry_;
  bool first_ = true;
  std::uint64_t pending_ = 0;
  ImportCounts counts_;
};

}  // namespace sogoc
