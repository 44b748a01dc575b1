#include "answers/sql/virtual_table.h"

#include <memory>

#include "answers/sql/comparing.h"
#include "answers/sql/plan.h"
#include "store/sha256.h"

namespace sogoc::sql {
namespace {

// What SQLite holds for the module, and frees with it.
struct Registered {
  Connection& connection;
  const Table& table;
};

struct VirtualTable : sqlite3_vtab {
  Registered of;
};

struct Cursor : sqlite3_vtab_cursor {
  std::unique_ptr<Rows> rows;  // null: there is none
};

Registered& registered(sqlite3_vtab* base) { return static_cast<VirtualTable*>(base)->of; }
Registered& registered(sqlite3_vtab_cursor* base) { return registered(base->pVtab); }
Cursor& cursor_of(sqlite3_vtab_cursor* base) { return *static_cast<Cursor*>(base); }

// The name of the table in it means nothing to SQLite.
std::string declaration(const Table& table) {
  std::string text = "CREATE TABLE x(";
  for (const auto& column : table.columns)
    text += (text.back() == '(' ? "\"" : ", \"") + column.name + "\" " + column.type +
            (hidden(column.use) ? " HIDDEN" : "") + " COLLATE \"" + collation_of(column) + "\"";
  return text + ")";
}

int connect(sqlite3* handle, void* with, int, const char* const*, sqlite3_vtab** out, char**) {
  const auto& of = *static_cast<Registered*>(with);
  if (const int code = sqlite3_declare_vtab(handle, declaration(of.table).c_str());
      code != SQLITE_OK)
    return code;
  *out = new VirtualTable{{}, of};
  return SQLITE_OK;
}

int disconnect(sqlite3_vtab* base) {
  delete static_cast<VirtualTable*>(base);
  return SQLITE_OK;
}

// A million stands for a table that is read whole; only the ratio to other plans matters.
int best_index(sqlite3_vtab* base, sqlite3_index_info* info) {
  const auto& of = registered(base);
  return of.connection.guarded([&] {
    std::string plan;
    double cost = 1e6;
    // Whether or not the table is read in the end: an answer says its clocks.
    of.connection.reading().name(clocks_named(of.table, info));
    note_values(of.table, info, of.connection.reading());
    if (const int code = plan_reading(of.table, info, plan, cost); code != SQLITE_OK) return code;
    // Rows of a number come in its order only where it is the first column: positions.
    info->orderByConsumed = info->nOrderBy == 1 && info->aOrderBy[0].iColumn == 0 &&
                            !info->aOrderBy[0].desc && of.table.columns[0].use == Use::number;
    info->estimatedCost = cost;
    info->estimatedRows = static_cast<sqlite3_int64>(std::max(1.0, cost));
    info->idxStr = sqlite3_mprintf("%s", plan.c_str());
    info->needToFreeIdxStr = 1;
    return info->idxStr ? SQLITE_OK : SQLITE_NOMEM;
  });
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
  *out = new Cursor;
  return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* base) {
  delete static_cast<Cursor*>(base);
  return SQLITE_OK;
}

// A cursor is opened once and filtered for each row of an outer table.
int filter(sqlite3_vtab_cursor* base, int, const char* plan, int count, sqlite3_value** values) {
  const auto& of = registered(base);
  return of.connection.guarded([&] {
    auto& rows = cursor_of(base).rows;
    rows.reset();
    const auto conditions = conditions_of(of.table, plan, count, values, of.connection.reading());
    if (!conditions) return SQLITE_OK;
    rows = of.table.open(of.connection.reading(), *conditions);
    if (!rows->next()) rows.reset();
    return SQLITE_OK;
  });
}

// The rows are let go of as soon as there are no more: at_end tells by that.
int next(sqlite3_vtab_cursor* base) {
  return registered(base).connection.guarded([&] {
    auto& rows = cursor_of(base).rows;
    if (!rows->next()) rows.reset();
    return SQLITE_OK;
  });
}

int at_end(sqlite3_vtab_cursor* base) { return cursor_of(base).rows == nullptr; }

void give(sqlite3_context* to, const Value& value) {
  if (const auto* truth = std::get_if<bool>(&value))
    sqlite3_result_int(to, *truth);
  else if (const auto* number = std::get_if<std::int64_t>(&value))
    sqlite3_result_int64(to, *number);
  else if (const auto* text = std::get_if<std::string>(&value))
    sqlite3_result_text64(to, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* to, int index) {
  const auto& of = registered(base);
  return of.connection.guarded([&] {
    const auto& read = of.table.columns[static_cast<std::size_t>(index)];
    if (read.use == Use::argument) of.connection.expect_shown(read.name);
    give(to, cursor_of(base).rows->value(static_cast<std::size_t>(index)));
    return SQLITE_OK;
  });
}

// SQLite joins the parts of an OR by this number.
int row_number(sqlite3_vtab_cursor* base, sqlite3_int64* out) {
  return registered(base).connection.guarded([&] {
    Sha256 hash;
    // 60 bits of SHA-256: the number must be the same in every reading, and no table numbers its
    // rows.
    hash.update(cursor_of(base).rows->identity());
    *out = static_cast<sqlite3_int64>(std::stoull(hash.hex().substr(0, 15), nullptr, 16));
    return SQLITE_OK;
  });
}

const sqlite3_module module = [] {
  sqlite3_module all{};
  all.xConnect = connect;  // without xCreate: there from the start, cannot be created
  all.xBestIndex = best_index;
  all.xDisconnect = disconnect;
  all.xOpen = open;
  all.xClose = close;
  all.xFilter = filter;
  all.xNext = next;
  all.xEof = at_end;
  all.xColumn = column;
  all.xRowid = row_number;
  return all;
}();

}  // namespace

void add_table(Connection& connection, const Table& table) {
  const int code = sqlite3_create_module_v2(
      connection.handle(), table.name, &module, new Registered{connection, table},
      [](void* with) { delete static_cast<Registered*>(with); });
  if (code != SQLITE_OK) connection.fail(code);
}

}  // namespace sogoc::sql
