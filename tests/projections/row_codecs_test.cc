// Each state is read from its bytes as far as it was written.
#include "projections/rows/row_codecs.h"

#include <gtest/gtest.h>

#include "projections/rows/corrupt_row.h"

namespace sogoc {
namespace {

// Without its last byte a row ends too early, unless the last part that was written is not read.
template <std::size_t index = 0>
void expect_all_is_read() {
  if constexpr (index < std::variant_size_v<SubjectState>) {
    const auto of = static_cast<SubjectClass>(index + 1);
    SubjectRow row;
    row.added = true;
    row.after = std::make_shared<const SubjectState>(std::in_place_index<index>);
    const auto bytes = encode(row, of);
    const auto what = "what projections/rows/row_codecs.cc writes and reads of class ";
    EXPECT_NO_THROW(decode_subject_row(bytes, of)) << what << index + 1;
    EXPECT_THROW(decode_subject_row(std::string_view(bytes).substr(0, bytes.size() - 1), of),
                 CorruptRow)
        << what << index + 1;
    expect_all_is_read<index + 1>();
  }
}

TEST(RowCodecs, ReadAllThatTheyWriteOfAState) { expect_all_is_read(); }

}  // namespace
}  // namespace sogoc
