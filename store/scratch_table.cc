#include "store/scratch_table.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "store/rocks_table.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

std::string make_directory_in(const std::string& above) {
  std::error_code error;
  const auto place =
      above.empty() ? std::filesystem::temp_directory_path(error) : std::filesystem::path(above);
  if (error) throw refused_by_system(Said{"the temporary directory", "thư mục tạm"}, error.value());
  auto name = (place / "sogoc-XXXXXX").string();
  if (::mkdtemp(name.data())) return name;
  const int why = errno;
  const auto what = place.string() + Said{": no temporary directory can be made in it",
                                          ": không tạo được thư mục tạm trong đó"};
  if (why == ENOENT) throw StoreError(StoreError::Reason::no_directory, what);
  throw refused_by_system(what, why);
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
