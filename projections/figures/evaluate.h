// Computes one figure.
#pragma once
#include <variant>

#include "events/words.h"
#include "projections/figures/query.h"
#include "projections/knowledge.h"

namespace sogoc {

// Why a query has no answer: the unit is unknown at K, or the question is not one (with what to
// try).
struct NotFound {
  std::string unit;
};
struct UsageFault {
  Words message;
  std::string remedy;  // what to write instead; empty when the message says it
};

UsageFault unknown_figure(const std::string& name);

struct FigureDefinition;
// Why the query of the figure has no answer; nothing when it has one.
std::optional<std::variant<NotFound, UsageFault>> refusal_of(Knowledge& knowledge,
                                                             const Query& query,
                                                             const FigureDefinition& figure);

// Whether the answer lists what was counted, or only of figures whose value is made of it.
enum class Listing : std::uint8_t { items, none };

// The query's figure must be in the catalogue, its days set by the kind of figure. Reads what the
// scope needs through `knowledge`. One thread.
std::variant<Answer, NotFound, UsageFault> evaluate(Knowledge& knowledge, const Query& query,
                                                    Listing listing = Listing::items);

// SHA-256 in hex over the identifiers of what was counted (of events for flows), sorted bytewise,
// each followed by a line feed.
std::string counted_digest(const Knowledge& knowledge, const Query& query, const Answer& answer);

}  // namespace sogoc
