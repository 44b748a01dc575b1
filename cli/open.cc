#include "cli/open.h"

#include <pwd.h>
#include <unistd.h>

#include <ostream>

#include "projections/knowledge/civil_time.h"

namespace sogoc {

namespace {

void read_register(const Context& context, const Stopwatch& time, OpenRegister& open) {
  open.reg = std::make_unique<Register>(open.store->table(), context.diagnostics);
  context.diagnostics.info("opened", {{"size", open.reg->log().size()},
                                      {"generation", open.reg->generation()},
                                      {"ms", time.milliseconds()}});
}

}  // namespace

void create_register(const Context& context, const RegisterFacts& facts) {
  RegisterStore::create(context.directory, opening_batch(facts, system_user(), system_now()),
                        context.diagnostics);
}

OpenRegister open_for_reading(const Context& context) {
  const Stopwatch time;
  OpenRegister open;
  open.store = RegisterStore::open_for_reading(context.directory, context.diagnostics);
  // What is left can still be read and exported, so this is a warning and no error.
  if (open.store->shortened())
    context.err
        << "sogoc: "
        << context.pick(
               "WARNING: the log does not hold what its head file says was acknowledged, or "
               "the head file is damaged: acts may be missing at the end",
               "CẢNH BÁO: nhật ký không có phần mà tệp head cho là đã xác nhận, hoặc tệp "
               "head bị hỏng: cuối sổ có thể thiếu sự việc")
        << '\n';
  read_register(context, time, open);
  return open;
}

OpenRegister open_for_writing(const Context& context) {
  const Stopwatch time;
  OpenRegister open;
  // The store refuses a shortened register itself: recording would hide what is lost.
  open.store = RegisterStore::open_for_writing(context.directory, context.diagnostics);
  read_register(context, time, open);
  return open;
}

Recording recording_of(const Register& reg) {
  return {reg.facts().simulated_clock, system_user(), system_now};
}

std::string system_user() {
  // The effective user, who has the rights by which files are written.
  const auto* entry = getpwuid(geteuid());
  return entry ? entry->pw_name : std::to_string(geteuid());
}

}  // namespace sogoc
