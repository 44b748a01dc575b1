#include "projections/knowledge/nearest_ids.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "events/shown.h"
#include "events/text_forms.h"
#include "projections/knowledge/subject_names.h"
#include "projections/rows/stored_rows.h"
#include "store/keys.h"

namespace sogoc {
namespace {

constexpr std::size_t most_differences = 3, most_shown = 3;
constexpr std::size_t longest_text = 256, most_events = 100'000, most_texts = 100;

// Letters to put in, to take out or to change (Levenshtein), or one more than `most`.
std::size_t differences(const std::string& one, const std::string& other, std::size_t most) {
  if (std::max(one.size(), other.size()) - std::min(one.size(), other.size()) > most)
    return most + 1;
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= one.size(); ++i) {
    std::size_t corner = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const auto changed = corner + (one[i - 1] != other[j - 1]);
      corner = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return std::min(row.back(), most + 1);
}

// By key the fewest differences of its words, where they are few enough.
using Near = std::map<std::string, std::size_t>;

void add_if_near(const std::string& wanted, const std::string& key, const std::string& word,
                 Near& near) {
  const auto third = std::max(wanted.size(), word.size()) / 3;
  const auto most = std::min(most_differences, std::max<std::size_t>(third, 1));
  const auto found = differences(wanted, word, most);
  if (found > most) return;
  const auto [at, added] = near.try_emplace(key, found);
  if (!added) at->second = std::min(at->second, found);
}

std::vector<std::string> by_nearness(const Near& near) {
  std::vector<std::string> keys;
  for (const auto& [key, distance] : near) keys.push_back(key);
  std::stable_sort(keys.begin(), keys.end(), [&](const auto& one, const auto& other) {
    return near.at(one) < near.at(other);
  });
  return keys;
}

}  // namespace

const NearestIds::Spellings& NearestIds::words_of(SubjectClass of) {
  const auto [at, added] = words_.try_emplace(of);
  if (!added) return at->second;
  read_subjects(reg_.streams(), of, [&](std::string_view id) {
    at->second.push_back({std::string(id), folded(id), 0});
  });
  read_names(reg_.streams(), [&](const NameRow& row) {
    if (row.subject.of == of) at->second.push_back({row.subject.id, folded(row.name), row.known});
    return true;
  });
  return at->second;
}

NearestIds::Spellings NearestIds::events_like(const std::string& text) const {
  Spellings words;
  const auto begins = id_index_key(text.substr(0, (text.size() + 1) / 2));
  std::size_t read = 0;
  reg_.table().scan(begins, begins, [&](std::string_view key, std::string_view) {
    const auto id = parse_id_index_key(key);
    words.push_back({std::string(id), folded(id), 0});
    return ++read < most_events;
  });
  return words;
}

bool NearestIds::known(const std::vector<SubjectClass>& classes, View& view,
                       const std::string& id) {
  return std::any_of(classes.begin(), classes.end(), [&](SubjectClass of) {
    if (of != SubjectClass::none) {
      // The first row tells most of them for less.
      const auto first = first_recorded(reg_.streams(), {of, id});
      return first && *first < view.size() && !view.timeline({of, id}).empty();
    }
    const auto position = reg_.log().position_of(id);
    return position && *position < view.size();
  });
}

std::vector<std::string> NearestIds::nearest(const std::vector<SubjectClass>& classes,
                                             const std::string& text, std::uint64_t size) {
  if (text.empty() || text.size() > longest_text) return {};
  const Looked looked{classes, text, size};
  if (const auto at = found_.find(looked); at != found_.end()) return at->second;
  if (found_.size() >= most_texts) return {};
  const auto wanted = folded(text);
  Near near;
  const auto add = [&](const Spellings& spellings) {
    for (const auto& each : spellings)
      if (each.known < size) add_if_near(wanted, each.id, each.word, near);
  };
  for (const auto of : classes)
    if (of != SubjectClass::none)
      add(words_of(of));
    else if (text.size() <= longest_id)
      add(events_like(text));
  View view(reg_.streams(), reg_.plain_source(), size);
  std::vector<std::string> ids;
  for (const auto& id : by_nearness(near))
    if (ids.size() < most_shown && known(classes, view, id)) ids.push_back(id);
  return found_[looked] = ids;
}

namespace {

// `Đảng bộ huyện Ba Bể (BK-BB)`, as answers print who has a name: the name, folded, and the
// identifier; both empty for any other text.
std::pair<std::string, std::string> name_and_id(const std::string& text) {
  const auto open = text.rfind(" (");
  if (open == text.npos || open == 0 || !text.ends_with(')')) return {};
  return {folded(text.substr(0, open)), text.substr(open + 2, text.size() - open - 3)};
}

}  // namespace

std::vector<std::string> NearestIds::named(SubjectClass of, const std::string& text,
                                           std::uint64_t size) {
  const auto wanted = folded(text);
  const auto [name, id] = name_and_id(text);
  std::set<std::string> ids;
  if (!wanted.empty() && text.size() <= longest_text)
    for (const auto& each : words_of(of))
      if (each.known < size &&
          (each.word == wanted || (!id.empty() && each.id == id && each.word == name)))
        ids.insert(each.id);
  View view(reg_.streams(), reg_.plain_source(), size);
  std::erase_if(ids, [&](const auto& id) { return !known({of}, view, id); });
  return {ids.begin(), ids.end()};
}

namespace {

constexpr std::size_t most_told_apart = 10;

// The last name that it is known by, with the identifier.
std::string name_with_id(SubjectNames& names, const Subject& subject) {
  const auto name = names.of(subject, end_of(Date{99991231}));
  return name.empty() ? subject.id : name + " (" + subject.id + ")";
}

// Under what it stands, or stood last; of a village its commune.
std::string above(View& view, const Subject& subject) {
  const auto& versions = view.timeline(subject);
  if (versions.empty()) return "";
  const auto& state = versions.back().after;
  return subject.of == SubjectClass::village ? state_as<VillageState>(state).commune
                                             : state_as<UnitState>(state).parent;
}

}  // namespace

UsageError NearestIds::several_called(const std::string& text, const std::vector<Subject>& subjects,
                                      std::uint64_t size) {
  View view(reg_.streams(), reg_.plain_source(), size);
  SubjectNames names(reg_.streams(), reg_.plain_source(), size);
  std::string ids;
  Words each;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const auto& subject = subjects[i];
    const std::string between = i == 0 ? "" : ", ";
    ids += between + subject.id;
    if (i > most_told_apart) continue;
    if (i == most_told_apart) {
      each = {each.en + ", …", each.vi + ", …"};
      continue;
    }
    const auto name = between + shown(name_with_id(names, subject));
    const auto unit = above(view, subject);
    const auto over = unit.empty() ? "" : shown(name_with_id(names, {SubjectClass::unit, unit}));
    each.en += name + (over.empty() ? "" : " under " + over);
    each.vi += name + (over.empty() ? "" : " thuộc " + over);
  }
  const bool units = std::all_of(subjects.begin(), subjects.end(),
                                 [](const Subject& one) { return one.of == SubjectClass::unit; });
  const auto typed = as_typed(text);
  return {{(units ? "several units are called " : "several are called ") + typed + ": " + each.en,
           (units ? "có nhiều đơn vị tên " : "có nhiều đối tượng tên ") + typed + ": " + each.vi},
          ids,
          UsageReason::ambiguous};
}

std::vector<std::string> NearestIds::called(const std::vector<SubjectClass>& classes,
                                            const std::vector<std::string>& ids,
                                            std::uint64_t size) {
  SubjectNames names(reg_.streams(), reg_.plain_source(), size);
  std::vector<std::string> all;
  for (const auto& id : ids) {
    auto& text = all.emplace_back(id);
    for (const auto of : classes)
      if (text == id) text = shown(name_with_id(names, {of, id}));
  }
  return all;
}

std::vector<std::string> nearest_to(const std::string& text,
                                    const std::vector<std::pair<std::string, std::string>>& words) {
  if (text.size() > longest_text) return {};
  const auto wanted = folded(text);
  Near near;
  for (const auto& [key, word] : words) add_if_near(wanted, key, folded(word), near);
  auto keys = by_nearness(near);
  keys.resize(std::min(keys.size(), most_shown));
  return keys;
}

}  // namespace sogoc
