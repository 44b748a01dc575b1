#include "cli/answer_text.h"

#include <algorithm>
#include <cctype>
#include <ostream>
#include <utility>

#include "cli/json/csv.h"
#include "cli/text.h"
#include "cli/value_words.h"
#include "projections/figures/dimensions.h"
#include "projections/void_total.h"

namespace sogoc {
namespace {

const char* label_of(const Context& context, const Dimension& dimension) {
  return context.pick(dimension.label_en, dimension.label_vi);
}

// The name that the unit has on the last day asked for, or in the structure asked for, and its
// identifier.
std::string unit_text(const Answered& answered, const std::string& id) {
  const auto& query = answered.query;
  const bool stock = answered.figure->kind == FigureKind::stock;
  const Date day = query.structure.value_or(stock ? query.as_of : query.to);
  const auto& name = answered.knowledge->unit_at(id, end_of(day)).name;
  return name.empty() ? id : name + " (" + id + ")";
}

// A flow is asked for over days on some of which its unit may have been there.
bool active_when_asked(const Answered& answered, const std::string& unit) {
  const auto& query = answered.query;
  if (!query.structure && answered.figure->kind != FigureKind::stock) return true;
  return answered.knowledge->unit_at(unit, end_of(query.structure.value_or(query.as_of))).active();
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

constexpr const char* percent = " %";

const char* unit_of(const Answered& answered) {
  return answered.figure->population == Population::population ? "" : percent;
}

// "1,262 of 1,200", when the value is of something.
std::string parts_text(const Context& context, const Measured& measured) {
  if (!measured.denominator) return "";
  return bounds_text(context, measured.numerator) + context.pick(" of ", " trên ") +
         bounds_text(context, measured.denominator);
}

void print_targets(Context& context, const Answered& answered) {
  if (answered.answer.cells.empty())
    context.out << "  "
                << context.pick("no target is set by that day",
                                "đến ngày đó chưa giao chỉ tiêu nào")
                << '\n';
  for (const auto& cell : answered.answer.cells) {
    const auto& target = cell.target->target;
    const auto days = [&](const char* name, Date day) {
      return day.value == 0 ? std::string()
                            : std::string(" ") + name + " " + day_text(context, day);
    };
    context.out << "  " << cell.target->id << ": " << target.figure << " · "
                << unit_text(answered, target.unit) << " · " << decimal_text(context, target.value)
                << (target.per == schema::Per::YEAR ? context.pick(" a year", " mỗi năm")
                                                    : context.pick(" for the term", " cả nhiệm kỳ"))
                << days(context.pick("from", "từ"), target.from)
                << days(context.pick("to", "đến"), target.to) << " (" << target.document
                << ")\n    ";
    if (!find_figure(target.figure))
      context.out << context.pick("no figure is called so", "không có chỉ tiêu thống kê tên này")
                  << '\n';
    else if (answered.knowledge->timeline({SubjectClass::unit, target.unit}).empty())
      context.out << context.pick("there is no such unit", "không có đơn vị này") << '\n';
    else if (cell.target->period_stated)
      context.out << bounds_text(context, cell.measured.value, percent) << "  "
                  << parts_text(context, cell.measured) << '\n';
    else
      context.out << context.pick("period not stated: nothing is said of it",
                                  "không nêu kỳ: không tính mức hoàn thành")
                  << '\n';
  }
}

void print_value(Context& context, const Answered& answered) {
  const auto& answer = answered.answer;
  if (!answer.measured) {
    context.out << "  " << grouped(context, answer.value) << '\n';
    return;
  }
  if (answered.figure->population == Population::targets) return print_targets(context, answered);
  context.out << "  " << bounds_text(context, answer.measured->value, unit_of(answered));
  const auto parts = parts_text(context, *answer.measured);
  if (answer.schemes.size() > 1)
    context.out << context.pick("  more than one scheme: --by scheme",
                                "  nhiều khung xếp loại: dùng --by scheme");
  else if (!parts.empty())
    context.out << "  (" << parts << ")";
  context.out << '\n';
}

void print_cells(Context& context, const Answered& answered) {
  const auto& by = answered.answer.by;
  std::vector<std::vector<std::string>> rows;
  for (const auto& cell : answered.answer.cells) {
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < by.size(); ++i) {
      const auto text = dimension_text(context, find_dimension(by[i]), cell.key[i]);
      const bool unit = by[i].starts_with("unit:") && text != unknown_text;
      row.push_back(unit ? unit_text(answered, text) : text);
    }
    const bool measured = answered.answer.measured.has_value();
    row.push_back(value_text(context, answered,
                             measured ? std::optional(cell.measured) : std::nullopt, cell.value));
    if (measured) row.push_back(parts_text(context, cell.measured));
  }
  sort_cells(rows, by.size());
  std::vector<std::string> heads;
  for (const auto& name : by) heads.emplace_back(label_of(context, *find_dimension(name)));
  heads.resize(rows.empty() ? heads.size() + 1 : rows.front().size());
  rows.insert(rows.begin(), std::move(heads));
  print_table(context.out, rows);
}

}  // namespace

std::string inside_act_text(const Context& context) {
  return context.pick("what was asked for lies inside an act: known at its beginning",
                      "thời điểm hỏi nằm giữa một sự việc nhiều dòng: lấy lúc bắt đầu sự việc đó");
}

void print_days(Context& context, const Answered& answered) {
  const auto& query = answered.query;
  if (answered.figure->kind == FigureKind::stock)
    context.out << context.pick("as of ", "tại ngày ") << day_text(context, query.as_of);
  else
    context.out << day_text(context, query.from) << " – " << day_text(context, query.to);
}

std::string value_text(const Context& context, const Answered& answered,
                       const std::optional<Measured>& measured, std::int64_t counted) {
  if (!measured) return grouped(context, counted);
  return bounds_text(context, measured->value, unit_of(answered));
}

std::string dimension_text(const Context& context, const Dimension* dimension,
                           const DimensionValue& value) {
  if (const auto* truth = std::get_if<bool>(&value))
    return value_word(context, *truth ? "true" : "false");
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&value);
  if (!text) return unknown_text;
  if (!dimension) return *text;
  const bool band = dimension->values && !std::isalpha(static_cast<unsigned char>(text->front()));
  return dimension->values && !band ? value_word(context, *text) : *text;
}

