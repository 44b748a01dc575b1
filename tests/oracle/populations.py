"""Population as recorded, a number or bounds, and the members against it."""
import counts
import fold
from amounts import Bounds, percent
from restating import Restated
from schema import thousandths

FIGURES = ("population", "members.perPopulation")
END = float("inf")


def recorded(events, day):
    """The last record of every unit that holds on the day."""
    found = {}
    for event in events:
        if event.kind == "populationRecorded" and event.effective <= day:
            value = event.body["value"]
            if not isinstance(value, dict):
                value = {"atLeast": value, "atMost": value}
            high = thousandths(value["atMost"]) if "atMost" in value else None
            found[event.body["unit"]] = Bounds(thousandths(value.get("atLeast", 0)), high)
    return found


def of_unit(state, records, unit):
    """Its own record, else what the topmost units under it have at least; None for nothing."""
    if unit in records:
        return records[unit]
    below = [of_unit(state, records, child) for child in state.children(unit)]
    known = [bounds.low for bounds in below if bounds is not None]
    return Bounds(sum(known), None) if known else None


def total(state, records, units):
    """Over several units; one without a record leaves only a lower bound."""
    each = [of_unit(state, records, unit) for unit in units]
    known = [bounds for bounds in each if bounds is not None]
    if not known:
        return None
    open_end = len(known) < len(each) or any(bounds.high is None for bounds in known)
    return Bounds(sum(bounds.low for bounds in known),
                  None if open_end else sum(bounds.high for bounds in known))


def population(events, query):
    """The bounds, or None; and how many units are not restatable, None without S."""
    day, unit = query["asOf"], query.get("unit")
    state, records = fold.fold(events, until=day), recorded(events, day)
    if unit is None:
        roots = [name for name, found in state.units.items()
                 if found.active and found.parent is None]
        return total(state, records, roots), 0
    if "structureAsOf" not in query:
        return total(state, records, [unit]) if state.active(unit) else Bounds(0, 0), 0
    there = Restated(events, query["structureAsOf"])
    if unit not in there.units or not there.units[unit].active:
        return Bounds(0, 0), 0
    back = Restated(events, day)
    sources = back.places(unit, None, (query["structureAsOf"], END)) - {None}
    whole = [source for source in sources if all(
        place is not None and unit in above(there.units, place)
        for place in there.places(source, None, (day, END)))]
    return total(state, records, whole), len(sources) - len(whole)


def above(units, name):
    chain = []
    while name is not None:
        chain.append(name)
        name = units[name].parent
    return chain


def answer(events, query):
    bounds, split = population(events, query)
    value = bounds and bounds.value()
    if query["figure"] == "population":
        beside = {"notRestatable": split} if "structureAsOf" in query else {}
        return {"value": value, **beside}
    members = counts.answer(events, {**query, "figure": "members"})["value"]
    return {"numerator": members, "denominator": value, "value": turned(members, bounds)}


def turned(members, bounds):
    """Percent of a population between bounds: the more people, the less it is."""
    if bounds is None:
        return None
    low = bounds.high and percent(members * 1000, bounds.high)
    high = percent(members * 1000, bounds.low)
    if bounds.low == bounds.high:
        return high
    found = {"atLeast": low, "atMost": high}
    return {key: value for key, value in found.items() if value is not None} or None
