// Forms of text in which two writings are compared: what is stored, and what is searched for.
// `text` is UTF-8; bytes that are none become U+FFFD. Pure, safe from any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sogoc {

// NFC, the form of every text of an event, so of every text that is compared with one: `à` typed as
// a letter with a mark, as a PDF or another system gives it, is `à` of one code point.
std::string composed(std::string_view text);

// The parts of a text between the separators, those that are empty too: there is one at least.
std::vector<std::string> divided(std::string_view text, char separator);

// What is left of a name when everything that two people write differently is taken away: case,
// tones and marks; đ and ð, which look alike in capitals, are d; any apostrophe is ', any blank a
// space, one between words and none around them; what takes no room (zero-width, soft hyphens) is
// left out; letters of full width and ligatures are plain ones. NFC and NFD alike.
std::string folded(std::string_view text);

}  // namespace sogoc
