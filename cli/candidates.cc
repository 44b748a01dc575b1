#include "cli/candidates.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <set>
#include <sstream>

#include "answers/class_words.h"
#include "answers/json/event_keys.h"
#include "answers/value_words.h"
#include "cli/open.h"
#include "events/kinds/cause_words.h"
#include "events/kinds/kind.h"
#include "events/text_forms.h"
#include "projections/figures/catalogue.h"
#include "projections/figures/dimensions.h"
#include "projections/figures/meant.h"
#include "projections/figures/value_names.h"
#include "projections/knowledge/typed_days.h"
#include "projections/papers/increase_and_decrease.h"
#include "projections/rows/corrupt_row.h"
#include "projections/rows/stored_rows.h"
#include "store/keys.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr std::size_t most = 500;
constexpr std::array words = {"",           "units",      "ids",    "events",  "figures",
                              "dimensions", "conditions", "fields", "kinds",   "known_at",
                              "topics",     "reports",    "forms",  "count_by"};

// In the order of the bytes, no more than can be shown.
class Kept {
 public:
  explicit Kept(std::string typed) : typed_(std::move(typed)) {}
  // Of a value that has parts: what was typed before the one that is completed.
  Kept(std::string before, std::string typed)
      : before_(std::move(before)), typed_(std::move(typed)) {}

  void add(std::string_view value) {
    // A shell reads a candidate from a line.
    const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
    if (!value.starts_with(typed_)) return;
    if (std::any_of(value.begin(), value.end(), is_control)) return;
    all_.insert(before_ + std::string(value));
    if (all_.size() > most) all_.erase(std::prev(all_.end()));
  }
  void leave_out(const std::string& value) { all_.erase(before_ + value); }
  bool empty() const { return all_.empty(); }
  const std::string& typed() const { return typed_; }
  std::vector<std::string> values() const { return {all_.begin(), all_.end()}; }

 private:
  const std::string before_, typed_;
  std::set<std::string> all_;
};

// A list that is being typed: what stands in it, and the part that is completed.
struct List {
  std::vector<std::string> given;
  Kept kept;
};

List list_of(const std::string& head, const std::string& typed, char separator) {
  const auto at = typed.rfind(separator);
  if (at == typed.npos) return {{}, Kept(head, typed)};
  return {divided(typed.substr(0, at), separator),
          Kept(head + typed.substr(0, at + 1), typed.substr(at + 1))};
}

std::string text_of(const DimensionValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : "-";
}

// The words of the line before what is completed.
using Line = std::vector<std::string>;

bool has(const Line& line, std::string_view word) {
  return std::find(line.begin(), line.end(), word) != line.end();
}

// The groups of dimensions that all figures of the line have; all groups where there is none.
std::uint32_t groups_in(const Line& line) {
  constexpr std::string_view option = "--figure=";
  auto groups = ~std::uint32_t{0};
  bool named = false;
  for (const auto& word : line)
    if (const auto* figure =
            find_figure(word.starts_with(option) ? word.substr(option.size()) : word)) {
      groups &= figure->dimensions;
      named = true;
    }
  if (named || !has(line, "list")) return groups;
  return find_figure(has(line, "--villages") ? "villages"
                     : has(line, "--units")  ? "orgs"
                                             : "members")
      ->dimensions;
}

// Which dimensions are offered, and what stands behind each.
struct Offered {
  std::uint32_t groups = 0;
  std::set<std::string> without = {};
  std::string behind = "";
};

// A name, or where none begins so a label.
void add_dimensions(Kept& kept, const Offered& offers) {
  const auto& behind = offers.behind;
  const auto offered = [&](const Dimension& each) {
    return (each.group & offers.groups) != 0 && !offers.without.contains(each.name);
  };
  for (const auto& each : dimensions())
    if (offered(each)) kept.add(each.name + behind);
  if (!kept.empty()) return;
  for (const auto& each : dimensions())
    if (offered(each))
      for (const auto* label : {each.label_en, each.label_vi}) kept.add(label + behind);
}

std::vector<std::string> names_of_dimensions(const std::string& typed, const Line& line) {
  auto [before, kept] = list_of("", typed, ',');
  Offered offers{groups_in(line)};
  for (const auto& each : before) offers.without.insert(dimension_meant(each));
  add_dimensions(kept, offers);
  return kept.values();
}

// A value, or where none begins so its word.
void add_values(Kept& kept, const Dimension& dimension, const std::vector<std::string>& before) {
  std::set<std::string> given;
  for (const auto& each : before) given.insert(text_of(value_meant(dimension.name, each)));
  std::vector<std::string> codes;
  for (const auto& value : dimension.values())
    if (auto code = text_of(value); !given.contains(code)) codes.push_back(std::move(code));
  for (const auto& code : codes) kept.add(code);
  if (!kept.empty()) return;
  for (const auto& code : codes)
    if (const auto* name = find_value_name(code))
      for (const auto* word : {name->en, name->vi}) kept.add(word);
}

