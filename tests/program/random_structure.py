"""A register whose units are reorganised again and again, with people coming and going in between.

The state of the oracle says what holds; every line is accepted by it before it is kept.
"""
import datetime, json, pathlib, sys
from types import SimpleNamespace

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "oracle"))

from fold import RULES, fold
from random_bodies import Bodies
from random_registers import Names
from schema import CELL_KINDS
from state import Broken, State

FIRST_DAY = datetime.date(2016, 1, 1)
GRASSROOTS = ("grassrootsCommittee", "grassrootsCell")
CELLS, MOST_CELLS, FEWEST_CELLS = 40, 46, 34
MOVEMENTS = {"memberAdmitted": 5, "memberReadmitted": 1, "officialRecognised": 2, "memberMoved": 4,
             "transferIssued": 8, "transferReceived": 6, "transferReturned": 1, "memberLeft": 3,
             "membershipRestored": 2, "memberDetailsChanged": 1, "villageCovered": 2,
             "villageRegistered": 1, "villagesMerged": 0.3, "unitRenamed": 0.3}


class Reorganisations:
    """Makers of bodies of acts on units; each gives (kind, body) or None when nothing suits."""

    def __init__(self, rng, state, names):
        self.rng, self.state, self.names = rng, state, names

    def active(self, *kinds):
        return sorted(name for name, unit in self.state.units.items()
                      if unit.active and unit.kind in kinds)

    def pick(self, found):
        found = sorted(found)
        return self.rng.choice(found) if found else None

    def villages(self, unit):
        """Covered by it and registered in it."""
        return sorted({*self.state.villages_of(unit), *self.state.registered_in(unit)})

    def dealt(self, names, count):
        hands = [[] for _ in range(count)]
        for name in names:
            self.rng.choice(hands).append(name)
        return hands

    def parts(self, people, villages, count):
        return [{"unit": self.names.fresh("u"), "name": "Chi bộ mới", "members": some,
                 "villages": places}
                for some, places in zip(self.dealt(people, count), self.dealt(villages, count))]

    def split_whole(self):
        source = self.pick(cell for cell in self.active(*CELL_KINDS)
                           if len(self.state.members_in(cell)) > 1)
        parts = source and self.parts(self.state.members_in(source), self.villages(source),
                                      self.rng.randint(2, 3))
        return source and ("cellSplit", {"source": source, "parts": parts})

    def split_off(self):
        source = self.pick(cell for cell in self.active(*CELL_KINDS)
                           if len(self.state.members_in(cell)) > 2)
        if source is None:
            return None
        people, villages = self.state.members_in(source), self.villages(source)
        some = self.rng.sample(people, self.rng.randint(1, len(people) - 1))
        places = self.rng.sample(villages, self.rng.randint(0, len(villages)))
        return "cellSplit", {"source": source,
                             "parts": self.parts(some, places, self.rng.randint(1, 2))}

    def merger(self, into_what):
        kinds = self.rng.choice((CELL_KINDS,) * 5 + (("grassrootsCommittee",),) * 3
                                + (("sectionCommittee",), ("district",), ("province",)))
        units = self.active(*kinds)
        count = self.rng.choice((2, 2, 2, 3)) + (into_what == "another")
        if len(units) < count + (kinds == ("district",)):
            return None
        sources = self.rng.sample(units, count)
        into = {"source": sources[0], "another": sources[-1],
                "new": None}[into_what] or self.names.fresh("u")
        if into_what == "another":
            sources.pop()
        self.rng.shuffle(sources)
        return "unitsMerged", {"sources": sources, "into": into}

    def merge_into_source(self):
        return self.merger("source")

    def merge_into_another(self):
        return self.merger("another")

    def merge_into_new(self):
        return self.merger("new")

    def dissolve_cell(self):
        unit = self.pick(self.active(*CELL_KINDS))
        people, villages = self.state.members_in(unit), self.villages(unit)
        others = [cell for cell in self.active(*CELL_KINDS) if cell != unit]
        chosen = self.rng.sample(others, self.rng.randint(1, 3))
        hands = zip(chosen, self.dealt(people, len(chosen)), self.dealt(villages, len(chosen)))
        return "unitDissolved", {"unit": unit, "receivers": [
            {"unit": name, "members": some, "villages": places} for name, some, places in hands]}

    def dissolve_committee(self):
        """One that nothing is left under; roots to which a transfer is open stay."""
        ends = {end for member in self.state.members.values()
                for end in (member.origin, member.target)}
        unit = self.pick(name for name in self.active("province", "district", "grassrootsCommittee",
                                                      "sectionCommittee")
                         if not self.state.children(name)
                         and (self.state.units[name].parent or name not in ends))
        if unit is None:
            return None
        villages, others = self.villages(unit), self.active("grassrootsCommittee")
        receiver = self.pick(name for name in others if name != unit)
        if not villages or receiver is None:
            return "unitDissolved", {"unit": unit}
        return "unitDissolved", {"unit": unit, "receivers": [
            {"unit": receiver, "members": [], "villages": villages}]}

    def kind_with_parts(self):
        """A grassroots cell becomes a committee, a cell under a committee a section."""
        cells = [cell for cell in self.active(*CELL_KINDS)
                 if self.state.units[cell].kind == "grassrootsCell"
                 or self.parent_kind(cell) == "grassrootsCommittee"]
        unit = self.pick(cells)
        if unit is None:
            return None
        grassroots = self.state.units[unit].kind == "grassrootsCell"
        parts = self.parts(self.state.members_in(unit), self.state.villages_of(unit),
                           self.rng.randint(1, 3))
        return "unitKindChanged", {"unit": unit, "parts": parts, "to": (
            "grassrootsCommittee" if grassroots else "sectionCommittee")}

    def kind_with_absorbed(self):
        found = {}
        for unit in self.active("grassrootsCommittee", "sectionCommittee"):
            children = self.state.children(unit)
            if 0 < len(children) < 5 and all(self.state.units[child].kind in CELL_KINDS
                                             for child in children):
                found[unit] = children
        unit = self.pick(found)
        if unit is None:
            return None
        section = self.state.units[unit].kind == "sectionCommittee"
        return "unitKindChanged", {"unit": unit, "absorbs": found[unit],
                                   "to": "cell" if section else "grassrootsCell"}

    def kind_with_parent(self):
        """A grassroots cell goes under a committee, or a cell out of it."""
        unit = self.pick(self.active(*CELL_KINDS))
        to = "cell" if self.state.units[unit].kind == "grassrootsCell" else "grassrootsCell"
        parent = self.pick(self.active("grassrootsCommittee" if to == "cell" else "district"))
        return parent and ("unitKindChanged", {"unit": unit, "to": to, "parent": parent})

    def parent_kind(self, unit):
        parent = self.state.units[unit].parent
        return parent and self.state.units[parent].kind

    def move(self, kinds, parents, root=0.0):
        unit = self.pick(self.active(*kinds))
        parent = unit and self.pick(name for name in self.active(*parents)
                                    if name != self.state.units[unit].parent)
        if parent and self.rng.random() < root:
            parent = None
        elif not parent:
            return None
        return "unitMoved", {"unit": unit, "parent": parent}

    def move_cell(self):
        return self.move(("cell",), ("grassrootsCommittee", "sectionCommittee"))

    def move_section(self):
        return self.move(("sectionCommittee",), ("grassrootsCommittee",))

    def move_grassroots(self):
        return self.move(("grassrootsCommittee", "grassrootsCell"), ("district", "province"))

    def move_district(self):
        return self.move(("district",), ("province",), root=0.2)


