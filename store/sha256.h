// SHA-256 over a text that comes in pieces, for digests of what a figure counted and of rows that
// are too many to hold. A text in one piece has sha256() in merkle_tree.h.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace sogoc {

// Neither copyable nor movable. For one thread at a time; several objects know nothing of each
// other. Functions throw std::bad_alloc, and nothing else: OpenSSL has no other way to fail here.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  // Appends a piece. Pieces are not set apart: "ab" and "c" give the digest of "abc".
  void update(std::string_view bytes);
  // The digest of everything so far, as bytes or as 64 lower-case hexadecimal digits. After either
  // of them the object is spent: nothing more may be asked of it.
  std::array<std::uint8_t, 32> digest();
  std::string hex();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace sogoc
