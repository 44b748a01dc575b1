#include "projections/knowledge/lineage.h"

#include <limits>
#include <ostream>

#include "answers/json/csv.h"
#include "answers/text/answer.h"
#include "answers/text/event_line.h"
#include "answers/text/text.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/subject_options.h"

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

std::string name_of(View& view, const std::string& unit, Moment moment = the_end) {
  return view.unit_at(unit, moment).name + " (" + unit + ")";
}

std::string names_of(View& view, const std::vector<std::string>& units) {
  std::string text;
  for (const auto& unit : units) text += (text.empty() ? "" : ", ") + name_of(view, unit);
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

void print_text(Context& context, Asker& asker, View& view, const std::string& unit,
                const Lineage& found) {
  auto& out = context.out;
  out << name_of(view, unit) << " · " << context.pick("known at size ", "theo sổ đến vị trí ")
      << view.size() << '\n';
  for (const auto& step : found.steps) {
    const auto& words = words_of(step);
    out << day_text(context, Date{step.at.day}) << "  " << context.pick(words.en, words.vi) << '\n';
    out << event_line_text(context, asker.asked().event(step.at.rank), step.at.rank) << '\n';
    for (const auto& each : step.handed)
      out << "      " << name_of(view, each.from, step.at) << " → "
          << name_of(view, each.to, step.at) << ": " << counts_text(context, each) << '\n';
  }
  out << context.pick("began in: ", "gốc: ") << names_of(view, found.origins) << '\n';
  out << context.pick("lives on in: ", "nay ở: ") << names_of(view, found.became) << '\n';
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
  const auto known = known_asked(context, *open.reg, options.known_at);
  if (!known) return ExitCode::usage;
  const auto size = known->size;
  const auto subject = find_subject(*open.reg, options.unit, "unit", size);
  Asker asker(*open.reg);
  auto& view = asker.view(size);
  if (!std::holds_alternative<Subject>(subject) ||
      view.timeline(std::get<Subject>(subject)).empty())
    return no_answer(context, NotFound{options.unit});
  const auto found = lineage(view, options.unit);
  if (context.format == Format::text) {
    print_text(context, asker, view, options.unit, found);
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

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command.option("UNIT", options->unit, {"id of the unit", "mã đơn vị"}).required();
  command.option(
      "--known-at", options->known_at,
      {"day, RFC 3339 time, size:N or report:NAME; none: everything recorded",
       "ngày, thời điểm RFC 3339, size:N hay report:TÊN; bỏ trống: tất cả những gì đã ghi"});
  command.action([options](Context& c) { return print_lineage(c, *options); });
}

}  // namespace

extern const Command lineage_command{
    "lineage",
    {"what a unit came from and what became of it", "đơn vị hình thành từ đâu và nay thành gì"},
    declare,
    true};

}  // namespace sogoc
