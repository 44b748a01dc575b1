"""How far the targets are reached, each against its latest version and only in a stated period."""
import counts
import fold
from amounts import number, percent
from schema import thousandths

FIGURE = "target.achieved"


def versions(events, day):
    """The latest version of every target that is set on the day."""
    found = {}
    for event in events:
        if event.kind in ("targetSet", "targetRevised") and event.effective <= day:
            found[event.body["target"]] = event.body
    return found


def answer(events, query):
    unit = query.get("unit")
    return {"cells": [cell(events, query, target)
                      for target in versions(events, query["asOf"]).values()
                      if unit is None or target["unit"] == unit]}


def cell(events, query, target):
    wanted = thousandths(target["value"])
    row = {key: target.get(key) for key in ("target", "figure", "unit", "from", "to", "per",
                                            "document")}
    row["targetValue"] = number(wanted)
    period = period_of(target, query["asOf"])
    if period is None:
        return {**row, "periodNotStated": True}
    reached = value_of(events, query, target, *period)
    achieved = None if reached is None else percent(reached * 1000, wanted)
    return {**row, "numerator": reached, "denominator": number(wanted), "value": achieved}


def period_of(target, day):
    """The days that count until the day, or None when the target states no period."""
    first, last = target.get("from"), min(day, target.get("to", day))
    if target["per"] == "year":
        return max(day[:4] + "-01-01", first or ""), last
    if first is None and (target["figure"] in counts.FLOWS or "to" not in target):
        return None
    return first, last


def value_of(events, query, target, first, last):
    """The figure for the target's own unit; None when there is no such figure, unit or period."""
    asked = question_of(events, query, target, first, last)
    return asked and counts.answer(events, asked)["value"]


def question_of(events, query, target, first, last):
    """What is asked of the target's own unit, or None."""
    figure, unit = target["figure"], target["unit"]
    if first is not None and last < first:
        return None  # no period of it holds on the day
    if figure not in counts.STOCKS + counts.FLOWS or unit not in fold.fold(events).units:
        return None
    asked = {"figure": figure, "unit": unit, "asOf": last, "from": first, "to": last}
    if query.get("structureAsOf", query["asOf"]) != query["asOf"]:
        asked["structureAsOf"] = query["structureAsOf"]
    return asked
