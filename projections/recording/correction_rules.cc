#include "projections/recording/correction_rules.h"

#include "events/kinds/static_rules.h"

namespace sogoc {
namespace {

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

MaybeRejection check_amendment(schema::EventAmended::Reader amendment, const BesideContent& beside,
                               schema::Body::Reader original) {
  if (!amendment.hasBody() && !beside.body_fault) return std::nullopt;
  const auto body = amendment.getBody();
  const auto& kind = kind_of(original.which());
  // A body with a fault was left out of the words: its kind is told beside, for a body of another
  // kind is the better message than what is wrong inside of it.
  const std::string given = beside.body_fault ? beside.amended_kind : kind_of(body.which()).name;
  if (!given.empty() && given != kind.name)
    return Rejection{"correction.otherKind",
                     "eventAmended.body",
                     quoted(given),
                     {std::string("the event amended is a ") + kind.name,
                      std::string("sự việc được đính chính thuộc loại ") + kind.name}};
  if (beside.body_fault) return beside.body_fault;
  if (auto bad = static_rejection(body, "eventAmended.body")) return bad;
  // An amendment says again what happened to this subject; another subject is another event.
  if (subject_of(body) == subject_of(original)) return std::nullopt;
  const auto subject = subject_of(original).id;
  return Rejection{
      "correction.otherSubject",
      std::string("eventAmended.body.") + kind.name + "." + subject_field_of(body),
      quoted(subject_of(body).id),
      {"the event amended is of " + subject, "sự việc được đính chính nói về " + subject}};
}

}  // namespace

std::optional<Rejection> check_correction(schema::Event::Reader event, const BesideContent& beside,
                                          const EventSource& before, std::uint64_t size,
                                          const Find& find,
                                          std::optional<std::uint64_t>& corrects) {
  const auto body = event.getBody();
  if (!is_correction(body)) return std::nullopt;
  const auto& kind = kind_of(body.which());
  const auto fault = [&](const char* rule, Words detail = {}) {
    return Rejection{rule, std::string(kind.name) + ".event", quoted(id_corrected(body).cStr()),
                     std::move(detail)};
  };
  // The id is resolved once, here: the recorder writes the position beside the target.
  corrects = position_named(event, find);
  if (!corrects) return fault("correction.unknownEvent");
  const auto original = before.event(*corrects);
  const auto target = (*original).getBody();
  if (!kind_of(target.which()).correctable)
    return fault("correction.fixed", {std::string("it is a ") + kind_of(target.which()).name,
                                      std::string("đó là ") + kind_of(target.which()).name});
  // A correction may be voided, which is enough: what it should have said is recorded anew.
  if (body.isEventAmended() && is_correction(target)) return fault("correction.ofCorrection");
  // As of the lines before this one: two voids of one event in one act are one too many.
  if (is_void(before, *corrects, size)) return fault("correction.alreadyVoid");
  if (body.isEventVoided()) return std::nullopt;
  return check_amendment(body.getEventAmended(), beside, target);
}

}  // namespace sogoc
