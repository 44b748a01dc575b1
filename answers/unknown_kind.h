// That no kind of event is called so, with what may be meant. Pure.
#pragma once
#include <string>

#include "projections/refused.h"

namespace sogoc {

UsageError unknown_kind(const std::string& name);

}  // namespace sogoc
