// The report of increase and decrease. A row may have several faults; its outcome is the gravest,
// and each is told below the table.
#include <ostream>

#include "answers/assertions/report.h"
#include "answers/json/answer.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/missing.h"
#include "answers/text/answer.h"
#include "answers/text/lines.h"
#include "answers/text/table.h"
#include "answers/text/text.h"

namespace sogoc::assertions {
namespace {

std::string number_text(const Writer& writer, const std::optional<std::int64_t>& number) {
  return number ? grouped(writer, *number) : "–";
}

// In this order: a paper that does not close is looked at before the register is.
std::string outcome_of(const FlowRow& row) {
  if (row.unexplained()) return "unexplained";
  if (row.broken()) return "broken";
  if (row.unit_unknown) return "notFound";
  return row.closes() ? "holds" : "noTotalBefore";
}

std::string outcome_text(const Writer& writer, const FlowRow& row) {
  const auto outcome = outcome_of(row);
  if (outcome == "unexplained") return writer.pick("UNEXPLAINED", "CHƯA GIẢI THÍCH ĐƯỢC");
  if (outcome == "broken") return writer.pick("BROKEN", "KHÔNG KHỚP");
  if (outcome == "notFound") return writer.pick("NOT FOUND", "KHÔNG CÓ ĐƠN VỊ");
  return outcome == "holds" ? writer.pick("closes", "khớp")
                            : writer.pick("no total before", "không có tổng kỳ trước");
}

// The table first, then a sentence for each thing that is wrong with a row, then the tally.
class FlowText {
 public:
  FlowText(Writer& writer, const FlowReport& report) : writer_(writer), report_(report) {}

  void print() {
    for (const auto& fault : report_.flow.faults)
      writer_.err.lines(fault_text(writer_, report_.file, fault));
    if (!report_.flow.rows.empty()) print_rows();
    for (const auto& row : report_.flow.rows) print_more(row);
    // Said, or a column of units would pass for one that was compared.
    if (report_.has_units && report_.flow.size == 0 && !report_.flow.rows.empty())
      print_line(
          writer_, "",
          writer_.pick("the register was not asked: --register DIR compares the units with it",
                       "chưa đối chiếu với sổ: thêm --register THƯ_MỤC để so từng đơn vị"));
    writer_.out << tally_text(writer_, tally_of(report_)) << '\n';
  }

 private:
  // One row for each line of the paper; where there are units they stand in front of the period.
  void print_rows() {
    std::vector<std::vector<std::string>> table = {
        {writer_.pick("period", "kỳ"), writer_.pick("before", "kỳ trước"),
         writer_.pick("increase", "tăng"), writer_.pick("decrease", "giảm"),
         writer_.pick("total", "tổng"), writer_.pick("residual", "phần dư"),
         writer_.pick("as stated", "văn bản nêu"), ""}};
    std::map<std::size_t, Style> styles = {{0, Style::heading}};
    for (const auto& row : report_.flow.rows) {
      if (const std::string outcome = outcome_of(row);
          outcome == "broken" || outcome == "unexplained")
        styles[table.size()] = Style::refused;
      table.push_back({row.unit.empty() ? row.period : row.unit + " " + row.period,
                       number_text(writer_, row.previous), grouped(writer_, row.increases),
                       grouped(writer_, row.decreases), grouped(writer_, row.total),
                       number_text(writer_, row.residual),
                       number_text(writer_, row.stated_residual), outcome_text(writer_, row)});
    }
    print_table(writer_, table, {"wrrrrrrl", styles});
  }

  void print_more(const FlowRow& row) {
    const auto head = (row.unit.empty() ? "" : row.unit + " ") + row.period + " (" +
                      writer_.pick("line ", "dòng ") + std::to_string(row.line) + "): ";
    const auto say = [&](const std::string& text) { print_line(writer_, "", head + text); };
    if (row.unit_unknown) say(not_known_text(writer_, row.missing));
    if (row.unexplained())
      say(sum_text(row) + writer_.pick(": unexplained", ": chưa giải thích được"));
    if (row.residual && row.stated_residual && *row.residual != *row.stated_residual)
      say(writer_.pick("the paper states a residual of ", "văn bản nêu phần dư ") +
          grouped(writer_, *row.stated_residual) + writer_.pick(", it is ", ", tính ra ") +
          grouped(writer_, *row.residual));
    for (const auto& each : row.compared)
      // Counts here, while the text of differences takes thousandths.
      if (each.stated != each.found)
        say(each.column + writer_.pick(", stated ", ", văn bản ") + grouped(writer_, each.stated) +
            writer_.pick(", the register gives ", ", sổ có ") + grouped(writer_, each.found) +
            " (" + signed_text(writer_, (each.found - each.stated) * 1000) + ") · " + each.figure);
  }

