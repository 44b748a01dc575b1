#include "store/backup.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <set>

#include "store/backup_files.h"
#include "store/file.h"
#include "store/hash_blocks.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Reason = StoreError::Reason;

static_assert(block_leaves == 256, "a bundle has as many entries as a block of hashes");

// No file of a backup is longer: 256 entries with their lengths.
constexpr std::uintmax_t longest_file = block_leaves * (2 + longest_entry_bytes);

// Of what is no file, or none of a backup, nothing: it is read as damaged, and replaced.
std::optional<std::string> bytes_if_there(const std::string& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (fs::exists(status) && (!fs::is_regular_file(status) || fs::file_size(path) > longest_file))
    return std::string();
  try {
    return file_bytes(path);
  } catch (const StoreError& error) {
    if (error.reason() != Reason::not_found) throw;
    return std::nullopt;
  }
}

// The one above is not made: a name that was mistyped would make a backup nobody finds.
void expect_above(const std::string& directory) {
  std::error_code error;
  auto path = fs::absolute(directory, error).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  const auto above = fs::status(path.parent_path(), error);
  // Of one that cannot be looked at nobody knows whether it is there.
  if (error && above.type() != fs::file_type::not_found) throw no_place(directory, error.value());
  if (above.type() == fs::file_type::not_found)
    throw StoreError(
        Reason::no_directory,
        directory + Said{": the directory above it does not exist", ": không có thư mục cấp trên"});
}

// Its own files alone may be there, and those of a file system: a directory with anything else was
// meant for something else.
void expect_backup_or_room(const std::string& directory) {
  const std::set<std::string> own = {"head", "head.new", "lock", "tile"};
  std::error_code error;
  const auto status = fs::status(directory, error);
  // A file in the way of the path is not found either, and says more.
  if (error && error.value() != ENOENT) throw no_place(directory, error.value());
  if (status.type() == fs::file_type::not_found) return expect_above(directory);
  if (!error && !fs::is_directory(status))
    throw StoreError(Reason::exists, directory + Said{" exists and is no directory",
                                                      " đã có và không phải thư mục"});
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error))
    if (const auto name = at->path().filename().string();
        !own.contains(name) && !name.starts_with('.') && name != "lost+found")
      throw StoreError(Reason::exists, directory +
                                           Said{" holds something else than a backup: ",
                                                " có thứ khác, không phải bản sao lưu: "} +
                                           at->path().filename().string());
  if (error) throw no_place(directory, error.value());
}

File lock(const std::string& directory) {
  // Nobody else reads what is in it.
  if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) throw no_place(directory, errno);
  File file(directory + "/lock", O_RDWR | O_CREAT);
  if (!file.lock(LOCK_EX))
    throw StoreError(Reason::busy, directory + Said{": another process is backing up to it",
                                                    ": tiến trình khác đang sao lưu vào đó"});
  return file;
}

// The first entry names a register: another one is neither a loss nor damage.
bool begins_alike(const Log& log, const std::string& directory, const BackupHead& old) {
  bool alike = true;
  scan_backup(directory, old, [&](std::uint64_t, std::string_view first) {
    alike = log.size() > 0 && log.unchecked_entry(0) == first;
    return false;
  });
  return alike;
}

[[noreturn]] void refuse(const Log& log, const std::string& directory, const BackupHead& old) {
  bool same_register = true;
  try {
    same_register = begins_alike(log, directory, old);
  } catch (const StoreError& error) {
    if (error.reason() != Reason::backup_damaged) throw;
  }
  const auto size = std::to_string(old.size);
  if (!same_register)
    throw StoreError(
        Reason::exists,
        directory + Said{" is a backup of another register, ", " là bản sao lưu của sổ khác, "} +
            old.origin);
  if (old.size > log.size())
    throw StoreError(Reason::shortened,
                     directory + Said{": the backup holds ", ": bản sao lưu có "} + size +
                         Said{" events, the register ", " sự việc, sổ có "} +
                         std::to_string(log.size()));
  throw StoreError(
      Reason::corrupt,
      directory + Said{": the first ", ": sự việc đầu, số lượng "} + size +
          Said{" events of the register are not those of the backup: one of the two was changed",
               ", của sổ khác với bản sao lưu: một trong hai đã bị sửa"});
}

struct Before {
  std::uint64_t size = 0;
  // There is something, and no head that says what: nothing of it may be replaced.
  bool unknown = false;
};

// What the directory has already must be the beginning of this log.
Before before(const Log& log, const BackupHead& head, const std::string& directory) {
  const auto text = bytes_if_there(backup_head_of(directory));
  if (!text) return {};
  BackupHead old;
  try {
    old = decode_backup_head(*text, backup_head_of(directory));
  } catch (const StoreError&) {
    return {0, true};
  }
  if (old.origin != head.origin)
    throw StoreError(
        Reason::exists,
        directory + Said{" is a backup of another register, ", " là bản sao lưu của sổ khác, "} +
            old.origin);
  if (old.size > log.size() || log.root_at(old.size) != old.root) refuse(log, directory, old);
  return {old.size, false};
}

// Writes the bundles of one log that are not there yet, or not as they should be.
class Bundles {
 public:
  // `unknown`: a bundle that is there and differs may be of another register.
  Bundles(const std::string& directory, bool unknown, BackedUp& done)
      : directory_(directory), unknown_(unknown), done_(done) {}

