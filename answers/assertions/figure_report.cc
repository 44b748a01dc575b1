// The report of assertions of figures. JSON is the full form, from which CSV takes its columns; the
// text has a table and, for each figure that does not hold, what is known of the reason.
#include <algorithm>
#include <ostream>
#include <set>

#include "answers/assertions/report.h"
#include "answers/json/csv.h"
#include "answers/json/event_line.h"
#include "answers/json/given.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/numbers.h"
#include "answers/missing.h"
#include "answers/text/answer.h"
#include "answers/text/event_lines.h"
#include "answers/text/given.h"
#include "answers/text/lines.h"
#include "answers/text/table.h"
#include "answers/text/text.h"

namespace sogoc::assertions {
namespace {

using Sense = Statement::Sense;

// Behind each number of a percentage.
const char* sign_of(const FigureDefinition& figure) { return is_percentage(figure) ? " %" : ""; }

std::string stated_text(const Writer& writer, const FigureAssertion& assertion) {
  const auto& statement = assertion.statement;
  if (statement.sense == Sense::none) return "–";
  static const std::map<Sense, const char*> signs = {{Sense::exactly, ""},
                                                     {Sense::more_than, "> "},
                                                     {Sense::at_least, "≥ "},
                                                     {Sense::less_than, "< "},
                                                     {Sense::at_most, "≤ "}};
  const auto& figure = *find_figure(assertion.question.figure);
  return signs.at(statement.sense) + decimal_text(writer, statement.thousandths) + sign_of(figure);
}

// A bound as an object, so that a program need not read signs.
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

// Nothing beside a figure that holds: a bound has a difference even then.
std::string difference_text(const Writer& writer, const CheckedFigure& checked) {
  const auto* answered = std::get_if<Answered>(&checked.found);
  if (!answered || checked.holds) return "";
  return difference_text(writer, checked.assertion.statement, given_by(answered->answer));
}

std::string found_text(const Writer& writer, const CheckedFigure& checked) {
  const auto* answered = std::get_if<Answered>(&checked.found);
  if (!answered) return "";
  // Answers of counts and amounts are in full; of a rate that is not as stated digits that differ.
  if (!checked.holds && is_percentage(*answered->figure))
    return given_text(writer, {checked.assertion.statement}, given_by(answered->answer), " %");
  return value_text(writer, *answered, answered->answer.measured, answered->answer.value);
}

std::string outcome_text(const Writer& writer, const CheckedFigure& checked) {
  if (std::holds_alternative<NotFound>(checked.found))
    return writer.pick("NOT FOUND", "KHÔNG CÓ ĐƠN VỊ");
  return checked.holds ? writer.pick("holds", "khớp") : writer.pick("BROKEN", "KHÔNG KHỚP");
}

// Of all rows, each once.
std::set<std::string> unknown_values_said(const Writer& writer, const FigureReport& report) {
  std::set<std::string> said;
  for (const auto& checked : report.checked)
    if (const auto* answered = std::get_if<Answered>(&checked.found)) {
      for (const auto& each : answered->unknown_values)
        said.insert(unknown_value_text(writer, each, answered->size));
    } else if (const auto* missing = std::get_if<NotFound>(&checked.found)) {
      said.insert(not_known_text(writer, *missing));
    }
  return said;
}

// The table first, then one paragraph for each figure that does not hold, then the tally.
class FigureText {
 public:
  FigureText(Writer& writer, Asker& asker, const FigureReport& report)
      : writer_(writer), asker_(asker), report_(report), lines_(writer, asker.asked()) {}

  void print() {
    for (const auto& fault : report_.faults)
      writer_.err.lines(fault_text(writer_, report_.file, fault));
    if (!report_.checked.empty()) print_rows();
    for (const auto& checked : report_.checked) print_more(checked);
    writer_.out << tally_text(writer_, tally_of(report_)) << '\n';
  }

 private:
  void print_rows() {
    std::vector<TableRow> table = {
        {writer_.pick("line", "dòng"), writer_.pick("days", "thời gian"),
         writer_.pick("stated", "nêu"), writer_.pick("found", "theo sổ"), "", "",
         writer_.pick("figure · unit · paper", "chỉ tiêu · đơn vị · văn bản")}};
    std::map<std::size_t, Style> styles = {{0, Style::heading}};
    for (const auto& checked : report_.checked) {
      if (!checked.holds) styles[table.size()] = Style::refused;
      const auto& assertion = checked.assertion;
      table.push_back({std::to_string(assertion.line), assertion.days,
                       stated_text(writer_, assertion), found_text(writer_, checked),
                       difference_text(writer_, checked), outcome_and_marks(checked),
                       what_text(checked)});
    }
    print_table(writer_, table, {"rwrrrwl", styles});
    print_marks();
  }

