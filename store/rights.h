// Who may read a register: its owner alone, or a group as well. The directory's own mode says
// which, so that whatever is made in it later (by the database too, which only follows the umask)
// is as the register is. Nobody but the owner writes.
#pragma once
#include <sys/types.h>

#include <optional>
#include <string>

namespace sogoc {

// A value.
struct Rights {
  // The group of the directory may read.
  bool group = false;
  mode_t of_file() const { return group ? 0640 : 0600; }
  // With the bit by which what is made in it belongs to the same group.
  mode_t of_directory() const { return group ? 02750 : 0700; }
};

// Those of a register: for a group when the directory has that bit, lets the group in and nobody
// else; for the owner alone in any other case, also when there is no such directory.
Rights rights_of(const std::string& directory);

// From now on the process makes files and directories with these rights at most, those of threads
// of the database among them (umask(2), which is of the whole process).
void make_with(const Rights& rights);

// What mends a register that others than its owner, or its group, may read: a mode for chmod(1) -R;
// nothing when there are none. What lies in a directory into which they may not go counts as
// closed.
std::optional<std::string> mode_that_closes(const std::string& directory);

}  // namespace sogoc
