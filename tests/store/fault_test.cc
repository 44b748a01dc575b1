// A fault at the i-th write or sync for every i: nothing acknowledged is lost, nothing half-done is
// seen, and a failed commit is in doubt, no more.
#include <gtest/gtest.h>

#include <future>
#include <vector>

#include "store/log.h"
#include "store/register_store.h"
#include "tests/store/expect_store_error.h"
#include "tests/store/faulty_file_system.h"
#include "tests/store/temporary_directory.h"

// RocksDB 7.8 loses a memtable when a flush fails while it switches to a new one.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:rocksdb::DBImpl::SwitchMemtable\n";
}

namespace sogoc {
namespace {

using Reason = StoreError::Reason;

constexpr int groups = 6;
constexpr std::uint64_t group_size = 70;  // the fourth completes a hash block

struct Faulty {
  bool lasting;
  bool power_loss;
  std::size_t entry_bytes = 20;
};

std::string number_entry(std::uint64_t i, const Faulty& how) {
  auto entry = std::to_string(i);
  entry.resize(how.entry_bytes, 'x');
  return entry;
}

void stage_group(Log& log, Batch& batch, const Faulty& how) {
  for (std::uint64_t i = 0; i < group_size; ++i) {
    const auto n = log.size();
    log.append({"id-" + std::to_string(n), number_entry(n, how)}, static_cast<std::int64_t>(n));
  }
  log.take_changes(batch);
  batch.put("row", std::to_string(log.size()));  // stands for the rows of projections
}

struct Outcome {
  std::uint64_t acknowledged = 0;
  std::uint64_t tried = 0;
};

// Opens, commits groups in two sessions and closes, until something fails.
Outcome write_until_fault(const std::string& path, rocksdb::Env& env, const Faulty& how) {
  Outcome outcome;
  for (int session = 0; session < 2; ++session) try {
      const auto store = RegisterStore::open_for_writing(path, {}, &env);
      Log log(store->table());
      for (int i = 0; i < groups / 2; ++i) {
        Batch batch;
        stage_group(log, batch, how);
        outcome.tried = log.size();
        try {
          store->commit(batch);
        } catch (const StoreError& error) {
          EXPECT_EQ(error.reason(), Reason::in_doubt) << error.what();
          expect_store_error(Reason::in_doubt, [&] { store->commit(batch); });
          throw;
        }
        outcome.acknowledged = log.size();
      }
      store->close();
    } catch (const StoreError&) {
      return outcome;
    }
  return outcome;
}

void expect_whole(const RegisterStore& store, const Outcome& outcome, const Faulty& how) {
  const Log log(store.table());
  EXPECT_FALSE(store.shortened());
  EXPECT_TRUE(log.size() == outcome.acknowledged || log.size() == outcome.tried) << log.size();
  const auto row = store.table().get("row");
  EXPECT_EQ(row, log.size() ? std::optional(std::to_string(log.size())) : std::nullopt);
  MerkleFrontier tree;
  log.scan(0, log.size(), [&](std::uint64_t position, std::string_view bytes) {
    EXPECT_EQ(bytes, number_entry(position, how));
    EXPECT_EQ(log.position_of("id-" + std::to_string(position)), position);
    tree.append(leaf_hash(bytes));
    return true;
  });
  EXPECT_EQ(tree.root(), log.root());
  (void)log.range_root(0, log.size());  // from the hash blocks
}

// Returns false when the fault was beyond the last step.
bool try_fault_at(std::uint64_t step, const Faulty& how, const std::string& empty) {
  TemporaryDirectory directory;
  const auto path = directory / "register";
  std::filesystem::copy(empty, path, std::filesystem::copy_options::recursive);
  Faults faults;
  const auto env = rocksdb::NewCompositeEnv(std::make_shared<FaultyFileSystem>(faults));
  faults.fail_at(step, how.lasting);
  const auto outcome = write_until_fault(path, *env, how);
  if (how.power_loss) faults.drop_unsynced();
  const bool struck = faults.struck();
  faults.fail_at(0, false);
  expect_whole(*RegisterStore::open_for_reading(path, {}, env.get()), outcome, how);
  expect_whole(*RegisterStore::open_for_writing(path, {}, env.get()), outcome, how);
  return struck;
}

// Several at a time: RocksDB sleeps for a second after a failed flush.
void try_every_fault(const Faulty& how) {
  constexpr int at_a_time = 16;
  for (const auto pool : {rocksdb::Env::LOW, rocksdb::Env::HIGH})
    rocksdb::Env::Default()->SetBackgroundThreads(at_a_time, pool);
  TemporaryDirectory directory;
  RegisterStore::create(directory / "empty", Batch());
  std::uint64_t steps = 0;
  for (bool struck = true; struck && !testing::Test::HasFailure(); steps += at_a_time) {
    std::vector<std::future<bool>> tries;
    for (std::uint64_t i = 1; i <= at_a_time; ++i)
      tries.push_back(std::async(std::launch::async, [&, step = steps + i] {
        SCOPED_TRACE("fault at step " + std::to_string(step));
        return try_fault_at(step, how, directory / "empty");
      }));
    for (auto& done : tries) struck = done.get() && struck;
  }
  EXPECT_GT(steps, 50u);
}

TEST(Fault, OfOneStep) { try_every_fault({.lasting = false, .power_loss = false}); }
TEST(Fault, OfAllStepsFromOneOn) { try_every_fault({.lasting = true, .power_loss = false}); }
TEST(Fault, OfAllStepsFromOneOnWithLossOfPower) {
  try_every_fault({.lasting = true, .power_loss = true});
}
// Groups of 1.4 MB fill the write buffer.
constexpr Faulty large{.lasting = true, .power_loss = true, .entry_bytes = 20'000};

TEST(Fault, OfFlushesInTheBackground) { try_every_fault(large); }

// A closed WAL is then still needed.
TEST(Fault, KilledDuringAFlush) {
  TemporaryDirectory directory;
  const auto path = directory / "register", killed = directory / "killed";
  RegisterStore::create(path, Batch());
  Faults faults;
  const auto env = rocksdb::NewCompositeEnv(std::make_shared<FaultyFileSystem>(faults));
  const auto store = RegisterStore::open_for_writing(path, {}, env.get());
  Log log(store->table());
  faults.hold_tables(true);
  for (int i = 0; i < groups; ++i) {
    Batch batch;
    stage_group(log, batch, large);
    store->commit(batch);
    std::filesystem::copy(path, killed, std::filesystem::copy_options::recursive);
    const Outcome outcome{log.size(), log.size()};
    expect_whole(*RegisterStore::open_for_reading(killed), outcome, large);
    expect_whole(*RegisterStore::open_for_writing(killed), outcome, large);
    std::filesystem::remove_all(killed);
  }
  faults.hold_tables(false);
}

}  // namespace
}  // namespace sogoc
