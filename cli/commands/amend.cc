#include <ostream>

#include "answers/json/event.h"
#include "cli/commands/commands.h"
#include "cli/recording_one.h"
#include "cli/subject_options.h"
#include "store/keys.h"

namespace sogoc {
namespace {

struct Options {
  std::string event, effective, reason;
  std::vector<std::string> pairs;
};

// The amendment: the day when it is given; the body and the decision as they stand now with the
// pairs laid over, when one of their fields is given.
std::variant<Json, UsageError> amendment(const LiveEvent& live, const Options& options) {
  const std::string kind = kind_of(live.body().which()).name;
  const auto now = event_json(live);
  auto changed = lay_words(now, kind, options.pairs);
  if (std::holds_alternative<UsageError>(changed)) return changed;
  const auto& after = std::get<Json>(changed);
  Json parts = {{"event", options.event}};
  if (after.contains("effective") && after["effective"] != now.value("effective", Json()))
    parts["effective"] = after["effective"];
  if (!options.effective.empty()) parts["effective"] = options.effective;
  if (after.contains("decision") && after["decision"] != now.value("decision", Json()))
    parts["decision"] = after["decision"];
  if (after[kind] != now[kind]) parts["body"] = {{kind, after[kind]}};
  parts["reason"] = options.reason;
  Json event;
  for (const char* key : {"id", "by", "case", "note", "act", "recorded"})
    if (after.contains(key) && (!now.contains(key) || after[key] != now[key]))
      event[key] = after[key];
  event["eventAmended"] = std::move(parts);
  return event;
}

ExitCode amend(Context& context, const Options& options) {
  auto open = open_for_writing(context);
  const auto position = options.event.size() <= longest_id
                            ? open.reg->log().position_of(options.event)
                            : std::nullopt;
  if (!position) return print_unknown(context, options.event);
  const auto live = live_event(open.reg->source(), *position, open.reg->log().size());
  auto event = amendment(live, options);
  if (auto* bad = std::get_if<UsageError>(&event))
    return context.usage(bad->message, bad->remedy.empty() ? std::string("sogoc describe ") +
                                                                 kind_of(live.body().which()).name
                                                           : bad->remedy);
  if (std::get<Json>(event)["eventAmended"].size() == 2)
    return context.usage({"nothing is changed", "không có gì thay đổi"},
                         "--effective 2018-03-05, details.birth=1990");
  return record_one(context, open, std::move(std::get<Json>(event)));
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command.option("EVENT", options->event, {"id of the event", "mã sự việc"}).required();
  command.option("--effective", options->effective, {"the right day", "ngày đúng"});
  command.option("--reason", options->reason, {"why", "lý do"}).required();
  command.option("KEY=VALUE", options->pairs,
                 {"fields of the body or the decision that were wrong; details.birth=…",
                  "các trường ghi sai của nội dung hay quyết định; details.birth=…"});
  command.action([options](Context& c) { return amend(c, *options); });
}

}  // namespace

extern const Command amend_command{
    "amend", {"correct an event that was recorded", "đính chính một sự việc đã ghi"}, declare};

}  // namespace sogoc
