#include "events/input_line.h"

#include <array>

namespace sogoc {

const Words line_too_long = {"the line is longer than 16 MiB", "dòng này dài quá 16 MiB"};

const Words input_too_long = {"there is more than 64 MiB of it", "dài quá 64 MiB"};
const Words input_too_long_remedy = {"several files of at most 64 MiB, one after the other",
                                     "chia thành nhiều tệp không quá 64 MiB, chạy lần lượt"};

std::optional<TextLine> next_line(std::istream& in) {
  static constexpr std::size_t portion = 1 << 14;
  std::array<char, portion> piece;
  TextLine line;
  for (bool any = false;; any = true) {
    in.getline(piece.data(), portion);
    const auto got = static_cast<std::size_t>(in.gcount());
    if (in.bad()) return std::nullopt;
    if (in.eof()) {
      line.append({piece.data(), got});
      return any || got > 0 ? std::optional(std::move(line)) : std::nullopt;
    }
    // The line goes on, or nothing could be read at all.
    if (in.fail() && got == 0) return std::nullopt;
    if (in.fail()) {
      in.clear(in.rdstate() & ~std::ios::failbit);
      line.append({piece.data(), got});
      continue;
    }
    line.append({piece.data(), got - 1});  // the line feed is counted
    return line;
  }
}

}  // namespace sogoc
