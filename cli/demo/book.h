// The clerk's own reckoning of members from what was recorded up to a moment: what the demo
// publishes in a report, and how the generator knows that it kept its scenario.
#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "events/date.h"
#include "events/instant.h"

namespace sogoc::demo {

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

class Book {
 public:
  // Of other bodies than movements nothing is kept.
  void recorded(const std::string& id, const nlohmann::ordered_json& body, Date effective,
                Instant at);
  void amended(const std::string& id, Date effective, Instant at);
  void voided(const std::string& id, Instant at);

  // Of the events recorded before `known`; later ones, amendments and voids do not count.
  int moved(Movement movement, Date from, Date to, Instant known) const;
  int members(Date as_of, Instant known) const;
  int on_the_way(Date as_of, Instant known) const;

 private:
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
