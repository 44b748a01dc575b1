#include "answers/text/answer.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <ostream>
#include <set>
#include <utility>

#include "answers/advice.h"
#include "answers/missing.h"
#include "answers/shell_words.h"
#include "answers/text/lines.h"
#include "answers/text/matrix.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "answers/value_words.h"
#include "projections/figures/dimensions.h"
#include "projections/knowledge/active_days.h"
#include "projections/knowledge/subject_names.h"
#include "projections/rows/stored_rows.h"
#include "store/base64.h"

namespace sogoc {
namespace {

const char* label_of(const Writer& writer, const Dimension& dimension) {
  return writer.pick(dimension.label_en, dimension.label_vi);
}

std::string named(View& view, const std::string& id, Date day) {
  return named_text(view.unit_at(id, end_of(day)).name, id);
}

// The name that the unit has on the last day asked for, or in the structure asked for, and its
// identifier. Of a unit that is not there then the identifier alone.
std::string unit_text(const Answered& answered, const std::string& id) {
  const auto& query = answered.query;
  const bool stock = answered.figure->kind == FigureKind::stock;
  const Date day = query.structure.value_or(stock ? query.as_of : query.to);
  return named(*answered.view, id, day);
}

// A flow is asked for over days on some of which its unit may have been there.
bool active_when_asked(const Answered& answered, const std::string& unit) {
  const auto& query = answered.query;
  if (!query.structure && answered.figure->kind != FigureKind::stock) return true;
  return answered.view->unit_at(unit, end_of(query.structure.value_or(query.as_of))).active();
}

// Below `<18` and above `>60`, what is not known last of all.
int class_of(const std::string& key) {
  if (key == unknown_text) return 3;
  return key.starts_with('<') ? 0 : key.starts_with('>') ? 2 : 1;
}

// The order in which values of a dimension are printed.
class ValueOrder {
 public:
  bool operator()(const std::string& a, const std::string& b) const {
    if (class_of(a) != class_of(b)) return class_of(a) < class_of(b);
    return before_(a, b);
  }

 private:
  VietnameseOrder before_;
};

// Stable, so that what reads alike stays in the order of the answer.
void sort_cells(std::vector<std::vector<std::string>>& rows, std::size_t keys) {
  const ValueOrder before;
  std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    for (std::size_t i = 0; i < keys; ++i)
      if (a[i] != b[i]) return before(a[i], b[i]);
    return false;
  });
}

constexpr const char* percent = " %";

// Measured figures are amounts or percentages.
const char* unit_of(const Answered& answered) {
  return answered.figure->population->value == Value::amount ? "" : percent;
}

// Nothing for an amount, which is of nothing.
std::string parts_text(const Writer& writer, const Measured& measured) {
  if (!measured.denominator) return "";
  return bounds_text(writer, measured.numerator) + writer.pick(" of ", " trên ") +
         bounds_text(writer, measured.denominator);
}

// A target may name what the program does not know, a figure or a unit: it is recorded as the paper
// states it, and what cannot be measured is said instead of a number.
void print_targets(Writer& writer, const Answered& answered) {
  if (answered.answer.cells.empty())
    writer.out << "  "
               << writer.pick("no target is set by that day", "đến ngày đó chưa giao chỉ tiêu nào")
               << '\n';
  for (const auto& cell : answered.answer.cells) {
    const auto& target = cell.target->target;
    const auto days = [&](const char* name, Date day) {
      return day.value == 0 ? std::string() : std::string(" ") + name + " " + day_text(writer, day);
    };
    writer.out << "  " << cell.target->id << ": " << target.figure << " · "
               << unit_text(answered, target.unit) << " · " << decimal_text(writer, target.value)
               << (target.per == schema::Per::YEAR ? writer.pick(" a year", " mỗi năm")
                                                   : writer.pick(" for the term", " cả nhiệm kỳ"))
               << days(writer.pick("from", "từ"), target.from)
               << days(writer.pick("to", "đến"), target.to) << " (" << target.document << ")\n    ";
    if (!find_figure(target.figure))
      writer.out << writer.pick("no figure is called so", "không có chỉ tiêu thống kê tên này")
                 << '\n';
    else if (answered.view->timeline({SubjectClass::unit, target.unit}).empty())
      writer.out << writer.pick("there is no such unit", "không có đơn vị này") << '\n';
    else if (cell.target->period_stated)
      writer.out << bounds_text(writer, cell.measured.value, percent) << "  "
                 << parts_text(writer, cell.measured) << '\n';
    else
      writer.out << writer.pick("period not stated: nothing is said of it",
                                "không nêu kỳ: không tính mức hoàn thành")
                 << '\n';
  }
}

