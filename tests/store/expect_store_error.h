// How tests say that the store must fail, and for which reason.
#pragma once
#include <gtest/gtest.h>

#include <string>

#include "store/store_error.h"

namespace sogoc {

// Runs `action`, which must fail for `reason`; returns the message. A failure of another reason, or
// none, fails the test, which goes on. Anything but a StoreError passes through.
template <typename Action>
std::string expect_store_error(StoreError::Reason reason, const Action& action) {
  try {
    action();
  } catch (const StoreError& error) {
    EXPECT_EQ(error.reason(), reason) << error.what();
    return error.what();
  }
  ADD_FAILURE() << "no StoreError";
  return {};
}

}  // namespace sogoc
