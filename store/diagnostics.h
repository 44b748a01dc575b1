// What the program tells of its own work to whoever runs it, beside its answers: that it opens,
// waits, flushes, and how long that takes. The store and all above it get a Diagnostics from their
// caller; where it goes to is decided in main() alone.
//
// Nothing that is recorded of people or units, ids included, is said above trace.
#pragma once
#include <chrono>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace sogoc {

// Copyable, two words; what it was made of must outlive every copy. Safe in several threads. By
// default nobody listens, and saying something costs a comparison and its arguments.
class Diagnostics {
 public:
  enum class Level : std::uint8_t { trace, debug, info, warn, error };

  // A fact of a message. A text is looked at during the call only.
  struct Field {
    using Value = std::variant<bool, std::int64_t, std::uint64_t, double, std::string_view>;

    Field(std::string_view is, bool fact) : name(is), value(fact) {}
    Field(std::string_view is, std::signed_integral auto fact)
        : name(is), value(static_cast<std::int64_t>(fact)) {}
    Field(std::string_view is, std::unsigned_integral auto fact)
        : name(is), value(static_cast<std::uint64_t>(fact)) {}
    Field(std::string_view is, double fact) : name(is), value(fact) {}
    Field(std::string_view is, std::string_view fact) : name(is), value(fact) {}
    Field(std::string_view is, const char* fact) : name(is), value(std::string_view(fact)) {}
    Field(std::string_view is, const std::string& fact) : name(is), value(std::string_view(fact)) {}

    std::string_view name;  // camelCase, a word of the program
    Value value;
  };
  using Fields = std::initializer_list<Field>;

  // Who listens.
  class Sink {
   public:
    virtual ~Sink() = default;
    // Any thread, several at a time: those of RocksDB too, through which nothing may be thrown.
    virtual void write(Level level, std::string_view message,
                       std::span<const Field> fields) noexcept = 0;
  };

  Diagnostics() = default;
  // `sink` hears what is at least `least`.
  Diagnostics(Sink& sink, Level least) : sink_(&sink), least_(least) {}

  // Whether anybody listens: asked before fields that are dear.
  bool wants(Level level) const { return sink_ && level >= least_; }

  // `message` is a text of the program, never what was read.
  void say(Level level, std::string_view message, Fields fields = {}) const {
    if (wants(level)) sink_->write(level, message, {fields.begin(), fields.size()});
  }
  void trace(std::string_view message, Fields fields = {}) const {
    say(Level::trace, message, fields);
  }
  void debug(std::string_view message, Fields fields = {}) const {
    say(Level::debug, message, fields);
  }
  void info(std::string_view message, Fields fields = {}) const {
    say(Level::info, message, fields);
  }
  void warn(std::string_view message, Fields fields = {}) const {
    say(Level::warn, message, fields);
  }
  void error(std::string_view message, Fields fields = {}) const {
    say(Level::error, message, fields);
  }

 private:
  Sink* sink_ = nullptr;
  Level least_ = Level::error;
};

// The milliseconds since it was made.
class Stopwatch {
 public:
  double milliseconds() const {
    return std::chrono::duration<double, std::milli>(Clock::now() - start_).count();
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
};

// Tells, at info, each stage of a longer work when it is done and how long it took. One thread.
class Stages {
 public:
  // `work` must outlive it.
  Stages(const Diagnostics& diagnostics, std::string_view work)
      : diagnostics_(diagnostics), work_(work) {}

  void done(std::string_view stage) {
    diagnostics_.info("stage done",
                      {{"of", work_}, {"stage", stage}, {"ms", since_.milliseconds()}});
    since_ = {};
  }

 private:
  const Diagnostics diagnostics_;
  const std::string_view work_;
  Stopwatch since_;
};

}  // namespace sogoc
