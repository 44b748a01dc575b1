// A connection to SQLite in memory that has the tables of the register, and its statements.
#pragma once
#include <sqlite3.h>

#include <exception>
#include <functional>
#include <list>
#include <string>
#include <string_view>

#include "answers/sql/reading.h"

namespace sogoc::sql {

// What SQLite says: its own text, in English.
struct SqlError {
  int code;  // of SQLite, without its extension
  std::string message;
  std::string denied;  // what was asked for and is not allowed; empty: nothing
};

// One thread. `writer` and `in` must outlive it.
class Connection {
 public:
  Connection(const Writer& writer, Register& in);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // From here on nothing but questions: see guard.cc.
  void allow_questions_only();
  // Statements without an answer. Throws as Statement.
  void run(const std::string& statements);

  sqlite3* handle() { return handle_; }
  Reading& reading() { return reading_; }
  [[noreturn]] void fail(int code);

  // Runs what SQLite calls; an exception must not pass through its C code: it is kept here, and
  // leaves where the statement was stepped.
  int guarded(const std::function<int()>& call);

  std::string denied;  // by the authorizer, in the statement that is being prepared

 private:
  void touch(const std::string& table);

  Reading reading_;
  sqlite3* handle_ = nullptr;
  std::exception_ptr thrown_;
};

// One statement. Throws SqlError, and what the tables throw: UsageException, Stopped, StoreError,
// CorruptRow.
class Statement {
 public:
  // Takes the first statement from the text, which ends with a zero byte and has no other; empty()
  // when there is none.
  Statement(Connection& connection, std::string_view& text);
  Statement(Connection& connection, const std::string& text);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  bool empty() const { return statement_ == nullptr; }
  void bind(int at, const std::string& text);  // from 1
  bool step();                                 // to the next row; false: there is none
  int columns() const { return sqlite3_column_count(statement_); }
  sqlite3_stmt* handle() const { return statement_; }

 private:
  Connection& connection_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace sogoc::sql
