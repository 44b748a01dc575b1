// events: the log as it is known at K, one entry at a time.
#include <algorithm>

#include "answers/interrupt.h"
#include "answers/json/event.h"
#include "answers/json/event_line.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/sql/closed_lists.h"
#include "answers/sql/reading.h"
#include "answers/sql/tables.h"
#include "events/kinds/kind.h"
#include "events/text.h"

namespace sogoc::sql {
namespace {

// An event of the log, and what the corrections below K make of it once that is asked for.
class Entry {
 public:
  Entry(Register& in, std::uint64_t position, std::uint64_t size)
      : in_(in), size_(size), position_(position), event_(in.event(position)) {}

  std::uint64_t position() const { return position_; }
  const Event& event() const { return event_; }
  schema::Event::Reader operator*() const { return *event_; }
  // Only when a column asks for it: the corrections of each event are a read of their own.
  const LiveEvent& live() {
    if (!live_) live_ = live_event(in_.source(), position_, size_);
    return *live_;
  }

 private:
  Register& in_;
  std::uint64_t size_, position_;
  Event event_;
  std::optional<LiveEvent> live_;
};

Value text(capnp::Text::Reader value) { return value.size() == 0 ? Value() : Value(copy(value)); }
Value day(std::uint32_t value) { return value == 0 ? Value() : Value(format_date(Date{value})); }
Value number(std::uint64_t value) { return static_cast<std::int64_t>(value); }

Value recorded(Entry& entry) {
  const auto at = (*entry).getRecorded();
  return at == before_everything ? Value() : Value(format_instant(at));
}
Value subject(Entry& entry) {
  const auto line = event_line_json(entry.event(), entry.position());
  return line.contains("subject") ? Value(line["subject"].get<std::string>()) : Value();
}
Value amended_to(Entry& entry) {
  const auto now = entry.live().effective.value;
  return now == (*entry).getEffective() ? Value() : day(now);
}
Value changed_by(Entry& entry) {
  const auto by = entry.live().revision;
  return by == entry.position() ? Value() : number(by);
}

struct EventColumn {
  Column column;
  Value (*read)(Entry& entry);
};

// The order is that of `SELECT *`; the position must stay first, since rows come in its order
// (virtual_table.cc).
const std::vector<EventColumn>& columns() {
  static const std::vector<EventColumn> all = {
      {{"position", "INTEGER", Use::number, "in the log", "vị trí trong nhật ký"},
       [](Entry& e) { return number(e.position()); }},
      {{"id", "TEXT", Use::key, "of the event", "mã sự việc"},
       [](Entry& e) { return text((*e).getId()); }},
      {{"kind", "TEXT", Use::shown, "see sogoc describe", "loại, xem sogoc describe",
        kinds_of_events},
       [](Entry& e) { return Value(std::string(kind_of(*e).name)); }},
      {{"subject", "TEXT", Use::shown, "what it is about; of a correction the event",
        "về ai, về gì; của đính chính là sự việc được đính chính"},
       subject},
      {{"actStart", "INTEGER", Use::shown, "position where its act begins",
        "vị trí đầu của việc nhiều dòng"},
       [](Entry& e) { return number((*e).getActStart()); }},
      {{"act", "TEXT", Use::shown, "as given", "mã việc nhiều dòng"},
       [](Entry& e) { return text((*e).getAct()); }},
      {{"effective", "TEXT", Use::shown, "the day as recorded", "ngày hiệu lực đã ghi"},
       [](Entry& e) { return day((*e).getEffective()); }},
      {{"amendedTo", "TEXT", Use::shown, "the day that it was amended to",
        "ngày hiệu lực sau đính chính"},
       amended_to},
      {{"recorded", "TEXT", Use::shown, "when, in UTC", "ghi lúc nào, giờ UTC"}, recorded},
      {{"operator", "TEXT", Use::shown, "the system's user who recorded it", "người nhập"},
       [](Entry& e) { return text((*e).getOperator()); }},
      {{"enteredBy", "TEXT", Use::shown, "the event's `by`", "trường `by` của sự việc"},
       [](Entry& e) { return text((*e).getBy()); }},
      {{"decision", "TEXT", Use::shown, "symbol, as it stands", "số quyết định hiện hành"},
       [](Entry& e) { return text(e.live().decision().getSymbol()); }},
      {{"decisionSigned", "TEXT", Use::shown, "day of signing", "ngày ký"},
       [](Entry& e) { return day(e.live().decision().getSigned()); }},
      {{"decisionIssuer", "TEXT", Use::shown, "who decided", "nơi ban hành"},
       [](Entry& e) { return text(e.live().decision().getIssuer()); }},
      {{"caseId", "TEXT", Use::shown, "the event's `case`", "trường `case` của sự việc"},
       [](Entry& e) { return text((*e).getCase()); }},
      {{"note", "TEXT", Use::shown, "free text", "ghi chú"},
       [](Entry& e) { return text((*e).getNote()); }},
      {{"void", "INTEGER", Use::shown, "1: void", "1: đã huỷ"},
       [](Entry& e) { return Value(std::int64_t{!e.live().live}); }},
      {{"changedBy", "INTEGER", Use::shown, "position of the last correction that touches it",
        "vị trí đính chính cuối cùng"},
       changed_by},
      {{"json", "TEXT", Use::shown, "as recorded, as sogoc log prints it",
        "nguyên văn, như sogoc log in ra"},
       [](Entry& e) { return Value(one_line(event_json(e.event()))); }},
      {{"knownat", "TEXT", Use::argument,
        "day, RFC 3339 time, size:N or report:NAME; none: everything recorded",
        "ngày, thời điểm RFC 3339, size:N hay report:TÊN; bỏ trống: tất cả"},
       nullptr}};
  return all;
}

// In columns().
constexpr std::size_t id_column = 1;

class Events final : public Rows {
 public:
  Events(Reading& reading, const Conditions& conditions)
      : in_(reading.in()),
        given_(argument_of(conditions, columns().size() - 1)),
        size_(reading.clocks("", given_, "", false).size),
        end_(size_) {
    for (const auto& condition : conditions)
      if (columns()[condition.column].column.use == Use::number) restrict_to(condition);
    if (const auto* id = condition_on(conditions, id_column)) find(id->texts.front());
  }

