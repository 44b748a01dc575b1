// A text for people cut where a line may be broken: at its blanks, but not inside of a command,
// which is to be copied into a shell. Pure, safe from any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sogoc {

// Words, which are what stands between two blanks, and commands. A command is `sogoc` with what
// follows, up to the last word that only a shell would be given (an option and its value, a name, a
// number, a word in quotation marks) before the sentence goes on. Two blanks make an empty word, so
// that all joined by one blank each are the text.
std::vector<std::string> pieces_of(std::string_view text);

}  // namespace sogoc
