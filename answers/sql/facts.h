// Tables whose rows are the facts that figures count: gathered, placed and divided by the code of
// the figures.
#pragma once
#include <map>

#include "answers/sql/reading.h"
#include "projections/figures/counting.h"
#include "projections/figures/dimensions.h"

namespace sogoc::sql {

struct FactRow {
  Fact fact;
  bool certain = true;  // false: its place in the tree of S is not certain
  Scope scope;          // the unit asked for under which it is
};

// One column: a dimension of figures, or what a function reads.
struct FactColumn {
  Column column;
  Value (*read)(const FactRow& row, Source& source) = nullptr;
  const Dimension* dimension = nullptr;
};
using FactColumns = std::vector<FactColumn>;

// The dimension under its own name, or without `unit:`.
FactColumn dimension_column(const char* dimension);
FactColumn column(const char* name, const char* type, Words means,
                  Value (*read)(const FactRow&, Source&), Use use = Use::shown);
// The levels, base, restatable and event that every such table ends with, then its arguments. The
// first argument is the day, or of ratings the period.
void add_places(FactColumns& columns);
void add_arguments(FactColumns& columns, bool yearly = false);
std::vector<Column> plain(const FactColumns& columns);

Value text_or_null(const std::string& text);
Value date_or_null(Date date);

class FactRows : public Rows {
 public:
  // `columns` lives as long as the program.
  FactRows(Reading& reading, const FactColumns& columns, Conditions conditions);
  bool next() final;
  Value value(std::size_t column) final;
  std::string identity() const final;

 protected:
  // Gathers the next rows into `held_`; false: there are no more.
  virtual bool fill() = 0;

  std::size_t position_of(const char* column) const;
  std::string argument(const char* column) const {
    return argument_of(conditions_, position_of(column));
  }
  std::optional<std::string> key(const char* column) const;
  Query query(const Scope& scope) const;
  // Counting that hands on to `fact`; `query` and `figure` must outlive it.
  Counting counting(const Query& query, const FigureDefinition& figure,
                    std::function<void(Fact&)> fact);

  // Units at the day that may count in the scopes, with the scope that they are found by; with S
  // also those that may stand in it then.
  std::vector<std::pair<std::string, Scope>> units();
  // Keeps the fact when it counts in the scope, or in the tree of S may; one that is held already
  // is not held twice.
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
