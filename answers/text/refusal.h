// Why an act was refused, as people and as programs read it.
#pragma once
#include "answers/writer.h"
#include "projections/recording/recorder.h"

namespace sogoc {

// The refusal as text of several lines, or as one JSON object.
std::string refusal_text(const Writer& writer, std::span<const ReadLine> act,
                         const Refusal& refusal);
std::string refusal_json(const Writer& writer, std::span<const ReadLine> act,
                         const Refusal& refusal);

}  // namespace sogoc
