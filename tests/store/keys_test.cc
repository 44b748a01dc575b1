#include "store/keys.h"

#include <gtest/gtest.h>

#include <set>
#include <vector>

#include "store/store_error.h"

namespace sogoc {
namespace {

using namespace std::string_literals;

TEST(Keys, HaveTheBytesOfTheFormat) {
  EXPECT_EQ(log_run_key(0x0102030405060708), "l\x01\x02\x03\x04\x05\x06\x07\x08"s);
  EXPECT_EQ(hash_block_key(258), "b\0\0\0\0\0\0\x01\x02"s);
  EXPECT_EQ(id_index_key("a-1"), "ia-1");
  EXPECT_EQ(head_key(), "h");
  EXPECT_EQ(format_key(), "f");
  EXPECT_EQ(stream_chunk_key(1, 0x0203, "BK", 3),
            "p\x01\x02\x03\x02"
            "BK\0\0\0\x03"s);
  EXPECT_EQ(stream_chunk_key(1, 2, "", 3), "p\x01\0\x02\0\0\0\0\x03"s);
}

TEST(Keys, AreParsedBack) {
  for (const std::uint64_t number : {0ull, 255ull, 256ull, ~0ull}) {
    EXPECT_EQ(parse_log_run_key(log_run_key(number)), number);
    EXPECT_EQ(parse_hash_block_key(hash_block_key(number)), number);
  }
  EXPECT_EQ(parse_id_index_key(id_index_key("x")), "x");
  const auto key = stream_chunk_key(9, 60000, std::string(longest_stream_name, 'n'), 0x80000001);
  const auto chunk = parse_stream_chunk_key(key);
  EXPECT_EQ(chunk.generation, 9);
  EXPECT_EQ(chunk.stream, 60000);
  EXPECT_EQ(chunk.name, std::string(longest_stream_name, 'n'));
  EXPECT_EQ(chunk.chunk, 0x80000001);
}

TEST(Keys, KeepTheOrderOfNumbers) {
  EXPECT_LT(log_run_key(255), log_run_key(256));
  EXPECT_LT(stream_chunk_key(0, 0, "a", 127), stream_chunk_key(0, 0, "a", 128));
}

TEST(Keys, PrefixOfAStreamBeginsNoKeyOfAnother) {
  // Names that contain each other, bytes that look like lengths and chunk numbers, and none.
  const std::vector<std::string> names = {"",
                                          "\0"s,
                                          "\0\0\0\0"s,
                                          "\x01"s,
                                          "a",
                                          "a\0"s,
                                          "ab",
                                          "b",
                                          "a\0\0\0\x01"s,
                                          "\xff"s,
                                          "\x01"
                                          "a"s};
  for (const auto& of : names)
    for (const auto& other : names)
      for (const std::uint32_t chunk : {0u, 1u, 0x61000000u, 0xffffffffu})
        EXPECT_EQ(stream_chunk_key(1, 1, other, chunk).starts_with(stream_prefix(1, 1, of)),
                  of == other);
  EXPECT_FALSE(stream_chunk_key(1, 2, "", 0).starts_with(stream_prefix(1, 1, "")));
  EXPECT_FALSE(stream_chunk_key(2, 1, "", 0).starts_with(generation_prefix(1)));
}

TEST(Keys, OfDifferentKindsBeginDifferently) {
  const std::vector<std::string> keys = {
      log_run_key(0),          hash_block_key(0),         id_index_key(""),
      std::string(head_key()), std::string(format_key()), stream_chunk_key(0, 0, "", 0)};
  std::set<char> tags;
  for (const auto& key : keys) tags.insert(key[0]);
  EXPECT_EQ(tags.size(), keys.size());
}

TEST(Keys, RefuseLongNamesAndForeignForms) {
  const std::string long_id(longest_id + 1, 'x'), long_name(longest_stream_name + 1, 'x');
  EXPECT_THROW(id_index_key(long_id), std::length_error);
  EXPECT_THROW(stream_chunk_key(0, 0, long_name, 0), std::length_error);
  EXPECT_THROW(parse_log_run_key("l"), StoreError);
  EXPECT_THROW(parse_log_run_key(hash_block_key(1)), StoreError);
  EXPECT_THROW(parse_id_index_key(""), StoreError);
  EXPECT_THROW(parse_stream_chunk_key(stream_chunk_key(0, 0, "ab", 0) + "x"), StoreError);
}

}  // namespace
}  // namespace sogoc
