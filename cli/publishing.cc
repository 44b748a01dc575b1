#include "cli/publishing.h"

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/text/text.h"
#include "cli/asking.h"
#include "cli/command_line_errors.h"
#include "cli/open.h"
#include "cli/recording_one.h"
#include "events/shown.h"
#include "events/text_forms.h"
#include "projections/figures/value_names.h"
#include "projections/knowledge/active_days.h"
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

Date day_of_recording(const Register& reg, const PublishOptions& options) {
  const auto& zone = reg.facts().time_zone;
  return day_of(typed_instant(options.recorded, zone).value_or(system_now()), zone);
}

// The day on which it is published.
std::string day_of_publishing(const Register& reg, const PublishOptions& options) {
  if (!options.effective.empty()) return in_one_form(options.effective);
  return format_date(day_of_recording(reg, options));
}

// Zeros would be taken for a unit without members: the day on which it last was, or first is,
// active.
std::optional<Words> not_active(const Writer& writer, View& view, const std::string& unit,
                                Date last) {
  if (view.unit_at(unit, end_of(last)).active()) return std::nullopt;
  Words text{"the unit " + unit + " is not active on ",
             "đơn vị " + unit + " không hoạt động vào ngày "};
  text = {text.en + day_text(writer, last), text.vi + day_text(writer, last)};
  const auto nearest = nearest_active_day(view, unit, last);
  if (!nearest) return text;
  const bool before = *nearest < last;
  const auto day = day_text(writer, *nearest);
  return Words{text.en + (before ? "; last on " : "; first on ") + day,
               text.vi + (before ? "; lần cuối ngày " : "; từ ngày ") + day};
}

// What there is to look at before the form is kept for ever as published.
std::vector<Words> doubts_of(const Writer& writer, const Register& reg,
                             const PublishOptions& options, const IncreaseAndDecrease& form) {
  const auto last = parse_period(form.columns.front().period)->second;
  std::vector<Words> doubts;
  if (auto doubt = not_active(writer, *form.answers.back().view, form.unit, last))
    doubts.push_back(std::move(*doubt));
  if (const auto day = day_of_recording(reg, options); day <= last)
    doubts.push_back({"the period has not ended: its last day is " + day_text(writer, last) +
                          ", it is recorded on " + day_text(writer, day),
                      "kỳ chưa kết thúc: ngày cuối kỳ là " + day_text(writer, last) +
                          ", ghi ngày " + day_text(writer, day)});
  return doubts;
}

void say_doubt(const Writer& writer, const Words& doubt) {
  writer.err << "sogoc: " << Style::warned << writer.pick("warning", "cảnh báo") << Style::plain
             << ": " << shown(writer.pick(doubt.en, doubt.vi)) << '\n';
}

ExitCode refuse(const Context& context, const std::vector<Words>& doubts) {
  Words all;
  for (const auto& each : doubts) {
    const auto* joint = all.en.empty() ? "" : "; ";
    all = {all.en + joint + each.en, all.vi + joint + each.vi};
  }
  return context.refuse_with(
      ExitCode::rejected, "refused", "form", all,
      Words{"another --period, or without --strict", "--period khác, hoặc không ghi --strict"});
}

// Its name, or its words as they are printed.
bool is_increase_form(const std::string& typed) {
  const auto* called = find_value_name(increase_form);
  return typed == increase_form || folded(typed) == folded(called->en) ||
         folded(typed) == folded(called->vi);
}

std::string line_of(const Register& reg, const PublishOptions& options,
                    const IncreaseAndDecrease& form) {
  const auto& column = form.columns.front();
  Json body = {
      {"report", options.name},   {"form", increase_form},
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
  if (!is_increase_form(options.form))
    return context.usage(
        {"the forms that can be made are: increase", "lập được các biểu: increase"},
        "--form increase");
  auto open = open_for_writing(context);
  Asker asker(*open.reg);
  const auto form = increase_and_decrease(asker, {options.unit, {options.period}, ""});
  if (const auto* missing = std::get_if<NotFound>(&form)) return no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageError>(&form)) return no_answer(context, *bad);
  const auto& made = std::get<IncreaseAndDecrease>(form);
  const auto doubts = doubts_of(context, *open.reg, options, made);
  if (!doubts.empty() && options.recording.strict) return refuse(context, doubts);
  for (const auto& each : doubts) say_doubt(context, each);
  const auto line = line_of(*open.reg, options, made);
  return record_one(context, open, line, options.recording);
}

}  // namespace sogoc
