// What may stand for a value that a shell is asked to complete: names that the program knows, and
// identifiers of the register.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"

namespace sogoc {

// Of what kind the value is.
enum class Candidates : std::uint8_t {
  none,
  units,
  ids,  // of units, villages, members and events
  events,
  figures,
  dimensions,  // several, with a comma between two
  conditions,  // dimension=value|value
  fields,      // of the event that is recorded or corrected, key=value
  kinds,       // of events
  known_at,    // size:, position:, and reports by name
  topics,      // what help is there on: commands and topics
  reports,     // published ones
  forms,       // that a report is made of
  count_by,    // ceremony, decision
};
// As the completions ask for it; empty for none.
const char* word_of(Candidates candidates);

// Taken only as the first word of the command line; in no help, like packaging_option. Behind it
// stand the word of the kind, what was typed of the value, the directory of the register or
// nothing, and the words of the line before that value, from the command or an option on.
inline constexpr const char* candidates_option = "--candidates";

// Whole values that begin as what was typed, in the order of the bytes, at most 500: of more the
// first letters are too few to choose by. As they are: quotation marks that a shell asks for, and
// leaving out what it would take for an option, are the matter of its script. None has a control
// character in it. Of what has names or words beside its identifier, units, dimensions and their
// values, these are offered where no identifier begins so. Of a list none that stands in it
// already. Nothing for what cannot be read, and nothing is thrown or said: a shell that completes
// has no place for it. `directory`: empty for that of the context. `line`: the words before, which
// say what is meant: dimensions are those that its figures have all of, or the one that `list` has
// by default; fields those of the kind behind `record`, of the event behind `amend`. `topics`: what
// help is there on.
std::vector<std::string> candidates_for(Context& context, std::string_view kind,
                                        const std::string& typed, const std::string& directory,
                                        const std::vector<std::string>& line,
                                        const std::vector<std::string>& topics);

}  // namespace sogoc
