#include "projections/knowledge/subject_names.h"

#include <set>
#include <unordered_set>

#include "events/text_forms.h"
#include "projections/knowledge/member_name.h"
#include "projections/rows/stored_rows.h"
#include "store/keys.h"

namespace sogoc {
namespace {

// A view keeps the timelines that it reads: at some hundred bytes each a few megabytes.
constexpr std::size_t most_asked = 20'000;
constexpr std::size_t most_members = 200'000;
// From so many members on all names that were stated are read at once, which costs what reading the
// events of some hundred does.
constexpr std::size_t few_members = 300;

}  // namespace

SubjectNames::SubjectNames(const Streams& streams, const EventSource& source, std::uint64_t size)
    : streams_(streams), source_(source), size_(size) {}
SubjectNames::~SubjectNames() = default;

View& SubjectNames::view() {
  if (!view_ || ++asked_ > most_asked) {
    view_ = std::make_unique<View>(streams_, source_, size_);
    asked_ = 0;
  }
  return *view_;
}

// Names that were stated once: nearly all.
void SubjectNames::read_stated() {
  std::unordered_set<std::string> again;
  read_names(streams_, [&](const NameRow& row) {
    if (row.known >= size_) return false;
    if (row.subject.of == SubjectClass::member && !stated_.try_emplace(row.subject.id, row).second)
      again.insert(row.subject.id);
    return stated_.size() <= most_members;
  });
  for (const auto& id : again) stated_.erase(id);
}

// The name stated once, where no other event and no correction can have changed or taken it away.
const std::string* SubjectNames::stated_once(const std::string& id, const KnownTimeline& versions) {
  const auto row = stated_.find(id);
  if (row == stated_.end()) return nullptr;
  const auto known = row->second.known;
  for (const auto& version : versions)
    if (carries_details(static_cast<schema::Body::Which>(version.kind)) && version.at.rank != known)
      return nullptr;
  return source_.corrections_of(known).empty() ? &row->second.name : nullptr;
}

std::string SubjectNames::member(const std::string& id) {
  if (const auto known = members_.find(id); known != members_.end()) return known->second;
  if (members_.size() > most_members) members_.clear();
  if (++members_read_ == few_members) read_stated();
  auto& in = view();
  const auto& versions = in.timeline({SubjectClass::member, id});
  std::string name;
  if (const auto* stated = stated_once(id, versions))
    name = *stated;
  else if (!versions.empty())
    name = member_name(in, id, versions.back().at);
  return members_.emplace(id, std::move(name)).first->second;
}

std::string SubjectNames::category(const std::string& scheme, const std::string& code) {
  const auto [at, added] = categories_.try_emplace({scheme, code});
  if (added) at->second = category_name(view(), scheme, code);
  return at->second;
}

std::string category_name(View& view, const std::string& scheme, const std::string& code) {
  const auto& versions = view.timeline({SubjectClass::scheme, scheme});
  if (versions.empty()) return "";
  const auto event = view.event(versions.back().at.rank);
  for (auto each : event.body().getSchemeAdopted().getCategories())
    if (code == each.getCode().cStr()) return each.getName().cStr();
  return "";
}

std::optional<std::string> id_as_printed(SubjectNames& names, SubjectClass of,
                                         const std::string& text) {
  const auto open = text.rfind(" (");
  if (open == text.npos || !text.ends_with(')')) return std::nullopt;
  auto id = text.substr(open + 2, text.size() - open - 3);
  if (id.size() > longest_id) return std::nullopt;
  const auto name = names.of({of, id}, end_of(Date{99991231}));
  if (name.empty() || folded(name) != folded(text.substr(0, open))) return std::nullopt;
  return id;
}

std::string category_meant(View& view, const std::string& text) {
  const auto wanted = folded(text);
  std::set<std::string> printed, named;
  // However old: what was rated by it is asked for still.
  for (const auto& [scheme, row] : view.occupants_at({Role::schemes, ""}, end_of(Date{99991231}))) {
    const auto event = view.event(row->at.rank);
    for (auto each : event.body().getSchemeAdopted().getCategories()) {
      const std::string code = each.getCode().cStr(), name = each.getName().cStr();
      if (code == text) return text;
      if (folded(name) == wanted) named.insert(code);
      if (text.ends_with(" (" + code + ")") &&
          folded(text.substr(0, text.size() - code.size() - 3)) == folded(name))
        printed.insert(code);
    }
  }
  const auto& codes = printed.empty() ? named : printed;
  return codes.size() == 1 ? *codes.begin() : text;
}

std::string SubjectNames::of(const Subject& subject, Moment moment) {
  const auto [of, id] = subject;
  if (id.empty()) return "";
  if (of == SubjectClass::member) return member(id);
  if (of != SubjectClass::unit && of != SubjectClass::village) return "";
  const auto& versions = view().timeline(subject);
  if (versions.empty()) return "";
  // The last at or before the moment; before the first there is none.
  const StatePtr* state = &versions.back().after;
  for (const auto& version : versions)
    if (version.at <= moment) state = &version.after;
  if (of == SubjectClass::village) return state_as<VillageState>(*state).name;
  return state_as<UnitState>(*state).name;
}

}  // namespace sogoc
