#include "cli/commands/commands.h"
#include "cli/recording_one.h"

namespace sogoc {

void add_record(CLI::App& command, Action& action) {
  struct Options {
    std::string kind;
    std::vector<std::string> pairs;
  };
  const auto options = std::make_shared<Options>();
  command.add_option("KIND", options->kind, "a kind of event, see describe")->required();
  command.add_option("KEY=VALUE", options->pairs,
                     "fields of the envelope and of the body; details.name=…, key:=JSON");
  command.callback([options, &action] {
    action = [options](Context& context) {
      auto event = lay_words(Json::object(), options->kind, options->pairs);
      if (auto* bad = std::get_if<UsageFault>(&event))
        return context.usage(bad->message,
                             bad->remedy.empty() ? "sogoc describe " + options->kind : bad->remedy);
      return record_one(context, std::get<Json>(event));
    };
  });
}

}  // namespace sogoc
