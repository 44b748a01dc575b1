#include "store/rights.h"

#include <sys/stat.h>

#include "store/register_files.h"

namespace sogoc {
namespace {

// 0 for what is not there: nobody reads it.
mode_t mode_of(const std::string& path) {
  struct stat what {};
  return ::stat(path.c_str(), &what) == 0 ? what.st_mode : 0;
}

constexpr mode_t group_enters = S_ISGID | S_IRGRP | S_IXGRP;

}  // namespace

Rights rights_of(const std::string& directory) {
  const auto mode = mode_of(directory);
  return {(mode & group_enters) == group_enters && (mode & S_IRWXO) == 0};
}

void make_with(const Rights& rights) { ::umask(rights.group ? 0027 : 0077); }

std::optional<std::string> mode_that_closes(const std::string& directory) {
  if (rights_of(directory).group) return std::nullopt;
  const auto mode = mode_of(directory);
  const auto inside = mode_of(db_of(directory)) | mode_of(head_of(directory));
  const auto open_to = [&](mode_t whom) { return (mode & whom) != 0 && (inside & whom) != 0; };
  // A group that was let in on purpose stays in.
  const bool of_group = (mode & group_enters) == group_enters;
  if (open_to(S_IRWXO)) return of_group ? "o=" : "go=";
  return open_to(S_IRWXG) && !of_group ? std::optional<std::string>("go=") : std::nullopt;
}

}  // namespace sogoc
