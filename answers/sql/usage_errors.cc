#include "answers/sql/usage_errors.h"

#include "answers/sql/tables.h"

namespace sogoc::sql {
namespace {

std::string table_names() {
  std::string names;
  for (const auto& table : tables()) names += (names.empty() ? "" : ", ") + std::string(table.name);
  return names;
}

UsageError words_of(const SqlError& error) {
  const auto& said = error.message;
  // SQLite refuses to change a virtual table that has no xUpdate, before the authorizer is asked.
  const bool changes = said.find("may not be modified") != std::string::npos;
  if (error.code == SQLITE_AUTH || !error.denied.empty() || changes) {
    const std::string what = error.denied.empty() ? "INSERT, UPDATE, DELETE" : error.denied;
    return {
        {"only questions are allowed here, not " + what, "ở đây chỉ được hỏi, không được " + what},
        "SELECT … FROM " + table_names() + "; sogoc record"};
  }
  if (error.code == SQLITE_NOMEM)
    return {{"the question needs too much memory", "câu hỏi cần quá nhiều bộ nhớ"}, "WHERE, LIMIT"};
  if (error.code == SQLITE_TOOBIG)
    return {{"a text becomes too long: " + said, "có văn bản quá dài [" + said + "]"},
            "substr(…), group_concat(…)"};
  // Each hidden column waits for a value of a table that waits for its own.
  if (said == "no query solution")
    return {{"asof, knownat, structureasof or unit of two tables are each compared with the other: "
             "none of them has a value to begin with",
             "asof, knownat, structureasof hay unit của hai bảng so với nhau: không cột nào có sẵn "
             "giá trị"},
            "WHERE a.unit = 'U' AND b.unit = 'U'; members('2018-12-31')"};
  if (error.running)
    return {{"SQL came upon what it cannot compute: " + said,
             "câu hỏi gặp phép tính không làm được [" + said + "]"},
            "CAST(… AS REAL), total(…), nullif(…, 0), json_valid(…)"};
  if (said.starts_with("no such column"))
    return {{"SQL: " + said, "SQLite không hiểu câu hỏi [" + said + "]"},
            Words{"sogoc sql --schema; a text stands in '…', a name in \"…\"",
                  "sogoc sql --schema; văn bản để trong '…', tên cột để trong \"…\""}};
  const bool no_table = said.starts_with("no such table");
  return {{"SQL: " + said, "SQLite không hiểu câu hỏi [" + said + "]"},
          no_table ? table_names() : "sogoc sql --schema"};
}

}  // namespace

UsageError usage_error_of(const SqlError& error) {
  auto made = words_of(error);
  made.reason = UsageReason::sql;
  return made;
}

}  // namespace sogoc::sql
