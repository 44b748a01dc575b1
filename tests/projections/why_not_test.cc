// Each condition by which somebody is not counted, with the event that decided it.
#include "projections/why_not/why_not.h"

#include <gtest/gtest.h>

#include "tests/memory_register.h"

namespace sogoc {
namespace {

class WhyNotTest : public testing::Test {
 protected:
  WhyNotTest() {
    unit("tinh", "province", "");
    unit("h1", "district", "tinh");
    unit("h2", "district", "tinh");
    unit("x1", "grassrootsCommittee", "h1");
    unit("x2", "grassrootsCommittee", "h2");
    add("2016-01-01", "v1", R"("villageRegistered":{"village":"v1","name":"v1","commune":"x1"})");
    add("2016-01-01", "v2", R"("villageRegistered":{"village":"v2","name":"v2","commune":"x1"})");
    unit("c1", "cell", "x1");
    unit("c2", "cell", "x1");
    unit("c3", "cell", "x2");
    add("2016-01-01", "cover", R"("villageCovered":{"village":"v1","cell":"c1"})");
  }

  // `rest`: the body, and further fields of the envelope; a day of "" for corrections.
  void add(const std::string& day, const std::string& id, const std::string& rest) {
    held_.record({R"({"recorded":"2020-01-01T00:00:00Z","id":")" + id + "\"," +
                  (day.empty() ? "" : R"("effective":")" + day + "\",") + rest + "}"},
                 [&](auto, const Verdict& verdict) {
                   ASSERT_FALSE(verdict.refusal) << id << " " << verdict.refusal->reason.rule;
                 });
  }
  void unit(const std::string& id, const std::string& kind, const std::string& parent) {
    add("2016-01-01", id,
        R"("unitEstablished":{"unit":")" + id + R"(","kind":")" + kind + R"(","name":")" + id +
            "\"" + (parent.empty() ? "" : R"(,"parent":")" + parent + "\"") + "}");
  }
  void admit(const std::string& day, const std::string& member, const std::string& cell,
             const std::string& details = "") {
    add(day, "admit-" + member,
        R"("memberAdmitted":{"member":")" + member + R"(","cell":")" + cell +
            R"(","details":{"name":"A")" + details + "}}");
  }
  void leave(const std::string& day, const std::string& member, const std::string& cause) {
    add(day, "leave-" + member,
        R"("memberLeft":{"member":")" + member + R"(","cause":")" + cause + "\"}");
  }
  void voids(const std::string& event) {
    add("", "void-" + event, R"("eventVoided":{"event":")" + event + R"(","reason":"x"})");
  }

  std::string id_of(std::uint64_t position) const {
    return (*held_.held->event(position)).getId().cStr();
  }

  // "counted BY…", else "CODE EVENT", else the kind of refusal.
  std::string why(const std::string& id, Question question) {
    Asker asker(*held_.held);
    const auto outcome = why_not(asker, question, id);
    if (std::holds_alternative<UsageError>(outcome)) return "usage";
    if (std::holds_alternative<NotFound>(outcome)) return "unit not found";
    if (const auto* never = std::get_if<NeverRecorded>(&outcome))
      return "never" + (never->first ? " " + id_of(*never->first) : "");
    last_ = std::get<WhyNot>(outcome);
    std::string text = last_.counted ? "counted" : last_.failing->code;
    for (const auto by : last_.by) text += " " + id_of(by);
    if (!last_.counted && last_.failing->event) text += " " + id_of(*last_.failing->event);
    return text;
  }
  std::string on(const std::string& day, const std::string& id, const std::string& figure,
                 const std::string& unit = "") {
    Question question;
    question.figure = figure;
    question.unit = unit;
    question.as_of = day;
    return why(id, question);
  }
  std::string in(const std::string& period, const std::string& id, const std::string& figure,
                 const std::string& unit = "") {
    Question question;
    question.figure = figure;
    question.unit = unit;
    question.period = period;
    return why(id, question);
  }
  // DAY EVENT, nearest first.
  std::string days() const {
    std::string text;
    for (const auto& each : last_.days)
      text += (text.empty() ? "" : ", ") + format_date(each.day) + " " +
              (each.event ? id_of(*each.event) : "grows older");
    return text;
  }
  // The size and the event, nearest first.
  std::string sizes() const {
    std::string text;
    for (const auto& each : last_.sizes)
      text += (text.empty() ? "" : ", ") + std::to_string(each.size) + " " + id_of(*each.event);
    return text;
  }

  MemoryRegister held_;
  WhyNot last_;
};

