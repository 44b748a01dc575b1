// Computes one figure: from a query, in which nothing is left open, and a view to the answer. What
// is refused is refused here, so every way of asking is refused alike.
#pragma once
#include <variant>

#include "projections/figures/passes/person_columns.h"
#include "projections/figures/query.h"
#include "projections/knowledge/view.h"
#include "projections/refused.h"

namespace sogoc {

// No figure has this name.
UsageError unknown_figure(const std::string& name);

struct FigureDefinition;
// Why the query of the figure has no answer; nothing when it has one. A UsageError: a dimension
// that the figure does not allow or that is asked for twice, a filter without a value or
// with one that the dimension cannot have, counting by decision of anything but admissions, a
// period that ends before it begins or, of a yearly figure, has no 31 December. Else NotFound: the
// unit has no live event at K, or its identifier is longer than any can be. A unit that is known
// and not active on the day is counted as 0. Throws what `view` throws; the thread rule is that of
// `view`.
std::optional<std::variant<NotFound, UsageError>> refusal_of(View& view, const Query& query,
                                                             const FigureDefinition& figure);

// Whether the answer lists what was counted (Answer::counted), which costs memory for each item:
// whole, or as far as a digest asks (counted_digest.h), of stocks who it is without event and key.
// With `none` rates of the excellent list it all the same, since bridges need the share of each
// item; so do figures that are measured, which list few.
enum class Listing : std::uint8_t { items, subjects, none };

// The answer, or why there is none: a UsageError for a name that is no figure, else refusal_of.
// Reads what the scope needs through `view`, and throws what that throws. The thread rule is that
// of `view`; the answer holds no reference into it.
//
// REQUIRES: the days that the kind of figure asks for are set and full: as_of of a stock, from and
// to of others.
std::variant<Answer, NotFound, UsageError> evaluate(View& view, const Query& query,
                                                    Listing listing = Listing::items);
// The same with rows that are kept from question to question, of the streams of the view.
std::variant<Answer, NotFound, UsageError> evaluate(View& view, const Query& query, Listing listing,
                                                    PersonColumns& columns);

}  // namespace sogoc
