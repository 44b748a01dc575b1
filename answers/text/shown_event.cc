#include "answers/text/shown_event.h"

#include <ostream>
#include <utility>

#include "answers/json/event.h"
#include "answers/json/json_library.h"
#include "answers/text/event_lines.h"
#include "answers/value_words.h"

namespace sogoc {
namespace {

// The fields of an event, each with the name by which it is corrected.
class FieldsText {
 public:
  FieldsText(Writer& writer, EventLines& lines, std::uint64_t size, Moment at)
      : writer_(writer), lines_(lines), size_(size), at_(at) {}

  void print_field(const std::string& path, const std::string& key, const Json& value) {
    const auto word = field_word(writer_, key), name = path + key;
    const auto text = lines_.said(size_, at_).value(key, value, Phrasing::Lists::lines);
    writer_.out << "  " << word << (word == name ? "" : " (" + name + ")")
                << (text.starts_with('\n') ? ":" : ": ");
    writer_.out.lines(text);
    writer_.out << '\n';
  }

  void print(const std::string& kind, const Json& event) {
    writer_.out << "  " << field_word(writer_, "kind") << ": " << kind_word(writer_, kind) << " ("
                << kind << ")\n";
    for (const auto& [key, value] : event.items())
      if (key == kind)
        print_object("", value);
      else
        print_object("", Json{{key, value}});
  }

 private:
  // Objects are gone into, so that each field has the name by which it is corrected.
  void print_object(const std::string& path, const Json& object) {
    for (const auto& [key, value] : object.items())
      if (key == "decision" || key == "details" || key == "changes" || key == "body")
        print_object(path + key + ".", value);
      else if (path.ends_with("body."))
        print_object(path + key + ".", value);
      else if (!value.is_null())
        print_field(path, key, value);
  }

  Writer& writer_;
  EventLines& lines_;
  const std::uint64_t size_;
  const Moment at_;
};

class ShownEventText {
 public:
  ShownEventText(Writer& writer, Register& in, const ShownEvent& shown, std::uint64_t size)
      : writer_(writer), lines_(writer, in), shown_(shown), size_(size) {}

  void print() {
    const auto& event = shown_.event;
    auto& out = writer_.out;
    lines_.print_recorded(event.position, size_, {"", {}, 0});
    out << "  "
        << (event.live ? writer_.pick("holds", "có hiệu lực") : writer_.pick("void", "đã huỷ"))
        << '\n';
    const auto recorded = event_json(event.original);
    print_fields(recorded);
    fields().print_field("", "operator", Json((*event.original).getOperator().cStr()));
    print_corrections(true, writer_.pick("corrected by", "đính chính bởi"));
    print_corrections(false,
                      writer_.pick("corrected by, itself void", "đính chính bởi, nay đã huỷ"));
    // Not of a void event, which says nothing now.
    const auto now = event_json(event);
    if (!event.live || now == recorded) return;
    out << writer_.pick("now says", "nay ghi là") << '\n';
    print_fields(now);
  }

 private:
  void print_fields(const Json& event) {
    fields().print(kind_of(*shown_.event.original).name, event);
  }

  FieldsText fields() {
    return {writer_, lines_, size_, {shown_.event.effective.value, shown_.event.position}};
  }

  // Those that hold, or those that are void, under one heading.
  void print_corrections(bool live, const char* heading) {
    bool headed = false;
    for (const auto& correction : shown_.corrections) {
      if (correction.live != live) continue;
      if (!std::exchange(headed, true)) writer_.out << heading << '\n';
      lines_.print_recorded(correction.recorded.position, size_);
    }
  }

  Writer& writer_;
  EventLines lines_;
  const ShownEvent& shown_;
  const std::uint64_t size_;
};

}  // namespace

void print_event_to_record(Writer& writer, Register& in, const std::string& kind,
                           const std::string& line) {
  EventLines lines(writer, in);
  const auto event = Json::parse(line);
  const auto day = parse_date(event.value("effective", ""));
  const auto size = in.log().size();
  FieldsText(writer, lines, size, {day ? day->value : 0, size}).print(kind, event);
}

void print_shown_event(Writer& writer, Register& in, const ShownEvent& shown, std::uint64_t size) {
  ShownEventText(writer, in, shown, size).print();
}

}  // namespace sogoc
