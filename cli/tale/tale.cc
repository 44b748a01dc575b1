#include "cli/tale/tale.h"

#include <ostream>
#include <stdexcept>
#include <utility>

#include "answers/figure.h"
#include "answers/stated.h"
#include "answers/text/bridge.h"
#include "answers/text/increase_and_decrease.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "cli/open.h"
#include "cli/question_options.h"
#include "cli/tale/article.h"
#include "projections/knowledge/civil_time.h"

namespace sogoc {
namespace {

// Each part asks and prints, in the order of the tale. The province and the days come from the
// scenario, but for two examples at the end.
class Tale {
 public:
  Tale(Context& context, Asker& asker, const demo::Scenario& scenario)
      : context_(context), asker_(asker), scenario_(scenario) {
    article_ = {scenario.province_id, scenario.periods.front().from, scenario.told_on,
                format_date(scenario.told_on)};
  }

  // Acts of another file may leave out what is told of, or end before the day of the article.
  bool can_tell() {
    const auto& reg = asker_.asked();
    if (day_of(reg.log().last_recorded(), reg.facts().time_zone) < scenario_.told_on) return false;
    const auto view = asker_.view(asker_.asked().log().size());
    for (const auto& unit : {scenario_.province_id, scenario_.reform->province_id})
      if (view->timeline({SubjectClass::unit, unit}).empty()) return false;
    return !view->timeline({SubjectClass::report, scenario_.report->name}).empty();
  }

  ExitCode run() {
    if (!can_tell()) {
      return context_.refuse_with(
          ExitCode::not_found, "notFound", "demo",
          {"these acts are not those of the demo, or end before its last day: there "
           "is no tale to tell",
           "đây không phải các sự việc của sổ mẫu, hoặc dừng trước ngày "
           "cuối của sổ mẫu, nên không có gì để kể"},
          Words{"sogoc demo, whose acts sogoc demo --write-acts prints",
                "sogoc demo; sogoc demo --write-acts in ra các sự việc"});
    }
    const bool closes = tell_increase_and_decrease();
    const bool same = tell_article();
    // A table for people; in JSON the two figures that it joins can be asked for.
    if (context_.format == Format::text) tell_splits();
    tell_report();
    tell_reform();
    if (context_.format == Format::text) print_how_to_ask();
    return closes && same ? ExitCode::ok : ExitCode::no;
  }

 private:
  void title(const char* en, const char* vi) {
    if (context_.format == Format::text) context_.out << '\n' << context_.pick(en, vi) << '\n';
  }

  Question question(const std::string& figure) const {
    Question asked;
    asked.figure = figure;
    asked.unit = scenario_.province_id;
    asked.known_at = article_.known_at;
    return asked;
  }

  Answered ask(const Question& question) {
    auto outcome = asker_.ask(question);
    if (!std::holds_alternative<Answered>(outcome))
      throw std::logic_error("no answer to " + question.figure);
    auto answered = std::move(std::get<Answered>(outcome));
    // In JSON every answer that the tale is made of is printed where it is asked.
    if (context_.format == Format::json) FigureAnswers(context_, asker_).write(answered);
    return answered;
  }

  // The periods that end with a year, of which the first begins with a quarter.
  std::vector<std::string> periods() const {
    std::vector<std::string> names;
    for (const auto& period : scenario_.periods) {
      if (period.to.month() != 12) continue;
      const auto year = std::to_string(period.to.year());
      names.push_back(period.from.month() == 1 ? year : year + "-Q4");
    }
    return names;
  }

  // True when every period closes.
  bool tell_increase_and_decrease() {
    const FormQuestion question{scenario_.province_id, periods(), ""};
    // The demo's own unit and periods.
    const auto form = std::get<IncreaseAndDecrease>(increase_and_decrease(asker_, question));
    // The form is asked for period by period, and a residual is a bug of the figures.
    bool closes = true;
    for (const auto& column : form.columns) closes = closes && column.residual == 0;
    if (context_.format == Format::json) {
      for (const auto& answered : form.answers) FigureAnswers(context_, asker_).write(answered);
      return closes;
    }
    context_.out << '\n'
                 << context_.pick("Increase and decrease of members, ", "Tăng, giảm đảng viên, ")
                 << scenario_.province_name << '\n';
    print_form_table(context_, form);
    context_.out << (closes ? context_.pick("every period closes", "kỳ nào cũng khớp")
                            : context_.pick("A PERIOD DOES NOT CLOSE", "CÓ KỲ KHÔNG KHỚP"))
                 << '\n';
    return closes;
  }

