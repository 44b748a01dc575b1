#include "cli/start.h"

#include <filesystem>
#include <ostream>

#include "answers/text/answer.h"
#include "answers/text/text.h"
#include "answers/version.h"
#include "cli/asking.h"
#include "cli/help/page.h"
#include "cli/open.h"
#include "projections/knowledge/roots.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr const char* demo_register = "demo-register";
constexpr std::size_t most_names = 5;

struct Next {
  std::string command;
  Words is;
};

void print_next(Context& context, const std::vector<Next>& all) {
  context.out << context.pick("\nTo begin:\n", "\nBắt đầu từ đây:\n");
  for (const auto& each : all) {
    context.out << "  " << each.command << '\n';
    print_filled({context.out, context.columns}, context.pick(each.is.en, each.is.vi), 6);
  }
}

const Next to_learn = {"sogoc help",
                       {"all commands, and topics such as the three clocks",
                        "mọi lệnh, và các chủ đề như ba đồng hồ"}};

// Where nothing of the register is there.
void print_none(Context& context, const StoreError& error) {
  context.out << context.pick(error.said().en, error.said().vi) << '\n';
  std::vector<Next> next;
  std::error_code ignored;
  if (context.directory != demo_register && std::filesystem::exists("demo-register/head", ignored))
    next.push_back({"sogoc --register demo-register",
                    {"that of the demo, which is here", "sổ mẫu, đã có ở đây"}});
  else
    next.push_back(
        {"sogoc demo",
         {"a province with invented people, to try everything on: ./demo-register, half "
          "a minute",
          "một tỉnh với những con người hư cấu, để tập dùng: ./demo-register, nửa phút"}});
  next.push_back({"sogoc init --origin register.example/ours" + context.advised_with,
                  {"a register of your own, with the name that it keeps for ever",
                   "sổ của mình, kèm tên dùng mãi"}});
  next.push_back(to_learn);
  print_next(context, next);
}

void print_register(Context& context, Register& reg, const std::vector<UnitName>& roots) {
  const auto& facts = reg.facts();
  context.out << context.directory << ": " << facts.origin << '\n';
  for (std::size_t i = 0; i < roots.size() && i < most_names; ++i)
    context.out << "  " << roots[i].name << " (" << roots[i].id << ")\n";
  if (roots.size() > most_names)
    context.out << context.pick("  and further units: ", "  và các đơn vị khác: ")
                << grouped(context, static_cast<std::int64_t>(roots.size() - most_names)) << '\n';
  // Its opening is an event too.
  if (reg.log().size() == 1)
    context.out << context.pick("  nothing recorded yet\n", "  chưa ghi sự việc nào\n");
  else
    context.out << "  " << grouped(context, static_cast<std::int64_t>(reg.log().size()))
                << context.pick(" events, the last recorded ", " sự việc, ghi cuối lúc ")
                << instant_text(context, facts.time_zone, reg.log().last_recorded()) << '\n';
  if (facts.simulated_clock)
    context.out << context.pick("  simulated clock\n", "  đồng hồ mô phỏng\n");
}

// With the register that was opened, so that they can be copied.
std::vector<Next> next_of(const Context& context, bool empty) {
  const auto in = context.advised_with;
  if (context.shortened)
    return {
        {"sogoc repair --head" + in,
         {"what is left of it, and what was acknowledged", "sổ còn gì, đã xác nhận gì"}},
        {"sogoc verify" + in,
         {"whether what is left is as it was recorded", "phần còn lại có đúng như đã ghi không"}},
        {"sogoc help register", {"how a register is kept", "cách giữ sổ"}}};
  if (empty)
    return {{"sogoc describe",
             {"the kinds of events that can be recorded", "các loại sự việc ghi được"}},
            {"sogoc help acts",
             {"how the first unit and its members are recorded",
              "ghi đơn vị đầu tiên và đảng viên như thế nào"}},
            to_learn};
  return {{"sogoc units --depth 1" + in,
           {"the units, how many cells and members each has",
            "các tổ chức đảng, mỗi nơi bao nhiêu chi bộ, đảng viên"}},
          {"sogoc figure members" + in,
           {"how many members there are today", "hôm nay có bao nhiêu đảng viên"}},
          to_learn};
}

ExitCode start(Context& context) {
  context.out << context.pick(
      "sogoc, the original register: acts for ever, figures as of any day\n",
      "sổ gốc: ghi mãi mãi, dựng lại số liệu tại ngày bất kỳ\n");
  OpenRegister open;
  try {
    open = open_for_reading(context);
  } catch (const StoreError& error) {
    if (error.reason() != StoreError::Reason::not_found) throw;
    print_none(context, error);
    return ExitCode::ok;
  }
  Asker asker(*open.reg);
  const auto known = known_asked(context, *open.reg, "");
  if (!known) return ExitCode::usage;
  const auto roots = roots_at(*asker.view(known->size), end_of(asker.default_day(*known)));
  print_register(context, *open.reg, roots);
  print_next(context, next_of(context, roots.empty()));
  return ExitCode::ok;
}

void declare(CommandLine& command) { command.action(start); }

}  // namespace

const Command start_command{"sogoc", {"where to start", "bắt đầu từ đâu"}, declare, false, true};

}  // namespace sogoc
