#include <algorithm>
#include <ostream>

#include "answers/json/csv.h"
#include "answers/json/state.h"
#include "answers/text/answer.h"
#include "answers/text/text.h"
#include "answers/text/value_words.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/subject_options.h"
#include "projections/knowledge/search.h"

namespace sogoc {
namespace {

struct Options {
  std::string text, of, as_of, known_at;
  std::uint64_t count = 50;
};

struct Row {
  FoundName found;
  std::string name;   // on the day; empty: not known yet
  std::string where;  // the parent, commune or cell
  std::string is;     // phase or place
};

std::string text_at(const Json& json, const char* key) {
  const auto at = json.find(key);
  return at == json.end() || !at->is_string() ? "" : at->get<std::string>();
}

Row row_of(View& view, FoundName found, Moment moment) {
  Row row{std::move(found), "", "", ""};
  const auto state = view.state_at(row.found.subject, moment);
  if (!state) return row;
  const auto json = state_json(state);
  const bool member = row.found.subject.of == SubjectClass::member;
  row.is = text_at(json, member ? "place" : "phase");
  row.name = text_at(member ? details_json(view, row.found.subject.id, moment) : json, "name");
  for (const char* key : {"parent", "commune", "cell"})
    if (row.where.empty()) row.where = text_at(json, key);
  return row;
}

// Exact first; units, villages, members; people by their given names.
void sort(std::vector<Row>& rows) {
  const PersonOrder people;
  const VietnameseOrder places;
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
    const auto &one = a.found, &other = b.found;
    if (one.match != other.match) return one.match < other.match;
    if (one.subject.of != other.subject.of) return one.subject.of < other.subject.of;
    const bool member = one.subject.of == SubjectClass::member;
    const auto before = [&](const std::string& x, const std::string& y) {
      return member ? people(x, y) : places(x, y);
    };
    if (before(one.name, other.name)) return true;
    if (before(other.name, one.name)) return false;
    return one.subject.id < other.subject.id;
  });
}

Json row_json(const Row& row) {
  const auto or_null = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
  return {{"class", class_name(row.found.subject.of).en},
          {"id", row.found.subject.id},
          {"found", row.found.name},
          {"match", row.found.match == Match::exact ? "exact" : "folded"},
          {"name", or_null(row.name)},
          {"is", or_null(row.is)},
          {"in", or_null(row.where)}};
}

void print_text(Context& context, const std::vector<Row>& rows) {
  std::vector<std::vector<std::string>> table;
  for (const auto& row : rows) {
    auto name = row.found.name;
    if (row.name != row.found.name)
      name += row.name.empty()
                  ? context.pick(" (not on that day)", " (chưa có trong ngày đó)")
                  : context.pick(" (on that day ", " (trong ngày đó là ") + row.name + ")";
    const auto& of = class_name(row.found.subject.of);
    table.push_back({name, context.pick(of.en, of.vi), row.found.subject.id,
                     row.is.empty() ? "" : value_word(context, row.is), row.where});
  }
  print_columns(context.out, table);
}

ExitCode find(Context& context, const Options& options) {
  if (folded(options.text).find_first_not_of(' ') == std::string::npos)
    return context.usage({"the text to find is empty", "chưa ghi chữ cần tìm"}, "sogoc find Hoàng");
  auto open = open_for_reading(context);
  const auto known = known_asked(context, *open.reg, options.known_at);
  if (!known) return ExitCode::usage;
  Asker asker(*open.reg);
  auto& view = asker.view(known->size);
  const auto asked = asker.day(options.as_of, *known);
  if (const auto* bad = std::get_if<UsageError>(&asked))
    return context.usage(bad->message, bad->remedy);
  const auto day = std::get<Date>(asked);
  std::vector<Row> rows;
  for (auto& found : find_names(view, options.text))
    if (options.of.empty() || class_name(found.subject.of).en == options.of)
      rows.push_back(row_of(view, std::move(found), end_of(day)));
  sort(rows);
  const auto found = rows.size();
  if (options.count != 0 && found > options.count) rows.resize(options.count);
  Json list = Json::array();
  for (const auto& row : rows) list.push_back(row_json(row));
  if (context.format == Format::json)
    context.out << Json({{"text", options.text},
                         {"asOf", format_date(day)},
                         {"knownAt", {{"size", view.size()}}},
                         {"found", std::move(list)}})
                       .dump()
                << '\n';
  else if (context.format == Format::csv)
    print_csv(context.out, {"class", "id", "found", "match", "name", "is", "in"}, list);
  else
    print_text(context, rows);
  if (rows.size() < found)
    context.err << "sogoc: " << grouped(context, static_cast<std::int64_t>(found - rows.size()))
                << context.pick(" more; --count 0 lists all", " kết quả nữa; --count 0 liệt kê hết")
                << '\n';
  if (!rows.empty()) return ExitCode::ok;
  context.err << "sogoc: "
              << context.pick("no unit, village or member has such a name: ",
                              "không có đơn vị, thôn hay đảng viên nào tên như vậy: ")
              << options.text << '\n';
  return ExitCode::not_found;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command
      .option("TEXT", options->text, {"beginning of a word of the name", "đầu một chữ trong tên"})
      .required();
  command.option("--class", options->of, {"only these", "chỉ loại này"})
      .one_of({"unit", "village", "member"});
  command.option("--count", options->count, {"how many; 0: all", "bao nhiêu; 0: tất cả"})
      .not_negative();
  command.option("--as-of", options->as_of, {"the day; none: today", "ngày; bỏ trống: hôm nay"});
  command.option(
      "--known-at", options->known_at,
      {"day, RFC 3339 time, size:N or report:NAME; none: everything recorded",
       "ngày, thời điểm RFC 3339, size:N hay report:TÊN; bỏ trống: tất cả những gì đã ghi"});
  command.action([options](Context& c) { return find(c, *options); });
}

}  // namespace

extern const Command find_command{
    "find",
    {"units, villages and members by name, with or without diacritics",
     "tìm đơn vị, thôn, đảng viên theo tên, có dấu hoặc không dấu"},
    declare,
    true};

}  // namespace sogoc
