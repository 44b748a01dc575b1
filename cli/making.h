// Making a register of entries that were recorded before, elsewhere: what `init --from` and
// `restore` share. Nothing is left where it fails.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "cli/command_line.h"
#include "cli/context.h"
#include "projections/keeping/replay.h"
#include "store/loss.h"

namespace sogoc {

// The entries, and what is asked of the log that they became.
struct SourceOfEntries {
  Entries entries;
  // Where an entry stands, for whoever is told that it is wrong.
  std::function<std::string(std::uint64_t position)> place;
  // Called with the whole log: prints why it is not what it should be and returns the exit code.
  std::function<std::optional<ExitCode>(const Log& log)> check;
  std::vector<Loss> losses;
  // For an entry that can be none of a log.
  ExitCode wrong = ExitCode::rejected;
  std::function<void(std::uint64_t)> progress = [](std::uint64_t) {};
};

// --group NAME, as init and restore have it.
void add_group_option(CommandLine& command, std::string& group);

// Makes the register in `directory` and writes its size and root; or prints why not. Rules of the
// door are not asked (projections/keeping/replay.h). A signal that ends it (answers/interrupt.h) is
// Stopped, thrown when nothing is left. Throws StoreError, as RegisterStore::create does.
// `group` may read it.
ExitCode make_register(Context& context, const std::string& directory, const SourceOfEntries& from,
                       std::optional<gid_t> group = std::nullopt);

}  // namespace sogoc
