// A connection to SQLite in memory that has the tables of the register, and its statements. SQLite
// keeps nothing here: it asks the tables (virtual_table.h), and sorts and groups what they give.
#pragma once
#include <sqlite3.h>

#include <exception>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "answers/sql/reading.h"

namespace sogoc::sql {

// What SQLite says: its own text, in English. Thrown, and no std::exception: whoever runs
// statements catches it, for main() does not.
struct SqlError {
  int code;  // of SQLite, without its extension
  std::string message;
  std::string denied;    // what was asked for and is not allowed; empty: nothing
  int system = 0;        // errno of the system, where it refused a file; 0: not known
  bool running = false;  // it was understood, and failed on what it met
};

// Not copyable. For one thread, since SQLite is opened without its mutexes. `writer` and `in` must
// outlive it; `writer` is used by the tables only, to say that K cuts through an act.
class Connection {
 public:
  // Opens SQLite, adds the tables and the functions, and keeps temporary data in memory. A
  // statement that runs looks for an interrupt about every millisecond. Throws SqlError;
  // std::logic_error for a SQLite that joins conditions before the tables see them.
  Connection(const Writer& writer, Register& in);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // From here on nothing but questions, and limits on memory, length and nesting: see guard.cc.
  // Cannot be taken back. The heap limit is SQLite's for the whole process.
  void allow_questions_only();
  // Runs statements and throws away their answers. Throws as Statement.
  void run(const std::string& statements);

  // Lives as long as the connection.
  sqlite3* handle() { return handle_; }
  Reading& reading() { return reading_; }
  // Turns a code of SQLite into what is thrown: what a table threw inside of SQLite, Stopped after
  // an interrupt, else SqlError. `running`: a statement was stepped.
  [[noreturn]] void fail(int code, bool running = false);

  // Runs what SQLite calls and returns its code. An exception must not pass through C code: it is
  // kept here, SQLITE_ERROR is returned, and it leaves where the statement was stepped (fail).
  int guarded(const std::function<int()>& call);

  // What the authorizer denied first in the statement that is being prepared; empty: nothing.
  std::string denied;
  // Called where SQLite reads the value of an argument: throws UsageException as argument_uses.h.
  void expect_shown(const std::string& argument);

 private:
  void touch(const std::string& table);
  void keep_conditions_apart();

  Reading reading_;
  sqlite3* handle_ = nullptr;
  std::exception_ptr thrown_;
  friend class Statement;
  std::string text_;             // of the statement that is prepared or run
  std::set<std::string> shown_;  // arguments of which it was seen to compare none
};

// One statement, finalized when it is destroyed. Throws SqlError, and what the tables throw:
// UsageException, NotFoundException, Stopped, StoreError, CorruptRow. Its connection must outlive
// it. One thread.
class Statement {
 public:
  // Takes the first statement from the text and leaves the rest in it; comments and empty
  // statements before it are passed over. empty() when there is none. What the tables note of a
  // statement begins anew (Reading::begin).
  //
  // REQUIRES: a zero byte stands behind the text, and none in it.
  Statement(Connection& connection, std::string_view& text);
  // The one statement of the text.
  Statement(Connection& connection, const std::string& text);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  bool empty() const { return statement_ == nullptr; }
  // Parameters count from 1. The text is copied.
  void bind(int at, const std::string& text);
  // To the next row, which lives until the next step; false: there is none.
  bool step();
  int columns() const { return sqlite3_column_count(statement_); }
  sqlite3_stmt* handle() const { return statement_; }

 private:
  Connection& connection_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace sogoc::sql
