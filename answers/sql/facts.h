// Tables whose rows are the facts that figures count: gathered, placed and divided by the code of
// the figures, so that `SELECT count(*)` is the figure. What is common to members, in_transit,
// units, villages and evaluations; one file each beside this one. One thread.
#pragma once
#include <map>

#include "answers/sql/reading.h"
#include "projections/figures/counting.h"
#include "projections/figures/dimensions.h"

namespace sogoc::sql {

// One row: the fact, and how it came to be in the unit asked for.
struct FactRow {
  Fact fact;
  bool certain = true;  // false: its place in the tree of S is not certain
  Scope scope;          // the unit asked for under which it is
};

// One column: a dimension of figures, or what a function reads; neither for an argument, whose
// value is what was given for it.
struct FactColumn {
  Column column;
  Value (*read)(const FactRow& row, Source& source) = nullptr;
  const Dimension* dimension = nullptr;
};
using FactColumns = std::vector<FactColumn>;

// The dimension under its own name, of a level without `unit:`; it must be one of dimensions().
FactColumn dimension_column(const char* dimension);
// A column that `read` gives; null for an argument.
FactColumn column(const char* name, const char* type, Words means,
                  Value (*read)(const FactRow&, Source&), Use use = Use::shown);
// Appends the columns that every such table ends with: base, the levels from the nation down to the
// section, restatable, event.
void add_places(FactColumns& columns);
// Appends the hidden ones, in the order in which they stand in the parentheses: asof or, of
// ratings, period; knownat; structureasof; and the column `unit` that only restricts.
void add_arguments(FactColumns& columns, bool yearly = false);
// What SQLite is told of them.
std::vector<Column> plain(const FactColumns& columns);

// NULL for an empty text; for a date that is not given.
Value text_or_null(const std::string& text);
Value date_or_null(Date date);

// Rows of facts in the scopes that the statement asks for by `unit = …` or `unit IN (…)`, or in all
// roots. A table derives from it, sets `source_` and hands over its facts in fill(). `reading` must
// outlive it. Everything throws UsageException for arguments that are none, Stopped, StoreError and
// CorruptRow.
class FactRows : public Rows {
 public:
  // `columns` lives as long as the program. Texts that cannot be identifiers name no unit, and
  // without any other scope there are no rows.
  FactRows(Reading& reading, const FactColumns& columns, Conditions conditions);
  bool next() final;
  // A dimension, what the column's function reads, or of an argument what was given; `unit` has
  // none.
  Value value(std::size_t column) final;
  // The day, K and S, then the item: the same subject at other clocks is another row.
  std::string identity() const final;

 protected:
  // Gathers the next rows through keep and keep_anywhere; false: there are no more. May gather
  // none. Called only while there is a scope.
  virtual bool fill() = 0;

  // Reads the scopes as they are known at the size, units also by name. Throws NotFoundException
  // for a unit that the statement states and that is not known. Called by who derives, once K is
  // resolved and before anything else.
  void expect_units(std::uint64_t size);

  // Its index. The name must be that of a column.
  std::size_t position_of(const char* column) const;
  // The text given for an argument, empty when none was; the text that a key must equal, nothing
  // when the statement does not restrict it.
  std::string argument(const char* column) const {
    return argument_of(conditions_, position_of(column));
  }
  std::optional<std::string> key(const char* column) const;
  // The clocks of the source with the scope, as a figure would be asked.
  Query query(const Scope& scope) const;
  // Counting that hands on to `fact`; `query` and `figure` must outlive it.
  Counting counting(const Query& query, const FigureDefinition& figure,
                    std::function<void(Fact&)> fact);

  // Active units at the moment that may count in the scopes, each once, with the scope that they
  // are found by; with S also those whose people may stand in it then.
  std::vector<std::pair<std::string, Scope>> units();
  // Keeps the fact when it counts in the scope, or in the tree of S may; one that is held already
  // is not held twice, and a certain place takes over from an uncertain one. Looks for an
  // interrupt.
  void keep(Fact& fact, const Scope& scope);
  // The same for each of the scopes; without S only for the one that it was found by.
  void keep_anywhere(Fact& fact, const Scope& found_by);

  Reading& reading_;
  const FactColumns& columns_;
  const Conditions conditions_;
  std::shared_ptr<Source> source_;
  std::vector<Scope> scopes_;  // at least one
  std::vector<FactRow> held_;

 private:
  std::size_t at_ = static_cast<std::size_t>(-1);
  std::map<std::string, std::size_t> places_;  // in held_, by identifier
};

}  // namespace sogoc::sql
