// An entry of the log: the bytes of an event in Cap'n Proto canonical form, one segment without a
// segment table, with the fields that the register assigns (recorded, operator, act start, clock
// held); and its content, which is the event without them. Canonical means that the same event has
// the same bytes, so hashes and "the same content under this id" are comparisons of bytes. Knows no
// JSON.
#pragma once
#include <capnp/message.h>

#include <memory>
#include <string>
#include <string_view>

#include "events/events.capnp.h"
#include "events/instant.h"

namespace sogoc {

// The longest entry in bytes that the log's public format can carry (tlog-tiles entry bundles).
inline constexpr std::size_t longest_entry = 65'535;
// The longest content in bytes: what the register assigns needs room (an operator of up to 256
// bytes). Longer input is refused as syntax.tooLarge before it is sealed.
inline constexpr std::size_t longest_content = longest_entry - 512;

// The canonical words of a schema::Event; of one that is not sealed yet without the fields that the
// register assigns. Owns its memory, movable.
using EventWords = kj::Array<capnp::word>;

// Reads an event in words that belong to somebody else, who must keep them for as long as the view
// or any reader from it is used. Checks nothing: words that are not an event throw kj::Exception
// where they are read. Not copyable. For one thread at a time, since Cap'n Proto sets the message
// up at its first reading.
class EventView {
 public:
  explicit EventView(kj::ArrayPtr<const capnp::word> words);
  EventView(const EventView&) = delete;
  // Lives as long as the view.
  schema::Event::Reader operator*() { return message_.getRoot<schema::Event>(); }
  // For isCanonical, which is asked of the message and not of its root.
  capnp::MessageReader& message() { return message_; }

 private:
  kj::ArrayPtr<const capnp::word> segment_[1];
  capnp::SegmentArrayMessageReader message_;
};

// One event with the bytes that it is made of. A value: immutable, copied by sharing its bytes.
// Const functions are safe from several threads once one of them has read the event (making it from
// a string_view counts): the first reading sets Cap'n Proto's message up. All readings of a value
// and its copies together may go through 64 MiB, Cap'n Proto's own limit, behind which they throw
// kj::Exception: far beyond one event, but not for an event that is read for ever.
class Event {
 public:
  // Copies bytes from a log or another stranger, aligned, and checks them: throws
  // std::invalid_argument when they are not one canonical event. Texts and dates inside are not
  // judged.
  explicit Event(std::string_view bytes);
  // Takes words that seal, content_of or read_event made. They are not checked.
  explicit Event(EventWords words);
  // Reader and bytes are views that live as long as this value or any copy of it.
  schema::Event::Reader operator*() const;
  std::string_view bytes() const;

 private:
  struct Held;
  std::shared_ptr<Held> held_;
};

// The event with the assigned fields set, canonical: what is appended to the log. An empty `id` in
// the content is replaced by `assigned_id`. `recorded` in microseconds since 1970
// (events/instant.h); `act_start` the position of the act's first event. That the result is at most
// longest_entry follows from the bounds above and is not checked here. `clock_held`: the machine's
// clock stood behind the last recording, so `recorded` says the order and not the time. Pure.
Event seal(const Event& content, std::string_view assigned_id, Instant recorded,
           std::string_view as_operator, std::uint64_t act_start, bool clock_held = false);

// The canonical event without the assigned fields: what "same content" compares. An id stays, also
// one that was assigned. Pure.
Event content_of(const Event& entry);

}  // namespace sogoc