void print_value(Writer& writer, const Answered& answered) {
  const auto& answer = answered.answer;
  if (!answer.measured) {
    writer.out << "  " << grouped(writer, answer.value) << '\n';
    return;
  }
  if (answered.figure->population->value == Value::targets) return print_targets(writer, answered);
  writer.out << "  " << bounds_text(writer, answer.measured->value, unit_of(answered));
  const auto parts = parts_text(writer, *answer.measured);
  // Categories of different schemes are not added up: the parts would pass for one rate.
  if (answer.schemes.size() > 1)
    writer.out << writer.pick("  more than one scheme: --by scheme",
                              "  nhiều khung xếp loại: dùng --by scheme");
  else if (!parts.empty())
    writer.out << "  (" << parts << ")";
  writer.out << '\n';
}

// Counts by two dimensions below and beside each other, as long as their sums are the figure. Says
// whether they were printed.
bool print_matrix(Writer& writer, const Answered& answered) {
  const auto& by = answered.answer.by;
  if (by.size() != 2 || answered.answer.measured) return false;
  Matrix matrix;
  for (const auto& name : by)
    matrix.dimensions.emplace_back(label_of(writer, *find_dimension(name)));
  for (const auto& cell : answered.answer.cells)
    matrix.cells.push_back({key_text(writer, answered, 0, cell.key[0]),
                            key_text(writer, answered, 1, cell.key[1]), cell.value});
  const ValueOrder before;
  return print_matrix(writer, matrix, answered.answer.value, std::cref(before));
}

// Rows are sorted by what they show, so units are in the order of their names, not identifiers.
void print_cells(Writer& writer, const Answered& answered) {
  const auto& by = answered.answer.by;
  std::vector<TableRow> rows;
  for (const auto& cell : answered.answer.cells) {
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < by.size(); ++i)
      row.push_back(key_text(writer, answered, i, cell.key[i]));
    // The value in front of its parts, which have a column of their own.
    const bool measured = answered.answer.measured.has_value();
    row.push_back(value_text(writer, answered,
                             measured ? std::optional(cell.measured) : std::nullopt, cell.value));
    if (measured) row.push_back(parts_text(writer, cell.measured));
  }
  sort_cells(rows, by.size());
  std::vector<std::string> heads;
  for (const auto& name : by) heads.emplace_back(label_of(writer, *find_dimension(name)));
  // The value and its parts have no head.
  heads.resize(rows.empty() ? heads.size() + 1 : rows.front().size());
  rows.insert(rows.begin(), std::move(heads));
  const auto form = std::string(by.size(), 'l') + 'r';
  print_table(writer, rows, {form.c_str(), {}, true});
}

// The lines of an answer that belong to it alone: its number, and what stands below it.
void print_number(Writer& writer, const Answered& answered) {
  print_value(writer, answered);
  if (answered.query.by.empty()) return;
  if (!print_matrix(writer, answered)) print_cells(writer, answered);
}

std::vector<std::string> heading_parts(const Writer& writer, const Answered& answered) {
  return {figure_name_text(writer, answered.figure->name), asked_unit_text(writer, answered)};
}

// On one line, however narrow it is: it is to be compared with another one.
void print_digest(Writer& writer, const Answered& answered) {
  writer.out << "  " << writer.pick("counted ", "đã đếm ") << answered.digest << '\n';
}

}  // namespace

namespace {

// Nothing when schemes of the answer call it differently.
std::string category_text(const Answered& answered, const std::string& code) {
  std::set<std::string> names;
  for (const auto& scheme : answered.answer.schemes)
    if (auto name = category_name(*answered.view, scheme, code); !name.empty())
      names.insert(std::move(name));
  return named_text(names.size() == 1 ? *names.begin() : "", code);
}

}  // namespace

