// From the words of a question to its answer: defaults, periods and clocks are resolved here, for
// every way of asking alike.
#pragma once
#include <map>
#include <memory>

#include "projections/figures/catalogue.h"
#include "projections/figures/evaluate.h"
#include "projections/knowledge/known_at.h"
#include "projections/knowledge/recent.h"
#include "projections/knowledge/register.h"

namespace sogoc {

// As typed; empty: not given.
struct Question {
  std::string figure, unit, as_of, from, to, period, known_at, structure_as_of, count_by;
  std::vector<std::string> by;
  std::map<std::string, std::vector<DimensionValue>> where;
};

struct Answered {
  Query query;
  const FigureDefinition* figure = nullptr;
  std::uint64_t size = 0;   // K
  bool inside_act = false;  // the K asked for cuts through an act: this is the act's beginning
  Date known_day;           // of K
  Answer answer;
  std::string digest;
  std::shared_ptr<View> view;
  bool complete_as_known = true;  // false: the day lies after that of K
};

// Answers many questions over one register and keeps what it has read at the last few sizes. For
// one thread at a time; `reg` must outlive it and every view that it hands out.
class Asker {
 public:
  explicit Asker(Register& reg) : reg_(reg) {}
  std::variant<Answered, NotFound, UsageError> ask(const Question& question);
  // What is asked, without the answer and its digest. Whether the unit is known is not looked at.
  std::variant<Answered, UsageError> understand(const Question& question);
  std::shared_ptr<View> view(std::uint64_t size);
  Register& asked() { return reg_; }
  // D when none is asked for: today; under a simulated clock the day of K.
  Date default_day(const KnownAt& known_at) const;
  // The day of the text, the default one when it is empty.
  std::variant<Date, UsageError> day(const std::string& text, const KnownAt& known_at) const;

 private:
  Register& reg_;
  Recent<std::shared_ptr<View>> views_{4};
};

// First and last day of `2018`, `2018-Q3`, `2018-05` or `2018-01-01..2018-06-30`; nothing for other
// text.
std::optional<std::pair<Date, Date>> parse_period(std::string_view text);

}  // namespace sogoc
