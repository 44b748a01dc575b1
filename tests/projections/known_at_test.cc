// Which moments of knowing are final, which are answered all the same, and which are refused: at
// every border, under either clock.
#include "projections/knowledge/known_at.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "tests/memory_register.h"

namespace sogoc {
namespace {

enum class Outcome { final, rests_on_clock, may_grow, refused };

struct AskedThen {
  std::string text;
  Outcome outcome;
  std::uint64_t size;
};

Outcome outcome_of(const KnownAt& known) {
  return known.notes.rests_on_clock ? Outcome::rests_on_clock
         : known.notes.may_grow     ? Outcome::may_grow
                                    : Outcome::final;
}

void expect_outcomes(Register& reg, const std::vector<AskedThen>& all) {
  for (const auto& asked : all) {
    const auto known = resolve_known_at(reg, asked.text);
    const auto* at = std::get_if<KnownAt>(&known);
    ASSERT_EQ(at == nullptr, asked.outcome == Outcome::refused) << asked.text;
    if (!at) {
      EXPECT_EQ(std::get<UsageError>(known).remedy.en, "size:" + std::to_string(reg.log().size()));
      continue;
    }
    EXPECT_EQ(outcome_of(*at), asked.outcome) << asked.text;
    EXPECT_EQ(at->size, asked.size) << asked.text;
  }
}

std::string unit(const std::string& id, const std::string& more = "") {
  return R"({"id":")" + id + R"(",)" + more +
         R"("effective":"2019-01-01","unitEstablished":{"unit":")" + id +
         R"(","kind":"grassrootsCell","name":"N"}})";
}

std::string recorded(const std::string& time) { return R"("recorded":")" + time + R"(",)"; }

// The zone is seven hours ahead of UTC: its day of 2020-05-05 ends at 17:00.
TEST(KnownAt, UnderASimulatedClockIsFinalBeforeTheLastRecording) {
  MemoryRegister held;
  held.record({unit("a", recorded("2020-05-04T16:59:59.999999Z")),
               unit("b", recorded("2020-05-05T10:00:00Z"))},
              [](auto, const Verdict& verdict) { ASSERT_FALSE(verdict.refusal); });
  expect_outcomes(*held.held, {{"2020-05-03", Outcome::final, 1},
                               {"2020-05-04", Outcome::final, 2},
                               {"2020-05-04T17:00:00Z", Outcome::final, 2},
                               {"size 2", Outcome::final, 2},
                               {"known at size 2 (recorded 2020-05-04 23:59)", Outcome::final, 2},
                               {"known 2020-05-04 (size 2)", Outcome::final, 2},
                               {"theo sổ ngày 04/05/2020 (vị trí 2)", Outcome::final, 2},
                               {"2020-05-05T09:59:59.999999Z", Outcome::final, 2},
                               {"2020-05-05T10:00:00Z", Outcome::may_grow, 3},
                               {"2020-05-05T10:00:00.000001Z", Outcome::refused, 0},
                               {"2020-05-05", Outcome::may_grow, 3},
                               {"2020-05-06", Outcome::refused, 0},
                               {"2090-01-01T00:00:00Z", Outcome::refused, 0},
                               {"size:3", Outcome::final, 3},
                               {"", Outcome::final, 3}});
}

TEST(KnownAt, UnderASimulatedClockWithoutAnEventNothingIsOver) {
  MemoryRegister held;
  expect_outcomes(*held.held, {{"2020-05-05", Outcome::refused, 0}, {"size:1", Outcome::final, 1}});
}

Instant machine_now = 0;

TEST(KnownAt, UnderAMachinesClockIsFinalUpToTheLastRecording) {
  machine_now = *parse_instant("2020-05-05T10:00:00Z");
  MemoryRegister held({.as_operator = "tester", .now = [] { return machine_now; }},
                      machine_now - 5);
  held.record({unit("a")}, [](auto, const Verdict& verdict) { ASSERT_FALSE(verdict.refusal); });
  expect_outcomes(*held.held, {{"2020-05-04", Outcome::final, 0},
                               {"2020-05-05T09:59:59.999994Z", Outcome::final, 0},
                               {"2020-05-05T09:59:59.999995Z", Outcome::final, 1},
                               {"2020-05-05T10:00:00Z", Outcome::final, 2},
                               {"2020-05-05T10:00:00.000001Z", Outcome::rests_on_clock, 2},
                               {"2020-05-05", Outcome::rests_on_clock, 2},
                               {"2090-01-01", Outcome::refused, 0}});
  // More than two seconds before what the clock says now; the test takes less than a minute.
  const auto now = system_now();
  expect_outcomes(*held.held, {{format_instant(now - 3'000'000), Outcome::rests_on_clock, 2},
                               {format_instant(now + 60'000'000), Outcome::refused, 0}});
}

// Somebody may record beside it what an open register never sees.
TEST(KnownAt, AnOpenRegisterKnowsNoMoreOfAMomentThatPasses) {
  machine_now = *parse_instant("2020-05-05T10:00:00Z");
  MemoryRegister held({.as_operator = "tester", .now = [] { return machine_now; }}, machine_now);
  const auto edge = held.held->opened_at() - 2'000'000;
  while (system_now() < edge + 2'060'000) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  expect_outcomes(*held.held, {{format_instant(edge - 1'000), Outcome::rests_on_clock, 1},
                               {format_instant(edge + 50'000), Outcome::refused, 0}});
}

// An act of three that was recorded behind: inside it too.
TEST(KnownAt, SaysThatTheClockWasHeld) {
  machine_now = *parse_instant("2020-05-05T10:00:00Z");
  MemoryRegister held(
      {.as_operator = "tester", .now = [] { return machine_now; }, .hold_clock = true},
      machine_now);
  machine_now -= 86'400'000'000;
  held.record({unit("a", R"("act":"x",)"), unit("b", R"("act":"x",)"), unit("c", R"("act":"x",)")},
              [](auto, const Verdict& verdict) { ASSERT_FALSE(verdict.refusal); });
  for (const auto& [text, size, is_held] :
       {std::tuple<std::string, std::uint64_t, bool>("size:1", 1, false),
        {"size:2", 1, true},
        {"2020-05-05T10:00:00.000002Z", 1, true},
        {"2020-05-05T10:00:00.000003Z", 4, true},
        {"", 4, true}}) {
    const auto known = std::get<KnownAt>(resolve_known_at(*held.held, text));
    EXPECT_EQ(known.size, size) << text;
    EXPECT_EQ(known.notes.clock_held, is_held) << text;
  }
}

}  // namespace
}  // namespace sogoc
