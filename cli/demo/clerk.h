// Turns what truly happened into lines as a clerk records them: some days later, sometimes months
// later, sometimes wrongly at first. Every line is acceptable at the moment at which it is
// recorded: whatever concerns the same person, or a reorganised cell, keeps its order.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/demo/random.h"
#include "events/date.h"
#include "events/instant.h"

namespace sogoc::demo {

using Json = nlohmann::ordered_json;

struct Truth {
  Date effective;
  Json body;      // {"memberAdmitted":{…}}
  Json decision;  // null: none
  std::vector<std::size_t> people, cells;
  bool reorganises = false;  // concerns all who are in the cells
};

// How one truth is entered; days are counted from its effective day, or from the first entry.
struct Entering {
  int entered_after = 0;
  int mended_after = 0;
};

class Clerk {
 public:
  Clerk(Random& random, Date end) : random_(random), end_(end) {}

  // What is there on the first day: seconds apart, in the order of the calls.
  void enter_opening(const Truth& truth);
  // Returns the identifier of the event.
  std::string enter(const Truth& truth, Entering how);
  // First as `wrong` says; amended later.
  std::string enter_amended(const Truth& truth, const Truth& wrong, Entering how);
  // First only `wrong`; later it is voided and the truth recorded, in one act.
  std::string enter_replaced(const Truth& truth, const Truth& wrong, Entering how);
  // The truth, and right after it `twice`, which is voided later.
  std::string enter_doubled(const Truth& truth, const Truth& twice, Entering how);

  // False: something about the cell is still to be recorded on that day.
  bool settled(std::size_t cell, Date day) const;
  // NDJSON in the order of recording.
  std::vector<std::string> lines() const;

 private:
  struct Line {
    Instant recorded;
    std::string text;
  };
  Instant moment(Date day, int days_later);
  Instant after_all_before(const Truth& truth, Instant at) const;
  void settle(const Truth& truth, Instant at);
  std::string next_id(Date effective);
  Json event(const Truth& truth, const std::string& id) const;
  void correct(Json body, const Truth& about, Instant at, const std::string& act);
  void write(Json line, Instant at);

  Random& random_;
  const Date end_;
  int events_ = 0, symbols_ = 0, opening_ = 0;
  std::vector<Instant> of_person_, of_cell_, of_reorganisation_;
  std::vector<Line> lines_;
};

}  // namespace sogoc::demo
