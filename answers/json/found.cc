#include "answers/json/found.h"

#include "answers/class_words.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/state.h"

namespace sogoc {
namespace {

const char* fit_name(Fit fit) {
  switch (fit) {
    case Fit::whole:
      return "whole";
    case Fit::words:
      return "words";
    case Fit::beginning:
      return "beginning";
  }
  return "";
}

Json row_json(const FoundOnDay& row) {
  const auto& found = row.found;
  const auto birth = state_as<MemberState>(row.state).attributes.birth;
  return {{"class", class_name(found.subject.of).en},
          {"id", found.subject.id},
          {"found", found.name},
          {"match", found.match == Match::exact ? "exact" : "folded"},
          {"fit", fit_name(found.fit)},
          {"name", text_or_null(row.name)},
          {"birthYear", birth.value == 0 ? Json() : Json(birth.year())},
          {"is", text_or_null(standing_of(row))},
          {"in", text_or_null(row.in)},
          {"inName", text_or_null(row.in_name)}};
}

Json rows_json(const FoundNames& names) {
  Json rows = Json::array();
  for (const auto& row : names.found) rows.push_back(row_json(row));
  return rows;
}

}  // namespace

std::string standing_of(const FoundOnDay& row) {
  if (!row.state) return "";
  const bool member = row.found.subject.of == SubjectClass::member;
  // The words of the state's own JSON, so that a search and `show` say the same.
  return state_json(row.state).at(member ? "place" : "phase").get<std::string>();
}

std::string cause_or_standing_of(const FoundOnDay& row) {
  if (row.state && row.found.subject.of == SubjectClass::member)
    if (const auto state = state_json(row.state); state.contains("cause"))
      return state["cause"].get<std::string>();
  return standing_of(row);
}

Json found_json(const Register& reg, const FoundNames& names) {
  return {{"text", names.text},
          {"asOf", format_date(names.day)},
          {"knownAt", known_at_json(reg, names.size)},
          {"found", rows_json(names)}};
}

void print_found_csv(Writer& writer, const FoundNames& names) {
  print_csv(writer,
            {"class", "id", "found", "match", "name", "is", "in", "inName", "birthYear", "fit"},
            rows_json(names));
}

}  // namespace sogoc