  bool next() override {
    check_stop();
    if (next_ >= end_) return false;
    entry_.emplace(in_, next_++, size_);
    return true;
  }

  Value value(std::size_t column) override {
    if (columns()[column].read) return columns()[column].read(*entry_);
    if (given_.empty()) throw argument_not_given(columns()[column].column.name);
    return given_;
  }

  std::string identity() const override {
    return std::to_string(size_) + ' ' + std::to_string(entry_->position());
  }

 private:
  // Positions are below the size, so no number that matters is lost in the unsigned ones.
  void restrict_to(const Condition& condition) {
    const auto number = condition.number;
    const auto at = static_cast<std::uint64_t>(std::max<std::int64_t>(number, 0));
    using Is = Condition::Is;
    if (condition.is == Is::above && number >= 0) next_ = std::max(next_, at + 1);
    if (condition.is == Is::at_least || condition.is == Is::equal) next_ = std::max(next_, at);
    if (condition.is == Is::below) end_ = std::min(end_, at);
    if (condition.is == Is::at_most || condition.is == Is::equal)
      end_ = number < 0 ? 0 : std::min(end_, at + 1);
  }

  // The index of identifiers knows events behind K too: the position is compared with the bounds.
  void find(const std::string& id) {
    const auto position = may_be_identifier(id) ? in_.log().position_of(id) : std::nullopt;
    if (!position) end_ = 0;
    if (end_ == 0) return;
    next_ = std::max(next_, *position);
    end_ = std::min(end_, *position + 1);
  }

  Register& in_;
  const std::string given_;
  const std::uint64_t size_;
  std::uint64_t next_ = 0, end_;
  std::optional<Entry> entry_;
};

}  // namespace

Table events_table() {
  std::vector<Column> shown;
  for (const auto& each : columns()) shown.push_back(each.column);
  return {"events", "the log, as it is known at knownat", "nhật ký, theo sổ tại knownat",
          std::move(shown),
          [](Reading& reading, const Conditions& conditions) -> std::unique_ptr<Rows> {
            return std::make_unique<Events>(reading, conditions);
          }};
}

}  // namespace sogoc::sql
