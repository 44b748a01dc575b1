#include <ostream>
#include <set>

#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"

namespace sogoc {
namespace {

struct Options : QuestionOptions {
  std::string every = "month", from, to;
};

Date next_start(Date start, int months) {
  const int month = start.month() - 1 + months;
  const int year = start.year() + month / 12;
  return Date{static_cast<std::uint32_t>(year * 10000 + (month % 12 + 1) * 100 + 1)};
}

// The periods that `from` and `to` touch, cut at both; a stock is taken at the end of each.
std::vector<std::pair<Date, Date>> periods(Date from, Date to, int months) {
  std::vector<std::pair<Date, Date>> all;
  const int month = (from.month() - 1) / months * months + 1;
  Date start{static_cast<std::uint32_t>(from.year() * 10000 + month * 100 + 1)};
  while (start <= to) {
    const bool last_of_calendar = start.year() == 9999 && start.month() + months > 12;
    const Date next = last_of_calendar ? to : next_start(start, months);
    const Date end = last_of_calendar ? to : date_of_day(day_number(next) - 1);
    all.emplace_back(std::max(start, from), std::min(end, to));
    if (last_of_calendar) break;
    start = next;
  }
  return all;
}

void add_rows(Context& context, const Answered& answered,
              std::vector<std::vector<std::string>>& rows) {
  const auto& query = answered.query;
  const auto& answer = answered.answer;
  const std::string days =
      answered.figure->kind == FigureKind::stock
          ? day_text(context, query.as_of)
          : day_text(context, query.from) + " – " + day_text(context, query.to);
  const auto add = [&](const std::vector<DimensionValue>& key, const std::string& value) {
    auto& row = rows.emplace_back();
    row.push_back(days);
    for (std::size_t i = 0; i < key.size(); ++i)
      row.push_back(dimension_text(context, find_dimension(answer.by[i]), key[i]));
    row.push_back(value);
    if (!answered.complete_as_known)
      row.push_back(context.pick("not complete as known then", "chưa đầy đủ theo sổ lúc đó"));
  };
  if (answer.by.empty()) add({}, value_text(context, answered, answer.measured, answer.value));
  for (const auto& cell : answer.cells) {
    const auto measured = answer.measured ? std::optional(cell.measured) : std::nullopt;
    add(cell.key, value_text(context, answered, measured, cell.value));
  }
}

// Ratings by different schemes are different things: a series over the change is broken there.
void add_break(Context& context, const std::set<std::string>& before,
               const std::set<std::string>& now, std::vector<std::vector<std::string>>& rows) {
  if (before.empty() || now.empty() || before == now) return;
  rows.push_back({context.pick("— other schemes from here on: not comparable —",
                               "— từ đây khung xếp loại khác: không so sánh được —")});
}

ExitCode print(Context& context, Asker& asker, Question question,
               const std::vector<std::pair<Date, Date>>& all, bool by_year) {
  const auto* figure = find_figure(question.figure);
  std::vector<std::vector<std::string>> rows;
  AnswerCsv csv(context, asker);
  Answered newest;
  std::set<std::string> schemes;
  if (figure && figure->kind == FigureKind::yearly && !by_year)
    return context.usage(
        {question.figure + " is counted by the year", question.figure + " tính theo năm"},
        "--every year");
  for (const auto& [first, last] : all) {
    if (figure && figure->kind == FigureKind::stock)
      question.as_of = format_date(last);
    else
      question.from = format_date(first), question.to = format_date(last);
    auto outcome = asker.ask(question);
    if (const auto* missing = std::get_if<NotFound>(&outcome)) return no_answer(context, *missing);
    if (const auto* bad = std::get_if<UsageError>(&outcome)) return no_answer(context, *bad);
    newest = std::move(std::get<Answered>(outcome));
    if (context.format == Format::json)
      context.out << answer_json(asker, newest).dump() << '\n';
    else if (context.format == Format::csv)
      csv.print(newest);
    if (context.format != Format::text) continue;
    const auto& now = newest.answer.schemes;
    add_break(context, schemes, now, rows);
    if (!now.empty()) schemes = now;
    add_rows(context, newest, rows);
  }
  if (context.format != Format::text) return ExitCode::ok;
  print_heading(context, newest);
  context.out << '\n';
  print_clocks(context, asker, newest);
  print_table(context.out, rows);
  print_source(context, asker, newest);
  return ExitCode::ok;
}

ExitCode series(Context& context, const Options& options) {
  const auto from = parse_date(options.from), to = parse_date(options.to);
  if (!from || !from->full() || !to || !to->full())
    return context.usage({"from and to are days", "from và to là ngày"},
                         "--from 2018-01-01 --to 2018-12-31");
  if (*to < *from)
    return context.usage({"the period ends before it begins", "kỳ kết thúc trước khi bắt đầu"},
                         "--from 2018-01-01 --to 2018-12-31");
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageError>(&questions)) return no_answer(context, *bad);
  const int months = options.every == "month" ? 1 : options.every == "quarter" ? 3 : 12;
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  return print(context, asker, std::get<std::vector<Question>>(questions).front(),
               periods(*from, *to, months), months == 12);
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  options->figures.resize(1);
  command
      .option("NAME", options->figures[0], {"a figure, see figures", "một chỉ tiêu, xem figures"})
      .required();
  add_question_options(command, *options, QuestionDays::none);
  command.option("--every", options->every, {"step of the series", "bước của chuỗi"})
      .one_of({"month", "quarter", "year"});
  command.option("--from", options->from, {"first day", "ngày đầu"}).required();
  command.option("--to", options->to, {"last day", "ngày cuối"}).required();
  command.action([options](Context& c) { return series(c, *options); });
}

}  // namespace

extern const Command series_command{"series",
                                    {"a figure month by month, quarter by quarter or year by year",
                                     "một chỉ tiêu theo tháng, quý hoặc năm"},
                                    declare,
                                    true};

}  // namespace sogoc