std::vector<std::string> conditions(const std::string& typed, const Line& line) {
  const auto equals = typed.find('=');
  if (equals == typed.npos) {
    Kept kept(typed);
    add_dimensions(kept, {groups_in(line), {}, "="});
    return kept.values();
  }
  auto [before, kept] = list_of(typed.substr(0, equals + 1), typed.substr(equals + 1), '|');
  const auto* dimension = find_dimension(dimension_meant(typed.substr(0, equals)));
  if (dimension && dimension->values) add_values(kept, *dimension, before);
  return kept.values();
}

// A name, or where none begins so its words.
void add_kinds(Kept& kept) {
  for (const auto& each : kinds()) kept.add(each.name);
  if (!kept.empty()) return;
  for (const auto& each : kinds())
    for (const auto& words : {kind_in_english(each.name), kind_in_vietnamese(each.name)})
      kept.add(words);
}

void add_subjects(Register& reg, SubjectClass of, Kept& kept) {
  read_subjects(reg.streams(), of, [&](std::string_view id) { kept.add(id); });
}

// An identifier, or where none begins so a name that one bore: options take it as well.
void add_units(Register& reg, Kept& kept) {
  add_subjects(reg, SubjectClass::unit, kept);
  if (!kept.empty() || kept.typed().empty()) return;
  read_names(reg.streams(), [&](const NameRow& row) {
    if (row.subject.of == SubjectClass::unit) kept.add(row.name);
    return true;
  });
}

// Of the events those alone whose index is a handful of rows.
void add_events(Register& reg, const std::string& typed, Kept& kept) {
  if (typed.size() > longest_id) return;
  const auto begins = id_index_key(typed);
  std::size_t read = 0;
  reg.table().scan(begins, begins, [&](std::string_view key, std::string_view) {
    kept.add(parse_id_index_key(key));
    return ++read <= most;
  });
}

// Null where it cannot be read.
using MaybeRegister = Register*;

// The kind whose fields are given: behind `record` the first word that is one, behind `amend` that
// of the first event. Empty: nobody knows yet.
std::string kind_in(MaybeRegister reg, const Line& line) {
  if (has(line, "void")) return "eventVoided";
  const bool amended = has(line, "amend");
  for (const auto& word : line) {
    if (const auto kind = happening_meant(word).kind; !amended && is_kind(kind)) return kind;
    if (!amended || !reg || word.empty() || word.size() > longest_id) continue;
    auto position = typed_position(word);
    if (!position) position = reg->log().position_of(word);
    if (position && *position < reg->log().size()) return kind_of(*reg->event(*position)).name;
  }
  return "";
}

// As many keys as there are fields; items of lists are those of the number that was typed.
std::string with_item(std::string key, const std::string& typed) {
  constexpr std::string_view first = "[0]";
  const auto open = typed.find('['), close = typed.find(']'), at = key.find(first);
  if (at != key.npos && close != typed.npos && open < close)
    key.replace(at, first.size(), typed.substr(open, close + 1 - open));
  return key;
}

// A key that was not given yet, or where none begins so its words.
void add_keys(const std::string& kind, const Line& line, Kept& kept) {
  const auto keys = keys_of_kind(kind);
  const auto behind = [&](const std::string& key, auto add) {
    for (const auto& word : line)
      if (word.starts_with(key + "=") || word.starts_with(key + ":=")) return;
    add(key);
  };
  for (const auto& each : keys)
    behind(with_item(each.key, kept.typed()), [&](const auto& key) { kept.add(key + "="); });
  if (!kept.empty()) return;
  for (const auto& each : keys)
    behind(each.key, [&](const auto& key) {
      const auto own = field_words(each.field.name);
      for (const auto& word : {own.en, own.vi}) {
        const auto meant = key_meant(kind, word);
        const auto* one = std::get_if<std::string>(&meant);
        if (one && *one == key) kept.add(word + "=");
      }
    });
}

void add_values_of(MaybeRegister reg, const DescribedField& field, Kept& kept) {
  for (const auto& code : field.values) kept.add(code);
  if (kept.empty())
    for (const auto& code : field.values)
      if (const auto* name = find_value_name(code))
        for (const auto* word : {name->en, name->vi}) kept.add(word);
  if (field.name == "figure")
    for (const auto& each : catalogue()) kept.add(each.name);
  const auto* of = class_called(field.identifies);
  if (!reg || !of || field.names == Names::fresh) return;
  if (of->of == SubjectClass::none)
    add_events(*reg, kept.typed(), kept);
  else
    add_subjects(*reg, of->of, kept);
}

