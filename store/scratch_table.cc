#include "store/scratch_table.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "store/rocks_table.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

std::string make_directory_in(const std::string& above) {
  std::error_code error;
  const auto place =
      above.empty() ? std::filesystem::temp_directory_path(error) : std::filesystem::path(above);
  if (error)
    throw StoreError(StoreError::Reason::io, "the temporary directory: " + error.message());
  auto name = (place / "sogoc-XXXXXX").string();
  if (::mkdtemp(name.data())) return name;
  const int why = errno;
  throw StoreError(
      why == ENOENT ? StoreError::Reason::not_found : StoreError::Reason::io,
      place.string() + ": no temporary directory can be made in it: " + std::strerror(why));
}

}  // namespace

ScratchTable::ScratchTable(const std::string& above) : directory_(make_directory_in(above)) {
  try {
    table_ = RocksTable::create(directory_ + "/db");
  } catch (const StoreError&) {
    std::error_code error;
    std::filesystem::remove_all(directory_, error);
    throw;
  }
}

ScratchTable::~ScratchTable() {
  table_.reset();
  std::error_code error;  // nobody is there to be told
  std::filesystem::remove_all(directory_, error);
}

Table& ScratchTable::table() { return *table_; }

}  // namespace sogoc
