"""Rules of the table Organisation of events.md, one function a kind, field by field."""
from schema import CELL_KINDS, COMMUNES
from state import Broken, Unit


def check_parent(state, unit, parent):
    """Active before kind before cycle; `unit` is None for one that does not exist yet."""
    state.need_active(parent)
    if state.units[parent].kind in CELL_KINDS:
        raise Broken("unit.place")
    if unit is not None and unit in state.above(parent):
        raise Broken("unit.cycle")


def established(state, event):
    body = event.body
    if body["unit"] in state.units:
        raise Broken("unit.idUsed")
    if "parent" in body:
        check_parent(state, None, body["parent"])
    for village in body.get("villages", []):
        state.need_village(village)
    if body.get("villages") and body["kind"] not in CELL_KINDS:
        raise Broken("unit.place")
    state.units[body["unit"]] = Unit(body["kind"], body.get("parent"), body.get("base"))
    state.object_to_level(body["unit"])
    for village in body.get("villages", []):
        state.villages[village].cell = body["unit"]


def renamed(state, event):
    state.need_active(event.body["unit"])


def make_part(state, part, source, kind, parent, taken):
    """A new cell with people and villages of the source; `taken` is what other parts name.

    It has the base of the source unless it states one.
    """
    if part["unit"] in state.units:
        raise Broken("unit.idUsed")
    state.units[part["unit"]] = Unit(kind, parent,
                                     part.get("base", state.units[source].base))
    state.object_to_level(part["unit"])
    for name in part["members"]:
        if ("member", name) in taken:
            raise Broken("split.overlap")
        taken.add(("member", name))
        member = state.members.get(name)
        if member is None or member.where != "cell" or member.cell != source:
            raise Broken("split.memberNotInSource")
        member.enter(part["unit"])
    for name in part["villages"]:
        if ("village", name) in taken:
            raise Broken("split.overlap")
        taken.add(("village", name))
        hand_village(state, name, source, part["unit"], "split.villageNotInSource", kind == "cell")


def hand_village(state, name, source, target, rule, below=False):
    """A village that the source covers, or that is registered in it, goes to the target.

    Registered it stays where a cell `below` a commune takes over what the commune covered.
    """
    village = state.villages.get(name)
    if village is None or village.into or source not in (village.cell, village.commune):
        raise Broken(rule)
    covered = village.cell == source
    if covered:
        state.need_cell(target)
        village.cell = target
    stays = covered and below and state.units[source].kind in COMMUNES
    if village.commune == source and not stays:
        state.object_to_commune(target)
        village.commune = target


def kind_changed(state, event):
    body = event.body
    name = body["unit"]
    state.need_active(name)
    unit = state.units[name]
    if body.get("parent") is not None:
        check_parent(state, name, body["parent"])
    unit.kind = body["to"]
    taken = set()
    for part in body.get("parts", []):
        make_part(state, part, name, "cell", name, taken)
    for child in body.get("absorbs", []):
        state.need_active(child)
        absorbed = state.units[child]
        if absorbed.parent != name or absorbed.kind not in CELL_KINDS:
            raise Broken("absorb.notChildCell")
        take_over(state, child, name)
        state.close(child)
    if "parent" in body:
        unit.parent = body["parent"]
    if unit.kind in CELL_KINDS:
        if state.children(name):
            raise Broken("unit.place")
    elif state.members_in(name):
        raise Broken("unit.holdsNoMembers")
    elif state.villages_of(name):
        raise Broken("unit.place")
    for moved_one in [name] + state.children(name):
        state.object_to_level(moved_one)
    if state.registered_in(name):
        state.object_to_commune(name)


def take_over(state, source, target):
    """People and villages of the source, covered and registered, go to the target."""
    for name in state.members_in(source):
        state.members[name].enter(target)
    for name in state.villages_of(source):
        state.villages[name].cell = target
    for name in state.registered_in(source):
        state.object_to_commune(target)
        state.villages[name].commune = target


def moved(state, event):
    body = event.body
    state.need_active(body["unit"])
    if body["parent"] is not None:
        check_parent(state, body["unit"], body["parent"])
    state.units[body["unit"]].parent = body["parent"]
    state.object_to_level(body["unit"])


def split(state, event):
    body = event.body
    source = body["source"]
    state.need_active(source)
    unit = state.units[source]
    if unit.kind not in CELL_KINDS:
        raise Broken("unit.holdsNoMembers")
    if not body["parts"]:
        raise Broken("split.noParts")
    taken = set()
    for part in body["parts"]:
        make_part(state, part, source, unit.kind, unit.parent, taken)
    if not state.members_in(source):
        if state.villages_of(source) or state.registered_in(source):
            raise Broken("unit.notEmpty")
        state.close(source)


def kind_class(kind):
    return "cells" if kind in CELL_KINDS else kind


def merged(state, event):
    body = event.body
    sources, into = body["sources"], body["into"]
    first = state.units.get(sources[0]) if sources else None
    for source in sources:
        state.need_active(source)
        if kind_class(state.units[source].kind) != kind_class(first.kind):
            raise Broken("merge.otherClass")
    if into in state.units:
        state.need_active(into)
        if first and kind_class(state.units[into].kind) != kind_class(first.kind):
            raise Broken("merge.otherClass")
    closing = [source for source in sources if source != into]
    if not closing or len(set(sources)) < len(sources):
        raise Broken("merge.sources")
    if into not in state.units:
        if first.parent and set(state.above(first.parent)) & set(sources):
            raise Broken("unit.cycle")
        state.units[into] = Unit(first.kind, first.parent, first.base)
    elif set(state.above(into)) & set(closing):
        raise Broken("unit.cycle")
    for source in closing:
        take_over(state, source, into)
        for child in state.children(source):
            state.units[child].parent = into
        state.close(source, into)


def dissolved(state, event):
    body = event.body
    name = body["unit"]
    state.need_active(name)
    for receiver in body.get("receivers", []):
        target = receiver["unit"]
        state.need_active(target)
        if target == name:
            raise Broken("dissolve.receiver")
        for key in receiver["members"]:
            member = state.members.get(key)
            if member is None or member.where != "cell" or member.cell != name:
                raise Broken("dissolve.memberNotInUnit")
            state.need_cell(target)
            member.enter(target)
        for key in receiver["villages"]:
            hand_village(state, key, name, target, "dissolve.villageNotInUnit")
    if state.children(name) or state.members_in(name) or state.villages_of(name):
        raise Broken("unit.notEmpty")
    if state.registered_in(name):
        state.objections.append("unit.notEmpty")
    state.close(name)


RULES = {"unitEstablished": established, "unitRenamed": renamed, "unitDisciplined": renamed,
         "unitKindChanged": kind_changed, "unitMoved": moved, "cellSplit": split,
         "unitsMerged": merged, "unitDissolved": dissolved}
