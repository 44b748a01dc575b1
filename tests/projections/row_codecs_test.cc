// Bytes of rows that were not written by this program are not understood: they throw CorruptRow,
// and nothing else. What can be read is what writing it again gives, to the byte.
#include "projections/rows/row_codecs.h"

#include <gtest/gtest.h>

#include <random>

#include "projections/rows/bytes.h"
#include "store/keys.h"
#include "store/memory_table.h"
#include "tests/projections/golden_rows.h"

namespace sogoc {
namespace {

// Another exception ends the test.
bool understood(const golden::Row& row, const std::string& bytes) {
  try {
    EXPECT_EQ(row.again(bytes), bytes) << row.title << ": read as something else";
    return true;
  } catch (const CorruptRow&) {
    return false;
  }
}

TEST(RowCodecs, DemandTheirEnd) {
  for (const auto& row : golden::rows()) {
    ASSERT_TRUE(understood(row, row.bytes)) << row.title;
    for (std::size_t size = 0; size < row.bytes.size(); ++size)
      EXPECT_FALSE(understood(row, row.bytes.substr(0, size))) << row.title << " cut at " << size;
    for (int byte = 0; byte < 256; ++byte)
      EXPECT_FALSE(understood(row, row.bytes + static_cast<char>(byte)))
          << row.title << " and byte " << byte;
  }
}

TEST(RowCodecs, UnderstandAFlippedBitOrSayThatTheyDoNot) {
  for (const auto& row : golden::rows())
    for (std::size_t bit = 0; bit < row.bytes.size() * 8; ++bit) {
      auto bytes = row.bytes;
      bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
      understood(row, bytes);
    }
}

// Several bytes at once, put in, taken out or changed; the seed is fixed.
TEST(RowCodecs, UnderstandRandomBytesOrSayThatTheyDoNot) {
  std::mt19937 random(20170401);
  for (const auto& row : golden::rows())
    for (int round = 0; round < 3000; ++round) {
      auto bytes = row.bytes;
      for (auto times = random() % 4 + 1; times > 0; --times) {
        const auto at = bytes.empty() ? 0 : random() % bytes.size();
        const auto byte = static_cast<char>(random() % 3 == 0 ? 0xff : random());
        if (random() % 3 == 0)
          bytes.insert(at, 1, byte);
        else if (random() % 2 == 0 && !bytes.empty())
          bytes.erase(at, 1);
        else if (!bytes.empty())
          bytes[at] = byte;
      }
      understood(row, bytes);
    }
}

// Of any part that is an enum, a number that it does not have.
template <typename Part>
bool make_unknown(Part& part) {
  if constexpr (std::is_enum_v<Part>) {
    part = static_cast<Part>(200);
    return true;
  }
  return false;
}

template <typename State>
std::size_t unknown_enums_refused() {
  constexpr auto of = class_of_state<State>();
  std::size_t refused = 0;
  constexpr auto parts = std::tuple_size_v<decltype(State::parts(std::declval<State&>()))>;
  for (std::size_t wanted = 0; wanted < parts; ++wanted) {
    State state;
    std::size_t at = 0;
    bool changed = false;
    std::apply([&](auto&... part) { ((at++ == wanted && (changed = make_unknown(part))), ...); },
               State::parts(state));
    if (!changed) continue;
    const auto bytes = encode(golden::touched(golden::Which::UNIT_RENAMED, state), of);
    EXPECT_THROW(decode_subject_row(bytes, of), CorruptRow) << "part " << wanted;
    ++refused;
  }
  return refused;
}

TEST(RowCodecs, RefuseUnknownEnumerators) {
  EXPECT_EQ(unknown_enums_refused<UnitState>(), 3u);
  EXPECT_EQ(unknown_enums_refused<VillageState>(), 1u);
  EXPECT_EQ(unknown_enums_refused<MemberState>(), 3u);
  EXPECT_EQ(unknown_enums_refused<SchemeState>(), 2u);
  EXPECT_EQ(unknown_enums_refused<EvaluationState>(), 1u);
  EXPECT_EQ(unknown_enums_refused<TargetState>(), 1u);
}

// The highest number of each enum is understood.
TEST(RowCodecs, UnderstandTheLastEnumerators) {
  UnitState unit;
  unit.phase = UnitState::Phase::closed;
  unit.kind = UnitKind::CELL;
  unit.base = Base::OTHER;
  const auto row = golden::touched(golden::Which::REPORT_PUBLISHED, unit);
  const auto read = decode_subject_row(encode(row, SubjectClass::unit), SubjectClass::unit);
  EXPECT_TRUE(same_state(read.after, row.after));
}

TEST(RowCodecs, RefuseNumbersOutOfTheirRange) {
  auto row = golden::touched(golden::Which::UNIT_RENAMED, golden::a_unit());
  const auto refused = [](const SubjectRow& changed) {
    EXPECT_THROW(decode_subject_row(encode(changed, SubjectClass::unit), SubjectClass::unit),
                 CorruptRow);
  };
  auto other = row;
  other.kind = static_cast<std::uint16_t>(kinds().size());
  refused(other);
  for (const std::uint32_t day : {0u, 20170000u, 20170400u, 20170230u, 20171301u, 4294967295u}) {
    other = row;
    other.at.day = day;
    refused(other);
  }
  for (const auto of : {SubjectClass::none, static_cast<SubjectClass>(9)})
    EXPECT_THROW(decode_subject(encode(Subject{of, "x"})), CorruptRow);
  auto member = golden::a_member();
  for (const std::uint32_t birth : {19001301u, 19000012u, 100000101u}) {
    member.attributes.birth = {birth};
    EXPECT_THROW(decode_subject_row(encode(golden::touched(golden::Which::MEMBER_ADMITTED, member),
                                           SubjectClass::member),
                                    SubjectClass::member),
                 CorruptRow)
        << birth;
  }
}

TEST(RowCodecs, RefuseNumbersThatAreNotWrittenSo) {
  using namespace std::string_literals;
  EXPECT_EQ(decode_position("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"), ~0ull);
  for (const auto& bytes : {"\x80\0"s, "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02"s,
                            "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x81\0"s, "\x80"s, ""s})
    EXPECT_THROW(decode_position(bytes), CorruptRow);
}

// A count is held against the bytes that are left before anything is made for it.
TEST(RowCodecs, RefuseCountsBeyondTheBytes) {
  RowWriter out;
  out.number(300).number(1).number(20170401).number(300).number(300).number(26);
  out.number(1).number(2).text("").number(2016).number(0).number(std::uint64_t{1} << 40);
  EXPECT_THROW(decode_subject_row(out.take(), SubjectClass::scheme), CorruptRow);
}

// All that a stream says of itself, flipped bit by bit.
TEST(RowCodecs, UnderstandStreamsOrSayThatTheyDoNot) {
  MemoryTable table;
  const auto name = names_stream();
  Batch batch;
  Streams written(table, 1);
  for (int i = 0; i < 150; ++i) written.append(name, encode_position(300 + i));
  written.take_changes(batch);
  table.commit(batch);
  for (const auto& [key, value] : batch.changes)
    for (std::size_t bit = 0; bit < value->size() * 8 + 16; ++bit) {
      auto bytes = *value + std::string(bit / 8 >= value->size(), 'x');
      if (bit / 8 < value->size())
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
      Batch damage;
      damage.put(key, bytes);
      MemoryTable damaged;
      damaged.commit(batch);
      damaged.commit(damage);
      const Streams streams(damaged, 1);
      std::size_t rows = 0;
      try {
        streams.read(name, [&](std::string_view row) { return ++rows, decode_position(row) > 0; });
        streams.read_from(name, 400, [&](std::string_view row) { return !row.empty(); });
        EXPECT_LE(rows, 150u);
      } catch (const CorruptRow&) {
        EXPECT_LE(rows, 150u);
      }
    }
}

TEST(RowCodecs, RefuseATailThatDoesNotEnd) {
  MemoryTable table;
  Batch batch;
  batch.put(stream_chunk_key(1, names_stream().number, "", 0), std::string("\0\0x", 3));
  table.commit(batch);
  EXPECT_THROW(Streams(table, 1).read(names_stream(), [](auto) { return true; }), CorruptRow);
}

}  // namespace
}  // namespace sogoc
