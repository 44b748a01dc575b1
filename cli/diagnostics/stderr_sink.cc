#include "cli/diagnostics/stderr_sink.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace sogoc {
namespace {

// spdlog has the time, the lock and the writing; what stands behind the time is composed before it,
// for its patterns do not escape.
class StderrSink final : public Diagnostics::Sink {
 public:
  explicit StderrSink(LineForm form)
      : form_(form), logger_("sogoc", std::make_shared<spdlog::sinks::stderr_sink_mt>()) {
    const auto* pattern = form == LineForm::json ? R"({"time":"%Y-%m-%dT%H:%M:%S.%fZ",%v})"
                                                 : "%Y-%m-%dT%H:%M:%S.%fZ %v";
    logger_.set_formatter(
        std::make_unique<spdlog::pattern_formatter>(pattern, spdlog::pattern_time_type::utc, "\n"));
    logger_.set_level(spdlog::level::trace);  // Diagnostics has chosen before
  }

  void write(Diagnostics::Level level, std::string_view message,
             std::span<const Diagnostics::Field> fields) noexcept override {
    const auto line = form_ == LineForm::json ? json_members(level, message, fields)
                                              : text_line(level, message, fields);
    logger_.log(spdlog::level::info, spdlog::string_view_t(line.data(), line.size()));
  }

 private:
  const LineForm form_;
  spdlog::logger logger_;
};

}  // namespace

std::unique_ptr<Diagnostics::Sink> sink_on_stderr(LineForm form) {
  return std::make_unique<StderrSink>(form);
}

}  // namespace sogoc