  // True when all figures are as the article states them.
  bool tell_article() {
    const auto rows = article_rows(asker_, article_);
    bool same = true;
    for (const auto& row : rows) {
      same = same && row.same;
      if (context_.format == Format::json) write_stated(context_, stated_by(row));
    }
    title("The article, and what the events give as of its day and on the eve of the term",
          "Bài báo, và số dựng lại từ các sự việc tại ngày của bài và trước đầu nhiệm kỳ một ngày");
    if (context_.format == Format::text) print_article(context_, article_, rows);
    return same;
  }

  static Stated stated_by(const ArticleRow& row) {
    return {row.figure, row.stated, &row.rebuilt.answer, row.before ? &row.before->answer : nullptr,
            row.same};
  }

  // How many cells more and how many independent ones each split made, by its form.
  struct SplitForm {
    std::int64_t splits = 0, independent = 0, more = 0;
  };
  // By the number of new cells, and whether the cell that was split lives on. The two figures count
  // the same events, so they are joined by position.
  std::map<std::pair<std::size_t, bool>, SplitForm> split_forms() {
    auto asked = question("splits.operations");
    asked.from = format_date(article_.term_from);
    asked.to = format_date(article_.stated_on);
    const auto operations = ask(asked);
    asked.figure = "splits.independentCells";
    std::map<std::uint64_t, std::int64_t> independent;
    for (const auto& item : ask(asked).answer.counted) ++independent[item.event];
    std::map<std::pair<std::size_t, bool>, SplitForm> forms;
    for (const auto& item : operations.answer.counted) {
      const auto live = operations.view->event(item.event);
      const Moment at{live.effective.value, item.event};
      const bool lives = operations.view->unit_at(item.id, at).active();
      const auto parts = live.body().getCellSplit().getParts().size();
      auto& form = forms[{parts, lives}];
      ++form.splits;
      form.independent += independent[item.event];
      // A cell that closes into its parts makes one fewer.
      form.more += static_cast<std::int64_t>(parts) - (lives ? 0 : 1);
    }
    return forms;
  }

  void tell_splits() {
    title("Why so many independent cells by splits are so few cells more",
          "Vì sao chia tách được nhiều chi bộ độc lập mà số chi bộ tăng ít");
    std::vector<std::vector<std::string>> table = {
        {"", context_.pick("splits", "số lần tách"),
         context_.pick("independent cells made", "chi bộ độc lập"),
         context_.pick("cells more", "chi bộ tăng")}};
    SplitForm sum;
    const auto row = [&](const std::string& name, const SplitForm& form) {
      table.push_back({name, grouped(context_, form.splits), grouped(context_, form.independent),
                       grouped(context_, form.more)});
    };
    for (const auto& [kind, form] : split_forms()) {
      const auto parts = std::to_string(kind.first);
      row(kind.second
              ? context_.pick("the cell goes on beside new ones: ", "chi bộ cũ còn, chi bộ mới: ") +
                    parts
              : context_.pick("the cell closes into new ones: ",
                              "chi bộ cũ kết thúc, chi bộ mới: ") +
                    parts,
          form);
      sum.splits += form.splits;
      sum.independent += form.independent;
      sum.more += form.more;
    }
    row(context_.pick("together", "cộng"), sum);
    print_table(context_, table, {"lr", {}, true});
  }

  // What the report says, cell by cell, as it was published; cells that are no figure are left out.
  std::map<std::string, Bounds> published(View& view) {
    const Subject subject{SubjectClass::report, scenario_.report->name};
    const auto event = view.event(view.timeline(subject).front().at.rank);
    std::map<std::string, Bounds> cells;
    for (auto cell : event.body().getReportPublished().getCells())
      if (find_figure(cell.getKey().cStr()))
        cells[cell.getKey().cStr()] = bounds_of(cell.getValue());
    return cells;
  }

