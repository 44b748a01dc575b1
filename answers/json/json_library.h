// The JSON library, for .cc files of answers/ alone.
#pragma once
#include <nlohmann/json.hpp>

#include "answers/json/json.h"

namespace sogoc {

inline Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

}  // namespace sogoc
