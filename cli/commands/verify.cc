// verify: recomputes every hash and every row from the log. Exit code 1 when something is not as it
// was recorded, and for a shortened register.
#include "answers/keeping.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/progress.h"

namespace sogoc {
namespace {

ExitCode verify_register(Context& context) {
  auto open = open_for_reading(context);
  auto& reg = *open.reg;
  const auto size = reg.log().size();
  Verified verified{size, reg.log().root(), open.store->shortened(), {}};
  verified.wrong = verify(reg, progress_bar(context, size));
  write_verified(context, verified);
  return verified.good() ? ExitCode::ok : ExitCode::no;
}

void declare(CommandLine& command) { command.action(verify_register); }

}  // namespace

extern const Command verify_command{"verify",
                                    {"recompute every hash and every projection from the log",
                                     "tính lại mọi mã băm và mọi bảng chiếu từ nhật ký"},
                                    declare,
                                    true};

}  // namespace sogoc
