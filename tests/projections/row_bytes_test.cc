// The bytes of rows, tails and keys are those of golden_rows.txt.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <span>
#include <sstream>

#include "store/memory_table.h"
#include "tests/projections/golden_rows.h"

namespace sogoc {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(SOGOC_SOURCE_DIR "/" + path);
  std::ostringstream text;
  text << file.rdbuf();
  EXPECT_TRUE(file) << path;
  return text.str();
}

// Words in hexadecimal and texts in quotes; what stands behind # is for people.
std::string bytes_of_line(const std::string& line) {
  std::string bytes;
  for (std::size_t i = 0; i < line.size() && line[i] != '#'; ++i) {
    if (line[i] == ' ') continue;
    const auto end = line.find(line[i] == '"' ? '"' : ' ', i + 1);
    const auto word = line.substr(i, end - i);
    if (word[0] == '"')
      bytes += word.substr(1);
    else
      bytes += static_cast<char>(std::stoi(word, nullptr, 16));
    i = std::min(end, line.size());
  }
  return bytes;
}

std::map<std::string, std::string> golden_bytes() {
  std::map<std::string, std::string> found;
  std::istringstream lines(read_file("tests/projections/golden_rows.txt"));
  std::string title;
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("= "))
      title = line.substr(2);
    else
      found[title] += bytes_of_line(line);
  found.erase("");
  return found;
}

std::string hex(std::string_view bytes) {
  std::string text;
  char two[4];
  for (const unsigned char byte : bytes) {
    std::snprintf(two, sizeof two, "%02x ", byte);
    text += two;
  }
  return text;
}

TEST(RowBytes, AreThoseOfTheLayout) {
  auto golden = golden_bytes();
  EXPECT_EQ(hex(golden["layout"]), hex(std::string(1, static_cast<char>(rows_layout))))
      << "rows_layout of projections/rows/layout.h is not that of golden_rows.txt";
  golden.erase("layout");
  for (const auto& row : golden::rows()) {
    EXPECT_EQ(hex(row.bytes), hex(golden[row.title])) << row.title << " in golden_rows.txt";
    EXPECT_EQ(hex(row.again(row.bytes)), hex(row.bytes)) << row.title;
    golden.erase(row.title);
  }
  for (const auto& [title, bytes] : golden)
    EXPECT_TRUE(title.starts_with("table: ")) << title << " has no value in golden_rows.h";
}

TEST(RowBytes, AreHeldForEveryFamilyAndEveryClass) {
  std::set<Family> families_held;
  std::set<std::uint16_t> streams_held;
  for (const auto& row : golden::rows()) {
    families_held.insert(family_of(row.stream.number));
    streams_held.insert(row.stream.number);
  }
  for (const auto& [family, by] : families)
    EXPECT_TRUE(families_held.contains(family))
        << "no row of family " << static_cast<int>(family) << " stands in golden_rows.h";
  for (std::size_t of = 1; of <= std::variant_size_v<SubjectState>; ++of)
    EXPECT_TRUE(
        streams_held.contains(stream_number<Family::subject>(static_cast<SubjectClass>(of))))
        << "no state of class " << of << " stands in golden_rows.h";
}

// What the streams put into the table: keys and values one after the other.
std::vector<std::string> put(const StreamName& name, std::span<const std::string> rows) {
  MemoryTable table;
  Streams streams(table, 1);
  for (const auto& row : rows) streams.append(name, row);
  Batch batch;
  streams.take_changes(batch);
  std::vector<std::string> all;
  for (const auto& [key, value] : batch.changes) {
    all.push_back(key);
    all.push_back(value.value());
  }
  return all;
}

TEST(RowBytes, StandInTheTailOfTheirStream) {
  auto golden = golden_bytes();
  const auto rows = golden::rows();
  const auto& village = *std::find_if(
      rows.begin(), rows.end(), [](const auto& row) { return row.title == "subject: village"; });
  const auto all = put(village.stream, {&village.bytes, 1});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(hex(all[0]), hex(golden["table: key of a tail"]));
  EXPECT_EQ(hex(all[1]), hex(golden["table: a tail"]));
}

TEST(RowBytes, OfAFullChunkAreItsRowsAlone) {
  auto golden = golden_bytes();
  const std::vector<std::string> rows(128, "ab");
  const auto all = put(names_stream(), rows);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(hex(all[1]), hex(golden["table: an empty tail behind it"]));
  EXPECT_EQ(hex(all[2]), hex(golden["table: key of a full chunk"]));
  std::string expected;
  for (const auto& row : rows) expected += '\2' + row;
  EXPECT_EQ(hex(all[3]), hex(expected));
}

// How many values a part is in the bytes: those that have parts are these.
template <typename Part>
std::size_t values_of(const Part& part) {
  if constexpr (requires { Part::parts(part); })
    return std::apply([](const auto&... each) { return (values_of(each) + ...); },
                      Part::parts(part));
  return 1;
}

// The parts that the page lists of a state, without what it says of them in brackets.
std::size_t parts_on(const std::string& page, const std::string& state) {
  const auto begin = page.find("\n| " + state + " | ");
  if (begin == std::string::npos) return 0;
  const auto end = page.find('\n', begin + 1);
  std::size_t parts = 1, depth = 0;
  for (const char each : page.substr(begin, end - begin)) {
    depth += each == '(';
    depth -= each == ')';
    parts += each == ',' && depth == 0;
  }
  return parts;
}

template <std::size_t index = 0>
void expect_states_on(const std::string& page) {
  static constexpr const char* states[] = {"unit",       "village", "member",     "scheme",
                                           "evaluation", "target",  "population", "report"};
  static_assert(std::size(states) == std::variant_size_v<SubjectState>);
  if constexpr (index < std::size(states)) {
    using State = std::variant_alternative_t<index, SubjectState>;
    EXPECT_EQ(parts_on(page, states[index]), values_of(State()))
        << "parts of " << states[index] << " in docs/rows.md";
    expect_states_on<index + 1>(page);
  }
}

TEST(RowBytes, AreListedByThePageForEveryState) {
  const auto page = read_file("docs/rows.md");
  expect_states_on(page);
  const auto version = std::to_string(rows_layout);
  EXPECT_NE(page.find("**layout " + version + "**"), std::string::npos) << "layout of docs/rows.md";
  EXPECT_NE(page.find("\n| " + version + " | "), std::string::npos) << "changes in docs/rows.md";
}

// The page shows one of them; it is to show it as it is.
TEST(RowBytes, AreShownByThePageAsTheyAre) {
  const auto golden = read_file("tests/projections/golden_rows.txt");
  const auto page = read_file("docs/rows.md");
  for (const std::string title : {"table: key of a tail", "table: a tail"}) {
    const auto begin = golden.find('\n', golden.find("= " + title)) + 1;
    const auto block = golden.substr(begin, golden.find("\n\n", begin) - begin);
    EXPECT_NE(page.find(block), std::string::npos) << title << "\n" << block;
  }
}

}  // namespace
}  // namespace sogoc
