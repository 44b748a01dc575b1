#include "cli/context.h"

#include <cstdlib>
#include <cstring>
#include <string_view>

namespace sogoc {

ExitCode Context::usage(const Words& message, const std::string& remedy) const {
  refuse(message, remedy);
  return ExitCode::usage;
}

ExitCode Context::unreadable(const std::string& file, int error) const {
  const std::string why = std::strerror(error);
  return usage({file + ": cannot be read: " + why, file + ": không đọc được: " + why},
               pick("the name and the rights of the file", "tên và quyền của tệp"));
}

Language language_of_environment() {
  // The order in which POSIX looks for the language of messages (Base Definitions, section 8.2).
  for (const char* name : {"SOGOC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value && *value)
      return std::string_view(value).starts_with("vi") ? Language::vi : Language::en;
  return Language::en;
}

}  // namespace sogoc
