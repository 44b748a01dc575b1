#include "cli/established_later.h"

#include "events/kinds/names_stated.h"

namespace sogoc {

void EstablishedLater::refused(std::span<const ReadLine> act, const Refusal& refusal) {
  const auto& rule = refusal.reason.rule;
  const auto& value = refusal.reason.value;
  const bool unit = rule == "unit.notActive";
  if ((!unit && rule != "village.notActive") || !refusal.line || value.size() < 2) return;
  if (missed_.size() >= most) return;
  const auto& line = act[*refusal.line];
  // The value stands in quotes, as in the line.
  missed_.try_emplace(
      {unit ? SubjectClass::unit : SubjectClass::village, value.substr(1, value.size() - 2)},
      InputLine{line.file, line.number, {}});
}

void EstablishedLater::recorded(std::span<const ReadLine> act, const Tell& tell) {
  if (missed_.empty()) return;
  for (const auto& line : act) {
    const auto* event = std::get_if<Event>(&line.event);
    if (!event) continue;
    // Who is established is named; a new name of an old one was no reason to be refused.
    for (const auto& [subject, name] : names_stated((**event).getBody())) {
      const auto at = missed_.find(subject);
      if (at == missed_.end()) continue;
      tell(subject, at->second, line);
      missed_.erase(at);
    }
  }
}

}  // namespace sogoc
