#include "events/entry.h"

#include <capnp/serialize.h>

#include <cstring>
#include <stdexcept>

namespace sogoc {

EventView::EventView(kj::ArrayPtr<const capnp::word> words)
    : segment_{words}, message_(kj::ArrayPtr<const kj::ArrayPtr<const capnp::word>>(segment_, 1)) {}

struct Event::Held {
  explicit Held(EventWords given) : words(kj::mv(given)), view(words.asPtr()) {}
  EventWords words;
  EventView view;
};

namespace {

EventWords aligned(std::string_view bytes) {
  if (bytes.empty() || bytes.size() % sizeof(capnp::word) != 0)
    throw std::invalid_argument("not whole words");
  auto words = kj::heapArray<capnp::word>(bytes.size() / sizeof(capnp::word));
  std::memcpy(words.begin(), bytes.data(), bytes.size());
  return words;
}

}  // namespace

Event::Event(EventWords words) : held_(std::make_shared<Held>(kj::mv(words))) {}

Event::Event(std::string_view bytes) : Event(aligned(bytes)) {
  bool canonical = false;
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
           std::string_view as_operator, std::uint64_t act_start) {
  capnp::MallocMessageBuilder message;
  message.setRoot(*content);
  auto event = message.getRoot<schema::Event>();
  if (!event.hasId()) event.setId(capnp::Text::Reader(assigned_id.data(), assigned_id.size()));
  event.setRecorded(recorded);
  event.setOperator(capnp::Text::Reader(as_operator.data(), as_operator.size()));
  event.setActStart(act_start);
  return Event(capnp::canonicalize(event.asReader()));
}

Event content_of(const Event& entry) {
  capnp::MallocMessageBuilder message;
  message.setRoot(*entry);
  auto event = message.getRoot<schema::Event>();
  event.setRecorded(0);
  event.disownOperator();
  event.setActStart(0);
  return Event(capnp::canonicalize(event.asReader()));
}

}  // namespace sogoc
