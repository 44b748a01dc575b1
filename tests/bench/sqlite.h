// As much of SQLite as the peer of the bench uses. Whatever fails ends the program.
#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "tests/bench/acts.h"

namespace bench {

class Database;

// A prepared statement, used again and again. `database` must outlive it. Not copyable.
class Statement {
 public:
  // Prepares; a mistake in `sql` ends the program.
  Statement(Database& database, const char* sql);
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Binds from ?1 on. Texts must live until the statement was stepped to its end.
  template <typename... Values>
  Statement& with(const Values&... values) {
    sqlite3_reset(statement_);
    int at = 0;
    (bind(++at, values), ...);
    return *this;
  }
  // To the next row; false: there is none.
  bool step();
  // Runs what gives no rows.
  template <typename... Values>
  void run(const Values&... values) {
    with(values...).step();
  }
  // A column of the row that step came to, from 0 on; null is 0 or empty.
  std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  std::string text(int column) const {
    const auto* found = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return found ? found : "";
  }

 private:
  void bind(int at, std::int64_t value) { sqlite3_bind_int64(statement_, at, value); }
  void bind(int at, std::string_view value) {
    sqlite3_bind_text(statement_, at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
  }

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
};

// A file of SQLite, made when it is not there. Not copyable; closes when it is destroyed.
class Database {
 public:
  explicit Database(const std::string& file) {
    if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK) fail("cannot open " + file);
  }
  ~Database() { sqlite3_close(handle_); }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Runs statements that give no rows.
  void run(const char* sql) {
    char* error = nullptr;
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, &error) != SQLITE_OK) fail(error);
  }
  std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle_); }
  // Rows that the last statement changed: 0 tells of a conflict that was passed over.
  int changes() const { return sqlite3_changes(handle_); }
  sqlite3* handle() { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

inline Statement::Statement(Database& database, const char* sql) : database_(database.handle()) {
  if (sqlite3_prepare_v2(database_, sql, -1, &statement_, nullptr) != SQLITE_OK)
    fail(std::string(sqlite3_errmsg(database_)) + " in " + sql);
}

inline bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) fail(sqlite3_errmsg(database_));
  sqlite3_reset(statement_);
  return false;
}

}  // namespace bench
