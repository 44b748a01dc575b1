#include "store/store_error.h"

#include <cerrno>
#include <cstring>

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

StoreError refused_by_system(const std::string& what, int error) {
  return {reason_of_errno(error), what + ": " + std::strerror(error)};
}

}  // namespace sogoc
