#include "store/store_error.h"

#include <cerrno>

namespace sogoc {

StoreError::Reason reason_of_errno(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
    case EROFS:
      return StoreError::Reason::permission;
    case EMFILE:
    case ENFILE:
    case ENOMEM:
      return StoreError::Reason::no_resources;
    default:
      return StoreError::Reason::io;
  }
}

StoreError refused_by_system(const Said& what, int error) {
  return {reason_of_errno(error), what + ": " + system_words(error)};
}

StoreError refused_by_system(const std::string& path, int error) {
  return refused_by_system(Said(path), error);
}

StoreError no_place(const std::string& path, int error) {
  const bool of_name = error == ENOTDIR || error == ENOENT || error == ENAMETOOLONG ||
                       error == ELOOP || error == EINVAL;
  return {of_name ? StoreError::Reason::no_directory : reason_of_errno(error),
          Said(path) + ": " + system_words(error)};
}

}  // namespace sogoc
