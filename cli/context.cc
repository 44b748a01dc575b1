#include "cli/context.h"

#include <cstdlib>
#include <ostream>
#include <string_view>

namespace sogoc {

ExitCode Context::usage(const std::string& message, const std::string& remedy) const {
  err << "sogoc: " << message << '\n';
  if (!remedy.empty()) err << pick("Try: ", "Thử: ") << remedy << '\n';
  return ExitCode::usage;
}

Language language_of_environment() {
  for (const char* name : {"SOGOC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value && *value)
      return std::string_view(value).starts_with("vi") ? Language::vi : Language::en;
  return Language::en;
}

}  // namespace sogoc
