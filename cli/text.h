// Numbers, days and tables as people read them.
#pragma once
#include <unicode/coll.h>

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "cli/context.h"
#include "events/date.h"

namespace sogoc {

// A number with the grouping of the language: 1.292 or 1,292.
std::string grouped(const Context& context, std::int64_t number);

// 2018-12-31 or 31/12/2018.
std::string day_text(const Context& context, Date day);

// The order of Vietnamese dictionaries, numbers in a text by their value (CLDR vi). One thread.
class VietnameseOrder {
 public:
  VietnameseOrder();
  bool operator()(const std::string& a, const std::string& b) const;

 private:
  const std::unique_ptr<icu::Collator> collator_;
};

// Columns side by side, the first to the left and the others to the right.
void print_table(std::ostream& out, const std::vector<std::vector<std::string>>& rows);
std::size_t columns_of(const std::string& text);

}  // namespace sogoc
