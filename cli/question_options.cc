#include "cli/question_options.h"

#include <algorithm>
#include <ostream>
#include <sstream>

#include "projections/figures/dimensions.h"
#include "projections/void_total.h"

namespace sogoc {
namespace {

UsageFault not_a_value(const std::string& dimension, const std::string& text,
                       const std::string& remedy) {
  return {{text + " is no value of " + dimension, text + " không phải giá trị của " + dimension},
          remedy};
}

constexpr const char* unknown_text = "–";

std::variant<DimensionValue, UsageFault> dimension_value(const std::string& name,
                                                         const std::string& text) {
  if (text == "-" || text == unknown_text) return DimensionValue();
  if (name == "youthUnion") {
    if (text == "true" || text == "false") return DimensionValue(text == "true");
    return not_a_value(name, text, "youthUnion=true, false, -");
  }
  if (name != "villages") return DimensionValue(text);
  if (text.empty() || text.find_first_not_of("0123456789") != std::string::npos || text.size() > 9)
    return not_a_value(name, text, "villages=2");
  return DimensionValue(std::int64_t{std::stol(text)});
}

std::optional<UsageFault> read_where(const std::vector<std::string>& where, Question& question) {
  for (const auto& condition : where) {
    const auto equals = condition.find('=');
    if (equals == std::string::npos)
      return UsageFault{{condition + " names no dimension", condition + " không nêu chiều nào"},
                        "gender=female"};
    const auto name = condition.substr(0, equals);
    std::istringstream values(condition.substr(equals + 1));
    for (std::string text; std::getline(values, text, '|');) {
      auto value = dimension_value(name, text);
      if (auto* bad = std::get_if<UsageFault>(&value)) return *bad;
      question.where[name].push_back(std::get<DimensionValue>(value));
    }
  }
  return std::nullopt;
}

const char* label_of(const Context& context, const Dimension& dimension) {
  return context.pick(dimension.label_en, dimension.label_vi);
}

// The name that the unit has on the last day asked for, and its identifier.
std::string unit_text(const Answered& answered, const std::string& id) {
  const auto& query = answered.query;
  const bool stock = answered.figure->kind == FigureKind::stock;
  const auto& name = answered.knowledge->unit_at(id, end_of(stock ? query.as_of : query.to)).name;
  return name.empty() ? id : name + " (" + id + ")";
}

// Below `<18` and above `>60`, what is not known last of all.
int class_of(const std::string& key) {
  if (key == unknown_text) return 3;
  return key.starts_with('<') ? 0 : key.starts_with('>') ? 2 : 1;
}

void sort_cells(std::vector<std::vector<std::string>>& rows, std::size_t keys) {
  const VietnameseOrder before;
  std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    for (std::size_t i = 0; i < keys; ++i) {
      if (a[i] == b[i]) continue;
      if (class_of(a[i]) != class_of(b[i])) return class_of(a[i]) < class_of(b[i]);
      return before(a[i], b[i]);
    }
    return false;
  });
}

void print_cells(Context& context, const Answered& answered) {
  const auto& by = answered.query.by;
  std::vector<std::vector<std::string>> rows;
  for (const auto& cell : answered.answer.cells) {
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < by.size(); ++i) {
      const auto text = dimension_text(cell.key[i]);
      const bool unit = by[i].starts_with("unit:") && text != unknown_text;
      row.push_back(unit ? unit_text(answered, text) : text);
    }
    row.push_back(grouped(context, cell.value));
  }
  sort_cells(rows, by.size());
  std::vector<std::string> heads;
  for (const auto& name : by) heads.emplace_back(label_of(context, *find_dimension(name)));
  heads.emplace_back("");
  rows.insert(rows.begin(), std::move(heads));
  print_table(context.out, rows);
}

void print_header(Context& context, Asker& asker, const Answered& answered) {
  const auto& query = answered.query;
  auto& out = context.out;
  out << context.pick(answered.figure->label_en, answered.figure->label_vi) << " ("
      << answered.figure->name << ")";
  out << " · "
      << (query.unit ? unit_text(answered, *query.unit) : context.pick("all roots", "toàn bộ"));
  if (answered.figure->kind == FigureKind::stock)
    out << " · " << context.pick("as of ", "tại ngày ") << day_text(context, query.as_of);
  else
    out << " · " << day_text(context, query.from) << " – " << day_text(context, query.to);
  out << "\n  " << context.pick("known at size ", "theo sổ đến vị trí ") << answered.size;
  const auto recorded = asker.asked().last_recorded_at(answered.size);
  if (recorded != before_everything)
    out << " (" << context.pick("recorded ", "ghi lúc ") << format_instant(recorded) << ")";
  out << '\n';
  for (const auto& [name, values] : query.where) {
    out << "  " << context.pick("only ", "chỉ tính ") << name << " =";
    for (const auto& value : values) out << ' ' << dimension_text(value);
    out << '\n';
  }
}

}  // namespace