TEST_F(WhyNotTest, SaysByWhichEventHeIsCounted) {
  admit("2017-01-01", "m", "c1");
  EXPECT_EQ(on("2017-06-30", "m", "members"), "counted admit-m");
  EXPECT_EQ(in("2017", "m", "admissions"), "counted admit-m");
}

TEST_F(WhyNotTest, NobodyIsKnownBeforeHeIsRecorded) {
  admit("2017-01-01", "m", "c1");
  Question question;
  question.figure = "members";
  question.known_at = "size:12";
  EXPECT_EQ(why("m", question), "never admit-m");
  EXPECT_EQ(on("2017-01-01", "nobody", "members"), "never");
  EXPECT_EQ(on("2017-01-01", "c1", "members"), "never");
  EXPECT_EQ(on("2017-01-01", "m", "members", "nowhere"), "unit not found");
}

TEST_F(WhyNotTest, MeasuredFiguresCountNobody) {
  admit("2017-01-01", "m", "c1");
  for (const auto* figure : {"population", "members.perPopulation", "target.achieved"})
    EXPECT_EQ(on("2017-01-01", "m", figure), "usage");
}

TEST_F(WhyNotTest, NotYetThere) {
  admit("2017-01-01", "m", "c1");
  EXPECT_EQ(on("2016-12-31", "m", "members"), "notYet admit-m");
  EXPECT_EQ(days(), "2017-01-01 admit-m");
  EXPECT_EQ(sizes(), "");
}

TEST_F(WhyNotTest, LeftAndTheVoidingThatTakesItBack) {
  admit("2017-01-01", "m", "c1");
  leave("2018-03-01", "m", "died");
  const auto size = held_.held->log().size();
  voids("leave-m");
  Question question;
  question.figure = "members";
  question.as_of = "2018-12-31";
  question.known_at = "size:" + std::to_string(size);
  EXPECT_EQ(why("m", question), "left leave-m");
  EXPECT_EQ(last_.failing->stated, "died");
  EXPECT_EQ(days(), "2018-02-28 leave-m");
  EXPECT_EQ(sizes(),
            std::to_string(size - 1) + " leave-m, " + std::to_string(size + 1) + " void-leave-m");
}

TEST_F(WhyNotTest, AllThatIsRecordedOfHimIsVoid) {
  admit("2017-01-01", "m", "c1");
  voids("admit-m");
  EXPECT_EQ(on("2017-06-30", "m", "members"), "eventVoid void-admit-m");
  EXPECT_EQ(id_of(*last_.failing->about), "admit-m");
  EXPECT_EQ(sizes(), "13 void-admit-m");
}

TEST_F(WhyNotTest, InTransitBetweenUnits) {
  admit("2017-01-01", "m", "c1");
  EXPECT_EQ(on("2017-06-30", "m", "members.inTransit"), "notInTransit admit-m");
  add("2017-09-01", "slip", R"("transferIssued":{"member":"m","from":"c1","to":"c3"})");
  EXPECT_EQ(on("2017-12-31", "m", "members"), "inTransit slip");
  EXPECT_EQ(last_.failing->cell + " " + last_.failing->addressee, "c1 c3");
  EXPECT_EQ(days(), "2017-08-31 slip");
  EXPECT_EQ(on("2017-12-31", "m", "members.inTransit", "h1"), "outside slip");
  EXPECT_EQ(last_.failing->cell, "c3");
  EXPECT_EQ(on("2017-12-31", "m", "members.inTransit"), "counted slip");
}

TEST_F(WhyNotTest, OfTheOtherStatus) {
  admit("2017-01-01", "m", "c1");
  add("2018-01-01", "official", R"("officialRecognised":{"member":"m"})");
  EXPECT_EQ(on("2017-06-30", "m", "members.official"), "status admit-m");
  EXPECT_EQ(days(), "2018-01-01 official");
  EXPECT_EQ(on("2018-06-30", "m", "members.probationary"), "status official");
  EXPECT_EQ(days(), "2017-12-31 official");
}

TEST_F(WhyNotTest, OutsideOfTheUnitByHisMoveOrThatOfTheUnit) {
  admit("2017-01-01", "m", "c1");
  EXPECT_EQ(on("2017-06-30", "m", "members", "h2"), "outside admit-m");
  EXPECT_EQ(last_.failing->chain, (std::vector<std::string>{"c1", "x1", "h1", "tinh"}));
  EXPECT_EQ(days(), "");
  add("2018-01-01", "handed", R"("unitMoved":{"unit":"x1","parent":"h2"})");
  EXPECT_EQ(on("2018-06-30", "m", "members", "h1"), "outside handed");
  EXPECT_EQ(days(), "2017-12-31 handed");
  EXPECT_EQ(on("2017-06-30", "m", "members", "h2"), "outside admit-m");
  EXPECT_EQ(days(), "2018-01-01 handed");
}

