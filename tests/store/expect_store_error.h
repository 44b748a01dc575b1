#pragma once
#include <gtest/gtest.h>

#include <string>

#include "store/store_error.h"

namespace sogoc {

// Runs `action`, which must fail for `reason`; returns the message.
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
