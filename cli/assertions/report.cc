#include "cli/assertions/report.h"

#include <ostream>

#include "cli/json/numbers.h"
#include "cli/text.h"

namespace sogoc::assertions {
namespace {

// As a shell reads it back.
std::string quoted(const std::string& word) {
  const char* plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@=,%+";
  if (!word.empty() && word.find_first_not_of(plain) == word.npos) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

std::string days_of(const Query& query, bool stock) {
  return stock ? format_date(query.as_of) : format_date(query.from) + ".." + format_date(query.to);
}

}  // namespace

ExitCode Tally::code() const {
  if (not_understood > 0) return ExitCode::rejected;
  if (broken + unexplained > 0) return ExitCode::no;
  return not_found > 0 ? ExitCode::not_found : ExitCode::ok;
}

Tally tally_of(const FigureReport& report) {
  Tally tally;
  tally.not_understood = report.faults.size();
  for (const auto& each : report.checked) {
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
    tally.held += row.closes() && !row.broken() && !row.unit_unknown;
  }
  return tally;
}

std::string fault_text(const Context& context, const std::string& file,
                       const Misunderstood& fault) {
  std::string text = file + ":" + std::to_string(fault.line) + ": ";
  text += context.pick("not understood", "không hiểu") + std::string(" [") + fault.rule + "] ";
  text += context.pick(fault.message.en, fault.message.vi) + "\n";
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) text += std::string("  ") + name + ": " + value + "\n";
  };
  add(context.pick("column", "cột"), fault.column);
  add(context.pick("value", "giá trị"), fault.value);
  add(context.pick("remedy", "cách sửa"), context.pick(fault.remedy.en, fault.remedy.vi));
  return text;
}

Json fault_json(const Context& context, const std::string& file, const Misunderstood& fault) {
  return {{"line", fault.line},
          {"outcome", "notUnderstood"},
          {"file", file},
          {"column", fault.column.empty() ? Json() : Json(fault.column)},
          {"value", fault.value},
          {"rule", fault.rule},
          {"message", context.pick(fault.message.en, fault.message.vi)},
          {"remedy", context.pick(fault.remedy.en, fault.remedy.vi)}};
}

Json tally_json(const std::string& file, const Tally& tally) {
  return {{"file", file},
          {"held", tally.held},
          {"broken", tally.broken},
          {"unexplained", tally.unexplained},
          {"notFound", tally.not_found},
          {"notUnderstood", tally.not_understood}};
}

std::string tally_text(const Context& context, const Tally& tally) {
  std::string text = std::to_string(tally.held) + context.pick(" held", " khớp");
  const auto add = [&](std::size_t count, const char* what) {
    if (count > 0) text += ", " + std::to_string(count) + what;
  };
  add(tally.broken, context.pick(" broken", " không khớp"));
  add(tally.unexplained, context.pick(" unexplained", " chưa giải thích được"));
  add(tally.not_found, context.pick(" not found", " không có đơn vị"));
  add(tally.not_understood, context.pick(" not understood", " không hiểu"));
  return text;
}

std::string how_to_see_all(const Context& context, const CheckedFigure& checked) {
  const auto& question = checked.assertion.question;
  const auto& answered = std::get<Answered>(checked.found);
  const bool stock = answered.figure->kind == FigureKind::stock;
  std::string text = "sogoc explain " + question.figure;
  const auto add = [&](const std::string& option, const std::string& value) {
    if (!value.empty()) text += " --" + option + " " + quoted(value);
  };
  add("unit", question.unit);
  std::string where = checked.assertion.where;
  for (std::size_t at = 0; at < where.size();) {
    const auto end = std::min(where.find(';', at), where.size());
    const auto first = where.find_first_not_of(' ', at);
    if (first < end) add("where", where.substr(first, end - first));
    at = end + 1;
  }
  add("count-by", question.count_by);
  add("structure-as-of", question.structure_as_of);
  const auto days = days_of(answered.query, stock);
  const auto from = checked.breaking->held_at.value_or(1);
  add("from", days + "@size:" + std::to_string(from));
  add("to", days + "@size:" + std::to_string(answered.size));
  if (context.directory != default_register) add("register", context.directory);
  return text;
}

std::string signed_text(const Context& context, std::int64_t thousandths) {
  const auto size = decimal_text(context, static_cast<std::uint64_t>(std::abs(thousandths)));
  return (thousandths > 0 ? "+" : thousandths < 0 ? "-" : "") + size;
}

Json signed_json(std::int64_t thousandths) {
  if (thousandths % 1000 == 0) return thousandths / 1000;
  return static_cast<double>(thousandths) / 1000;
}

}  // namespace sogoc::assertions
