#include "answers/sql/plan.h"

#include <map>
#include <stdexcept>

#include "answers/sql/comparing.h"
#include "events/text_forms.h"

namespace sogoc::sql {
namespace {

// The condition that the table meets by itself; nothing: SQLite looks at every row.
std::optional<Condition::Is> condition_met(Use use, unsigned char asked) {
  using Is = Condition::Is;
  if (asked == SQLITE_INDEX_CONSTRAINT_EQ)
    return use == Use::shown ? std::nullopt : std::optional(Is::equal);
  if (use != Use::number) return std::nullopt;
  if (asked == SQLITE_INDEX_CONSTRAINT_GT) return Is::above;
  if (asked == SQLITE_INDEX_CONSTRAINT_GE) return Is::at_least;
  if (asked == SQLITE_INDEX_CONSTRAINT_LT) return Is::below;
  return asked == SQLITE_INDEX_CONSTRAINT_LE ? std::optional(Is::at_most) : std::nullopt;
}

// What the conditions that are met leave of the table; only their order matters.
double cost_of(Use use) {
  if (use == Use::key) return 1e-5;
  if (use == Use::subtree) return 1e-2;
  return use == Use::number ? 1e-1 : 1;
}

// How a condition is planned: how it compares, and of an equality where its value comes from;
// `by_bytes`: texts that are noted alone (has_texts_to_note), under BINARY, whatever they mean.
struct Planned {
  Condition::Is is = Condition::Is::equal;
  enum class Value : std::uint8_t { stated, of_another, null, by_bytes } value = Value::of_another;
};

// One condition as EXPLAIN QUERY PLAN shows it, a comma behind it.
std::string as_planned(const Column& column, const Planned& planned) {
  using Is = Condition::Is;
  const char* compares = planned.is == Is::equal      ? "="
                         : planned.is == Is::at_least ? ">="
                         : planned.is == Is::at_most  ? "<="
                         : planned.is == Is::above    ? ">"
                                                      : "<";
  const char* what = planned.value == Planned::Value::by_bytes ? "BINARY"
                     : !hidden(column.use)                     ? ""
                     : planned.value == Planned::Value::stated ? ""
                     : planned.value == Planned::Value::null   ? "NULL"
                                                               : "?";
  return column.name + compares + what + ",";
}

// The column and the comparison of the first condition of a plan, which is taken off it. The comma
// behind each condition keeps a name from matching the beginning of a longer one.
std::pair<std::size_t, Planned> take_planned(const Table& table, std::string_view& plan) {
  using Is = Condition::Is;
  using Value = Planned::Value;
  for (std::size_t at = 0; at < table.columns.size(); ++at)
    for (const auto is : {Is::equal, Is::at_least, Is::above, Is::at_most, Is::below})
      for (const auto value : {Value::stated, Value::of_another, Value::null, Value::by_bytes})
        if (const auto text = as_planned(table.columns[at], {is, value}); plan.starts_with(text)) {
          plan.remove_prefix(text.size());
          return {at, {is, value}};
        }
  throw std::logic_error("a plan that was not made here: " + std::string(plan));
}

// A number is compared with a key as its text, as the affinity TEXT does. In NFC, for a statement
// may make a text of other texts.
std::string text_of(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return text ? composed({text, static_cast<std::size_t>(sqlite3_value_bytes(value))}) : "";
}

// Fills in one text, or all of a list.
void read_texts(sqlite3_value* value, Condition& condition) {
  sqlite3_value* each = nullptr;
  // Fails for a value that is no list of an IN, which is one unit then.
  int code = sqlite3_vtab_in_first(value, &each);
  if (code != SQLITE_OK && code != SQLITE_DONE) {
    if (sqlite3_value_type(value) != SQLITE_NULL) condition.texts.push_back(text_of(value));
    return;
  }
  condition.stated = true;
  for (; code == SQLITE_OK && each; code = sqlite3_vtab_in_next(value, &each))
    if (sqlite3_value_type(each) != SQLITE_NULL) condition.texts.push_back(text_of(each));
}

const char* remedy_of(Use use) {
  return use == Use::subtree ? "WHERE unit = 'U', WHERE unit IN ('U1', 'U2')"
                             : "members('2018-12-31', 'size:1000'), WHERE asof = '2018-12-31'";
}

UsageException asked_twice(const Column& column) {
  return {{{column.name + " of one table has two conditions; it takes one",
            column.name + " của một bảng có hai điều kiện; chỉ được có một"},
           remedy_of(column.use)}};
}

UsageException not_so(const Column& column) {
  return {{{column.name + " only takes = or IN, with no collation: it says what the table is asked",
            column.name + " chỉ nhận = hoặc IN, không kèm COLLATE: cột này nêu điều hỏi bảng"},
           remedy_of(column.use)}};
}

// SQLite keeps in 32 bits which conditions have a list, and does not tell of more.
constexpr int lists_told = 32;

UsageException too_many(const Column& column) {
  return {{{column.name + " stands behind too many conditions of one table",
            column.name + " đứng sau quá nhiều điều kiện của một bảng"},
           "WHERE unit IN ('U1', 'U2') AND …"}};
}

// The value that the statement has for the condition, null when it is not in the statement itself.
sqlite3_value* stated_value(sqlite3_index_info* info, int at) {
  sqlite3_value* value = nullptr;
  return sqlite3_vtab_rhs_value(info, at, &value) == SQLITE_OK ? value : nullptr;
}

// LIMIT and OFFSET come in the same list, and are of no column.
const Column* column_asked(const Table& table, const sqlite3_index_info* info, int at) {
  const auto& asked = info->aConstraint[at];
  if (asked.iColumn < 0 || asked.op == SQLITE_INDEX_CONSTRAINT_LIMIT ||
      asked.op == SQLITE_INDEX_CONSTRAINT_OFFSET)
    return nullptr;
  return &table.columns.at(static_cast<std::size_t>(asked.iColumn));
}

// SQLite puts what stands in the parentheses into each part of an OR, and then adds it once more:
// the same value twice is one condition. Whether two values of other tables are the same is seen
// when they come (add_condition); those of `unit` never stand in parentheses.
bool may_be_same(const Column& column, sqlite3_value* one, sqlite3_value* other) {
  if (!one || !other) return !one && !other && column.use == Use::argument;
  return sqlite3_value_type(one) == sqlite3_value_type(other) && text_of(one) == text_of(other);
}

// Whether SQLite decides the condition by the bytes; a collation of the statement's own may be any.
bool by_bytes(sqlite3_index_info* info, int at) {
  return orders_by_bytes(sqlite3_vtab_collation(info, at));
}

// Whether each hidden column has one condition at most, of a form that it takes.
void check_hidden(const Table& table, sqlite3_index_info* info) {
  std::map<const Column*, sqlite3_value*> met;
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto* column = column_asked(table, info, i);
    if (!column || !hidden(column->use)) continue;
    if (info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) throw not_so(*column);
    auto* value = stated_value(info, i);
    const auto [before, added] = met.emplace(column, value);
    if (!added && !may_be_same(*column, before->second, value)) throw asked_twice(*column);
    if (!by_bytes(info, i)) throw not_so(*column);
  }
}

// Whether it compares with single values, of which one that is not known may be a slip.
bool compares_texts(sqlite3_index_info* info, int at) {
  const auto op = info->aConstraint[at].op;
  return (op == SQLITE_INDEX_CONSTRAINT_EQ || op == SQLITE_INDEX_CONSTRAINT_NE ||
          op == SQLITE_INDEX_CONSTRAINT_IS || op == SQLITE_INDEX_CONSTRAINT_ISNOT) &&
         by_bytes(info, at);
}

// A collation that is not the column's own knows nothing of what a text means.
bool is_binary(sqlite3_index_info* info, int at) {
  return std::string_view(sqlite3_vtab_collation(info, at)) == "BINARY";
}

void note(Reading::Compared& compared, const std::string& text, sqlite3_index_info* info, int at) {
  compared.note(text);
  if (is_binary(info, at)) compared.as_written.insert(text);
}

// Texts that the table has no use for itself, and that are told when it is read only: a list of an
// IN, a column of another table.
bool has_texts_to_note(const Column& column, sqlite3_index_info* info, int at) {
  return column.use == Use::shown && column.open_list && info->aConstraint[at].usable &&
         info->aConstraint[at].op == SQLITE_INDEX_CONSTRAINT_EQ && compares_texts(info, at) &&
         (sqlite3_vtab_in(info, at, -1) || !stated_value(info, at));
}

// Agrees on one condition as the next one.
void agree(const Table& table, sqlite3_index_info* info, int at, Condition::Is is,
           std::string& plan, int& met) {
  const auto& column = *column_asked(table, info, at);
  // Takes the whole list at once; else SQLite would open the table once for each unit and count
  // twice what stands under two of them.
  if (column.use == Use::subtree) {
    if (at >= lists_told && !stated_value(info, at)) throw too_many(column);
    if (sqlite3_vtab_in(info, at, -1)) sqlite3_vtab_in(info, at, 1);
  }
  if (column.use == Use::shown) sqlite3_vtab_in(info, at, 1);
  auto& usage = info->aConstraintUsage[at];
  usage.argvIndex = ++met;
  // What is met is checked again by SQLite, but for hidden columns, whose values it cannot
  // compare.
  usage.omit = hidden(column.use);
  using Value = Planned::Value;
  auto* value = hidden(column.use) ? stated_value(info, at) : nullptr;
  const bool null = value && sqlite3_value_type(value) == SQLITE_NULL;
  const bool bytes = column.use == Use::shown && is_binary(info, at);
  plan += as_planned(column, {is, bytes    ? Value::by_bytes
                                  : !value ? Value::of_another
                                  : null   ? Value::null
                                           : Value::stated});
}

// Adds the condition; false when no row can meet it.
bool add_condition(const Table& table, std::size_t at, const Planned& planned, sqlite3_value* value,
                   Conditions& conditions) {
  const auto& column = table.columns.at(at);
  Condition condition{at, planned.is, {}, 0, planned.value == Planned::Value::stated};
  if (column.use == Use::subtree) {
    read_texts(value, condition);
    // `unit = NULL` and an IN of nothing: no row.
    if (condition.texts.empty()) return false;
  } else if (planned.value == Planned::Value::null) {
    return true;  // its default
  } else if (sqlite3_value_type(value) == SQLITE_NULL) {
    return false;  // of another table: SQL's NULL equals nothing
  } else if (column.use == Use::number) {
    if (sqlite3_value_numeric_type(value) != SQLITE_INTEGER) return true;  // SQLite compares
    condition.number = sqlite3_value_int64(value);
  } else {
    condition.texts = {text_of(value)};
  }
  if (const auto* before = hidden(column.use) ? condition_on(conditions, at) : nullptr) {
    if (before->texts != condition.texts) throw asked_twice(column);
    return true;
  }
  conditions.push_back(std::move(condition));
  return true;
}

}  // namespace

