#include <ostream>

#include "answers/json/csv.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/progress.h"
#include "projections/keeping/verification.h"

namespace sogoc {
namespace {

ExitCode verify_register(Context& context) {
  auto open = open_for_reading(context);
  auto& reg = *open.reg;
  const auto size = reg.log().size();
  const bool shortened = open.store->shortened();
  const auto wrong = verify(reg, progress_bar(context, size));
  const bool good = !wrong && !shortened;
  Json json = {{"verified", good}, {"size", size}, {"root", base64(reg.log().root())}};
  json["shortened"] = shortened;
  json["wrongPosition"] = wrong ? Json(wrong->position) : Json();
  if (wrong) json["reason"] = context.pick(wrong->reason.en, wrong->reason.vi);
  if (context.format == Format::json) {
    context.out << json.dump() << '\n';
  } else if (context.format == Format::csv) {
    print_csv(context.out, {"verified", "size", "root", "shortened", "wrongPosition", "reason"},
              Json::array({json}));
  } else if (wrong) {
    context.out << context.pick("WRONG at position ", "SAI tại vị trí ") << wrong->position << ": "
                << context.pick(wrong->reason.en, wrong->reason.vi) << '\n';
  } else if (shortened) {
    context.out << context.pick(
                       "SHORTENED: what is there holds together, but the head file knows "
                       "more, or is damaged",
                       "BỊ CỤT: phần hiện có đúng, nhưng tệp head biết nhiều hơn hoặc bị "
                       "hỏng")
                << '\n';
  } else {
    context.out << context.pick("verified: ", "đã kiểm tra: ") << size
                << context.pick(" events, every hash and every projection recomputed; root ",
                                " sự việc, tính lại mọi mã băm và bảng chiếu; gốc ")
                << base64(reg.log().root()) << '\n';
  }
  return good ? ExitCode::ok : ExitCode::no;
}

void declare(CommandLine& command) { command.action(verify_register); }

}  // namespace

extern const Command verify_command{"verify",
                                    {"recompute every hash and every projection from the log",
                                     "tính lại mọi mã băm và mọi bảng chiếu từ nhật ký"},
                                    declare,
                                    true};

}  // namespace sogoc
