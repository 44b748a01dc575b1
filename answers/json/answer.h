// The JSON contract of questions and answers.
#pragma once
#include "answers/json/json.h"
#include "answers/writer.h"
#include "projections/figures/ask.h"

namespace sogoc {

Json to_json(const DimensionValue& value);
void put_where(Json& json, const Query& query);
// What an answer was computed from: the size and root of the log; and K, with its last recording.
Json log_json(Asker& asker, std::uint64_t size);
Json known_at_json(Asker& asker, std::uint64_t size);
Json answer_json(Asker& asker, const Answered& answered);
// The value alone, with what it is of; and that of one cell with its key.
Json value_json(const Answer& answer);
Json cell_json(const Answer& answer, const Cell& cell);
Json outcome_json(Asker& asker, const std::variant<Answered, NotFound, UsageError>& outcome);

// Why there is no answer, as the answer of a file of questions.
Json no_answer_json(const NotFound& missing);
Json no_answer_json(const Writer& writer, const UsageError& error);

}  // namespace sogoc
