// Opening the register that a command works on, in the directory that the context names. All throw
// StoreError, whose reasons become exit codes in store_errors.cc.
#pragma once
#include <memory>
#include <optional>
#include <variant>

#include "cli/context.h"
#include "projections/knowledge/register.h"
#include "projections/recording/recording.h"
#include "projections/refused.h"
#include "store/register_store.h"

namespace sogoc {

// A register that is open, with its store. Destroyed in reverse order, since `reg` reads the
// store's table. Movable. One thread.
struct OpenRegister {
  std::unique_ptr<RegisterStore> store;
  std::unique_ptr<Register> reg;
};

// Makes a register with its first event, by the system user; recorded now, under a simulated clock
// before everything. A `group` may read it. Throws StoreError; of reason exists when anything is
// there.
void create_register(const Context& context, const RegisterFacts& facts,
                     std::optional<gid_t> group = std::nullopt);
// The number of the group of the system; nothing for no name. A UsageError: there is no such group.
std::variant<std::optional<gid_t>, UsageError> group_named(const std::string& name);
// Says on stderr that others may read the register, with the command that mends it: of one that was
// made before its files were closed, or that was opened to them. Nothing of one that is a group's.
void warn_of_rights(const Context& context);

// Beside any writer: what is seen stays as it is while it is open. Warns on stderr when the
// register is shortened, and opens it all the same. Throws not_found when there is none, corrupt,
// and busy when a writer has been opening it for ten seconds.
OpenRegister open_for_reading(Context& context, Register::Rows rows = Register::Rows::understood);
// Alone: throws busy while another process writes, shortened for a register that lost its tail.
// Close the store at the end, so that a fault of closing is reported.
OpenRegister open_for_writing(Context& context, Register::Rows rows = Register::Rows::understood);

// Says on stderr what is known of the end of the register: that it is shortened, that the machine
// went down before the last writer closed, that a group was torn. Nothing of a register that was
// closed. Answers in JSON say by themselves that it is shortened.
void warn_of_end(Context& context, const RegisterStore& store);

// Says on stderr that the last recording lies ahead of the machine's clock: one of the two is
// wrong. Nothing under a simulated clock.
void warn_of_clock(const Context& context, const Register& reg);

// The register of a table whose end or opening may be damaged, with its rows or without; null when
// not even its facts can be read. Warns as warn_of_clock does.
std::unique_ptr<Register> register_if_readable(const Context& context, const Table& table);

// What a user lets pass, or not, when he records (Recording has the members' meaning).
struct RecordingOptions {
  bool require_ids = false, hold_clock = false, accept_clock = false, strict = false;
};
// How this process records: the system's user and clock, or the simulated one. `reg` must outlive
// what records so: its figures are asked.
Recording recording_of(Register& reg, const RecordingOptions& options = {});

// The name of the effective user of the process, or its number when the system has no name for it:
// the `operator` of what is recorded. It comes from the system and not from the environment.
std::string system_user();

}  // namespace sogoc
