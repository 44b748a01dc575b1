// JSON in which no object names a key twice. RFC 8259, section 4, leaves open what a repeated name
// means; readers take the first, the last or both, so here it means nothing. Pure, safe from any
// thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "answers/json/json.h"
#include "projections/refused.h"

namespace sogoc {

// The value of the text; a discarded one where it is no JSON, or where an object of it, however
// deep, names a key twice. Then `twice` is the first such key behind those that lead to it
// (where.gender), else empty.
Json parse_strictly(std::string_view text, std::string& twice);

// That of something which takes one value several were given, `as_given`.
UsageError given_too_often(const std::string& name, const std::vector<std::string>& as_given);
// That a key stands several times: `twice`, which parse_strictly found in the text. `inside`: what
// leads to the text in something larger, with its point.
UsageError key_stands_twice(std::string_view text, const std::string& twice,
                            const std::string& inside = "");

}  // namespace sogoc
