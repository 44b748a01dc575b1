// What people type for a dimension, or for a value of one, beside its own name: the label or the
// word of either language, whatever its case and marks, such as `giới tính` and `nữ`. Pure, safe
// from any thread.
#pragma once
#include <string>

#include "projections/figures/query.h"

namespace sogoc {

// The name of the dimension that the text means; the text itself when it means none, or several.
std::string dimension_meant(const std::string& text);

// The value of the dimension that a text means, a word of a truth too; the value itself when it
// means none. `dimension` is a name, perhaps of none.
DimensionValue value_meant(const std::string& dimension, const DimensionValue& value);

}  // namespace sogoc
