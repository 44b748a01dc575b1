// The JSON contract of questions and answers.
#pragma once
#include <nlohmann/json.hpp>

#include "projections/figures/ask.h"

namespace sogoc {

using Json = nlohmann::ordered_json;  // keys stay in the order in which they are written

Json to_json(const DimensionValue& value);
std::string base64(const Hash& hash);
void put_where(Json& json, const Query& query);
// What an answer was computed from: the size and root of the log; and K, with its last recording.
Json log_json(Asker& asker, std::uint64_t size);
Json known_at_json(Asker& asker, std::uint64_t size);
Json answer_json(Asker& asker, const Answered& answered);
// The value alone, with what it is of; and that of one cell with its key.
Json value_json(const Answer& answer);
Json cell_json(const Answer& answer, const Cell& cell);
Json outcome_json(Asker& asker, const std::variant<Answered, NotFound, UsageError>& outcome);

// A question as one JSON object; unknown keys and wrong types are faults.
std::variant<Question, UsageError> question_from_json(std::string_view text);

}  // namespace sogoc