void add_question_options(CLI::App& command, QuestionOptions& options, bool days) {
  auto& question = options.question;
  command.add_option("--unit", question.unit, "the unit and everything under it; none: all roots");
  command.add_option("--known-at", question.known_at,
                     "day, RFC 3339 time or size:N; none: everything recorded");
  command.add_option("--by", options.by, "dimensions to divide by")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--where", options.where, "dimension=value, several values joined by |")
      ->allow_extra_args(false);
  command.add_option("--count-by", question.count_by, "admissions: ceremony or decision");
  if (!days) return;
  command.add_option("--as-of", question.as_of, "the day of a stock; none: today");
  command.add_option("--period", question.period, "of a flow: 2018, 2018-Q3 or 2018-05");
  command.add_option("--from", question.from, "first day of a flow");
  command.add_option("--to", question.to, "last day of a flow");
}

std::variant<std::vector<Question>, UsageFault> questions_of(const QuestionOptions& options) {
  Question question = options.question;
  question.by = options.by;
  if (auto bad = read_where(options.where, question)) return *bad;
  std::vector<Question> all;
  for (const auto& figure : options.figures) {
    question.figure = figure;
    all.push_back(question);
  }
  return all;
}

Json fault_json(const Context& context, const UsageFault& fault) {
  const auto message = context.pick(fault.message.en, fault.message.vi);
  return {{"error", "usage"},
          {"message", fault.remedy.empty() ? message : message + "; " + fault.remedy}};
}

std::string dimension_text(const DimensionValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return unknown_text;
}

void print_answer(Context& context, Asker& asker, const Answered& answered) {
  const auto& answer = answered.answer;
  auto& out = context.out;
  print_header(context, asker, answered);
  out << "  " << grouped(context, answer.value) << '\n';
  if (!answered.query.by.empty()) print_cells(context, answered);
  const auto beside = [&](const char* name, const std::optional<std::int64_t>& value) {
    if (value && *value != 0) out << "  " << name << ": " << grouped(context, *value) << '\n';
  };
  beside(context.pick("beside it in transit", "ngoài ra đang chuyển sinh hoạt"), answer.in_transit);
  beside(context.pick("members whose village is not known", "đảng viên chưa rõ thôn"),
         answer.village_unknown);
  beside(context.pick("of them with the year of birth only", "trong đó chỉ biết năm sinh"),
         answer.imprecise);
  if (!answered.complete_as_known)
    out << "  "
        << context.pick("not complete as known then: the day lies after the recording",
                        "chưa đầy đủ theo sổ lúc đó: ngày tính sau thời điểm ghi")
        << '\n';
  out << "  " << context.pick(answered.figure->definition_en, answered.figure->definition_vi)
      << '\n';
  out << "  " << context.pick("log ", "nhật ký ") << answered.size << " "
      << base64(asker.asked().log().root_at(answered.size)) << " · "
      << context.pick("void ", "đã huỷ ") << void_total(asker.asked().streams(), answered.size)
      << " · sha256:" << answered.digest << '\n';
  if (asker.asked().facts().simulated_clock)
    out << "  " << context.pick("simulated clock", "đồng hồ mô phỏng") << '\n';
}

ExitCode print_no_answer(Context& context, const NotFound& missing) {
  if (context.format == Format::json)
    context.out << Json({{"error", "notFound"}, {"unit", missing.unit}}).dump() << '\n';
  else
    context.err << "sogoc: " << context.pick("unit ", "đơn vị ") << missing.unit
                << context.pick(" is not known at that size of the log",
                                " chưa có trong sổ tại thời điểm đó")
                << '\n';
  return ExitCode::not_found;
}

ExitCode print_no_answer(Context& context, const UsageFault& fault) {
  if (context.format == Format::json)
    context.out << fault_json(context, fault).dump() << '\n';
  else
    context.usage(fault.message, fault.remedy);
  return ExitCode::usage;
}

}  // namespace sogoc
