// Accepting one act reads only the subjects that it can break: the bytes read for an act stay the
// same when the register around it is ten times as large.
#include <gtest/gtest.h>

#include "cli/demo/generator.h"
#include "tests/memory_register.h"

namespace sogoc {
namespace {

demo::Scenario province(int districts) {
  auto scenario = demo::district_scenario();
  const auto model = scenario.districts.front();
  scenario.districts.clear();
  for (int i = 1; i <= districts; ++i)
    scenario.districts.push_back({"h" + std::to_string(i), model.name, 20, 14, 2000});
  scenario.reorganisations.clear();
  auto& year = scenario.periods.front();
  for (int* count : {&year.admitted, &year.received, &year.died, &year.sent_away, &year.moved,
                     &year.transferred})
    *count *= districts;
  scenario.periods.resize(1);
  return scenario;
}

struct Grown {
  MemoryRegister held;
  explicit Grown(int districts) {
    held.record(demo::generate(province(districts)), [](auto, const Verdict& verdict) {
      EXPECT_FALSE(verdict.refusal) << verdict.refusal->reason.rule;
    });
  }

  // By a recorder that has read nothing yet, as in a process of its own.
  std::uint64_t bytes_for(const std::string& act) {
    Register fresh(held.table);
    Recorder recorder(fresh.log(), fresh.streams(), Recording{true, "tester", nullptr});
    const auto before = held.table.bytes_read();
    const InputLine line{"-", 1, act};
    const auto verdict = recorder.record(std::span(&line, 1));
    EXPECT_FALSE(verdict.refusal) << act << " " << verdict.refusal->reason.rule;
    return held.table.bytes_read() - before;  // what is staged is left behind
  }
};

std::string act(const std::string& day, const std::string& body) {
  return R"({"recorded":"2030-01-01T00:00:00Z","effective":")" + day + "\"," + body + "}";
}

// Some member of the first district as the generator numbers them, and where he is.
struct Somebody {
  std::string member, cell, taken_over;
};

Somebody somebody(MemoryRegister& held, int nth) {
  for (std::uint64_t position = 1; position < held.held->log().size(); ++position) {
    const auto event = held.held->event(position);
    const auto body = (*event).getBody();
    if (body.isMemberTakenOver() && nth-- == 0)
      return {body.getMemberTakenOver().getMember().cStr(),
              body.getMemberTakenOver().getCell().cStr(), (*event).getId().cStr()};
  }
  return {};
}

// Many acts that read the same units high in the tree.
TEST(CostOfAnAct, DoesNotGrowWithTheActsBelowAUnit) {
  const auto bytes_behind = [](int moves) {
    Grown grown(1);
    const auto one = somebody(grown.held, 7), other = somebody(grown.held, 90);
    std::vector<std::string> acts;
    std::string here = one.cell, there = other.cell;
    for (int i = 0; i < moves; ++i) {
      acts.push_back(act("2016-02-01", R"("memberMoved":{"member":")" + one.member +
                                           R"(","from":")" + here + R"(","to":")" + there + "\"}"));
      std::swap(here, there);
    }
    grown.held.record(acts, [](auto, const Verdict& verdict) { EXPECT_FALSE(verdict.refusal); });
    const auto next = somebody(grown.held, 8);
    return grown.bytes_for(act("2016-03-01", R"("memberMoved":{"member":")" + next.member +
                                                 R"(","from":")" + next.cell + R"(","to":")" +
                                                 other.cell + "\"}"));
  };
  const auto few = bytes_behind(10), many = bytes_behind(2010);
  std::cout << few << " and " << many << " bytes read for a move behind 10 and 2,010 moves\n";
  EXPECT_LE(many, few + 4000);
}

TEST(CostOfAnAct, DoesNotGrowWithTheRegister) {
  Grown small(2), large(20);
  ASSERT_GT(large.held.held->log().size(), 9 * small.held.held->log().size());
  const auto one = somebody(small.held, 7), same = somebody(large.held, 7);
  ASSERT_EQ(one.member, same.member);
  const std::string details = R"("details":{"name":"Hoàng Thị Mới","gender":"female"})";
  const std::vector<std::string> acts = {
      act("2016-05-19",
          R"("memberAdmitted":{"member":"new","cell":")" + one.cell + "\"," + details + "}"),
      act("2015-02-03",
          R"("memberAdmitted":{"member":"new","cell":")" + one.cell + "\"," + details + "}"),
      act("2015-01-02", R"("memberDetailsChanged":{"member":")" + one.member +
                            R"(","changes":{"ethnicity":"Tày"}})"),
      act("2015-01-02", R"("unitRenamed":{"unit":"h1","name":"Đảng bộ huyện khác"})"),
      act("2016-06-01",
          R"("cellSplit":{"source":")" + one.cell +
              R"(","parts":[{"unit":"part","name":"Chi bộ mới","members":[],"villages":[]}]})"),
      R"({"recorded":"2030-01-01T00:00:00Z","eventAmended":{"event":")" + one.taken_over +
          R"(","effective":"2015-01-01","reason":"ngày"}})"};
  for (const auto& each : acts) {
    const auto few = small.bytes_for(each), many = large.bytes_for(each);
    EXPECT_LE(many, few + 1000) << each;
    std::cout << few << " and " << many << " bytes read for " << each.substr(44, 60) << '\n';
  }
}

}  // namespace
}  // namespace sogoc
