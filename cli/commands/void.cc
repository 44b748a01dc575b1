#include "cli/commands/commands.h"
#include "cli/recording_one.h"
#include "cli/subject_options.h"
#include "store/keys.h"

namespace sogoc {

void add_void(CLI::App& command, Action& action) {
  struct Options {
    std::string event, reason;
    std::vector<std::string> pairs;
  };
  const auto options = std::make_shared<Options>();
  command.add_option("EVENT", options->event, "id of the event")->required();
  command.add_option("--reason", options->reason, "why")->required();
  command.add_option("KEY=VALUE", options->pairs, "further fields, such as decision.symbol=…");
  command.callback([options, &action] {
    action = [options](Context& context) {
      auto event =
          lay_words({{"eventVoided", {{"event", options->event}, {"reason", options->reason}}}},
                    "eventVoided", options->pairs);
      if (auto* bad = std::get_if<UsageFault>(&event))
        return context.usage(bad->message,
                             bad->remedy.empty() ? "sogoc describe eventVoided" : bad->remedy);
      auto open = open_for_writing(context);
      if (options->event.size() > longest_id || !open.content->log().position_of(options->event))
        return print_unknown(context, options->event);
      return record_one(context, open, std::get<Json>(event));
    };
  });
}

}  // namespace sogoc