std::string key_text(const Writer& writer, const Answered& answered, std::size_t place,
                     const DimensionValue& value) {
  const auto& name = answered.answer.by[place];
  auto text = dimension_text(writer, find_dimension(name), value);
  if (text == unknown_text) return text;
  if (name.starts_with("unit:")) return unit_text(answered, text);
  return name == "category" ? category_text(answered, text) : text;
}

std::string rests_on_clock_text(const Writer& writer, Instant last_recorded,
                                const std::string& zone) {
  return writer.pick("nothing recorded since ", "từ ") + instant_text(writer, zone, last_recorded) +
         writer.pick("; rests on this machine's clock", " chưa ghi thêm; theo đồng hồ máy này");
}

const char* clock_held_text(const Writer& writer) {
  return writer.pick(
      "the last event was recorded while the machine's clock was behind: its time "
      "keeps the order only",
      "sự việc cuối được ghi khi đồng hồ máy chậm hơn: giờ của nó chỉ giữ thứ tự");
}

std::vector<std::string> note_texts(const Writer& writer, const KnownAtNotes& notes,
                                    const std::string& zone) {
  std::vector<std::string> texts;
  if (notes.inside_act)
    texts.emplace_back(
        writer.pick("what was asked for lies inside an act: known at its beginning",
                    "thời điểm hỏi nằm giữa một sự việc nhiều dòng: lấy lúc bắt đầu sự việc đó"));
  if (notes.rests_on_clock)
    texts.push_back(rests_on_clock_text(writer, *notes.rests_on_clock, zone));
  if (notes.may_grow)
    texts.emplace_back(
        writer.pick("more may be recorded by then", "đến lúc đó có thể còn ghi thêm"));
  if (notes.clock_held) texts.emplace_back(clock_held_text(writer));
  for (const auto& [name, size] : notes.reports) {
    const auto at = std::to_string(size);
    texts.push_back(
        writer.pick("report " + name + ", published on that day, was made at size " + at,
                    "báo cáo " + name + " công bố ngày đó, lập tại vị trí " + at) +
        ": --known-at report:" + name);
  }
  return texts;
}

std::string value_text(const Writer& writer, const Answered& answered,
                       const std::optional<Measured>& measured, std::int64_t counted) {
  if (!measured) return grouped(writer, counted);
  return bounds_text(writer, measured->value, unit_of(answered));
}

std::string dimension_text(const Writer& writer, const Dimension* dimension,
                           const DimensionValue& value) {
  if (const auto* truth = std::get_if<bool>(&value))
    return value_word(writer, *truth ? "true" : "false");
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&value);
  if (!text) return unknown_text;
  if (!dimension) return *text;
  // Bands are words of the program too, but the same in all languages: they begin with a digit or
  // sign.
  const bool band = dimension->values && !std::isalpha(static_cast<unsigned char>(text->front()));
  return dimension->values && !band ? value_word(writer, *text) : *text;
}

const char* not_complete_text(const Writer& writer) {
  return writer.pick("not complete as known then: the day lies after the recording",
                     "chưa đầy đủ theo sổ lúc đó: ngày tính sau thời điểm ghi");
}

void say_notes(const Writer& writer, const KnownAtNotes& notes, const std::string& zone) {
  for (const auto& text : note_texts(writer, notes, zone)) writer.err << "sogoc: " << text << '\n';
}

std::string unit_name_text(const Writer& writer, View& view, const std::string& unit, Date day) {
  return unit.empty() ? writer.pick("all roots", "toàn bộ") : named(view, unit, day);
}

std::string figure_name_text(const Writer& writer, const std::string& name) {
  const auto* figure = find_figure(name);
  return named_text(figure ? writer.pick(figure->label_en, figure->label_vi) : "", name);
}

std::string asked_unit_text(const Writer& writer, const Answered& answered) {
  const auto& unit = answered.query.unit;
  return unit ? unit_text(answered, *unit) : writer.pick("all roots", "toàn bộ");
}

