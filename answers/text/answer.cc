#include "answers/text/answer.h"

#include <algorithm>
#include <cctype>
#include <ostream>

#include "answers/advice.h"
#include "answers/missing.h"
#include "answers/shell_words.h"
#include "answers/text/text.h"
#include "answers/text/value_words.h"
#include "projections/figures/dimensions.h"
#include "projections/knowledge/active_days.h"
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

// Stable, so that what reads alike stays in the order of the answer.
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

// Rows are sorted by what they show, so units are in the order of their names, not identifiers.
void print_cells(Writer& writer, const Answered& answered) {
  const auto& by = answered.answer.by;
  std::vector<std::vector<std::string>> rows;
  for (const auto& cell : answered.answer.cells) {
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < by.size(); ++i) {
      const auto text = dimension_text(writer, find_dimension(by[i]), cell.key[i]);
      // Identifiers get the name of the unit; other dimensions are their own words.
      const bool unit = by[i].starts_with("unit:") && text != unknown_text;
      row.push_back(unit ? unit_text(answered, text) : text);
    }
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
  print_table(writer.out, rows);
}

}  // namespace

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

void print_days(Writer& writer, const Answered& answered) {
  const auto& query = answered.query;
  if (answered.figure->kind == FigureKind::stock)
    writer.out << writer.pick("as of ", "tại ngày ") << day_text(writer, query.as_of);
  else
    writer.out << day_text(writer, query.from) << " – " << day_text(writer, query.to);
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

void print_heading(Writer& writer, const Answered& answered) {
  const auto& unit = answered.query.unit;
  writer.out << writer.pick(answered.figure->label_en, answered.figure->label_vi) << " ("
             << answered.figure->name << ") · "
             << (unit ? unit_text(answered, *unit) : writer.pick("all roots", "toàn bộ"));
}

void print_clocks(Writer& writer, Asker& asker, const Answered& answered) {
  auto& out = writer.out;
  out << "  " << writer.pick("known at size ", "theo sổ đến vị trí ") << answered.size;
  // Of a register with a simulated clock that has its opening alone there is no time.
  const auto recorded = asker.asked().last_recorded_at(answered.size);
  if (recorded != before_everything)
    out << " (" << writer.pick("recorded ", "ghi lúc ")
        << instant_text(writer, asker.asked().facts().time_zone, recorded) << ")";
  out << '\n';
  for (const auto& text : note_texts(writer, answered.notes, asker.asked().facts().time_zone))
    out << "  " << text << '\n';
  print_filters(writer, answered);
}

void print_filters(Writer& writer, const Answered& answered) {
  auto& out = writer.out;
  if (answered.query.structure)
    out << "  " << writer.pick("in the structure of ", "theo cơ cấu tổ chức ngày ")
        << day_text(writer, *answered.query.structure) << '\n';
  if (answered.query.count_by_decision)
    out << "  " << writer.pick("counted by the day of the decision", "tính theo ngày ký quyết định")
        << '\n';
  for (const auto& [name, values] : answered.query.where) {
    const auto* dimension = find_dimension(name);
    out << "  "
        << writer.pick("only ", "chỉ tính ")
        // What has to be typed stands behind the word for it.
        << writer.pick(name, dimension ? label_of(writer, *dimension) + (" (" + name + ")") : name)
        << " = ";
    // Joined as they are typed: values have blanks in them.
    for (std::size_t i = 0; i < values.size(); ++i)
      out << (i == 0 ? "" : " | ") << dimension_text(writer, dimension, values[i]);
    out << '\n';
  }
  for (const auto& each : answered.unknown_values)
    out << "  " << unknown_value_text(writer, each, answered.size) << '\n';
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
         nearest_text(writer, value.nearest);
}

void say_unknown_values(const Writer& writer, const Answered& answered) {
  for (const auto& each : answered.unknown_values)
    writer.err << "sogoc: " << unknown_value_text(writer, each, answered.size) << '\n';
}

void print_source(Writer& writer, Asker& asker, const Answered& answered) {
  writer.out << "  " << writer.pick(answered.figure->definition_en, answered.figure->definition_vi)
             << '\n';
  print_log(writer, asker, answered.size);
}

void print_log(Writer& writer, Asker& asker, std::uint64_t size) {
  auto& out = writer.out;
  out << "  " << writer.pick("log ", "nhật ký ") << size << " "
      << base64(asker.asked().log().root_at(size)) << " · " << writer.pick("void ", "đã huỷ ")
      << void_total(asker.asked().streams(), size) << '\n';
  if (asker.asked().facts().simulated_clock)
    out << "  " << writer.pick("simulated clock", "đồng hồ mô phỏng") << '\n';
}

namespace {

// With the command that asks for a day on which it is, at the same K.
void print_not_active(Writer& writer, const Answered& answered, const std::string& unit) {
  const auto day = answered.query.structure.value_or(answered.query.as_of);
  const auto nearest = nearest_active_day(*answered.view, unit, day);
  writer.out << "  " << writer.pick("the unit is not active then", "đơn vị không hoạt động lúc đó");
  if (nearest) {
    Question question;
    question.figure = answered.query.figure;
    question.unit = unit;
    question.as_of = format_date(*nearest);
    question.known_at = "size:" + std::to_string(answered.size);
    writer.out << (*nearest < day ? writer.pick("; last on ", "; lần cuối ngày ")
                                  : writer.pick("; first on ", "; từ ngày "))
               << day_text(writer, *nearest) << ":\n    "
               << asking_command(writer, "figure", question);
  }
  writer.out << "\n    sogoc lineage " << quoted_for_shell(unit) << writer.advised_with << '\n';
}

}  // namespace

void print_beside(Writer& writer, const Answered& answered) {
  const auto& answer = answered.answer;
  auto& out = writer.out;
  // Zeros are not printed: most of these numbers are zero in most answers.
  const auto beside = [&](const char* name, const std::optional<std::int64_t>& value) {
    if (value && *value != 0) out << "  " << name << ": " << grouped(writer, *value) << '\n';
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
    out << "  " << writer.pick("not rated, ", "không xếp loại, ") << reason << ": "
        << grouped(writer, count) << '\n';
  if (const auto& unit = answered.query.unit; unit && !active_when_asked(answered, *unit))
    print_not_active(writer, answered, *unit);
  if (!answered.complete_as_known) out << "  " << not_complete_text(writer) << '\n';
}

void print_basis(Writer& writer, Asker& asker, const Answered& answered) {
  print_beside(writer, answered);
  writer.out << "  " << writer.pick("counted ", "đã đếm ") << "sha256:" << answered.digest << '\n';
  print_source(writer, asker, answered);
}

void print_answer(Writer& writer, Asker& asker, const Answered& answered) {
  auto& out = writer.out;
  print_heading(writer, answered);
  out << " · ";
  print_days(writer, answered);
  out << '\n';
  print_clocks(writer, asker, answered);
  print_value(writer, answered);
  if (!answered.query.by.empty()) print_cells(writer, answered);
  print_basis(writer, asker, answered);
}

void print_not_known(const Writer& writer, const NotFound& missing) {
  const auto text = not_known_text(writer, missing), find = how_to_find(writer, "unit");
  writer.refuse({text, text}, find);
}

}  // namespace sogoc