TEST_F(WhyNotTest, TheUnitAskedForIsNotThere) {
  admit("2017-01-01", "m", "c1");
  add("2018-01-01", "moved", R"("memberMoved":{"member":"m","from":"c1","to":"c2"})");
  add("2018-01-02", "uncover", R"("villageCovered":{"village":"v1","cell":null})");
  add("2018-02-01", "closed", R"("unitDissolved":{"unit":"c1"})");
  EXPECT_EQ(on("2018-06-30", "m", "members", "c1"), "unitNotActive closed");
}

TEST_F(WhyNotTest, InTheStructureOfAnotherDay) {
  admit("2017-01-01", "m", "c1");
  admit("2017-01-01", "n", "c1");
  add("2018-01-01", "split",
      R"("cellSplit":{"source":"c1","parts":[{"unit":"p1","name":"p1",)"
      R"("members":["m"],"villages":[]},{"unit":"p2","name":"p2","members":["n"],)"
      R"("villages":["v1"]}]})");
  Question question;
  question.figure = "members";
  question.as_of = "2017-06-30";
  question.structure_as_of = "2018-06-30";
  question.unit = "p2";
  EXPECT_EQ(why("m", question), "outside split");
  EXPECT_EQ(last_.failing->chain.front(), "p1");
  question.unit = "p1";
  EXPECT_EQ(why("m", question), "counted admit-m");
  // Who is on no list may stand in either part.
  question.figure = "cells";
  EXPECT_EQ(why("c1", question), "notRestatable split");
  EXPECT_EQ(last_.failing->possible, (std::set<std::string>{"p1", "p2"}));
  question = {};
  question.figure = "structure.in";
  question.period = "2018";
  question.structure_as_of = "2018-06-30";
  EXPECT_EQ(why("m", question), "oneTree");
}

TEST_F(WhyNotTest, AFilterWithTheEventThatStatedTheDetail) {
  admit("2017-01-01", "m", "c1", R"(,"ethnicity":"Dao","birth":"1992-02-29")");
  add("2018-01-01", "told",
      R"("memberDetailsChanged":{"member":"m","changes":{"education":"x","ethnicity":"Dao"}})");
  Question question;
  question.figure = "members";
  question.as_of = "2018-06-30";
  question.where["ethnicity"] = {std::string("Kinh")};
  EXPECT_EQ(why("m", question), "filter admit-m");
  EXPECT_EQ(last_.failing->value, DimensionValue(std::string("Dao")));
  question.where = {{"religion", {std::string("x")}}};
  EXPECT_EQ(why("m", question), "filter");  // nobody ever stated it
  question.where = {{"education", {DimensionValue()}}};
  EXPECT_EQ(why("m", question), "filter told");
  EXPECT_EQ(days(), "2017-12-31 told");
  question.where = {{"status", {std::string("official")}}};
  EXPECT_EQ(why("m", question), "filter admit-m");
  question.where = {{"unit:cell", {std::string("c2")}}};
  EXPECT_EQ(why("m", question), "filter admit-m");
  // Whoever was born on 29 February completes 31 years on 1 March.
  question.where = {{"ageBand", {std::string("31-35")}}};
  EXPECT_EQ(why("m", question), "filter admit-m");
  EXPECT_EQ(days(), "2023-03-01 grows older");
  question.where = {{"ageBand", {std::string("<18")}}};
  EXPECT_EQ(why("m", question), "filter admit-m");
  EXPECT_EQ(days(), "");
}

TEST_F(WhyNotTest, NoSuchEventInThePeriod) {
  admit("2017-01-01", "m", "c1");
  leave("2018-03-01", "m", "struckOff");
  EXPECT_EQ(in("2018", "m", "admissions"), "noEvent admit-m");
  EXPECT_EQ(last_.failing->day, Date{20170101});
  EXPECT_EQ(days(), "2017-01-01 admit-m");
  EXPECT_EQ(in("2018", "m", "recognitions"), "noEvent");
  EXPECT_EQ(in("2018", "m", "deaths"), "otherCause leave-m");
  EXPECT_EQ(last_.failing->stated, "struckOff");
  EXPECT_EQ(in("2018", "m", "strikingsOff", "h2"), "outside leave-m");
  EXPECT_EQ(in("2018", "m", "strikingsOff", "h1"), "counted leave-m");
}

