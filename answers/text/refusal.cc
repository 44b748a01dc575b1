#include "answers/text/refusal.h"

#include "answers/json/answer.h"
#include "answers/json/failure.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "events/rule_texts.h"
#include "events/shown.h"
#include "events/text_forms.h"

namespace sogoc {
namespace {

std::string message_of(const Writer& writer, const Refusal& refusal) {
  const auto& text = rule_text(refusal.reason.rule);
  std::string message = writer.pick(text.message_en, text.message_vi);
  const auto& detail = writer.pick(refusal.reason.detail.en, refusal.reason.detail.vi);
  if (detail.empty()) return message;
  // The text of a rule ends with a full stop, in whose place the detail is put.
  return message.substr(0, message.size() - 1) + ": " + detail + (detail.ends_with('.') ? "" : ".");
}

std::string remedy_of(const Writer& writer, std::span<const ReadLine> act, const Refusal& refusal,
                      Severity severity) {
  const auto& text = rule_text(refusal.reason.rule);
  const auto& own = refusal.reason.remedy;
  auto remedy = own.en.empty() ? std::string(writer.pick(text.remedy_en, text.remedy_vi))
                               : writer.pick(own.en, own.vi);
  // Lines of one act that follow the refused ones would be taken for more of the same act.
  if (severity == Severity::refused && act.size() > 1 && refusal.reason.rule != "act.extended")
    remedy += writer.pick(
        " All lines of the act were refused: send them again together, not right behind the refused"
        " ones.",
        " Cả sự việc bị từ chối: gửi lại đủ các dòng, không đặt ngay sau các dòng vừa bị từ chối.");
  return remedy;
}

// The value as it stood in the line; as text when that was no JSON, or lists in lists that readers
// of JSON give up on.
Json value_json(const std::string& value) {
  constexpr int deepest = 64;
  if (value.empty()) return {};
  bool deep = false;
  auto json = Json::parse(
      value,
      [&](int depth, Json::parse_event_t, Json&) {
        deep = deep || depth > deepest;
        return !deep;
      },
      false);
  return deep || json.is_discarded() ? Json(value) : json;
}

// What the line has at the path, as one line of JSON; empty: nothing, or something in a list.
std::string value_at(const std::string& line, const std::string& path) {
  auto json = Json::parse(line, nullptr, false);
  for (const auto& name : divided(path, '.')) {
    if (!json.is_object() || !json.contains(name)) return "";
    json = Json(json[name]);
  }
  return one_line(json);
}

Json missing_json(const Rejection& reason) {
  return reason.missing.empty() ? Json::array({reason.field}) : Json(reason.missing);
}

// The column of the sheet that the fault stands in, when the line was a row of one: its heading,
// and as spreadsheets call it; the heading empty when it has none.
struct Column {
  std::string heading, letters;
};

std::string letters_of(std::size_t column) {
  std::string letters;
  for (auto left = column + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters;
}

std::optional<Column> column_at_fault(std::span<const ReadLine> act, const Refusal& refusal) {
  if (!refusal.line || !act[*refusal.line].sheet) return std::nullopt;
  const auto& sheet = *act[*refusal.line].sheet;
  const auto at = column_of(sheet, refusal.reason.field);
  if (!at) return std::nullopt;
  return Column{sheet.headings[*at], letters_of(*at)};
}

// The value at fault as JSON: of a cell as it was typed, where it was read as this value.
std::string value_typed(std::span<const ReadLine> act, const Refusal& refusal) {
  const auto& reason = refusal.reason;
  if (!refusal.line || !act[*refusal.line].sheet || reason.value.empty()) return reason.value;
  const auto& line = act[*refusal.line];
  const auto at = column_of(*line.sheet, reason.field);
  const auto read = at ? value_at(line.text, reason.field) : "";
  return !read.empty() && read == one_line(value_json(reason.value))
             ? one_line(Json(cell_of(line, *at)))
             : reason.value;
}

// The id that the line gives: one that the register would have chosen says nothing.
std::string event_of(std::span<const ReadLine> act, const Refusal& refusal) {
  const bool chosen = refusal.line && act[*refusal.line].head.id.empty();
  return chosen ? "" : refusal.event;
}

std::string place_text(std::span<const ReadLine> act, const Refusal& refusal) {
  const auto& first = act.front();
  return shown(first.file) + ":" +
         std::to_string(refusal.line ? act[*refusal.line].number : first.number) + ": ";
}

const char* mark_text(const Writer& writer, Severity severity) {
  return severity == Severity::refused ? writer.pick("refused", "từ chối")
                                       : writer.pick("warning", "cảnh báo");
}

// What stands behind the mark.
std::string reasons_text(const Writer& writer, std::span<const ReadLine> act,
                         const Refusal& refusal, Severity severity) {
  const auto& first = act.front();
  auto text = std::string(" [") + refusal.reason.rule + "] ";
  text += shown(message_of(writer, refusal)) + "\n";
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) text += std::string("  ") + name + ": " + shown(value) + "\n";
  };
  const auto add_cut = [&](const char* name, const std::string& value) { add(name, cut(value)); };
  add_cut(writer.pick("field", "trường"), refusal.reason.field);
  if (const auto column = column_at_fault(act, refusal))
    add_cut(writer.pick("column", "cột"), column->letters + " " + column->heading);
  add_cut(writer.pick("value", "giá trị"), value_typed(act, refusal));
  const auto event = cut(event_of(act, refusal));
  add(writer.pick("event", "sự việc"),
      event.empty() || refusal.line
          ? event
          : event + writer.pick(" (recorded earlier; it would no longer hold)",
                                " (đã ghi trước; sẽ không còn đúng)"));
  if (act.size() > 1)
    add(writer.pick("lines", "các dòng"),
        std::to_string(first.number) + "-" + std::to_string(act.back().number));
  add(writer.pick("remedy", "cách sửa"), remedy_of(writer, act, refusal, severity));
  return text;
}

}  // namespace

