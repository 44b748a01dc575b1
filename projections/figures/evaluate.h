// Computes one figure.
#pragma once
#include <variant>

#include "projections/figures/query.h"
#include "projections/knowledge/view.h"
#include "projections/refused.h"

namespace sogoc {

UsageError unknown_figure(const std::string& name);

struct FigureDefinition;
// Why the query of the figure has no answer; nothing when it has one.
std::optional<std::variant<NotFound, UsageError>> refusal_of(View& view, const Query& query,
                                                             const FigureDefinition& figure);

// Whether the answer lists what was counted, or only of figures whose value is made of it.
enum class Listing : std::uint8_t { items, none };

// The query's figure must be in the catalogue, its days set by the kind of figure. Reads what the
// scope needs through `view`. One thread.
std::variant<Answer, NotFound, UsageError> evaluate(View& view, const Query& query,
                                                    Listing listing = Listing::items);

// SHA-256 in hex over the identifiers of what was counted (of events for flows), sorted bytewise,
// each followed by a line feed.
std::string counted_digest(const View& view, const Query& query, const Answer& answer);

}  // namespace sogoc