  // The sum as the paper makes it, zeros left out: 700 + 77 admitted + 16 in - 6 out - 1 died - 785
  // = 1
  std::string sum_text(const FlowRow& row) const {
    auto text = grouped(writer_, *row.previous);
    for (const auto& amount : row.amounts) {
      if (amount.value == 0) continue;
      const auto& column = *amount.column;
      text += (column.adds() ? " + " : " - ") + grouped(writer_, amount.value) + " " +
              writer_.pick(column.en, column.vi);
    }
    return text + " - " + grouped(writer_, row.total) + " = " + grouped(writer_, *row.residual);
  }

  Writer& writer_;
  const FlowReport& report_;
};

Json optional_json(const std::optional<std::int64_t>& number) {
  return number ? Json(*number) : Json();
}

// `asked`: the register was, so each row with a unit has what it gives beside what is stated.
Json row_json(const FlowRow& row, bool asked) {
  Json json = {{"line", row.line},
               {"outcome", outcome_of(row)},
               {"unit", row.unit.empty() ? Json() : Json(row.unit)},
               {"period", row.period},
               {"paper", row.paper.empty() ? Json() : Json(row.paper)},
               {"before", optional_json(row.previous)}};
  for (const auto& amount : row.amounts) json[amount.column->column] = amount.value;
  json["total"] = row.total;
  json["residual"] = optional_json(row.residual);
  json["residualStated"] = optional_json(row.stated_residual);
  if (!asked || row.unit.empty()) return json;
  if (row.unit_unknown)
    json["unknownValues"] = unknown_values_json({{"unit", row.unit, row.missing.nearest}});
  // Also when nothing was compared, as for a unit that is unknown.
  json["register"] = Json::array();
  for (const auto& each : row.compared)
    json["register"].push_back({{"column", each.column},
                                {"figure", each.figure},
                                {"stated", each.stated},
                                {"found", each.found},
                                {"difference", each.found - each.stated}});
  return json;
}

// Movements go first: `in` is one of them here.
Words heading_of(const std::string& column) {
  if (column.starts_with("structure"))  // the form says the same of both
    return column.ends_with("In") ? Words{"in by structure", "tăng do tổ chức"}
                                  : Words{"out by structure", "giảm do tổ chức"};
  for (const auto& each : movements())
    if (column == each.column) return {each.en, each.vi};
  return heading_in_words(column);
}

}  // namespace

void print(Writer& writer, const FlowReport& report) {
  if (writer.format == Format::text) return FlowText(writer, report).print();
  std::multimap<std::uint64_t, Json> by_line;
  for (const auto& row : report.flow.rows)
    by_line.emplace(row.line, row_json(row, report.flow.size > 0));
  for (const auto& fault : report.flow.faults)
    by_line.emplace(fault.line, fault_json(writer, report.file, fault));
  Json all = Json::array();
  for (auto& [line, json] : by_line) all.push_back(std::move(json));
  if (writer.format == Format::csv) {
    // The columns follow the one list of movements (increase_and_decrease.h).
    std::vector<std::string> columns = {"line", "outcome", "unit", "period", "paper", "before"};
    for (const auto& column : movements()) columns.emplace_back(column.column);
    for (const char* name : {"total", "residual", "residualStated", "register", "column", "value",
                             "rule", "message", "remedy"})
      columns.emplace_back(name);
    return print_csv(writer, columns, all, true, heading_of);
  }
  auto json = tally_json(report.file, tally_of(report));
  if (report.flow.size > 0) json["knownAt"] = known_at_json(report.flow.size, report.flow.recorded);
  json["assertions"] = std::move(all);
  write_line(writer, json);
}

}  // namespace sogoc::assertions
