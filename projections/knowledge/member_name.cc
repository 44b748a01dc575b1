#include "projections/knowledge/member_name.h"

#include "events/text.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;

// A change has its details under another name.
schema::Details::Reader details_of(schema::Body::Reader body) {
  switch (body.which()) {
    case Which::MEMBER_TAKEN_OVER:
      return body.getMemberTakenOver().getDetails();
    case Which::MEMBER_ADMITTED:
      return body.getMemberAdmitted().getDetails();
    case Which::MEMBER_READMITTED:
      return body.getMemberReadmitted().getDetails();
    case Which::TRANSFER_RECEIVED:
      return body.getTransferReceived().getDetails();
    default:
      return body.getMemberDetailsChanged().getChanges();
  }
}

// `event`: the one at a position, as it stands at K.
template <typename Versions, typename ReadEvent>
std::string last_name(const Versions& timeline, Moment moment, const ReadEvent& event) {
  // From the latest back: most members were named once, when they were admitted.
  for (auto version = timeline.rbegin(); version != timeline.rend(); ++version) {
    if (version->at > moment || !carries_details(static_cast<Which>(version->kind))) continue;
    const LiveEvent live = event(version->at.rank);
    const auto details = details_of(live.body());
    // Sealed or left out: an older one still tells the name.
    if (!details.isOpen()) continue;
    const auto name = details.getOpen().getName();
    if (!name.isNotGiven()) return name.isValue() ? copy(name.getValue()) : "";
  }
  return "";
}

}  // namespace

// Those kinds of which names_stated knows details; the others need not be read.
bool carries_details(Which kind) {
  return kind == Which::MEMBER_TAKEN_OVER || kind == Which::MEMBER_ADMITTED ||
         kind == Which::MEMBER_READMITTED || kind == Which::TRANSFER_RECEIVED ||
         kind == Which::MEMBER_DETAILS_CHANGED;
}

std::string member_name(View& view, const std::string& member, Moment moment) {
  return last_name(view.timeline({SubjectClass::member, member}), moment,
                   [&](std::uint64_t position) { return view.event(position); });
}

std::string member_name(const Timeline& timeline, Moment moment, const EventSource& source,
                        std::uint64_t size) {
  return last_name(timeline, moment, [&](std::uint64_t position) {
    return live_event(source, position, size);
  });
}

std::string name_of(View& view, const Subject& subject, Moment moment) {
  switch (subject.of) {
    case SubjectClass::member:
      return member_name(view, subject.id, moment);
    case SubjectClass::village:
      return state_as<VillageState>(view.state_at(subject, moment)).name;
    case SubjectClass::unit:
      return view.unit_at(subject.id, moment).name;
    default:
      return "";
  }
}

}  // namespace sogoc
