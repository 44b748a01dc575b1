// Counts by two dimensions as people read them: the values of one below, those of the other beside
// each other, with their sums.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "answers/writer.h"

namespace sogoc {

struct Matrix {
  std::vector<std::string> dimensions;  // the words of both
  struct Cell {
    std::string first, second;  // the values of both, as they are read
    std::int64_t value = 0;
  };
  std::vector<Cell> cells;  // those that are not there are 0
};

// With the dimension named first below, or else beside, each other. Prints nothing and returns
// false when neither fits the writer's columns, two cells read alike, or the sum of all is not
// `total`. `before`: the order of the values of a dimension.
//
// REQUIRES: two dimensions.
bool print_matrix(Writer& writer, const Matrix& matrix, std::int64_t total,
                  const std::function<bool(const std::string&, const std::string&)>& before);

}  // namespace sogoc
