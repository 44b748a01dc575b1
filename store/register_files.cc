#include "store/register_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "store/clock.h"
#include "store/keys.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Reason = StoreError::Reason;

constexpr int longest_wait = 10'000;  // milliseconds
constexpr std::size_t longest_lock_text = 200;
constexpr std::string_view boot_word = " boot ", process_word = "process ", since_word = " since ",
                           closed_word = "closed ";

// Names this start of the machine; empty where the system does not tell.
std::string boot_id() {
  std::string id;
  std::getline(std::ifstream("/proc/sys/kernel/random/boot_id"), id);
  return id;
}

// Whether the text of a writer.lock is that of a writer that did not close before the machine was
// started anew: only then may something that it noted without a sync be gone.
bool of_another_boot(std::string_view text) {
  const auto at = text.find(boot_word);
  if (at == text.npos) return false;
  const auto id = boot_id();
  // Not to the end of the text: whoever rewrites it truncates it afterwards.
  return !id.empty() && text.substr(at + boot_word.size(), id.size()) != id;
}

std::string text_of_this_process(const std::string& boot) {
  return std::string(process_word) + std::to_string(::getpid()) + std::string(since_word) +
         time_as_text(now_in_microseconds()) + std::string(boot_word) + boot;
}

// The text of a writer.lock, which is the same whatever language its writer was asked for.
Said held_by(const std::string& text) {
  const Said held{"register is open for writing by ", "sổ đang được ghi bởi "};
  // Who holds it has not written of himself yet.
  if (!text.starts_with(process_word)) {
    const Said other{"another process", "tiến trình khác"};
    if (!text.starts_with(closed_word)) return held + other;
    return held + other + Said{", before it closed at ", ", trước đó đã đóng lúc "} +
           text.substr(closed_word.size());
  }
  auto vi = text;
  for (const auto& [en, word] :
       {std::pair{process_word, "tiến trình "}, std::pair{since_word, " từ "}})
    if (const auto at = vi.find(en); at != vi.npos) vi.replace(at, en.size(), word);
  return held + Said{text, vi};
}

void write_text(File& lock, const std::string& text) {
  lock.write(text);  // first, so that the file is never empty
  lock.truncate(text.size());
}

// Absence is what the system calls so; that it refuses to look is told as that, for whoever takes
// it for absence may restore an older copy over a healthy register.
bool is_there(const std::string& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) return false;
  if (error) throw refused_by_system(path, error.value());
  return true;
}

}  // namespace

bool is_inside(const std::string& path, const std::string& directory) {
  const auto followed = [](const std::string& of) {
    std::error_code error;
    auto whole = fs::weakly_canonical(fs::absolute(of), error);
    if (error) throw no_place(of, error.value());
    return whole;
  };
  const auto inner = followed(path), outer = followed(directory);
  const auto [at, unused] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return at == outer.end();
}

bool is_being_made(const std::string& directory) {
  return is_there(directory + "/" + mark_of_making);
}

std::string db_of(const std::string& directory) { return directory + "/db"; }
std::string head_of(const std::string& directory) { return directory + "/head"; }
std::string writer_lock_of(const std::string& directory) { return directory + "/writer.lock"; }

// CURRENT is the file from which RocksDB starts; without it, opening would speak of arguments.
void expect_register(const std::string& directory) {
  if (is_there(db_of(directory) + "/CURRENT")) return;
  if (is_there(head_of(directory)) && !is_being_made(directory))
    throw StoreError(Reason::corrupt, directory + Said{": the database of the register is missing",
                                                       ": thiếu cơ sở dữ liệu của sổ"});
  throw StoreError(Reason::not_found,
                   directory + Said{": there is no register", ": ở đó không có sổ"});
}

void check_format(const Table& table, const std::string& directory) {
  const auto format = table.get(format_key());
  if (!format)
    throw StoreError(Reason::corrupt,
                     directory + Said{": the database has no format record",
                                      ": cơ sở dữ liệu không có bản ghi định dạng"});
  if (*format != format_version)
    throw StoreError(Reason::corrupt,
                     directory + Said{": of another version than this program",
                                      ": thuộc phiên bản khác với chương trình này"});
}

WriterLock lock_for_writing(const std::string& directory) {
  File lock(writer_lock_of(directory), O_RDWR | O_CREAT, File::by_umask);
  const auto before = lock.read(longest_lock_text);
  // Not waited for: a writer may be open for hours. What it wrote about itself is told instead.
  if (!lock.lock(LOCK_EX))
    throw StoreError(Reason::busy, held_by(before.substr(0, before.find(boot_word))));
  // Until the register is open the start of the machine under which it was left stays in the file:
  // whoever is refused must not take the news with him.
  const bool left = of_another_boot(before);
  const auto old =
      before.substr(std::min(before.size(), before.find(boot_word) + boot_word.size()));
  write_text(lock, text_of_this_process(left ? old : boot_id()));
  return {std::move(lock), left};
}

void say_open(File& writer_lock) {
  write_text(writer_lock, text_of_this_process(boot_id()));
  // Known after the machine stopped, which is when it is asked for.
  writer_lock.sync();
}

void say_closed(File& writer_lock) {
  write_text(writer_lock, std::string(closed_word) + time_as_text(now_in_microseconds()));
}

bool left_by_another_boot(const std::string& directory) {
  try {
    return of_another_boot(File(writer_lock_of(directory), O_RDONLY).read(longest_lock_text));
  } catch (const StoreError&) {
    return false;
  }
}

File open_readers_lock(const std::string& directory, int flags) {
  return File(directory + "/readers.lock", flags, File::by_umask);
}

void lock_readers(File& lock, int operation, const Diagnostics& diagnostics) {
  if (lock.lock(operation)) return;
  const Stopwatch time;
  diagnostics.info("waiting", {{"why", "another process opens the register or deletes files"}});
  if (!lock.lock(operation, longest_wait))
    throw StoreError(Reason::busy,
                     Said{"another process is opening the register and does not finish",
                          "tiến trình khác đang mở sổ mà chưa xong"});
  diagnostics.info("waited", {{"ms", time.milliseconds()}});
}

}  // namespace sogoc
