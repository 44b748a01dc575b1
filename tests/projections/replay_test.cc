// Making a register of entries that were recorded elsewhere: given lines of a full export, what is
// accepted though it would be refused at the door today, and what can be no entry of a log.
#include "projections/keeping/replay.h"

#include <gtest/gtest.h>

#include "events/json/reader.h"
#include "projections/keeping/verification.h"
#include "projections/knowledge/civil_time.h"
#include "tests/memory_register.h"

namespace sogoc {
namespace {

const std::string opening =
    R"({"id":"register-opened","recorded":"2026-01-01T00:00:00Z","operator":"o","actStart":0,)"
    R"("registerOpened":{"origin":"test.example/r","timeZone":"UTC","clock":"system"}})";

// An establishment of the unit, recorded at a time, in the act that begins at a position.
std::string unit(const std::string& id, const std::string& recorded, int act_start,
                 const std::string& more = "") {
  return R"({"id":")" + id + R"(","recorded":")" + recorded + R"(","operator":"o","actStart":)" +
         std::to_string(act_start) + R"(,"effective":"2020-01-01",)" + more +
         R"("unitEstablished":{"unit":")" + id + R"(","kind":"grassrootsCell","name":"N"}})";
}

const std::string first = "2026-01-01T00:00:01Z", second = "2026-01-01T00:00:02Z";

struct Made {
  MemoryTable table;
  std::optional<WrongPosition> wrong;
  std::uint64_t size() const { return Log(table).size(); }
};

std::string bytes_of(const std::string& line) {
  auto event = read_sealed_event(line);
  if (const auto* bad = std::get_if<Rejection>(&event))
    throw std::runtime_error(line + ": " + bad->rule + " " + bad->field);
  return std::string(Event(kj::mv(std::get<EventWords>(event))).bytes());
}

Made made_of(const std::vector<std::string>& entries, bool whole = true) {
  Made made;
  made.wrong = replay_whole(
      [&](const Log::Visit& visit) {
        for (std::uint64_t at = 0; at < entries.size(); ++at)
          if (!visit(at, entries[at])) return true;
        return whole;
      },
      made.table, 1, [](std::uint64_t) {});
  return made;
}

Made made_of_lines(const std::vector<std::string>& lines) {
  std::vector<std::string> entries;
  for (const auto& line : lines) entries.push_back(bytes_of(line));
  return made_of(entries);
}

void expect_accepted(const std::vector<std::string>& lines) {
  const auto made = made_of_lines(lines);
  ASSERT_FALSE(made.wrong) << made.wrong->reason.en;
  EXPECT_EQ(made.size(), lines.size());
  // A register like any other.
  Register reg(made.table);
  MemoryTable scratch;
  EXPECT_FALSE(verify(reg, scratch, [](auto) {}));
}

void expect_wrong(const std::vector<std::string>& lines, std::uint64_t position,
                  const std::string& reason) {
  const auto made = made_of_lines(lines);
  ASSERT_TRUE(made.wrong) << "accepted, but " << reason << " was expected";
  EXPECT_EQ(made.wrong->position, position);
  EXPECT_NE(made.wrong->reason.en.find(reason), std::string::npos) << made.wrong->reason.en;
}

TEST(Replay, TakesWhatIsRefusedAtTheDoorToday) {
  // act.repeated
  expect_accepted(
      {opening, unit("a", first, 1, R"("act":"x",)"), unit("b", second, 2, R"("act":"x",)")});
  // clock.behind, as programs before it recorded: equal times under a machine's clock
  expect_accepted({opening, unit("a", first, 1), unit("b", first, 2)});
  // clock.ahead
  expect_accepted({opening, unit("a", "2046-01-01T00:00:00Z", 1),
                   unit("b", "2046-01-01T00:00:00.000001Z", 2, R"("act":"x",)")});
}

// An event of a full export, one act each.
std::string event(const std::string& id, int position, const std::string& day,
                  const std::string& body) {
  return R"({"id":")" + id + R"(","recorded":"2026-01-01T00:00:)" + std::to_string(10 + position) +
         R"(Z","operator":"o","actStart":)" + std::to_string(position) + R"(,"effective":")" + day +
         R"(",)" + body + "}";
}

// A district under a commune, a village in a cell, a figure that there is not: recorded by programs
// before there were rules for them.
std::vector<std::string> before_the_door() {
  return {opening,
          event("k", 1, "2020-01-01",
                R"("unitEstablished":{"unit":"K","kind":"grassrootsCommittee","name":"K"})"),
          event("d", 2, "2020-01-01",
                R"("unitEstablished":{"unit":"D","kind":"district","name":"D","parent":"K"})"),
          event("c", 3, "2020-01-01",
                R"("unitEstablished":{"unit":"C","kind":"cell","name":"C","parent":"K"})"),
          event("v", 4, "2020-01-01",
                R"("villageRegistered":{"village":"V","name":"V ","commune":"C"})"),
          event("t", 5, "2020-01-01",
                R"("targetSet":{"target":"T","figure":"tongThu","unit":"K","value":1,"per":"year",)"
                R"("document":"d"})")};
}

TEST(Replay, AsksNothingOfTheDoor) { expect_accepted(before_the_door()); }

