#include "cli/dialogue/given_value.h"

#include <algorithm>

#include "answers/class_words.h"
#include "answers/json/event_words.h"
#include "cli/subject_options.h"
#include "events/csv_record.h"
#include "events/json/reader.h"
#include "events/rule_texts.h"
#include "events/shown.h"
#include "events/text_forms.h"
#include "projections/figures/value_names.h"
#include "projections/knowledge/typed_days.h"
#include "projections/rows/stored_rows.h"
#include "store/keys.h"

namespace sogoc {
namespace {

Words joined(const Words& one, const std::string& between, const Words& other) {
  return {one.en + (other.en.empty() ? "" : between + other.en),
          one.vi + (other.vi.empty() ? "" : between + other.vi)};
}

Words of_rule(const Rejection& why) {
  const auto& text = rule_text(why.rule);
  // The text of a rule ends with a full stop, in whose place the detail is put.
  const auto sentence = [](std::string message) {
    message.pop_back();
    return message;
  };
  return joined({sentence(text.message_en), sentence(text.message_vi)}, ": ", why.detail);
}

// The items before it are not there either.
std::string of_first_items(std::string key) {
  for (auto at = key.find('['); at != key.npos; at = key.find('[', at + 1))
    key.replace(at, key.find(']', at) - at, "[0");
  return key;
}

// What the reader of events says of the value by itself: other fields are not there yet.
std::variant<GivenValue, Words> read(const std::string& kind, const std::string& key,
                                     GivenValue value) {
  const auto line = line_of_one_word(kind, value.pair(of_first_items(key)));
  if (const auto* bad = std::get_if<UsageError>(&line))
    return joined(bad->message, ": ", bad->remedy);
  // A time of recording is taken, and what an amendment brings is judged too.
  BesideContent beside;
  const auto event = read_event(std::get<std::string>(line), &beside);
  const auto* why = std::get_if<Rejection>(&event);
  if (!why && beside.body_fault) why = &*beside.body_fault;
  if (!why || why->rule == "syntax.missing" || why->rule == "syntax.body") return value;
  return of_rule(*why);
}

// With the forms that are taken where somebody types; lines have the one of JSON.
const Words full_day = {"a day that exists is expected: 3/2/2020 or 2020-02-03",
                        "cần một ngày có thật: 3/2/2020 hoặc 2020-02-03"};
const Words partial_day = {
    "a year, a month or a day that exists is expected: 1990, 05/1990 or 1990-05, 3/5/1990 or "
    "1990-05-03",
    "cần một năm, tháng hoặc ngày có thật: 1990, 05/1990 hoặc 1990-05, 3/5/1990 hoặc 1990-05-03"};

std::variant<GivenValue, Words> day(const DescribedField& field, const std::string& kind,
                                    const std::string& key, const std::string& text) {
  const bool partial = field.type.starts_with("YYYY-MM-DD |");
  const auto given = in_one_form(text);
  const auto date = parse_date(given);
  const bool null = text == "null" && field.type.ends_with(" | null");
  if (null || (date && (partial || date->full()))) return read(kind, key, {given, false});
  return partial ? partial_day : full_day;
}

// The choice of that number; else the text as it is, for the reader of events knows the words.
std::string choice(const DescribedField& field, const std::string& text) {
  const bool digits = text.find_first_not_of("0123456789") == text.npos && text.size() <= 2;
  const auto number = digits ? std::stoul(text) : 0;
  if (number >= 1 && number <= field.values.size()) return field.values[number - 1];
  for (const auto& value : field.values) {
    const auto* name = find_value_name(value);
    if (folded(value) == folded(text) ||
        (name && (folded(name->en) == folded(text) || folded(name->vi) == folded(text))))
      return value;
  }
  return text;
}

bool was_recorded(Register& in, SubjectClass of, const std::string& id) {
  if (id.size() > longest_id) return false;
  if (of == SubjectClass::none) return in.log().position_of(id).has_value();
  return first_recorded(in.streams(), {of, id}).has_value();
}

Words several_called(SubjectClass of, const std::string& text, const std::vector<std::string>& ids,
                     std::uint64_t size, NearestIds& nearest) {
  std::vector<Subject> subjects;
  for (const auto& id : ids) subjects.push_back({of, id});
  return nearest.several_called(text, subjects, size).message;
}

// The identifier that is meant, or why there is none.
std::variant<std::string, Words> identifier(const DescribedField& field, const std::string& text,
                                            Register& in, NearestIds& nearest) {
  const auto* name = class_called(field.identifies);
  // Of what has no timeline nobody knows what there is.
  if (!name) return text;
  const bool there = was_recorded(in, name->of, text);
  if (field.names == Names::fresh) {
    if (!there) return text;
    return Words{as_typed(text) + " is in use already", as_typed(text) + " đã được dùng"};
  }
  if (there) return text;
  if (name->of == SubjectClass::none)
    if (const auto event = event_meant(in, text)) return *event;
  const auto size = in.log().size();
  if (name->of != SubjectClass::none) {
    const auto named = nearest.named(name->of, text, size);
    if (named.size() == 1) return named.front();
    if (named.size() > 1) return several_called(name->of, text, named, size, nearest);
  }
  if (field.names == Names::either) return text;
  return joined(
      {std::string("there is no ") + name->en + " " + as_typed(text),
       std::string("không có ") + name->vi + " " + as_typed(text)},
      "", nearest_words(nearest.called({name->of}, nearest.nearest({name->of}, text, size), size)));
}

std::variant<std::string, Words> identifiers(const DescribedField& field, const std::string& text,
                                             Register& in, NearestIds& nearest) {
  if (!field.type.starts_with("list of ")) return identifier(field, text, in, nearest);
  std::string all;
  for (const auto& each : divided(text, ',')) {
    auto id = identifier(field, without_blanks(each), in, nearest);
    if (std::holds_alternative<Words>(id)) return id;
    all += (all.empty() ? "" : ",") + std::get<std::string>(id);
  }
  return all;
}

}  // namespace

std::string key_of(const std::string& pair) {
  auto key = pair.substr(0, pair.find('='));
  if (key.ends_with(':')) key.pop_back();
  return key;
}

std::string value_of(const std::string& pair) { return pair.substr(pair.find('=') + 1); }

std::variant<GivenValue, Words> given_value(const DescribedField& field, const std::string& kind,
                                            const std::string& key, const std::string& text,
                                            Register& in, NearestIds& nearest) {
  const bool may_be_json = field.type.find("object") != std::string::npos;
  if (may_be_json && (text.front() == '{' || text.front() == '['))
    return read(kind, key, {text, true});
  if (!field.values.empty()) return read(kind, key, {choice(field, text), false});
  if (field.type.starts_with("YYYY")) return day(field, kind, key, text);
  if (field.identifies.empty()) return read(kind, key, {text, false});
  auto id = identifiers(field, text, in, nearest);
  if (auto* bad = std::get_if<Words>(&id)) return std::move(*bad);
  return read(kind, key, {std::get<std::string>(std::move(id)), false});
}

}  // namespace sogoc
