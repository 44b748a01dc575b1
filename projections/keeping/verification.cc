#include "projections/keeping/verification.h"

#include <kj/exception.h>

#include <algorithm>
#include <bit>

#include "projections/rows/row_differences.h"
#include "store/hash_blocks.h"
#include "store/head_record.h"
#include "store/keys.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

// Canonical words may still name a text that does not end, or a part of another kind.
Words no_event(const kj::Exception& error) {
  const std::string why = error.getDescription().cStr();
  return {"it is no event: " + why, "đó không phải sự việc [" + why + "]"};
}

class Verification {
 public:
  Verification(Register& reg, Table& scratch) : reg_(reg), log_(reg.log()), scratch_(scratch) {}

  std::optional<WrongPosition> run(const std::function<void(std::uint64_t)>& progress) {
    try {
      return check(progress);
    } catch (const StoreError& error) {
      if (error.reason() != StoreError::Reason::corrupt) throw;
      // Corrupt is what is looked for; that the disk fails, or another process writes, is no
      // damage.
      return WrongPosition{reached_, {error.said().en, error.said().vi}};
    } catch (const kj::Exception& error) {  // of an event whose bytes lead out of it
      return WrongPosition{reached_, no_event(error)};
    }
  }

 private:
  std::optional<WrongPosition> check(const std::function<void(std::uint64_t)>& progress) {
    // Entries first: what follows reads them as events.
    Stages stages(reg_.diagnostics(), "verify");
    if (auto wrong = check_entries()) return wrong;
    stages.done("entries and identifiers read");
    const auto entries = [&](const Log::Visit& visit) {
      scan(visit);
      return true;
    };
    if (auto wrong = replay_whole(entries, scratch_, reg_.generation(), progress)) return wrong;
    stages.done("acts replayed");
    std::optional<WrongPosition> unreadable;
    // Rows are compared before hashes: when a hash tells of 256 entries, the rows tell which one.
    const auto first = compare(unreadable);
    stages.done("rows compared");
    if (auto wrong = check_hashes()) return first ? narrowed(*wrong, *first) : wrong;
    stages.done("hashes recomputed");
    if (auto wrong = check_root()) {
      // Of all entries: wherever the rows differ is as near as can be told.
      if (wrong->position == 0 && first) wrong->position = *first;
      return first ? narrowed(*wrong, *first) : wrong;
    }
    // Rows that the table cannot read are told last: the log is whole, and rebuilding is the
    // remedy.
    stages.done("root recomputed");
    if (!first) return unreadable;
    return WrongPosition{*first,
                         {"its rows are not those that the log gives; run rebuild",
                          "các dòng của nó không đúng với nhật ký; hãy chạy rebuild"}};
  }

  // Where the rows begin to differ; when the table cannot read them, why.
  std::optional<std::uint64_t> compare(std::optional<WrongPosition>& unreadable) {
    // Rows of another layout differ in any case; whoever asks is told that they were left out.
    if (!reg_.rows_understood()) return std::nullopt;
    try {
      return first_difference(scratch_, reg_.table(), reg_.generation());
    } catch (const StoreError& error) {
      if (error.reason() != StoreError::Reason::corrupt) throw;
      const std::string why = error.what();
      unreadable = WrongPosition{
          log_.size(),
          {"behind the log, which is whole: the projections cannot be read, run rebuild: " + why,
           "sau nhật ký, vốn còn nguyên: không đọc được bảng chiếu, hãy chạy rebuild: " + why}};
      return std::nullopt;
    }
  }

  // A hash tells of a changed entry among many, its rows of which one.
  static WrongPosition narrowed(const WrongPosition& among, std::uint64_t first) {
    // The rows differ at another place: two faults, and the hash is the graver one.
    if (first < among.position || first >= among.position + block_leaves) return among;
    return {first,
            {"the entry is not the one recorded: neither its hash nor its rows are those kept",
             "mục này không phải mục đã ghi: mã băm và các dòng của nó đều khác bản đã lưu"}};
  }

  std::optional<WrongPosition> check_entries() {
    std::optional<WrongPosition> wrong;
    scan([&](std::uint64_t position, std::string_view bytes) {
      try {
        const Event event(bytes);
        // An id twice, an index entry that is gone, an entry put in the place of another: all lead
        // here.
        if (log_.position_of((*event).getId().cStr()) != position)
          wrong = WrongPosition{
              position,
              {"its identifier leads to another position", "mã của nó dẫn tới vị trí khác"}};
      } catch (const std::invalid_argument& error) {  // damaged bytes are what is looked for
        wrong = WrongPosition{
            position,
            {error.what(), "không phải sự việc đúng chuẩn [" + std::string(error.what()) + "]"}};
      } catch (const kj::Exception& error) {
        wrong = WrongPosition{position, no_event(error)};
      }
      return !wrong;
    });
    return wrong;
  }

  std::optional<WrongPosition> check_hashes() {
    std::optional<WrongPosition> wrong;
    MerkleFrontier block;
    scan([&](std::uint64_t position, std::string_view bytes) {
      block.append(leaf_hash(bytes));
      if (block.size() < block_leaves) return true;
      const auto root = block.root();
      // Read past the log, which would trust it.
      const auto kept = reg_.table().get(hash_block_key(position / block_leaves));
      if (kept != std::string(root.begin(), root.end()))
        wrong = WrongPosition{position + 1 - block_leaves,
                              {"the hash of this entry and the 255 behind it is not the one kept: "
                               "one of them was changed",
                               "mã băm của mục này và 255 mục sau khác bản đã lưu: một mục trong "
                               "đó bị sửa"}};
      block = {};
      return !wrong;
    });
    return wrong;
  }

  // Behind the last whole 256 entries only the root tells.
  std::optional<WrongPosition> check_root() {
    // Over all entries again, not over the kept hashes: these may have been changed with them.
    MerkleFrontier tree;
    scan([&](std::uint64_t, std::string_view bytes) {
      tree.append(leaf_hash(bytes));
      return true;
    });
    if (tree.root() == log_.root()) return std::nullopt;
    // The frontier kept in the head record begins with the blocks that are complete.
    const auto kept = decode_head_record(reg_.table().get(head_key()).value()).tree.subtrees();
    const auto complete = std::popcount(log_.size() / block_leaves);
    if (!std::equal(kept.begin(), kept.begin() + complete, tree.subtrees().begin()))
      return WrongPosition{0,
                           {"one of the entries was changed, and the hash of its block with it",
                            "một mục đã bị sửa cùng với mã băm của khối chứa nó"}};
    return WrongPosition{log_.size() / block_leaves * block_leaves,
                         {"the root of all entries is not that of the head record: this one or "
                          "one behind it was changed",
                          "gốc của mọi mục khác gốc đã lưu: mục này hoặc một mục sau bị sửa"}};
  }

  template <typename Visit>
  void scan(Visit visit) {
    reached_ = 0;
    log_.unchecked_scan(0, log_.size(), [&](std::uint64_t position, std::string_view bytes) {
      const bool goes_on = visit(position, bytes);
      // Where reading stops, the next position is the one that could not be read.
      reached_ = position + 1;
      return goes_on;
    });
  }

  Register& reg_;
  Log& log_;
  Table& scratch_;
  std::uint64_t reached_ = 0;  // positions below it could be read
};

}  // namespace

std::optional<WrongPosition> verify(Register& reg, Table& scratch,
                                    const std::function<void(std::uint64_t)>& progress) {
  return Verification(reg, scratch).run(progress);
}

}  // namespace sogoc
