#include "store/log.h"

#include <gtest/gtest.h>

#include <random>

#include "store/keys.h"
#include "store/memory_table.h"
#include "store/rocks_table.h"
#include "tests/store/expect_store_error.h"
#include "tests/store/temporary_directory.h"

namespace sogoc {
namespace {

using namespace std::string_literals;
using Reason = StoreError::Reason;

void commit(Log& log, Table& table) {
  Batch batch;
  log.take_changes(batch);
  table.commit(batch);
}

std::string hex(std::string_view bytes) {
  std::string text;
  for (const unsigned char byte : bytes) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

std::string number_entry(std::uint64_t i) { return "entry " + std::to_string(i); }
std::string number_id(std::uint64_t i) { return "id-" + std::to_string(i); }

void append_numbers(Log& log, std::uint64_t count) {
  for (std::uint64_t i = 0; i < count; ++i) {
    const auto n = log.size();
    log.append({number_id(n), number_entry(n)}, static_cast<std::int64_t>(n));
  }
}

// Appends `total` entries in groups of random sizes and reopens now and then.
void grow(Table& table, std::uint64_t total, std::mt19937& random) {
  auto log = std::make_unique<Log>(table);
  while (log->size() < total) {
    append_numbers(*log, std::min<std::uint64_t>(1 + random() % 700, total - log->size()));
    commit(*log, table);
    if (random() % 3 == 0) log = std::make_unique<Log>(table);
  }
}

void expect_numbers(const Log& log) {
  std::uint64_t next = 0;
  log.scan(0, ~0ull, [&](std::uint64_t position, std::string_view bytes) {
    EXPECT_EQ(position, next++);
    EXPECT_EQ(bytes, number_entry(position));
    return true;
  });
  EXPECT_EQ(next, log.size());
  for (std::uint64_t i = 0; i < log.size(); i += 37) {
    EXPECT_EQ(log.entry(i), number_entry(i));
    EXPECT_EQ(log.position_of(number_id(i)), i);
  }
}

TEST(Log, IsReadBackAfterReopening) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE(seed);
  std::mt19937 random(seed);
  TemporaryDirectory directory;
  {
    const auto table = RocksTable::create(directory / "db");
    grow(*table, 2000, random);
  }
  const auto table = RocksTable::open_for_reading(directory / "db");
  const Log log(*table);
  EXPECT_EQ(log.size(), 2000u);
  EXPECT_EQ(log.last_recorded(), 1999);
  expect_numbers(log);
  log.check_tail();
}

TEST(Log, RootAtEverySizeIsThatOfTheEntriesBelow) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE(seed);
  std::mt19937 random(seed);
  MemoryTable table;
  grow(table, 1900, random);
  Log log(table);
  append_numbers(log, 700);  // staged
  expect_numbers(log);
  MerkleFrontier expected;
  for (std::uint64_t size = 0; size <= log.size(); ++size) {
    ASSERT_EQ(log.root_at(size), expected.root()) << size;
    if (size < log.size()) expected.append(leaf_hash(number_entry(size)));
  }
  EXPECT_THROW(log.root_at(log.size() + 1), std::out_of_range);
}

TEST(Log, RootOfARangeIsThatOfItsLeaves) {
  std::mt19937 random(1);
  MemoryTable table;
  grow(table, 1500, random);
  const Log log(table);
  for (const auto& [from, to] : std::vector<std::pair<std::uint64_t, std::uint64_t>>{
           {0, 0}, {0, 1}, {256, 512}, {512, 1500}, {768, 1100}, {3, 700}, {1280, 1500}}) {
    MerkleFrontier expected;
    for (const auto& leaf : log.leaf_hashes(from, to)) expected.append(leaf);
    EXPECT_EQ(log.range_root(from, to), expected.root()) << from;
  }
}

TEST(Log, RefusesWhatTheCallerShouldHaveChecked) {
  MemoryTable table;
  Log log(table);
  EXPECT_THROW(log.append({"a", std::string(65'536, 'x')}, 0), std::length_error);
  EXPECT_THROW(log.append({std::string(65, 'x'), ""}, 0), std::length_error);
  log.append({"a", ""}, 5);
  EXPECT_THROW(log.append({"a", ""}, 5), std::logic_error);
  EXPECT_THROW(log.append({"b", ""}, 4), std::logic_error);
  EXPECT_THROW(log.entry(1), std::out_of_range);
  EXPECT_EQ(log.size(), 1u);
}

TEST(Log, KeepsLongAndEmptyEntriesAndEntriesWithoutId) {
  MemoryTable table;
  Log log(table);
  for (int i = 0; i < 10; ++i) log.append({"", std::string(65'535, 'a' + i)}, -7);
  log.append({"", ""}, -7);
  commit(log, table);
  const Log reopened(table);
  EXPECT_EQ(reopened.entry(9), std::string(65'535, 'j'));
  EXPECT_EQ(reopened.entry(10), "");
  EXPECT_EQ(reopened.entry(0), std::string(65'535, 'a'));
  EXPECT_EQ(reopened.position_of(""), std::nullopt);
  EXPECT_EQ(reopened.last_recorded(), -7);
}

TEST(Log, KeepsTheCallersEightBytes) {
  MemoryTable table;
  Log log(table);
  log.set_extra(0x1234567890abcdef);
  commit(log, table);
  EXPECT_EQ(Log(table).extra(), 0x1234567890abcdef);
}

TEST(Log, NoticesMissingAndForeignBytes) {
  std::mt19937 random(2);
  MemoryTable whole;
  grow(whole, 600, random);
  const auto damaged = [&](const auto& damage) {
    MemoryTable table;
    Batch batch;
    whole.scan("", "", [&](std::string_view key, std::string_view value) {
      batch.put(key, std::string(value));
      return true;
    });
    damage(batch);
    table.commit(batch);
    return table;
  };
  const auto last_run = log_run_key(599);
  const auto without_run = damaged([&](Batch& batch) { batch.remove(last_run); });
  expect_store_error(Reason::corrupt, [&] { Log(without_run).check_tail(); });
  expect_store_error(Reason::corrupt, [&] { (void)Log(without_run).entry(599); });
  const auto flipped = damaged([&](Batch& batch) { batch.changes[last_run]->back() ^= 1; });
  expect_store_error(Reason::corrupt, [&] { Log(flipped).check_tail(); });
  const auto cut = damaged([&](Batch& batch) { batch.changes[last_run]->pop_back(); });
  expect_store_error(Reason::corrupt, [&] { (void)Log(cut).entry(599); });
  const auto without_head = damaged([&](Batch& batch) { batch.remove(head_key()); });
  expect_store_error(Reason::corrupt, [&] { Log log(without_head); });
  const auto bad_head = damaged([&](Batch& batch) { batch.changes["h"]->at(20) ^= 1; });
  expect_store_error(Reason::corrupt, [&] { Log log(bad_head); });
  const auto without_block = damaged([&](Batch& batch) { batch.remove(hash_block_key(1)); });
  expect_store_error(Reason::corrupt, [&] { (void)Log(without_block).range_root(0, 512); });
}

TEST(Log, GoldenBytes) {
  MemoryTable table;
  Log log(table);
  log.append({"a", "first"}, 1'000'000);
  log.append({"b", ""}, 2'000'000);
  log.append({"c", "\0\xff"s}, 3'000'000);
  log.set_extra(5);
  commit(log, table);
  EXPECT_EQ(hex(*table.get(log_run_key(2))),
            "00056669727374"
            "0000"
            "000200ff");
  EXPECT_EQ(hex(*table.get(id_index_key("b"))), "0000000000000001");
  // Computed by another program (Python's hashlib and struct).
  EXPECT_EQ(hex(*table.get(head_key())),
            "000000000000000300000000002dc6c00000000000000005"
            "152fc2cc6b7b411b3a68c136638d94b5a5fcbb29da6d2f361c6413add1f76af4"
            "ae974d4a74c2371d8cfe842b7aa4f6698de8570526eeb3db1941b0b72311d470"
            "ca5f1ebcccaec54c");
}

// What a forger could do who writes keys of the table with valid checksums of the database.
class ForgedLog : public testing::Test {
 protected:
  ForgedLog() {
    Log log(table_);
    for (int group = 0; group < 11; ++group) {
      append_numbers(log, 70);
      commit(log, table_);
    }
  }
  // Replaces the entry by another of the same length, in its run.
  void forge(std::uint64_t position) {
    table_.scan(log_run_prefix(), log_run_key(position),
                [&](std::string_view key, std::string_view value) {
                  std::string bytes(value);
                  const auto at = bytes.find(number_entry(position));
                  bytes[at] = 'E';
                  Batch batch;
                  batch.put(key, bytes);
                  forged_ = std::move(batch);
                  return false;
                });
    table_.commit(forged_);
  }

  MemoryTable table_;
  Batch forged_;
};

TEST_F(ForgedLog, NoEntryOfAWrongBlockIsGiven) {
  forge(300);
  const Log log(table_);
  for (const std::uint64_t position : {256, 300, 511})
    expect_store_error(Reason::corrupt, [&] { (void)log.entry(position); });
  EXPECT_EQ(log.entry(255), number_entry(255));
  EXPECT_EQ(log.entry(512), number_entry(512));
  EXPECT_EQ(log.unchecked_entry(299), number_entry(299));
}

TEST_F(ForgedLog, ScanningStopsBeforeAWrongBlock) {
  forge(600);
  const Log log(table_);
  std::uint64_t seen = 0;
  expect_store_error(Reason::corrupt, [&] {
    log.scan(200, log.size(), [&](std::uint64_t position, std::string_view) {
      seen = position;
      return true;
    });
  });
  EXPECT_EQ(seen, 511u);
  expect_store_error(Reason::corrupt, [&] { log.check(); });
}

TEST_F(ForgedLog, TheEndBehindTheLastWholeBlockIsComparedWithTheFrontier) {
  forge(769);
  expect_store_error(Reason::corrupt, [&] { (void)Log(table_).entry(768); });
}

TEST_F(ForgedLog, HashesThatWereForgedWithTheEntryDoNotGiveTheRoot) {
  forge(300);
  MerkleFrontier block;
  for (const auto& leaf : Log(table_).leaf_hashes(256, 512)) block.append(leaf);
  Batch batch;
  const auto root = block.root();
  batch.put(hash_block_key(1), std::string(root.begin(), root.end()));
  table_.commit(batch);
  expect_store_error(Reason::corrupt, [&] { (void)Log(table_).entry(300); });
  expect_store_error(Reason::corrupt, [&] { (void)Log(table_).entry(0); });
}

TEST_F(ForgedLog, AWholeLogIsCheckedOnceAndReadOn) {
  Log log(table_);
  std::uint64_t done = 0;
  log.check([&](std::uint64_t position) { done = position; });
  EXPECT_EQ(done, 770u);
  append_numbers(log, 600);
  commit(log, table_);
  for (const std::uint64_t position : {0, 769, 770, 1369})
    EXPECT_EQ(log.entry(position), number_entry(position));
  Log(table_).check();
}

}  // namespace
}  // namespace sogoc
