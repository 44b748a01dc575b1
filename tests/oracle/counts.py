"""Stocks and flows of people, units, villages and splits, counted from a fold for the question."""
import dimensions
import fold
import movements
from items import PLACES, Item, counted, period_of, rows
from naming import MEMBER, UNIT, VILLAGE
from restating import Restated, Standing

PEOPLE = ("members", "members.official", "members.probationary", "members.inTransit")
PEOPLE_FLOWS = ("admissions", "readmissions", "recognitions", "transfers.in", "transfers.out",
                "deaths", "expulsions", "strikingsOff", "resignations", "refusals",
                "restorations", "departures", "structure.in", "structure.out", "takenOver")
SPLITS = ("splits.operations", "splits.independentCells")
FLOWS = PEOPLE_FLOWS + SPLITS
UNIT_KINDS = {"orgs": ("nation", "province", "district", "grassrootsCommittee", "grassrootsCell",
                       "sectionCommittee", "cell"),
              "orgs.grassroots": ("grassrootsCommittee", "grassrootsCell"),
              "orgs.grassrootsCommittees": ("grassrootsCommittee",),
              "orgs.grassrootsCells": ("grassrootsCell",),
              "orgs.sections": ("sectionCommittee",), "cells.subordinate": ("cell",),
              "cells": ("cell", "grassrootsCell")}
VILLAGE_CELLS = {"cells.village": lambda n: n >= 1, "cells.village.independent": lambda n: n == 1,
                 "cells.village.combined": lambda n: n >= 2}
VILLAGES = ("villages", "villages.withoutMembers", "villages.withoutCell")
STOCKS = PEOPLE + tuple(UNIT_KINDS) + tuple(VILLAGE_CELLS) + VILLAGES
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


class OwnTree:
    """The tree in which something happened or stands; Restated answers the same for S."""

    def __init__(self, units):
        self.units = units

    def judge(self, item, _unit):
        return item.own

    def place_value(self, item, key):
        return dimensions.place_value(self.units, item.place, key)


def answer(events, query):
    """What a stock or a flow is, with everything shown beside it."""
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
    result = {"value": len(items), **beside}
    if query.get("by"):
        result["cells"] = rows(items, query["by"])
    if "ageBand" in wanted:
        result["imprecise"] = sum(item.imprecise for item in items)
    of = (MEMBER if figure in PEOPLE + PEOPLE_FLOWS else VILLAGE if figure in VILLAGES else UNIT)
    result["counted"] = counted(items, of)
    return result


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
        subject = movement.place if movement.name is None else movement.name
        found.append(Item(movement.event.id, row, unsure, verdict is True, subject, day,
                          movement.event.position))
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
