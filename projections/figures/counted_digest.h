// The digest of what was counted, version 2: anybody who has the log can compute it, and two
// answers with the same digest counted the same. Items are named by where the log has them, so that
// no text and no entry of the log is read: positions are the indexes of its Merkle tree.
#pragma once
#include <string>
#include <unordered_map>

#include "projections/figures/catalogue.h"
#include "projections/figures/query.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {

// `2:`, and SHA-256 in hex over "sogoc counted 2 subjects\n", of a flow or a rating "sogoc counted
// 2 events\n", and the items in ascending order, each as numbers of seven bits a byte, the lowest
// first (LEB128), as rows write them:
//
//   of a flow or a rating the position of the event by which it counts, of a stock nothing;
//   the class of what is counted (docs/rows.md);
//   the position of the event that first names it;
//   its ordinal among those of its class that this event names (FirstNamed).
//
// What counts twice by one event stands there twice. docs/counted.md says it for outsiders. For one
// thread, like the streams, which must outlive it; keeps what it reads.
class CountedDigest {
 public:
  explicit CountedDigest(const Streams& streams) : streams_(streams) {}

  // With its version in front. Throws CorruptRow for an item that no event names, and what reading
  // throws.
  //
  // REQUIRES: `answer` lists its items; they are of the figure's kind.
  std::string of(FigureKind kind, const Answer& answer);

 private:
  using Named = std::unordered_map<std::string, FirstNamed>;
  FirstNamed named(SubjectClass of, const std::string& id);
  void read_all(SubjectClass of);

  const Streams& streams_;
  // By class, of all subjects, where many were asked for.
  std::unordered_map<SubjectClass, Named> all_;
};

}  // namespace sogoc
