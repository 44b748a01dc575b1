#include "answers/json/listed.h"

#include <algorithm>

#include "answers/class_words.h"
#include "answers/json/answer.h"
#include "answers/json/csv.h"
#include "answers/json/event_line.h"
#include "answers/json/json_library.h"
#include "events/enum_name.h"

namespace sogoc {
namespace {

template <typename Enum>
Json word_or_null(Enum value) {
  const auto* name = enum_name(value);
  return name ? Json(name) : Json();
}

bool counts(const Answered& answered, SubjectClass of) {
  const auto& subjects = answered.figure->population->subjects;
  return std::find(subjects.begin(), subjects.end(), of) != subjects.end();
}

void put_unit(Json& json, const std::string& key, const NamedUnit& unit) {
  json[key] = text_or_null(unit.id);
  json[key + "Name"] = text_or_null(unit.name);
}

void put_member(Json& json, const Answered& answered, const ListedItem& item) {
  const auto& member = state_as<MemberState>(item.state);
  const auto birth = member.attributes.birth;
  json["birthYear"] = birth.value == 0 ? Json() : Json(birth.year());
  put_unit(json, "cell", item.cell);
  if (answered.figure->population->both_ends) put_unit(json, "addressee", item.addressee);
  json["status"] = word_or_null(member.status);
}

void put_rating(Json& json, const ListedItem& item) {
  const auto rating = item.rating.value_or(ListedRating());
  json["year"] = item.rating ? Json(rating.year) : Json();
  json["scheme"] = text_or_null(rating.scheme);
  json["category"] = text_or_null(rating.category);
  json["categoryName"] = text_or_null(rating.category_name);
}

Json item_json(const Answered& answered, const ListedItem& item) {
  Json json = Json::object();
  const auto of = item.subject.of;
  if (counts_ratings(*answered.figure)) json["class"] = class_name(of).en;
  json["id"] = item.subject.id;
  json["name"] = text_or_null(item.name);
  if (of == SubjectClass::member) put_member(json, answered, item);
  if (of == SubjectClass::village) {
    put_unit(json, "commune", item.above);
    put_unit(json, "cell", item.cell);
  }
  if (of == SubjectClass::unit) {
    json["kind"] = word_or_null(state_as<UnitState>(item.state).kind);
    put_unit(json, "parent", item.above);
  }
  if (counts_ratings(*answered.figure)) put_rating(json, item);
  return json;
}

std::vector<std::string> columns_of(const Answered& answered, bool events) {
  std::vector<std::string> columns;
  const auto add = [&](std::initializer_list<const char*> names) {
    for (const auto* name : names)
      if (std::find(columns.begin(), columns.end(), name) == columns.end())
        columns.emplace_back(name);
  };
  if (counts_ratings(*answered.figure)) add({"class"});
  add({"id", "name"});
  if (counts(answered, SubjectClass::member)) add({"birthYear", "cell", "cellName"});
  if (answered.figure->population->both_ends) add({"addressee", "addresseeName"});
  if (counts(answered, SubjectClass::member)) add({"status"});
  if (counts(answered, SubjectClass::village)) add({"commune", "communeName", "cell", "cellName"});
  if (counts(answered, SubjectClass::unit)) add({"kind", "parent", "parentName"});
  if (events)
    add({"position", "event", "eventKind", "effective", "recorded", "decision", "by", "operator",
         "amendedTo", "amendedBy"});
  if (events && counts(answered, SubjectClass::member)) add({"cause"});
  // Behind all that there was before: whoever takes columns by their place finds them still.
  if (counts_ratings(*answered.figure)) add({"year", "scheme", "category", "categoryName"});
  return columns;
}

// Into the row of its item, whose own identifier and kind have these names already.
void put_event(Json& row, Json event) {
  row["event"] = event["id"];
  row["eventKind"] = event["kind"];
  for (const auto* key : {"id", "kind", "subject"}) event.erase(key);
  row.update(event);
}

}  // namespace

Json listed_json(Asker& asker, const Answered& answered, const std::vector<ListedItem>& items,
                 bool events) {
  auto json = answer_json(asker, answered);
  json["items"] = Json::array();
  for (const auto& item : items) {
    auto each = item_json(answered, item);
    if (events) each["event"] = event_line_json(asker.asked(), item.event, answered.size);
    json["items"].push_back(std::move(each));
  }
  return json;
}

void print_listed_csv(Writer& writer, Asker& asker, const Answered& answered,
                      const std::vector<ListedItem>& items, bool events) {
  Json rows = Json::array();
  for (const auto& item : items) {
    auto row = item_json(answered, item);
    if (events) put_event(row, event_line_json(asker.asked(), item.event, answered.size));
    rows.push_back(std::move(row));
  }
  print_csv(writer, columns_of(answered, events), rows);
}

}  // namespace sogoc
