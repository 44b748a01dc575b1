#include "cli/question_options.h"

#include "projections/figures/conditions.h"

namespace sogoc {

void add_known_at_option(CommandLine& command, std::string& known_at) {
  command
      .option("--known-at", known_at,
              {"day, RFC 3339 time, size:N or report:NAME",
               "ngày, thời điểm RFC 3339, size:N hay report:TÊN"})
      .completed_by(Candidates::known_at)
      .default_is({"everything recorded", "tất cả những gì đã ghi"});
}

// Beside each other here and in docs/using.md; commands add options of their own behind them.
void add_question_options(CommandLine& command, QuestionOptions& options, QuestionDays days) {
  auto& question = options.question;
  command
      .option("--unit", question.unit,
              {"the unit and everything under it", "đơn vị và mọi cấp dưới"})
      .completed_by(Candidates::units)
      .default_is({"all roots", "toàn bộ"});
  add_known_at_option(command, question.known_at);
  command
      .option("--structure-as-of", question.structure_as_of,
              {"add up in the tree of units of this day", "cộng theo cơ cấu tổ chức của ngày này"})
      .default_is({"that of the time itself", "cơ cấu của chính thời điểm"});
  command.option("--by", options.by, {"dimensions to divide by", "các chiều để chia"})
      .completed_by(Candidates::dimensions)
      .divided_by(',');
  command
      .option("--where", options.where,
              {"dimension=value, several values joined by |",
               "chiều=giá trị, nhiều giá trị nối bằng |"})
      .completed_by(Candidates::conditions);
  command
      .option("--count-by", question.count_by,
              {"admissions: ceremony or decision",
               "kết nạp: theo ngày lễ (ceremony) hay ngày quyết định (decision)"})
      .completed_by(Candidates::count_by)
      .default_is({"ceremony", "ceremony"});
  // From here on the options that say which day or period.
  if (days == QuestionDays::none) return;
  command.option("--as-of", question.as_of, {"the day of a stock", "ngày tính"})
      .default_is({"today", "hôm nay"});
  command.option("--period", question.period,
                 {"of a flow: 2018, 2018-H1, 2018-Q3, 2018-05 or FIRST..LAST",
                  "kỳ: 2018, 2018-H1, 2018-Q3, 2018-05 hay ĐẦU..CUỐI"});
  if (days == QuestionDays::not_from_and_to) return;
  command.option("--from", question.from, {"first day of a flow", "ngày đầu của kỳ"});
  command.option("--to", question.to, {"last day of a flow", "ngày cuối của kỳ"});
}

bool asks_more(const QuestionOptions& options) {
  const auto& question = options.question;
  bool empty = options.by.empty() && options.where.empty();
  for (const auto* text :
       {&question.unit, &question.known_at, &question.structure_as_of, &question.count_by,
        &question.as_of, &question.period, &question.from, &question.to})
    empty = empty && text->empty();
  return !empty;
}

namespace {

// Among several figures each is asked for its own days, where those of both kinds are given.
void keep_own_days(Question& question) {
  const auto* figure = find_figure(question.figure);
  if (!figure || question.as_of.empty()) return;
  if (figure->kind == FigureKind::stock)
    for (auto* days : {&question.period, &question.from, &question.to}) days->clear();
  else if (!question.period.empty() || !question.from.empty())
    question.as_of.clear();
}

}  // namespace

std::variant<std::vector<Question>, UsageError> questions_of(const QuestionOptions& options) {
  Question question = options.question;
  question.by = options.by;
  if (auto bad = read_conditions(options.where, question)) return *bad;
  std::vector<Question> all;
  for (const auto& figure : options.figures) {
    all.push_back(question);
    all.back().figure = figure;
    if (options.figures.size() > 1) keep_own_days(all.back());
  }
  return all;
}

}  // namespace sogoc
