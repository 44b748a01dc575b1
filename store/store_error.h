// How the store fails for reasons outside the program: the disk, another process, a damaged or
// missing register. What only a bug can cause leaves as std::logic_error (and its children
// out_of_range, length_error) instead, which nobody catches but main.
#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>

#include "store/said.h"

namespace sogoc {

// One reason, by which callers decide, and a message with the path for people. A value; what()
// lives as long as it. Rooms above the store throw it too, where a file of their own fails.
class StoreError : public std::runtime_error {
 public:
  enum class Reason : std::uint8_t {
    // Reading or writing failed; a batch that was being committed was not tried.
    io,
    // The system does not let this user read, write or make the file, or anybody write to the disk.
    permission,
    // The system has no more memory, threads or descriptors.
    no_resources,
    // A commit failed: whether its batch is there shows only after reopening.
    in_doubt,
    // Bytes are not what was written, or their format is unknown.
    corrupt,
    // A backup is not what was backed up.
    backup_damaged,
    // The head file is missing or has no valid slot: nobody knows what was acknowledged.
    head_lost,
    // Rows of projections that this program does not read; they are made again from the log.
    other_layout,
    // The database lacks a tail that had been acknowledged, or holds another one.
    shortened,
    // Another process holds the register.
    busy,
    // There is no register, or no such file.
    not_found,
    // There is no backup.
    no_backup,
    // The directory in which something shall be made does not exist.
    no_directory,
    // There is something already where a register or file shall be created.
    exists,
  };

  StoreError(Reason reason, const Said& said)
      : std::runtime_error(said.en), reason_(reason), said_(said) {}
  Reason reason() const { return reason_; }
  // The message; what() is its English.
  const Said& said() const { return said_; }

 private:
  Reason reason_;
  Said said_;
};

// What an errno is called: permission, no_resources or io. That something is absent, is there
// already or is busy is for those to say who know what they asked for. Pure.
StoreError::Reason reason_of_errno(int error);

// `what`, a colon and the words for the errno (said.h), with the reason above. What is the same in
// both languages is a path.
StoreError refused_by_system(const Said& what, int error);
StoreError refused_by_system(const std::string& path, int error);
// The same for a directory that shall be made, or be used as one: no_directory where its name is
// one under which nothing can be.
StoreError no_place(const std::string& path, int error);

}  // namespace sogoc
