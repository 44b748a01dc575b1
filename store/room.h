// Where a register is made: beside the name that it shall have, or in a directory that is there
// already and empty. A crash leaves what nobody takes for a register, and the next try sweeps it
// away; a failure leaves nothing.
#pragma once
#include <optional>
#include <string>

#include "store/file.h"
#include "store/rights.h"

namespace sogoc {

// Whether a register can be made there: nothing is there, or an empty directory, by a link too. The
// directory in which a file system keeps what it finds (lost+found), and what a crash left of an
// earlier try, count as nothing. Throws StoreError when the system does not let it look.
bool has_room(const std::string& directory);

// A place in which a register is put together. One thread. Not copyable.
//
// In a directory that is there already it is `.creating` within. What is whole moves up, the
// database last: with that it is a register, and what has a database is never swept away. The
// directory itself is locked meanwhile. Else it is `directory`.creating, which is renamed.
class Room {
 public:
  // `group`: whose members may read. Nothing: the owner alone; a directory that is there already
  // and is marked as a group's (rights.h) stays so. From then on the process makes files by these
  // rights.
  //
  // Throws StoreError: exists when there is no room, no_directory when the directory above does not
  // exist, busy while another process makes one there, permission and io as the system has it.
  Room(const std::string& directory, std::optional<gid_t> group);
  // Takes away what is not finished.
  ~Room();
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;

  // Where to put the files of the register.
  const std::string& place() const { return place_; }
  // Everything in the place is there and closed, but for the locks: it becomes the register,
  // durably. Throws as above.
  void finish();

 private:
  void begin_inside();
  void finish_inside();
  void share() const;
  void sweep() const;

  // The directory was there.
  const bool inside_;
  const std::string directory_;
  bool finished_ = false;
  std::string place_;
  Rights rights_;
  std::optional<File> directory_lock_, writer_lock_;
};

}  // namespace sogoc
