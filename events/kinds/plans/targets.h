// What the rules on targets share.
#pragma once
#include "events/kinds/checks.h"

namespace sogoc {

// What a TargetSet or TargetRevised states. A revision states all anew: a period that it leaves out
// is no longer stated.
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
