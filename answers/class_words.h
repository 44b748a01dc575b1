// The names of the classes of subjects that bear an identifier of their own: what `--class` takes
// and what answers print. Ratings and populations are not among them, for they are found by their
// unit or member. Constants; safe from any thread.
#pragma once
#include <span>
#include <string_view>

#include "events/timeline/state.h"

namespace sogoc {

// One class with its names; the English one is the value of `--class` and of `class` in JSON. The
// texts live as long as the program.
struct ClassName {
  SubjectClass of;  // none: an event
  const char *en, *vi;
};
// That of the class; the name of an event for `none` and for classes that have no name here.
const ClassName& class_name(SubjectClass of);
// That of the English name; null: there is none.
const ClassName* class_called(std::string_view name);
// All of them, the event first: the order in which the help lists them.
std::span<const ClassName> class_names();

}  // namespace sogoc
