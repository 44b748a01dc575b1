#include <ostream>

#include "cli/commands/commands.h"
#include "cli/json/csv.h"
#include "cli/open.h"
#include "cli/progress.h"
#include "projections/verification.h"

namespace sogoc {
namespace {

ExitCode verify_register(Context& context) {
  auto open = open_for_reading(context);
  auto& content = *open.content;
  const auto size = content.log().size();
  const bool shortened = open.store->shortened();
  const auto wrong = verify(content, progress_bar(context, size));
  const bool good = !wrong && !shortened;
  Json json = {{"verified", good}, {"size", size}, {"root", base64(content.log().root())}};
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
                << base64(content.log().root()) << '\n';
  }
  return good ? ExitCode::ok : ExitCode::no;
}

}  // namespace

void add_verify(CLI::App& command, Action& action) {
  command.callback([&action] { action = verify_register; });
}

}  // namespace sogoc
