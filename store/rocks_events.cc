#include "store/rocks_events.h"

#include <rocksdb/listener.h>

#include <map>
#include <mutex>

namespace sogoc {
namespace {

std::string_view name_of(rocksdb::WriteStallCondition condition) {
  switch (condition) {
    case rocksdb::WriteStallCondition::kDelayed:
      return "delayed";
    case rocksdb::WriteStallCondition::kStopped:
      return "stopped";
    default:
      return "normal";
  }
}

class Listener final : public rocksdb::EventListener {
 public:
  explicit Listener(const Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void OnFlushBegin(rocksdb::DB*, const rocksdb::FlushJobInfo& job) override {
    const std::lock_guard lock(mutex_);
    flushes_.insert_or_assign(job.job_id, Stopwatch());
  }

  void OnFlushCompleted(rocksdb::DB*, const rocksdb::FlushJobInfo& job) override {
    const auto& table = job.table_properties;
    diagnostics_.info("flushed", {{"level", 0},
                                  {"keys", table.num_entries},
                                  {"bytes", table.data_size + table.index_size + table.filter_size},
                                  {"ms", time_of_flush(job.job_id)}});
  }

  void OnCompactionCompleted(rocksdb::DB*, const rocksdb::CompactionJobInfo& job) override {
    diagnostics_.info("merged", {{"fromLevel", job.base_input_level},
                                 {"toLevel", job.output_level},
                                 {"filesIn", job.input_files.size()},
                                 {"filesOut", job.output_files.size()},
                                 {"bytesIn", job.stats.total_input_bytes},
                                 {"bytesOut", job.stats.total_output_bytes},
                                 {"complete", job.status.ok()},
                                 {"ms", static_cast<double>(job.stats.elapsed_micros) / 1000}});
  }

  void OnStallConditionsChanged(const rocksdb::WriteStallInfo& info) override {
    diagnostics_.warn("writes stalled", {{"now", name_of(info.condition.cur)},
                                         {"before", name_of(info.condition.prev)}});
  }

  void OnBackgroundError(rocksdb::BackgroundErrorReason, rocksdb::Status* status) override {
    diagnostics_.error("the database failed", {{"why", status->ToString()}});
  }

 private:
  double time_of_flush(int job) {
    const std::lock_guard lock(mutex_);
    const auto begun = flushes_.extract(job);
    return begun.empty() ? 0 : begun.mapped().milliseconds();
  }

  const Diagnostics diagnostics_;
  std::mutex mutex_;
  std::map<int, Stopwatch> flushes_;  // begun, by their job
};

}  // namespace

std::shared_ptr<rocksdb::EventListener> listener_for(const Diagnostics& diagnostics) {
  return std::make_shared<Listener>(diagnostics);
}

}  // namespace sogoc