std::string cut(const std::string& of_line) {
  constexpr std::size_t most = 200;
  if (of_line.size() <= most) return of_line;
  auto end = most;
  while (end > 0 && (of_line[end] & 0xc0) == 0x80) --end;
  return of_line.substr(0, end) + "…";
}

std::string refusal_text(const Writer& writer, std::span<const ReadLine> act,
                         const Refusal& refusal, Severity severity) {
  return place_text(act, refusal) + mark_text(writer, severity) +
         reasons_text(writer, act, refusal, severity);
}

void say_refusal(const Writer& writer, std::span<const ReadLine> act, const Refusal& refusal,
                 Severity severity) {
  writer.err.lines(place_text(act, refusal));
  writer.err << (severity == Severity::refused ? Style::refused : Style::warned)
             << mark_text(writer, severity) << Style::plain;
  writer.err.lines(reasons_text(writer, act, refusal, severity));
}

std::string refusal_json(const Writer& writer, std::span<const ReadLine> act,
                         const Refusal& refusal, Severity severity) {
  const auto message = message_of(writer, refusal);
  const auto remedy = remedy_of(writer, act, refusal, severity);
  // A warning is no failure, but names its members alike.
  auto json = failure_json({"refused", refusal.reason.rule, message, remedy});
  if (severity == Severity::warned) json.erase("error");
  json["file"] = act.front().file;
  // First and last of the act, whichever of them is at fault.
  json["lines"] = {act.front().number, act.back().number};
  json["line"] = refusal.line ? Json(act[*refusal.line].number) : Json();
  const auto event = event_of(act, refusal);
  json["id"] = event.empty() ? Json() : Json(event);
  // The same under the name that the text has for it.
  json["event"] = json["id"];
  json["field"] = refusal.reason.field;
  if (const auto column = column_at_fault(act, refusal)) json["column"] = column->heading;
  if (refusal.reason.rule == "syntax.missing") json["missing"] = missing_json(refusal.reason);
  json["value"] = value_json(value_typed(act, refusal));
  json["rule"] = refusal.reason.rule;
  json["message"] = message;
  json["remedy"] = remedy;
  if (severity == Severity::warned) json = Json({{"warning", json}});
  // A line that is not UTF-8 is refused too, and its refusal must still be JSON.
  return one_line(json);
}

}  // namespace sogoc
