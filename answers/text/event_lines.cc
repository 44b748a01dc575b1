#include "answers/text/event_lines.h"

#include <ostream>

#include "answers/json/correction.h"
#include "answers/json/event.h"
#include "answers/json/event_line.h"
#include "answers/json/json_library.h"
#include "answers/text/lines.h"
#include "answers/text/text.h"
#include "answers/value_words.h"
#include "events/kinds/names_stated.h"
#include "events/shown.h"
#include "projections/knowledge/corrections.h"
#include "projections/knowledge/member_name.h"

namespace sogoc {
namespace {

// Behind every day: what has no day of its own is told with the names that hold at last.
Moment moment_of(const Event& event, std::uint64_t position) {
  const auto day = (*event).getEffective();
  return day == 0 ? end_of(Date{99991231}) : Moment{day, position};
}

// The name that the event itself gives.
std::string stated_name(schema::Body::Reader body, const Subject& subject) {
  for (const auto& [named, name] : names_stated(body))
    if (named == subject) return name;
  return "";
}

// What stands at another place of the line, or is too much for it.
bool left_out(schema::Body::Reader body, const std::string& key) {
  if (key == "details" || key == "reason") return true;
  if (key == "cause") return body.isMemberLeft();
  if (key == "name") return body.isUnitEstablished() || body.isVillageRegistered();
  return key == subject_field_of(body) ||
         // Documents and rule sets are named by these.
         (body.isDocumentIssued() && key == "symbol") ||
         (body.isRuleSetAdopted() && key == "ruleset");
}

// Else there is nothing but the subject: the event is not written as JSON to find that out.
bool has_fields(schema::Body::Reader body) {
  return !body.isOfficialRecognised() && !body.isMemberLeft();
}

}  // namespace

EventLines::EventLines(Writer& writer, Register& in)
    : writer_(writer), in_(in), clock_(in.facts().time_zone) {}
EventLines::~EventLines() = default;

// A size inside of an act has only a part of its rows: names are those at its end.
SubjectNames& EventLines::names(std::uint64_t size) {
  const auto whole = size == in_.log().size() ? size : in_.act_end(size - 1);
  if (!names_ || names_->size() != whole)
    names_ = std::make_unique<SubjectNames>(in_.streams(), in_.plain_source(), whole);
  return *names_;
}

Phrasing EventLines::said(std::uint64_t size, Moment at) { return {writer_, names(size), at}; }

std::string EventLines::whom(schema::Body::Reader body, Moment at, std::uint64_t size) {
  const auto subject = subject_of(body);
  if (subject.of == SubjectClass::none || subject.id.empty()) return shown(target_of(body));
  // Who is named by the event itself need not be looked up.
  auto name = carries_details(body.which()) ? stated_name(body, subject) : "";
  if (name.empty()) name = names(size).of(subject, at);
  if (name.empty()) name = stated_name(body, subject);  // void, so known to nobody
  return shown(name.empty() ? subject.id : name + " (" + subject.id + ")");
}

std::string EventLines::happening(std::uint64_t position, std::uint64_t size) {
  return happening(in_.event(position), position, size);
}

std::string EventLines::happening(const Event& event, std::uint64_t position, std::uint64_t size) {
  const auto body = (*event).getBody();
  auto text = happening_word(writer_, body);
  if (is_correction(body)) {
    const auto named =
        position_named(*event, [&](std::string_view id) { return in_.log().position_of(id); });
    return text + writer_.pick(" of #", " #") + std::to_string(named.value()) + " " +
           happening(named.value(), size);
  }
  const auto of = whom(body, moment_of(event, position), size);
  return of.empty() ? text : text + ": " + of;
}

// Most events of a register are ratings: without JSON, whose writer reads the schema at each field.
bool EventLines::put_rating(schema::Body::Reader body, const Phrasing& said, Parts& out) {
  if (!body.isEvaluationDecided()) return false;
  const auto rating = body.getEvaluationDecided();
  if (!rating.getPoints().isNotGiven()) return false;
  const std::string scheme = rating.getScheme().cStr(), category = rating.getCategory().cStr();
  out.push_back(said.field("year", rating.getYear(), Phrasing::Lists::counted));
  out.push_back(said.field("scheme", scheme, Phrasing::Lists::counted));
  out.push_back(field_word(writer_, "category") + ": " + said.category(scheme, category));
  return true;
}

void EventLines::put_fields(const Event& event, Moment at, std::uint64_t size, Parts& out) {
  const auto body = (*event).getBody();
  if (!has_fields(body)) return;
  const auto said = this->said(size, at);
  if (put_rating(body, said, out)) return;
  const auto json = body_json(event);
  for (const auto& [key, value] : json.items()) {
    if (left_out(body, key) || value.is_null()) continue;
    if (key == "changes")
      for (const auto& [detail, now] : value.items())
        out.push_back(said.field(detail, now, Phrasing::Lists::counted));
    else if (key == "category")
      out.push_back(field_word(writer_, key) + ": " +
                    said.category(json.value("scheme", ""), value.get<std::string>()));
    else
      out.push_back(said.field(key, value, Phrasing::Lists::counted));
  }
  if (json.contains("reason"))
    out.push_back(said.field("reason", json["reason"], Phrasing::Lists::counted));
}

bool EventLines::names_root(std::uint64_t correction, std::uint64_t root) const {
  const auto event = in_.event(correction);
  return position_named(*event, [&](std::string_view id) { return in_.log().position_of(id); }) ==
         root;
}

// Of the correction right before and right after it, so that the list needs no other lines.
EventLines::Parts EventLines::changes(std::uint64_t correction, std::uint64_t size) {
  Parts parts;
  const auto corrected = correction_said(in_, correction);
  const auto said = this->said(size, moment_of(in_.event(corrected.root), corrected.root));
  for (const auto& [field, before, after] : corrected.changes)
    parts.push_back(said.change(field, before, after));
  if (!corrected.held_before && corrected.holds_after)
    parts.emplace_back(writer_.pick("holds again", "có hiệu lực trở lại"));
  // Of a voiding that names the event itself this is what the word says.
  if (corrected.held_before && !corrected.holds_after && !names_root(correction, corrected.root))
    parts.emplace_back(writer_.pick("holds no more", "không còn hiệu lực"));
  parts.push_back(said.field("reason", Json(corrected.reason), Phrasing::Lists::counted));
  return parts;
}

void EventLines::put_correction(std::uint64_t position, std::uint64_t size, Parts& out) {
  const auto root = in_.root_of(position);
  const auto before = live_event(in_.source(), root, position).effective;
  if (before.value != 0)
    out.push_back(writer_.pick("of ", "của ngày ") + day_text(writer_, before));
  for (auto& part : changes(position, size)) out.push_back(std::move(part));
}

// What was recorded later of the event, up to the size.
void EventLines::put_corrected(std::uint64_t position, std::uint64_t size, Parts& out) {
  for (const auto correction : in_.source().corrections_of(position)) {
    if (correction >= size || is_void(in_.source(), correction, size)) continue;
    const bool voided = (*in_.event(correction)).getBody().isEventVoided();
    auto text = (voided ? writer_.pick("voided by #", "bị huỷ bởi #")
                        : writer_.pick("amended by #", "đính chính bởi #")) +
                std::to_string(correction) + " (";
    for (const auto& part : changes(correction, size))
      text += (text.ends_with('(') ? "" : "; ") + part;
    out.push_back(text + ")");
  }
}

EventLines::Parts EventLines::what(const Event& event, std::uint64_t position, std::uint64_t size) {
  const auto reader = *event;
  const bool correction = is_correction(reader.getBody());
  std::string first = "#" + std::to_string(position) + "  ";
  if (!correction && reader.getEffective() != 0)
    first += day_text(writer_, Date{reader.getEffective()}) + "  ";
  Parts parts = {first + happening(event, position, size)};
  if (correction)
    put_correction(position, size, parts);
  else
    put_fields(event, moment_of(event, position), size, parts);
  return parts;
}

EventLines::Parts EventLines::recording(const Event& event) {
  const auto reader = *event;
  Parts parts;
  if (reader.hasDecision()) {
    const auto decision = reader.getDecision();
    std::string text = shown(decision.getSymbol().cStr());
    if (decision.getSigned() != 0)
      text += (text.empty() ? writer_.pick("decided ", "quyết định ngày ")
                            : writer_.pick(" of ", " ngày ")) +
              day_text(writer_, Date{decision.getSigned()});
    if (decision.hasIssuer())
      text += (text.empty() ? "" : ", ") + shown(decision.getIssuer().cStr());
    if (!text.empty()) parts.push_back(std::move(text));
  }
  auto text =
      writer_.pick("recorded ", "ghi ") + instant_text(writer_, clock_, reader.getRecorded());
  if (reader.getClockHeld()) text += writer_.pick(" (clock held)", " (giờ giữ)");
  if (reader.hasBy()) text += writer_.pick(" by ", " bởi ") + shown(reader.getBy().cStr());
  if (writer_.exact || !reader.hasBy())
    text += writer_.pick(", operator ", ", người nhập ") + shown(reader.getOperator().cStr());
  parts.push_back(std::move(text));
  parts.push_back("[" + shown(reader.getId().cStr()) + "]");
  return parts;
}

// Two paragraphs: what happened, and by which paper and recording.
void EventLines::print_parts(const Beside& beside, const Parts& what, const Parts& recording) {
  const std::string indent(beside.indent, ' '), further(beside.indent + 4, ' ');
  writer_.out.lines(filled(writer_, indent + beside.before, further, what));
  writer_.out.lines(filled(writer_, further, further, recording));
}

void EventLines::print(std::uint64_t position, std::uint64_t size, const Beside& beside) {
  const auto event = in_.event(position);
  auto parts = what(event, position, size);
  parts.insert(parts.end(), beside.after.begin(), beside.after.end());
  put_corrected(position, size, parts);
  print_parts(beside, parts, recording(event));
}

void EventLines::print_recorded(std::uint64_t position, std::uint64_t size, const Beside& beside) {
  print_recorded(in_.event(position), position, size, beside);
}

void EventLines::print_recorded(const Event& event, std::uint64_t position, std::uint64_t size,
                                const Beside& beside) {
  auto parts = what(event, position, size);
  parts.insert(parts.end(), beside.after.begin(), beside.after.end());
  print_parts(beside, parts, recording(event));
}

}  // namespace sogoc
