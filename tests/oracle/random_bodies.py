"""Random bodies that mostly suit a state: the rough model of the generator.

Every maker returns the body or None when the state has nothing for it. `slip` is the chance to
take something that does not suit, so that every rule is broken from time to time.
"""
from random_papers import PaperBodies
from schema import BASES, CAUSES, CELL_KINDS, COMMUNES, LEVEL_OF

ETHNICITIES = ("Kinh", "Tày", "Dao", "Nùng")
TEXTS = {"religion": ("Phật giáo", "không"), "education": ("12/12", "9/12"),
         "profession": ("đại học", "trung cấp"), "politicalTheory": ("sơ cấp", "cao cấp"),
         "occupation": ("nông dân", "giáo viên")}
PARENTS = {"province": ("nation",), "district": ("province", "nation"),
           "grassrootsCommittee": ("district", "province"),
           "grassrootsCell": ("district", "province"),
           "sectionCommittee": ("grassrootsCommittee",),
           "cell": ("grassrootsCommittee", "sectionCommittee", "grassrootsCommittee")}
COMMITTEES = ("nation", "province", "district", "grassrootsCommittee", "sectionCommittee")


# Names of members, some of them the same but for their marks and case.
PEOPLE = ("Nông Thị Mỵ", "NONG THI MY", "Lý Thị Na", "lý thị na", "Đặng Dần", "Dang Dan")
BIRTHS = ("1980-02-29", "1985", "1990-07")