  void add(std::string_view entry) {
    bundle_.add(entry);
    if (++entries_ % block_leaves == 0) write(block_leaves);
  }
  void finish() {
    if (entries_ % block_leaves > 0) write(entries_ % block_leaves);
  }

 private:
  void write(std::uint64_t count) {
    const auto path = directory_ + "/" + bundle_path((entries_ - 1) / block_leaves, count);
    const auto bytes = bundle_.take();
    const auto there = bytes_if_there(path);
    if (there == bytes) return;
    if (there && unknown_)
      throw StoreError(
          Reason::backup_damaged,
          directory_ +
              Said{": its head is damaged, and it does not hold this log: ",
                   ": tệp head của bản sao lưu bị hỏng, và bản này không chứa nhật ký này: "} +
              path);
    replace_file(path, bytes);
    ++done_.written;
    // What an interrupted backup wrote is no part of the one before.
    if (entries_ <= done_.before) ++done_.mended;
  }

  const std::string& directory_;
  const bool unknown_;
  BackedUp& done_;
  RunWriter bundle_;
  std::uint64_t entries_ = 0;
};

// Last bundles that no head names any more, and files that were begun: what a backup leaves that
// was killed, and the one before.
void sweep(const std::string& directory, std::uint64_t size) {
  const fs::path last = directory + "/" + bundle_path(size / block_leaves, size % block_leaves);
  std::vector<fs::path> unused;
  std::error_code error;
  for (fs::recursive_directory_iterator at(directory + "/tile", error), end; !error && at != end;
       at.increment(error)) {
    const auto& path = at->path();
    const bool partial = path.parent_path().extension() == ".p";
    if (path.extension() == ".new" || (partial && path != last)) unused.push_back(path);
  }
  for (const auto& path : unused) {
    fs::remove(path, error);
    if (fs::is_empty(path.parent_path(), error)) fs::remove(path.parent_path(), error);
  }
}

}  // namespace

BackupReading::BackupReading(const std::string& directory) {
  try {
    lock_.emplace(directory + "/lock", O_RDONLY);
  } catch (const StoreError&) {
    return;
  }
  if (!lock_->lock(LOCK_SH, 10'000))
    throw StoreError(Reason::busy, directory + Said{": another process is backing up to it",
                                                    ": tiến trình khác đang sao lưu vào đó"});
}

BackupHead read_backup_head(const std::string& directory) {
  const auto path = backup_head_of(directory);
  const auto text = bytes_if_there(path);
  if (!text)
    throw StoreError(Reason::no_backup,
                     directory + Said{": there is no backup", ": ở đó không có bản sao lưu"});
  return decode_backup_head(*text, path);
}

void scan_backup(const std::string& directory, const BackupHead& head, const Log::Visit& visit) {
  for (std::uint64_t begin = 0; begin < head.size; begin += block_leaves) {
    const auto count = std::min(block_leaves, head.size - begin);
    const auto path = directory + "/" + bundle_path(begin / block_leaves, count);
    const auto bytes = bytes_if_there(path);
    if (!bytes)
      throw StoreError(Reason::backup_damaged,
                       path + Said{": this bundle is missing", ": thiếu gói này"});
    std::optional<Run> run;
    try {
      run.emplace(begin + count - 1, *bytes);
    } catch (const StoreError&) {  // its message speaks of the log
    }
    if (!run || run->first() != begin)
      throw StoreError(Reason::backup_damaged,
                       path +
                           Said{": this is no bundle of ", ": đây không phải gói có số mục là "} +
                           std::to_string(count) + Said{" entries", ""});
    for (auto position = begin; position < begin + count; ++position)
      if (!visit(position, run->entry(position))) return;
  }
}

void check_backup(const std::string& directory, const BackupHead& head,
                  const std::function<void(std::uint64_t)>& progress) {
  MerkleFrontier tree;
  scan_backup(directory, head, [&](std::uint64_t position, std::string_view bytes) {
    tree.append(leaf_hash(bytes));
    if (progress && (position + 1) % block_leaves == 0) progress(position + 1);
    return true;
  });
  if (tree.root() != head.root)
    throw StoreError(
        Reason::backup_damaged,
        directory +
            Said{": the bundles are not those that were backed up: their root is not that of the "
                 "head",
                 ": các gói không phải bản đã sao lưu: gốc của chúng khác gốc trong tệp head"});
}

BackedUp back_up(const Log& log, const BackupHead& head, const std::string& directory,
                 const std::function<void(std::uint64_t)>& progress) {
  expect_backup_or_room(directory);
  const auto held = lock(directory);
  const auto [size, unknown] = before(log, head, directory);
  BackedUp done{head, size, 0, unknown ? 1u : 0u};
  Bundles bundles(directory, unknown, done);
  log.scan(0, head.size, [&](std::uint64_t position, std::string_view bytes) {
    bundles.add(bytes);
    if (progress && (position + 1) % block_leaves == 0) progress(position + 1);
    return true;
  });
  bundles.finish();
  // A bit that flips between reading and storing would stay unnoticed until the day of need.
  check_backup(directory, head, progress);
  replace_file(backup_head_of(directory), encode_backup_head(head));
  sweep(directory, head.size);
  return done;
}

}  // namespace sogoc