std::vector<std::string> fields(MaybeRegister reg, const std::string& typed, const Line& line) {
  const auto kind = kind_in(reg, line);
  const auto equals = typed.find('=');
  if (kind.empty()) return {};
  if (equals == typed.npos) {
    Kept kept(typed);
    add_keys(kind, line, kept);
    return kept.values();
  }
  const auto meant = key_meant(kind, typed.substr(0, equals));
  const auto* key = std::get_if<std::string>(&meant);
  if (!key) return {};
  for (const auto& each : keys_of_kind(kind)) {
    if (with_item(each.key, *key) != *key) continue;
    const auto head = typed.substr(0, equals + 1), value = typed.substr(equals + 1);
    const bool list = each.field.type.starts_with("list of ");
    auto [before, kept] = list ? list_of(head, value, ',') : List{{}, Kept(head, value)};
    add_values_of(reg, each.field, kept);
    for (const auto& other : before) kept.leave_out(other);
    return kept.values();
  }
  return {};
}

bool is(std::string_view kind, Candidates candidates) { return kind == word_of(candidates); }

// A condition on units of a level, whose values are units.
bool is_of_units(std::string_view kind, const std::string& typed) {
  return is(kind, Candidates::conditions) && typed.find('=') != typed.npos &&
         dimension_meant(typed.substr(0, typed.find('='))).starts_with("unit:");
}

std::vector<std::string> units_of_condition(Register& reg, const std::string& typed) {
  const auto value = typed.find('=') + 1;
  auto [before, kept] = list_of(typed.substr(0, value), typed.substr(value), '|');
  add_units(reg, kept);
  for (const auto& each : before) kept.leave_out(each);
  return kept.values();
}

std::vector<std::string> of_register(Register& reg, std::string_view kind, const std::string& typed,
                                     const Line& line) {
  constexpr std::size_t longest_line = 4096;
  if (typed.size() > longest_line) return {};
  if (is_of_units(kind, typed)) return units_of_condition(reg, typed);
  if (is(kind, Candidates::fields)) return fields(&reg, typed, line);
  if (is(kind, Candidates::known_at)) {
    constexpr std::string_view report = "report:";
    Kept kept(std::string(report), typed.substr(std::min(report.size(), typed.size())));
    if (typed.starts_with(report)) add_subjects(reg, SubjectClass::report, kept);
    return kept.values();
  }
  Kept kept(typed);
  const bool any = is(kind, Candidates::ids);
  if (any)
    for (const auto of : {SubjectClass::member, SubjectClass::village, SubjectClass::scheme,
                          SubjectClass::target, SubjectClass::report})
      add_subjects(reg, of, kept);
  if (any || is(kind, Candidates::events)) add_events(reg, typed, kept);
  if (is(kind, Candidates::reports)) add_subjects(reg, SubjectClass::report, kept);
  // Behind all identifiers, since names are for where none begins so.
  if (any || is(kind, Candidates::units)) add_units(reg, kept);
  return kept.values();
}

// The environment is read with the options, of which there are none here.
std::string directory_of(const Context& context, const std::string& given) {
  const char* set = std::getenv("SOGOC_REGISTER");
  return !given.empty() ? given : set && *set ? set : context.directory;
}

// Whatever is wrong, there is nothing to be said of it here.
std::vector<std::string> of_register_or_none(Context& context, std::string_view kind,
                                             const std::string& typed, const std::string& directory,
                                             const Line& line) {
  std::ostringstream unsaid;
  SafeStream err(*unsaid.rdbuf());
  Context quiet{{context.language, context.format, err, err},
                directory_of(context, directory),
                false,
                context.data};
  try {
    auto open = open_for_reading(quiet);
    return of_register(*open.reg, kind, typed, line);
  } catch (const StoreError&) {
  } catch (const CorruptRow&) {
  }
  if (is(kind, Candidates::fields)) return fields(nullptr, typed, line);
  return {};
}

}  // namespace

const char* word_of(Candidates candidates) { return words[static_cast<std::size_t>(candidates)]; }

std::vector<std::string> candidates_for(Context& context, std::string_view kind,
                                        const std::string& given, const std::string& directory,
                                        const std::vector<std::string>& line,
                                        const std::vector<std::string>& topics) {
  // As whatever is stored, so that both begin alike.
  const auto typed = composed(given);
  if (is(kind, Candidates::dimensions)) return names_of_dimensions(typed, line);
  if (is(kind, Candidates::conditions) && !is_of_units(kind, typed)) return conditions(typed, line);
  Kept kept(typed);
  if (is(kind, Candidates::figures))
    for (const auto& each : catalogue()) kept.add(each.name);
  else if (is(kind, Candidates::kinds))
    add_kinds(kept);
  else if (is(kind, Candidates::topics))
    for (const auto& each : topics) kept.add(each);
  else if (is(kind, Candidates::forms))
    kept.add(increase_form);
  else if (is(kind, Candidates::count_by))
    for (const char* each : {"ceremony", "decision"}) kept.add(each);
  else if (is(kind, Candidates::known_at) && !typed.starts_with("report:"))
    for (const char* each : {"position:", "report:", "size:"}) kept.add(each);
  else
    return of_register_or_none(context, kind, typed, directory, line);
  return kept.values();
}

}  // namespace sogoc
