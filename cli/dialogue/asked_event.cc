#include "cli/dialogue/asked_event.h"

#include <algorithm>
#include <utility>

#include "answers/json/event_fields.h"
#include "answers/value_words.h"
#include "cli/dialogue/choices.h"
#include "events/shown.h"
#include "events/text_forms.h"
#include "projections/figures/value_names.h"

namespace sogoc {
namespace {

bool is_map(const DescribedField& field) { return field.type.starts_with("object of "); }
bool is_object(const DescribedField& field) {
  return field.type == "object" && !field.fields.empty();
}
bool is_list_of_objects(const DescribedField& field) { return field.type == "list of objects"; }

// `parts[0].unit` without its numbers.
std::string without_items(const std::string& key) {
  std::string plain;
  bool in_item = false;
  for (char c : key) {
    if (c == '[') in_item = true;
    if (!in_item) plain += c;
    if (c == ']') in_item = false;
  }
  return plain;
}

bool is_inside(const std::string& key, const std::string& outer) {
  return key.starts_with(outer) &&
         (key.size() == outer.size() || key[outer.size()] == '.' || key[outer.size()] == '[');
}

std::string last_name(const std::string& key) { return key.substr(key.rfind('.') + 1); }

// The day before everything; what belongs to the paper and to the register behind the body.
std::vector<DescribedField> in_order_of_asking(const std::string& kind) {
  std::vector<DescribedField> fields, behind;
  for (auto& field : described_envelope(kind))
    (field.name == "effective" ? fields : behind).push_back(std::move(field));
  for (auto& each : described_kinds())
    if (each.name == kind)
      std::move(each.fields.begin(), each.fields.end(), std::back_inserter(fields));
  // A name that both have is the body's.
  for (auto& field : behind)
    if (std::none_of(fields.begin(), fields.end(),
                     [&](const auto& of_body) { return of_body.name == field.name; }))
      fields.push_back(std::move(field));
  return fields;
}

}  // namespace

AskedEvent::AskedEvent(Conversation& with, Context& context, ExampleWords begun, Register& in)
    : with_(with),
      context_(context),
      in_(in),
      nearest_(in),
      fields_(in_order_of_asking(begun.kind)),
      words_(std::move(begun)) {
  if (!in.facts().simulated_clock) return;
  fields_.push_back(
      {"recorded",
       "2019-01-10T02:11:09Z",
       true,
       {"the time of recording, under a simulated clock", "thời điểm ghi, với đồng hồ mô phỏng"},
       "",
       Names::known,
       {},
       {}});
}

void AskedEvent::amends(const std::vector<std::string>& now) {
  for (const auto& pair : now) old_[key_of(pair)] = pair;
  auto fields = in_order_of_asking("eventAmended");
  const auto why = std::find_if(fields.begin(), fields.end(),
                                [](const auto& field) { return field.name == "reason"; });
  why->name = reason_of_amendment;
  // Behind the body, before what else is of the envelope.
  const auto id = std::find_if(fields_.begin(), fields_.end(),
                               [](const auto& field) { return field.name == "id"; });
  fields_.insert(id, std::move(*why));
}

bool AskedEvent::ask_all() { return ask_each("", fields_); }

bool AskedEvent::ask_each(const std::string& above, const Fields& fields) {
  return std::all_of(fields.begin(), fields.end(),
                     [&](const DescribedField& field) { return ask(above + field.name, field); });
}

bool AskedEvent::ask(const std::string& key, const DescribedField& field) {
  if (is_given(key)) return true;
  if (is_map(field)) return ask_entries(key, field);
  if (!is_object(field) && !is_list_of_objects(field)) return ask_value(key, field);
  say_field(key, field);
  if (!field.required && !has_old(key)) {
    const auto given = with_.yes({"  give it?", "  có ghi không?"});
    if (!given) return false;
    if (!*given) return true;
  }
  if (!is_object(field)) return ask_items(key, field);
  if (!ask_each(key + ".", field.fields)) return false;
  // Required, and nothing in it is.
  if (field.required && !is_given(key)) keep(key + ":={}");
  return true;
}

void AskedEvent::keep(const std::string& pair) { words_.pairs.push_back(pair); }

bool AskedEvent::has_old(const std::string& key) const {
  return std::any_of(old_.begin(), old_.end(),
                     [&](const auto& each) { return is_inside(each.first, key); });
}

bool AskedEvent::is_given(const std::string& key) const {
  return std::any_of(words_.pairs.begin(), words_.pairs.end(),
                     [&](const auto& pair) { return is_inside(key_of(pair), key); });
}

// With what was given before, which an empty line keeps.
std::optional<std::string> AskedEvent::line_for(const std::string& key) {
  const auto old = old_.find(key);
  return with_.line(old == old_.end() ? "> " : "[" + shown(value_of(old->second)) + "] > ");
}

bool AskedEvent::keep_old(const std::string& key) {
  const auto old = old_.find(key);
  if (old != old_.end()) keep(old->second);
  return old != old_.end();
}

// The day of the event, once it is given.
std::optional<Date> AskedEvent::day() const {
  for (const auto& pair : words_.pairs)
    if (key_of(pair) == "effective") return parse_date(value_of(pair));
  return std::nullopt;
}

void AskedEvent::say_values(const DescribedField& field) {
  for (std::size_t i = 0; i < field.values.size(); ++i) {
    const auto* name = find_value_name(field.values[i]);
    const std::string word = name ? context_.pick(name->en, name->vi) : "";
    with_.say("  " + std::to_string(i + 1) + " " + field.values[i] +
              (word.empty() || word == field.values[i] ? "" : " · " + word));
  }
}

void AskedEvent::say_field(const std::string& key, const DescribedField& field) {
  with_.say(key + (field.required ? " *" : "") + " · " +
            context_.pick(field.meaning.en, field.meaning.vi));
  say_values(field);
  if (!field.values.empty() || is_object(field) || is_list_of_objects(field)) return;
  const auto form = typed_form(field);
  with_.say("  " + context_.pick(form.en, form.vi));
}

std::optional<std::string> AskedEvent::answer_for(const std::string& key,
                                                  const DescribedField& field) {
  while (true) {
    auto text = line_for(key);
    if (!text || !asks_for_choices(*text)) return text;
    if (field.values.empty())
      say_choices(context_, in_, field, *text, day());
    else
      say_values(field);
  }
}

bool AskedEvent::take(const std::string& key, const DescribedField& field,
                      const std::string& text) {
  // An identifier that nobody may have had is that of the event that is amended.
  if (const auto old = old_.find(key); old != old_.end() && value_of(old->second) == text)
    return keep_old(key);
  const auto of_kind = key == reason_of_amendment ? "eventAmended" : words_.kind;
  const auto value = given_value(field, of_kind, key, text, in_, nearest_);
  if (const auto* why = std::get_if<Words>(&value)) {
    with_.say("  " + context_.pick(why->en, why->vi));
    return false;
  }
  const auto& given = std::get<GivenValue>(value);
  keep(given.pair(key));
  if (field.identifies == "event" && field.names == Names::known)
    say_event(context_, in_, given.text);
  return true;
}

bool AskedEvent::ask_value(const std::string& key, const DescribedField& field) {
  say_field(key, field);
  const bool list = field.type.starts_with("list of ");
  while (true) {
    const auto text = answer_for(key, field);
    if (!text) return false;
    if (text->empty() && keep_old(key)) return true;
    const bool left_out = text->empty() || (*text == "-" && old_.contains(key));
    if (left_out && field.required && !list) {
      with_.say(Words{"  it is required", "  trường này bắt buộc"});
      continue;
    }
    if (left_out && field.required) keep(key + ":=[]");
    if (left_out || take(key, field, *text)) return true;
  }
}

bool AskedEvent::ask_items(const std::string& key, const DescribedField& field) {
  for (int item = 0;; ++item) {
    const auto at = key + "[" + std::to_string(item) + "]";
    with_.say(at);
    if (!ask_each(at + ".", field.fields)) return false;
    const bool goes_on = has_old(key + "[" + std::to_string(item + 1) + "]");
    const auto more = with_.yes({"  another one of " + key + "?", "  thêm một " + key + " nữa?"},
                                goes_on ? Conversation::Unsaid::yes : Conversation::Unsaid::no);
    if (!more || !*more) return more.has_value();
  }
}

// Names that no schema knows: `name=value`, a line each; or all at once, as the command line has
// it.
bool AskedEvent::ask_entries(const std::string& key, const DescribedField& field) {
  say_field(key, field);
  std::string entries;
  while (true) {
    const auto text = entries.empty() ? answer_for(key, field) : with_.line("> ");
    if (!text) return false;
    const bool first = entries.empty();
    if (text->empty() && first && keep_old(key)) return true;
    if (first && text->starts_with('{')) {
      if (take(key, field, *text)) return true;
      continue;
    }
    if (*text == "-" && first && old_.contains(key) && !field.required) return true;
    if (text->empty() && (!first || !field.required)) break;
    add_entry(key, field, *text, entries);
  }
  if (entries.empty() || take(key, field, "{" + entries + "}")) return true;
  return ask_entries(key, field);
}

void AskedEvent::add_entry(const std::string& key, const DescribedField& field,
                           const std::string& text, std::string& entries) {
  const auto entry = json_entry(text);
  const auto checked = entry.empty()
                           ? std::variant<GivenValue, Words>(typed_form(field))
                           : given_value(field, words_.kind, key, "{" + entry + "}", in_, nearest_);
  if (const auto* why = std::get_if<Words>(&checked))
    with_.say("  " + context_.pick(why->en, why->vi));
  else
    entries += (entries.empty() ? "" : ",") + entry;
}

const DescribedField* AskedEvent::find(const std::string& key) const {
  for (const auto& field : fields_)
    if (field.name == key) return &field;
  const auto* fields = &fields_;
  const DescribedField* found = nullptr;
  for (const auto& name : divided(without_items(key), '.')) {
    const auto at = std::find_if(fields->begin(), fields->end(),
                                 [&](const auto& field) { return field.name == name; });
    if (at == fields->end()) return nullptr;
    found = &*at;
    fields = &found->fields;
  }
  return found;
}

// The key of what somebody names: by its number among those given, its key, or the word for it.
std::string AskedEvent::field_meant(const std::string& text) const {
  if (find(text)) return text;
  const bool digits = text.find_first_not_of("0123456789") == text.npos && text.size() <= 3;
  const auto number = digits ? std::stoul(text) : 0;
  if (number >= 1 && number <= words_.pairs.size()) return key_of(words_.pairs[number - 1]);
  const auto is_called = [&](const std::string& key) {
    return folded(field_word(context_, last_name(without_items(key)))) == folded(text);
  };
  for (const auto& pair : words_.pairs)
    if (is_called(key_of(pair))) return key_of(pair);
  for (const auto& field : fields_)
    if (is_called(field.name)) return field.name;
  return "";
}

std::optional<std::string> AskedEvent::which_field() {
  int number = 0;
  for (const auto& pair : words_.pairs) {
    const auto key = key_of(pair), word = field_word(context_, last_name(without_items(key)));
    with_.say("  " + std::to_string(++number) + " " + key +
              (word == last_name(key) ? "" : " (" + word + ")") + ": " + value_of(pair));
  }
  std::string others;
  for (const auto& field : fields_)
    if (!is_given(field.name)) others += (others.empty() ? "" : ", ") + field.name;
  if (!others.empty()) with_.say(context_.pick("  not given: ", "  chưa ghi: ") + others);
  while (true) {
    const auto named = with_.line(context_.pick(
        "which field shall be asked for again (number or name)? An empty line leaves: ",
        "hỏi lại trường nào (số hoặc tên)? Dòng trống là thôi: "));
    if (!named || named->empty()) return std::nullopt;
    if (const auto key = field_meant(*named); !key.empty()) return key;
    with_.say(
        Words{"  there is no field " + as_typed(*named), "  không có trường " + as_typed(*named)});
  }
}

bool AskedEvent::ask_again(const std::string& path) {
  auto key = path.starts_with(words_.kind + ".") ? path.substr(words_.kind.size() + 1) : path;
  if (key.empty()) {
    const auto named = which_field();
    if (!named) return false;
    key = *named;
  }
  // The item of a list of identifiers is given with the list, the value in a map with the map.
  while (!key.empty() && (key.ends_with(']') || !find(key))) {
    const auto last = key.find_last_of(".[");
    key.resize(last == key.npos ? 0 : last);
  }
  if (key.empty()) return ask_again("");
  // Where it stood, so that items keep their order.
  auto& pairs = words_.pairs;
  const auto of_it = [&](const std::string& pair) { return is_inside(key_of(pair), key); };
  const auto at = std::find_if(pairs.begin(), pairs.end(), of_it) - pairs.begin();
  old_.clear();
  for (const auto& pair : pairs)
    if (of_it(pair)) old_[key_of(pair)] = pair;
  std::erase_if(pairs, of_it);
  std::vector<std::string> behind(pairs.begin() + at, pairs.end());
  pairs.resize(static_cast<std::size_t>(at));
  const bool asked = ask(key, *find(key));
  pairs.insert(pairs.end(), behind.begin(), behind.end());
  old_.clear();
  return asked;
}

}  // namespace sogoc
