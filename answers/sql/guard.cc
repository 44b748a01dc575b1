// What a statement may do: ask. Everything that changes, creates, attaches or loads is denied when
// it is prepared, and what it may use up is limited.
#include <algorithm>
#include <array>

#include "answers/sql/connection.h"
#include "answers/sql/statement_text.h"

namespace sogoc::sql {
namespace {

// Functions that reach files or code, wherever SQLite has them built in.
constexpr std::array<std::string_view, 6> denied_functions = {
    "load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "sqlar_compress"};

constexpr const char* in_schema = "CREATE, DROP, ALTER";

struct Denied {
  int action;
  const char* name;
};
constexpr Denied names[] = {{SQLITE_ATTACH, "ATTACH"},       {SQLITE_DETACH, "DETACH"},
                            {SQLITE_PRAGMA, "PRAGMA"},       {SQLITE_TRANSACTION, "BEGIN, COMMIT"},
                            {SQLITE_SAVEPOINT, "SAVEPOINT"}, {SQLITE_INSERT, "INSERT"},
                            {SQLITE_UPDATE, "UPDATE"},       {SQLITE_DELETE, "DELETE"},
                            {SQLITE_ANALYZE, "ANALYZE"},     {SQLITE_REINDEX, "REINDEX"}};

// What the refusal names: the function, or the statement.
std::string name_of(int action, const char* detail) {
  if (action == SQLITE_FUNCTION) return (detail ? detail : "") + std::string("()");
  for (const auto& each : names)
    if (each.action == action) return each.name;
  return in_schema;
}

// Whether it is SQLite's own table of tables that would be written.
bool of_schema(const char* table) {
  return table && std::string_view(table).starts_with("sqlite_");
}

// Everything is denied that is not known to be harmless: a later SQLite may have new actions.
int authorize(void* with, int action, const char* first, const char* detail, const char*,
              const char*) {
  if (action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_RECURSIVE)
    return SQLITE_OK;
  if (action == SQLITE_FUNCTION && detail &&
      std::find(denied_functions.begin(), denied_functions.end(), detail) == denied_functions.end())
    return SQLITE_OK;
  // The first is what was asked for; what SQLite would do for it follows.
  auto& denied = static_cast<Connection*>(with)->denied;
  const bool writes = action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE;
  if (denied.empty()) denied = writes && of_schema(first) ? in_schema : name_of(action, detail);
  return SQLITE_DENY;
}

// So that a statement of a stranger ends with an error of its own, and not the process.
constexpr std::pair<int, int> limits[] = {
    {SQLITE_LIMIT_LENGTH, 100'000'000},           // of one text
    {SQLITE_LIMIT_SQL_LENGTH, 3 * longest_text},  // which NFC may make longer
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 0},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 10'000}};
constexpr sqlite3_int64 most_memory = 2'000'000'000;

}  // namespace

void Connection::allow_questions_only() {
  for (const auto& [what, most] : limits) sqlite3_limit(handle_, what, most);
  sqlite3_hard_heap_limit64(most_memory);
  // From here on: the constructor's own statements (PRAGMA, the tables) would be denied.
  sqlite3_set_authorizer(handle_, authorize, this);
}

}  // namespace sogoc::sql
