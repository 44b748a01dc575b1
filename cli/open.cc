#include "cli/open.h"

#include <pwd.h>
#include <unistd.h>

#include <ostream>

#include "projections/knowledge/civil_time.h"

namespace sogoc {

void create_register(const Context& context, const RegisterFacts& facts) {
  RegisterStore::create(context.directory, opening_batch(facts, system_user(), system_now()));
}

OpenRegister open_for_reading(const Context& context) {
  OpenRegister open;
  open.store = RegisterStore::open_for_reading(context.directory);
  if (open.store->shortened())
    context.err
        << "sogoc: "
        << context.pick(
               "WARNING: the log does not hold what its head file says was acknowledged, or "
               "the head file is damaged: acts may be missing at the end",
               "CẢNH BÁO: nhật ký không có phần mà tệp head cho là đã xác nhận, hoặc tệp "
               "head bị hỏng: cuối sổ có thể thiếu sự việc")
        << '\n';
  open.reg = std::make_unique<Register>(open.store->table());
  return open;
}

OpenRegister open_for_writing(const Context& context) {
  OpenRegister open;
  open.store = RegisterStore::open_for_writing(context.directory);
  open.reg = std::make_unique<Register>(open.store->table());
  return open;
}

Recording recording_of(const Register& reg) {
  return {reg.facts().simulated_clock, system_user(), system_now};
}

std::string system_user() {
  const auto* entry = getpwuid(geteuid());
  return entry ? entry->pw_name : std::to_string(geteuid());
}

}  // namespace sogoc
