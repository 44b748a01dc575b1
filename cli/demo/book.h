// The clerk's own reckoning of members from what was recorded up to a moment: what the demo
// publishes in a report, and how the generator knows that it kept its scenario. A second, naive way
// of counting, which shares no code with the figures, so that a report that agrees with them says
// something. One thread.
#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "events/date.h"
#include "events/instant.h"

namespace sogoc::demo {

// What changes who is in a cell of the province. The order is used: all up to `arrived` count one
// member more, the others one less. `count` is no movement but their number.
enum class Movement : std::size_t {
  taken_over,
  admitted,
  readmitted,
  received,  // from outside, as all up to here counts one member more
  restored,
  arrived,  // by slip inside the province, or back with it
  died,
  expelled,
  struck_off,
  refused,
  resigned,
  sent_away,  // outside
  set_out,    // by slip inside the province
  count
};

// A list of movements with the moments at which they became known, changed and void. Every question
// goes through all of it.
class Book {
 public:
  // An event was recorded at the moment. `body` has one member, the kind. Of other bodies than
  // movements nothing is kept.
  void recorded(const std::string& id, const nlohmann::ordered_json& body, Date effective,
                Instant at);
  // The day of an event was amended, or the event annulled, at the moment; of one that is no
  // movement nothing happens. Each at most once an event.
  void amended(const std::string& id, Date effective, Instant at);
  void voided(const std::string& id, Instant at);

  // How many took effect between the days, both inclusive, as known just before `known`: events
  // recorded, amended or voided from that moment on do not count as such.
  int moved(Movement movement, Date from, Date to, Instant known) const;
  // Who is in a cell at the end of the day; and who is in transit between two of the province.
  int members(Date as_of, Instant known) const;
  int on_the_way(Date as_of, Instant known) const;

 private:
  // One movement as it was recorded.
  struct Entry {
    Movement movement;
    Instant recorded;
    Date first, mended;  // the effective day, and that of the amendment
    std::optional<Instant> amended, voided;
  };
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace sogoc::demo