std::string days_text(const Writer& writer, const Answered& answered) {
  const auto& query = answered.query;
  if (answered.figure->kind == FigureKind::stock)
    return writer.pick("as of ", "tại ngày ") + day_text(writer, query.as_of);
  return day_text(writer, query.from) + " – " + day_text(writer, query.to);
}

void print_heading(Writer& writer, const Answered& answered) {
  print_heading_line(writer, heading_parts(writer, answered));
}

void print_heading_with_days(Writer& writer, const Answered& answered) {
  auto parts = heading_parts(writer, answered);
  parts.push_back(days_text(writer, answered));
  print_heading_line(writer, parts);
}

std::string known_text(const Writer& writer, Asker& asker, std::uint64_t size) {
  auto text = writer.pick("known at size ", "theo sổ đến vị trí ") + std::to_string(size);
  // Of a register with a simulated clock that has its opening alone there is no time.
  const auto recorded = asker.asked().last_recorded_at(size);
  if (recorded != before_everything)
    text += writer.pick(" (recorded ", " (ghi lúc ") +
            instant_text(writer, asker.asked().facts().time_zone, recorded) + ")";
  return text;
}

void print_known(Writer& writer, Asker& asker, const Answered& answered) {
  print_line(writer, "  ", known_text(writer, asker, answered.size));
  for (const auto& text : note_texts(writer, answered.notes, asker.asked().facts().time_zone))
    print_line(writer, "  ", text);
}

void print_clocks(Writer& writer, Asker& asker, const Answered& answered) {
  print_known(writer, asker, answered);
  print_filters(writer, answered);
}

void print_filters(Writer& writer, const Answered& answered) {
  if (answered.query.structure)
    print_line(writer, "  ",
               writer.pick("in the structure of ", "theo cơ cấu tổ chức ngày ") +
                   day_text(writer, *answered.query.structure));
  if (answered.query.count_by_decision)
    print_line(writer, "  ",
               writer.pick("counted by the day of the decision", "tính theo ngày ký quyết định"));
  for (const auto& [name, values] : answered.query.where) {
    const auto* dimension = find_dimension(name);
    // What has to be typed stands behind the word for it.
    std::string text =
        writer.pick("only ", "chỉ tính ") +
        writer.pick(name, dimension ? label_of(writer, *dimension) + (" (" + name + ")") : name) +
        " = ";
    // Joined as they are typed: values have blanks in them.
    for (std::size_t i = 0; i < values.size(); ++i)
      text += (i == 0 ? "" : " | ") + dimension_text(writer, dimension, values[i]);
    print_line(writer, "  ", text);
  }
  for (const auto& each : answered.unknown_values)
    print_line(writer, "  ", unknown_value_text(writer, each, answered.size));
}

std::string unknown_value_text(const Writer& writer, const UnknownValue& value,
                               std::uint64_t size) {
  const bool unit = value.field.starts_with("unit");
  const auto* dimension = find_dimension(value.field);
  const std::string name =
      unit || !dimension ? writer.pick("unit", "đơn vị") : label_of(writer, *dimension);
  const auto at = std::to_string(size);
  return writer.pick("no " + name + " " + value.value + " at size " + at,
                     "đến vị trí " + at + " sổ chưa có " + name + " " + value.value) +
         nearest_text(writer, value.called.empty() ? value.nearest : value.called);
}

void say_unknown_values(const Writer& writer, const Answered& answered) {
  for (const auto& each : answered.unknown_values)
    writer.err << "sogoc: " << unknown_value_text(writer, each, answered.size) << '\n';
}

void print_definition(Writer& writer, const Answered& answered) {
  print_line(writer, "  ",
             writer.pick(answered.figure->definition_en, answered.figure->definition_vi));
}

void print_source(Writer& writer, Asker& asker, const Answered& answered) {
  print_definition(writer, answered);
  print_log(writer, asker, answered.size);
}

void print_root(Writer& writer, Asker& asker, std::uint64_t size) {
  print_line(writer, "  ",
             std::vector{writer.pick("log ", "nhật ký ") + std::to_string(size) + " " +
                             base64(asker.asked().log().root_at(size)),
                         writer.pick("void ", "đã huỷ ") +
                             std::to_string(void_total(asker.asked().streams(), size))});
}