// What is there already may stay, whatever becomes of it; only what is brought about is refused.
TEST(Replay, LeavesARegisterThatGoesOn) {
  auto made = made_of_lines(before_the_door());
  Register reg(made.table);
  Recorder recorder(reg.log(), reg.streams(),
                    {.as_operator = "o", .now = [] { return system_now(); }, .accept_clock = true});
  const auto recorded = [&](const std::string& line) {
    const auto verdict = recorder.record(std::vector{read_line({"-", 1, line})});
    return verdict.refusal ? verdict.refusal->reason.rule : "";
  };
  EXPECT_EQ(recorded(R"({"effective":"2021-01-01","unitRenamed":{"unit":"D","name":"D"}})"), "");
  // The parent of a unit that stands too low becomes another kind, long before and again later: its
  // establishment is judged anew, and was no better before.
  EXPECT_EQ(recorded(R"({"effective":"2020-01-01","unitKindChanged":{"unit":"K",)"
                     R"("to":"sectionCommittee"}})"),
            "unit.level");
  EXPECT_EQ(recorded(R"({"eventAmended":{"event":"d","reason":"r","body":{"unitEstablished":)"
                     R"({"unit":"D","kind":"district","name":"Huyện","parent":"K"}}}})"),
            "");
  EXPECT_EQ(recorded(R"({"eventAmended":{"event":"v","effective":"2020-02-01","reason":"r"}})"),
            "");
  EXPECT_EQ(recorded(R"({"effective":"2021-01-01","unitEstablished":{"unit":"E",)"
                     R"("kind":"district","name":"E","parent":"K"}})"),
            "unit.level");
}

TEST(Replay, KeepsWhatTheRegisterAssigned) {
  auto held = unit("a", first, 1);
  held.replace(held.find("\"operator\""), 0, "\"clockHeld\":true,");
  const auto made = made_of_lines({opening, held});
  EXPECT_EQ(Log(made.table).entry(1), bytes_of(held));
  EXPECT_TRUE((*Event(Log(made.table).entry(1))).getClockHeld());
}

TEST(Replay, NamesWhatCanBeNoEntryOfALog) {
  expect_wrong({unit("a", first, 0)}, 0, "does not open");
  expect_wrong({opening, unit("a", first, 1), unit("a", second, 2)}, 2, "identifier");
  expect_wrong({opening, unit("a", first, 1), unit("a", second, 1)}, 2, "identifier");
  expect_wrong({opening, unit("a", second, 1), unit("b", first, 2)}, 2, "before the event before");
  expect_wrong({opening, unit("a", first, 0)}, 1, "an act of its own");
  expect_wrong({opening, unit("a", first, 1), unit("b", second, 1), unit("c", second, 2)}, 1,
               "does not start");
  // The fold judges as ever: the unit is there already.
  expect_wrong({opening, unit("a", first, 1),
                R"({"id":"b","recorded":"2026-01-02T00:00:00Z","operator":"o","actStart":2,)"
                R"("effective":"2020-01-01","unitRenamed":{"unit":"none","name":"N"}})"},
               2, "breaks the rule");
}

TEST(Replay, NamesBytesThatAreNoEvent) {
  for (const auto& bytes : {std::string(), std::string("x"), std::string(64, '\xff')}) {
    const auto made = made_of({bytes_of(opening), bytes});
    ASSERT_TRUE(made.wrong);
    EXPECT_EQ(made.wrong->position, 1u);
  }
}

// Canonical, and yet nothing that a program could have recorded.
TEST(Replay, NamesEventsThatNobodyCanRead) {
  const auto good = bytes_of(unit("a", first, 1));
  for (const auto& [what, with] : {std::pair<std::string, std::string>("a\0", "\xff\0"),
                                   {std::string("N\0", 2), std::string("\x80\0", 2)},
                                   {std::string("N\0", 2), std::string("\x01\0", 2)}}) {
    auto bytes = good;
    const auto at = bytes.find(what);
    ASSERT_NE(at, bytes.npos);
    bytes.replace(at, with.size(), with);
    const auto made = made_of({bytes_of(opening), bytes});
    ASSERT_TRUE(made.wrong) << what;
    EXPECT_EQ(made.wrong->position, 1u);
  }
  const std::string long_name(70'000, 'x');
  auto line = unit("a", first, 1);
  line.replace(line.find("\"N\""), 3, '"' + long_name + '"');
  EXPECT_TRUE(made_of_lines({opening, line}).wrong);
  EXPECT_TRUE(made_of({}).wrong) << "no entry at all";
}

TEST(Replay, LeavesOutTheActThatBrokeOff) {
  const auto made = made_of(
      {bytes_of(opening), bytes_of(unit("a", first, 1)), bytes_of(unit("b", first, 1))}, false);
  EXPECT_FALSE(made.wrong);
  EXPECT_EQ(made.size(), 0u) << "nothing was committed yet";
}

TEST(SealedLine, WantsEveryFieldThatTheRegisterAssigned) {
  const auto whole = unit("a", first, 1);
  for (const std::string field : {"recorded", "operator", "actStart"}) {
    auto line = whole;
    const auto at = line.find('"' + field + '"');
    line.erase(at, line.find(',', at) + 1 - at);
    const auto read = read_sealed_event(line);
    ASSERT_TRUE(std::holds_alternative<Rejection>(read)) << line;
    EXPECT_EQ(std::get<Rejection>(read).rule, "syntax.missing");
    EXPECT_EQ(std::get<Rejection>(read).field, field);
  }
  // And a line that is recorded anew none of them.
  EXPECT_EQ(std::get<Rejection>(read_event(whole)).rule, "syntax.unknownField");
}

}  // namespace
}  // namespace sogoc
