#include "cli/dialogue/choices.h"

#include <algorithm>

#include "answers/class_words.h"
#include "answers/found.h"
#include "answers/text/event_lines.h"
#include "answers/text/lines.h"
#include "events/csv_record.h"
#include "events/text_forms.h"
#include "projections/figures/ask.h"
#include "projections/figures/catalogue.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

constexpr std::size_t most_listed = 20;
// The names of so many are read in the time that nobody notices.
constexpr std::size_t most_found = 3000;

// By name as the catalogue has them: one, or the entries of a map.
bool names_figures(const DescribedField& field) {
  return field.name == "figure" || field.name == "cells";
}

bool has_names(SubjectClass of) {
  return of == SubjectClass::unit || of == SubjectClass::village || of == SubjectClass::member;
}

void say(Writer& to, const Words& text) {
  to.out.lines(filled(to, "  ", "    ", {to.pick(text.en, text.vi)}));
}

void list_called(Writer& to, Register& in, SubjectClass of, const std::string& text,
                 std::optional<Date> day) {
  Asker asker(in);
  auto& view = *asker.view(in.log().size());
  auto names = find_names(view, text);
  std::erase_if(names, [&](const FoundName& each) { return each.subject.of != of; });
  if (names.size() > most_found) {
    const auto many = std::to_string(names.size());
    return say(to, {"there are " + many + ": type ? and a part of the name",
                    "có " + many + ": gõ ? và một phần của tên"});
  }
  const auto on = day ? *day : asker.default_day(std::get<KnownAt>(resolve_known_at(in, "")));
  write_found(to, in, {text, on, view.size(), on_day(view, std::move(names), on)}, most_listed, {},
              {"type ? and more of the name", "gõ ? và thêm chữ của tên"});
}

// Of what has no names.
void list_ids(Writer& to, Register& in, SubjectClass of, const std::string& text) {
  std::string ids;
  std::size_t listed = 0, all = 0;
  read_subjects(in.streams(), of, [&](std::string_view id) {
    if (!folded(id).starts_with(folded(text)) || ++all > most_listed) return;
    ids += (listed++ ? ", " : "") + std::string(id);
  });
  if (listed == 0) return say(to, {"there is none", "chưa có"});
  const auto more = all > listed ? " … (" + std::to_string(all) + ")" : "";
  say(to, {ids + more, ids + more});
}

void list_events(Writer& to, Register& in) {
  const auto size = in.log().size();
  EventLines lines(to, in);
  for (auto at = size - std::min<std::uint64_t>(size, most_listed / 2); at < size; ++at)
    lines.print(at, size);
}

void list_figures(Writer& to, const std::string& text) {
  std::string names;
  for (const auto& each : catalogue())
    if (std::string_view(each.name).starts_with(text))
      names += (names.empty() ? "" : ", ") + std::string(each.name);
  if (names.empty()) return say(to, {"there is none", "chưa có"});
  say(to, {names, names});
}

Words form_of_map(const DescribedField& field) {
  const std::string entry = names_figures(field) ? "members=12" : "probationMonths=12";
  return {"name=value, a line each, such as " + entry + "; an empty line ends",
          "tên=giá trị, mỗi dòng một mục, ví dụ " + entry + "; dòng trống kết thúc"};
}

Words form_of_identifier(const DescribedField& field, bool list) {
  const auto* name = class_called(field.identifies);
  if (!name || field.names == Names::fresh)
    return {"an identifier of your choice: letters without marks, digits, - _ .",
            "mã tự đặt: chữ không dấu, chữ số, - _ ."};
  const bool named = has_names(name->of);
  const std::string en = name->en, vi = name->vi;
  Words form{en + (named ? ": its identifier or name" : ": its identifier"),
             named ? "mã hoặc tên " + vi : "mã " + vi};
  if (list)
    form = {form.en + "; several are parted by commas",
            form.vi + "; nhiều mã cách nhau bằng dấu phẩy"};
  return {
      form.en + (named ? "; ? lists them, ?text those called so" : "; ? lists them"),
      form.vi + (named ? "; ? để xem danh sách, ?chữ để tìm theo tên" : "; ? để xem danh sách")};
}

}  // namespace

Words typed_form(const DescribedField& field) {
  constexpr std::string_view null = " | null";
  std::string_view type = field.type;
  if (type.ends_with(null)) type.remove_suffix(null.size());
  const bool list = type.starts_with("list of ");
  if (!field.identifies.empty()) return form_of_identifier(field, list);
  if (type.starts_with("object of ")) return form_of_map(field);
  if (type.starts_with("YYYY-MM-DD |"))
    return {"a year, a month or a day: 1990, 05/1990, 3/5/1990, also 1990-05, 1990-05-03",
            "năm, tháng hoặc ngày: 1990, 05/1990, 3/5/1990, hoặc 1990-05, 1990-05-03"};
  if (type.starts_with("YYYY"))
    return {"a day: 3/2/2020, also 2020-02-03", "ngày: 3/2/2020, hoặc 2020-02-03"};
  if (list) return {"several are parted by commas", "nhiều mục cách nhau bằng dấu phẩy"};
  if (type.starts_with("whole number |") || type.starts_with("number |"))
    return {"a number: 33040; of which only a bound is known: {\"atLeast\":33000}",
            "một số: 33040; nếu chỉ biết giới hạn: {\"atLeast\":33000}"};
  if (type == "whole number") return {"a whole number: 12", "số nguyên: 12"};
  if (type == "number") return {"a number: 92.5", "một số: 92.5"};
  if (type == "text") return {"text", "chữ"};
  return {field.type, field.type};
}

void say_choices(Context& context, Register& in, const DescribedField& field,
                 const std::string& text, std::optional<Date> day) {
  auto to = with_streams(context, context.err, context.err);
  to.format = Format::text;
  const auto* name = class_called(field.identifies);
  const auto of_name = without_blanks(text.substr(1));
  if (names_figures(field)) return list_figures(to, of_name);
  if (!name || field.names == Names::fresh) {
    const auto form = typed_form(field);
    return say(to, {"there is nothing to choose from here; " + form.en,
                    "trường này không có gì để chọn; " + form.vi});
  }
  if (name->of == SubjectClass::none) return list_events(to, in);
  if (has_names(name->of)) return list_called(to, in, name->of, of_name, day);
  list_ids(to, in, name->of, of_name);
}

void say_event(Context& context, Register& in, const std::string& id) {
  const auto position = in.log().position_of(id);
  if (!position) return;
  auto to = with_streams(context, context.err, context.err);
  to.format = Format::text;
  EventLines(to, in).print(*position, in.log().size());
}

}  // namespace sogoc
