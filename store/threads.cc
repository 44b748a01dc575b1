#include "store/threads.h"

#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "store/store_error.h"

namespace sogoc {

void try_threads(int count) {
  std::mutex held;
  // Joined when they are destroyed, which is after the lock is let go.
  std::vector<std::jthread> tried;
  const std::lock_guard lock(held);
  try {
    for (int i = 0; i < count; ++i)
      tried.emplace_back([&held] { const std::lock_guard end(held); });
  } catch (const std::system_error& error) {
    throw StoreError(StoreError::Reason::no_resources,
                     Said{"the system gives no thread: ", "hệ thống không cấp luồng: "} +
                         system_words(error.code().value()));
  }
}

}  // namespace sogoc