  // Each figure of the report as it stands there, as known then, and as known today.
  void tell_report() {
    const auto& report = *scenario_.report;
    const auto name = "report:" + report.name;
    title("The report of January 2019, and the same figures as known in the middle of the year",
          "Báo cáo công bố tháng 1/2019, và các con số ấy theo sổ giữa năm");
    std::vector<std::vector<std::string>> table = {
        {report.name, context_.pick("published", "đã công bố"),
         context_.pick("as known then", "theo sổ lúc đó"), day_text(context_, scenario_.told_on),
         context_.pick("difference", "chênh lệch")}};
    auto asked = question("members");
    asked.as_of = format_date(report.as_of);
    const auto now = ask(asked);
    for (const auto& [figure, stated] : published(*now.view)) {
      auto of_cell = question(figure);
      const bool stock = find_figure(figure)->kind == FigureKind::stock;
      // The flows of the report are those of its year, which ends with its day.
      (stock ? of_cell.as_of : of_cell.period) =
          stock ? format_date(report.as_of) : std::to_string(report.as_of.year());
      const auto today = ask(of_cell).answer.value;
      of_cell.known_at = name;
      const auto said = static_cast<std::int64_t>(stated.at_least.value_or(0) / 1000);
      const bool exact = stated.at_least && stated.at_least == stated.at_most;
      table.push_back({figure, bounds_text(context_, stated),
                       grouped(context_, ask(of_cell).answer.value), grouped(context_, today),
                       exact ? (today > said ? "+" : "") + grouped(context_, today - said) : "–"});
    }
    if (context_.format == Format::json) return;
    print_table(context_, table, {"lr", {}, true});
    context_.out << '\n';
    const auto day = std::exchange(asked.as_of, "");
    const auto outcome = explain(asker_, {asked, day + "@" + name, day + "@" + asked.known_at});
    // Members exist at both ends, so there is an explanation.
    print_bridge(context_, asker_, std::get<Explanation>(outcome), all_events);
  }

  // Known after the reform, which moved everybody.
  void tell_reform() {
    const auto& reform = *scenario_.reform;
    title("The same days in the structure of 2025", "Cùng ngày đó theo cơ cấu năm 2025");
    std::vector<std::vector<std::string>> table = {
        {"", scenario_.province_id, reform.province_id,
         context_.pick("not restatable", "không quy đổi")}};
    for (const char* figure :
         {"members", "orgs.grassroots", "cells", "villages", "admissions", "transfers.out"}) {
      auto asked = question(figure);
      // At the head, behind the reform.
      asked.known_at = "";
      const bool stock = find_figure(figure)->kind == FigureKind::stock;
      const auto& day = scenario_.report->as_of;
      (stock ? asked.as_of : asked.period) = stock ? format_date(day) : std::to_string(day.year());
      const auto own = ask(asked);
      asked.unit = reform.province_id;
      asked.structure_as_of = format_date(reform.day);
      const auto restated = ask(asked);
      table.push_back({figure, grouped(context_, own.answer.value),
                       grouped(context_, restated.answer.value),
                       grouped(context_, restated.answer.not_restatable)});
    }
    if (context_.format == Format::text) print_table(context_, table, {"lr", {}, true});
  }

  void print_how_to_ask() {
    const auto with = " --unit " + scenario_.province_id;
    const auto where = " --register " + context_.directory;
    const auto year = std::to_string(scenario_.report->as_of.year());
    const auto day = format_date(scenario_.report->as_of);
    context_.out << context_.pick("\nAsk on:\n", "\nHỏi tiếp:\n")  //
                 << "  sogoc figure admissions" << with << " --period " << year
                 << " --by gender,ageBand" << where << '\n'
                 << "  sogoc figure evaluations" << with << " --period " << year
                 << " --by subject,category" << where << '\n'
                 << "  sogoc figure target.achieved" << with << " --as-of " << day << where << '\n'
                 << "  sogoc series members" << with << " --from " << year << "-01-01 --to " << year
                 << "-12-31 --every month" << where << '\n'
                 << "  sogoc lineage BK-KCQ" << where << '\n'
                 << "  sogoc find pac --class unit" << where << '\n'
                 << "  sogoc explain members" << with << " --from " << day
                 << "@report:" << scenario_.report->name << where << '\n';
  }

  Context& context_;
  Asker& asker_;
  const demo::Scenario& scenario_;
  ArticleQuestion article_;
};

}  // namespace

ExitCode tell(Context& context, const demo::Scenario& scenario) {
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  return Tale(context, asker, scenario).run();
}

}  // namespace sogoc
