#include <algorithm>
#include <ostream>
#include <set>

#include "cli/commands/commands.h"
#include "cli/comparison.h"
#include "cli/event_lines.h"
#include "cli/json/csv.h"
#include "cli/open.h"
#include "cli/question_options.h"

namespace sogoc {
namespace {

struct Options : QuestionOptions {
  std::string as_of, known_at, period;  // of the answer that it is set against
  bool compare() const { return !as_of.empty() || !known_at.empty() || !period.empty(); }
};

Json items_json(Asker& asker, const Answered& answered) {
  Json items = Json::array();
  for (const auto& item : answered.answer.counted)
    items.push_back(
        {{"id", item.id}, {"event", event_line_json(asker.asked(), item.event, answered.size)}});
  return items;
}

std::vector<std::string> columns(std::vector<std::string> first) {
  first.insert(first.end(), event_columns.begin(), event_columns.end());
  first.emplace_back("amendedTo");
  first.emplace_back("amendedBy");
  return first;
}

// A row for each event of each item.
Json rows_of(const Json& items) {
  Json rows = Json::array();
  for (const auto& item : items)
    for (const auto& event :
         item.contains("events") ? item["events"] : Json::array({item["event"]})) {
      Json row = event;
      row["item"] = item["id"];
      if (item.contains("effect")) row["effect"] = item["effect"];
      rows.push_back(std::move(row));
    }
  return rows;
}

ExitCode explain_one(Context& context, Asker& asker, const Answered& answered) {
  if (context.format == Format::json) {
    auto json = answer_json(asker, answered);
    json["items"] = items_json(asker, answered);
    context.out << json.dump() << '\n';
    return ExitCode::ok;
  }
  if (context.format == Format::csv) {
    print_csv(context.out, columns({"item"}), rows_of(items_json(asker, answered)));
    return ExitCode::ok;
  }
  print_answer(context, asker, answered);
  std::map<std::uint64_t, std::vector<std::string>> events;
  for (const auto& item : answered.answer.counted) events[item.event].push_back(item.id);
  context.out << context.pick("  made by ", "  do ") << events.size()
              << context.pick(" events:", " sự việc:") << '\n';
  for (const auto& [position, ids] : events) {
    context.out << event_line_text(context, asker.asked(), position, answered.size);
    if (ids.size() > 1) context.out << "  ×" << ids.size();
    context.out << '\n';
  }
  return ExitCode::ok;
}

ExitCode explain_two(Context& context, Asker& asker, const Answered& first,
                     const Answered& second) {
  if (context.format == Format::text) {
    print_comparison(context, asker, first, second);
    return ExitCode::ok;
  }
  Json json = {{"first", answer_json(asker, first)}, {"second", answer_json(asker, second)}};
  json["difference"] = second.answer.value - first.answer.value;
  json["items"] = Json::array();
  for (const auto& difference : differences(asker, first, second)) {
    Json item = {{"id", difference.id}, {"effect", difference.effect}, {"events", Json::array()}};
    for (auto position : difference.events)
      item["events"].push_back(
          event_line_json(asker.asked(), position, std::max(first.size, second.size)));
    json["items"].push_back(std::move(item));
  }
  if (context.format == Format::csv)
    print_csv(context.out, columns({"item", "effect"}), rows_of(json["items"]));
  else
    context.out << json.dump() << '\n';
  return ExitCode::ok;
}

ExitCode explain(Context& context, const Options& options) {
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageFault>(&questions)) return print_no_answer(context, *bad);
  auto open = open_for_reading(context);
  Asker asker(*open.content);
  Question question = std::get<std::vector<Question>>(questions).front();
  const auto first = asker.ask(question);
  if (const auto* missing = std::get_if<NotFound>(&first))
    return print_no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageFault>(&first)) return print_no_answer(context, *bad);
  if (!options.compare()) return explain_one(context, asker, std::get<Answered>(first));
  if (measured(std::get<Answered>(first).figure->population))
    return context.usage({question.figure + " is a measure: events make its parts, not it",
                          question.figure + " là số đo: sự việc làm nên các phần của nó"},
                         "sogoc explain members …, evaluations …");
  const auto& day = std::get<Answered>(first).query.as_of;  // that of the second too, unless given
  if (std::get<Answered>(first).figure->kind == FigureKind::stock)
    question.as_of = format_date(day);
  if (!options.as_of.empty()) question.as_of = options.as_of;
  if (!options.known_at.empty())
    question.known_at = options.known_at == "head" ? "" : options.known_at;
  if (!options.period.empty())
    question.period = options.period, question.from.clear(), question.to.clear();
  const auto second = asker.ask(question);
  if (const auto* missing = std::get_if<NotFound>(&second))
    return print_no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageFault>(&second)) return print_no_answer(context, *bad);
  return explain_two(context, asker, std::get<Answered>(first), std::get<Answered>(second));
}

}  // namespace

void add_explain(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  options->figures.resize(1);
  command.add_option("NAME", options->figures[0], "a figure, see figures")->required();
  add_question_options(command, *options);
  command.add_option("--against-as-of", options->as_of, "set against the figure of this day");
  command.add_option("--against-known-at", options->known_at,
                     "set against the figure as known then; head: everything recorded");
  command.add_option("--against-period", options->period, "set against the flow of this period");
  command.callback(
      [options, &action] { action = [options](Context& c) { return explain(c, *options); }; });
}

}  // namespace sogoc
