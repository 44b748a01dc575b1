#include "cli/help/topics.h"

#include <algorithm>
#include <optional>
#include <ostream>

#include "cli/help/placeholders.h"
#include "events/text_forms.h"

namespace sogoc {

extern const Topic clocks_topic, acts_topic, corrections_topic, figures_topic, bounds_topic,
    register_topic, formats_topic, exit_codes_topic;

namespace {

std::string plain(const std::string& word) {
  auto made = folded(word);
  std::replace(made.begin(), made.end(), ' ', '-');
  return made.substr(std::min(made.find_first_not_of('-'), made.size()));
}

}  // namespace

const std::vector<const Topic*>& topics() {
  static const std::vector<const Topic*> table = {
      &clocks_topic, &acts_topic,     &corrections_topic, &figures_topic,
      &bounds_topic, &register_topic, &formats_topic,     &exit_codes_topic};
  return table;
}

const Topic* topic_of(const std::string& asked) {
  const auto word = plain(asked);
  for (const auto* topic : topics()) {
    if (word == topic->name) return topic;
    for (const auto& each : topic->also)
      if (word == plain(each)) return topic;
  }
  return nullptr;
}

void print_topic(const Page& page, const Topic& topic, Language language) {
  const auto in_language = [language](const Words& words) {
    return pick(language, words.en, words.vi);
  };
  print_filled(page, in_language(topic.title), 0);
  std::optional<TopicPart::Is> before;
  for (const auto& part : topic.parts()) {
    if (before != part.is || part.is == TopicPart::Is::paragraph) page.out << '\n';
    before = part.is;
    switch (part.is) {
      case TopicPart::Is::paragraph:
        print_filled(page, in_language(part.words), 0);
        break;
      case TopicPart::Is::entry:
        print_entry(page, placeholders_in(language, part.head), in_language(part.words));
        break;
      case TopicPart::Is::command:
        print_lines(page, part.head, 2);
        print_filled(page, in_language(part.words), 6);
        break;
    }
  }
}

}  // namespace sogoc
