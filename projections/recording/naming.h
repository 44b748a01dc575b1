// Where the log first names each subject: what is counted is named by it in digests, and numbered.
#pragma once
#include <cstdint>
#include <set>

#include "events/events.capnp.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {

// For one writer of the streams; not copyable. Throws CorruptRow and StoreError of reading.
class Naming {
 public:
  explicit Naming(Streams& streams) : streams_(streams) {}

  // Stages where the event at the position names a subject that no event before it named. Ratings
  // and populations have no identifier of their own and are left out, as is what the event only
  // touches.
  //
  // REQUIRES: called for every event, in the order of the log.
  void append(schema::Body::Reader body, std::uint64_t position);

 private:
  Streams& streams_;
  // Subjects that are known to be named, so that those of a busy import are not looked up again.
  std::set<Subject> named_;
};

}  // namespace sogoc
