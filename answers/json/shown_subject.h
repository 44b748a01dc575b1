// The JSON contract of one subject. Pure.
#pragma once
#include "answers/json/answer.h"
#include "projections/knowledge/shown.h"

namespace sogoc {

// `class`, `id`, `asOf`, `knownAt` (known_at_json), `state` (null: not known yet; of a scheme or
// report all that made it); of a member `details`, the last given of each; `evaluations` where
// there are any; of a unit its `population`; of a cell `villages` and `members` in the order given;
// `events`, each line with the day on which it takes effect as known.
Json shown_subject_json(const Register& in, const ShownSubject& shown);

}  // namespace sogoc
