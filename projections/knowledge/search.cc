#include "projections/knowledge/search.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <sstream>

#include "projections/knowledge/member_name.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

// Bytes of letters beyond ASCII belong to words; what else they may be is rare in names.
bool of_a_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80) != 0; }

// How `part` stands in `text` where it begins at the beginning of a word; nothing when it does not.
std::optional<Fit> fit_of(const std::string& text, const std::string& part) {
  if (text == part) return Fit::whole;
  std::optional<Fit> best;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    if (at != 0 && of_a_word(text[at - 1])) continue;
    const auto end = at + part.size();
    if (end == text.size() || !of_a_word(text[end])) return Fit::words;
    best = Fit::beginning;
  }
  return best;
}

// One space between words, none around them.
std::string single_spaced(const std::string& text) {
  std::string out;
  std::istringstream in(text);
  for (std::string word; in >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

// As typed but for the case of letters.
std::string without_case(std::string_view text) {
  std::string out;
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  icu::UnicodeString::fromUTF8(piece).foldCase().toUTF8String(out);
  return composed(out);
}

// Where a subject in this state is found: the unit above, the commune or else the cell.
std::string holder_of(const StatePtr& state) {
  if (const auto* unit = std::get_if<UnitState>(state.get())) return unit->parent;
  if (const auto* village = std::get_if<VillageState>(state.get()))
    return village->commune.empty() ? village->cell : village->commune;
  const auto& member = state_as<MemberState>(state);
  return member.phase == MemberState::Phase::left ? "" : member.cell;
}

}  // namespace

std::vector<FoundName> find_names(View& view, std::string_view text) {
  const auto wanted = single_spaced(without_case(text)), bare = folded(text);
  // By subject, so that one that bore several matching names is found once.
  std::map<Subject, FoundName> found;
  read_names(view.streams(), [&](const NameRow& row) {
    // Names stand in the order of recording: what follows is not known either.
    if (row.known >= view.size()) return false;
    // Exact first: folding is the dearer of the two, and not needed then.
    const auto exact = fit_of(single_spaced(without_case(row.name)), wanted);
    const auto fit = exact ? exact : fit_of(folded(row.name), bare);
    if (!fit) return true;
    FoundName name{row.subject, row.name, exact ? Match::exact : Match::folded, *fit};
    const auto [at, added] = found.try_emplace(row.subject, name);
    const auto rank = [](const FoundName& each) { return std::pair(each.match, each.fit); };
    if (!added && rank(name) <= rank(at->second)) at->second = std::move(name);
    return true;
  });
  std::vector<FoundName> all;
  // Whoever is void has no timeline, and is not known.
  for (auto& [subject, name] : found)
    if (!view.timeline(subject).empty()) all.push_back(std::move(name));
  return all;
}

std::vector<FoundOnDay> on_day(View& view, std::vector<FoundName> found, Date day) {
  std::vector<FoundOnDay> rows;
  for (auto& each : found) {
    FoundOnDay row{std::move(each), nullptr, "", "", ""};
    row.state = view.state_at(row.found.subject, end_of(day));
    if (row.state) {
      row.name = name_of(view, row.found.subject, end_of(day));
      row.in = holder_of(row.state);
      row.in_name = row.in.empty() ? "" : view.unit_at(row.in, end_of(day)).name;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace sogoc