class Bodies(PaperBodies):
    """Makers over the state of a day; `names` gives unused names, `size` is that of the log."""

    def __init__(self, rng, state, names, slip, day, size, register):
        self.register = register
        self.rng = rng
        self.state = state
        self.names = names
        self.slip = slip
        self.day = day
        self.size = size

    def wrong(self, factor=1.0):
        return self.rng.random() < self.slip * factor

    def pick(self, names):
        """One of the names in a stable order, or None."""
        names = sorted(names)
        return self.rng.choice(names) if names else None

    def some(self, names, most):
        names = sorted(names)
        return self.rng.sample(names, min(len(names), self.rng.randint(0, most)))

    # What the state offers.

    def unit(self, kinds=None):
        """An active unit of these kinds; at a slip any name at all."""
        if self.wrong():
            return self.pick(list(self.state.units) + ["nowhere"])
        return self.pick(name for name, unit in self.state.units.items()
                         if unit.active and (kinds is None or unit.kind in kinds))

    def upper(self, kind):
        """A unit that may stand above one of the kind; at a slip any committee."""
        if self.wrong(3):
            return self.unit(COMMITTEES)
        return self.unit([other for other in COMMITTEES if LEVEL_OF[other] <= LEVEL_OF[kind]])

    def text(self, plain):
        """A name or a value; at a slip with blanks that nobody sees."""
        if not self.wrong(0.5):
            return plain
        return self.rng.choice((" %s", "%s ", "\u00a0%s", "N  %s", "%s \u3000N")) % plain

    def cell(self):
        return self.unit(CELL_KINDS)

    def village(self):
        if self.wrong():
            return self.pick(list(self.state.villages) + ["nobody"])
        return self.pick(name for name, village in self.state.villages.items()
                         if village.into is None)

    def member(self, where, suits=lambda member: True):
        if self.wrong():
            return self.pick(list(self.state.members) + ["nobody"])
        return self.pick(name for name, member in self.state.members.items()
                         if member.where in where and suits(member))

    def new(self, letter, known):
        """A fresh name; at a slip one that is known."""
        if known and self.wrong():
            return self.pick(known)
        free = self.names.given(letter) - set(known)
        if free and self.rng.random() < 0.05:
            return self.pick(free)  # refused, void by now, or not yet introduced on this day
        return self.names.fresh(letter)

    def partial_date(self, first, last):
        text = "%04d-%02d-%02d" % (self.rng.randint(first, last), self.rng.randint(1, 12),
                                   self.rng.randint(1, 28))
        if self.rng.random() < 0.04:
            text = "%04d-02-29" % (self.rng.randint(first, last) // 4 * 4)
        return text[:self.rng.choice((4, 7, 10, 10))]

    def details(self):
        rng = self.rng
        young = rng.random() < 0.2
        found = {"name": self.text(rng.choice(PEOPLE)), "gender": rng.choice(("female", "male")),
                 "birth": self.partial_date(1950, 2003 if young else 1983),
                 "ethnicity": rng.choice(ETHNICITIES), "youthUnion": rng.random() < 0.5,
                 "joined": self.partial_date(1970 if young else 2001, 2017)}
        found.update({key: self.text(rng.choice(values)) for key, values in TEXTS.items()})
        villages = sorted(self.state.villages) + ["afar"]
        found["village"] = rng.choice(villages)
        keep = {key: (None if rng.random() < 0.08 else value)
                for key, value in found.items() if rng.random() < 0.45}
        if rng.random() < 0.1:
            keep.update(name=rng.choice(PEOPLE), birth=rng.choice(BIRTHS))
        return keep

    # Organisation.

    def unitEstablished(self):
        rng = self.rng
        kind = rng.choice(("cell", "cell", "grassrootsCommittee", "grassrootsCell",
                           "sectionCommittee", "district", "province", "nation"))
        body = {"unit": self.new("U", self.state.units), "kind": kind,
                "name": self.text("Đảng bộ")}
        parent = self.unit(PARENTS.get(kind, COMMITTEES))
        if self.wrong(3):
            parent = self.unit(COMMITTEES) if rng.random() < 0.7 else self.unit()
        if parent and kind != "nation" and rng.random() < (
                0.75 if kind == "grassrootsCell" else 0.93):
            body["parent"] = parent
        if rng.random() < 0.4:
            body["base"] = rng.choice(BASES)
        if (kind in CELL_KINDS and rng.random() < 0.3) or self.wrong(0.7):
            villages = {self.village() for _ in range(rng.randint(1, 2))} - {None}
            if villages:
                body["villages"] = sorted(villages)
        return body

    def unitRenamed(self):
        return {"unit": self.unit() or "nowhere",
                "name": self.text("Tên mới %d" % self.rng.randint(1, 9))}

    def unitDisciplined(self):
        return {"unit": self.unit() or "nowhere",
                "form": self.rng.choice(("reprimand", "warning", "dissolution"))}

    def parts(self, source, all_members, registered=True):
        """One to three parts of a cell; complete when `all_members`, with what is `registered`."""
        rng = self.rng
        people = self.state.members_in(source)
        villages = self.state.villages_of(source)
        rng.shuffle(people)
        rng.shuffle(villages)
        count = rng.randint(1, 3)
        parts = [{"unit": self.new("U", self.state.units), "name": self.text("Chi bộ %d" % number),
                  "members": [], "villages": []} for number in range(count)]
        for names, field in ((people, "members"), (villages, "villages")):
            for name in names:
                if all_members or rng.random() < 0.6:
                    rng.choice(parts)[field].append(name)
        if rng.random() < 0.3:
            parts[0]["base"] = rng.choice(BASES)
        if all_members and registered:
            for name in self.state.registered_in(source):
                if name not in villages:
                    rng.choice(parts)["villages"].append(name)
        self.spoil_parts(parts)
        return parts

    def spoil_parts(self, parts):
        rng = self.rng
        if self.wrong():
            rng.choice(parts)["members"].append(self.pick(self.state.members) or "nobody")
        if self.wrong():
            rng.choice(parts)["villages"].append(self.pick(self.state.villages) or "nobody")
        for field in ("members", "villages"):
            named = [name for part in parts for name in part[field]]
            if named and self.wrong(2):
                rng.choice(parts)[field].append(rng.choice(named))

    def cellSplit(self):
        source = self.cell()
        if source is None:
            return None
        parts = [] if self.wrong() else self.parts(source, self.rng.random() < 0.5)
        return {"source": source, "parts": parts}

    def unitKindChanged(self):
        rng = self.rng
        unit = self.unit()
        if unit is None:
            return None
        kind = self.state.units[unit].kind if unit in self.state.units else "cell"
        body = {"unit": unit}
        if kind in CELL_KINDS:
            body["to"] = self.new_kind(unit, ("grassrootsCommittee", "sectionCommittee", "cell",
                                              "grassrootsCell", "district"))
            if body["to"] not in CELL_KINDS and not self.wrong(2):
                body["parts"] = self.parts(unit, not self.wrong(3), self.wrong(2))
        else:
            body["to"] = self.new_kind(unit, COMMITTEES[2:] + CELL_KINDS + CELL_KINDS)
            self.choose_absorbed(body)
        if rng.random() < 0.25:
            body["parent"] = rng.choice((None, self.upper(body["to"])))
        return body

    def new_kind(self, unit, kinds):
        """One that suits the unit above, those below and the villages; at a slip any."""
        units = self.state.units
        parent = unit in units and units[unit].parent
        highest = LEVEL_OF[units[parent].kind] if parent else 1
        lowest = min((LEVEL_OF[units[name].kind] for name in self.state.children(unit)), default=6)
        fitting = [kind for kind in kinds if highest <= LEVEL_OF[kind]
                   and (kind in CELL_KINDS or LEVEL_OF[kind] <= lowest)
                   and (kind in COMMUNES or not self.state.registered_in(unit))]
        return self.rng.choice(kinds if self.wrong(3) or not fitting else fitting)

    def choose_absorbed(self, body):
        children = self.state.children(body["unit"])
        cells = [name for name in children if self.state.units[name].kind in CELL_KINDS]
        if body["to"] in CELL_KINDS and cells and not self.wrong():
            body["absorbs"] = sorted(cells)
        elif self.wrong(2):
            names = {self.cell(), self.unit()} - {None}
            body["absorbs"] = sorted(names)

    def unitMoved(self):
        unit = self.unit()
        if unit is None:
            return None
        known = self.state.units.get(unit)
        parent = self.upper(known.kind if known else "cell")
        if self.wrong():
            parent = self.unit()
        body = {"unit": unit, "parent": parent if self.rng.random() < 0.9 else None}
        if self.rng.random() < 0.3:
            body["counts"] = {"grassroots": 1, "members": 2}
        return body

    def unitsMerged(self):
        rng = self.rng
        first = self.unit(CELL_KINDS + CELL_KINDS if rng.random() < 0.6 else None)
        if first is None or first not in self.state.units:
            return None
        kind = self.state.units[first].kind
        kinds = CELL_KINDS if kind in CELL_KINDS else (kind,)
        if self.wrong():
            kinds = None
        sources = [first]
        for _ in range(rng.randint(0 if self.wrong(2) else 1, 2)):
            other = self.unit(kinds)
            if other and (other not in sources or self.wrong(2)):
                sources.append(other)
        choice = rng.random()
        into = rng.choice(sources) if choice < 0.45 else self.unit(kinds)
        if choice > 0.7 or into is None:
            into = self.new("U", self.state.units)
        if len(set(sources)) < 2 and sources == [into] and not self.wrong(3):
            return None
        body = {"sources": sources, "into": into}
        if rng.random() < 0.3:
            body["name"] = self.text("Tên chung")
        return body

    def unitDissolved(self):
        rng = self.rng
        unit = self.pick(name for name, unit in self.state.units.items()
                         if unit.active and not self.state.children(name))
        open_ends = {end for member in self.state.members.values()
                     for end in (member.origin, member.target)}
        ended = self.pick(name for name in open_ends if name and not self.state.children(name))
        if ended and rng.random() < 0.4:
            unit = ended
        if self.wrong(2) or unit is None:
            unit = self.unit()
        if unit is None:
            return None
        body = {"unit": unit}
        people, villages = self.state.members_in(unit), self.state.villages_of(unit)
        villages = sorted(set(villages + self.state.registered_in(unit)))
        if not people and not villages and not self.wrong(2):
            return body
        receivers = {}
        for field, names in (("members", people), ("villages", villages)):
            for name in names:
                target = self.receiver(unit, field, name)
                if target and (target != unit or self.wrong(3)) and not self.wrong(0.5):
                    receivers.setdefault(target, {"members": [], "villages": []})
                    receivers[target][field].append(name)
        if receivers and self.wrong():
            rng.choice(sorted(receivers.items()))[1]["members"].append(
                self.pick(self.state.members) or "nobody")
        if receivers and self.wrong():
            rng.choice(sorted(receivers.items()))[1]["villages"].append(
                self.pick(self.state.villages) or "nobody")
        body["receivers"] = [{"unit": name, **lists} for name, lists in receivers.items()]
        if not receivers and rng.random() < 0.7:
            body.pop("receivers")
        return body

    def receiver(self, unit, field, name):
        """A cell for who is in it, for a village one that may be what the unit was to it."""
        village = self.state.villages.get(name) if field == "villages" else None
        if village is None or village.commune != unit or self.wrong(2):
            return self.cell()
        return self.unit(("grassrootsCell",) if village.cell == unit else COMMUNES)

    # Villages.

    def villageRegistered(self):
        commune = self.unit() if self.wrong(2) else self.unit(COMMUNES)
        return {"village": self.new("v", self.state.villages), "name": self.text("Nà Pồng"),
                "commune": commune or self.unit() or "nowhere"}

    def villageRenamed(self):
        return {"village": self.village() or "nobody", "name": self.text("Bản Cuôn")}

    def villagesMerged(self):
        rng = self.rng
        sources = [self.village() for _ in range(rng.randint(1 if self.wrong(2) else 2, 3))]
        if None in sources:
            return None
        if not self.wrong():
            sources = sorted(set(sources), key=sources.index)
        into = rng.choice((rng.choice(sources), self.village(), None))
        if into is None:
            into = self.new("v", self.state.villages)
        if sources == [into] and not self.wrong(2):
            return None
        return {"sources": sources, "into": into, "name": self.text("Thôn hợp nhất")}

    def villageCovered(self):
        village = self.village()
        cell = self.unit() if self.wrong() else self.cell()
        if village is None:
            return None
        return {"village": village, "cell": cell if self.rng.random() < 0.88 else None}

    # Members.

    def any_cell(self):
        return (self.unit() if self.wrong() else self.cell()) or "nowhere"

    def memberTakenOver(self):
        return {"member": self.new("m", self.state.members), "cell": self.any_cell(),
                "status": self.rng.choice(("official", "official", "probationary")),
                "details": self.details()}

    def memberAdmitted(self):
        body = {"member": self.new("m", self.state.members), "cell": self.any_cell(),
                "details": self.details()}
        if self.rng.random() < 0.1:
            body["probationMonths"] = 12
        return body

    def memberReadmitted(self):
        again = self.rng.random() < 0.3
        member = self.member(("left",), lambda m: self.wrong(2) or (
            m.cause != "died" and m.readmitted == again))
        if member is None:
            return None
        body = {"member": member, "cell": self.any_cell()}
        if self.rng.random() < 0.4:
            body["details"] = self.details()
        return body

    def officialRecognised(self):
        member = self.member(("cell", "transit"),
                             lambda m: m.status == "probationary" or self.wrong(0.5))
        return None if member is None else {"member": member}

    def memberMoved(self):
        member = self.member(("cell",))
        if member is None:
            return None
        found = self.state.members.get(member)
        source = (found and found.cell) or self.any_cell()
        if self.wrong():
            source = self.any_cell()
        near = [name for name in self.state.units if self.state.active(name)
                and self.state.units[name].kind in CELL_KINDS and name != source
                and source in self.state.units
                and self.top(name, 2) & self.top(source, 2)]
        target = self.pick(near) if near and not self.wrong(3) else self.any_cell()
        if target == source and not self.wrong(4):
            return None
        return {"member": member, "from": source, "to": target}

    def top(self, name, height):
        return set(self.state.above(name)[1:1 + height])

    def transferIssued(self):
        rng = self.rng
        member = self.member(("cell",))
        if member is None:
            return None
        found = self.state.members.get(member)
        source = (found and found.cell) or self.any_cell()
        if self.wrong():
            source = self.any_cell()
        body = {"member": member, "from": source}
        if rng.random() < 0.75:
            roots = [name for name, unit in self.state.units.items() if unit.active
                     and unit.parent is None]
            body["to"] = self.pick(roots) if roots and rng.random() < 0.2 else self.unit()
            body["to"] = body["to"] or "nowhere"
            if body["to"] == source and not self.wrong(6):
                body["to"] = self.unit(COMMITTEES) or "nowhere"
        if ("to" not in body and not self.wrong()) or self.wrong(0.5):
            body["toExternal"] = "Huế"
        if rng.random() < 0.3:
            body["slip"] = "GT-%d" % rng.randint(1, 99)
        return body

    def transferReceived(self):
        if self.rng.random() < 0.35:
            return self.received_from_outside()
        member = self.member(("transit",))
        if member is None:
            return None
        found = self.state.members.get(member)
        cells = [name for name in self.state.units
                 if self.state.active(name) and self.state.units[name].kind in CELL_KINDS
                 and found and found.target in self.state.above(name)]
        cell = self.pick(cells) if cells and not self.wrong(3) else self.any_cell()
        body = {"member": member, "cell": cell}
        if self.rng.random() < 0.2:
            body["details"] = self.details()
        return body

    def received_from_outside(self):
        outside = [name for name, member in self.state.members.items()
                   if member.where == "left" and member.cause == "transferredOut"]
        member = self.pick(outside) if self.rng.random() < 0.6 else None
        if self.wrong(2):
            member = self.pick(self.state.members)
        body = {"member": member or self.names.fresh("m"), "cell": self.any_cell(),
                "fromExternal": "Hà Nội"}
        if self.rng.random() < 0.6:
            body["status"] = self.rng.choice(("official", "probationary"))
        if self.rng.random() < 0.5:
            body["details"] = self.details()
        return body

    def transferReturned(self):
        member = self.member(("transit",))
        return None if member is None else {"member": member, "reason": "không nhận"}

    def memberLeft(self):
        cause = self.rng.choice(CAUSES + ("expelled", "struckOff"))
        wanted = {"expelled": "official", "probationRefused": "probationary"}.get(cause)
        member = self.member(("cell", "transit"), lambda m: wanted in (None, m.status)
                             or self.wrong(0.5))
        return None if member is None else {"member": member, "cause": cause}

    def membershipRestored(self):
        member = self.member(("left",), lambda m: m.cause in ("expelled", "struckOff")
                             or self.wrong(0.5))
        if member is None:
            return None
        found = self.state.members.get(member)
        reverses = found.left_by if found and found.left_by else "e1"
        if self.wrong(2):
            reverses = self.pick(m.left_by for m in self.state.members.values() if m.left_by)
        if not reverses or "?" in reverses:
            return None
        return {"member": member, "cell": self.any_cell(), "reverses": reverses}

    def memberDetailsChanged(self):
        member = self.member(("cell", "transit"))
        return None if member is None else {"member": member, "changes": self.details()}
