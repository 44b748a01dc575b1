#include "projections/knowledge/member_name.h"

#include "events/text.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;

// Those kinds of which names_stated knows details; the others need not be read.
bool carries_details(std::uint16_t kind) {
  const auto which = static_cast<Which>(kind);
  return which == Which::MEMBER_TAKEN_OVER || which == Which::MEMBER_ADMITTED ||
         which == Which::MEMBER_READMITTED || which == Which::TRANSFER_RECEIVED ||
         which == Which::MEMBER_DETAILS_CHANGED;
}

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

}  // namespace

std::string member_name(View& view, const std::string& member, Moment moment) {
  const auto& timeline = view.timeline({SubjectClass::member, member});
  // From the latest back: most members were named once, when they were admitted.
  for (auto version = timeline.rbegin(); version != timeline.rend(); ++version) {
    if (version->at > moment || !carries_details(version->kind)) continue;
    const auto live = view.event(version->at.rank);
    const auto details = details_of(live.body());
    // Sealed or left out: an older one still tells the name.
    if (!details.isOpen()) continue;
    const auto name = details.getOpen().getName();
    if (!name.isNotGiven()) return name.isValue() ? copy(name.getValue()) : "";
  }
  return "";
}

}  // namespace sogoc
