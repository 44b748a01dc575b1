"""Acceptance of acts as events.md states it: lines by themselves, then the fold of everything."""
import datetime
import re

import door_warnings
import figures
import fold
import schema
from schema import CORRECTIONS, FIXED, Fault
from state import Broken

ZONE = door_warnings.ZONE
BEGINNING = schema.parse_instant("0001-01-01T00:00:00Z")
ENVELOPE_CONTENT = ("recorded",)  # what is no part of the content


class Entry:
    """One event of the log as it was given."""

    __slots__ = ("position", "act_start", "recorded", "id", "effective", "decision", "kind",
                 "body", "content", "act")

    def __init__(self, value, kind, position, act_start):
        self.position = position
        self.act_start = act_start
        self.recorded = schema.parse_instant(value["recorded"])
        # An assigned id cannot be known here; a question mark is in no id that is given.
        self.id = value.get("id", "?%d" % position)
        self.effective = value.get("effective")
        self.decision = value.get("decision")
        self.kind = kind
        self.body = value[kind]
        self.content = content_of(value)
        self.act = value.get("act")


def content_of(value):
    """What must be equal for a line to be the same event."""
    return {key: item for key, item in value.items() if key not in ENVELOPE_CONTENT}


class Line:
    """One line of an import: `value` is None when it is no JSON object."""

    __slots__ = ("number", "value", "doubled", "act")

    def __init__(self, number, text):
        self.number = number
        self.value, self.doubled = schema.parse_line(text)
        act = self.value.get("act") if self.value else None
        self.act = act if isinstance(act, str) else None


def group_acts(lines):
    """Consecutive lines of one act; broken lines between two lines of one act belong to it."""
    acts = []
    for line in lines:
        before = len(acts) - 1
        while line.act is not None and before >= 0 and acts[before][0].value is None:
            before -= 1
        if line.act is not None and before >= 0 and acts[before][0].act == line.act:
            broken = [other for act in acts[before + 1:] for other in act]
            acts[before + 1:] = []
            acts[before].extend(broken + [line])
        else:
            acts.append([line])
    return acts


class Register:
    """A register with a simulated clock; `log` holds entries, position 0 the opening.

    `strict`: what is warned of is refused.
    """

    def __init__(self, strict=False):
        self.strict = strict
        self.judged = fold.judge([])  # of all that is in the log
        opening = {"recorded": "0001-01-01T00:00:00Z", "effective": "0001-01-01",
                   "registerOpened": {}}
        self.log = [Entry(opening, "registerOpened", 0, 0)]
        self.cache = {}  # live events by size, for many questions at one K

    def import_lines(self, texts):
        """Verdicts on all acts of one call, and the totals in lines."""
        lines = [Line(number, text) for number, text in enumerate(texts, 1) if text.strip()]
        answers = {"acts": [], "accepted": 0, "alreadyPresent": 0, "rejected": 0}
        for act in group_acts(lines):
            verdict = self.try_act(act)
            verdict["lines"] = [act[0].number, act[-1].number]
            answers["acts"].append(verdict)
            if verdict["verdict"] == "accept":
                answers["alreadyPresent"] += verdict["present"]
                answers["accepted"] += len(act) - verdict["present"]
            else:
                answers["rejected"] += len(act)
        answers["size"] = len(self.log)
        return answers

    def try_act(self, act):
        attempt = Attempt(self.log)
        for line in act:
            try:
                attempt.add(line)
            except Fault as fault:
                return self.refuse(fault.rule, readable_id(line.value), line.number)
        name = act[0].act
        if name and attempt.new:
            new = next(line for line in act if line.number == attempt.numbers[0])
            if attempt.recorded_before:
                return self.refuse("act.extended", readable_id(new.value), new.number)
            if self.log[-1].act == name:
                return self.refuse("act.repeated", readable_id(new.value), new.number)
        judged = self.judged
        try:
            if attempt.new:
                judged = fold.judge(fold.live_events(self.log + attempt.new))
        except Broken as broken:
            place = broken.event.position - len(self.log)
            number = attempt.numbers[place] if place >= 0 else None
            return self.refuse(broken.rule, broken.event.id, number)
        warnings = door_warnings.of_act(self, attempt, self.judged, judged)
        if self.strict and warnings:
            return self.refuse(*(warnings[0][key] for key in ("rule", "event", "line")))
        self.log += attempt.new
        self.judged = judged
        return {"verdict": "accept", "present": attempt.present, "size": len(self.log),
                "warnings": warnings}

    def refuse(self, rule, event, number):
        return {"verdict": "reject", "rule": rule, "event": event, "line": number,
                "size": len(self.log)}

    def resolve(self, known_at):
        """The log size that a text names; inside an act its start. None: no such report."""
        if known_at.startswith("size:"):
            size = int(known_at[5:])
        elif known_at.startswith("report:"):
            sizes = [entry.body["knownAt"] for entry in self.log
                     if entry.body.get("report") == known_at[7:]]
            if not sizes:
                return None
            size = sizes[0]
        else:
            limit = moment_of(known_at)
            size = sum(1 for entry in self.log if entry.recorded <= limit)
        return size if size == len(self.log) else self.log[size].act_start

    def live(self, size):
        """The live events at a size, in fold order."""
        if size not in self.cache:
            self.cache[size] = fold.live_events(self.log[:size])
        return self.cache[size]


