#include "answers/failure.h"

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

std::string failure_line(const Failure& failure) {
  Json json = {{"error", failure.error}};
  if (*failure.reason) json["reason"] = failure.reason;
  json["message"] = failure.message;
  if (!failure.remedy.empty()) json["remedy"] = failure.remedy;
  return one_line(json) + '\n';
}

}  // namespace sogoc
