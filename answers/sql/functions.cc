#include "answers/sql/functions.h"

#include <string>

#include "answers/text/text.h"
#include "events/text_forms.h"

namespace sogoc::sql {
namespace {

void fold(sqlite3_context* to, int, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  // The value is no NULL: converting it needed memory that is not there.
  if (!text) return sqlite3_result_error_nomem(to);
  const auto result = folded({text, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
  sqlite3_result_text64(to, result.data(), result.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

template <typename Order>
int compare(void* order, int size_a, const void* a, int size_b, const void* b) {
  const std::string one(static_cast<const char*>(a), static_cast<std::size_t>(size_a));
  const std::string other(static_cast<const char*>(b), static_cast<std::size_t>(size_b));
  const auto& before = *static_cast<const Order*>(order);
  if (before(one, other)) return -1;
  if (before(other, one)) return 1;
  return one.compare(other);  // the same to a reader, but not the same text
}

template <typename Order>
void add_order(sqlite3* handle, const char* name) {
  sqlite3_create_collation_v2(handle, name, SQLITE_UTF8, new Order, compare<Order>,
                              [](void* order) { delete static_cast<Order*>(order); });
}

}  // namespace

void add_functions(sqlite3* handle) {
  sqlite3_create_function_v2(handle, "folded", 1,
                             SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr, fold,
                             nullptr, nullptr, nullptr);
  add_order<VietnameseOrder>(handle, "vietnamese");
  add_order<PersonOrder>(handle, "person");
}

}  // namespace sogoc::sql
