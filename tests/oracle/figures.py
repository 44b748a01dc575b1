"""The figures of figures.md, counted naively from a fold made for the question."""
import datetime
import hashlib
import re

import dimensions
import fold
import movements
from restating import Restated, Standing

PEOPLE = ("members", "members.official", "members.probationary", "members.inTransit")
PEOPLE_FLOWS = ("admissions", "readmissions", "recognitions", "transfers.in", "transfers.out",
                "deaths", "expulsions", "strikingsOff", "resignations", "refusals",
                "restorations", "departures", "structure.in", "structure.out", "takenOver")
SPLITS = ("splits.operations", "splits.independentCells")
FLOWS = PEOPLE_FLOWS + SPLITS
UNIT_KINDS = {"orgs.grassroots": ("grassrootsCommittee", "grassrootsCell"),
              "orgs.grassrootsCommittees": ("grassrootsCommittee",),
              "orgs.grassrootsCells": ("grassrootsCell",),
              "orgs.sections": ("sectionCommittee",), "cells.subordinate": ("cell",),
              "cells": ("cell", "grassrootsCell")}
VILLAGE_CELLS = {"cells.village": lambda n: n >= 1, "cells.village.independent": lambda n: n == 1,
                 "cells.village.combined": lambda n: n >= 2}
VILLAGES = ("villages", "villages.withoutMembers", "villages.withoutCell")
STOCKS = PEOPLE + tuple(UNIT_KINDS) + tuple(VILLAGE_CELLS) + VILLAGES
PLACES = ["base"] + ["unit:" + level for level in dimensions.LEVELS]
CALENDAR = ["month", "quarter", "year"]
PERSONAL = list(dimensions.TEXT_DETAILS) + ["minority", "ageBand", "seniorityBand"]


def allowed_dimensions(figure):
    """What `by` and `where` may name."""
    if figure in PEOPLE:
        return PERSONAL + ["status"] + PLACES
    if figure in PEOPLE_FLOWS:
        cause = ["cause"] if figure == "departures" else []
        return PERSONAL + ["status"] + PLACES + CALENDAR + cause
    if figure in SPLITS:
        return PLACES + CALENDAR
    if figure in VILLAGE_CELLS:
        return PLACES + ["villages"]
    return PLACES if figure in UNIT_KINDS else PLACES[1:]


class Item:
    """Something that a figure may count: its id, its row and whether its birth is imprecise."""

    __slots__ = ("id", "row", "imprecise", "certain")

    def __init__(self, name, row, imprecise=False, certain=True):
        self.id = name
        self.row = row
        self.imprecise = imprecise
        self.certain = certain  # False: not restatable


class OwnTree:
    """The tree in which something happened or stands; Restated answers the same for S."""

    def __init__(self, units):
        self.units = units

    def judge(self, item, _unit):
        return item.own

    def place_value(self, item, key):
        return dimensions.place_value(self.units, item.place, key)


def answer(register, query):
    """The answer object of design.md section 7, without what describes the log."""
    size = register.resolve(query["knownAt"])
    events = register.live(size)
    unit = query.get("unit")
    if unit is not None and unit not in fold.fold(events).units:
        return {"error": "notFound", "unit": unit}
    figure = query["figure"]
    wanted = list(query.get("by", [])) + list(query.get("where", {}))
    beside = {}
    restated = Restated(events, query["structureAsOf"]) if "structureAsOf" in query else None
    if figure in FLOWS:
        items = flow_items(events, query, wanted, restated)
    else:
        state = fold.fold(events, until=query["asOf"])
        tree = restated or OwnTree(state.units)
        items = stock_items(state, query, wanted, tree)
        beside = stock_beside(state, query, wanted, tree)
    where = query.get("where", {})
    items = [item for item in items if dimensions.matches(item.row, where)]
    if restated and not set(where) & set(PLACES):
        beside["notRestatable"] = sum(not item.certain for item in items)
    items = [item for item in items if item.certain]
    result = {"knownAt": {"size": size}, "value": len(items), **beside}
    if query.get("by"):
        result["cells"] = rows(items, query["by"])
    if "ageBand" in wanted:
        result["imprecise"] = sum(item.imprecise for item in items)
    result["countedDigests"] = digests(items)
    return result


def rows(items, by):
    """Rows that are not zero."""
    counts = {}
    for item in items:
        key = tuple((name, item.row[name]) for name in by)
        counts[key] = counts.get(key, 0) + 1
    return [{**dict(key), "value": count} for key, count in counts.items()]


def digests(items):
    """Over the ids counted: each once, and as often as counted (the catalogue leaves it open)."""
    names = [item.id for item in items]
    if any("?" in name for name in names):
        return []  # assigned ids are not known here
    return sorted({digest(set(names)), digest(names)})


def digest(names):
    text = b"".join(name + b"\n" for name in sorted(name.encode() for name in names))
    return "sha256:" + hashlib.sha256(text).hexdigest()


