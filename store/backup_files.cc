#include "store/backup_files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <charconv>
#include <filesystem>

#include "store/base64.h"
#include "store/file.h"
#include "store/sha256.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Reason = StoreError::Reason;

constexpr std::string_view first_line = "sogoc backup 1";

// Takes a line apart: each call gives the next word or line, and throws when there is none.
class Text {
 public:
  Text(std::string_view text, const std::string& path) : text_(text), path_(path) {}

  [[noreturn]] void fail() const {
    throw StoreError(Reason::backup_damaged,
                     path_ + Said{": this is no head of a backup, or it is damaged",
                                  ": đây không phải tệp head của bản sao lưu, hoặc đã hỏng"});
  }
  bool next_is(std::string_view word) const { return text_.starts_with(word); }
  void expect(std::string_view word) {
    if (!next_is(word)) fail();
    text_.remove_prefix(word.size());
  }
  std::string_view until(char end) {
    const auto at = text_.find(end);
    if (at == text_.npos) fail();
    const auto part = text_.substr(0, at);
    text_.remove_prefix(at + 1);
    return part;
  }
  template <typename Number>
  Number number(char end) {
    const auto digits = until(end);
    Number value = 0;
    const auto [last, error] = std::from_chars(digits.begin(), digits.end(), value);
    if (error != std::errc() || last != digits.end()) fail();
    return value;
  }
  Hash hash(char end) {
    const auto hash = hash_of_base64(until(end));
    if (!hash) fail();
    return *hash;
  }
  bool empty() const { return text_.empty(); }

 private:
  std::string_view text_;
  const std::string& path_;
};

Loss read_loss(Text& text) {
  Loss loss;
  loss.accepted = text.number<std::int64_t>(' ');
  loss.known_size = text.number<std::uint64_t>(' ');
  loss.known_root = text.hash(' ');
  loss.left_size = text.number<std::uint64_t>(' ');
  loss.left_root = text.hash('\n');
  return loss;
}

std::string line_of(const Loss& loss) {
  return "loss " + std::to_string(loss.accepted) + ' ' + std::to_string(loss.known_size) + ' ' +
         base64(loss.known_root) + ' ' + std::to_string(loss.left_size) + ' ' +
         base64(loss.left_root) + '\n';
}

std::string checksum_line(std::string_view text) {
  Sha256 hash;
  hash.update(text);
  return "sha256 " + hash.hex() + '\n';
}

// Each that is missing, with its name durable in the one above.
void make_directories(const fs::path& directory) {
  if (directory.empty() || fs::exists(directory)) return;
  const auto above = directory.has_parent_path() ? directory.parent_path() : fs::path(".");
  make_directories(above);
  if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST)
    throw refused_by_system(directory.string(), errno);
  sync_directory(above.string());
}

}  // namespace

std::string backup_head_of(const std::string& directory) { return directory + "/head"; }

// Groups of three digits, all but the last with an x before (c2sp.org/tlog-tiles).
std::string bundle_path(std::uint64_t n, std::uint64_t entries) {
  const auto three = [](std::uint64_t part) {
    auto digits = std::to_string(part);
    return std::string(3 - digits.size(), '0') + digits;
  };
  auto path = three(n % 1000);
  for (n /= 1000; n > 0; n /= 1000) path = "x" + three(n % 1000) + "/" + path;
  return "tile/entries/" + path + (entries == 256 ? "" : ".p/" + std::to_string(entries));
}

std::string encode_backup_head(const BackupHead& head) {
  auto text = std::string(first_line) + "\norigin " + head.origin + "\nsize " +
              std::to_string(head.size) + "\nroot " + base64(head.root) + "\nrecorded " +
              std::to_string(head.recorded) + '\n';
  for (const auto& loss : head.losses) text += line_of(loss);
  return text + checksum_line(text);
}

BackupHead decode_backup_head(std::string_view bytes, const std::string& path) {
  Text text(bytes, path);
  const auto content = bytes.substr(0, bytes.rfind("sha256 "));
  if (bytes.substr(content.size()) != checksum_line(content)) text.fail();
  BackupHead head;
  text.expect(first_line);
  text.expect("\norigin ");
  head.origin = text.until('\n');
  text.expect("size ");
  head.size = text.number<std::uint64_t>('\n');
  text.expect("root ");
  head.root = text.hash('\n');
  text.expect("recorded ");
  head.recorded = text.number<std::int64_t>('\n');
  while (text.next_is("loss ")) {
    text.expect("loss ");
    head.losses.push_back(read_loss(text));
  }
  text.expect("sha256 ");
  return head;
}

std::string file_bytes(const std::string& path) {
  const File file(path, O_RDONLY);
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error) throw refused_by_system(path, error.value());
  return file.read(size);
}

void replace_file(const std::string& path, std::string_view bytes) {
  const auto above = fs::path(path).parent_path();
  make_directories(above);
  const auto written = path + ".new";
  {
    File file(written, O_WRONLY | O_CREAT | O_TRUNC);
    file.write(bytes);
    file.sync();
  }
  std::error_code error;
  fs::rename(written, path, error);
  if (error) throw refused_by_system(path, error.value());
  sync_directory(above.string());
}

}  // namespace sogoc
