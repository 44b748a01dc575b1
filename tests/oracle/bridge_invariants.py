"""What holds of any bridges: the causes are the flows, and the children sum up to their unit.

`ask` answers a question for a bridge; the oracle's own reference or the program under test.
"""
import counts
import figures
import fold
from bridge_causes import PEOPLE
from bridge_question import Question
from counted import END
from counted_flows import counted_of
from movements import contains
from random_queries import random_day, units_named
from restating import Restated

FLOWS_AS_CAUSES = tuple(sorted(PEOPLE & set(counts.FLOWS)
                               - {"recognitions", "structure.in", "structure.out"}))
ADDITIVE = (counts.PEOPLE[:3] + tuple(counts.UNIT_KINDS) + tuple(counts.VILLAGE_CELLS)
            + ("villages", "villages.withoutCell"))


def broken(rng, register, ask):
    """A text that says what does not hold, or None."""
    unit = rng.choice(units_named(register) + [None] * 3)
    if unit is not None and unit not in fold.fold(register.live(len(register.log))).units:
        unit = None
    return broken_causes(rng, register, unit, ask) or broken_children(rng, register, unit, ask)


def lines_of(answer, side="movements"):
    name = "class" if side == "corrections" else "cause"
    return {line[name]: line["effect"] for line in answer.get(side, [])}


def broken_causes(rng, register, unit, ask):
    """Members with those in transit move by each cause as its flow says; slips inside by none."""
    days = sorted((random_day(rng, register), random_day(rng, register)))
    query = {"from": days[0], "to": days[1], **({"unit": unit} if unit else {})}
    here, between = (lines_of(ask({"figure": name, **query}))
                     for name in ("members", "members.inTransit"))
    for cause in FLOWS_AS_CAUSES + ("inTransit",):
        want = 0
        if cause != "inTransit" and days[0] < days[1]:
            value = flow(register, cause, query)
            want = value if cause in ("admissions", "readmissions", "restorations", "takenOver",
                                      "transfers.in") else -value
        got = here.get(cause, 0) + between.get(cause, 0)
        if got != want:
            return "%s of %s: %s by the bridges, %s by the flow" % (cause, query, got, want)
    return None


def flow(register, name, query):
    """The figure from the day after the first day on."""
    words = {"figure": name, "knownAt": "size:%d" % len(register.log)}
    upto = [figures.answer(register, {**query, **words, "from": "0001-01-01", "to": query[end]})
            for end in ("from", "to")]
    return upto[1]["value"] - upto[0]["value"]


def broken_children(rng, register, unit, ask):
    """The closings of the children, and what is in none of them for certain, make the unit's."""
    size = rng.randint(1, len(register.log))
    query = {"figure": rng.choice(ADDITIVE), **{
        key: "%s@size:%d" % (random_day(rng, register), size) for key in ("from", "to")}}
    if rng.random() < 0.5:
        query["structureAsOf"] = random_day(rng, register)
    if rng.random() < 0.3 or unit is None or "error" in ask({**query, "unit": unit}):
        unit = None
    whole = {**query, **({"unit": unit} if unit else {})}
    children, apart = children_of(Question(register, whole))
    values = [ask({**query, "unit": child}) for child in children]
    values = [answer["closing"]["value"] if "closing" in answer else 0 for answer in values]
    total = ask(whole)["closing"]["value"]
    if sum(values) + apart != total:
        return "%s is %s, its units %s with %s and %s beside" % (
            whole, total, children, values, apart)
    return None if unit else broken_total(register, query, total, ask)


def children_of(question):
    """The children in the tree asked for, and how many items lie in none of them alone."""
    end, size = question.ends[1], question.sizes[1]
    events = question.register.live(size)
    state = fold.fold(events, until=end.last)
    there = Restated(events, question.structure) if question.structure else None
    units = there.units if there else state.units
    children = sorted(name for name, unit in units.items()
                      if unit.active and unit.parent == question.unit)
    apart = 0
    for name, _ in counted_of(question).at(end, size):
        places = places_of(question, state, there, name, (end.last, END))
        apart += not any(all(contains(units, child, place) for place in places)
                         for child in children)
    return children, apart


def places_of(question, state, there, name, rank):
    """Where something counted may stand in the tree asked for."""
    person = question.figure in counts.PEOPLE
    place = state.members[name].cell if person else name
    if question.figure in counts.VILLAGES:
        place = state.villages[name].commune
    return there.places(place, name if person else None, rank) if there else {place}


def broken_total(register, query, total, ask):
    """Over all roots, what cannot be restated is the whole difference."""
    if "structureAsOf" not in query:
        return None
    known = {"knownAt": query["to"].partition("@")[2], "asOf": query["to"].partition("@")[0]}
    plain = {key: value for key, value in query.items() if key != "structureAsOf"}
    beside = figures.answer(register, {**query, **known})["notRestatable"]
    own = ask(plain)["closing"]["value"]
    if total + beside == own:
        return None
    return "%s: %s and %s not restatable, not %s" % (query, total, beside, own)
