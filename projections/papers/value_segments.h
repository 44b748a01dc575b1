// How the value of a figure changed while its register was recorded, followed back act by act. The
// log is cut at the acts that change what is counted or what it is a rate of; between two of them
// the count alone changes, by the effects of recording. So a value at each of thousands of sizes
// costs one answer a cut and the effects between, instead of an answer a size.
#pragma once
#include <map>
#include <vector>

#include "projections/knowledge/register.h"
#include "projections/papers/breaking.h"

namespace sogoc {

// One act that may have changed the value, and how it was before.
struct ValueStep {
  // Where the act begins: `before` is the value known at this size.
  std::uint64_t size = 0;
  Given before;
  // False: the unit was not known yet, and `before` says nothing.
  bool known_before = true;
  // The events have effects on the count; else they are those that cut.
  bool counts = false;
  // In the order of recording, without their days.
  std::vector<BreakingEvent> events;
};

// Of one question; what it is made of must outlive it. For one thread at a time, like `reg`. The
// query's known size is not used. Throws what asking throws. It follows numbers alone: whether the
// figure can be said at a size at all is known by asking it there, which whoever names a size does
// once more.
class ValueSegments {
 public:
  ValueSegments(Register& reg, const FigureDefinition& figure, const Query& query)
      : reg_(reg), figure_(figure), population_(*figure.population), query_(query) {}

  // The acts that begin at `lower` or later and below `upper`, latest first; those that change
  // nothing may be left out.
  //
  // REQUIRES: lower <= upper, both ends of acts.
  std::vector<ValueStep> back_from(std::uint64_t upper, std::uint64_t lower);

 private:
  // By the beginning of the act, the positions of the events that may change what is counted.
  using Cuts = std::map<std::uint64_t, std::vector<std::uint64_t>>;
  // What is counted in a segment, and with what its count makes the value.
  struct Terms {
    bool known = false;
    Given given;
    // Null: the value is the same all through.
    const FigureDefinition* counted = nullptr;
    Query query;
    // The count, and what a rate divides by when that is counted as well.
    std::int64_t count = 0, base = 0;
  };

  // All cuts between two sizes; the functions below add those of one reason each. Each may add acts
  // that change nothing, none may miss one that does.
  Cuts cuts(std::uint64_t from, std::uint64_t to);
  // Notes the act of one position, each position once.
  void cut(std::uint64_t position, Cuts& out) const;
  void cut_at_rows(const Subject& subject, std::uint64_t from, std::uint64_t to, Cuts& out) const;
  void cut_at_knowing(const std::string& unit, std::uint64_t from, std::uint64_t to,
                      Cuts& out) const;
  // Of targets everything that changes them, their units, or what they are percentages of.
  void cut_at_targets(std::uint64_t from, std::uint64_t to, Cuts& out);
  void cut_at_changes(const char* figure, const Query& query, std::uint64_t from, std::uint64_t to,
                      Cuts& out);
  void cut_at_population(const Query& query, std::uint64_t from, std::uint64_t to, Cuts& out);
  // By asking the figure at that size.
  Terms terms_at(std::uint64_t size) const;
  void read_target(const Answer& answer, Terms& terms) const;
  Given given(const Terms& terms) const;
  // Back through acts of which none is a cut, by subtracting effects.
  std::vector<ValueStep> through(Terms terms, std::uint64_t from, std::uint64_t to) const;

  Register& reg_;
  const FigureDefinition& figure_;
  const Population& population_;
  const Query query_;
};

}  // namespace sogoc