TEST_F(WhyNotTest, TheEventIsVoid) {
  admit("2017-01-01", "m", "c1");
  leave("2018-03-01", "m", "died");
  voids("leave-m");
  EXPECT_EQ(in("2018", "m", "deaths"), "eventVoid void-leave-m");
  EXPECT_EQ(id_of(*last_.failing->about), "leave-m");
  EXPECT_EQ(sizes(), "14 void-leave-m");
  EXPECT_EQ(in("2017", "m", "deaths"), "noEvent");
  EXPECT_EQ(in("2018", "m", "expulsions"), "noEvent");
}

TEST_F(WhyNotTest, CountedByTheOtherDay) {
  add("2018-01-05", "late",
      R"("decision":{"symbol":"1","signed":"2017-12-20"},)"
      R"("memberAdmitted":{"member":"m","cell":"c1","details":{}})");
  EXPECT_EQ(in("2017", "m", "admissions"), "otherDay late");
  EXPECT_EQ(last_.failing->stated, "ceremony");
  EXPECT_EQ(days(), "2018-01-05 late");
  Question question;
  question.figure = "admissions";
  question.period = "2018";
  question.count_by = "decision";
  EXPECT_EQ(why("m", question), "otherDay late");
  EXPECT_EQ(last_.failing->stated, "decision");
  EXPECT_EQ(days(), "2017-12-20 late");
}

TEST_F(WhyNotTest, AMoveThatDoesNotCrossTheBorderOfTheUnit) {
  admit("2017-01-01", "m", "c1");
  add("2018-01-01", "moved", R"("memberMoved":{"member":"m","from":"c1","to":"c2"})");
  EXPECT_EQ(in("2018", "m", "transfers.in", "h1"), "notACrossing moved");
  EXPECT_EQ(in("2018", "m", "transfers.in", "c1"), "otherWay moved");
  EXPECT_EQ(in("2018", "m", "transfers.in", "h2"), "outside moved");
  EXPECT_EQ(in("2018", "m", "transfers.in", "c2"), "counted moved");
  Question question;
  question.figure = "transfers.in";
  question.period = "2018";
  question.structure_as_of = "2019-01-01";
  question.unit = "h1";
  EXPECT_EQ(why("m", question), "notACrossing moved");
}

TEST_F(WhyNotTest, SplitsOfCells) {
  add("2016-06-01", "cover2", R"("villageCovered":{"village":"v2","cell":"c1"})");
  admit("2017-01-01", "m", "c1");
  admit("2017-01-01", "n", "c1");
  add("2018-01-01", "split",
      R"("cellSplit":{"source":"c1","parts":[{"unit":"p1","name":"p1",)"
      R"("members":["m"],"villages":[]}]})");
  EXPECT_EQ(in("2018", "c1", "splits.operations"), "counted split");
  EXPECT_EQ(in("2018", "p1", "splits.operations"), "notSource split");
  EXPECT_EQ(in("2018", "p1", "splits.independentCells"), "villages split");
  EXPECT_EQ(in("2018", "c1", "splits.independentCells"), "villages split");
  EXPECT_EQ(last_.failing->number, 2);
  EXPECT_EQ(in("2017", "c1", "splits.operations"), "noEvent split");
  EXPECT_EQ(in("2018", "c1", "splits.operations", "h2"), "outside split");
  add("2019-01-01", "split2",
      R"("cellSplit":{"source":"c1","parts":[{"unit":"p2","name":"p2",)"
      R"("members":["n"],"villages":["v1","v2"]}]})");
  EXPECT_EQ(in("2019", "c1", "splits.independentCells"), "closed split2");
  EXPECT_EQ(on("2019-06-30", "c1", "cells"), "closed split2");
}

TEST_F(WhyNotTest, IndependentBeforeTheSplitToo) {
  admit("2017-01-01", "m", "c1");
  admit("2017-01-01", "n", "c1");
  add("2018-01-01", "split",
      R"("cellSplit":{"source":"c1","parts":[{"unit":"p1","name":"p1",)"
      R"("members":["m"],"villages":[]}]})");
  EXPECT_EQ(in("2018", "c1", "splits.independentCells"), "independentBefore split");
}

TEST_F(WhyNotTest, UnitsOfOtherKindsAndVillagesCovered) {
  EXPECT_EQ(on("2016-06-30", "c1", "orgs.grassroots"), "otherKind c1");
  EXPECT_EQ(last_.failing->wanted,
            (std::vector<std::string>{"grassrootsCommittee", "grassrootsCell"}));
  EXPECT_EQ(on("2016-06-30", "x1", "cells.village"), "otherKind x1");
  EXPECT_EQ(on("2016-06-30", "c1", "cells.village.combined"), "villages cover");
  add("2016-09-01", "cover2", R"("villageCovered":{"village":"v2","cell":"c1"})");
  EXPECT_EQ(on("2016-06-30", "c1", "cells.village.combined"), "villages cover");
  EXPECT_EQ(days(), "2016-09-01 cover2");
  EXPECT_EQ(on("2016-12-31", "c1", "cells.village.independent"), "villages cover2");
  EXPECT_EQ(days(), "2016-08-31 cover2");
}

