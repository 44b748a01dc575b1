// What the tables of one process read: the register, the settings of its clocks, and what has been
// read at each of the last of them.
#pragma once
#include <memory>
#include <set>

#include "answers/sql/table.h"
#include "answers/writer.h"
#include "projections/figures/ask.h"
#include "projections/knowledge/recent.h"
#include "projections/knowledge/restatement.h"

namespace sogoc::sql {

// A setting of the clocks, resolved.
struct Clocks {
  std::optional<Date> as_of;  // of tables that have a day
  std::optional<Date> structure;
  std::uint64_t size = 0;  // K
  bool inside_act = false, complete_as_known = true;
  auto operator<=>(const Clocks&) const = default;
};

// What is read at one setting. Everything that a fact points to lives as long as this.
struct Source {
  Source(std::shared_ptr<View> known, const Clocks& at);
  Clocks clocks;
  Moment moment;  // the end of the day
  std::shared_ptr<View> view;
  Tree tree;
  std::optional<Restatement> restatement;  // to the tree of S
};

// One thread, but for `stop`. `writer` and `in` must outlive it.
class Reading {
 public:
  Reading(const Writer& writer, Register& in) : writer_(writer), asker_(in) {}

  // From texts as on the command line, empty for the default; throws UsageException. `with_day`:
  // false for tables without one. What is resolved is kept in `used`, and said on stderr when K
  // cuts through an act.
  Clocks clocks(const std::string& as_of, const std::string& known_at,
                const std::string& structure_as_of, bool with_day = true);
  std::shared_ptr<Source> source(const Clocks& clocks);
  Register& in() { return asker_.asked(); }
  Asker& asker() { return asker_; }
  const std::set<Clocks>& used() const { return used_; }
  void forget_used() { used_.clear(); }

 private:
  KnownAt known_at(const std::string& text);

  const Writer& writer_;
  Asker asker_;
  std::map<std::string, KnownAt> known_ats_;
  Recent<std::shared_ptr<Source>> sources_{4};
  std::set<Clocks> used_;
};

}  // namespace sogoc::sql
