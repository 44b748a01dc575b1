// A row of a sheet says what the words of a command line say, and an empty template is refused.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "answers/json/column_words.h"
#include "answers/json/event_sheet.h"
#include "answers/json/event_words.h"
#include "answers/sheet_template.h"
#include "events/csv_record.h"
#include "events/json/reader.h"
#include "events/kinds/kind.h"
#include "events/kinds/kind_help.h"
#include "events/kinds/static_rules.h"

namespace sogoc {
namespace {

EventSheet sheet_of(const std::vector<std::string>& columns, char separator = ',') {
  auto sheet = EventSheet::of(columns, separator);
  if (const auto* bad = std::get_if<Rejection>(&sheet))
    ADD_FAILURE() << bad->rule << " " << bad->field << " " << bad->detail.en;
  return std::get<EventSheet>(std::move(sheet));
}

bool same_words(const std::string& one, const std::string& other) {
  const auto first = read_event(one), second = read_event(other);
  const auto* a = std::get_if<EventWords>(&first);
  const auto* b = std::get_if<EventWords>(&second);
  return a && b && a->asBytes() == b->asBytes();
}

// The row of the words, in the columns of a sheet.
std::vector<std::string> row_of(const ExampleWords& words,
                                const std::vector<std::string>& columns) {
  std::vector<std::string> cells(columns.size());
  cells[0] = words.kind;
  for (const auto& pair : words.pairs) {
    const auto equals = pair.find('=');
    const auto key = pair.substr(0, equals - (pair[equals - 1] == ':'));
    auto at = std::find(columns.begin() + 1, columns.end(), key);
    if (at == columns.end()) at = std::find(columns.begin(), columns.end(), words.kind + "." + key);
    if (at == columns.end()) {
      ADD_FAILURE() << words.kind << " has no column " << key;
      continue;
    }
    cells[static_cast<std::size_t>(at - columns.begin())] = pair.substr(equals + 1);
  }
  return cells;
}

TEST(Sheet, SaysWhatTheWordsOfACommandLineSay) {
  const auto all = columns_of(described_kinds());
  for (const auto& kind : described_kinds()) {
    const auto example = example_of_kind(kind.name);
    for (const auto& words : example) {
      const auto line = std::get<std::string>(line_of_words(words.kind, words.pairs));
      const auto row = sheet_of(all).line_of(row_of(words, all));
      EXPECT_FALSE(row.fault) << row.text;
      EXPECT_TRUE(same_words(line, row.text)) << line << "\n" << row.text;
    }
    // By itself the sheet of one kind takes it, too.
    if (example.empty()) continue;
    const auto own = columns_of({kind});
    EXPECT_FALSE(sheet_of(own).line_of(row_of(example.back(), own)).fault) << kind.name;
  }
}

TEST(Sheet, ReadsNumbersAsItsSpreadsheetWritesThem) {
  const std::vector<std::string> columns = {"kind",   "effective", "member", "year",
                                            "scheme", "category",  "points"};
  const auto points = [&](char separator, const std::string& cell) {
    const auto sheet = sheet_of(columns, separator);
    return sheet.line_of({"evaluationDecided", "31/12/2021", "M", "2021", "S", "c", cell}).text;
  };
  EXPECT_NE(points(';', "92,5").find("\"points\":92.5"), std::string::npos);
  EXPECT_NE(points(',', "92.5").find("\"points\":92.5"), std::string::npos);
  // What may be a thousand or one, and what no language writes, stays a text and is refused.
  for (const auto& text : {points(';', "1.234"), points(';', "9,2,5"), points(',', "92,5")})
    EXPECT_TRUE(std::holds_alternative<Rejection>(read_event(text))) << text;
}

TEST(Sheet, ReadsTruthsChoicesNullAndGuardedTexts) {
  const auto sheet = sheet_of({"kind", "effective", "member", "changes.youthUnion",
                               "changes.gender", "changes.village", "changes.hometown"});
  const auto row =
      sheet.line_of({"memberDetailsChanged", "2/3/2022", "M", "ĐÚNG", "Nữ", "null", "'=Khau Mạ"});
  EXPECT_TRUE(std::holds_alternative<Rejection>(read_event(row.text))) << "ĐÚNG is no word of ours";
  const auto right =
      sheet.line_of({"memberDetailsChanged", "2/3/2022", "M", "TRUE", "Nữ", "null", "'=Khau Mạ"});
  EXPECT_TRUE(same_words(
      right.text, R"({"effective":"2022-03-02","memberDetailsChanged":{"member":"M","changes":{)"
                  R"("youthUnion":true,"gender":"female","village":null,"hometown":"=Khau Mạ"}}})"))
      << right.text;
}

std::string rule_of_heading(const std::vector<std::string>& columns) {
  const auto sheet = EventSheet::of(columns, ',');
  const auto* bad = std::get_if<Rejection>(&sheet);
  return bad ? bad->rule : "";
}

TEST(Sheet, RefusesAHeadingRowThatIsNone) {
  EXPECT_EQ(rule_of_heading({"kind", "", "id", " member "}), "");
  EXPECT_EQ(rule_of_heading({"id", "member"}), "syntax.missing");
  EXPECT_EQ(rule_of_heading({"kind", "membr"}), "syntax.unknownField");
  EXPECT_EQ(rule_of_heading({"kind", "operator"}), "syntax.unknownField");
  EXPECT_EQ(rule_of_heading({"kind", "id", "id"}), "syntax.duplicateKey");
  EXPECT_EQ(rule_of_heading({"kind", "kind"}), "syntax.duplicateKey");
  EXPECT_EQ(rule_of_heading({"kind", "name", "unitEstablished.name"}), "syntax.duplicateKey");
  EXPECT_EQ(rule_of_heading({"kind", "unitEstablished.kind"}), "");
  EXPECT_EQ(rule_of_heading({"kind", "\xff\xfek"}), "syntax.value");
  EXPECT_EQ(rule_of_heading(std::vector<std::string>(1001)), "syntax.tooLarge");
}

TEST(Sheet, TakesTheWordsOfItsColumnsInBothLanguages) {
  for (const auto& column : all_columns()) {
    const auto words = column_words(column);
    for (const auto& each : {column, words.en, words.vi}) EXPECT_EQ(column_meant(each), column);
  }
  EXPECT_EQ(column_meant("Quyet dinh: so ky hieu"), "decision.symbol");
  EXPECT_EQ(column_meant("Ngày"), "effective");
  // Which of two is not said.
  EXPECT_EQ(column_meant("lý do"), "lý do");
  EXPECT_EQ(rule_of_heading({"Loại", "mã", "id"}), "syntax.duplicateKey");
  EXPECT_EQ(rule_of_heading({"loại", "lý do"}), "syntax.unknownField");
}

TEST(Sheet, TakesTheWordsOfKindsAndTakesTheApostropheOffEveryCell) {
  const auto sheet = sheet_of({"loại", "act", "id", "ngày", "member", "cell", "details.name"});
  for (const auto* kind : {"memberAdmitted", "Kết nạp", "ket nap", "admission"})
    EXPECT_TRUE(same_words(
        sheet.line_of({kind, "'-A", "'-1", "1/2/2020", "M", "C", "Lò Văn Chín"}).text,
        R"({"effective":"2020-02-01","act":"-A","id":"-1","memberAdmitted":{"member":"M",)"
        R"("cell":"C","details":{"name":"Lò Văn Chín"}}})"))
        << kind;
}

TEST(Sheet, IsToldByItsHeadingRow) {
  EXPECT_TRUE(may_be_heading_row("kind,id,effective\r"));
  EXPECT_TRUE(may_be_heading_row("Mã;Loại"));
  for (const auto* line : {"kind", "id,member", "", R"({"id":"a","kind":"b"})", "\xff,kind"})
    EXPECT_FALSE(may_be_heading_row(line)) << line;
}

// Every line and row that a template has.
std::vector<std::string> template_lines(const std::string& kind, Format format, bool optional) {
  std::stringbuf out, err;
  SafeStream to(out), beside(err);
  Writer writer{Language::en, format, to, beside};
  write_template(writer, {kind}, {optional, false});
  to.flush();
  std::istringstream text(out.str());
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

bool is_refused(const std::string& line) {
  const auto event = read_event(line);
  const auto* words = std::get_if<EventWords>(&event);
  if (!words) return true;
  EventView view(*words);
  return static_rejection(*view).has_value();
}

TEST(Template, IsRefusedAsLongAsNothingIsFilledIn) {
  for (const auto& kind : kinds()) {
    for (const bool optional : {false, true}) {
      const auto lines = template_lines(kind.name, Format::text, optional);
      ASSERT_EQ(lines.size(), 1u) << kind.name;
      EXPECT_TRUE(is_refused(lines[0])) << lines[0];
    }
    const auto sheet = template_lines(kind.name, Format::csv, false);
    ASSERT_EQ(sheet.size(), 2u) << kind.name;
    CsvRecord head(','), row(',');
    head.add(sheet[0]);
    row.add(sheet[1]);
    EXPECT_EQ(head.cells().size(), row.cells().size());
    const auto line = sheet_of(head.cells()).line_of(row.cells());
    EXPECT_FALSE(line.fault);
    EXPECT_TRUE(is_refused(line.text)) << line.text;
  }
}

}  // namespace
}  // namespace sogoc
