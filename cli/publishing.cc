#include "cli/publishing.h"

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "cli/asking.h"
#include "cli/command_line_errors.h"
#include "cli/open.h"
#include "cli/recording_one.h"
#include "projections/knowledge/civil_time.h"
#include "projections/knowledge/typed_days.h"
#include "projections/papers/increase_and_decrease.h"
#include "store/clock.h"

namespace sogoc {
namespace {

Json cells_of(const IncreaseAndDecrease::Column& column) {
  Json cells = Json::object();
  for (const auto& part : cells_to_publish(column)) cells[part.figure] = part.value;
  return cells;
}

// The day on which it is published.
std::string day_of_publishing(const Register& reg, const PublishOptions& options) {
  if (!options.effective.empty()) return in_one_form(options.effective);
  const auto& facts = reg.facts();
  const auto recorded = parse_instant(options.recorded);
  return format_date(day_of(recorded.value_or(system_now()), facts.time_zone));
}

std::string line_of(const Register& reg, const PublishOptions& options,
                    const IncreaseAndDecrease& form) {
  const auto& column = form.columns.front();
  Json body = {
      {"report", options.name},   {"form", options.form},
      {"unit", form.unit},        {"asOf", format_date(parse_period(column.period)->second)},
      {"knownAt", column.size},   {"period", column.period},
      {"cells", cells_of(column)}};
  if (!options.paper.empty()) body["paper"] = options.paper;
  Json line = {{"effective", day_of_publishing(reg, options)}};
  if (!options.recorded.empty()) line["recorded"] = options.recorded;
  line["reportPublished"] = std::move(body);
  return exact_line(line);
}

}  // namespace

ExitCode publish(Context& context, const PublishOptions& options) {
  std::vector<std::string> missing;
  for (const auto& [name, value] :
       {std::pair{"NAME", &options.name}, std::pair{"--form", &options.form},
        std::pair{"--unit", &options.unit}, std::pair{"--period", &options.period}})
    if (value->empty()) missing.emplace_back(name);
  if (!missing.empty())
    return context.usage(
        words_missing(missing),
        in_the_register(Words{"sogoc report publish NAME --form increase --unit U --period 2018",
                              "sogoc report publish TÊN --form increase --unit U --period 2018"}));
  if (options.form != increase_form)
    return context.usage(
        {"the forms that can be made are: increase", "lập được các biểu: increase"},
        "--form increase");
  auto open = open_for_writing(context);
  Asker asker(*open.reg);
  const auto form = increase_and_decrease(asker, {options.unit, {options.period}, ""});
  if (const auto* missing = std::get_if<NotFound>(&form)) return no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageError>(&form)) return no_answer(context, *bad);
  const auto line = line_of(*open.reg, options, std::get<IncreaseAndDecrease>(form));
  return record_one(context, open, line, options.recording);
}

}  // namespace sogoc
