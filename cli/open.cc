#include "cli/open.h"

#include <grp.h>
#include <kj/exception.h>
#include <pwd.h>
#include <unistd.h>

#include <ostream>

#include "answers/shell_words.h"
#include "cli/last_words.h"
#include "events/instant.h"
#include "events/shown.h"
#include "projections/knowledge/civil_time.h"
#include "projections/papers/figure_rules.h"
#include "store/rights.h"
#include "store/store_error.h"

namespace sogoc {

namespace {

void read_register(const Context& context, const Stopwatch& time, Register::Rows rows,
                   OpenRegister& open) {
  open.reg = std::make_unique<Register>(open.store->table(), context.diagnostics, rows);
  context.diagnostics.info("opened", {{"size", open.reg->log().size()},
                                      {"generation", open.reg->generation()},
                                      {"ms", time.milliseconds()}});
  warn_of_clock(context, *open.reg);
}

}  // namespace

void create_register(const Context& context, const RegisterFacts& facts,
                     std::optional<gid_t> group) {
  const auto first = opening_batch(facts, system_user(), system_now());
  RegisterStore::create(
      context.directory, [&](Table& table) { table.commit(first); }, group, context.diagnostics);
}

std::variant<std::optional<gid_t>, UsageError> group_named(const std::string& name) {
  if (name.empty()) return std::optional<gid_t>();
  if (const auto* group = getgrnam(name.c_str())) return std::optional(group->gr_gid);
  return UsageError{
      {"this machine has no group " + as_typed(name), "máy này không có nhóm " + as_typed(name)},
      "getent group"};
}

void warn_of_rights(const Context& context) {
  const auto mode = mode_that_closes(context.directory);
  if (!mode) return;
  context.err << "sogoc: "
              << context.pick("WARNING: other users of this machine may read the register: chmod",
                              "CẢNH BÁO: người dùng khác trên máy này đọc được sổ: chmod")
              << " -R " << *mode
              << ' '
              // A name that begins with - would be taken for an option.
              << quoted_for_shell((context.directory.starts_with('-') ? "./" : "") +
                                  context.directory)
              << '\n';
}

void warn_of_end(Context& context, const RegisterStore& store) {
  context.shortened = store.shortened();
  // What is left can still be read and exported, so this is a warning and no error.
  if (store.shortened())
    context.err
        << "sogoc: "
        << context.pick(
               "WARNING: the log does not hold what its head file says was acknowledged, or "
               "the head file is damaged: acts may be missing at the end",
               "CẢNH BÁO: nhật ký không có phần mà tệp head cho là đã xác nhận, hoặc tệp "
               "head bị hỏng: cuối sổ có thể thiếu sự việc")
        << '\n';
  if (const auto since = store.unsure_since())
    context.err << "sogoc: "
                << context.pick(
                       "WARNING: the last writer did not close and the machine was "
                       "started anew since: acts acknowledged after ",
                       "CẢNH BÁO: lần ghi trước chưa đóng sổ và máy đã khởi động lại: "
                       "không kiểm tra được sự việc đã xác nhận sau ")
                << format_instant({*since})
                << context.pick(", in the last second before it stopped, cannot be checked",
                                ", trong giây cuối trước khi máy dừng")
                << '\n';
  if (const auto& torn = store.torn_tail())
    context.err << "sogoc: " << context.pick("the last ", "") << torn->bytes
                << context.pick(" bytes of ", " byte cuối của ") << torn->file
                << context.pick(
                       " are no whole record: the end of a group that was never "
                       "acknowledged, and is left out",
                       " không thành bản ghi trọn vẹn: phần cuối của một nhóm chưa hề "
                       "được xác nhận, nay bỏ qua")
                << '\n';
}

void warn_of_clock(const Context& context, const Register& reg) {
  const auto last = reg.log().last_recorded(), now = system_now();
  if (reg.facts().simulated_clock || last <= now) return;
  context.err << "sogoc: "
              << context.pick("WARNING: the last recording, ", "CẢNH BÁO: lần ghi cuối, ")
              << format_instant(last)
              << context.pick(", lies ahead of this machine's clock, ",
                              ", muộn hơn giờ của đồng hồ máy này, ")
              << format_instant(now) << '\n';
}

std::unique_ptr<Register> register_if_readable(const Context& context, const Table& table) {
  try {
    auto reg = std::make_unique<Register>(table, context.diagnostics, Register::Rows::any);
    warn_of_clock(context, *reg);
    return reg;
  } catch (const StoreError& error) {
    if (error.reason() != StoreError::Reason::corrupt) throw;
  } catch (const kj::Exception&) {  // the opening entry is no event
  }
  return nullptr;
}

OpenRegister open_for_reading(Context& context, Register::Rows rows) {
  const Stopwatch time;
  OpenRegister open;
  open.store = RegisterStore::open_for_reading(context.directory, context.diagnostics);
  warn_of_end(context, *open.store);
  read_register(context, time, rows, open);
  return open;
}

OpenRegister open_for_writing(Context& context, Register::Rows rows) {
  const Stopwatch time;
  // A rebuild takes rows of any layout and records nothing. Before the store has threads.
  context.records = rows == Register::Rows::understood;
  prepare_last_words(context);
  OpenRegister open;
  // The store refuses a shortened register itself: recording would hide what is lost.
  open.store = RegisterStore::open_for_writing(context.directory, context.diagnostics);
  warn_of_rights(context);
  warn_of_end(context, *open.store);
  read_register(context, time, rows, open);
  return open;
}

Recording recording_of(Register& reg, const RecordingOptions& options) {
  return {.simulated_clock = reg.facts().simulated_clock,
          .as_operator = system_user(),
          .now = system_now,
          .hold_clock = options.hold_clock,
          .accept_clock = options.accept_clock,
          .require_ids = options.require_ids,
          .strict = options.strict,
          .figures = figure_rules(reg)};
}

std::string system_user() {
  // The effective user, who has the rights by which files are written.
  const auto* entry = getpwuid(geteuid());
  return entry ? entry->pw_name : std::to_string(geteuid());
}

}  // namespace sogoc