def stock_items(state, query, wanted, tree):
    figure, unit = query["figure"], query.get("unit")
    if figure == "members.inTransit":
        return people(state, unit, "transit", query, wanted, tree)
    if figure in PEOPLE:
        return people(state, unit, "cell", query, wanted, tree)
    if figure in VILLAGES:
        return village_items(state, query, wanted, tree)
    return unit_items(state, query, wanted, tree)


def people(state, unit, where, query, wanted, tree):
    """Members in a cell, or in transit with both ends inside."""
    status = query["figure"].partition(".")[2]
    found = []
    for name, member in state.members.items():
        if member.where != where:
            continue
        if status in ("official", "probationary") and member.status != status:
            continue
        standing = Standing(name, movements.ends(member), query["asOf"], state.units, unit)
        verdict = tree.judge(standing, unit)
        if verdict is False:
            continue
        row = {}
        for key in wanted:
            if key in PLACES:
                row[key] = tree.place_value(standing, key)
            elif key == "status":
                row[key] = member.status
            else:
                row[key] = dimensions.person_value(member, query["asOf"], key)
        found.append(Item(name, row, dimensions.imprecise(member), verdict is True))
    return found


def stock_beside(state, query, wanted, tree):
    """What is shown beside the value: people in transit, members of no known village."""
    figure, unit, where = query["figure"], query.get("unit"), query.get("where", {})
    if figure in PEOPLE[:3]:
        moving = people(state, unit, "transit", query, wanted, tree)
        return {"inTransit": sum(item.certain and dimensions.matches(item.row, where)
                                 for item in moving)}
    if figure == "villages.withoutMembers" and not where and isinstance(tree, OwnTree):
        return {"villageUnknown": sum(
            residence(state, state.members[item.id]) is None
            for item in people(state, unit, "cell", query, [], tree))}
    return {}


def residence(state, member):
    """The village where the member lives, followed through mergers; None when not known."""
    name = member.details.get("village")
    while name in state.villages and state.villages[name].into is not None:
        name = state.villages[name].into
    return name if name in state.villages else None


def village_items(state, query, wanted, tree):
    figure, unit = query["figure"], query.get("unit")
    lived_in = {residence(state, member) for member in state.members.values()
                if member.where == "cell"}
    found = []
    for name, village in state.villages.items():
        if village.into is not None:
            continue
        if figure == "villages.withoutMembers" and name in lived_in:
            continue
        if figure == "villages.withoutCell" and village.cell is not None:
            continue
        standing = Standing(None, (village.commune,), query["asOf"], state.units, unit)
        verdict = tree.judge(standing, unit)
        if verdict is not False:
            row = {key: tree.place_value(standing, key) for key in wanted}
            found.append(Item(name, row, certain=verdict is True))
    return found


def unit_items(state, query, wanted, tree):
    figure, unit = query["figure"], query.get("unit")
    found = []
    for name, candidate in state.units.items():
        if not candidate.active:
            continue
        covered = len(state.villages_of(name))
        if figure in UNIT_KINDS:
            if candidate.kind not in UNIT_KINDS[figure]:
                continue
        elif not VILLAGE_CELLS[figure](covered):
            continue
        standing = Standing(None, (name,), query["asOf"], state.units, unit)
        verdict = tree.judge(standing, unit)
        if verdict is not False:
            row = {key: covered if key == "villages" else tree.place_value(standing, key)
                   for key in wanted}
            found.append(Item(name, row, certain=verdict is True))
    return found


def flow_items(events, query, wanted, restated):
    figure, unit = query["figure"], query.get("unit")
    first, last = period_of(query)
    if restated and figure.startswith("structure."):
        return []
    found = []
    for movement in movements.movements_of(events, figure, unit, wanted, bool(restated)):
        day = counting_day(movement.event, query)
        verdict = restated.judge(movement, unit) if restated else True
        if not first <= day <= last or verdict is False:
            continue
        row = {key: flow_value(movement, day, key) for key in wanted}
        for key in set(wanted) & set(PLACES) if restated else ():
            row[key] = restated.place_value(movement, key)
        unsure = movement.person is not None and dimensions.imprecise(movement.person)
        found.append(Item(movement.event.id, row, unsure, verdict is True))
    return found


def counting_day(event, query):
    if query.get("countBy") == "decision":
        return (event.decision or {}).get("signed", event.effective)
    return event.effective


def flow_value(movement, day, key):
    if key in PLACES:
        return movement.places[key]
    if key in CALENDAR:
        return dimensions.calendar_value(day, key)
    if key in ("status", "cause"):
        return getattr(movement, key)
    return dimensions.person_value(movement.person, movement.event.effective, key)


def period_of(query):
    """The first and the last day, both included."""
    if "period" not in query:
        return query["from"], query["to"]
    year, _, rest = query["period"].partition("-")
    if not rest:
        months = (1, 12)
    elif re.fullmatch(r"Q[1-4]", rest):
        months = (int(rest[1]) * 3 - 2, int(rest[1]) * 3)
    else:
        months = (int(rest), int(rest))
    last = datetime.date(int(year), months[1], 28) + datetime.timedelta(days=4)
    end = last - datetime.timedelta(days=last.day)
    return "%s-%02d-01" % (year, months[0]), end.isoformat()
