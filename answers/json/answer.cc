#include "answers/json/answer.h"

#include "answers/json/numbers.h"
#include "projections/rows/stored_rows.h"
#include "store/sha256.h"

namespace sogoc {
namespace {

std::optional<DimensionValue> value_from(const Json& json) {
  if (json.is_null()) return DimensionValue();
  if (json.is_boolean()) return DimensionValue(json.get<bool>());
  if (json.is_number_integer()) return DimensionValue(json.get<std::int64_t>());
  if (json.is_string()) return DimensionValue(json.get<std::string>());
  return std::nullopt;
}

constexpr const char* keys =
    "figure, unit, asOf, from, to, period, knownAt, structureAsOf, countBy, by, where";

// `expected` is a form of JSON, said in English in both languages.
UsageError json_fault(const std::string& key, const std::string& expected) {
  return {{key + " is of the wrong type", key + " sai kiểu"}, expected};
}

std::optional<UsageError> read_where(const Json& json, Question& question) {
  if (!json.is_object()) return json_fault("where", "an object of dimensions and their values");
  for (const auto& [name, given] : json.items()) {
    auto& values = question.where[name];
    for (const auto& each : given.is_array() ? given : Json::array({given})) {
      auto value = value_from(each);
      if (!value) return json_fault("where." + name, "a text, true, false, a number or null");
      values.push_back(std::move(*value));
    }
  }
  return std::nullopt;
}

std::optional<UsageError> read_by(const Json& json, Question& question) {
  for (const auto& each : json.is_array() ? json : Json::array({json})) {
    if (!each.is_string()) return json_fault("by", "a list of dimensions");
    question.by.push_back(each.get<std::string>());
  }
  return std::nullopt;
}

// A measured value with what it is of; else the number counted.
void put_value(Json& json, const std::optional<Measured>& measured, std::int64_t counted) {
  if (!measured) {
    json["value"] = counted;
    return;
  }
  json["value"] = bounds_or_null(measured->value);
  if (measured->ratio) {
    json["numerator"] = bounds_or_null(measured->numerator);
    json["denominator"] = bounds_or_null(measured->denominator);
  }
}

Json target_json(const TargetCell& cell) {
  const auto day = [](Date date) { return date.value == 0 ? Json() : Json(format_date(date)); };
  return {{"target", cell.id},
          {"figure", cell.target.figure},
          {"unit", cell.target.unit},
          {"targetValue", decimal_json(cell.target.value)},
          {"from", day(cell.target.from)},
          {"to", day(cell.target.to)},
          {"per", cell.target.per == schema::Per::YEAR ? "year" : "term"},
          {"document", cell.target.document}};
}

}  // namespace

std::string base64(const Hash& hash) {
  static constexpr char digits[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < hash.size(); at += 3) {
    const auto byte = [&](std::size_t i) {
      return i < hash.size() ? static_cast<unsigned>(hash[i]) : 0u;
    };
    const unsigned group = byte(at) << 16 | byte(at + 1) << 8 | byte(at + 2);
    for (int i = 0; i < 4; ++i)
      text += at + i > hash.size() ? '=' : digits[group >> (18 - 6 * i) & 63];
  }
  return text;
}

Json to_json(const DimensionValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return nullptr;
}

void put_where(Json& json, const Query& query) {
  for (const auto& [name, values] : query.where) {
    Json list = Json::array();
    for (const auto& value : values) list.push_back(to_json(value));
    json["where"][name] = list.size() == 1 ? list[0] : list;
  }
}

Json log_json(Asker& asker, std::uint64_t size) {
  return {{"size", size}, {"root", base64(asker.asked().log().root_at(size))}};
}

Json known_at_json(Asker& asker, std::uint64_t size) {
  const auto recorded = asker.asked().last_recorded_at(size);
  Json json = {{"size", size}};
  json["recorded"] = recorded == before_everything ? Json() : Json(format_instant(recorded));
  return json;
}

Json value_json(const Answer& answer) {
  Json json = Json::object();
  put_value(json, answer.measured, answer.value);
  return json;
}

Json cell_json(const Answer& answer, const Cell& cell) {
  Json row = cell.target ? target_json(*cell.target) : Json::object();
  for (std::size_t i = 0; i < answer.by.size(); ++i) row[answer.by[i]] = to_json(cell.key[i]);
  if (cell.target && !cell.target->period_stated)
    row["periodNotStated"] = true;
  else
    put_value(row, answer.measured ? std::optional(cell.measured) : std::nullopt, cell.value);
  return row;
}

Json answer_json(Asker& asker, const Answered& answered) {
  const auto& query = answered.query;
  const auto& answer = answered.answer;
  Json json;
  json["figure"] = query.figure;
  if (query.unit) json["unit"] = *query.unit;
  if (answered.figure->kind == FigureKind::stock) {
    json["asOf"] = format_date(query.as_of);
    json["structureAsOf"] = format_date(query.structure.value_or(query.as_of));
  } else {
    json["from"] = format_date(query.from);
    json["to"] = format_date(query.to);
    if (query.structure) json["structureAsOf"] = format_date(*query.structure);
  }
  json["knownAt"] = known_at_json(asker, answered.size);
  if (answered.inside_act) json["knownAt"]["insideAct"] = true;
  if (query.count_by_decision) json["countBy"] = "decision";
  put_value(json, answer.measured, answer.value);
  if (!answer.by.empty()) {
    json["by"] = query.by.empty() ? answer.by : query.by;
    json["cells"] = Json::array();
    for (const auto& cell : answer.cells) json["cells"].push_back(cell_json(answer, cell));
  }
  put_where(json, query);
  if (answer.in_transit) json["inTransit"] = *answer.in_transit;
  if (answer.village_unknown) json["villageUnknown"] = *answer.village_unknown;
  if (answered.figure->kind != FigureKind::flow || query.structure)
    json["notRestatable"] = answer.not_restatable;
  if (answer.not_rated) json["notRated"] = *answer.not_rated;
  if (!answer.schemes.empty()) json["schemes"] = answer.schemes;
  if (answer.not_applicable) json["notApplicable"] = *answer.not_applicable;
  if (answer.imprecise) json["imprecise"] = *answer.imprecise;
  json["eventsRead"] = answered.size;
  json["voidIgnored"] = void_total(asker.asked().streams(), answered.size);
  json["countedDigest"] = "sha256:" + answered.digest;
  json["completeAsKnown"] = answered.complete_as_known;
  json["periodClosed"] = false;
  const std::string definition = answered.figure->definition_en;
  Sha256 hash;
  hash.update(definition);
  json["definition"] = {{"text", definition}, {"digest", "sha256:" + hash.hex()}};
  json["log"] = log_json(asker, answered.size);
  json["simulatedClock"] = asker.asked().facts().simulated_clock;
  return json;
}

Json outcome_json(Asker& asker, const std::variant<Answered, NotFound, UsageError>& outcome) {
  if (const auto* answered = std::get_if<Answered>(&outcome)) return answer_json(asker, *answered);
  if (const auto* missing = std::get_if<NotFound>(&outcome))
    return {{"error", "notFound"}, {"unit", missing->unit}};
  return {{"error", "usage"}, {"message", std::get<UsageError>(outcome).message.en}};
}

std::variant<Question, UsageError> question_from_json(std::string_view text) {
  const auto json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return json_fault("line", "one JSON object");
  Question question;
  const std::map<std::string, std::string*> texts = {{"figure", &question.figure},
                                                     {"unit", &question.unit},
                                                     {"asOf", &question.as_of},
                                                     {"from", &question.from},
                                                     {"to", &question.to},
                                                     {"period", &question.period},
                                                     {"knownAt", &question.known_at},
                                                     {"structureAsOf", &question.structure_as_of},
                                                     {"countBy", &question.count_by}};
  for (const auto& [key, value] : json.items()) {
    std::optional<UsageError> bad;
    if (const auto at = texts.find(key); at != texts.end()) {
      if (!value.is_string()) return json_fault(key, "a text");
      *at->second = value.get<std::string>();
    } else if (key == "by") {
      bad = read_by(value, question);
    } else if (key == "where") {
      bad = read_where(value, question);
    } else {
      bad = UsageError{{"a question has no key " + key, "câu hỏi không có khoá " + key}, keys};
    }
    if (bad) return *bad;
  }
  return question;
}

}  // namespace sogoc
