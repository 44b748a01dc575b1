#include "answers/sql/output.h"

namespace sogoc::sql {
namespace {

constexpr char digits[] = "0123456789abcdef";

std::string in_hex(std::string_view bytes) {
  std::string text;
  for (const unsigned char byte : bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

}  // namespace

bool is_number(Statement& statement, int column) {
  const int type = sqlite3_column_type(statement.handle(), column);
  return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

bool is_null(Statement& statement, int column) {
  return sqlite3_column_type(statement.handle(), column) == SQLITE_NULL;
}

std::string text_at(Statement& statement, int column) {
  auto* handle = statement.handle();
  const bool blob = sqlite3_column_type(handle, column) == SQLITE_BLOB;
  const void* bytes = blob ? sqlite3_column_blob(handle, column)
                           : static_cast<const void*>(sqlite3_column_text(handle, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle, column));
  if (!bytes) return "";
  const std::string text(static_cast<const char*>(bytes), size);
  return blob ? in_hex(text) : text;
}

std::string name_at(Statement& statement, int column) {
  const char* name = sqlite3_column_name(statement.handle(), column);
  return name ? name : "";
}

}  // namespace sogoc::sql
