#include "tests/bench/acts.h"

#include <cstdlib>
#include <unordered_map>

namespace bench {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

std::string text(object from, std::string_view key) {
  std::string_view found;
  return from[key].get(found) == simdjson::SUCCESS ? std::string(found) : std::string();
}

const std::unordered_map<std::string_view, Kind>& kinds() {
  static const std::unordered_map<std::string_view, Kind> all = {
      {"unitEstablished", Kind::established},
      {"unitMoved", Kind::unit_moved},
      {"cellSplit", Kind::split},
      {"memberTakenOver", Kind::taken_over},
      {"memberAdmitted", Kind::admitted},
      {"officialRecognised", Kind::recognised},
      {"memberMoved", Kind::put},
      {"transferReceived", Kind::put},
      {"transferIssued", Kind::out},
      {"memberLeft", Kind::out},
      {"memberDetailsChanged", Kind::changed},
      {"evaluationDecided", Kind::evaluated},
      {"notRated", Kind::evaluated},
      {"eventVoided", Kind::voided},
      {"eventAmended", Kind::amended},
      {"villageRegistered", Kind::other},
      {"schemeAdopted", Kind::other}};
  return all;
}

void read_parts(object body, Act& act) {
  for (const object part : body["parts"].get_array()) {
    auto& read = act.parts.emplace_back();
    read.unit = text(part, "unit");
    for (const std::string_view member : part["members"].get_array())
      read.members.emplace_back(member);
  }
}

void read_entry(object body, Act& act) {
  object details;
  if (body["details"].get(details) != simdjson::SUCCESS) fail("an entry without details");
  const auto gender = text(details, "gender");
  act.gender = gender == "female" ? female : gender == "male" ? male : unknown;
  act.status = act.kind == Kind::admitted ? probationary : official;
}

// False: `object` is no body.
bool read_body(std::string_view key, element value, Act& act) {
  const auto found = kinds().find(key);
  if (found == kinds().end()) return false;
  act.kind = found->second;
  const object body = value;
  const bool moved = key == "memberMoved";
  for (const auto* subject : {"member", "unit", "source", "event"})
    if (act.subject.empty()) act.subject = text(body, subject);
  for (const auto* place : {"cell", "parent"})
    if (act.place.empty()) act.place = text(body, place);
  if (moved) act.place = text(body, "to");
  if (act.kind == Kind::established) act.word = text(body, "kind");
  if (act.kind == Kind::split) read_parts(body, act);
  if (act.kind == Kind::taken_over || act.kind == Kind::admitted) read_entry(body, act);
  if (act.kind == Kind::changed) act.word = simdjson::minify(body["changes"].value());
  if (act.kind == Kind::evaluated) {
    act.word = text(body, "category");  // of notRated none
    act.of_unit = !text(body, "unit").empty();
    act.year = static_cast<int>(body["year"].get_int64());
  }
  return true;
}

}  // namespace

void fail(const std::string& what) {
  std::fprintf(stderr, "bench: %s\n", what.c_str());
  std::exit(1);
}

Act ActReader::read(std::string_view line, std::uint32_t position) {
  Act act;
  act.position = position;
  object all;
  if (parser_.parse(line.data(), line.size()).get(all) != simdjson::SUCCESS)
    fail("line " + std::to_string(position) + " is no JSON object");
  bool read = false;
  for (const auto& [key, value] : all) {
    if (key == "id") {
      act.id = std::string_view(value);
    } else if (key == "effective") {
      act.day = day_of(std::string_view(value));
      act.has_day = true;
    } else {
      read = read_body(key, value, act) || read;
    }
  }
  if (!read) fail("line " + std::to_string(position) + " is of no known kind");
  if (act.kind != Kind::amended) return act;
  const object amendment = all["eventAmended"];
  if (const auto day = text(amendment, "effective"); !day.empty()) {
    act.day = day_of(day);
    act.has_day = true;
  }
  object body;
  if (amendment["body"].get(body) != simdjson::SUCCESS) return act;
  act.body = std::make_unique<Act>();
  for (const auto& [key, value] : body) read_body(key, value, *act.body);
  return act;
}

}  // namespace bench
