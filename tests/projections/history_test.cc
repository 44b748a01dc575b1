// What history, show and log gather: versions, corrections, who is held, parts of the log.
#include "projections/knowledge/history.h"

#include <gtest/gtest.h>

#include "projections/knowledge/log_part.h"
#include "projections/knowledge/shown.h"
#include "tests/memory_register.h"

namespace sogoc {
namespace {

using Positions = std::vector<std::uint64_t>;

class HistoryTest : public testing::Test {
 protected:
  HistoryTest() {
    add("e1", R"("unitEstablished":{"unit":"x","kind":"grassrootsCommittee","name":"X"})");
    add("e2", R"("unitEstablished":{"unit":"c","kind":"cell","name":"C","parent":"x"})");
    add("e3", R"("villageRegistered":{"village":"v","name":"V","commune":"x"})");
    add("e4", R"("villageCovered":{"village":"v","cell":"c"})");
    add("e5", R"("memberAdmitted":{"member":"m","cell":"c","details":{"name":"M"}})");
    amend("a1", R"("effective":"2016-03-01")");
    amend("a2", R"("effective":"2016-03-01")");
    correct("void", R"("eventVoided":{"event":"e5","reason":"x"})");
    correct("unvoid", R"("eventVoided":{"event":"void","reason":"x"})");
  }

  void add(const std::string& id, const std::string& body) {
    correct(id, R"("effective":"2016-02-01",)" + body);
  }
  void amend(const std::string& id, const std::string& parts) {
    correct(id, R"("eventAmended":{"event":"e5","reason":"x",)" + parts + "}");
  }
  void correct(const std::string& id, const std::string& rest) {
    held_.record({R"({"recorded":"2020-01-01T00:00:00Z","id":")" + id + "\"," + rest + "}"},
                 [&](auto, const Verdict& verdict) {
                   ASSERT_FALSE(verdict.refusal) << id << " " << verdict.refusal->reason.rule;
                 });
  }
  Positions part(const LogPart& part) { return positions_of(reg().log(), part); }
  Register& reg() { return *held_.held; }

  MemoryRegister held_;  // position 0 opens it
};

TEST_F(HistoryTest, AVersionSaysSomethingElseThanTheOneBefore) {
  const auto history = history_of(reg(), 5);
  EXPECT_EQ(history.id, "e5");
  ASSERT_EQ(history.of_event.size(), 4u);  // the second amendment says the same as the first
  EXPECT_EQ(history.of_event[1].known, 6u);
  EXPECT_EQ(history.of_event[1].event.effective.value, 20160301u);
  EXPECT_FALSE(history.of_event[2].event.live);
  EXPECT_TRUE(history.of_event[3].event.live);
  EXPECT_EQ(history.events.size(), 5u);
}

TEST_F(HistoryTest, ASubjectHasTheRowsOfBothSigns) {
  const auto history = history_of(reg(), Subject{SubjectClass::member, "m"});
  std::string signs;
  for (const auto& row : history.of_subject) signs += row.added ? '+' : '-';
  EXPECT_EQ(signs, "+-+-+-+");  // each amendment is a revision, also one that says the same
  EXPECT_TRUE(history.of_event.empty());
}

TEST_F(HistoryTest, AnEventIsShownWithItsCorrections) {
  const auto shown = shown_event(reg().source(), 5, reg().log().size());
  EXPECT_TRUE(shown.event.live);
  ASSERT_EQ(shown.corrections.size(), 3u);
  EXPECT_FALSE(shown.corrections[2].live);
  EXPECT_EQ(shown_event(reg().source(), 5, 6).corrections.size(), 0u);
}

TEST_F(HistoryTest, ACellIsShownWithWhoAndWhatItHolds) {
  View view(reg().streams(), reg().source(), reg().log().size());
  const Subject cell{SubjectClass::unit, "c"};
  const auto shown = shown_subject(view, cell, Date{20160301});
  ASSERT_EQ(shown.members.size(), 1u);
  EXPECT_EQ(shown.members[0].name, "M");
  ASSERT_EQ(shown.villages.size(), 1u);
  EXPECT_EQ(shown.villages[0].name, "V");
  EXPECT_TRUE(shown_subject(view, cell, Date{20160201}).members.empty());
  EXPECT_FALSE(shown_subject(view, {SubjectClass::unit, "x"}, Date{20160301}).is_cell);
}

TEST_F(HistoryTest, APartOfTheLogBeginsAtEitherEnd) {
  EXPECT_EQ(part({1, 2, false, "", ""}), (Positions{1, 2}));
  EXPECT_EQ(part({0, 2, true, "", ""}), (Positions{8, 9}));
  EXPECT_EQ(part({0, 0, false, "eventVoided", ""}), (Positions{8, 9}));
  EXPECT_EQ(part({0, 1, true, "unitEstablished", ""}), (Positions{2}));
  EXPECT_EQ(part({100, 0, false, "", ""}), Positions{});
}

}  // namespace
}  // namespace sogoc