  // Which number it is, and who says so: long, so it is the last column.
  std::string what_text(const CheckedFigure& checked) const {
    const auto& assertion = checked.assertion;
    const auto& unit = assertion.question.unit;
    const auto* answered = std::get_if<Answered>(&checked.found);
    auto text = figure_name_text(writer_, assertion.question.figure);
    if (!assertion.where.empty()) text += " [" + assertion.where + "]";
    text += " · ";
    if (unit.empty())
      text += writer_.pick("all roots", "toàn bộ");
    else
      text += answered ? asked_unit_text(writer_, *answered) : unit;
    return assertion.paper.empty() ? text : text + " · " + assertion.paper;
  }

  // What qualifies a number is marked in its row and explained once below the table.
  std::string outcome_and_marks(const CheckedFigure& checked) {
    auto text = outcome_text(writer_, checked);
    const auto* answered = std::get_if<Answered>(&checked.found);
    if (answered && !answered->complete_as_known) text += " *", not_complete_ = true;
    if (answered && answered->notes.inside_act) text += " †", inside_act_ = true;
    if (answered && answered->notes.rests_on_clock)
      text += " ‡", rests_on_clock_ = answered->notes.rests_on_clock;
    if (answered && answered->notes.clock_held) text += " §", clock_held_ = true;
    return text;
  }

  void print_marks() {
    for (const auto& text : unknown_values_said(writer_, report_)) print_line(writer_, "  ", text);
    const auto mark = [&](const char* sign, const std::string& text) {
      print_line(writer_, "  ", sign + (" " + text));
    };
    if (not_complete_) mark("*", not_complete_text(writer_));
    if (inside_act_)
      mark("†", writer_.pick("that moment lies inside an act: known at its beginning",
                             "thời điểm ấy nằm giữa một sự việc nhiều dòng: lấy lúc bắt đầu"));
    if (rests_on_clock_)
      mark("‡", rests_on_clock_text(writer_, *rests_on_clock_, asker_.asked().facts().time_zone));
    if (clock_held_) mark("§", clock_held_text(writer_));
  }

  static std::string figure_text(const FigureAssertion& assertion) {
    return assertion.question.figure + (assertion.where.empty() ? "" : "[" + assertion.where + "]");
  }

  // Since when it does not hold, and through what; the rows above stay one line each.
  void print_more(const CheckedFigure& checked) {
    const auto* answered = std::get_if<Answered>(&checked.found);
    if (!answered) return;
    if (!checked.breaking) return;
    const auto& assertion = checked.assertion;
    print_line(writer_, "",
               writer_.pick("line ", "dòng ") + std::to_string(assertion.line) + ": " +
                   figure_text(assertion) + ", " + assertion.days +
                   writer_.pick(", known at size ", ", theo sổ đến vị trí ") +
                   std::to_string(answered->size));
    if (checked.breaking->held_at)
      print_breaking(*checked.breaking, answered->size);
    else
      print_never(checked, *checked.breaking, *answered);
    writer_.out << writer_.pick("  see them all: ", "  xem tất cả: ")
                << how_to_see_all(writer_, checked) << '\n';
  }

  // A size with the time that people know it by.
  std::string size_text(std::uint64_t size) {
    const auto recorded = asker_.asked().last_recorded_at(size);
    std::string text = writer_.pick("size ", "vị trí ") + std::to_string(size);
    if (recorded != before_everything)
      text += writer_.pick(" (recorded ", " (ghi lúc ") +
              instant_text(writer_, asker_.asked().facts().time_zone, recorded) + ")";
    return text;
  }

  // Two events are named: the first that was recorded tells when the paper became untrue, the one
  // with the earliest day often tells why.
  void print_breaking(const Breaking& breaking, std::uint64_t size) {
    auto& out = writer_.out;
    out << writer_.pick("  it held last at ", "  khớp lần cuối tại ")
        << size_text(*breaking.held_at) << '\n'
        << writer_.pick("  events since then that change it: ",
                        "  số sự việc từ đó làm đổi con số: ")
        << grouped(writer_, static_cast<std::int64_t>(breaking.events)) << '\n'
        << writer_.pick("  the first recorded, which breaks it:",
                        "  ghi đầu tiên, làm cho không khớp:")
        << '\n';
    print_event(breaking.first_recorded, size);
    out << writer_.pick("  the one with the earliest day, ", "  có ngày sớm nhất, ")
        << day_text(writer_, breaking.first_effective.day) << ":\n";
    print_event(breaking.first_effective, size);
  }

  // Told as known at the size of the answer, so that later corrections are not mixed in.
  void print_event(const BreakingEvent& event, std::uint64_t size) {
    EventLines::Beside beside;
    beside.indent = 4;
    if (event.effect) {
      beside.before = (*event.effect > 0 ? "+" : "") + grouped(writer_, *event.effect);
      if (event.part == "numerator") beside.before += writer_.pick(" numerator", " tử số");
      if (event.part == "denominator") beside.before += writer_.pick(" denominator", " mẫu số");
      beside.before += "  ";
    }
    lines_.print(event.position, size, beside);
  }

