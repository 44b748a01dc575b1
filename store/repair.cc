#include "store/repair.h"

#include <fcntl.h>
#include <sys/file.h>

#include <filesystem>

#include "store/clock.h"
#include "store/head_file.h"
#include "store/log.h"
#include "store/loss.h"
#include "store/register_files.h"
#include "store/rights.h"
#include "store/rocks_table.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

using Reason = StoreError::Reason;
using Outcome = HeadRepair::Outcome;

std::optional<Head> known_head(const std::string& directory, const Diagnostics& diagnostics) {
  try {
    return HeadFile::read(head_of(directory), diagnostics);
  } catch (const StoreError& error) {
    // What the system refused may be whole.
    if (error.reason() != Reason::not_found && error.reason() != Reason::head_lost) throw;
    return std::nullopt;
  }
}

// Beside, and then over the old one: a crash leaves one of the two whole.
void renew(const std::string& directory, const HeadRepair& found) {
  const auto beside = head_of(directory) + ".new";
  std::error_code error;
  std::filesystem::remove(beside, error);
  if (error) throw refused_by_system(beside, error.value());
  HeadFile::create(beside, now_in_microseconds());
  HeadFile(beside).write(found.size, found.root, now_in_microseconds());
  std::filesystem::rename(beside, head_of(directory), error);
  if (error) throw refused_by_system(head_of(directory), error.value());
  sync_directory(directory);
}

// Looks without writing anything: opening for writing would make final what may still be read.
HeadRepair look(const std::string& directory, const Diagnostics& diagnostics) {
  HeadRepair found;
  try {
    RocksTable::open_for_reading(db_of(directory), diagnostics);
  } catch (const StoreError& error) {
    if (error.reason() != Reason::corrupt) throw;
    found.damage = error.what();
  }
  const auto table = RocksTable::open_for_reading(db_of(directory), diagnostics, nullptr,
                                                  RocksTable::Recovery::as_far_as_whole);
  check_format(*table, directory);
  const Log log(*table);
  log.check_tail();
  found.size = log.size();
  found.root = log.root();
  found.last_recorded = log.last_recorded();
  const auto known = known_head(directory, diagnostics);
  if (known) {
    found.known_size = known->size;
    found.known_root = known->root;
  }
  const bool whole = known && known->size <= log.size() && log.root_at(known->size) == known->root;
  // Without a head a damaged database may have held more, and nobody could tell how much.
  const bool lost = known ? !whole : !found.damage.empty();
  found.outcome = lost                            ? Outcome::shortened
                  : whole && found.damage.empty() ? Outcome::sound
                                                  : Outcome::renewed;
  return found;
}

// A crash may have come between the table and the head file: it is one loss all the same.
bool is_told(const Table& table, const HeadRepair& found) {
  const auto losses = losses_of(table);
  return !losses.empty() && losses.back().left_root == found.root &&
         losses.back().left_size == found.size &&
         losses.back().known_size == found.known_size.value_or(0) &&
         losses.back().known_root == found.known_root;
}

void write(const std::string& directory, const HeadRepair& found, const Diagnostics& diagnostics) {
  const auto table = RocksTable::open_for_writing(db_of(directory), diagnostics, nullptr,
                                                  RocksTable::Recovery::as_far_as_whole);
  Batch batch;
  // In the table before the head file is renewed: else a crash between them would forget it.
  if (found.outcome == Outcome::accepted && !is_told(*table, found))
    put_loss(*table,
             {now_in_microseconds(), found.known_size.value_or(0), found.known_root, found.size,
              found.root},
             batch);
  // Also when it is empty: closing then leaves no write-ahead log that is damaged.
  table->commit(batch);
  table->close();
  renew(directory, found);
}

}  // namespace

HeadRepair repair_head(const std::string& directory, std::optional<std::uint64_t> accepted_size,
                       const Diagnostics& diagnostics) {
  expect_register(directory);
  make_with(rights_of(directory));
  auto writer_lock = lock_for_writing(directory);
  auto readers_lock = open_readers_lock(directory, O_RDWR | O_CREAT);
  lock_readers(readers_lock, LOCK_EX, diagnostics);
  auto found = look(directory, diagnostics);
  // Nobody can tell any more once the file says closed.
  found.left_by_another_boot = writer_lock.left_by_another_boot;
  if (found.outcome == Outcome::shortened && accepted_size == found.size)
    found.outcome = Outcome::accepted;
  if (found.outcome == Outcome::renewed || found.outcome == Outcome::accepted)
    write(directory, found, diagnostics);
  if (found.outcome != Outcome::shortened) say_closed(writer_lock.file);
  return found;
}

}  // namespace sogoc