void print_log(Writer& writer, Asker& asker, std::uint64_t size) {
  print_root(writer, asker, size);
  if (asker.asked().facts().simulated_clock)
    print_line(writer, "  ", writer.pick("simulated clock", "đồng hồ mô phỏng"));
}

namespace {

// With the command that asks for a day on which it is, at the same K.
void print_not_active(Writer& writer, const Answered& answered, const std::string& unit,
                      bool way_on, const char* command) {
  const auto day = answered.query.structure.value_or(answered.query.as_of);
  const auto nearest = nearest_active_day(*answered.view, unit, day);
  writer.out << "  " << writer.pick("the unit is not active then", "đơn vị không hoạt động lúc đó");
  if (nearest) {
    Question question;
    const bool of_figure = std::string_view(command) == "figure";
    question.figure = of_figure ? answered.query.figure : unit;
    if (of_figure) question.unit = unit;
    question.as_of = format_date(*nearest);
    question.known_at = "size:" + std::to_string(answered.size);
    writer.out << (*nearest < day ? writer.pick("; last on ", "; lần cuối ngày ")
                                  : writer.pick("; first on ", "; từ ngày "))
               << day_text(writer, *nearest) << ":\n    "
               << asking_command(writer, command, question);
  }
  writer.out << '\n';
  if (way_on)
    writer.out << "    sogoc lineage " << quoted_for_shell(unit) << writer.advised_with << '\n';
}

}  // namespace

void print_beside(Writer& writer, const Answered& answered, bool way_on, const char* command) {
  const auto& answer = answered.answer;
  // Zeros are not printed: most of these numbers are zero in most answers.
  const auto beside = [&](const std::string& name, const std::optional<std::int64_t>& value) {
    if (value && *value != 0) print_line(writer, "  ", name + ": " + grouped(writer, *value));
  };
  beside(writer.pick("beside it in transit", "ngoài ra đang chuyển sinh hoạt"), answer.in_transit);
  beside(
      writer.pick("without a certain place in that structure", "không quy đổi được về cơ cấu đó"),
      answer.not_restatable);
  beside(writer.pick("members whose village is not known", "đảng viên chưa rõ thôn"),
         answer.village_unknown);
  beside(writer.pick("of them with the year of birth only", "trong đó chỉ biết năm sinh"),
         answer.imprecise);
  beside(writer.pick("ratings under schemes without a cap", "xếp loại theo khung không giới hạn"),
         answer.not_applicable);
  for (const auto& [reason, count] :
       answer.not_rated.value_or(std::map<std::string, std::int64_t>()))
    print_line(
        writer, "  ",
        writer.pick("not rated, ", "không xếp loại, ") + reason + ": " + grouped(writer, count));
  if (const auto& unit = answered.query.unit; unit && !active_when_asked(answered, *unit))
    print_not_active(writer, answered, *unit, way_on, command);
  if (!answered.complete_as_known) print_not_complete(writer);
}

void print_not_complete(Writer& writer) {
  writer.out << Style::warned;
  print_line(writer, "  ", not_complete_text(writer));
  writer.out << Style::plain;
}

void print_basis(Writer& writer, Asker& asker, const Answered& answered) {
  print_beside(writer, answered);
  print_digest(writer, answered);
  print_source(writer, asker, answered);
}

void print_answer(Writer& writer, Asker& asker, const Answered& answered) {
  print_heading_with_days(writer, answered);
  print_clocks(writer, asker, answered);
  print_number(writer, answered);
  print_basis(writer, asker, answered);
}

void print_answer_alone(Writer& writer, const Answered& answered, bool way_on) {
  print_heading_with_days(writer, answered);
  print_number(writer, answered);
  print_beside(writer, answered, way_on);
  print_digest(writer, answered);
  print_definition(writer, answered);
}

bool unit_is_active(const Answered& answered) {
  return !answered.query.unit || active_when_asked(answered, *answered.query.unit);
}

void print_not_known(const Writer& writer, const NotFound& missing) {
  const auto text = not_known_text(writer, missing), find = not_known_hint(writer, missing);
  writer.refuse({text, text}, find);
}

}  // namespace sogoc