  // The paper was perhaps never right, or read from another register: the nearest value helps to
  // see which.
  void print_never(const CheckedFigure& checked, const Breaking& breaking,
                   const Answered& answered) {
    std::string text = writer_.pick("it never held, at any size of the log",
                                    "chưa khi nào khớp, ở mọi vị trí của sổ");
    if (breaking.nearest) {
      const auto& given = breaking.nearest->given;
      const auto& statement = checked.assertion.statement;
      text += writer_.pick("; nearest at ", "; gần nhất tại ") + size_text(breaking.nearest->size) +
              ": " + given_text(writer_, {statement}, given, sign_of(*answered.figure));
      if (difference(statement, given))
        text += " (" + difference_text(writer_, statement, given) + ")";
    }
    print_line(writer_, "  ", text);
  }

  Writer& writer_;
  Asker& asker_;
  const FigureReport& report_;
  EventLines lines_;
  bool not_complete_ = false, inside_act_ = false, clock_held_ = false;
  std::optional<Instant> rests_on_clock_;
};

// `firstDay` is the day on which the change begins, which an amendment may have moved.
Json event_json(Asker& asker, const BreakingEvent& event, std::uint64_t size) {
  auto json = event_line_json(asker.asked(), event.position, size);
  json["effect"] = event.effect ? Json(*event.effect) : Json();
  if (!event.part.empty()) json["part"] = event.part;
  json["firstDay"] = format_date(event.day);
  return json;
}

// `lastHeld` is null when it never held; the members that follow depend on it.
void put_breaking(Json& json, const Writer& writer, Asker& asker, const CheckedFigure& checked) {
  const auto& breaking = *checked.breaking;
  const auto size = std::get<Answered>(checked.found).size;
  json["lastHeld"] = breaking.held_at ? known_at_json(asker, *breaking.held_at) : Json();
  if (breaking.held_at) {
    json["eventsSince"] = breaking.events;
    json["firstRecorded"] = event_json(asker, breaking.first_recorded, size);
    json["firstEffective"] = event_json(asker, breaking.first_effective, size);
  } else if (breaking.nearest) {
    json["nearest"] = known_at_json(asker, breaking.nearest->size);
    json["nearest"]["value"] = given_json({checked.assertion.statement}, breaking.nearest->given);
  }
  json["seeAll"] = how_to_see_all(writer, checked);
}

// Without an answer the members that tell of one are missing; `outcome` says which case it is.
Json checked_json(const Writer& writer, Asker& asker, const CheckedFigure& checked) {
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
  if (answered)
    put_where(json, *answered);
  else if (const auto* missing = std::get_if<NotFound>(&checked.found))
    json["unknownValues"] = unknown_values_json({{"unit", missing->unit, missing->nearest}});
  if (!question.count_by.empty()) json["countBy"] = question.count_by;
  if (!question.structure_as_of.empty()) json["structureAsOf"] = question.structure_as_of;
  json["paper"] = assertion.paper;
  json["stated"] = stated_json(assertion.statement);
  if (!answered) return json;
  const auto given = given_by(answered->answer);
  json["found"] = given_json({assertion.statement}, given);
  json["difference"] = checked.holds ? Json() : difference_json(assertion.statement, given);
  json["knownAt"] = known_at_json(asker, answered->size, answered->notes);
  json["completeAsKnown"] = answered->complete_as_known;
  if (checked.breaking) put_breaking(json, writer, asker, checked);
  return json;
}

Json all_json(const Writer& writer, Asker& asker, const FigureReport& report) {
  // Assertions and faults in the order of the file.
  std::multimap<std::uint64_t, Json> by_line;
  for (const auto& checked : report.checked)
    by_line.emplace(checked.assertion.line, checked_json(writer, asker, checked));
  for (const auto& fault : report.faults)
    by_line.emplace(fault.line, fault_json(writer, report.file, fault));
  Json all = Json::array();
  for (auto& [line, json] : by_line) all.push_back(std::move(json));
  return all;
}

// What stands in objects of the JSON, as columns. An object in a cell could not be sorted or
// compared: its size or position stands for it.
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

void print(Writer& writer, Asker& asker, const FigureReport& report) {
  if (writer.format == Format::text) return FigureText(writer, asker, report).print();
  const auto all = all_json(writer, asker, report);
  if (writer.format == Format::csv) {
    for (const auto& text : unknown_values_said(writer, report))
      writer.err << "sogoc: " << text << '\n';
    return print_csv(
        writer,
        {"line",    "outcome",       "figure",      "unit",          "days",           "where",
         "countBy", "structureAsOf", "paper",       "stated",        "found",          "difference",
         "knownAt", "lastHeld",      "eventsSince", "firstRecorded", "firstEffective", "nearest",
         "column",  "value",         "rule",        "message",       "remedy"},
        csv_rows(all));
  }
  auto json = tally_json(report.file, tally_of(report));
  json["assertions"] = all;
  write_line(writer, json);
}

}  // namespace sogoc::assertions
