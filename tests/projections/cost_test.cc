// Accepting one act reads only the subjects that it can break: the bytes read for an act stay the
// same when the register around it is ten times as large.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <utility>

#include "cli/demo/generator.h"
#include "tests/districts.h"
#include "tests/memory_register.h"

namespace sogoc {
namespace {

struct Grown {
  MemoryRegister held;
  explicit Grown(int districts) {
    held.record(demo::generate(demo::quiet_districts(districts, 1)),
                [](auto, const Verdict& verdict) {
                  EXPECT_FALSE(verdict.refusal) << verdict.refusal->reason.rule;
                });
  }

  // By a recorder that has read nothing yet, as in a process of its own.
  std::uint64_t bytes_for(const std::string& act) {
    Register fresh(held.table);
    Recorder recorder(fresh.log(), fresh.streams(), Recording{true, "tester", nullptr});
    const auto before = held.table.bytes_read();
    const auto line = read_line({"-", 1, act});
    const auto verdict = recorder.record(std::span(&line, 1));
    EXPECT_FALSE(verdict.refusal) << act << " " << verdict.refusal->reason.rule;
    return held.table.bytes_read() - before;  // what is staged is left behind
  }
};

std::string act(const std::string& day, const std::string& body) {
  return R"({"recorded":"2030-01-01T00:00:00Z","effective":")" + day + "\"," + body + "}";
}

// The members taken over, and where they are.
struct Somebody {
  std::string member, cell, taken_over;
};

std::vector<Somebody> taken_over(MemoryRegister& held, std::size_t most) {
  std::vector<Somebody> found;
  for (std::uint64_t at = 1; at < held.held->log().size() && found.size() < most; ++at) {
    const auto event = held.held->event(at);
    const auto body = (*event).getBody();
    if (body.isMemberTakenOver())
      found.push_back({body.getMemberTakenOver().getMember().cStr(),
                       body.getMemberTakenOver().getCell().cStr(), (*event).getId().cStr()});
  }
  return found;
}

// Many acts that read the same units high in the tree.
TEST(CostOfAnAct, DoesNotGrowWithTheActsBelowAUnit) {
  const auto bytes_behind = [](int moves) {
    Grown grown(1);
    const auto people = taken_over(grown.held, 200);
    const auto &one = people[7], &other = people[190];
    std::vector<std::string> acts;
    std::string here = one.cell, there = other.cell;
    for (int i = 0; i < moves; ++i) {
      acts.push_back(act("2016-02-01", R"("memberMoved":{"member":")" + one.member +
                                           R"(","from":")" + here + R"(","to":")" + there + "\"}"));
      std::swap(here, there);
    }
    grown.held.record(acts, [](auto, const Verdict& verdict) { EXPECT_FALSE(verdict.refusal); });
    const auto& next = people[8];
    return grown.bytes_for(act("2016-03-01", R"("memberMoved":{"member":")" + next.member +
                                                 R"(","from":")" + next.cell + R"(","to":")" +
                                                 other.cell + "\"}"));
  };
  const auto few = bytes_behind(10), many = bytes_behind(2010);
  std::cout << few << " and " << many << " bytes read for a move behind 10 and 2,010 moves\n";
  EXPECT_LE(many, few + 4000);
}

// The first in each of some cells that took over exactly so many: what an act reads follows the
// size of its cell.
std::vector<Somebody> of_cells_of(MemoryRegister& held, int size) {
  const auto people = taken_over(held, 4000);
  std::map<std::string, int> sizes;
  for (const auto& one : people) ++sizes[one.cell];
  std::vector<Somebody> found;
  for (const auto& one : people)
    if (std::exchange(sizes[one.cell], 0) == size) found.push_back(one);
  return found;
}

std::vector<std::string> acts_about(const Somebody& one) {
  const std::string details = R"("details":{"name":"Hoàng Thị Mới","gender":"female"})";
  return {act("2016-05-19",
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
}

TEST(CostOfAnAct, DoesNotGrowWithTheRegister) {
  Grown small(2), large(20);
  ASSERT_GT(large.held.held->log().size(), 9 * small.held.held->log().size());
  const auto of_small = of_cells_of(small.held, 12), of_large = of_cells_of(large.held, 12);
  const auto count = std::min(of_small.size(), of_large.size());
  ASSERT_GT(count, 8u);
  for (std::size_t i = 0; i < acts_about({}).size(); ++i) {
    std::uint64_t few = 0, many = 0;  // on the average, for whom one meets is chance
    for (std::size_t each = 0; each < count; ++each) {
      few += small.bytes_for(acts_about(of_small[each])[i]) / count;
      many += large.bytes_for(acts_about(of_large[each])[i]) / count;
    }
    const auto what = acts_about(of_small[0])[i];
    // A name goes to the end of the one stream of names, which is as long as a chunk at most.
    const std::uint64_t end_of_names = what.find("\"name\"") == std::string::npos ? 0 : 2048;
    EXPECT_LE(many, few + 1000 + end_of_names) << what;
    std::cout << few << " and " << many << " bytes read for " << what.substr(44, 60) << '\n';
  }
}

}  // namespace
}  // namespace sogoc
