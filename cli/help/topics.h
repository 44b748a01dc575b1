// What `sogoc help TOPIC` explains: ideas that no single command has, a screen or two each. Each
// topic is a constant of its own file topic_*.cc, listed in topics.cc. Its commands work on the
// register of the demo, or on the one that the examples of the commands make (`ours`);
// tests/cli/help_test.py runs them.
#pragma once
#include <string>
#include <vector>

#include "answers/language.h"
#include "cli/help/page.h"
#include "events/words.h"

namespace sogoc {

// A paragraph, a term beside what it means, or a command above what it is for. At most 76 columns
// in a line of a command.
struct TopicPart {
  enum class Is { paragraph, entry, command };
  Is is;
  std::string head;  // the term or the command, the same in both languages but for placeholders
  Words words;
};
inline TopicPart paragraph(const Words& words) { return {TopicPart::Is::paragraph, "", words}; }
inline TopicPart entry(const std::string& head, const Words& words) {
  return {TopicPart::Is::entry, head, words};
}
inline TopicPart command(const std::string& head, const Words& words) {
  return {TopicPart::Is::command, head, words};
}

struct Topic {
  const char* name;
  Words title;
  std::vector<std::string> also;  // other words that it is asked for by
  std::vector<TopicPart> (*parts)();
};

// In the order in which they are listed. Constants of the program; safe from any thread.
const std::vector<const Topic*>& topics();

// The topic of the name or of one of its other words, whatever case and marks, blanks as hyphens
// and dashes in front left out; null when there is none. Pure.
const Topic* topic_of(const std::string& asked);

// Pure but for the stream.
void print_topic(const Page& page, const Topic& topic, Language language);

}  // namespace sogoc
