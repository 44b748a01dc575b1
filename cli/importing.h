// Recording lines of NDJSON, group by group, and reporting what was refused: what import, record,
// amend and void share.
#pragma once
#include <cstdint>

#include "cli/open.h"
#include "projections/recording/act_grouper.h"

namespace sogoc {

struct ImportCounts {
  std::uint64_t accepted = 0, present = 0, rejected = 0;  // lines
  bool conflict = false;                                  // among the refusals
};

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
  void record(std::span<const InputLine> act);
  void report(std::span<const InputLine> act, const Refusal& refusal);
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
