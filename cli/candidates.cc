#include "cli/candidates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <functional>
#include <set>
#include <sstream>

#include "cli/open.h"
#include "events/kinds/kind.h"
#include "projections/figures/catalogue.h"
#include "projections/figures/dimensions.h"
#include "projections/rows/corrupt_row.h"
#include "projections/rows/stored_rows.h"
#include "store/keys.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr std::size_t most = 500;
constexpr std::array words = {"",           "units",      "ids",   "events",  "figures",
                              "dimensions", "conditions", "kinds", "known_at"};

// In the order of the bytes, no more than can be shown.
class Kept {
 public:
  explicit Kept(std::string typed) : typed_(std::move(typed)) {}
  // Of a value that has parts: what was typed before the one that is completed.
  Kept(std::string before, std::string typed)
      : before_(std::move(before)), typed_(std::move(typed)) {}

  void add(std::string_view value) {
    constexpr std::string_view plain = "-_.:/,=|+@%";
    const auto asks_no_quotes = [&](unsigned char c) {
      return c >= 0x80 || std::isalnum(c) || plain.find(char(c)) != plain.npos;
    };
    if (!value.starts_with(typed_)) return;
    // It would be taken for an option.
    if (before_.empty() && value.starts_with('-')) return;
    if (!std::all_of(value.begin(), value.end(), asks_no_quotes)) return;
    all_.insert(before_ + std::string(value));
    if (all_.size() > most) all_.erase(std::prev(all_.end()));
  }
  std::vector<std::string> values() const { return {all_.begin(), all_.end()}; }

 private:
  const std::string before_, typed_;
  std::set<std::string> all_;
};

// Where the last part begins.
std::size_t behind_last(const std::string& typed, const char* separators) {
  const auto at = typed.find_last_of(separators);
  return at == typed.npos ? 0 : at + 1;
}

Kept parts_of(const std::string& typed, const char* separators) {
  const auto at = behind_last(typed, separators);
  return {typed.substr(0, at), typed.substr(at)};
}

std::string text_of(const DimensionValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : "-";
}

std::vector<std::string> names_of_dimensions(const std::string& typed) {
  auto kept = parts_of(typed, ",");
  for (const auto& each : dimensions()) kept.add(each.name);
  return kept.values();
}

std::vector<std::string> conditions(const std::string& typed) {
  auto kept = parts_of(typed, "=|");
  const auto equals = typed.find('=');
  if (equals == typed.npos)
    for (const auto& each : dimensions()) kept.add(std::string(each.name) + "=");
  else if (const auto* dimension = find_dimension(typed.substr(0, equals));
           dimension && dimension->values)
    for (const auto& value : dimension->values()) kept.add(text_of(value));
  return kept.values();
}

void add_subjects(Register& reg, SubjectClass of, Kept& kept) {
  read_subjects(reg.streams(), of, [&](std::string_view id) { kept.add(id); });
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

std::vector<std::string> of_register(Register& reg, std::string_view kind,
                                     const std::string& typed) {
  if (typed.size() > longest_id + 7) return {};
  if (kind == word_of(Candidates::known_at)) {
    constexpr std::string_view report = "report:";
    Kept kept(std::string(report), typed.substr(std::min(report.size(), typed.size())));
    if (typed.starts_with(report)) add_subjects(reg, SubjectClass::report, kept);
    return kept.values();
  }
  Kept kept(typed);
  const bool any = kind == word_of(Candidates::ids);
  if (any || kind == word_of(Candidates::units)) add_subjects(reg, SubjectClass::unit, kept);
  if (any)
    for (const auto of : {SubjectClass::member, SubjectClass::village, SubjectClass::scheme,
                          SubjectClass::target, SubjectClass::report})
      add_subjects(reg, of, kept);
  if (any || kind == word_of(Candidates::events)) add_events(reg, typed, kept);
  return kept.values();
}

// The environment is read with the options, of which there are none here.
std::string directory_of(const Context& context, const std::string& given) {
  const char* set = std::getenv("SOGOC_REGISTER");
  return !given.empty() ? given : set && *set ? set : context.directory;
}

// Whatever is wrong, there is nothing to be said of it here.
std::vector<std::string> of_register_or_none(Context& context, std::string_view kind,
                                             const std::string& typed,
                                             const std::string& directory) {
  std::ostringstream unsaid;
  SafeStream err(*unsaid.rdbuf());
  Context quiet{{context.language, context.format, err, err},
                directory_of(context, directory),
                false,
                context.data};
  try {
    auto open = open_for_reading(quiet);
    return of_register(*open.reg, kind, typed);
  } catch (const StoreError&) {
  } catch (const CorruptRow&) {
  }
  return {};
}

}  // namespace

const char* word_of(Candidates candidates) { return words[static_cast<std::size_t>(candidates)]; }

std::vector<std::string> candidates_for(Context& context, std::string_view kind,
                                        const std::string& typed, const std::string& directory) {
  if (kind == word_of(Candidates::dimensions)) return names_of_dimensions(typed);
  if (kind == word_of(Candidates::conditions)) return conditions(typed);
  Kept kept(typed);
  if (kind == word_of(Candidates::figures))
    for (const auto& each : catalogue()) kept.add(each.name);
  else if (kind == word_of(Candidates::kinds))
    for (const auto& each : kinds()) kept.add(each.name);
  else if (kind == word_of(Candidates::known_at) && !typed.starts_with("report:"))
    for (const char* each : {"position:", "report:", "size:"}) kept.add(each);
  else
    return of_register_or_none(context, kind, typed, directory);
  return kept.values();
}

}  // namespace sogoc
