// The JSON contract of questions and answers. Keys are camelCase, days are YYYY-MM-DD, times RFC
// 3339 in UTC with microseconds, amounts decimal numbers (at most three decimals) and never
// thousandths; null means not known. Consumers ignore members that they do not know, and what is
// here is not renamed. What reads the log throws StoreError. One thread, like `asker`.
#pragma once
#include "answers/json/json.h"
#include "answers/writer.h"
#include "projections/figures/ask.h"

namespace sogoc {

// true or false, a whole number, a text; null for what is not known.
Json to_json(const DimensionValue& value);
// Adds `where`: by dimension one value, or a list of several; and `unknownValues`, a list of
// {"field","value","nearest":[…]} of those that the register has never seen at K. Nothing when
// nothing is filtered, or there are none.
void put_where(Json& json, const Answered& answered);
// The list of `unknownValues`.
Json unknown_values_json(const std::vector<UnknownValue>& values);
// What an answer was computed from: {"size","root"} of the log at `size`, the root in Base64; and K
// as {"size","recorded"}, the time of its last recording, null for an opening under a simulated
// clock. Both at `size` and not at the head, so that an answer at K never changes by a byte.
Json log_json(Asker& asker, std::uint64_t size);
Json known_at_json(std::uint64_t size, Instant recorded);
Json known_at_json(const Register& reg, std::uint64_t size);
Json known_at_json(Asker& asker, std::uint64_t size);
// What has to be said of a K: `insideAct`, `restsOnClock`, `mayGrow`, `clockHeld`, those that are
// so. And K with each of them as a member that is true.
std::vector<const char*> note_names(const KnownAtNotes& notes);
Json known_at_json(Asker& asker, std::uint64_t size, const KnownAtNotes& notes);
// The answer: figure, unit, the days (`asOf`, or `from` and `to`), `knownAt`, the value, `cells`
// when it was divided, what was left out, `countedDigest`, `definition` with its digest, `log`.
// docs/using.md lists the members.
Json answer_json(Asker& asker, const Answered& answered);
// Of a unit that is not active on the day: `unitActive` false, and `lastActive`, the last day on
// which it was, or `firstActive`, the first on which it is to be. Else nothing.
void put_activity(Json& json, View& view, const std::string& unit, Date day);
// {"value"}, of a percentage with `numerator` and `denominator`; and the same for one cell of the
// answer, with a member for each dimension, of targets with what the target says.
Json value_json(const Answer& answer);
Json cell_json(const Answer& answer, const Cell& cell);
// The answer, or {"error":…} with the English message, no remedy and nothing that is near.
Json outcome_json(Asker& asker, const std::variant<Answered, NotFound, UsageError>& outcome);

// Why there is no answer, as one line among answers, of a unit with what it may mean; texts are in
// the language of the writer, and the message of a usage error ends with its remedy.
Json no_answer_json(const Writer& writer, const NotFound& missing);
Json no_answer_json(const Writer& writer, const UsageError& error);

}  // namespace sogoc
