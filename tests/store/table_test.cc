// The same expectations of both tables, and what only RocksDB can get wrong.
#include "store/table.h"

#include <gtest/gtest.h>

#include "store/memory_table.h"
#include "store/rocks_table.h"
#include "tests/store/expect_store_error.h"
#include "tests/store/temporary_directory.h"

namespace sogoc {
namespace {

using namespace std::string_literals;
using Reason = StoreError::Reason;
using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs all(const Table& table, std::string_view prefix, std::string_view from = {},
          std::size_t most = 100) {
  Pairs pairs;
  table.scan(prefix, from, [&](std::string_view key, std::string_view value) {
    pairs.emplace_back(key, value);
    return pairs.size() < most;
  });
  return pairs;
}

void expect_order_and_atomic_changes(Table& table) {
  Batch batch;
  for (const auto& key : {"a"s, "a\0"s, "a\xff"s, "a\xff\xff"s, "b"s, "\xff"s, "\xff\xff"s})
    batch.put(key, "1");
  batch.remove("b");
  batch.put("c", "");
  table.commit(batch);
  EXPECT_EQ(all(table, "a"),
            (Pairs{{"a", "1"}, {"a\0"s, "1"}, {"a\xff", "1"}, {"a\xff\xff", "1"}}));
  EXPECT_EQ(all(table, "a", "a\xff"), (Pairs{{"a\xff", "1"}, {"a\xff\xff", "1"}}));
  EXPECT_EQ(all(table, "\xff"), (Pairs{{"\xff", "1"}, {"\xff\xff", "1"}}));
  EXPECT_EQ(all(table, "", "", 2), (Pairs{{"a", "1"}, {"a\0"s, "1"}}));
  EXPECT_EQ(all(table, "b", "a"), Pairs{});
  EXPECT_EQ(table.get("b"), std::nullopt);
  EXPECT_EQ(table.get("c"), "");
  const auto before = table.bytes_read();
  table.get("a");
  EXPECT_EQ(table.bytes_read(), before + 2);
}

TEST(Table, InMemoryIsOrdered) {
  MemoryTable table;
  expect_order_and_atomic_changes(table);
}

TEST(Table, InRocksDbIsOrdered) {
  TemporaryDirectory directory;
  expect_order_and_atomic_changes(*RocksTable::create(directory / "db"));
}

TEST(Table, ReopensWithWhatWasCommitted) {
  TemporaryDirectory directory;
  Batch batch;
  batch.put("key", "value");
  RocksTable::create(directory / "db")->commit(batch);
  EXPECT_EQ(RocksTable::open_for_reading(directory / "db")->get("key"), "value");
  const auto table = RocksTable::open_for_writing(directory / "db");
  EXPECT_EQ(table->get("key"), "value");
  table->close();
  EXPECT_THROW(table->get("key"), std::logic_error);
}

TEST(Table, ReaderDoesNotCommit) {
  TemporaryDirectory directory;
  RocksTable::create(directory / "db")->close();
  EXPECT_THROW(RocksTable::open_for_reading(directory / "db")->commit({}), std::logic_error);
}

TEST(Table, SaysWhyItDoesNotOpen) {
  TemporaryDirectory directory;
  const auto path = directory / "db";
  expect_store_error(Reason::not_found, [&] { RocksTable::open_for_writing(path); });
  const auto table = RocksTable::create(path);
  expect_store_error(Reason::busy, [&] { RocksTable::open_for_writing(path); });
  table->close();
  expect_store_error(Reason::exists, [&] { RocksTable::create(path); });
}

TEST(Table, ManyOpeningsLeaveFewFiles) {
  TemporaryDirectory directory;
  RocksTable::create(directory / "db")->close();
  for (int i = 0; i < 40; ++i) {
    const auto table = RocksTable::open_for_writing(directory / "db");
    Batch batch;
    batch.put("key" + std::to_string(i), "value");
    batch.put("head", std::to_string(i));  // a key that all sessions write
    table->commit(batch);
    table->close();
  }
  const auto entries = std::filesystem::directory_iterator(directory / "db");
  EXPECT_LT(std::distance(begin(entries), end(entries)), 20);
}

}  // namespace
}  // namespace sogoc
