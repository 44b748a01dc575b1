#include "answers/sql/table.h"

#include <algorithm>

#include "store/keys.h"

namespace sogoc::sql {

const Condition* condition_on(const Conditions& conditions, std::size_t column) {
  for (const auto& condition : conditions)
    if (condition.column == column) return &condition;
  return nullptr;
}

std::string argument_of(const Conditions& conditions, std::size_t column) {
  const auto* found = condition_on(conditions, column);
  return found ? found->texts.front() : "";
}

UsageException argument_not_given(const std::string& name) {
  return {{{name + " has a value only where the statement gives it one",
            name + " chỉ có giá trị khi câu lệnh nêu giá trị cho nó"},
           "members('2018-12-31'), events('size:1000'), WHERE " + name + " = …; LEFT JOIN"}};
}

bool meets(std::int64_t number, const Condition& condition) {
  switch (condition.is) {
    case Condition::Is::equal:
      return number == condition.number;
    case Condition::Is::at_least:
      return number >= condition.number;
    case Condition::Is::above:
      return number > condition.number;
    case Condition::Is::at_most:
      return number <= condition.number;
    case Condition::Is::below:
      return number < condition.number;
  }
  return true;
}

bool may_be_identifier(const std::string& text) {
  return !text.empty() && text.size() <= longest_id &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) { return c > ' ' && c < 0x7f; });
}

}  // namespace sogoc::sql
