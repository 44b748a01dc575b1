"""What figures.md promises of any register; the oracle must keep it before it judges others."""
import datetime

import bridge_invariants
import bridge_reference
import figures
import fold
from random_queries import random_day, units_named
from schema import COMMUNES, LEVEL_OF

BRIDGE_IN = ("admissions", "readmissions", "restorations", "transfers.in", "structure.in",
             "takenOver")
BRIDGE_OUT = ("deaths", "expulsions", "strikingsOff", "resignations", "refusals",
              "transfers.out", "structure.out")


def value(register, known_at, unit, **words):
    query = {"knownAt": known_at, **words}
    if unit is not None:
        query["unit"] = unit
    return figures.answer(register, query)


def next_day(day):
    return datetime.date.fromordinal(
        datetime.date.fromisoformat(day).toordinal() + 1).isoformat()


def people(register, known_at, unit, day):
    found = value(register, known_at, unit, figure="members", asOf=day)
    return found["value"] + found["inTransit"]


def broken_bridge(rng, register, known_at, unit):
    """Members with those in transit change by the flows and by nothing else."""
    first, last = sorted((random_day(rng, register), random_day(rng, register)))
    if first == last:
        return None
    total = people(register, known_at, unit, first)
    for sign, flows in ((1, BRIDGE_IN), (-1, BRIDGE_OUT)):
        for flow in flows:
            words = {"figure": flow, "from": next_day(first), "to": last}
            total += sign * value(register, known_at, unit, **words)["value"]
    if total == people(register, known_at, unit, last):
        return None
    return "bridge of %s from %s to %s at %s" % (unit, first, last, known_at)


def broken_restating(rng, register, known_at, unit):
    """S = D changes nothing in a stock, and over all roots nobody is lost."""
    day, other = random_day(rng, register), random_day(rng, register)
    words = {"figure": "members", "asOf": day, "by": ["base", "unit:grassroots"]}
    plain = value(register, known_at, unit, **words)
    same = value(register, known_at, unit, structureAsOf=day, **words)
    if {**plain, "notRestatable": 0} != same:
        return "restating to its own day: %s %s %s" % (unit, day, known_at)
    for figure in ("members", "transfers.in", "transfers.out", "deaths", "admissions", "villages",
                   "cells.village", "splits.operations", "splits.independentCells"):
        words = {"figure": figure, "asOf": day, "from": "2000-01-01", "to": "2040-01-01"}
        plain = value(register, known_at, None, **words)["value"]
        found = value(register, known_at, None, structureAsOf=other, **words)
        if found["value"] + found["notRestatable"] != plain:
            return "restating %s of %s to %s over all roots at %s" % (
                figure, day, other, known_at)
    return None


def broken_ratings(rng, register, known_at):
    """Over all roots no evaluation is lost; a year's own S changes nothing; rows sum."""
    size = register.resolve(known_at)
    ratings = [event for event in register.live(size) if event.kind == "evaluationDecided"]
    if not ratings:
        return None
    year = rng.choice(ratings).body["year"]
    words = {"figure": "evaluations", "period": "%04d" % year, "by": ["category", "unit:cell"]}
    plain = value(register, known_at, None, **words)
    same = value(register, known_at, None, structureAsOf="%04d-12-31" % year, **words)
    other = value(register, known_at, None, structureAsOf=random_day(rng, register), **words)
    total = sum(event.body["year"] == year for event in ratings)
    rows = sum(cell["value"] for cell in plain["cells"])
    if plain != same or rows != plain["value"] or any(
            found["value"] + found["notRestatable"] != total for found in (plain, other)):
        return "evaluations of %d at %s" % (year, known_at)
    return None


def broken_population(rng, register, known_at, unit):
    """S = D changes nothing, and members against it are the two figures."""
    words = {"asOf": random_day(rng, register)}
    people = value(register, known_at, unit, figure="population", **words)
    same = value(register, known_at, unit, figure="population", structureAsOf=words["asOf"],
                 **words)
    ratio = value(register, known_at, unit, figure="members.perPopulation", **words)
    if same["value"] == people["value"] == ratio["denominator"]:
        return None
    return "population of %s on %s at %s" % (unit, words["asOf"], known_at)


def broken_door(register):
    """What is refused at the door stands nowhere in a register that this program recorded."""
    for state in (register.judged.state, fold.fold(register.live(len(register.log)), "2018-06-01")):
        units = state.units
        for name, unit in units.items():
            if unit.active and unit.parent and (
                    LEVEL_OF[units[unit.parent].kind] > LEVEL_OF[unit.kind]):
                return "%s stands under a unit of a lower level" % name
        for name, village in state.villages.items():
            if village.into is None and units[village.commune].kind not in COMMUNES:
                return "%s is registered in %s" % (name, village.commune)
    return None


def broken(rng, register):
    """A text that says which promise does not hold, or None."""
    known_at = "size:%d" % rng.randint(1, len(register.log))
    unit = rng.choice(units_named(register) + [None])
    if "error" in value(register, known_at, unit, figure="members", asOf="2018-01-01"):
        unit = None
    return (broken_door(register) or broken_bridge(rng, register, known_at, unit)
            or broken_restating(rng, register, known_at, unit)
            or broken_ratings(rng, register, known_at)
            or broken_population(rng, register, known_at, unit)
            or bridge_invariants.broken(rng, register, lambda query: bridge_reference.explain(
                register, query)))
