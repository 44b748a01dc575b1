// A sheet of events as a spreadsheet keeps it: a heading row that names the columns, and rows, each
// a line of an event. A column `kind` has the kind of event; the others are keys as `record` takes
// them (event_fields.h): `effective`, `decision.symbol`, `details.name`, of a field that is called
// as the column of kinds is `unitEstablished.kind`; or the words of these (column_words.h). Pure,
// safe from any thread.
#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/json/column_words.h"
#include "events/kinds/described_kinds.h"
#include "events/rejection.h"

namespace sogoc {

// More columns than there are fields: a file that is none of ours is not gone through.
inline constexpr std::size_t most_columns = 1000;

// The columns of a sheet of the kinds, in the order of the schema, each once: `kind`, the envelope,
// the fields of the bodies. Objects are gone into, lists of objects are one column. A field that is
// called `kind` has its kind of event in front.
std::vector<std::string> columns_of(const std::vector<DescribedKind>& kinds);

// The remedy for a sheet whose bytes are no UTF-8, for quotation marks that are wrong, and for
// lines whose cells are parted in different ways.
extern const Words save_as_utf8, mend_quotation_marks, same_separator;

// What a line begins with that says the separator before the heading row.
inline constexpr std::string_view says_separator = "sep=";

// Whether the line may be the first of a sheet: it says the separator, or has two columns or more,
// one of them that of the kind.
bool may_be_heading_row(const std::string& line);

// Of a text that is one cell when it is cut at `separator`: a sign at which it would be several, a
// comma, semicolon, tab or bar; 0: none. Pure.
char other_separator(const std::string& text, char separator);
// That cells are parted by another sign than they are cut at.
Words parted_by_other(char other, char separator);

// A text as JSON, for the value of a fault; what is no UTF-8 in it becomes U+FFFD.
std::string quoted_json(const std::string& text);

// The heading row, understood. Copyable.
class EventSheet {
 public:
  // Or what is wrong with it (the column is named in `field` and its name as written in `value`):
  // it is no UTF-8, has no column `kind`, a name that no field has, one that stands twice, or too
  // many. Columns without a name are let pass.
  static std::variant<EventSheet, Rejection> of(const std::vector<std::string>& headings,
                                                char separator);

  // What a row comes to.
  struct Line {
    std::string text;  // of NDJSON; with a fault what known_of says
    MaybeRejection fault;
  };
  // Empty cells, and those of blanks alone, are not given. A cell that begins with an apostrophe
  // before what --csv-safe puts one before (answers/json/csv.h) is read without it. The kind is
  // its name or its words (kind_meant). A fault: no UTF-8, no kind or one that is none, something
  // in a cell under no heading. Whatever else is wrong the reader of events says of the line.
  Line line_of(const std::vector<std::string>& cells) const;

  // Of a row that broke off in the last of the cells: a line of its `act` and `id`. Where its act
  // cannot be known, what is no line, so that it may belong to the act around it.
  std::string known_of(std::vector<std::string> cells) const;

  const std::vector<std::string>& columns() const { return columns_; }
  // As they are called in the heading row, without blanks around them.
  const std::vector<std::string>& headings() const { return headings_; }

 private:
  std::vector<std::string> columns_, headings_;
  bool decimal_comma_ = false;
};

}  // namespace sogoc