GROWING = ("split_whole", "split_off", "kind_with_parts")
SHRINKING = ("merge_into_source", "merge_into_another", "merge_into_new", "dissolve_cell",
             "kind_with_absorbed")
OTHERS = ("dissolve_committee", "kind_with_parent", "move_cell", "move_section", "move_grassroots",
          "move_district")


def handed(kind, body):
    """Who hands over to whom by the act, as it says itself."""
    if kind in ("cellSplit", "unitKindChanged"):
        unit = body.get("source", body.get("unit"))
        return ([(unit, part["unit"]) for part in body.get("parts", [])]
                + [(child, unit) for child in body.get("absorbs", [])])
    if kind == "unitsMerged":
        return [(source, body["into"]) for source in body["sources"] if source != body["into"]]
    if kind == "unitDissolved":
        return [(body["unit"], receiver["unit"]) for receiver in body.get("receivers", [])]
    return []


def went_over(was, now, kind, body):
    """How many people went over by the act, by the units at its two ends."""
    ways = {ends: 0 for ends in handed(kind, body)}
    for name, member in was.members.items():
        if member.where == "cell" and member.cell != now.members[name].cell:
            ways[member.cell, now.members[name].cell] += 1
    return ways


class Chain:
    """The lines, and for every reorganisation how large the log was before it and on which day."""

    def __init__(self, rng, length):
        self.rng, self.names, self.state = rng, Names(), State()
        self.lines, self.events, self.steps = [], [], []
        self.day = FIRST_DAY
        self.establish()
        self.first_units = sorted(self.state.units)
        while len(self.steps) < length:
            self.stretch()

    def established(self):
        """The units that no other handed over to when they began."""
        return {event.body["unit"] for event in self.events if event.kind == "unitEstablished"}

    def tree(self, day):
        """The active units at the end of the day, with their parents."""
        units = fold(self.events, until=day).units
        return {name: unit.parent for name, unit in units.items() if unit.active}

    # Lines.

    def add(self, kind, body):
        """Keeps the line when it holds; says whether it does."""
        number = len(self.events) + 1
        event = SimpleNamespace(id=f"e{number}", position=number, decision=None, kind=kind,
                                effective=self.day.isoformat(), body=body)
        trial = self.state.clone()
        try:
            RULES[kind](trial, event)
        except Broken:
            return False
        if trial.objections:
            return False
        self.state = trial
        self.events.append(event)
        recorded = datetime.datetime(2020, 1, 1) + datetime.timedelta(seconds=number)
        self.lines.append(json.dumps({"id": event.id, "effective": event.effective,
                                      "recorded": recorded.isoformat() + "Z", kind: body},
                                     ensure_ascii=False))
        return True

    def must(self, kind, /, **body):
        if not self.add(kind, body):
            raise ValueError(f"{kind} {body} does not hold")

    def unit(self, kind, parent=None):
        name = self.names.fresh("u")
        self.must("unitEstablished", unit=name, kind=kind, name=kind,
                  **({"parent": parent} if parent else {}))
        return name

    def establish(self):
        """Two provinces of two districts, ten cells and a hundred people in each district."""
        for province in [self.unit("province") for _ in range(2)]:
            for district in [self.unit("district", province) for _ in range(2)]:
                communes = [self.unit("grassrootsCommittee", district) for _ in range(3)]
                section = self.unit("sectionCommittee", communes[0])
                for commune in communes:
                    cells = [self.unit("cell", section if commune == communes[0] and i else commune)
                             for i in range(CELLS // 4 // 3)]
                    self.settle(commune, cells)
                alone = self.unit("grassrootsCell", district)
                self.settle(alone, [alone])

    def settle(self, commune, cells):
        for cell in cells + cells[:1]:
            village = self.names.fresh("v")
            self.must("villageRegistered", village=village, name="Nà Pồng", commune=commune)
            self.must("villageCovered", village=village, cell=cell)
        for cell in cells:
            for _ in range(10):
                self.must("memberTakenOver", member=self.names.fresh("m"), cell=cell,
                          status=self.rng.choice(("official", "official", "probationary")),
                          details=self.bodies().details())

    def bodies(self):
        return Bodies(self.rng, self.state, self.names, 0, self.day.isoformat(),
                      len(self.events) + 1, None)

    # One reorganisation after another.

    def stretch(self):
        """Some days of movements, then a reorganisation, two times of three on a day of its own."""
        for _ in range(self.rng.randint(1, 3)):
            self.day += datetime.timedelta(self.rng.randint(1, 9))
            self.movements(self.rng.randint(1, 6))
            self.renew()
        alone = self.rng.random() < 0.67
        if alone:
            self.day += datetime.timedelta(self.rng.randint(1, 5))
        self.reorganise(alone)

    def movements(self, count):
        for _ in range(count):
            kind = self.rng.choices(list(MOVEMENTS), list(MOVEMENTS.values()))[0]
            body = getattr(self.bodies(), kind)()
            if body:
                self.add(kind, body)

    def renew(self):
        """New units where mergers have left too few, so that the chain does not end."""
        found = Reorganisations(self.rng, self.state, self.names)
        for kind, fewest, parents in (("province", 2, ()), ("district", 3, ("province",)),
                                      ("grassrootsCommittee", 7, ("district", "province")),
                                      ("sectionCommittee", 3, ("grassrootsCommittee",))):
            if len(found.active(kind)) < fewest and self.rng.random() < 0.5:
                parent = self.rng.choice(found.active(*parents)) if parents else None
                self.unit(kind, parent)

    def reorganise(self, alone):
        makers = Reorganisations(self.rng, self.state, self.names)
        cells = len(makers.active(*CELL_KINDS))
        growing = GROWING if cells < MOST_CELLS else ()
        shrinking = SHRINKING if cells > FEWEST_CELLS else ()
        possible = growing * 2 + shrinking + OTHERS
        fresh = [each for each in possible if each not in {step.how for step in self.steps}]
        how = self.rng.choice(fresh if fresh and self.rng.random() < 0.3 else possible)
        made, size, was = getattr(makers, how)(), len(self.events) + 1, self.state
        if not made or not self.add(*made):
            return
        units = {*was.units, *self.state.units}
        self.steps.append(SimpleNamespace(
            how=how, size=size, day=self.day.isoformat(), alone=alone, id=self.events[-1].id,
            handed=went_over(was, self.state, *made),
            eve=(self.day - datetime.timedelta(1)).isoformat(),
            people=sum(member.where != "left" for member in self.state.members.values()),
            units=sorted(name for name in units if was.active(name) or self.state.active(name)),
            grassroots=[{name for name, unit in state.units.items()
                         if unit.active and unit.kind in GRASSROOTS}
                        for state in (was, self.state)]))
