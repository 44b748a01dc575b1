// What the rules on targets share: setting and revising state the same, and differ in what they
// need.
#pragma once
#include "events/kinds/checks.h"

namespace sogoc {

// What a TargetSet or TargetRevised states, laid over `target`, with the id of the event behind
// those of before. A revision states all anew: a period that it leaves out is no longer stated.
// Pure.
template <typename Body>
TargetState stated(Body body, TargetState target, std::string_view event) {
  target.set = true;
  target.figure = view(body.getFigure());
  target.unit = view(body.getUnit());
  target.value = body.getValue();
  target.from = Date{body.getFrom()};
  target.to = Date{body.getTo()};
  target.per = body.getPer();
  target.document = view(body.getDocument());
  target.events.emplace_back(event);
  return target;
}

}  // namespace sogoc
