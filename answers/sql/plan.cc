#include "answers/sql/plan.h"

#include <set>
#include <stdexcept>

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

// One condition as EXPLAIN QUERY PLAN shows it, a comma behind it.
std::string as_planned(const Column& column, Condition::Is is) {
  using Is = Condition::Is;
  const char* compares = is == Is::equal      ? "="
                         : is == Is::at_least ? ">="
                         : is == Is::at_most  ? "<="
                         : is == Is::above    ? ">"
                                              : "<";
  return column.name + compares + ",";
}

// The column and the comparison of the first condition of a plan, which is taken off it. The comma
// behind each condition keeps a name from matching the beginning of a longer one.
std::pair<std::size_t, Condition::Is> take_planned(const Table& table, std::string_view& plan) {
  using Is = Condition::Is;
  for (std::size_t at = 0; at < table.columns.size(); ++at)
    for (const auto is : {Is::equal, Is::at_least, Is::above, Is::at_most, Is::below})
      if (const auto text = as_planned(table.columns[at], is); plan.starts_with(text)) {
        plan.remove_prefix(text.size());
        return {at, is};
      }
  throw std::logic_error("a plan that was not made here: " + std::string(plan));
}

// A number is compared with a key as its text, as the affinity TEXT does.
std::string text_of(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return text ? std::string(text, static_cast<std::size_t>(sqlite3_value_bytes(value))) : "";
}

// One unit, or all of a list.
std::vector<std::string> texts_of(sqlite3_value* value) {
  std::vector<std::string> texts;
  sqlite3_value* each = nullptr;
  // Fails for a value that is no list of an IN, which is one unit then.
  int code = sqlite3_vtab_in_first(value, &each);
  if (code != SQLITE_OK && code != SQLITE_DONE) {
    if (sqlite3_value_type(value) != SQLITE_NULL) texts.push_back(text_of(value));
    return texts;
  }
  for (; code == SQLITE_OK && each; code = sqlite3_vtab_in_next(value, &each))
    if (sqlite3_value_type(each) != SQLITE_NULL) texts.push_back(text_of(each));
  return texts;
}

UsageException restricted_twice(const std::string& name) {
  return {{{name + " is restricted twice", name + " bị giới hạn hai lần"},
           "WHERE " + name + " = 'U', WHERE " + name + " IN ('U1', 'U2')"}};
}

// Adds the condition; false when no row can meet it.
bool add_condition(const Table& table, Condition condition, sqlite3_value* value,
                   Conditions& conditions) {
  const auto at = condition.column;
  const auto& column = table.columns.at(at);
  if (column.use == Use::subtree) {
    condition.texts = texts_of(value);
    // `unit = NULL` and an IN of nothing: no row.
    if (condition.texts.empty()) return false;
    if (const auto* before = condition_on(conditions, at)) {
      if (before->texts != condition.texts) throw restricted_twice(column.name);
      return true;
    }
  } else if (sqlite3_value_type(value) == SQLITE_NULL) {
    return column.use == Use::argument;  // its default
  } else if (column.use == Use::number) {
    if (sqlite3_value_numeric_type(value) != SQLITE_INTEGER) return true;  // SQLite compares
    condition.number = sqlite3_value_int64(value);
  } else {
    condition.texts = {text_of(value)};
    if (column.use == Use::argument && condition.texts.front().empty()) return true;
  }
  conditions.push_back(std::move(condition));
  return true;
}

}  // namespace

int plan_reading(const Table& table, sqlite3_index_info* info, std::string& plan, double& cost) {
  int met = 0;
  std::set<int> arguments;
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto& asked = info->aConstraint[i];
    if (asked.iColumn < 0) continue;
    const auto& column = table.columns.at(static_cast<std::size_t>(asked.iColumn));
    const auto is = condition_met(column.use, asked.op);
    if (!is) continue;
    // A hidden column has no value of its own to compare with: such a plan must not be chosen.
    if (!asked.usable) {
      if (hidden(column.use)) return SQLITE_CONSTRAINT;
      continue;
    }
    // Under another collation SQLite compares by itself: the table knows bytes only.
    if (std::string_view(sqlite3_vtab_collation(info, i)) != "BINARY") continue;
    // Said twice: the second is compared with what the first one said.
    if (column.use == Use::argument && !arguments.insert(asked.iColumn).second) continue;
    // Takes the whole list at once; else SQLite would open the table once for each unit and count
    // twice what stands under two of them.
    if (column.use == Use::subtree && sqlite3_vtab_in(info, i, -1)) sqlite3_vtab_in(info, i, 1);
    info->aConstraintUsage[i].argvIndex = ++met;
    // What is met is checked again by SQLite, but for hidden columns, whose values it cannot
    // compare.
    info->aConstraintUsage[i].omit = hidden(column.use);
    plan += as_planned(column, *is);
    cost *= cost_of(column.use);
  }
  return SQLITE_OK;
}

std::optional<Conditions> conditions_of(const Table& table, std::string_view plan, int count,
                                        sqlite3_value** values) {
  Conditions conditions;
  for (int i = 0; i < count; ++i) {
    const auto [column, is] = take_planned(table, plan);
    if (!add_condition(table, {column, is, {}, 0}, values[i], conditions)) return std::nullopt;
  }
  return conditions;
}

}  // namespace sogoc::sql