int plan_reading(const Table& table, sqlite3_index_info* info, std::string& plan, double& cost) {
  check_hidden(table, info);
  int met = 0;
  // Hidden columns first: SQLite leaves out its own check (omit) for the first sixteen only.
  for (const bool wanted : {true, false})
    for (int i = 0; i < info->nConstraint; ++i) {
      const auto* column = column_asked(table, info, i);
      if (!column || hidden(column->use) != wanted) continue;
      const auto is = condition_met(column->use, info->aConstraint[i].op);
      if (!is && has_texts_to_note(*column, info, i)) {
        agree(table, info, i, Condition::Is::equal, plan, met);
        cost *= 0.99;  // before a plan without it, so that the list is seen
      }
      if (!is) continue;
      // A hidden column has no value of its own to compare with: such a plan must not be chosen.
      if (!info->aConstraint[i].usable) {
        if (wanted) return SQLITE_CONSTRAINT;
        continue;
      }
      // Under another collation SQLite compares by itself: the table knows bytes only.
      if (!wanted && !by_bytes(info, i)) continue;
      agree(table, info, i, *is, plan, met);
      cost *= cost_of(column->use);
    }
  return SQLITE_OK;
}

void note_values(const Table& table, sqlite3_index_info* info, Reading& reading) {
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto* column = column_asked(table, info, i);
    if (!column || !column->open_list || !compares_texts(info, i)) continue;
    auto* value = stated_value(info, i);
    if (value && sqlite3_value_type(value) == SQLITE_TEXT)
      note(reading.compared(column->name, column->open_list), text_of(value), info, i);
  }
}

