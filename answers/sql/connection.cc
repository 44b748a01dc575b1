#include "answers/sql/connection.h"

#include <cerrno>
#include <stdexcept>
#include <utility>

#include "answers/interrupt.h"
#include "answers/sql/argument_uses.h"
#include "answers/sql/comparing.h"
#include "answers/sql/functions.h"
#include "answers/sql/tables.h"
#include "answers/sql/virtual_table.h"

namespace sogoc::sql {
namespace {

constexpr int instructions_between_looks = 10'000;  // well under a millisecond

// A disk without room is SQLite's own code, and no error of the system to it. Of others it knows
// errno while a file is opened; while one is written nobody has changed it since.
int system_error_of(int code, sqlite3* handle) {
  const int plain = code & 0xff;
  if (plain == SQLITE_FULL) return ENOSPC;
  if (!handle || (plain != SQLITE_IOERR && plain != SQLITE_CANTOPEN)) return 0;
  const int known = sqlite3_system_errno(handle);
  return known != 0 ? known : errno;
}

}  // namespace

Connection::Connection(const Writer& writer, Register& in) : reading_(writer, in) {
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;  // in memory by its name
  if (const int code = sqlite3_open_v2(":memory:", &handle_, flags, nullptr); code != SQLITE_OK)
    fail(code);
  // Defensive mode and no extensions, as "Defense Against The Dark Arts" in the SQLite
  // documentation recommends for statements of strangers.
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  // A misspelt name in double quotes would be a text.
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  // A large sort must not leave names of people in files for it.
  run("PRAGMA temp_store=MEMORY");
  add_collations(*this);
  for (const auto& table : tables()) {
    add_table(*this, table);
    touch(table.name);
  }
  // They are table-valued functions of SQLite itself, which are declared in the same way.
  for (const char* name : {"json_each", "json_tree"}) touch(name);
  add_functions(handle_);
  keep_conditions_apart();
  // Nobody else looks for an interrupt while SQLite sorts or counts by itself.
  sqlite3_progress_handler(
      handle_, instructions_between_looks, [](void*) { return stop_asked() ? 1 : 0; }, nullptr);
}

// The second form of closing waits for statements that are not finalized yet.
Connection::~Connection() { sqlite3_close_v2(handle_); }

// SQLite declares such a table when it is first named, which to an authorizer looks like a change.
void Connection::touch(const std::string& table) {
  Statement statement(*this, "SELECT 1 FROM " + table);
}

// SQLite puts the value of one condition in the place of the column in all others, and answers what
// cannot be without asking the table: `unit = 'P' AND unit = 'D1'` would be no row, and not a
// question that is refused (plan.h). Switched off by the only means there is, which SQLite keeps
// for tests and promises to nobody: so it is tried.
void Connection::keep_conditions_apart() {
  constexpr int propagate_constants = 0x8000;  // SQLITE_PropagateConst of sqliteInt.h
  sqlite3_test_control(SQLITE_TESTCTRL_OPTIMIZATIONS, handle_, propagate_constants);
  try {
    Statement statement(*this, std::string("SELECT 1 FROM units WHERE unit = 'P' AND unit = 'D'"));
  } catch (const UsageException&) {  // two conditions, as they were written
    return;
  }
  throw std::logic_error("this SQLite moves values from one condition to another");
}

int Connection::guarded(const std::function<int()>& call) {
  try {
    return call();
  } catch (...) {  // becomes an error of SQLite, through whose C code nothing may fly; see fail
    thrown_ = std::current_exception();
    return SQLITE_ERROR;
  }
}

void Connection::fail(int code, bool running) {
  // First what a table threw: the code of SQLite only follows from it.
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  if ((code & 0xff) == SQLITE_INTERRUPT) throw Stopped{};
  const char* message = handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
  throw SqlError{code & 0xff, message, std::exchange(denied, ""), system_error_of(code, handle_),
                 running};
}

void Connection::expect_shown(const std::string& argument) {
  if (shown_.contains(argument)) return;
  sql::expect_shown(text_, argument);
  shown_.insert(argument);
}

void Connection::run(const std::string& statements) {
  std::string_view rest = statements;
  for (;;) {
    Statement statement(*this, rest);
    if (statement.empty()) return;
    while (statement.step()) {
    }
  }
}

Statement::Statement(Connection& connection, std::string_view& text) : connection_(connection) {
  connection.reading().begin();
  // SQLite gives no statement for blanks and comments alone.
  while (!text.empty() && !statement_) {
    connection.denied.clear();
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v2(connection.handle(), text.data(), -1, &statement_, &tail);
    if (code != SQLITE_OK) connection.fail(code);
    text.remove_prefix(static_cast<std::size_t>(tail - text.data()));
    connection.shown_.clear();
    connection.text_ = statement_ ? sqlite3_sql(statement_) : "";
  }
}

Statement::Statement(Connection& connection, const std::string& text) : connection_(connection) {
  const int code = sqlite3_prepare_v2(connection.handle(), text.c_str(), -1, &statement_, nullptr);
  if (code != SQLITE_OK) connection.fail(code);
}

Statement::~Statement() { sqlite3_finalize(statement_); }

void Statement::bind(int at, const std::string& text) {
  // Copied by SQLite (SQLITE_TRANSIENT), for the text may be gone at the next step.
  const int code = sqlite3_bind_text(statement_, at, text.data(), static_cast<int>(text.size()),
                                     SQLITE_TRANSIENT);
  if (code != SQLITE_OK) connection_.fail(code);
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) connection_.fail(code, true);
  return false;
}

}  // namespace sogoc::sql
