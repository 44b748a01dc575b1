// Whatever is changed in a register behind its back, verify names where it begins.
#include "projections/keeping/verification.h"

#include <gtest/gtest.h>

#include <cstring>

#include "cli/demo/generator.h"
#include "store/keys.h"
#include "tests/districts.h"
#include "tests/memory_register.h"

namespace sogoc {
namespace {

class VerifyTest : public testing::Test {
 protected:
  VerifyTest() {
    auto acts = demo::generate(demo::lively_districts());
    acts.resize(1100);
    held_.record(acts, [](auto, const Verdict& verdict) { ASSERT_FALSE(verdict.refusal); });
  }

  std::optional<WrongPosition> verified() {
    Register fresh(held_.table);
    MemoryTable scratch;
    return verify(fresh, scratch, [](std::uint64_t) {});
  }
  void put(const std::string& key, std::string value) {
    Batch batch;
    batch.put(key, std::move(value));
    held_.table.commit(batch);
  }
  // Changes the value of the key that holds `bytes` in this one place.
  void replace(const std::string& key, const std::string& bytes, const std::string& by) {
    auto value = held_.table.get(key).value();
    const auto at = value.find(bytes);
    ASSERT_NE(at, std::string::npos);
    put(key, value.replace(at, bytes.size(), by));
  }
  std::string entry(std::uint64_t position) { return held_.held->log().entry(position); }

  MemoryRegister held_;
};

TEST_F(VerifyTest, FindsNothingInAWholeRegister) { EXPECT_FALSE(verified()); }

TEST_F(VerifyTest, NamesAnEntryWhoseMeaningWasChanged) {
  // The act is committed by itself, so its run is named by its own position.
  const std::uint64_t position = 700;
  auto changed = entry(position);
  const auto day = (*held_.held->event(position)).getEffective();
  // The day is in the data section: a day later is as canonical as it was.
  for (std::size_t i = 0; i + 4 <= changed.size(); i += 4)
    if (std::memcmp(changed.data() + i, &day, 4) == 0) {
      const auto other = day + 1;
      std::memcpy(changed.data() + i, &other, 4);
      break;
    }
  replace(log_run_key(position), entry(position), changed);
  const auto wrong = verified();
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->position, position) << wrong->reason.en;
}

TEST_F(VerifyTest, NamesTheBlockOfAnEntryWithoutRows) {
  const std::uint64_t position = 300;
  auto changed = entry(position);
  const auto at = changed.find("tester");  // the operator: no row is made of it
  ASSERT_NE(at, std::string::npos);
  replace(log_run_key(position), entry(position), changed.replace(at, 6, "TESTER"));
  const auto wrong = verified();
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->position, 256u) << wrong->reason.en;
}

TEST_F(VerifyTest, NamesAnEntryBehindTheLastWholeBlock) {
  const std::uint64_t position = 1090;
  auto changed = entry(position);
  replace(log_run_key(position), entry(position),
          changed.replace(changed.find("tester"), 6, "TESTER"));
  // An opening that checks the tail would not get so far; the rows of verify do.
  const auto wrong = verified();
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->position, 1024u) << wrong->reason.en;
}

TEST_F(VerifyTest, NamesAnEntryThatIsNoEvent) {
  const std::uint64_t position = 500;
  replace(log_run_key(position), entry(position), std::string(entry(position).size(), '\xff'));
  const auto wrong = verified();
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->position, position) << wrong->reason.en;
}

TEST_F(VerifyTest, NamesAnIdentifierThatLeadsElsewhere) {
  const auto id = std::string((*held_.held->event(400)).getId().cStr());
  put(id_index_key(id), *held_.table.get(id_index_key("register-opened")));
  const auto wrong = verified();
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->position, 400u) << wrong->reason.en;
}

TEST_F(VerifyTest, NamesTheEventOfARowThatWasChanged) {
  std::string key, value;
  const auto prefix = generation_prefix(held_.held->generation());
  held_.table.scan(prefix, prefix, [&](std::string_view k, std::string_view v) {
    key = k, value = v;
    return v.find("h1-x03-c01") == std::string_view::npos;
  });
  value[value.find("h1-x03-c01") + 5] = '4';
  put(key, value);
  const auto wrong = verified();
  ASSERT_TRUE(wrong);
  EXPECT_LT(wrong->position, 1101u) << wrong->reason.en;
  EXPECT_GT(wrong->position, 0u) << wrong->reason.en;
}

TEST_F(VerifyTest, NamesAHashThatWasChanged) {
  auto hash = held_.table.get(hash_block_key(2)).value();
  hash[7] = static_cast<char>(hash[7] ^ 1);
  put(hash_block_key(2), hash);
  const auto wrong = verified();
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->position, 512u) << wrong->reason.en;
}

}  // namespace
}  // namespace sogoc
