#include "answers/json/given.h"

#include "answers/fine.h"
#include "answers/json/json_library.h"
#include "answers/json/numbers.h"

namespace sogoc {
namespace {

// By its digits: a division would give neighbours of 10.01.
Json fine_json(Fine number) { return Json::parse(plain_text(number)); }

}  // namespace

Json given_json(const std::vector<Statement>& statements, const Given& given) {
  const auto digits = telling_digits(statements, given);
  if (!digits) return bounds_or_null(given.value);
  const auto [least, most] = value_at(given, *digits);
  if (least && least == most) return fine_json(*least);
  Json json = Json::object();
  if (least) json["atLeast"] = fine_json(*least);
  if (most) json["atMost"] = fine_json(*most);
  return json.empty() ? Json() : json;
}

Json difference_json(const Statement& statement, const Given& given) {
  const auto apart = shown_difference(statement, given);
  return apart ? fine_json(*apart) : Json();
}

}  // namespace sogoc
