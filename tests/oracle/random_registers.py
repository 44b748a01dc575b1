"""Seeded random registers: lines for one import of 10 to 120 lines, most of whose acts hold.

The generator plays every act on an oracle register of its own, so its model is never far from
the truth; the verdicts that count are those of the whole import later.
"""
import copy
import datetime
import json
import random
import unicodedata

import acceptance
import fold
import schema
from evaluation_rules import RATINGS
from line_faults import spoil
from random_bodies import Bodies
from random_papers import PAPER_WEIGHTS, subject_part
from state import Broken

FIRST_DAY = datetime.date(2018, 1, 1).toordinal()
WEIGHTS = {
    "unitEstablished": 7, "unitRenamed": 1, "unitDisciplined": 1, "unitKindChanged": 5,
    "unitMoved": 4, "cellSplit": 6, "unitsMerged": 5, "unitDissolved": 4,
    "villageRegistered": 5, "villageRenamed": 1, "villagesMerged": 4, "villageCovered": 10,
    "memberTakenOver": 4, "memberAdmitted": 9, "memberReadmitted": 5, "officialRecognised": 5,
    "memberMoved": 6, "transferIssued": 10, "transferReceived": 9, "transferReturned": 3,
    "memberLeft": 8, "membershipRestored": 5, "memberDetailsChanged": 4}
CORRECTION = 16
OPENED = {"origin": "example.org/x", "timeZone": "Asia/Ho_Chi_Minh", "clock": "simulated"}
TREES = (
    (("P", "province", None), ("D", "district", "P"), ("G", "grassrootsCommittee", "D"),
     ("A", "cell", "G"), ("B", "cell", "G"), ("S", "grassrootsCell", "D")),
    (("N", "nation", None), ("P", "province", "N"), ("D", "district", "P"),
     ("E", "district", "P"), ("G", "grassrootsCommittee", "D"),
     ("H", "grassrootsCommittee", "E"), ("T", "sectionCommittee", "G"), ("A", "cell", "T"),
     ("B", "cell", "G"), ("C", "cell", "H")),
    (("G", "grassrootsCommittee", None), ("A", "cell", "G"), ("B", "cell", "G"),
     ("R", "grassrootsCell", None), ("Q", "province", None)),
    (("A", "cell", None), ("B", "grassrootsCell", None), ("C", "cell", None),
     ("D", "district", None)))


def rewritten(rng, value):
    """The same content in another order, with escapes or with decomposed letters."""
    value = dict(reversed(value.items()))
    if rng.random() < 0.5:
        return json.dumps(value)
    return unicodedata.normalize("NFD", json.dumps(value, ensure_ascii=False))


class Names:
    """Names and numbers that were never given before."""

    def __init__(self):
        self.count = {}

    def fresh(self, letter):
        self.count[letter] = self.count.get(letter, 0) + 1
        return "%s%d" % (letter, self.count[letter])

    def given(self, letter):
        return {"%s%d" % (letter, number) for number in range(1, self.count.get(letter, 0) + 1)}


