#include "cli/comparison.h"

#include <algorithm>
#include <ostream>

#include "cli/event_lines.h"
#include "cli/question_options.h"

namespace sogoc {

void print_comparison(Context& context, Asker& asker, const Answered& first,
                      const Answered& second) {
  print_answer(context, asker, first);
  print_answer(context, asker, second);
  const auto sum = second.answer.value - first.answer.value;
  context.out << context.pick("difference ", "chênh lệch ") << (sum > 0 ? "+" : "")
              << grouped(context, sum) << context.pick(", made by:", ", do:") << '\n';
  const auto size = std::max(first.size, second.size);
  for (const auto& difference : differences(asker, first, second)) {
    context.out << (difference.effect > 0 ? "+" : "") << difference.effect << "  " << difference.id
                << '\n';
    for (auto position : difference.events)
      context.out << event_line_text(context, asker.asked(), position, size) << '\n';
  }
}

}  // namespace sogoc
