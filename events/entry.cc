#include "events/entry.h"

#include <capnp/serialize.h>

#include <cstring>
#include <stdexcept>

namespace sogoc {

// One segment and no table before it: the form of an entry in the log. Cap'n Proto's own framing
// would add bytes that say nothing, and a second way to write the same event.
EventView::EventView(kj::ArrayPtr<const capnp::word> words)
    : segment_{words}, message_(kj::ArrayPtr<const kj::ArrayPtr<const capnp::word>>(segment_, 1)) {}

// The words and the message over them in one allocation that all copies share; neither moves, since
// the message points into the words.
struct Event::Held {
  explicit Held(EventWords given) : words(kj::mv(given)), view(words.asPtr()) {}
  EventWords words;
  EventView view;
};

namespace {

EventWords aligned(std::string_view bytes) {
  if (bytes.empty() || bytes.size() % sizeof(capnp::word) != 0)
    throw std::invalid_argument("not whole words");
  // Bytes of a run stand at any address; Cap'n Proto reads words that are aligned.
  auto words = kj::heapArray<capnp::word>(bytes.size() / sizeof(capnp::word));
  std::memcpy(words.begin(), bytes.data(), bytes.size());
  return words;
}

}  // namespace

Event::Event(EventWords words) : held_(std::make_shared<Held>(kj::mv(words))) {}

Event::Event(std::string_view bytes) : Event(aligned(bytes)) {
  bool canonical = false;
  // isCanonical walks pointers of a stranger and may throw: damaged and not canonical are one
  // finding. Truncated, padded or differently laid out bytes of the same event fail here, so that
  // one event has one hash.
  const auto failure =
      kj::runCatchingExceptions([&] { canonical = held_->view.message().isCanonical(); });
  if (failure != nullptr || !canonical) throw std::invalid_argument("not a canonical event");
}

schema::Event::Reader Event::operator*() const { return *held_->view; }

std::string_view Event::bytes() const {
  const auto chars = held_->words.asChars();
  return {chars.begin(), chars.size()};
}

Event seal(const Event& content, std::string_view assigned_id, Instant recorded,
           std::string_view as_operator, std::uint64_t act_start, bool clock_held) {
  // Setting a field leaves holes in a message, which canonicalize closes: it is copied, set, and
  // made canonical anew. Fields in their default take no bytes, so the content's other bytes stay
  // as they were.
  capnp::MallocMessageBuilder message;
  message.setRoot(*content);
  auto event = message.getRoot<schema::Event>();
  if (!event.hasId()) event.setId(capnp::Text::Reader(assigned_id.data(), assigned_id.size()));
  event.setRecorded(recorded);
  event.setOperator(capnp::Text::Reader(as_operator.data(), as_operator.size()));
  event.setActStart(act_start);
  event.setClockHeld(clock_held);
  return Event(capnp::canonicalize(event.asReader()));
}

Event content_of(const Event& entry) {
  capnp::MallocMessageBuilder message;
  message.setRoot(*entry);
  auto event = message.getRoot<schema::Event>();
  event.setRecorded(0);
  // Disowned, not set to "": an empty text is a pointer, an absent one is null, and only null is
  // what the content had before it was sealed.
  event.disownOperator();
  event.setActStart(0);
  event.setClockHeld(false);
  return Event(capnp::canonicalize(event.asReader()));
}

}  // namespace sogoc
