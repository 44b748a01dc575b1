// Numbers, days and tables as people read them.
#pragma once
#include <unicode/coll.h>

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "answers/writer.h"
#include "events/date.h"
#include "events/timeline/state.h"

namespace sogoc {

// A number with the grouping of the language: 1.292 or 1,292.
std::string grouped(const Writer& writer, std::int64_t number);

// Thousandths with the point or comma of the language: 92.5 or 92,5.
std::string decimal_text(const Writer& writer, std::uint64_t thousandths);
// A difference with its sign.
std::string signed_text(const Writer& writer, std::int64_t thousandths);
// A number or "at least", "at most", "… to …"; a dash for nothing. `unit` follows each number.
std::string bounds_text(const Writer& writer, const std::optional<Bounds>& bounds,
                        const char* unit = "");

// 2018-12-31 or 31/12/2018.
std::string day_text(const Writer& writer, Date day);

// The order of Vietnamese dictionaries, numbers in a text by their value (CLDR vi). One thread.
class VietnameseOrder {
 public:
  VietnameseOrder();
  bool operator()(const std::string& a, const std::string& b) const;

 private:
  const std::unique_ptr<icu::Collator> collator_;
};

// The order of lists of people: by given name, then middle names, then family name, which stand
// last, between and first. One thread.
class PersonOrder {
 public:
  bool operator()(const std::string& a, const std::string& b) const;

 private:
  VietnameseOrder before_;
};

// Columns side by side, the first to the left and the others to the right.
void print_table(std::ostream& out, const std::vector<std::vector<std::string>>& rows);
// The same, all to the left.
void print_columns(std::ostream& out, const std::vector<std::vector<std::string>>& rows);
std::size_t columns_of(const std::string& text);

}  // namespace sogoc