def moment_of(text):
    """Microseconds of the end of a day in the zone, or of an RFC 3339 time."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        moment = datetime.datetime.fromisoformat(text) + datetime.timedelta(days=1) - ZONE
        return micros(moment) - 1
    moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return micros((moment - moment.utcoffset()).replace(tzinfo=None))


def micros(moment):
    return (moment - datetime.datetime.min) // datetime.timedelta(microseconds=1)


def readable_id(value):
    given = value.get("id") if value else None
    return given if isinstance(given, str) else None


class Attempt:
    """The lines of one act by themselves, each against the log and the lines before it."""

    def __init__(self, log):
        self.log = log
        self.new = []
        self.numbers = []
        self.present = 0
        self.recorded_before = 0

    def add(self, line):
        """Syntax, id, clock, target of a correction, in this order."""
        if line.value is None:
            raise Fault("syntax.json")
        if line.doubled:
            raise Fault("syntax.duplicateKey")
        kind = schema.check_line(line.value)
        known = self.find(line.value.get("id"))
        if known is not None:
            if known.content != content_of(line.value):
                raise Fault("conflict")
            self.present += 1
            self.recorded_before += known in self.log
            return
        if kind == "registerOpened":
            raise Fault("register.openedBefore")
        entry = Entry(line.value, kind, len(self.log) + len(self.new), len(self.log))
        if entry.recorded < (self.new or self.log)[-1].recorded:
            raise Fault("clock")
        if kind in CORRECTIONS:
            self.check_target(entry)
        check_figures(entry)
        self.new.append(entry)
        self.numbers.append(line.number)

    def find(self, name):
        for entry in self.log + self.new:
            if entry.id == name:
                return entry
        return None

    def check_target(self, entry):
        """unknownEvent, fixed, ofCorrection, alreadyVoid, otherKind, new body, otherSubject."""
        target = self.find(entry.body["event"])
        if target is None:
            raise Fault("correction.unknownEvent")
        if target.kind in FIXED:
            raise Fault("correction.fixed")
        if entry.kind == "eventAmended" and target.kind in CORRECTIONS:
            raise Fault("correction.ofCorrection")
        if target.id in fold.void_ids(self.log + self.new):
            raise Fault("correction.alreadyVoid")
        if "body" in entry.body:
            check_new_body(target, entry.body["body"])


def check_figures(entry):
    """Every figure that is named is one of the catalogue."""
    body = next(iter(entry.body["body"].values())) if "body" in entry.body else entry.body
    named = [body["figure"]] if "figure" in body else []
    if entry.kind == "reportPublished":
        named = list(body["cells"])
    if any(figure not in figures.FIGURES for figure in named):
        raise Fault("figure.unknown")


def check_new_body(target, body):
    if not isinstance(body, dict):
        raise Fault("syntax.type")
    if len(body) != 1:
        raise Fault("syntax.body")
    kind = next(iter(body))
    if kind not in schema.KINDS:
        raise Fault("syntax.unknownField")
    if kind != target.kind:
        raise Fault("correction.otherKind")
    schema.check_body(kind, body[kind])
    if schema.subject_of(kind, body[kind]) != schema.subject_of(kind, target.body):
        raise Fault("correction.otherSubject")
