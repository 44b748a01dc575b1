#include <algorithm>
#include <ostream>

#include "cli/answer_text.h"
#include "cli/assertions/report.h"
#include "cli/event_lines.h"
#include "cli/json/csv.h"
#include "cli/json/numbers.h"
#include "cli/text.h"

namespace sogoc::assertions {
namespace {

using Sense = Statement::Sense;

const char* sign_of(const FigureDefinition& figure) { return is_percentage(figure) ? " %" : ""; }

std::string stated_text(const Context& context, const FigureAssertion& assertion) {
  const auto& statement = assertion.statement;
  if (statement.sense == Sense::none) return "–";
  static const std::map<Sense, const char*> signs = {{Sense::exactly, ""},
                                                     {Sense::more_than, "> "},
                                                     {Sense::at_least, "≥ "},
                                                     {Sense::less_than, "< "},
                                                     {Sense::at_most, "≤ "}};
  const auto& figure = *find_figure(assertion.question.figure);
  return signs.at(statement.sense) + decimal_text(context, statement.thousandths) + sign_of(figure);
}

Json stated_json(const Statement& statement) {
  const auto number = decimal_json(statement.thousandths);
  switch (statement.sense) {
    case Sense::none:
      return nullptr;
    case Sense::more_than:
      return {{"moreThan", number}};
    case Sense::at_least:
      return {{"atLeast", number}};
    case Sense::less_than:
      return {{"lessThan", number}};
    case Sense::at_most:
      return {{"atMost", number}};
    default:
      return number;
  }
}

std::string difference_text(const Context& context, const CheckedFigure& checked) {
  const auto* answered = std::get_if<Answered>(&checked.found);
  if (!answered || checked.holds) return "";
  const auto apart = difference(checked.assertion.statement, given_by(answered->answer));
  return apart ? assertions::signed_text(context, *apart) : "–";
}

std::string found_text(const Context& context, const CheckedFigure& checked) {
  const auto* answered = std::get_if<Answered>(&checked.found);
  if (!answered) return "";
  return value_text(context, *answered, answered->answer.measured, answered->answer.value);
}

std::string outcome_text(const Context& context, const CheckedFigure& checked) {
  if (std::holds_alternative<NotFound>(checked.found))
    return context.pick("NOT FOUND", "KHÔNG CÓ ĐƠN VỊ");
  return checked.holds ? context.pick("holds", "khớp") : context.pick("BROKEN", "KHÔNG KHỚP");
}

class TextReport {
 public:
  TextReport(Context& context, Asker& asker, const FigureReport& report)
      : context_(context), asker_(asker), report_(report) {}

  void print() {
    for (const auto& fault : report_.faults)
      context_.err << fault_text(context_, report_.file, fault);
    if (!report_.checked.empty()) print_rows();
    for (const auto& checked : report_.checked) print_more(checked);
    context_.out << tally_text(context_, tally_of(report_)) << '\n';
  }

 private:
  void print_rows() {
    std::vector<std::vector<std::string>> table = {
        {context_.pick("line", "dòng"), context_.pick("figure", "chỉ tiêu"),
         context_.pick("unit", "đơn vị"), context_.pick("days", "thời gian"),
         context_.pick("stated", "nêu"), context_.pick("found", "theo sổ"), "", "",
         context_.pick("paper", "văn bản")}};
    for (const auto& checked : report_.checked) {
      const auto& assertion = checked.assertion;
      const auto& unit = assertion.question.unit;
      table.push_back({std::to_string(assertion.line), figure_text(assertion),
                       unit.empty() ? context_.pick("all roots", "toàn bộ") : unit, assertion.days,
                       stated_text(context_, assertion), found_text(context_, checked),
                       difference_text(context_, checked), outcome_and_marks(checked),
                       assertion.paper});
    }
    print_columns(context_.out, table);
    print_marks();
  }

  std::string outcome_and_marks(const CheckedFigure& checked) {
    auto text = outcome_text(context_, checked);
    const auto* answered = std::get_if<Answered>(&checked.found);
    if (answered && !answered->complete_as_known) text += " *", not_complete_ = true;
    if (answered && answered->inside_act) text += " †", inside_act_ = true;
    return text;
  }

