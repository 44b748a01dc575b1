#include "cli/context.h"

#include <cerrno>
#include <cstdlib>
#include <ostream>
#include <string_view>

#include "answers/json/failure.h"

namespace sogoc {

ExitCode Context::usage(const Words& message, const Remedy& remedy, UsageReason reason) const {
  return usage(UsageError{message, remedy, reason});
}

ExitCode Context::usage(const UsageError& error) const {
  refuse(error.message, error.remedy);
  if (format == Format::json) end_with(usage_failure_line(*this, error));
  return ExitCode::usage;
}

ExitCode Context::refuse_with(ExitCode code, const char* error, const char* reason,
                              const Words& message, const Remedy& remedy) const {
  refuse(message, remedy);
  if (format == Format::json)
    end_with(failure_line({error, reason, pick(message.en, message.vi), this->remedy(remedy)}));
  return code;
}

// It is the last word, and some refuse before there is anybody who flushes.
void Context::end_with(const std::string& line) const {
  out.lines(line);
  out.flush();
}

ExitCode Context::unreadable(const std::string& file, int error) {
  if (error == EISDIR)
    return usage({file + " is a directory, and no file", file + " là thư mục, không phải tệp"},
                 pick("the name of a file in it", "tên một tệp trong đó"), UsageReason::file);
  const auto why = system_words(error);
  return refused_by_system(
      {file + ": cannot be read: " + why.en, file + ": không đọc được: " + why.vi}, error);
}

ExitCode Context::unwritable(const std::string& file, int error) {
  const auto why = system_words(error);
  return refused_by_system(
      {file + ": cannot be written: " + why.en, file + ": không ghi được: " + why.vi}, error);
}

ExitCode Context::refused_by_system(const Words& message, int error) {
  const std::string remedy = pick("the name and the rights of the file", "tên và quyền của tệp");
  // Another name is needed, and no better disk.
  if (error == ENOENT || error == EISDIR) return usage(message, remedy, UsageReason::file);
  return refuse_with(ExitCode::io, "store", word_of(reason_of_errno(error)), message, remedy);
}

Language language_of_environment() {
  // The order in which POSIX looks for the language of messages (Base Definitions, section 8.2).
  for (const char* name : {"SOGOC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value && *value)
      return std::string_view(value).starts_with("vi") ? Language::vi : Language::en;
  return Language::en;
}

bool language_is_unknown() {
  const char* set = std::getenv("SOGOC_LANG");
  const std::string_view word = set ? set : "";
  const auto language = word.substr(0, word.find_first_of("_.@"));
  return !word.empty() && language != "vi" && language != "en";
}

Language language_asked(int argc, const char* const* argv) {
  auto language = language_of_environment();
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i], before = argv[i - 1];
    if (word == "--lang=vi" || (word == "vi" && before == "--lang")) language = Language::vi;
    if (word == "--lang=en" || (word == "en" && before == "--lang")) language = Language::en;
  }
  return language;
}

bool json_asked(int argc, const char* const* argv) {
  bool json = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word.starts_with("--format=")) json = word == "--format=json";
    if (std::string_view(argv[i - 1]) == "--format") json = word == "json";
  }
  return json;
}

}  // namespace sogoc
