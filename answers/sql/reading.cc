#include "answers/sql/reading.h"

#include <algorithm>

#include "answers/text/answer.h"
#include "events/shown.h"
#include "events/text_forms.h"
#include "projections/knowledge/subject_names.h"
#include "projections/knowledge/typed_days.h"

namespace sogoc::sql {
namespace {

Date day_of_argument(const char* name, const std::string& text) {
  const auto day = typed_date(text);
  if (!day || !day->full())
    throw UsageException{{{std::string(name) + " " + as_typed(text) + " is no day",
                           std::string(name) + " " + as_typed(text) + " không phải là ngày"},
                          "2018-12-31",
                          UsageReason::days}};
  return *day;
}

}  // namespace

Source::Source(std::shared_ptr<View> known, const Clocks& at)
    : clocks(at),
      // Tables without a day look at units at the end of all days.
      moment(end_of(at.as_of.value_or(Date{99991231}))),
      view(std::move(known)),
      tree(*view) {
  if (at.structure) restatement.emplace(*view, *at.structure);
}

KnownAt Reading::known_at(const std::string& text) {
  const auto resolve = [&] {
    const auto known = resolve_known_at(in(), text);
    if (const auto* bad = std::get_if<UsageError>(&known)) throw UsageException{*bad};
    const auto& at = std::get<KnownAt>(known);
    // Once a setting, not once a row of a join.
    say_notes(writer_, at.notes, in().facts().time_zone);
    return std::make_shared<std::pair<std::string, KnownAt>>(text, at);
  };
  return known_ats_.take([&](const auto& each) { return each->first == text; }, resolve)->second;
}

Clocks Reading::clocks(const std::string& as_of, const std::string& known_at_text,
                       const std::string& structure_as_of, bool with_day) {
  const auto known = known_at(known_at_text);
  Clocks clocks;
  clocks.size = known.size;
  clocks.notes = known.notes;
  if (with_day) {
    clocks.as_of = as_of.empty() ? asker_.default_day(known) : day_of_argument("asof", as_of);
    // A day after that of K may still get events.
    clocks.complete_as_known = *clocks.as_of <= known.day;
  }
  if (!structure_as_of.empty())
    clocks.structure = day_of_argument("structureasof", structure_as_of);
  used_.insert(clocks);
  return clocks;
}

namespace {

// SQLite plans the parts of an OR by themselves, without what stands beside them.
bool part_of(const NamedClocks& part, const NamedClocks& whole) {
  const auto same_or_none = [](const std::string& some, const std::string& all) {
    return some.empty() || some == all;
  };
  return part != whole && same_or_none(part.as_of, whole.as_of) &&
         same_or_none(part.known_at, whole.known_at) &&
         same_or_none(part.structure_as_of, whole.structure_as_of) &&
         same_or_none(part.unit, whole.unit) && part.with_day == whole.with_day;
}

}  // namespace

void Reading::use_named() {
  for (const auto& each : named_)
    if (!each.unit.empty()) {
      const auto size = known_at(each.known_at).size;
      expect_unit(unit_meant(each.unit, size), size);
    }
  if (!used_.empty()) return;
  for (const auto& each : named_)
    if (std::none_of(named_.begin(), named_.end(),
                     [&](const auto& other) { return part_of(each, other); }))
      clocks(each.as_of, each.known_at, each.structure_as_of, each.with_day);
}

std::uint64_t Reading::newest_size() const {
  std::uint64_t size = 0;
  for (const auto& clocks : used_) size = std::max(size, clocks.size);
  return size;
}

std::optional<UnknownValue> Reading::never_seen(const char* list, View& view,
                                                const std::string& text) {
  if (!list) return std::nullopt;
  return is_closed_list(list) ? not_in_list(list, text)
                              : unknown_value(asker_.stated(), view, list, text);
}

std::vector<UnknownValue> Reading::unknown_values() {
  std::vector<UnknownValue> all;
  if (used_.empty()) return all;
  auto& view = *asker_.view(newest_size());
  for (auto& each : compared_)
    for (const auto& text : each.texts)
      if (auto unknown = never_seen(each.open_list, view, text);
          unknown && (meant(each, text) == text || each.as_written.contains(text))) {
        unknown->field = each.column;
        all.push_back(std::move(*unknown));
      }
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<ReadValue> Reading::read_values() {
  std::vector<ReadValue> all;
  if (used_.empty()) return all;
  for (auto& each : compared_)
    for (const auto& text : each.texts)
      if (const auto as = meant(each, text); as != text && !each.as_written.contains(text))
        all.push_back({each.column, text, std::string(as)});
  std::sort(all.begin(), all.end());
  return all;
}

namespace {

// A list of an IN may have a hundred thousand.
constexpr std::size_t most_noted = 10'000;

}  // namespace

void Reading::Compared::note(std::string_view text) {
  if (texts.size() < most_noted && !texts.contains(text)) texts.emplace(text);
}

void Reading::Compared::begin() {
  texts.clear();
  as_written.clear();
  meanings.clear();
}

std::string_view Reading::meant(Compared& compared, std::string_view text) {
  const std::string_view list = compared.open_list ? compared.open_list : "";
  const bool category = list == "category";
  if (!category && compared.words.empty()) return text;
  if (const auto at = compared.words.find(text); at != compared.words.end()) return at->second;
  if (const auto at = compared.meanings.find(text); at != compared.meanings.end())
    return at->second;
  std::string meaning(text);
  if (category) {
    const auto size = newest_size();
    meaning = category_meant(*asker_.view(size > 0 ? size : in().log().size()), meaning);
  } else if (const auto at = compared.words.find(folded(meaning)); at != compared.words.end()) {
    meaning = at->second;
  }
  if (compared.meanings.size() < most_noted)
    return compared.meanings.emplace(text, std::move(meaning)).first->second;
  // A comparison has two of them.
  auto& kept = compared.beyond[compared.next_beyond ^= 1];
  return kept = std::move(meaning);
}

Reading::Compared& Reading::compared(const std::string& column, const char* open_list) {
  for (auto& each : compared_)
    if (each.column == column && each.open_list == open_list) return each;
  auto& made = compared_.emplace_back(Compared{column, open_list, {}, {}, {}, {}});
  if (open_list && is_closed_list(open_list)) made.words = values_by_word(open_list);
  return made;
}

std::string Reading::unit_meant(const std::string& text, std::uint64_t size) {
  auto meant = asker_.unit_meant(text, size);
  if (const auto* bad = std::get_if<UsageError>(&meant)) throw UsageException{*bad};
  return std::get<std::string>(std::move(meant));
}

void Reading::expect_unit(const std::string& unit, std::uint64_t size) {
  if (!may_be_identifier(unit) || asker_.view(size)->timeline({SubjectClass::unit, unit}).empty())
    throw NotFoundException{asker_.no_unit(unit, size)};
}

std::shared_ptr<Source> Reading::source(const Clocks& clocks) {
  return sources_.take([&](const auto& each) { return each->clocks == clocks; },
                       [&] { return std::make_shared<Source>(asker_.view(clocks.size), clocks); });
}

}  // namespace sogoc::sql
