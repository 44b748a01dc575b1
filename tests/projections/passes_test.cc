// Figures counted in passes over columns are those that are counted one by one, of every kind of
// figure, at every clock; and the columns are the rows as they stand.
#include <gtest/gtest.h>

#include "cli/demo/generator.h"
#include "projections/figures/passes/live_rows.h"
#include "projections/figures/series_question.h"
#include "projections/rows/corrupt_row.h"
#include "projections/rows/stored_rows.h"
#include "store/keys.h"
#include "tests/districts.h"
#include "tests/memory_register.h"

namespace sogoc {
namespace {

struct PassQuestion {
  std::string figure, unit, days;
  std::vector<std::string> by;
  std::map<std::string, std::vector<DimensionValue>> where;
};

const std::vector<PassQuestion>& all_asked() {
  static const std::vector<PassQuestion> all = {
      {"members", "", "2018-12-31", {}, {}},
      {"members", "h1", "2017-06-30", {"gender", "unit:cell"}, {}},
      {"members", "h2", "2018-03-15", {"base", "ageBand"}, {}},
      {"members", "", "2016-12-31", {"unit:district", "status"}, {}},
      {"members", "", "2018-12-31", {"seniorityBand"}, {{"gender", {std::string("female")}}}},
      {"members", "", "2018-12-31", {}, {{"unit:district", {std::string("h2")}}}},
      {"members.official", "h1", "2017-12-31", {"education"}, {}},
      {"members.probationary", "", "2017-12-31", {}, {{"ageBand", {std::string("31-35")}}}},
      {"members.inTransit", "", "2018-06-30", {"unit:district"}, {}},
      {"members.inTransit", "h1", "2017-03-31", {}, {}},
      {"admissions", "", "2016", {"gender", "month"}, {}},
      {"admissions", "h2", "2017", {"unit:cell"}, {{"gender", {std::string("male")}}}},
      {"transfers.in", "h1", "2017", {}, {}},
      {"transfers.out", "h2", "2018-Q1", {"ageBand"}, {}},
      {"deaths", "", "2018", {"quarter"}, {}},
      {"recognitions", "h1", "2018", {}, {}},
      {"structure.in", "h1", "2018", {}, {}},
      {"evaluations", "", "2016", {"subject", "category"}, {}},
      {"evaluations", "h1", "2017", {}, {{"subject", {std::string("member")}}}},
      {"evaluations.excellentRate", "h2", "2017", {}, {}},
  };
  return all;
}

class PassesTest : public testing::Test {
 protected:
  PassesTest() {
    held_.record(demo::generate(demo::lively_districts()), [this](auto, const Verdict& verdict) {
      ASSERT_FALSE(verdict.refusal) << verdict.refusal->reason.rule;
      ends_.push_back(held_.held->log().size());
    });
  }

  static Question question_of(const PassQuestion& asked, std::uint64_t size) {
    Question question;
    question.figure = asked.figure;
    question.unit = asked.unit;
    question.by = asked.by;
    question.where = asked.where;
    const bool stock = find_figure(asked.figure)->kind == FigureKind::stock;
    (stock ? question.as_of : question.period) = asked.days;
    question.known_at = "size:" + std::to_string(size);
    return question;
  }

