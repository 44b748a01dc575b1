// The words for leaving by its cause, such as `từ trần`: people say them for the event, whose kind
// is memberLeft. Pure, safe from any thread.
#pragma once
#include <span>
#include <string>

namespace sogoc {

// Of a cause as the schema names it, as what happened. Constant, lives as long as the program.
struct CauseWord {
  const char *code, *en, *vi;
};
std::span<const CauseWord> cause_words();

// What a text means as the kind of an event: the name of a kind (kind_meant), and the cause when
// the text is one, whatever case and marks; then the kind is memberLeft. Of any other text the kind
// is the text itself.
struct HappeningMeant {
  std::string kind, cause;
};
HappeningMeant happening_meant(const std::string& text);

}  // namespace sogoc
