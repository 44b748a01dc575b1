// Numbers, days and names as people read them, in the language of a writer. Pure, safe from any
// thread, but for the two orders.
#pragma once
#include <unicode/coll.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "answers/writer.h"
#include "events/date.h"
#include "events/timeline/state.h"
#include "projections/knowledge/civil_time.h"

namespace sogoc {

// A whole number with the grouping of the language: 1.292 or 1,292.
std::string grouped(const Writer& writer, std::int64_t number);

// An amount in thousandths with the point or comma of the language and without zeros at its end:
// 92.5 or 92,5.
std::string decimal_text(const Writer& writer, std::uint64_t thousandths);
// A difference in thousandths with its sign; zero has none.
std::string signed_text(const Writer& writer, std::int64_t thousandths);
// A number in thousandths or "at least", "at most", "… – …"; a dash for nothing and for no bound.
// `unit` follows each number, its space included.
std::string bounds_text(const Writer& writer, const std::optional<Bounds>& bounds,
                        const char* unit = "");

// 2018-12-31 or 31/12/2018.
//
// REQUIRES: a full day; one of which the month or year alone is known throws std::out_of_range in
// Vietnamese.
std::string day_text(const Writer& writer, Date day);

// A moment of recording: the day and minute of the register's zone, 2018-12-31 08:30; with
// `--exact` all of it, in UTC. A dash before everything.
std::string instant_text(const Writer& writer, const LocalClock& clock, Instant instant);
std::string instant_text(const Writer& writer, const std::string& zone, Instant instant);

// The order of Vietnamese dictionaries, numbers in a text by their value (CLDR vi, by ICU):
// less-than of two UTF-8 texts. Throws std::logic_error when ICU has no such collation. Not
// copyable. One thread.
class VietnameseOrder {
 public:
  VietnameseOrder();
  bool operator()(const std::string& a, const std::string& b) const;
  // Bytes whose order is that of the texts, for lists of thousands: each is asked for once, and
  // keys that stand behind each other are compared part by part.
  std::string key(const std::string& text) const;

 private:
  const std::unique_ptr<icu::Collator> collator_;
};

// The order of lists of people: by given name, then middle names, then family name, which stand
// last, between and first. Of a name of one word that is the given name. Throws as VietnameseOrder.
// One thread.
class PersonOrder {
 public:
  bool operator()(const std::string& a, const std::string& b) const;
  // As VietnameseOrder::key.
  std::string key(const std::string& name) const;

 private:
  VietnameseOrder before_;
};

// A name with its identifier, `Hoàng Văn Ất (m1)`; of what has no name the identifier alone.
std::string named_text(const std::string& name, const std::string& id);

}  // namespace sogoc
