#include "projections/knowledge/subject_names.h"

#include "projections/knowledge/member_name.h"

namespace sogoc {
namespace {

// A view keeps the timelines that it reads: at some hundred bytes each a few megabytes.
constexpr std::size_t most_asked = 20'000;
constexpr std::size_t most_members = 200'000;

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

std::string SubjectNames::member(const std::string& id) {
  if (const auto known = members_.find(id); known != members_.end()) return known->second;
  if (members_.size() > most_members) members_.clear();
  auto& in = view();
  const auto& versions = in.timeline({SubjectClass::member, id});
  auto name = versions.empty() ? "" : member_name(in, id, versions.back().at);
  return members_.emplace(id, std::move(name)).first->second;
}

std::string SubjectNames::category(const std::string& scheme, const std::string& code) {
  const auto [at, added] = categories_.try_emplace({scheme, code});
  if (!added) return at->second;
  const auto& versions = view().timeline({SubjectClass::scheme, scheme});
  if (versions.empty()) return "";
  const auto event = view().event(versions.back().at.rank);
  for (auto each : event.body().getSchemeAdopted().getCategories())
    if (code == each.getCode().cStr()) at->second = each.getName().cStr();
  return at->second;
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
