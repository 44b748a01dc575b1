#include "cli/demo/book.h"

namespace sogoc::demo {
namespace {

// The causes of memberLeft, as JSON has them; what is left is resigning.
std::optional<Movement> leaving(const std::string& cause) {
  if (cause == "died") return Movement::died;
  if (cause == "expelled") return Movement::expelled;
  if (cause == "struckOff") return Movement::struck_off;
  if (cause == "probationRefused") return Movement::refused;
  return Movement::resigned;
}

// Moves inside the province without a slip change no number and are no movements here.
std::optional<Movement> movement_of(const nlohmann::ordered_json& body) {
  const auto& kind = body.begin().key();
  const auto& fields = body.begin().value();
  if (kind == "memberTakenOver") return Movement::taken_over;
  if (kind == "memberAdmitted") return Movement::admitted;
  if (kind == "memberReadmitted") return Movement::readmitted;
  if (kind == "membershipRestored") return Movement::restored;
  if (kind == "transferReceived")
    return fields.contains("fromExternal") ? Movement::received : Movement::arrived;
  if (kind == "transferReturned") return Movement::arrived;
  if (kind == "transferIssued")
    return fields.contains("toExternal") ? Movement::sent_away : Movement::set_out;
  if (kind == "memberLeft") return leaving(fields["cause"]);
  return std::nullopt;
}

}  // namespace

void Book::recorded(const std::string& id, const nlohmann::ordered_json& body, Date effective,
                    Instant at) {
  const auto movement = movement_of(body);
  if (!movement) return;
  places_.emplace(id, entries_.size());
  entries_.push_back({*movement, at, effective, effective, {}, {}});
}

void Book::amended(const std::string& id, Date effective, Instant at) {
  const auto place = places_.find(id);
  if (place == places_.end()) return;
  entries_[place->second].amended = at;
  entries_[place->second].mended = effective;
}

void Book::voided(const std::string& id, Instant at) {
  const auto place = places_.find(id);
  if (place != places_.end()) entries_[place->second].voided = at;
}

int Book::moved(Movement movement, Date from, Date to, Instant known) const {
  int count = 0;
  for (const auto& entry : entries_) {
    if (entry.movement != movement || entry.recorded >= known) continue;
    // A voiding or amendment that comes later is not known yet: the event counts as first recorded.
    if (entry.voided && *entry.voided < known) continue;
    const auto day = entry.amended && *entry.amended < known ? entry.mended : entry.first;
    count += from <= day && day <= to;
  }
  return count;
}

int Book::members(Date as_of, Instant known) const {
  int count = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Movement::count); ++i) {
    const auto movement = static_cast<Movement>(i);
    const int moves = moved(movement, Date{}, as_of, known);
    // The order of the enum says which add.
    count += movement <= Movement::arrived ? moves : -moves;
  }
  return count;
}

int Book::on_the_way(Date as_of, Instant known) const {
  return moved(Movement::set_out, Date{}, as_of, known) -
         moved(Movement::arrived, Date{}, as_of, known);
}

}  // namespace sogoc::demo
