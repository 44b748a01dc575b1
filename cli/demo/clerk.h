// Turns what truly happened into lines as a clerk records them: some days later, sometimes months
// later, sometimes wrongly at first. Every line is acceptable at the moment at which it is
// recorded: whatever concerns the same person, or a reorganised cell, keeps its order.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/demo/book.h"
#include "cli/demo/random.h"
#include "events/date.h"
#include "events/instant.h"

namespace sogoc::demo {

using Json = nlohmann::ordered_json;

// One thing that truly happened, as an event would say it. Indexes are those of Society.
struct Truth {
  Date effective;
  Json body;  // {"memberAdmitted":{…}}
  Json decision = nullptr;
  std::vector<std::size_t> people = {}, cells = {};
  bool reorganises = false;  // concerns all who are in the cells
  bool loose = false;        // nothing later depends on it
};

// How one truth is entered; days are counted from its effective day, or from the first entry.
struct Entering {
  int entered_after = 0;
  int mended_after = 0;
  bool opening = false;  // on the first day instead, seconds apart in the order of the calls
};

// A line of NDJSON and when it is recorded, in UTC microseconds.
struct Line {
  Instant recorded;
  std::string text;
};

// Everything that is random comes from `random`, so the order of the calls decides the bytes. One
// thread.
//
// Between acts on the same person, or on a cell and a reorganisation of it, the later truth is
// never recorded before the earlier one: its moment is put off instead. Two lines may have the same
// moment.
class Clerk {
 public:
  // `mark` begins the identifiers of all events. Nothing but what enter_at is told is recorded
  // after the day `end`, which must not lie before `opening`. `random` must outlive it.
  Clerk(Random& random, std::string mark, Date opening, Date end)
      : random_(random), mark_(std::move(mark)), opening_(opening), end_(end) {}

  // Enters the truth once and rightly. Returns the identifier of the event, as the three that
  // follow.
  std::string enter(const Truth& truth, Entering how);
  // First as `wrong` says; amended later in whatever differs: day, decision, body.
  std::string enter_amended(const Truth& truth, const Truth& wrong, Entering how);
  // First only `wrong`; later it is voided and the truth recorded, in one act.
  std::string enter_replaced(const Truth& truth, const Truth& wrong, Entering how);
  // The truth, and right after it `twice`, which is voided later.
  std::string enter_doubled(const Truth& truth, const Truth& twice, Entering how);
  // One act; what cannot be recorded yet at its moment is entered later by itself.
  void enter_together(const std::vector<Truth>& truths, Entering how, const std::string& act);
  // At this moment, whatever else is recorded: for what concerns no person and no cell. The order
  // is the caller's to keep.
  void enter_at(const Truth& truth, Instant at, const std::string& note, const std::string& act);

  // False: something about the cell is still to be recorded on that day, or will be later.
  bool settled(std::size_t cell, Date day) const;
  // In office hours of Hanoi (8 to 16 o'clock, UTC+7), so many days after the day, and not after
  // the last day of recording.
  Instant moment(Date day, int days_later);
  const Book& book() const { return book_; }
  // In the order of entering, not of recording; empties the clerk.
  std::vector<Line> take_lines() { return std::move(lines_); }
  // How many lines entered so far are recorded before the moment.
  std::size_t lines_before(Instant at) const;

 private:
  Instant first_moment(Date day, Entering how);
  Instant after_all_before(const Truth& truth, Instant at) const;
  void settle(const Truth& truth, Instant at);
  std::string next_id(Date effective);
  void write_event(const Truth& truth, const std::string& id, Instant at,
                   const std::string& act = "", const std::string& note = "");
  void correct(Json body, const Truth& about, Instant at, const std::string& act);
  void write(Json line, Instant at);

  Random& random_;
  const std::string mark_;
  const Date opening_, end_;
  int events_ = 0, symbols_ = 0, opened_ = 0;
  std::vector<Instant> of_person_, of_cell_, of_reorganisation_;
  std::vector<Line> lines_;
  Book book_;
};

}  // namespace sogoc::demo
