// The JSON library, for .cc files of answers/ alone.
#pragma once
#include <nlohmann/json.hpp>

#include "answers/json/json.h"
