#include "projections/lineage.h"

#include <limits>
#include <ostream>

#include "cli/answer_text.h"
#include "cli/commands/commands.h"
#include "cli/event_lines.h"
#include "cli/json/csv.h"
#include "cli/open.h"
#include "cli/subject_options.h"
#include "cli/text.h"

namespace sogoc {
namespace {

struct Options {
  std::string unit, known_at;
};

struct DirectionWords {
  const char *name, *en, *vi;
};
constexpr DirectionWords directions[] = {{"to", "came from", "hình thành từ"},
                                         {"of", "itself", "bản thân đơn vị"},
                                         {"from", "went to", "chuyển sang"}};

const DirectionWords& words_of(const LineageStep& step) {
  return directions[static_cast<std::size_t>(step.direction)];
}

Json step_json(Asker& asker, const LineageStep& step) {
  Json json = event_line_json(asker.asked().event(step.at.rank), step.at.rank);
  json["effective"] = format_date(Date{step.at.day});
  json["direction"] = words_of(step).name;
  json["handed"] = Json::array();
  for (const auto& each : step.handed)
    json["handed"].push_back({{"from", each.from},
                              {"to", each.to},
                              {"members", each.members},
                              {"villages", each.villages},
                              {"units", each.units}});
  return json;
}

constexpr Moment the_end{99991231, std::numeric_limits<std::uint64_t>::max()};

std::string name_of(Knowledge& knowledge, const std::string& unit, Moment moment = the_end) {
  return knowledge.unit_at(unit, moment).name + " (" + unit + ")";
}

std::string names_of(Knowledge& knowledge, const std::vector<std::string>& units) {
  std::string text;
  for (const auto& unit : units) text += (text.empty() ? "" : ", ") + name_of(knowledge, unit);
  return text.empty() ? "–" : text;
}

std::string counts_text(const Context& context, const Handed& handed) {
  std::string text;
  const auto add = [&](std::int64_t count, const char* one, const char* more, const char* vi) {
    if (count != 0)
      text += (text.empty() ? "" : ", ") + grouped(context, count) + " " +
              context.pick(count == 1 ? one : more, vi);
  };
  add(handed.members, "member", "members", "đảng viên");
  add(handed.villages, "village", "villages", "thôn");
  add(handed.units, "unit", "units", "đơn vị");
  return text.empty() ? context.pick("nobody", "không có ai") : text;
}

void print_text(Context& context, Asker& asker, Knowledge& knowledge, const std::string& unit,
                const Lineage& found) {
  auto& out = context.out;
  out << name_of(knowledge, unit) << " · " << context.pick("known at size ", "theo sổ đến vị trí ")
      << knowledge.size() << '\n';
  for (const auto& step : found.steps) {
    const auto& words = words_of(step);
    out << day_text(context, Date{step.at.day}) << "  " << context.pick(words.en, words.vi) << '\n';
    out << event_line_text(context, asker.asked().event(step.at.rank), step.at.rank) << '\n';
    for (const auto& each : step.handed)
      out << "      " << name_of(knowledge, each.from, step.at) << " → "
          << name_of(knowledge, each.to, step.at) << ": " << counts_text(context, each) << '\n';
  }
  out << context.pick("began in: ", "gốc: ") << names_of(knowledge, found.origins) << '\n';
  out << context.pick("lives on in: ", "nay ở: ") << names_of(knowledge, found.became) << '\n';
}

void print_rows(Context& context, const Json& steps) {
  Json rows = Json::array();
  for (const auto& step : steps) {
    const auto none = Json::array({Json::object()});
    for (const auto& handed : step["handed"].empty() ? none : step["handed"]) {
      Json row = step;
      row.erase("handed");
      row.update(handed);
      rows.push_back(std::move(row));
    }
  }
  std::vector<std::string> columns = {"direction"};
  columns.insert(columns.end(), event_columns.begin(), event_columns.end());
  columns.insert(columns.end(), {"from", "to", "members", "villages", "units"});
  print_csv(context.out, columns, rows);
}

ExitCode print_lineage(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  const auto known = known_asked(context, *open.content, options.known_at);
  if (!known) return ExitCode::usage;
  const auto size = known->size;
  const auto subject = find_subject(*open.content, options.unit, "unit", size);
  Asker asker(*open.content);
  auto& knowledge = asker.knowledge(size);
  if (!std::holds_alternative<Subject>(subject) ||
      knowledge.timeline(std::get<Subject>(subject)).empty())
    return print_no_answer(context, NotFound{options.unit});
  const auto found = lineage(knowledge, options.unit);
  if (context.format == Format::text) {
    print_text(context, asker, knowledge, options.unit, found);
    return ExitCode::ok;
  }
  Json steps = Json::array();
  for (const auto& step : found.steps) steps.push_back(step_json(asker, step));
  if (context.format == Format::csv) {
    print_rows(context, steps);
    return ExitCode::ok;
  }
  context.out << Json({{"unit", options.unit},
                       {"knownAt", {{"size", size}}},
                       {"steps", std::move(steps)},
                       {"origins", found.origins},
                       {"became", found.became}})
                     .dump()
              << '\n';
  return ExitCode::ok;
}

}  // namespace

void add_lineage(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  command.add_option("UNIT", options->unit, "id of the unit")->required();
  command.add_option("--known-at", options->known_at,
                     "day, RFC 3339 time, size:N or report:NAME; none: everything recorded");
  command.callback([options, &action] {
    action = [options](Context& c) { return print_lineage(c, *options); };
  });
}

}  // namespace sogoc
