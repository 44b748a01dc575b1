// The names of what bears an identifier of its own.
#pragma once
#include <span>

#include "events/timeline/state.h"

namespace sogoc {

struct ClassName {
  SubjectClass of;  // none: an event
  const char *en, *vi;
};
// That of `none` is an event.
const ClassName& class_name(SubjectClass of);
std::span<const ClassName> class_names();

}  // namespace sogoc
