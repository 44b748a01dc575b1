// What the tables of one process read: the register, the settings of its clocks, and what has been
// read at each of the last of them.
#pragma once
#include <array>
#include <list>
#include <map>
#include <memory>
#include <set>

#include "answers/sql/closed_lists.h"
#include "answers/sql/table.h"
#include "answers/writer.h"
#include "projections/figures/ask.h"
#include "projections/knowledge/recent.h"
#include "projections/knowledge/restatement.h"

namespace sogoc::sql {

// A setting of the clocks, resolved. A value; ordered so that it can be a key.
struct Clocks {
  std::optional<Date> as_of;  // of tables that have a day
  std::optional<Date> structure;
  std::uint64_t size = 0;  // K
  bool complete_as_known = true;
  KnownAtNotes notes;
  auto operator<=>(const Clocks&) const = default;
};

// What a statement states of the clocks and the unit of a table, before anything is read; empty:
// nothing.
struct NamedClocks {
  bool with_day = false;
  std::string as_of, known_at, structure_as_of, unit;
  auto operator<=>(const NamedClocks&) const = default;
};

// What is read at one setting. Everything that a fact points to lives as long as this, so whoever
// holds rows holds it too. `restatement` is there when `clocks` has a structure; making it reads
// all acts on units.
struct Source {
  Source(std::shared_ptr<View> known, const Clocks& at);
  Clocks clocks;
  Moment moment;  // the end of the day
  std::shared_ptr<View> view;
  Tree tree;
  std::optional<Restatement> restatement;  // to the tree of S
};

// One thread. `writer` and `in` must outlive it. Throws StoreError and CorruptRow.
class Reading {
 public:
  Reading(const Writer& writer, Register& in) : writer_(writer), asker_(in) {}

  // From texts as on the command line, empty for the default; throws UsageException for one that is
  // none. `with_day`: false for tables without one. What is resolved is kept in `used`, and said on
  // stderr what has to be said of K, once for each text.
  Clocks clocks(const std::string& as_of, const std::string& known_at,
                const std::string& structure_as_of, bool with_day = true);
  // The source of the setting; the last four are kept, so that a join of a table with itself at two
  // settings does not read everything again for each row.
  std::shared_ptr<Source> source(const Clocks& clocks);

  Register& in() { return asker_.asked(); }
  Asker& asker() { return asker_; }
  // The settings that were resolved since the last `begin`, which is called before a statement is
  // prepared; the reference lives as long as the object.
  const std::set<Clocks>& used() const { return used_; }
  void begin() {
    used_.clear();
    named_.clear();
    for (auto& each : compared_) each.begin();
  }
  // A table of the statement, as it is planned; a part of its conditions may come as well.
  void name(const NamedClocks& clocks) { named_.insert(clocks); }
  // After the first row, or when there is none: when no table was read, resolves the clocks that
  // were named, so that they are used. Throws as `clocks`, and NotFoundException for a named unit
  // that is not known, whether or not its table was read.
  void use_named();
  // The texts with which a statement compares a column whose values are of the list. Lives as long
  // as the object.
  struct Compared {
    std::string column;
    const char* open_list;
    // `as_written`: those that are compared by their bytes, whatever they mean (meant).
    std::set<std::string, std::less<>> texts, as_written;
    // What texts mean, as far as it was asked; of a closed list what its words mean.
    std::map<std::string, std::string, std::less<>> meanings, words;
    // The last two that were asked beyond those that are kept.
    std::array<std::string, 2> beyond = {};
    std::size_t next_beyond = 0;
    // Up to ten thousand of them.
    void note(std::string_view text);
    void begin();
  };
  // What the text means where it is compared with the column: of a closed list the value that it is
  // a word for, of categories the code (category_meant) at the newest K of `used`, else the text
  // itself. Lives as long as the text, and no longer than until `begin` or the second call behind.
  std::string_view meant(Compared& compared, std::string_view text);
  // Of these texts those that mean another one, as they were compared.
  std::vector<ReadValue> read_values();
  Compared& compared(const std::string& column, const char* open_list);
  // Of these texts those that the register has never seen at the newest K of `used`, and those that
  // a closed list has not; `field` is the column. Nothing when no table was read.
  std::vector<UnknownValue> unknown_values();
  // The newest K of `used`, 0 when there is none.
  std::uint64_t newest_size() const;
  // The identifier of the unit that the text means (Asker::unit_meant). Throws UsageException when
  // several are called so.
  std::string unit_meant(const std::string& text, std::uint64_t size);
  // Throws NotFoundException for a unit that has no live event at the size.
  void expect_unit(const std::string& unit, std::uint64_t size);

 private:
  KnownAt known_at(const std::string& text);
  std::optional<UnknownValue> never_seen(const char* list, View& view, const std::string& text);

  const Writer& writer_;
  Asker asker_;
  // By the text; a correlated argument may give thousands.
  Recent<std::shared_ptr<std::pair<std::string, KnownAt>>> known_ats_{64};
  Recent<std::shared_ptr<Source>> sources_{4};
  std::set<Clocks> used_;
  std::set<NamedClocks> named_;
  std::list<Compared> compared_;
};

}  // namespace sogoc::sql
