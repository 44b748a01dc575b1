#include "cli/dialogue/asked_amendment.h"

#include <map>
#include <set>

#include "answers/example_commands.h"
#include "answers/json/event_words.h"
#include "answers/shell_words.h"
#include "cli/dialogue/given_value.h"
#include "events/kinds/described_kinds.h"
#include "events/kinds/kind.h"
#include "events/rule_texts.h"
#include "events/shown.h"

namespace sogoc {
namespace {

using ByKey = std::map<std::string, std::string>;

ByKey by_key(const std::vector<std::string>& pairs) {
  ByKey made;
  for (const auto& pair : pairs) made[key_of(pair)] = pair;
  return made;
}

Words text_of_rule(std::string_view rule) {
  const auto& text = rule_text(rule);
  return {text.message_en, text.message_vi};
}

// What was given apart: of the event, and of the amendment itself.
struct GivenApart {
  std::vector<std::string> content, own;
  std::string reason;
};

GivenApart apart(const std::vector<std::string>& pairs) {
  static const std::set<std::string> of_amendment = {"id", "by", "case", "note", "act", "recorded"};
  GivenApart given;
  for (const auto& pair : pairs)
    if (key_of(pair) == AskedEvent::reason_of_amendment)
      given.reason = value_of(pair);
    else
      (of_amendment.contains(key_of(pair)) ? given.own : given.content).push_back(pair);
  return given;
}

// What `amend` is given for it; nothing where something is taken away, which it cannot say.
std::string amend_command(const AmendedEvent& amended, const GivenApart& given,
                          const std::string& more) {
  const auto before = by_key(amended.says), after = by_key(given.content);
  for (const auto& [key, pair] : before)
    if (!after.contains(key)) return "";
  auto command = "sogoc amend " + quoted_for_shell(amended.id) + more + " --reason " +
                 quoted_for_shell(given.reason);
  for (const auto& pair : given.content) {
    const auto key = key_of(pair);
    if (const auto old = before.find(key); old != before.end() && old->second == pair) continue;
    command += key == "effective" ? " --effective " + quoted_for_shell(value_of(pair))
                                  : " " + quoted_for_shell(pair);
  }
  for (const auto& pair : given.own) command += " " + quoted_for_shell(pair);
  return command;
}

std::vector<std::string> changes_of(const AmendedEvent& amended, const GivenApart& given) {
  const auto before = by_key(amended.says), after = by_key(given.content);
  const auto text = [](const ByKey& of, const std::string& key) {
    const auto at = of.find(key);
    return at == of.end() ? std::string("–") : shown(value_of(at->second));
  };
  std::vector<std::string> changes;
  const auto put = [&](const std::string& key) {
    if (const auto was = text(before, key), is = text(after, key); was != is)
      changes.push_back(key + ": " + was + " → " + is);
  };
  for (const auto& pair : given.content) put(key_of(pair));
  for (const auto& pair : amended.says)
    if (!after.contains(key_of(pair))) put(key_of(pair));
  return changes;
}

}  // namespace

std::variant<AmendedEvent, Words> event_to_amend(Register& in, const std::string& id) {
  const auto position = in.log().position_of(id);
  if (!position) return text_of_rule("correction.unknownEvent");
  AmendedEvent amended{id, live_event(in.source(), *position, in.log().size()), {}};
  if (is_correction_kind(amended.kind())) return text_of_rule("correction.ofCorrection");
  if (!kind_of(amended.live.body().which()).correctable) return text_of_rule("correction.fixed");
  if (!amended.live.live) return text_of_rule("correction.alreadyVoid");
  amended.says = words_of(amended.live);
  return amended;
}

std::variant<AskedWords, UsageError> amendment_asked(const AmendedEvent& amended,
                                                     const ExampleWords& given,
                                                     const std::string& more) {
  const auto parts = apart(given.pairs);
  const auto changed = words_of_amendment(amended.live, parts.content);
  if (const auto* bad = std::get_if<UsageError>(&changed)) return *bad;
  AskedWords asked{{"eventAmended", {"event=" + amended.id}},
                   amend_command(amended, parts, more),
                   changes_of(amended, parts)};
  auto& pairs = asked.words.pairs;
  for (const auto& pair : std::get<std::vector<std::string>>(changed)) pairs.push_back(pair);
  pairs.push_back("reason=" + parts.reason);
  pairs.insert(pairs.end(), parts.own.begin(), parts.own.end());
  if (asked.command.empty()) asked.command = record_command_of(asked.words, more);
  return asked;
}

std::string field_of_amended(const std::string& path) {
  const std::string kind = "eventAmended.", body = kind + "body.";
  if (path == AskedEvent::reason_of_amendment) return path;
  for (const char* part : {"effective", "decision"})
    if (path.starts_with(kind + part)) return path.substr(kind.size());
  if (path.starts_with(body)) return path.substr(body.size());
  return path.starts_with(kind) ? "" : path;
}

}  // namespace sogoc