  MemoryRegister held_;
  std::vector<std::uint64_t> ends_;
};

using AnsweredOrNot = std::variant<Answered, NotFound, UsageError>;

void expect_same(const AnsweredOrNot& one_by_one, const AnsweredOrNot& in_a_pass,
                 const std::string& about) {
  ASSERT_EQ(one_by_one.index(), in_a_pass.index()) << about;
  if (one_by_one.index() != 0) return;
  const auto& want = std::get<Answered>(one_by_one);
  const auto& got = std::get<Answered>(in_a_pass);
  EXPECT_EQ(want.answer.value, got.answer.value) << about;
  EXPECT_EQ(want.answer.in_transit, got.answer.in_transit) << about;
  EXPECT_EQ(want.answer.imprecise, got.answer.imprecise) << about;
  EXPECT_EQ(want.answer.not_rated, got.answer.not_rated) << about;
  EXPECT_EQ(want.digest, got.digest) << about;
  ASSERT_EQ(want.answer.cells.size(), got.answer.cells.size()) << about;
  for (std::size_t i = 0; i < want.answer.cells.size(); ++i) {
    EXPECT_EQ(want.answer.cells[i].key, got.answer.cells[i].key) << about;
    EXPECT_EQ(want.answer.cells[i].value, got.answer.cells[i].value) << about;
  }
}

// Given a register of two districts full of corrections; when a figure is asked at the head and at
// older sizes, in one process; then both ways give the same, the digest too.
TEST_F(PassesTest, CountWhatIsCountedOneByOne) {
  Asker asker(*held_.held);
  for (const auto part : {1UL, 3UL, 6UL, 7UL})
    for (const auto& asked : all_asked()) {
      const auto size = ends_[ends_.size() * part / 7 - 1];
      const auto question = question_of(asked, size);
      expect_same(asker.ask(question), asker.ask(question, Listing::subjects),
                  asked.figure + " " + asked.unit + " " + asked.days + " " + question.known_at);
    }
}

// Given two K's; when a stock is asked at one day after the other at both; then each point is what
// is answered on its day alone.
TEST_F(PassesTest, GoOnFromDayToDay) {
  Asker asker(*held_.held);
  for (const auto& asked : all_asked()) {
    if (find_figure(asked.figure)->kind != FigureKind::stock) continue;
    const auto old = question_of(asked, ends_[ends_.size() / 2]);
    const auto now = question_of(asked, ends_.back());
    std::map<std::string, std::pair<AnsweredOrNot, AnsweredOrNot>> points;
    SeriesQuestion at_old(asker, old), at_now(asker, now);
    for (const char* day : {"2015-12-31", "2016-02-29", "2017-01-01", "2017-01-02", "2018-12-31"}) {
      const auto date = *parse_date(day);
      auto first = at_old.ask(date, date, Listing::subjects);
      points.try_emplace(day, std::move(first), at_now.ask(date, date, Listing::subjects));
    }
    for (const auto& [day, both] : points) {
      auto alone = old;
      alone.as_of = day;
      expect_same(asker.ask(alone), both.first, asked.figure + " then " + day);
      alone.known_at = now.known_at;
      expect_same(asker.ask(alone), both.second, asked.figure + " now " + day);
    }
  }
}

// Given cells with more rows than a chunk has; when all are read in one walk; then each has the
// rows that it has alone, in the same order.
TEST_F(PassesTest, OneWalkReadsWhatOneByOneReads) {
  const auto& streams = held_.held->streams();
  for (const auto role : {Role::members, Role::transit_from}) {
    std::map<std::string, std::vector<std::pair<std::uint64_t, std::string>>> all;
    read_person_rows(streams, role, [&](std::string_view owner, const PersonRow& row) {
      all[std::string(owner)].emplace_back(row.known, row.item);
    });
    EXPECT_GT(all.size(), 20U);
    for (const auto& [owner, rows] : all) {
      std::vector<std::pair<std::uint64_t, std::string>> alone;
      read_rows(streams, Place{role, owner}, [&](const PlaceRow& row) {
        alone.emplace_back(row.known, row.item);
        return true;
      });
      EXPECT_EQ(alone, rows) << owner;
    }
  }
}

// Given a place whose first full chunk is gone; when all places are walked; then it is damage.
TEST_F(PassesTest, AWalkMissesNoChunk) {
  auto& reg = *held_.held;
  std::string large;
  read_person_rows(reg.streams(), Role::members, [&](std::string_view owner, const PersonRow&) {
    if (large.empty() &&
        reg.streams().chunks(place_stream({Role::members, std::string(owner)})) > 2)
      large = owner;
  });
  ASSERT_FALSE(large.empty());
  for (const std::uint32_t chunk : {1, 2}) {
    const auto key = stream_chunk_key(reg.generation(), stream_number<Family::place>(Role::members),
                                      large, chunk);
    const auto value = *held_.table.get(key);
    Batch gone, back;
    gone.remove(key);
    back.put(key, value);
    held_.table.commit(gone);
    EXPECT_THROW(read_person_rows(reg.streams(), Role::members, [](auto, const PersonRow&) {}),
                 CorruptRow);
    held_.table.commit(back);
  }
}

// Given a side of a touch that is taken back and written again by one act, and one that a later act
// takes back; when the rows are asked for below each size; then those hold that were last written.
TEST(LiveRows, AreThoseWrittenLast) {
  PlaceColumns rows;
  const auto add = [&](std::uint64_t known, std::uint32_t day, bool added) {
    rows.known.push_back(known);
    rows.day.push_back(day);
    rows.enters.push_back(true);
    rows.sign.push_back(added ? 1 : -1);
    rows.member.push_back(4);
    rows.event.push_back(day % 100);
  };
  add(2, 20180101, true);
  add(5, 20180101, false);
  add(5, 20180101, true);
  add(3, 20180102, true);
  add(9, 20180102, false);
  using Rows = std::vector<std::size_t>;
  EXPECT_EQ(live_rows(rows, 20180101, 20181231, 3), (Rows{0}));
  EXPECT_EQ(live_rows(rows, 20180101, 20181231, 5), (Rows{0, 3}));
  EXPECT_EQ(live_rows(rows, 20180101, 20181231, 6), (Rows{2, 3}));
  EXPECT_EQ(live_rows(rows, 20180101, 20181231, 10), (Rows{2}));
  EXPECT_EQ(live_rows(rows, 20180102, 20180102, 9), (Rows{3}));
}

}  // namespace
}  // namespace sogoc