std::optional<KnownAt> known_asked(const Context& context, Register& in, const std::string& text) {
  const auto known = resolve_known_at(in, text);
  if (const auto* bad = std::get_if<UsageFault>(&known)) {
    context.usage(bad->message, bad->remedy);
    return std::nullopt;
  }
  if (std::get<KnownAt>(known).inside_act) say_inside_act(context);
  return std::get<KnownAt>(known);
}

const char* not_complete_text(const Context& context) {
  return context.pick("not complete as known then: the day lies after the recording",
                      "chưa đầy đủ theo sổ lúc đó: ngày tính sau thời điểm ghi");
}

void say_inside_act(const Context& context) {
  context.err << "sogoc: " << inside_act_text(context) << '\n';
}

void print_heading(Context& context, const Answered& answered) {
  const auto& unit = answered.query.unit;
  context.out << context.pick(answered.figure->label_en, answered.figure->label_vi) << " ("
              << answered.figure->name << ") · "
              << (unit ? unit_text(answered, *unit) : context.pick("all roots", "toàn bộ"));
}

void print_clocks(Context& context, Asker& asker, const Answered& answered) {
  auto& out = context.out;
  out << "  " << context.pick("known at size ", "theo sổ đến vị trí ") << answered.size;
  const auto recorded = asker.asked().last_recorded_at(answered.size);
  if (recorded != before_everything)
    out << " (" << context.pick("recorded ", "ghi lúc ") << format_instant(recorded) << ")";
  out << '\n';
  if (answered.inside_act) out << "  " << inside_act_text(context) << '\n';
  print_filters(context, answered);
}

void print_filters(Context& context, const Answered& answered) {
  auto& out = context.out;
  if (answered.query.structure)
    out << "  " << context.pick("in the structure of ", "theo cơ cấu tổ chức ngày ")
        << day_text(context, *answered.query.structure) << '\n';
  if (answered.query.count_by_decision)
    out << "  "
        << context.pick("counted by the day of the decision", "tính theo ngày ký quyết định")
        << '\n';
  for (const auto& [name, values] : answered.query.where) {
    out << "  " << context.pick("only ", "chỉ tính ") << name << " =";
    for (const auto& value : values)
      out << ' ' << dimension_text(context, find_dimension(name), value);
    out << '\n';
  }
}

void print_source(Context& context, Asker& asker, const Answered& answered) {
  auto& out = context.out;
  out << "  " << context.pick(answered.figure->definition_en, answered.figure->definition_vi)
      << '\n';
  out << "  " << context.pick("log ", "nhật ký ") << answered.size << " "
      << base64(asker.asked().log().root_at(answered.size)) << " · "
      << context.pick("void ", "đã huỷ ") << void_total(asker.asked().streams(), answered.size)
      << '\n';
  if (asker.asked().facts().simulated_clock)
    out << "  " << context.pick("simulated clock", "đồng hồ mô phỏng") << '\n';
}

