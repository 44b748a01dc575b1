// How the store fails for reasons outside the program. Bugs leave as std::logic_error instead.
#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>

namespace sogoc {

// One reason, by which callers decide, and a message with the path for people. A value; what()
// lives as long as it. Nothing above the store makes reasons of its own.
class StoreError : public std::runtime_error {
 public:
  enum class Reason : std::uint8_t {
    io,         // reading or writing failed; a batch that was being committed was not tried
    in_doubt,   // a commit failed: whether its batch is there shows only after reopening
    corrupt,    // bytes are not what was written, or their format is unknown
    shortened,  // the database lacks a tail that had been acknowledged
    busy,       // another process holds the register
    not_found,  // there is no register
    exists,     // there is something already where a register shall be created
  };

  StoreError(Reason reason, const std::string& message)
      : std::runtime_error(message), reason_(reason) {}
  Reason reason() const { return reason_; }

 private:
  Reason reason_;
};

}  // namespace sogoc
