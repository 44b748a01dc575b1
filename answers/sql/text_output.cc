#include <algorithm>
#include <ostream>
#include <utility>

#include "answers/sql/closed_lists.h"
#include "answers/sql/output.h"
#include "answers/text/answer.h"
#include "answers/text/text.h"
#include "events/shown.h"
#include "store/base64.h"

namespace sogoc::sql {
namespace {

// A table needs to know how wide it is: the first rows say that for all.
class TextOutput final : public Output {
 public:
  explicit TextOutput(Writer& writer) : writer_(writer) {}

  void begin(Statement& statement) override {
    if (std::exchange(begun_, true)) writer_.out << '\n';
    held_.assign(1, {});
    numbers_.assign(static_cast<std::size_t>(statement.columns()), true);
    widths_.clear();
    for (int i = 0; i < statement.columns(); ++i) held_[0].push_back(shown(name_at(statement, i)));
  }

  void row(Statement& statement) override {
    std::vector<std::string> row;
    for (int i = 0; i < statement.columns(); ++i) {
      const bool null = is_null(statement, i);
      // A column is set to the right when the rows held have nothing but numbers in it.
      if (widths_.empty() && !null && !is_number(statement, i))
        numbers_[static_cast<std::size_t>(i)] = false;
      row.push_back(null ? unknown_text : shown(text_at(statement, i)));
    }
    if (!widths_.empty()) return print(row);
    held_.push_back(std::move(row));
    if (held_.size() > rows_held) flush();
  }

  void end(Reading& reading) override {
    flush();
    // A statement may join a table at a hundred settings: five of them are named, and the newest
    // root.
    std::set<std::uint64_t> sizes;
    std::size_t shown = 0;
    for (const auto& clocks : reading.used()) {
      if (++shown <= clocks_shown) print_clocks(reading, clocks);
      sizes.insert(clocks.size);
    }
    if (shown > clocks_shown)
      writer_.out << writer_.pick("  and other clocks: ", "  và các mốc khác: ")
                  << shown - clocks_shown << '\n';
    if (sizes.size() > clocks_shown) sizes = {*sizes.rbegin()};
    for (const auto size : sizes)
      writer_.out << "  " << writer_.pick("log ", "nhật ký ") << size << ' '
                  << base64(reading.in().log().root_at(size)) << '\n';
    for (const auto& each : reading.read_values())
      writer_.out << "  " << read_as_text(writer_, each) << '\n';
    for (const auto& each : reading.unknown_values())
      writer_.out << "  " << never_seen_text(writer_, each, reading.newest_size()) << '\n';
    if (shown > 0 && reading.in().facts().simulated_clock)
      writer_.out << "  " << writer_.pick("simulated clock", "đồng hồ mô phỏng") << '\n';
  }

  void break_off(const NoAnswer& why) override {
    flush();
    say_no_answer(writer_, why);
  }

 private:
  static constexpr std::size_t rows_held = 1000, clocks_shown = 5;

  void flush() {
    if (!widths_.empty()) return;
    widths_.assign(held_[0].size(), 0);
    for (const auto& row : held_)
      for (std::size_t i = 0; i < row.size(); ++i)
        widths_[i] = std::max(widths_[i], columns_of(row[i]));
    for (const auto& row : held_) print(row);
    held_.clear();
  }

  void print(const std::vector<std::string>& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto width = columns_of(row[i]);
      // A later row may be wider than the column.
      const std::string space(widths_[i] - std::min(widths_[i], width), ' ');
      line += "  " + (numbers_[i] ? space + row[i] : row[i] + space);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    writer_.out << line << '\n';
  }

  void print_clocks(Reading& reading, const Clocks& clocks) {
    auto& out = writer_.out;
    out << "  ";
    if (clocks.as_of)
      out << writer_.pick("as of ", "tại ngày ") << day_text(writer_, *clocks.as_of) << " · ";
    out << writer_.pick("known at size ", "theo sổ đến vị trí ") << clocks.size;
    const auto recorded = reading.in().last_recorded_at(clocks.size);
    if (recorded != before_everything)
      out << " (" << writer_.pick("recorded ", "ghi lúc ")
          << instant_text(writer_, reading.in().facts().time_zone, recorded) << ")";
    if (clocks.structure)
      out << " · " << writer_.pick("in the structure of ", "theo cơ cấu tổ chức ngày ")
          << day_text(writer_, *clocks.structure);
    if (!clocks.complete_as_known)
      out << " · " << writer_.pick("not complete as known then", "chưa đầy đủ theo sổ lúc đó");
    out << '\n';
  }

  Writer& writer_;
  bool begun_ = false;
  std::vector<std::vector<std::string>> held_;  // with the head line
  std::vector<bool> numbers_;                   // columns of nothing else stand to the right
  std::vector<std::size_t> widths_;             // empty while rows are held
};

}  // namespace

std::unique_ptr<Output> text_output(Writer& writer) { return std::make_unique<TextOutput>(writer); }

}  // namespace sogoc::sql