void print_beside(Context& context, const Answered& answered) {
  const auto& answer = answered.answer;
  auto& out = context.out;
  const auto beside = [&](const char* name, const std::optional<std::int64_t>& value) {
    if (value && *value != 0) out << "  " << name << ": " << grouped(context, *value) << '\n';
  };
  beside(context.pick("beside it in transit", "ngoài ra đang chuyển sinh hoạt"), answer.in_transit);
  beside(
      context.pick("without a certain place in that structure", "không quy đổi được về cơ cấu đó"),
      answer.not_restatable);
  beside(context.pick("members whose village is not known", "đảng viên chưa rõ thôn"),
         answer.village_unknown);
  beside(context.pick("of them with the year of birth only", "trong đó chỉ biết năm sinh"),
         answer.imprecise);
  beside(context.pick("ratings under schemes without a cap", "xếp loại theo khung không giới hạn"),
         answer.not_applicable);
  for (const auto& [reason, count] :
       answer.not_rated.value_or(std::map<std::string, std::int64_t>()))
    out << "  " << context.pick("not rated, ", "không xếp loại, ") << reason << ": "
        << grouped(context, count) << '\n';
  if (const auto& unit = answered.query.unit; unit && !active_when_asked(answered, *unit))
    out << "  "
        << context.pick("the unit is not active then: sogoc lineage ",
                        "đơn vị không hoạt động lúc đó: sogoc lineage ")
        << *unit << '\n';
  if (!answered.complete_as_known) out << "  " << not_complete_text(context) << '\n';
}

void print_answer(Context& context, Asker& asker, const Answered& answered) {
  auto& out = context.out;
  print_heading(context, answered);
  out << " · ";
  print_days(context, answered);
  out << '\n';
  print_clocks(context, asker, answered);
  print_value(context, answered);
  if (!answered.query.by.empty()) print_cells(context, answered);
  print_beside(context, answered);
  out << "  " << context.pick("counted ", "đã đếm ") << "sha256:" << answered.digest << '\n';
  print_source(context, asker, answered);
}

void AnswerCsv::print(const Answered& answered) {
  const auto& query = answered.query;
  const bool stock = answered.figure->kind == FigureKind::stock;
  std::vector<std::string> columns = {"figure", "unit", "days", "knownAt"};
  const auto& answer = answered.answer;
  columns.insert(columns.end(), answer.by.begin(), answer.by.end());
  columns.emplace_back("value");
  if (answer.measured && answer.measured->ratio)
    columns.insert(columns.end(), {"numerator", "denominator"});
  const bool targets = answered.figure->population == Population::targets;
  if (targets)
    columns.insert(columns.end(), {"targetFigure", "targetUnit", "targetValue", "from", "to", "per",
                                   "document", "periodNotStated"});
  if (query.structure) columns.insert(columns.end(), {"structureAsOf", "notRestatable"});
  columns.insert(columns.end(), {"countedDigest", "logRoot"});
  Json basis = {{"figure", query.figure},
                {"unit", query.unit.value_or("")},
                {"days", stock ? format_date(query.as_of)
                               : format_date(query.from) + "/" + format_date(query.to)},
                {"knownAt", answered.size},
                {"countedDigest", "sha256:" + answered.digest},
                {"logRoot", base64(asker_.asked().log().root_at(answered.size))}};
  if (query.structure) {
    basis["structureAsOf"] = format_date(*query.structure);
    basis["notRestatable"] = answered.answer.not_restatable;
  }
  Json rows = Json::array();
  const auto add = [&](Json row) {
    Json with_basis = basis;
    if (targets) {  // whose own figure and unit stand beside those asked for
      row["targetFigure"] = std::exchange(row["figure"], basis["figure"]);
      row["targetUnit"] = std::exchange(row["unit"], basis["unit"]);
    }
    with_basis.update(row);
    rows.push_back(std::move(with_basis));
  };
  if (answer.by.empty()) add(value_json(answer));
  for (const auto& cell : answer.cells) add(cell_json(answer, cell));
  print_csv(context_.out, columns, rows, !std::exchange(begun_, true));
}

Json fault_json(const Context& context, const UsageFault& fault) {
  const auto message = context.pick(fault.message.en, fault.message.vi);
  return {{"error", "usage"},
          {"message", fault.remedy.empty() ? message : message + "; " + fault.remedy}};
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