class Generator:
    """Builds the lines of one register."""

    def __init__(self, seed, core=False, strict=0.2):
        self.core = core
        self.rng = random.Random(seed)
        self.strict = self.rng.random() < strict
        self.register = acceptance.Register(self.strict)
        self.names = Names()
        self.lines = []
        self.objects = []  # the lines that were good JSON, for sending again
        self.cursor = FIRST_DAY
        self.clock = datetime.datetime(2019, 1, 1, 12)
        self.slip = self.rng.choice((0.02, 0.05, 0.08, 0.12))
        self.wild = self.rng.choice((0.04, 0.1, 0.2))
        self.weights = {**WEIGHTS, "correction": CORRECTION}
        if not core:
            share = self.rng.choice((0.2, 0.7, 1.5, 3))  # some registers are mostly papers
            self.weights.update({kind: weight * share for kind, weight in PAPER_WEIGHTS.items()})

    def build(self):
        size = self.rng.choice((10, 20, 30, 45, 60, 90, 120))
        self.setup()
        while len(self.lines) < size:
            self.step()
        return self.lines

    # Lines and acts.

    def day(self):
        choice = self.rng.random()
        if choice < 0.72:
            self.cursor += self.rng.choice((0, 0, 0, 1, 2, 9, 30, 75))
            number = self.cursor
        elif choice < 0.88:
            number = self.rng.randint(FIRST_DAY, self.cursor)
        else:
            number = self.cursor + self.rng.randint(0, 60)
        return datetime.date.fromordinal(number).isoformat()

    def tick(self):
        """Seconds to a day later; recording does not fall behind the days by a year, mostly."""
        lag = self.cursor - self.clock.toordinal()
        if lag > 200 and self.rng.random() < 0.3:
            self.clock += datetime.timedelta(days=self.rng.randint(0, lag))
        self.clock += datetime.timedelta(
            seconds=self.rng.choice((0, 0, 1, 3600, 40000, 100000)),
            microseconds=self.rng.choice((0, 0, 250000)))
        text = self.clock.isoformat()
        return text.rstrip("0") + "Z" if "." in text else text + "Z"

    def envelope(self, kind, body, day, act=None):
        rng = self.rng
        value = {"id": self.names.fresh("e"), "effective": day, "recorded": self.tick()}
        if kind in schema.CORRECTIONS:
            del value["effective"]
        if rng.random() < 0.01:
            del value["id"]
        if act:
            value["act"] = act
        if rng.random() < 0.35:
            value["decision"] = self.decision(day or "2018-06-01")
        if day and rng.random() < self.slip / 8:
            value["effective"] = rng.choice(("2091" + day[4:], "1918" + day[4:]))
        if rng.random() < 0.05:
            value[rng.choice(("by", "case", "note"))] = "thư ký"
        value[kind] = body
        return value

    def decision(self, day):
        value = {"symbol": "%d-QĐ/HU" % self.rng.randint(1, 99)}
        if self.rng.random() < 0.8:
            number = datetime.date.fromisoformat(day).toordinal() - self.rng.randint(0, 90)
            number += 365 * 30 if self.rng.random() < self.slip / 4 else 0
            value["signed"] = datetime.date.fromordinal(number).isoformat()
        return value

    def send(self, texts):
        """Plays one act; the lines stay in the register's file whatever the verdict."""
        first = len(self.lines) + 1
        self.lines += texts
        act = [acceptance.Line(first + place, text) for place, text in enumerate(texts) if text]
        return self.register.try_act(act)

    def send_objects(self, objects):
        if not objects:
            return None
        self.objects += objects
        return self.send([json.dumps(value, ensure_ascii=False) for value in objects])

    def setup(self):
        """A small tree, sometimes a line an act, with some villages and people."""
        day = datetime.date.fromordinal(FIRST_DAY).isoformat()
        act = "setup" if self.rng.random() < 0.5 else None
        objects = []
        for unit, kind, parent in self.rng.choice(TREES):
            body = {"unit": unit, "kind": kind, "name": unit}
            if parent:
                body["parent"] = parent
            if self.rng.random() < 0.3:
                body["base"] = self.rng.choice(schema.BASES)
            objects.append(self.envelope("unitEstablished", body, day, act))
        for group in ([objects] if act else [[value] for value in objects]):
            self.send_objects(group)
        first = [("villageRegistered", 4), ("memberTakenOver", 4), ("villageCovered", 4),
                 ("memberAdmitted", 4)]
        for kind, most in first + ([] if self.core else [("schemeAdopted", 3)]):
            for _ in range(self.rng.randint(1, most)):
                body = getattr(self.bodies(day, []), kind)()
                if body:
                    self.send_objects([self.envelope(kind, body, day)])

    # The model.

    def state(self, day, pending):
        """The state of the day with the lines that are not yet sent, if they hold."""
        entries = self.entries(pending)
        try:
            return fold.fold(fold.live_events(entries), until=day)
        except Broken:
            return fold.fold(fold.live_events(self.register.log), until=day)

    def entries(self, pending):
        """The log with the good lines of an act that is not yet sent."""
        attempt = acceptance.Attempt(self.register.log)
        for value in pending:
            try:
                attempt.add(acceptance.Line(0, json.dumps(value)))
            except schema.Fault:
                continue
        return attempt.log + attempt.new

    def bodies(self, day, pending):
        size = len(self.register.log) + len(pending)
        return Bodies(self.rng, self.state(day, pending), self.names, self.slip, day, size,
                      self.register)

    def step(self):
        rng = self.rng
        if rng.random() < self.wild and self.objects:
            self.send_strange()
        elif rng.random() < 0.13:
            self.send_long_act()
        elif rng.random() < 0.03:
            self.send_undoing()
        else:
            act = self.names.fresh("act") if rng.random() < 0.1 else None
            value = self.make(self.day(), [], act)
            if value:
                self.send_objects([value])

    def send_undoing(self):
        """Voids everything that names one member, the latest first, in one act."""
        rng = self.rng
        void = fold.void_ids(self.register.log)
        subjects = [entry.body["member"] for entry in self.register.log
                    if "member" in entry.body and entry.id not in void]
        if not subjects:
            return
        member, act = rng.choice(subjects), self.names.fresh("act")
        named = [entry for entry in self.register.log if entry.body.get("member") == member
                 and entry.id not in void and "?" not in entry.id]
        named = named[rng.randrange(len(named)) if named and rng.random() < 0.5 else 0:]
        self.send_objects([self.envelope("eventVoided", {"event": entry.id, "reason": "nhầm"},
                                         None, act) for entry in reversed(named)])

    def send_long_act(self):
        act = self.names.fresh("act")
        day = self.day()
        pending = []
        for _ in range(self.rng.randint(2, 4)):
            value = self.make(day if self.rng.random() < 0.7 else self.day(), pending, act)
            if value:
                pending.append(value)
        if not pending:
            return
        if self.rng.random() < 0.05:
            pending.append(dict(self.rng.choice(pending), recorded=self.tick()))
        texts = [json.dumps(value, ensure_ascii=False) for value in pending]
        if len(texts) > 1 and self.rng.random() < 0.03:
            texts.insert(1, self.rng.choice(("{", "[1]", "không")))
        if len(texts) > 1 and self.rng.random() < 0.05:
            texts.insert(1, "")
        self.objects += pending
        self.send(texts)

    def make(self, day, pending, act):
        """One line that suits the day, or None."""
        rng = self.rng
        kind = rng.choices(list(self.weights), list(self.weights.values()))[0]
        if kind == "correction":
            return self.correction(pending, act)
        maker = self.bodies(day, pending)
        body = getattr(maker, kind)()
        return body and self.envelope(kind, body, day, act)

    # Corrections.

    def correction(self, pending, act):
        rng = self.rng
        log = [entry for entry in self.entries(pending) if "?" not in entry.id]
        if rng.random() < 0.02:
            return self.envelope("eventVoided", {"event": "e999", "reason": "x"}, None, act)
        recent = log[-12:] if rng.random() < 0.7 else log
        corrections = [entry for entry in log if entry.kind in schema.CORRECTIONS]
        if corrections and rng.random() < 0.3:
            recent = corrections
        if not recent:
            return None
        if rng.random() < 0.5:
            target = self.good_void(recent)
            return self.envelope("eventVoided", {"event": target.id, "reason": "nhầm"}, None, act)
        plain = [entry for entry in recent if entry.kind not in schema.CORRECTIONS]
        return self.amendment(rng.choice(plain if plain and rng.random() < 0.9 else recent), act)

    def good_void(self, entries):
        """Prefers an event that can be voided, for most have something that depends on them."""
        for _ in range(4):
            target = self.rng.choice(entries)
            if self.rng.random() < 0.25:
                return target
            void = acceptance.Entry(
                {"recorded": "2019-01-01T00:00:00Z",
                 "eventVoided": {"event": target.id, "reason": ""}}, "eventVoided",
                len(self.register.log), 0)
            if target.id in fold.void_ids(self.register.log):
                continue
            try:
                fold.judge(fold.live_events(self.register.log + [void]))
                return target
            except Broken:
                continue
        return target

    def amendment(self, target, act):
        rng = self.rng
        body = {"event": target.id, "reason": "đính chính"}
        if rng.random() < 0.5:
            number = self.cursor
            if target.effective:
                number = datetime.date.fromisoformat(target.effective).toordinal()
            number = max(FIRST_DAY - 5, number + rng.choice((-40, -3, -1, 0, 1, 2, 10, 50)))
            body["effective"] = datetime.date.fromordinal(number).isoformat()
        elif rng.random() < 0.02:
            body["effective"] = rng.choice(("2080-01-01", "1910-01-01"))
        if rng.random() < 0.2:
            body["decision"] = self.decision("2018-06-01")
        if rng.random() < 0.55:
            body["body"] = self.new_body(target)
        elif len(body) == 2 and rng.random() < 0.6:
            body["decision"] = self.decision("2018-06-01")
        return self.envelope("eventAmended", body, None, act)

    def new_body(self, target):
        """A body of the same kind and mostly of the same subject."""
        rng = self.rng
        current = copy.deepcopy(target.body)
        if target.kind in schema.CORRECTIONS + ("registerOpened",):
            return {"unitRenamed": {"unit": "P", "name": "P"}}
        day = datetime.date.fromisoformat(target.effective) - datetime.timedelta(days=1)
        maker = self.bodies(day.isoformat(), [])
        if target.kind in RATINGS and rng.random() < 0.6:
            return {target.kind: maker.corrected_rating(current)}
        made = getattr(maker, target.kind)()
        if made and rng.random() < 0.6:
            if rng.random() > 0.08:
                made = subject_part(target.kind, current, made)
            current = made
        if rng.random() < 0.04:
            current["colour"] = "red"
        if rng.random() < 0.04:
            return {"unitRenamed": {"unit": "P", "name": "P"}}
        return {target.kind: current}

    # Lines that are no ordinary ones.

    def send_strange(self):
        rng = self.rng
        old = rng.choice(self.objects)
        kind = rng.choice(("again", "again", "conflict", "clock", "spoil", "spoil", "opened",
                           "longer"))
        if kind in ("again", "conflict", "longer") and "act" in old and self.joins(old["act"]):
            return
        if kind == "longer" and "act" in old:
            self.send_longer(old["act"])
        elif kind == "again":
            self.send([rewritten(rng, old)])
        elif kind == "conflict":
            self.send_objects([dict(old, note="khác", recorded=self.tick())])
        elif kind == "opened" and rng.random() < 0.3:
            self.send_objects([self.envelope("registerOpened", OPENED, "2018-01-01")])
        else:
            value = self.make(self.day(), [], None)
            if value is None:
                return
            if kind == "clock":
                value["recorded"] = "2018-12-31T23:59:59.5Z"
                self.send_objects([value])
            else:
                self.send([spoil(rng, value)])

    def send_longer(self, act):
        """An act again, with a line more: it is refused, for an act is recorded whole."""
        objects = [value for value in self.objects if value.get("act") == act]
        more = self.make(self.day(), [], act)
        if more:
            objects.insert(self.rng.choice((0, len(objects))), more)
        self.send([json.dumps(value, ensure_ascii=False) for value in objects])

    def joins(self, act):
        """The line would belong to the act of the line before it."""
        before = self.lines[-1] and schema.parse_line(self.lines[-1])[0]
        return not before or before.get("act") == act