TEST_F(WhyNotTest, Villages) {
  EXPECT_EQ(on("2016-06-30", "v1", "villages.withoutCell"), "hasCell cover");
  EXPECT_EQ(on("2016-06-30", "v1", "villages", "h2"), "outside v1");
  admit("2017-01-01", "m", "c1", R"(,"village":"v2")");
  EXPECT_EQ(on("2017-06-30", "v2", "villages.withoutMembers"), "hasMembers admit-m");
  EXPECT_EQ(last_.failing->stated, "m");
  EXPECT_EQ(days(), "2016-12-31 admit-m");
  add("2018-01-01", "merged", R"("villagesMerged":{"sources":["v2"],"into":"v1","name":"v1"})");
  EXPECT_EQ(on("2018-06-30", "v2", "villages"), "merged merged");
  EXPECT_EQ(on("2018-06-30", "v1", "villages.withoutMembers"), "hasMembers admit-m");
  EXPECT_EQ(days(), "2017-12-31 merged");
}

class WhyNotRatedTest : public WhyNotTest {
 protected:
  WhyNotRatedTest() {
    add("2018-01-01", "capped",
        R"("schemeAdopted":{"scheme":"s","subject":"member","categories":[{"code":"a","name":"A",)"
        R"("good":true,"excellent":true}],"fromYear":2018,"toYear":2018,)"
        R"("excellentCap":{"percent":20,"of":"rated"}})");
    add("2019-01-01", "free",
        R"("schemeAdopted":{"scheme":"t","subject":"member","categories":[{"code":"a","name":"A",)"
        R"("good":true,"excellent":true}],"fromYear":2019})");
    admit("2018-02-01", "m", "c1");
    admit("2018-02-01", "n", "c1");
  }
  void rate(const std::string& id, const std::string& member, int year, const std::string& scheme) {
    add("2020-01-01", id,
        R"("evaluationDecided":{"member":")" + member + R"(","year":)" + std::to_string(year) +
            R"(,"scheme":")" + scheme + R"(","category":"a"})");
  }
};

TEST_F(WhyNotRatedTest, DecidedAndNot) {
  rate("rated", "m", 2018, "s");
  EXPECT_EQ(in("2018", "m", "evaluations"), "counted rated");
  EXPECT_EQ(in("2018", "n", "evaluations"), "notDecided");
  EXPECT_EQ(in("2019", "m", "evaluations"), "notDecided");
  EXPECT_EQ(days(), "2018-12-31 rated");
  add("2020-01-01", "left-out", R"("notRated":{"member":"n","year":2018,"reason":"mới kết nạp"})");
  EXPECT_EQ(in("2018", "n", "evaluations"), "notRated left-out");
  EXPECT_EQ(last_.failing->stated, "mới kết nạp");
  EXPECT_EQ(in("2018", "m", "evaluations", "h2"), "outside admit-m");
  Question question;
  question.figure = "evaluations";
  question.period = "2018";
  question.where["category"] = {std::string("b")};
  EXPECT_EQ(why("m", question), "filter rated");
  voids("rated");
  EXPECT_EQ(in("2018", "m", "evaluations"), "eventVoid void-rated");
}

TEST_F(WhyNotRatedTest, OfExcellentRatings) {
  rate("capped-one", "m", 2018, "s");
  rate("free-one", "m", 2019, "t");
  EXPECT_EQ(in("2018", "m", "evaluations.excellentRate"), "counted capped-one");
  EXPECT_EQ(in("2019", "m", "evaluations.excellentRate"), "noCap free-one");
  EXPECT_EQ(days(), "2018-12-31 capped-one");
}

TEST_F(WhyNotRatedTest, WhereHeWasInACellLast) {
  add("2019-03-01", "slip", R"("transferIssued":{"member":"n","from":"c1","to":"c3"})");
  rate("late", "n", 2019, "t");
  EXPECT_EQ(in("2019", "n", "evaluations"), "counted late");
  EXPECT_EQ(in("2019", "n", "evaluations", "h2"), "outside admit-n");
  Question question;
  question.figure = "evaluations";
  question.period = "2019";
  question.where["subject"] = {std::string("unit")};
  EXPECT_EQ(why("n", question), "never");
}

}  // namespace
}  // namespace sogoc
