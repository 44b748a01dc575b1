// Events in lists, for every command that names them: what happened to whom, by which paper, when
// it was recorded and by whom, and what corrections made of it.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "answers/text/phrasing.h"
#include "answers/writer.h"
#include "projections/knowledge/civil_time.h"
#include "projections/knowledge/register.h"

namespace sogoc {

// Prints events one by one and keeps the names that it reads, so one of it serves a whole list. Not
// copyable; `writer` and `in` must outlive it. Throws StoreError and CorruptRow. One thread, like
// `in`.
class EventLines {
 public:
  EventLines(Writer& writer, Register& in);
  ~EventLines();

  // What a list adds to the event.
  struct Beside {
    std::string before;              // at the beginning, such as its effect
    std::vector<std::string> after;  // behind what happened
    std::size_t indent = 2;
  };
  // As known at `size`: with the corrections that hold there, each with what it changed and why.
  //
  // REQUIRES: position < size, and `size` is not beyond the log.
  void print(std::uint64_t position, std::uint64_t size, const Beside& beside);
  void print(std::uint64_t position, std::uint64_t size) { print(position, size, {}); }
  // As it was recorded, with the names known at `size`.
  void print_recorded(std::uint64_t position, std::uint64_t size, const Beside& beside);
  void print_recorded(std::uint64_t position, std::uint64_t size) {
    print_recorded(position, size, {});
  }
  // The same of an event that was read already: the one at the position.
  void print_recorded(const Event& event, std::uint64_t position, std::uint64_t size,
                      const Beside& beside);

  // What happened to whom without day and position: admission: Đặng Thu Nhung (dv-135487).
  std::string happening(std::uint64_t position, std::uint64_t size);
  // The words of fields and names as known at `size` at a moment. Holds until the next call of any
  // other function.
  Phrasing said(std::uint64_t size, Moment at);

 private:
  using Parts = std::vector<std::string>;
  SubjectNames& names(std::uint64_t size);
  // Of the event as it was recorded.
  Parts what(const Event& event, std::uint64_t position, std::uint64_t size);
  std::string happening(const Event& event, std::uint64_t position, std::uint64_t size);
  std::string whom(schema::Body::Reader body, Moment at, std::uint64_t size);
  bool put_rating(schema::Body::Reader body, const Phrasing& said, Parts& out);
  void put_fields(const Event& event, Moment at, std::uint64_t size, Parts& out);
  void put_correction(std::uint64_t position, std::uint64_t size, Parts& out);
  void put_corrected(std::uint64_t position, std::uint64_t size, Parts& out);
  Parts changes(std::uint64_t correction, std::uint64_t size);
  bool names_root(std::uint64_t correction, std::uint64_t root) const;
  Parts recording(const Event& event);
  void print_parts(const Beside& beside, const Parts& what, const Parts& recording);

  Writer& writer_;
  Register& in_;
  const LocalClock clock_;
  std::unique_ptr<SubjectNames> names_;
};

}  // namespace sogoc
