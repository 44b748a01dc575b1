#include "answers/assertions/report.h"

#include "answers/json/json_library.h"
#include "answers/shell_words.h"
#include "answers/text/text.h"
#include "events/shown.h"

namespace sogoc::assertions {
namespace {

// As the options of `explain` take them.
std::string days_of(const Query& query, bool stock) {
  return stock ? format_date(query.as_of) : format_date(query.from) + ".." + format_date(query.to);
}

}  // namespace

Tally tally_of(const FigureReport& report) {
  Tally tally;
  tally.not_understood = report.faults.size();
  for (const auto& each : report.checked) {
    // Neither held nor broken: the register cannot say anything of a unit that it does not know.
    if (std::holds_alternative<NotFound>(each.found))
      ++tally.not_found;
    else
      ++(each.holds ? tally.held : tally.broken);
  }
  return tally;
}

Tally tally_of(const FlowReport& report) {
  Tally tally;
  tally.not_understood = report.flow.faults.size();
  for (const auto& row : report.flow.rows) {
    tally.not_found += row.unit_unknown;
    tally.broken += row.broken();
    tally.unexplained += row.unexplained();
    // The first row of a unit has no total before: neither held nor unexplained.
    tally.held += row.closes() && !row.broken() && !row.unit_unknown;
  }
  return tally;
}

std::string fault_text(const Writer& writer, const std::string& file, const SheetError& fault) {
  std::string text = shown(file) + ":" + std::to_string(fault.line) + ": ";
  text += writer.pick("not understood", "không hiểu") + std::string(" [") + fault.rule + "] ";
  text += shown(writer.pick(fault.message.en, fault.message.vi)) + "\n";
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) text += std::string("  ") + name + ": " + shown(value) + "\n";
  };
  add(writer.pick("column", "cột"), fault.column);
  add(writer.pick("value", "giá trị"), fault.value);
  add(writer.pick("remedy", "cách sửa"), writer.pick(fault.remedy.en, fault.remedy.vi));
  return text;
}

Json fault_json(const Writer& writer, const std::string& file, const SheetError& fault) {
  return {{"line", fault.line},
          {"outcome", "notUnderstood"},
          {"file", file},
          {"column", fault.column.empty() ? Json() : Json(fault.column)},
          {"value", fault.value},
          {"rule", fault.rule},
          {"message", writer.pick(fault.message.en, fault.message.vi)},
          {"remedy", writer.pick(fault.remedy.en, fault.remedy.vi)}};
}

Json tally_json(const std::string& file, const Tally& tally) {
  return {{"file", file},
          {"held", tally.held},
          {"broken", tally.broken},
          {"unexplained", tally.unexplained},
          {"notFound", tally.not_found},
          {"notUnderstood", tally.not_understood}};
}

std::string tally_text(const Writer& writer, const Tally& tally) {
  std::string text = std::to_string(tally.held) + writer.pick(" held", " khớp");
  const auto add = [&](std::size_t count, const char* what) {
    if (count > 0) text += ", " + std::to_string(count) + what;
  };
  add(tally.broken, writer.pick(" broken", " không khớp"));
  add(tally.unexplained, writer.pick(" unexplained", " chưa giải thích được"));
  add(tally.not_found, writer.pick(" not found", " không có đơn vị"));
  add(tally.not_understood, writer.pick(" not understood", " không hiểu"));
  return text;
}

std::string how_to_see_all(const Writer& writer, const CheckedFigure& checked) {
  const auto& question = checked.assertion.question;
  const auto& answered = std::get<Answered>(checked.found);
  const bool stock = answered.figure->kind == FigureKind::stock;
  std::string text = "sogoc explain " + question.figure;
  const auto add = [&](const std::string& option, const std::string& value) {
    if (!value.empty()) text += " --" + option + " " + quoted_for_shell(value);
  };
  add("unit", question.unit);
  std::string where = checked.assertion.where;
  // The sheet joins conditions by semicolons, the command has an option for each.
  for (std::size_t at = 0; at < where.size();) {
    const auto end = std::min(where.find(';', at), where.size());
    const auto first = where.find_first_not_of(' ', at);
    if (first < end) add("where", where.substr(first, end - first));
    at = end + 1;
  }
  add("count-by", question.count_by);
  add("structure-as-of", question.structure_as_of);
  const auto days = days_of(answered.query, stock);
  // Size 1 is the opening alone: everything that was ever recorded.
  const auto from = checked.breaking->held_at.value_or(1);
  add("from", days + "@size:" + std::to_string(from));
  add("to", days + "@size:" + std::to_string(answered.size));
  return text + writer.advised_with;
}

}  // namespace sogoc::assertions
