#include "answers/sql/output.h"

#include <cmath>
#include <ostream>
#include <utility>

#include "answers/json/csv.h"
#include "answers/json/failure.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/sql/closed_lists.h"
#include "answers/text/answer.h"

namespace sogoc::sql {
namespace {

// What the two that are no fault of the question are called in the contract.
const char* error_of(const NoAnswer& why) {
  return std::holds_alternative<TimedOut>(why)    ? "timeout"
         : std::holds_alternative<BrokenOff>(why) ? "stopped"
                                                  : nullptr;
}

// As the question of a figure has it, the command beside it.
//
// REQUIRES: it is no NotFound.
UsageError words_of(const NoAnswer& why) {
  if (const auto* bad = std::get_if<UsageError>(&why)) return *bad;
  if (std::holds_alternative<BrokenOff>(why)) return {{"stopped", "đã dừng"}, ""};
  return {{"the question took longer than it may", "câu hỏi chạy quá thời gian cho phép"},
          "--timeout 600; WHERE unit = 'U', LIMIT 100"};
}

Json no_answer_as_json(const Writer& writer, const NoAnswer& why) {
  if (const auto* missing = std::get_if<NotFound>(&why)) return no_answer_json(writer, *missing);
  auto told = failure_of(writer, words_of(why));
  if (const auto* other = error_of(why)) told.error = other, told.reason = other;
  return failure_json(told);
}

class CsvOutput final : public Output {
 public:
  explicit CsvOutput(Writer& writer) : writer_(writer) {}
  void begin(Statement& statement) override {
    for (int i = 0; i < statement.columns(); ++i)
      put(i, csv_text_field(writer_, name_at(statement, i)));
    writer_.out << '\n';
  }
  void row(Statement& statement) override {
    for (int i = 0; i < statement.columns(); ++i)
      put(i, is_number(statement, i) ? csv_field(text_at(statement, i))
                                     : csv_text_field(writer_, text_at(statement, i)));
    writer_.out << '\n';
  }
  void end(Reading& reading) override {
    for (const auto& each : reading.read_values())
      writer_.err << "sogoc: " << read_as_text(writer_, each) << '\n';
    for (const auto& each : reading.unknown_values())
      writer_.err << "sogoc: " << never_seen_text(writer_, each, reading.newest_size()) << '\n';
  }
  void break_off(const NoAnswer& why) override { say_no_answer(writer_, why); }

 private:
  void put(int column, const std::string& field) {
    writer_.out << (column == 0 ? "" : ",") << field;
  }

  Writer& writer_;
};

// One object a statement, on one line.
class JsonOutput final : public Output {
 public:
  explicit JsonOutput(Writer& writer) : writer_(writer) {}

  void begin(Statement& statement) override {
    Json columns = Json::array();
    for (int i = 0; i < statement.columns(); ++i) columns.push_back(name_at(statement, i));
    // Composed by hand, since rows are written as they come and none is held.
    writer_.out << "{\"columns\":" << one_line(columns) << ",\"rows\":[";
    first_ = true;
  }

  void row(Statement& statement) override {
    writer_.out << (std::exchange(first_, false) ? "[" : ",[");
    for (int i = 0; i < statement.columns(); ++i)
      writer_.out << (i == 0 ? "" : ",") << value(statement, i);
    writer_.out << ']';
  }

  void end(Reading& reading) override {
    Json clocks = Json::array();
    for (const auto& each : reading.used()) clocks.push_back(json_of(reading, each));
    Json rest = {{"clocks", clocks}, {"simulatedClock", reading.in().facts().simulated_clock}};
    for (const auto& each : reading.read_values())
      rest["readAs"].push_back(
          {{"field", each.column}, {"value", each.value}, {"readAs", each.read_as}});
    if (const auto unknown = reading.unknown_values(); !unknown.empty())
      rest["unknownValues"] = unknown_values_json(unknown);
    close(rest);
  }

  void break_off(const NoAnswer& why) override {
    auto error = no_answer_as_json(writer_, why);
    close(error);
  }

 private:
  // The members of `rest` go into the object that was begun.
  void close(Json& rest) {
    say_shortened(writer_, rest);
    writer_.out << "]," << one_line(rest).substr(1) << '\n';
  }

  static std::string value(Statement& statement, int column) {
    if (is_null(statement, column)) return "null";
    if (!is_number(statement, column)) return one_line(text_at(statement, column));
    // JSON has no infinity (RFC 8259, section 6); SQLite prints one as Inf.
    const bool finite = std::isfinite(sqlite3_column_double(statement.handle(), column));
    return finite ? text_at(statement, column) : "null";
  }

  Json json_of(Reading& reading, const Clocks& clocks) {
    Json json = Json::object();
    if (clocks.as_of) json["asOf"] = format_date(*clocks.as_of);
    if (clocks.structure) json["structureAsOf"] = format_date(*clocks.structure);
    json["knownAt"] = known_at_json(reading.asker(), clocks.size, clocks.notes);
    json["completeAsKnown"] = clocks.complete_as_known;
    json["log"] = log_json(reading.asker(), clocks.size);
    return json;
  }

  Writer& writer_;
  bool first_ = true;
};

}  // namespace

void say_no_answer(Writer& writer, const NoAnswer& why) {
  if (const auto* missing = std::get_if<NotFound>(&why)) return print_not_known(writer, *missing);
  const auto words = words_of(why);
  writer.refuse(words.message, words.remedy);
}

void write_no_answer(Writer& writer, const NoAnswer& why) {
  if (writer.format == Format::json) write_line(writer, no_answer_as_json(writer, why));
  say_no_answer(writer, why);
}

std::unique_ptr<Output> output_for(Writer& writer) {
  if (writer.format == Format::json) return std::make_unique<JsonOutput>(writer);
  if (writer.format == Format::csv) return std::make_unique<CsvOutput>(writer);
  return text_output(writer);
}

}  // namespace sogoc::sql
