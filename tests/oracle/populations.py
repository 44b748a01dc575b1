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


class Tree:
    """Where the units of a moment lie in the tree that is asked for, or in their own."""

    def __init__(self, unit, state, there, rank):
        self.unit, self.state, self.there, self.rank = unit, state, there, rank

    def active(self):
        units = self.there.units if self.there else self.state.units
        return self.unit is None or (self.unit in units and units[self.unit].active)

    def lies(self, name):
        """How many of its possible places are inside, and how many are not."""
        if self.unit is None:
            return 1, 0
        if self.there is None:
            return (1, 0) if self.unit in self.state.above(name) else (0, 1)
        places = self.there.places(name, None, self.rank)
        inside = sum(place is not None and self.unit in above(self.there.units, place)
                     for place in places)
        return inside, len(places) - inside

    def whole(self, name):
        """The unit and all that is under it lie inside."""
        return (self.lies(name)[1] == 0
                and all(self.whole(child) for child in self.state.children(name)))


def look(tree, records, name, found):
    """What is recorded of those topmost units that lie inside as a whole."""
    if tree.lies(name)[0]:
        if name in records and tree.whole(name):
            found["bounds"][name] = records[name]
            return
        found["split"] += name in records
        found["complete"] = False
    for child in tree.state.children(name):
        look(tree, records, child, found)


def parts(tree, records):
    """What the population is the sum of, by unit, and whether nothing is missing of it."""
    found = {"bounds": {}, "split": 0, "complete": True}
    for name, unit in list(tree.state.units.items()):
        if unit.active and unit.parent is None:
            look(tree, records, name, found)
    highs = [bounds.high for bounds in found["bounds"].values()]
    return found, found["complete"] and None not in highs


def population(events, query):
    """The bounds, or None; and how many records are of units that are not inside as a whole."""
    there = Restated(events, query["structureAsOf"]) if "structureAsOf" in query else None
    state = fold.fold(events, until=query["asOf"])
    tree = Tree(query.get("unit"), state, there, (query["asOf"], END))
    found, known = parts(tree, recorded(events, query["asOf"]))
    if not tree.active():
        return Bounds(0, 0), found["split"]
    if not found["bounds"]:
        return None, found["split"]
    low = sum(bounds.low for bounds in found["bounds"].values())
    high = sum(bounds.high for bounds in found["bounds"].values()) if known else None
    return Bounds(low, high), found["split"]


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
    if bounds.low == bounds.high:
        return percent(members * 1000, bounds.low)
    # With two decimals: the least downwards, the most upwards.
    low = members * 10_000_000 // bounds.high / 100 if bounds.high else None
    high = -(-members * 10_000_000 // bounds.low) / 100 if bounds.low else None
    if low is not None and low == high:
        return low
    found = {"atLeast": low, "atMost": high}
    return {key: value for key, value in found.items() if value is not None} or None
