// Opening the register that a command works on.
#pragma once
#include <memory>

#include "cli/context.h"
#include "projections/knowledge/register.h"
#include "projections/recording/recorder.h"
#include "store/register_store.h"

namespace sogoc {

// A register open for reading. Destroyed in reverse order.
struct OpenRegister {
  std::unique_ptr<RegisterStore> store;
  std::unique_ptr<Register> reg;
};

// Makes a register with its first event. Throws StoreError; of reason exists when anything is
// there.
void create_register(const Context& context, const RegisterFacts& facts);

// Throws StoreError; warns on stderr when the register is shortened.
OpenRegister open_for_reading(const Context& context);
OpenRegister open_for_writing(const Context& context);

// How this process records: the system's user and clock, or the simulated one.
Recording recording_of(const Register& reg);

// The name of the system user.
std::string system_user();

}  // namespace sogoc
