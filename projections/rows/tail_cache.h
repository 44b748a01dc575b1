// The tails of streams that were read or written last.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace sogoc {

// Which stream of a generation: two streams of one family differ by their id, and none is found by
// a part of its id. A value.
struct StreamName {
  // See layout.h.
  std::uint16_t number = 0;
  // Up to 72 bytes, may be empty; a longer one throws std::length_error where it is used.
  std::string id;
  bool operator==(const StreamName&) const = default;
};

struct StreamNameHash {
  std::size_t operator()(const StreamName& name) const {
    return std::hash<std::string>()(name.id) * 31 + name.number;
  }
};

// What stands in chunk 0 of a stream, and how many rows are in it.
struct Tail {
  std::uint32_t full_chunks = 0;
  std::uint32_t rows = 0;
  std::string bytes;
};

// Keeps up to `most` tails and lets go of all of them when there is one more: what is asked for
// again is read again. Safe to use from several threads.
class TailCache {
 public:
  explicit TailCache(std::size_t most) : most_(most) {}

  // Null when it is not kept.
  std::shared_ptr<const Tail> find(const StreamName& name) const;
  // In place of the one kept, if any.
  void keep(const StreamName& name, std::shared_ptr<const Tail> tail);

 private:
  const std::size_t most_;
  mutable std::mutex mutex_;
  std::unordered_map<StreamName, std::shared_ptr<const Tail>, StreamNameHash> tails_;
};

}  // namespace sogoc
