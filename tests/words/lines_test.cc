// Lines for people: filled up to so many columns, tables, bars, and moments of recording in the
// register's zone.
#include "answers/text/lines.h"

#include <gtest/gtest.h>

#include <iostream>

#include "answers/pieces.h"
#include "answers/terminal_lines.h"
#include "answers/text/bars.h"
#include "answers/text/matrix.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "events/shown.h"

namespace sogoc {
namespace {

Writer writer_in(Language language, bool exact = false) {
  static SafeStream out(*std::cout.rdbuf());
  Writer writer{language, Format::text, out, out};
  writer.exact = exact;
  return writer;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(FilledLines, BreakBetweenParts) {
  const std::string chi_bo = "chi bộ: Chi bộ thôn Cốc Quang – Nà Sao (BK-CD-x12-c14)";
  EXPECT_EQ(filled(writer_in(Language::en), "  ", "    ", {"một", "hai"}), "  một · hai\n");
  EXPECT_EQ(lines_of(filled(writer_in(Language::en), "  ", "    ", {chi_bo, chi_bo})),
            (std::vector<std::string>{"  " + chi_bo, "    " + chi_bo}));
}

TEST(FilledLines, BreakALongPartAtBlanksAlone) {
  std::string part, word = "nghị-quyết";
  for (int i = 0; i < 40; ++i) part += (i == 0 ? "" : " ") + word;
  std::string again;
  for (const auto& line :
       lines_of(filled(writer_in(Language::en), "  ", "    ", {"đầu", part, "cuối"}))) {
    EXPECT_LE(columns_of(line), 80u) << line;
    again += (again.empty() ? "" : " ") + line.substr(line.find_first_not_of(' '));
  }
  EXPECT_EQ(again, "đầu " + part + " · cuối");
}

TEST(FilledLines, KeepALongWordWhole) {
  const std::string word(120, 'x');
  EXPECT_EQ(filled(writer_in(Language::en), "  ", "    ", {"a", word, "b"}),
            "  a\n    " + word + "\n    b\n");
}

TEST(Pieces, ACommandIsOne) {
  using Pieces = std::vector<std::string>;
  EXPECT_EQ(pieces_of("a  b"), (Pieces{"a", "", "b"}));
  EXPECT_EQ(pieces_of("see sogoc help clocks"), (Pieces{"see", "sogoc help clocks"}));
  EXPECT_EQ(pieces_of("sogoc find NAME --class unit --register './a b', sogoc log"),
            (Pieces{"sogoc find NAME --class unit --register './a b',", "sogoc log"}));
  EXPECT_EQ(pieces_of("else sogoc repair --head says what is left of it"),
            (Pieces{"else", "sogoc repair --head says", "what", "is", "left", "of", "it"}));
  EXPECT_EQ(pieces_of("sogoc rebuild --register x makes them anew from the log"),
            (Pieces{"sogoc rebuild --register x", "makes", "them", "anew", "from", "the", "log"}));
  EXPECT_EQ(pieces_of("sogoc record k id=k1 name='Chi bộ, xã' cell=xa"),
            (Pieces{"sogoc record k id=k1 name='Chi bộ, xã' cell=xa"}));
}

TEST(TerminalLines, BreakWhatIsTooWideAndHoldWhatHasNotEnded) {
  TerminalLines lines(20);
  std::string out;
  lines.add("sogoc: there is no such ", out);
  EXPECT_EQ(out, "");
  lines.add("thing here\nTry: sogoc find NAME --class unit\n\x1b[1mcell\x1b[0m: ", out);
  EXPECT_EQ(out,
            "sogoc: there is no\n    such thing here\nTry:\n    sogoc find NAME --class unit\n");
  out.clear();
  lines.end(out);
  EXPECT_EQ(out, "\x1b[1mcell\x1b[0m: ");
  // Escapes take no column.
  EXPECT_EQ(broken_line("\x1b[1;31msogoc:\x1b[0m twenty columns", 21),
            "\x1b[1;31msogoc:\x1b[0m twenty columns");
}

// Painted on a stream that fills, line by line.
TEST(SafeStream, EndsAStyleBeforeEachLineFeed) {
  std::stringbuf held;
  SafeStream out(held);
  out.paint();
  out << Style::heading << "one\ntwo\n" << Style::plain << "three\n";
  EXPECT_EQ(held.str(), "\x1b[1mone\x1b[0m\n\x1b[1mtwo\x1b[0m\nthree\n");
}

// What is printed on so many columns, line by line.
template <typename Print>
std::vector<std::string> printed(std::size_t columns, const Print& print) {
  std::stringbuf held;
  SafeStream out(held);
  Writer writer{Language::en, Format::text, out, out};
  writer.columns = columns;
  print(writer);
  return lines_of(held.str());
}

TEST(FilledLines, AreAsWideAsTheWriterSays) {
  const std::string text = "Đảng bộ tỉnh Bắc Kạn và các đảng bộ huyện, thành phố trực thuộc";
  for (std::size_t columns = 1; columns < 100; ++columns) {
    std::string again;
    const auto lines = printed(columns, [&](Writer& writer) { print_line(writer, "", text); });
    for (const auto& line : lines) {
      const auto word = line.substr(std::min(line.find_first_not_of(' '), line.size()));
      EXPECT_TRUE(columns_of(line) <= columns || word.find(' ') == word.npos) << line;
      again += (again.empty() ? "" : " ") + word;
    }
    EXPECT_EQ(again, text) << columns;
  }
}

TEST(Tables, GoOnBelowThemselves) {
  const std::vector<TableRow> rows = {{"name", "members"},
                                      {"Đảng bộ xã Nà Lũng (xa)", "1,234"},
                                      {"Chi bộ (c)", "9"},
                                      {"across all of it"}};
  const auto lines = [&](std::size_t columns) {
    return printed(columns, [&](Writer& writer) { print_table(writer, rows); });
  };
  EXPECT_EQ(lines(80),
            (std::vector<std::string>{"  name                     members",
                                      "  Đảng bộ xã Nà Lũng (xa)    1,234",
                                      "  Chi bộ (c)                     9", "  across all of it"}));
  EXPECT_EQ(lines(24), (std::vector<std::string>{
                           "  name           members", "  Đảng bộ xã       1,234", "    Nà Lũng",
                           "    (xa)", "  Chi bộ (c)           9", "  across all of it"}));
  EXPECT_FALSE(lines(1).empty());
}

TEST(Tables, AreToldRowByRowWhereTheyHaveNoRoom) {
  const std::vector<TableRow> rows = {{"name", "id", "members"},
                                      {"Đảng bộ xã Nà Lũng", "xa-1234567890", "1,234"},
                                      {"  Cell", "", "9"}};
  const auto lines = [&](std::size_t columns, bool head) {
    return printed(columns, [&](Writer& writer) { print_table(writer, rows, {"lwr", {}, head}); });
  };
  EXPECT_EQ(lines(20, true),
            (std::vector<std::string>{"  Đảng bộ xã Nà Lũng", "      id:", "      xa-1234567890",
                                      "      members: 1,234", "    Cell", "        members: 9"}));
  EXPECT_EQ(lines(24, false).front(), "  name · id · members");
  EXPECT_EQ(lines(80, true).size(), rows.size());
}

TEST(Tables, HaveALongLastColumnBelowTheirRows) {
  const std::string paper = "báo cáo chính trị của ban chấp hành đảng bộ tỉnh tại đại hội";
  const std::vector<TableRow> rows = {{"figure", "found", "paper"}, {"members", "33,040", paper}};
  const TableForm form{"wrl"};
  const auto lines = [&](std::size_t columns) {
    return printed(columns, [&](Writer& writer) { print_table(writer, rows, form); });
  };
  EXPECT_EQ(lines(60),
            (std::vector<std::string>{"  figure    found  paper",
                                      "  members  33,040  báo cáo chính trị của ban chấp hành đảng",
                                      "                   bộ tỉnh tại đại hội"}));
  EXPECT_EQ(lines(36),
            (std::vector<std::string>{"  figure    found", "      paper", "  members  33,040",
                                      "      báo cáo chính trị của ban chấp",
                                      "          hành đảng bộ tỉnh tại đại", "          hội"}));
}

TEST(Matrices, AddUpOrAreNotPrinted) {
  const Matrix matrix{{"gender", "age"},
                      {{"female", "<30", 1}, {"female", ">30", 2}, {"male", ">30", 3}}};
  const auto before = [](const std::string& a, const std::string& b) { return a < b; };
  const auto lines = [&](std::size_t columns, std::int64_t total) {
    return printed(columns, [&](Writer& writer) {
      EXPECT_EQ(print_matrix(writer, matrix, total, before), total == 6 && columns > 10);
    });
  };
  EXPECT_EQ(lines(80, 6),
            (std::vector<std::string>{
                "  gender \\ age  <30  >30  total", "  female          1    2      3",
                "  male            0    3      3", "  total           1    5      6"}));
  EXPECT_TRUE(lines(80, 7).empty());
  EXPECT_TRUE(lines(10, 6).empty());
}

TEST(BarsOfValues, BeginAtZeroUnlessTheySaySo) {
  using Values = std::vector<std::optional<BarValue>>;
  const auto far = bars_of(Values{BarValue{0, 0}, BarValue{5, 5}, BarValue{10, 10}, {}}, 10);
  EXPECT_EQ(far.begin, 0);
  EXPECT_EQ(far.bars, (std::vector<std::string>{"", "█████", "██████████", ""}));
  // Too near to each other: the smallest has a bar too, and the begin is told.
  const auto near = bars_of(Values{BarValue{30450, 30450}, BarValue{33040, 33040}}, 8);
  EXPECT_EQ(near.begin, 30000);
  EXPECT_EQ(near.bars.back(), "████████");
  EXPECT_EQ(near.bars.front(), "█▏");
  // What is not certain is lighter; much less than a column is still to be seen.
  const auto bounds = bars_of(Values{BarValue{2, 4}, BarValue{8, 8}, BarValue{1, 1}}, 4);
  EXPECT_EQ(bounds.bars, (std::vector<std::string>{"█░", "████", "▌"}));
  EXPECT_EQ(bars_of(Values{BarValue{1, 1}, BarValue{100000, 100000}}, 4).bars.front(), "▏");
  EXPECT_EQ(bars_of(Values{BarValue{7, 7}, BarValue{7, 7}}, 4).begin, 0);
  EXPECT_EQ(bars_of({}, 4).bars.size(), 0u);
}

TEST(Moments, AreLocalToTheMinute) {
  const auto at = parse_instant("2018-12-31T17:00:59.999999Z").value();
  const auto text = [&](const Writer& writer) {
    return instant_text(writer, "Asia/Ho_Chi_Minh", at);
  };
  EXPECT_EQ(text(writer_in(Language::en)), "2019-01-01 00:00");
  EXPECT_EQ(text(writer_in(Language::vi)), "01/01/2019 00:00");
  EXPECT_EQ(text(writer_in(Language::vi, true)), "2018-12-31T17:00:59.999999Z");
  EXPECT_EQ(instant_text(writer_in(Language::en), "UTC", at), "2018-12-31 17:00");
  EXPECT_EQ(instant_text(writer_in(Language::en), "UTC", -1), "1969-12-31 23:59");
  EXPECT_EQ(instant_text(writer_in(Language::en), "UTC", before_everything), "–");
}

}  // namespace
}  // namespace sogoc
