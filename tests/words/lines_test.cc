// Lines for people: filled up to 80 columns, and moments of recording in the register's zone.
#include <gtest/gtest.h>

#include <iostream>

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
  EXPECT_EQ(filled("  ", "    ", {"một", "hai"}), "  một · hai\n");
  EXPECT_EQ(lines_of(filled("  ", "    ", {chi_bo, chi_bo})),
            (std::vector<std::string>{"  " + chi_bo, "    " + chi_bo}));
}

TEST(FilledLines, BreakALongPartAtBlanksAlone) {
  std::string part, word = "nghị-quyết";
  for (int i = 0; i < 40; ++i) part += (i == 0 ? "" : " ") + word;
  std::string again;
  for (const auto& line : lines_of(filled("  ", "    ", {"đầu", part, "cuối"}))) {
    EXPECT_LE(columns_of(line), 80u) << line;
    again += (again.empty() ? "" : " ") + line.substr(line.find_first_not_of(' '));
  }
  EXPECT_EQ(again, "đầu " + part + " · cuối");
}

TEST(FilledLines, KeepALongWordWhole) {
  const std::string word(120, 'x');
  EXPECT_EQ(filled("  ", "    ", {"a", word, "b"}), "  a\n    " + word + "\n    b\n");
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
