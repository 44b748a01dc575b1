// How the value of a figure changed while its register was recorded, followed back act by act. The
// log is cut at the acts that change what is counted or what it is a rate of; between two of them
// the count alone changes, by the effects of recording.
#pragma once
#include <map>
#include <vector>

#include "projections/knowledge/register.h"
#include "projections/papers/breaking.h"

namespace sogoc {

// One act that may have changed the value, and how it was before.
struct ValueStep {
  std::uint64_t size = 0;  // where the act begins
  Given before;
  bool known_before = true;           // false: the unit was not known yet
  bool counts = false;                // the events have effects on the count
  std::vector<BreakingEvent> events;  // in the order of recording, without their days
};

// Of one question. One thread; what it is made of must outlive it.
class ValueSegments {
 public:
  ValueSegments(Register& reg, const FigureDefinition& figure, const Query& query)
      : reg_(reg), figure_(figure), population_(*figure.population), query_(query) {}

  // The acts that begin at `lower` or later and below `upper`, both ends of acts, latest first.
  std::vector<ValueStep> back_from(std::uint64_t upper, std::uint64_t lower);

 private:
  // By the beginning of the act, the positions of the events that may change what is counted.
  using Cuts = std::map<std::uint64_t, std::vector<std::uint64_t>>;
  // What is counted in a segment, and with what its count makes the value.
  struct Terms {
    bool known = false;
    Given given;
    const FigureDefinition* counted = nullptr;  // null: the value is the same all through
    Query query;
    std::int64_t count = 0, base = 0;
  };

  Cuts cuts(std::uint64_t from, std::uint64_t to);
  void cut(std::uint64_t position, Cuts& out) const;
  void cut_at_rows(const Subject& subject, std::uint64_t from, std::uint64_t to, Cuts& out) const;
  void cut_at_knowing(const std::string& unit, std::uint64_t from, std::uint64_t to,
                      Cuts& out) const;
  void cut_at_targets(std::uint64_t from, std::uint64_t to, Cuts& out);
  void cut_at_changes(const char* figure, const Query& query, std::uint64_t from, std::uint64_t to,
                      Cuts& out);
  void cut_at_population(const Query& query, std::uint64_t from, std::uint64_t to, Cuts& out);
  Terms terms_at(std::uint64_t size) const;
  void read_target(const Answer& answer, Terms& terms) const;
  Given given(const Terms& terms) const;
  std::vector<ValueStep> through(Terms terms, std::uint64_t from, std::uint64_t to) const;

  Register& reg_;
  const FigureDefinition& figure_;
  const Population& population_;
  const Query query_;
};

}  // namespace sogoc
