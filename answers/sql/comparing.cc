#include "answers/sql/comparing.h"

#include <algorithm>
#include <cstring>
#include <set>

#include "answers/sql/tables.h"

namespace sogoc::sql {
namespace {

const std::string prefix = "bytes of ";

// What SQLite holds for a collation, and frees with it.
struct Noting {
  Connection& connection;
  Reading::Compared& compared;
};

std::string_view text_at(const void* bytes, int size) {
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

int compare(void* with, int size, const void* bytes, int other_size, const void* other_bytes) {
  auto& noting = *static_cast<Noting*>(with);
  const auto one = text_at(bytes, size), other = text_at(other_bytes, other_size);
  int order = one.compare(other);
  // A collation cannot fail: what is thrown here leaves when the statement fails or ends.
  noting.connection.guarded([&] {
    noting.compared.note(one);
    noting.compared.note(other);
    auto& reading = noting.connection.reading();
    if (order != 0)
      order = reading.meant(noting.compared, one).compare(reading.meant(noting.compared, other));
    return SQLITE_OK;
  });
  return order;
}

void add_collation(Connection& connection, const Column& column) {
  auto& compared = connection.reading().compared(column.name, column.open_list);
  const int code =
      sqlite3_create_collation_v2(connection.handle(), collation_of(column).c_str(), SQLITE_UTF8,
                                  new Noting{connection, compared}, compare,
                                  [](void* with) { delete static_cast<Noting*>(with); });
  if (code != SQLITE_OK) connection.fail(code);
}

}  // namespace

std::string collation_of(const Column& column) {
  return column.open_list ? prefix + column.name + " of " + column.open_list : "BINARY";
}

bool orders_by_bytes(std::string_view collation) {
  return collation == "BINARY" || collation.starts_with(prefix);
}

void add_collations(Connection& connection) {
  std::set<std::string> added = {"BINARY"};
  for (const auto& table : tables())
    for (const auto& column : table.columns)
      if (added.insert(collation_of(column)).second) add_collation(connection, column);
}

}  // namespace sogoc::sql
