// An entry of the log: the canonical bytes of an event with the three fields that the register
// assigns (recorded, operator, act start), and its content, which is the event without them.
#pragma once
#include <capnp/message.h>

#include <memory>
#include <string>
#include <string_view>

#include "events/events.capnp.h"
#include "events/instant.h"

namespace sogoc {

// The longest entry that the log's public format can carry (tlog-tiles entry bundles).
inline constexpr std::size_t longest_entry = 65'535;
// The longest content: what the register assigns needs room (an operator of up to 256 bytes).
inline constexpr std::size_t longest_content = longest_entry - 512;

// The canonical words of a schema::Event; of one that is not sealed yet without the fields that the
// register assigns.
using EventWords = kj::Array<capnp::word>;

// A view into `words`, which must outlive `message`'s use. `message` is filled here.
class EventView {
 public:
  explicit EventView(kj::ArrayPtr<const capnp::word> words);
  EventView(const EventView&) = delete;
  schema::Event::Reader operator*() { return message_.getRoot<schema::Event>(); }
  capnp::MessageReader& message() { return message_; }

 private:
  kj::ArrayPtr<const capnp::word> segment_[1];
  capnp::SegmentArrayMessageReader message_;
};

// Aligned, checked bytes of one event; copyable by sharing, immutable, safe to read from threads.
class Event {
 public:
  // `bytes` were made by `seal_entry` or `read_event` here or are checked: throws
  // std::invalid_argument when they are not one canonical event.
  explicit Event(std::string_view bytes);
  explicit Event(EventWords words);
  schema::Event::Reader operator*() const;
  std::string_view bytes() const;

 private:
  struct Held;
  std::shared_ptr<Held> held_;
};

// The event with the assigned fields set, canonical. An empty `id` in the content is replaced by
// `assigned_id`.
Event seal(const Event& content, std::string_view assigned_id, Instant recorded,
           std::string_view as_operator, std::uint64_t act_start);

// The canonical event without the assigned fields: what "same content" compares.
Event content_of(const Event& entry);

}  // namespace sogoc
