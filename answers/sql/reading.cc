#include "answers/sql/reading.h"

#include <algorithm>

#include "answers/text/answer.h"

namespace sogoc::sql {
namespace {

constexpr std::size_t kept = 4;

// Puts the one that is wanted to the front, or a new one.
template <typename Held, typename Same, typename Make>
Held take(std::deque<Held>& all, Same same, Make make) {
  const auto found = std::find_if(all.begin(), all.end(), same);
  Held held = found == all.end() ? make() : *found;
  if (found != all.end()) all.erase(found);
  all.push_front(held);
  if (all.size() > kept) all.pop_back();
  return held;
}

Date day_of_argument(const char* name, const std::string& text) {
  const auto day = parse_date(text);
  if (!day || !day->full())
    throw UsageException{{{std::string(name) + " " + text + " is no day",
                           std::string(name) + " " + text + " không phải là ngày"},
                          "2018-12-31"}};
  return *day;
}

}  // namespace

Source::Source(std::shared_ptr<View> known, const Clocks& at)
    : clocks(at),
      moment(end_of(at.as_of.value_or(Date{99991231}))),
      view(std::move(known)),
      tree(*view) {
  if (at.structure) restatement.emplace(*view, *at.structure);
}

KnownAt Reading::known_at(const std::string& text) {
  if (const auto found = known_ats_.find(text); found != known_ats_.end()) return found->second;
  const auto known = resolve_known_at(in(), text);
  if (const auto* bad = std::get_if<UsageError>(&known)) throw UsageException{*bad};
  const auto& at = std::get<KnownAt>(known);
  if (at.inside_act) say_inside_act(writer_);
  return known_ats_[text] = at;
}

Clocks Reading::clocks(const std::string& as_of, const std::string& known_at_text,
                       const std::string& structure_as_of, bool with_day) {
  const auto known = known_at(known_at_text);
  Clocks clocks;
  clocks.size = known.size;
  clocks.inside_act = known.inside_act;
  if (with_day) {
    clocks.as_of = as_of.empty() ? asker_.default_day(known) : day_of_argument("as-of", as_of);
    clocks.complete_as_known = *clocks.as_of <= known.day;
  }
  if (!structure_as_of.empty())
    clocks.structure = day_of_argument("structure-as-of", structure_as_of);
  used_.insert(clocks);
  return clocks;
}

std::shared_ptr<View> Reading::view(std::uint64_t size) {
  return take(
      view_, [&](const auto& each) { return each->size() == size; },
      [&] { return std::make_shared<View>(in().streams(), in().source(), size); });
}

std::shared_ptr<Source> Reading::source(const Clocks& clocks) {
  return take(
      sources_, [&](const auto& each) { return each->clocks == clocks; },
      [&] { return std::make_shared<Source>(view(clocks.size), clocks); });
}

}  // namespace sogoc::sql