NamedClocks clocks_named(const Table& table, sqlite3_index_info* info) {
  NamedClocks named;
  for (const auto& column : table.columns)
    named.with_day = named.with_day || (column.use == Use::argument && column.name == "asof");
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto* column = column_asked(table, info, i);
    if (!column || !hidden(column->use)) continue;
    auto* value = stated_value(info, i);
    const auto text = value ? text_of(value) : "";
    if (column->use == Use::subtree) named.unit = text;
    if (column->name == "asof") {
      named.as_of = text;
      // It is in a row of another table, and there was none.
      named.with_day = value != nullptr;
    }
    if (column->name == "knownat") named.known_at = text;
    if (column->name == "structureasof") named.structure_as_of = text;
  }
  return named;
}

std::optional<Conditions> conditions_of(const Table& table, std::string_view plan, int count,
                                        sqlite3_value** values, Reading& reading) {
  Conditions conditions;
  for (int i = 0; i < count; ++i) {
    const auto [at, planned] = take_planned(table, plan);
    const auto& column = table.columns[at];
    if (column.use == Use::shown) {
      Condition list;
      read_texts(values[i], list);
      auto& compared = reading.compared(column.name, column.open_list);
      for (const auto& text : list.texts) {
        compared.note(text);
        if (planned.value == Planned::Value::by_bytes) compared.as_written.insert(text);
      }
      continue;
    }
    if (!add_condition(table, at, planned, values[i], conditions)) return std::nullopt;
  }
  return conditions;
}

}  // namespace sogoc::sql
