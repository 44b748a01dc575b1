#include "answers/json/names_for_ids.h"

#include <algorithm>

#include "answers/class_words.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "projections/knowledge/typed_days.h"
#include "projections/rows/stored_rows.h"
#include "store/keys.h"

namespace sogoc {
namespace {

constexpr Instant last_instant = 253402300799'999'999;  // of the year 9999

// Sheets have as many texts as rows; what was asked is kept for so many of them.
constexpr std::size_t most_kept = 10'000;

const DescribedKind* described(const std::string& kind) {
  static const auto kinds = described_kinds();
  const auto at =
      std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.name == kind; });
  return at == kinds.end() ? nullptr : &*at;
}

// Members are as often called alike as not, and an identifier of each is at hand where one is
// written of.
bool has_names(SubjectClass of) { return of == SubjectClass::unit || of == SubjectClass::village; }

// Of what it has in it; what it is the reader of events judges.
bool may_be_identifier(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           c == '.' || c == '-';
  });
}

}  // namespace

std::variant<std::string, Rejection> NamesForIds::with_ids(const std::string& line) {
  auto event = Json::parse(line, nullptr, false);
  fault_.reset();
  bool changed = event.is_object() && in_event(event);
  changed = (event.is_object() && in_recorded(event)) || changed;
  if (fault_) return *fault_;
  return changed ? exact_line(event) : line;
}

bool NamesForIds::in_event(Json& event) {
  bool changed = false;
  for (auto& [kind, body] : event.items()) {
    const auto* of = described(kind);
    if (!of || !body.is_object()) continue;
    changed = in_fields(body, of->fields, kind + ".") || changed;
    // An amendment has the body of another kind in it.
    if (body.contains("body") && body["body"].is_object())
      changed = in_event(body["body"]) || changed;
  }
  return changed;
}

// As answers print a time: a line states it to the microsecond.
bool NamesForIds::in_recorded(Json& event) {
  const auto at = event.find("recorded");
  if (at == event.end() || !at->is_string() || !in_.facts().simulated_clock) return false;
  const auto& typed = at->get_ref<const std::string&>();
  if (parse_instant(typed)) return false;
  auto instant = typed_instant(typed, in_.facts().time_zone);
  // An offset leads beyond the years that a line can state: the reader of events says so.
  if (instant && (*instant < before_everything || *instant > last_instant)) instant.reset();
  if (instant) *at = format_instant(*instant);
  return instant.has_value();
}

// What the reader of events does not know is for the rules of ratings to judge.
bool NamesForIds::in_category(Json& text) {
  if (!view_) view_ = std::make_unique<View>(in_.streams(), in_.plain_source(), size_);
  auto code = category_meant(*view_, text.get_ref<const std::string&>());
  const bool changed = text != code;
  text = std::move(code);
  return changed;
}

bool NamesForIds::in_fields(Json& object, const Fields& fields, const std::string& above) {
  bool changed = false;
  for (const auto& field : fields)
    if (const auto at = object.find(field.name); at != object.end())
      changed = in_value(*at, field, above + field.name) || changed;
  return changed;
}

bool NamesForIds::in_value(Json& value, const DescribedField& field, const std::string& path) {
  if (value.is_array()) {
    bool changed = false;
    for (std::size_t i = 0; i < value.size(); ++i)
      changed = in_value(value[i], field, path + "[" + std::to_string(i) + "]") || changed;
    return changed;
  }
  if (value.is_object()) return in_fields(value, field.fields, path + ".");
  if (path == "evaluationDecided.category" && value.is_string()) return in_category(value);
  const auto* name = class_called(field.identifies);
  if (!value.is_string() || !name || field.names == Names::fresh) return false;
  if (name->of == SubjectClass::member) return in_printed_member(value);
  return has_names(name->of) && in_text(value, name->of, path);
}

bool NamesForIds::in_printed_member(Json& text) {
  if (!names_) names_ = std::make_unique<SubjectNames>(in_.streams(), in_.plain_source(), size_);
  auto id = id_as_printed(*names_, SubjectClass::member, text.get_ref<const std::string&>());
  if (id) text = *std::move(id);
  return id.has_value();
}

bool NamesForIds::in_text(Json& text, SubjectClass of, const std::string& path) {
  const auto& typed = text.get_ref<const std::string&>();
  const auto ids = meant(of, typed);
  if (ids.empty()) {
    if (!fault_ && !may_be_identifier(typed)) fault_ = called_by_none(of, path, typed);
    return false;
  }
  if (ids.size() == 1) {
    text = ids.front();
    return true;
  }
  std::vector<Subject> subjects;
  for (const auto& id : ids) subjects.push_back({of, id});
  if (!fault_)
    fault_ = Rejection{"syntax.value", path, one_line(text),
                       nearest_.several_called(typed, subjects, size_).message};
  return false;
}

Rejection NamesForIds::called_by_none(SubjectClass of, const std::string& path,
                                      const std::string& text) {
  const auto& name = class_name(of);
  const auto near =
      nearest_words(nearest_.called({of}, nearest_.nearest({of}, text, size_), size_));
  return {"syntax.value",
          path,
          one_line(Json(text)),
          {std::string("no ") + name.en + " is called so" + near.en,
           std::string("không có ") + name.vi + " nào tên như vậy" + near.vi}};
}

const NamesForIds::Meant& NamesForIds::meant(SubjectClass of, const std::string& text) {
  if (asked_.size() >= most_kept) asked_.clear();
  const auto [at, fresh] = asked_.try_emplace({of, text});
  if (!fresh) return at->second;
  if (text.size() <= longest_id && first_recorded(in_.streams(), {of, text})) return at->second;
  at->second = nearest_.named(of, text, size_);
  return at->second;
}

}  // namespace sogoc
