#include "answers/json/failure.h"

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"

namespace sogoc {

const char* word_of(StoreError::Reason reason) {
  switch (reason) {  // no default: the compiler names a reason without a word
    case StoreError::Reason::io:
      return "io";
    case StoreError::Reason::permission:
      return "permission";
    case StoreError::Reason::no_resources:
      return "noResources";
    case StoreError::Reason::in_doubt:
      return "inDoubt";
    case StoreError::Reason::corrupt:
      return "corrupt";
    case StoreError::Reason::head_lost:
      return "headLost";
    case StoreError::Reason::other_layout:
      return "otherLayout";
    case StoreError::Reason::shortened:
      return "shortened";
    case StoreError::Reason::busy:
      return "busy";
    case StoreError::Reason::not_found:
      return "notFound";
    case StoreError::Reason::backup_damaged:
      return "backupDamaged";
    case StoreError::Reason::no_backup:
      return "noBackup";
    case StoreError::Reason::no_directory:
      return "noDirectory";
    case StoreError::Reason::exists:
      return "exists";
  }
  return "";
}

const char* word_of(UsageReason reason) {
  switch (reason) {  // no default, as above
    case UsageReason::question:
      return "question";
    case UsageReason::command_line:
      return "commandLine";
    case UsageReason::file:
      return "file";
    case UsageReason::figure:
      return "figure";
    case UsageReason::dimension:
      return "dimension";
    case UsageReason::value:
      return "value";
    case UsageReason::days:
      return "days";
    case UsageReason::known_at:
      return "knownAt";
    case UsageReason::kind:
      return "kind";
    case UsageReason::field:
      return "field";
    case UsageReason::ambiguous:
      return "ambiguous";
    case UsageReason::sql:
      return "sql";
  }
  return "";
}

Json failure_json(const Failure& failure) {
  return {{"error", failure.error},
          {"reason", failure.reason},
          {"message", failure.message},
          {"hint", failure.hint.empty() ? Json() : Json(failure.hint)}};
}

std::string failure_line(const Failure& failure) { return one_line(failure_json(failure)) + '\n'; }

Failure failure_of(const Writer& writer, const UsageError& error) {
  return {"usage", word_of(error.reason), writer.pick(error.message.en, error.message.vi),
          writer.remedy(error.remedy)};
}

std::string usage_failure_line(const Writer& writer, const UsageError& error) {
  return failure_line(failure_of(writer, error));
}

}  // namespace sogoc