  void print_marks() {
    if (not_complete_) context_.out << "  * " << not_complete_text(context_) << '\n';
    if (inside_act_)
      context_.out << "  † "
                   << context_.pick("that moment lies inside an act: known at its beginning",
                                    "thời điểm ấy nằm giữa một sự việc nhiều dòng: lấy lúc bắt đầu")
                   << '\n';
  }

  static std::string figure_text(const FigureAssertion& assertion) {
    return assertion.question.figure + (assertion.where.empty() ? "" : "[" + assertion.where + "]");
  }

  void print_more(const CheckedFigure& checked) {
    const auto* answered = std::get_if<Answered>(&checked.found);
    if (!answered) return;
    if (!checked.breaking) return;
    auto& out = context_.out;
    const auto& assertion = checked.assertion;
    out << context_.pick("line ", "dòng ") << assertion.line << ": " << figure_text(assertion)
        << ", " << assertion.days << context_.pick(", known at size ", ", theo sổ đến vị trí ")
        << answered->size << '\n';
    if (checked.breaking->held_at)
      print_breaking(*checked.breaking, answered->size);
    else
      print_never(checked, *checked.breaking, *answered);
    out << context_.pick("  see them all: ", "  xem tất cả: ") << how_to_see_all(context_, checked)
        << '\n';
  }

  std::string size_text(std::uint64_t size) {
    const auto recorded = asker_.asked().last_recorded_at(size);
    std::string text = context_.pick("size ", "vị trí ") + std::to_string(size);
    if (recorded != before_everything)
      text += context_.pick(" (recorded ", " (ghi lúc ") + format_instant(recorded) + ")";
    return text;
  }

  void print_breaking(const Breaking& breaking, std::uint64_t size) {
    auto& out = context_.out;
    out << context_.pick("  it held last at ", "  khớp lần cuối tại ")
        << size_text(*breaking.held_at) << '\n'
        << context_.pick("  events since then that change it: ",
                         "  số sự việc từ đó làm đổi con số: ")
        << grouped(context_, static_cast<std::int64_t>(breaking.events)) << '\n'
        << context_.pick("  the first recorded, which breaks it:",
                         "  ghi đầu tiên, làm cho không khớp:")
        << '\n';
    print_event(breaking.first_recorded, size);
    out << context_.pick("  the one with the earliest day, ", "  có ngày sớm nhất, ")
        << day_text(context_, breaking.first_effective.day) << ":\n";
    print_event(breaking.first_effective, size);
  }

  void print_event(const BreakingEvent& event, std::uint64_t size) {
    context_.out << "    ";
    if (event.effect) {
      context_.out << (*event.effect > 0 ? "+" : "") << grouped(context_, *event.effect);
      if (event.part == "numerator") context_.out << context_.pick(" numerator", " tử số");
      if (event.part == "denominator") context_.out << context_.pick(" denominator", " mẫu số");
    }
    context_.out << event_line_text(context_, asker_.asked(), event.position, size) << '\n';
  }

  void print_never(const CheckedFigure& checked, const Breaking& breaking,
                   const Answered& answered) {
    context_.out << context_.pick("  it never held, at any size of the log",
                                  "  chưa khi nào khớp, ở mọi vị trí của sổ");
    if (breaking.nearest) {
      const auto& given = breaking.nearest->given;
      const auto apart = difference(checked.assertion.statement, given);
      context_.out << context_.pick("; nearest at ", "; gần nhất tại ")
                   << size_text(breaking.nearest->size) << ": "
                   << bounds_text(context_, given.value, sign_of(*answered.figure));
      if (apart) context_.out << " (" << assertions::signed_text(context_, *apart) << ")";
    }
    context_.out << '\n';
  }

