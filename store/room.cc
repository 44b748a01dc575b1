#include "store/room.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>

#include "store/register_files.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Reason = StoreError::Reason;

// What a register consists of besides the database.
constexpr const char* beside_database[] = {"readers.lock", "writer.lock", "head"};

// "ours/" and "ours" are one register; the building place stands beside it, not in it.
std::string without_slash(const std::string& directory) {
  auto path = fs::path(directory).lexically_normal().string();
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

bool is_part(const std::string& name) {
  return std::find(std::begin(beside_database), std::end(beside_database), name) !=
         std::end(beside_database);
}

// What is there besides what a file system keeps for itself. Of a try that did not come to its end
// its own files count as nothing.
bool is_empty(const std::string& directory, std::error_code& error) {
  bool parts = false, others = false;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    const auto name = at->path().filename().string();
    if (is_part(name))
      parts = true;
    else if (name != "lost+found" && name != mark_of_making)
      others = true;
  }
  return !error && !others && (!parts || is_being_made(directory));
}

// The real check is the making itself, for another process may come in between; this one is for a
// message that says what is the matter. True when the directory is there.
bool expect_room(const std::string& directory) {
  std::error_code error;
  const auto path = fs::path(without_slash(directory));
  if (fs::is_symlink(path, error) && !fs::exists(path, error))
    throw StoreError(Reason::exists, directory + Said{" is a link that leads nowhere",
                                                      " là liên kết không dẫn tới đâu"});
  const auto above = path.parent_path();
  if (!above.empty() && fs::status(above, error).type() == fs::file_type::not_found)
    throw StoreError(
        Reason::no_directory,
        directory + Said{": the directory above it does not exist", ": không có thư mục cấp trên"});
  const auto status = fs::status(directory, error);
  // A file in the way of the path, a name that is too long.
  if (error && error != std::errc::no_such_file_or_directory)
    throw no_place(directory, error.value());
  if (fs::exists(status) && !fs::is_directory(status))
    throw StoreError(Reason::exists, directory + Said{" exists and is no directory",
                                                      " đã có và không phải thư mục"});
  if (status.type() == fs::file_type::not_found) return false;
  const bool empty = !error && is_empty(directory, error);
  if (error) throw no_place(directory, error.value());
  if (!empty)
    throw StoreError(Reason::exists,
                     directory + Said{" exists and is not empty", " đã có và không rỗng"});
  return true;
}

// With the rights of a register from the beginning.
void make_directory(const std::string& directory, const Rights& rights,
                    std::optional<gid_t> group) {
  if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) {
    if (errno == ENOENT)
      throw StoreError(Reason::no_directory,
                       directory + Said{": the directory above it does not exist",
                                        ": không có thư mục cấp trên"});
    throw no_place(directory, errno);
  }
  if (group && ::chown(directory.c_str(), static_cast<uid_t>(-1), *group) != 0)
    throw refused_by_system(
        directory + Said{": it cannot be given to the group", ": không giao được cho nhóm"}, errno);
  // mkdir takes the bit away that hands the group on.
  if (::chmod(directory.c_str(), rights.of_directory()) != 0)
    throw refused_by_system(directory, errno);
}

// What a crash left of an earlier try is removed. The lock keeps others out of `place`.
File begin(const std::string& place, const Rights& rights, std::optional<gid_t> group) {
  auto lock = [&] {
    try {
      make_directory(place, rights, group);
      return lock_for_writing(place).file;
    } catch (const StoreError& error) {
      std::error_code ignored;
      if (error.reason() != Reason::busy) fs::remove_all(place, ignored);
      throw;
    }
  }();
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(place, error))
    if (entry.path().string() != writer_lock_of(place)) fs::remove_all(entry.path(), error);
  if (error) throw refused_by_system(place, error.value());
  return lock;
}

void move(const std::string& from, const std::string& to, const std::string& directory) {
  std::error_code error;
  fs::rename(from, to, error);
  if (error)
    throw refused_by_system(directory + Said{": cannot be created", ": không tạo được"},
                            error.value());
}

}  // namespace

bool has_room(const std::string& directory) {
  std::error_code error;
  const auto status = fs::status(directory, error);
  if (status.type() == fs::file_type::not_found) return true;
  const bool room = !error && fs::is_directory(status) && is_empty(directory, error);
  if (error) throw no_place(directory, error.value());
  return room;
}

Room::Room(const std::string& directory, std::optional<gid_t> group)
    : inside_(expect_room(directory)),
      // Of one that is there the way is kept as it was given: it may lead through links.
      directory_(inside_ ? directory : without_slash(directory)) {
  place_ = inside_ ? directory_ + "/" + mark_of_making : directory_ + mark_of_making;
  rights_ = group ? Rights{true} : inside_ ? rights_of(directory_) : Rights{};
  make_with(rights_);
  if (inside_) begin_inside();
  // A directory that is a group's hands its own on to what is made in it.
  writer_lock_.emplace(begin(place_, rights_, group));
}

// The lock of the directory is held until the register is one: what is swept away is nobody's.
void Room::begin_inside() {
  directory_lock_.emplace(directory_, O_RDONLY | O_DIRECTORY);
  if (!directory_lock_->lock(LOCK_EX))
    throw StoreError(Reason::busy, directory_ + Said{": another process makes a register in it",
                                                     ": tiến trình khác đang mở sổ trong đó"});
  expect_room(directory_);
  sweep();
}

// Of an earlier try, or of this one. The mark goes last.
void Room::sweep() const {
  std::error_code error;  // the next call tries again
  if (inside_ && fs::exists(place_, error))
    for (const auto* part : beside_database) fs::remove(fs::path(directory_) / part, error);
  fs::remove_all(place_, error);
}

Room::~Room() {
  if (!finished_) sweep();
}

void Room::finish() {
  say_closed(*writer_lock_);
  // Everything in it is durable before it gets the name by which it counts as a register.
  sync_directory(place_);
  if (inside_) return finish_inside();
  move(place_, directory_, directory_);
  finished_ = true;
  sync_directory(fs::canonical(directory_).parent_path().string());
}

// The directory gets the rights of the register. Of somebody else's the mode stays: what is in it
// is closed by its own.
void Room::share() const {
  struct stat there {
  }, made{};
  if (::stat(directory_.c_str(), &there) != 0 || ::stat(place_.c_str(), &made) != 0)
    throw refused_by_system(directory_, errno);
  if (!rights_.group && there.st_uid != ::geteuid()) return;
  if (rights_.group && ::chown(directory_.c_str(), static_cast<uid_t>(-1), made.st_gid) != 0)
    throw refused_by_system(
        directory_ + Said{": it cannot be given to the group", ": không giao được cho nhóm"},
        errno);
  if (::chmod(directory_.c_str(), rights_.of_directory()) != 0)
    throw refused_by_system(directory_, errno);
}

void Room::finish_inside() {
  for (const auto* part : beside_database)
    move(place_ + "/" + part, (fs::path(directory_) / part).string(), directory_);
  share();
  sync_directory(directory_);
  move(db_of(place_), db_of(directory_), directory_);
  finished_ = true;
  sync_directory(directory_);
  // It counts for nothing beside a database.
  ::rmdir(place_.c_str());
}

}  // namespace sogoc
