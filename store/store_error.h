// Why the store could not do what was asked. Thrown: none of these is expected in the course of
// business, and the command line turns each into its exit code.
#pragma once
#include <stdexcept>
#include <string>

namespace sogoc {

class StoreError : public std::runtime_error {
 public:
  enum class Reason {
    io,         // reading or writing failed; nothing of the batch was acknowledged
    in_doubt,   // a commit failed half-way; reopening decides whether it holds
    corrupt,    // bytes that cannot be what was written
    shortened,  // the database holds less than was acknowledged
    busy,       // another process has the register open for writing
    not_found,  // no register there
    exists,     // something is there already
  };
  StoreError(Reason reason, const std::string& what) : std::runtime_error(what), reason_(reason) {}
  Reason reason() const { return reason_; }

 private:
  Reason reason_;
};

}  // namespace sogoc
