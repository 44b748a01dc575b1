// Rows of another layout are not read: neither as answers nor as damage.
#include "projections/rows/layout.h"

#include <gtest/gtest.h>

#include "projections/keeping/generation.h"
#include "projections/keeping/verification.h"
#include "store/store_error.h"
#include "tests/memory_register.h"

namespace sogoc {
namespace {

class OtherLayout : public testing::Test {
 protected:
  OtherLayout() {
    held_.record({R"({"recorded":"2016-01-01T00:00:00Z","effective":"2015-01-01",)"
                  R"("unitEstablished":{"unit":"P","kind":"province","name":"P"}})"},
                 [](auto, const Verdict& verdict) { ASSERT_FALSE(verdict.refusal); });
    auto& log = held_.held->log();
    // Of the next version.
    log.set_extra(log.extra() + 0x100);
    Batch batch;
    log.take_changes(batch);
    held_.table.commit(batch);
  }
  MemoryRegister held_;
};

TEST_F(OtherLayout, IsRefusedWithTheRemedy) {
  try {
    const Register reg(held_.table);
    FAIL() << "opened";
  } catch (const StoreError& error) {
    EXPECT_EQ(error.reason(), StoreError::Reason::other_layout);
    EXPECT_NE(std::string(error.what()).find("layout " + std::to_string(rows_layout + 1)),
              std::string::npos)
        << error.what();
  }
}

TEST_F(OtherLayout, IsLetPassForWhatReadsTheLogAndForARebuild) {
  Register reg(held_.table, {}, Register::Rows::any);
  EXPECT_FALSE(reg.rows_understood());
  MemoryTable scratch;
  EXPECT_FALSE(verify(reg, scratch, [](auto) {}));
  const auto next = next_generation(reg.generation());
  EXPECT_FALSE(replay(reg, held_.table, next, [](auto) {}));
  put_in_force(next, reg, held_.table);
  const Register again(held_.table);
  EXPECT_TRUE(again.rows_understood());
  EXPECT_EQ(again.generation(), next);
}

}  // namespace
}  // namespace sogoc