  Context& context_;
  Asker& asker_;
  const FigureReport& report_;
  bool not_complete_ = false, inside_act_ = false;
};

Json event_json(Asker& asker, const BreakingEvent& event, std::uint64_t size) {
  auto json = event_line_json(asker.asked(), event.position, size);
  json["effect"] = event.effect ? Json(*event.effect) : Json();
  if (!event.part.empty()) json["part"] = event.part;
  json["firstDay"] = format_date(event.day);
  return json;
}

void put_breaking(Json& json, const Context& context, Asker& asker, const CheckedFigure& checked) {
  const auto& breaking = *checked.breaking;
  const auto size = std::get<Answered>(checked.found).size;
  json["lastHeld"] = breaking.held_at ? known_at_json(asker, *breaking.held_at) : Json();
  if (breaking.held_at) {
    json["eventsSince"] = breaking.events;
    json["firstRecorded"] = event_json(asker, breaking.first_recorded, size);
    json["firstEffective"] = event_json(asker, breaking.first_effective, size);
  } else if (breaking.nearest) {
    json["nearest"] = known_at_json(asker, breaking.nearest->size);
    const auto& value = breaking.nearest->given.value;
    json["nearest"]["value"] = value ? bounds_json(*value) : Json();
  }
  json["seeAll"] = how_to_see_all(context, checked);
}

Json checked_json(const Context& context, Asker& asker, const CheckedFigure& checked) {
  const auto& assertion = checked.assertion;
  const auto& question = assertion.question;
  const auto* answered = std::get_if<Answered>(&checked.found);
  Json json = {{"line", assertion.line},
               {"outcome", !answered       ? "notFound"
                           : checked.holds ? "holds"
                                           : "broken"},
               {"figure", question.figure},
               {"unit", question.unit.empty() ? Json() : Json(question.unit)},
               {"days", assertion.days}};
  if (answered) put_where(json, answered->query);
  if (!question.count_by.empty()) json["countBy"] = question.count_by;
  if (!question.structure_as_of.empty()) json["structureAsOf"] = question.structure_as_of;
  json["paper"] = assertion.paper;
  json["stated"] = stated_json(assertion.statement);
  if (!answered) return json;
  json["found"] = value_json(answered->answer)["value"];
  const auto apart = difference(assertion.statement, given_by(answered->answer));
  json["difference"] = !checked.holds && apart ? signed_json(*apart) : Json();
  json["knownAt"] = known_at_json(asker, answered->size);
  if (answered->inside_act) json["knownAt"]["insideAct"] = true;
  json["completeAsKnown"] = answered->complete_as_known;
  if (checked.breaking) put_breaking(json, context, asker, checked);
  return json;
}

Json all_json(const Context& context, Asker& asker, const FigureReport& report) {
  std::multimap<std::uint64_t, Json> by_line;
  for (const auto& checked : report.checked)
    by_line.emplace(checked.assertion.line, checked_json(context, asker, checked));
  for (const auto& fault : report.faults)
    by_line.emplace(fault.line, fault_json(context, report.file, fault));
  Json all = Json::array();
  for (auto& [line, json] : by_line) all.push_back(std::move(json));
  return all;
}

// What stands in objects of the JSON, as columns.
Json csv_rows(const Json& all) {
  Json rows = Json::array();
  for (auto row : all) {
    for (const auto& [from, column, key] :
         {std::tuple{"knownAt", "knownAt", "size"}, std::tuple{"lastHeld", "lastHeld", "size"},
          std::tuple{"firstRecorded", "firstRecorded", "position"},
          std::tuple{"firstEffective", "firstEffective", "position"},
          std::tuple{"nearest", "nearest", "size"}})
      if (row.contains(from) && row[from].is_object()) row[column] = Json(row[from][key]);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

void print(Context& context, Asker& asker, const FigureReport& report) {
  if (context.format == Format::text) return TextReport(context, asker, report).print();
  const auto all = all_json(context, asker, report);
  if (context.format == Format::csv)
    return print_csv(
        context.out,
        {"line",    "outcome",       "figure",      "unit",          "days",           "where",
         "countBy", "structureAsOf", "paper",       "stated",        "found",          "difference",
         "knownAt", "lastHeld",      "eventsSince", "firstRecorded", "firstEffective", "nearest",
         "column",  "value",         "rule",        "message",       "remedy"},
        csv_rows(all));
  auto json = tally_json(report.file, tally_of(report));
  json["assertions"] = all;
  context.out << json.dump() << '\n';
}

}  // namespace sogoc::assertions
