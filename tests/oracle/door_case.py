"""The cases of the door in words, tests/rules/door.cases, told to the oracle as to the register.

tests/rules/cases.h says their form.
"""
import json
import pathlib

import acceptance

FILE = pathlib.Path(__file__).parents[1] / "rules" / "door.cases"
OUTCOMES = ("rejects", "warns", "accepts", "quiet")


class Lines:
    """The input lines of one section: ids and acts of its letter, the clock of the line before."""

    def __init__(self, letter, act=None):
        self.letter, self.act = letter, act
        self.texts = []
        self.first = 0

    def add(self, text, goes_on):
        day, kind, rest = text.split(" ", 2)
        body, end = json.JSONDecoder().raw_decode(rest)
        self.first = self.first if goes_on else len(self.texts) + 1
        value = {"id": "%s%d" % (self.letter, len(self.texts) + 1),
                 "act": self.act or "%s%d" % (self.letter, self.first), kind: body,
                 "recorded": "2000-01-01T00:00:00Z"}
        if day != "-":
            value["effective"] = day
        value.update(json.loads(rest[end:] or "{}"))
        self.texts.append(json.dumps(value, ensure_ascii=False))


def read():
    """Of each case its outcome and rule, the lines that are given and those of `when`."""
    text = FILE.read_text(encoding="utf-8").replace("\n    ", "")
    background, cases, section = Lines("b"), [], None
    for line in filter(None, (line.strip() for line in text.splitlines())):
        word, _, rest = line.partition(" ")
        if word in OUTCOMES:
            given, when = Lines("g"), Lines("w", "when")
            cases.append((word, rest.partition(":")[0], line, given, when))
        elif not cases and word not in ("#", "background"):
            background.add(line, False)
        elif word in ("given", "when", "and"):
            section = section if word == "and" else word
            (given if section == "given" else when).add(rest, word == "and")
    return [(outcome, rule, line, background.texts + given.texts, when.texts)
            for outcome, rule, line, given, when in cases]


def differs(outcome, rule, given, when):
    """What the oracle says instead, or None; strict it refuses what it is warned of."""
    found = []
    for strict in (False, True):
        register = acceptance.Register()
        before = register.import_lines(given)
        register.strict = strict
        found.append(register.import_lines(when)["acts"])
        if before["rejected"] or len(found[-1]) != 1:
            return before
    (verdict,), (strictly,) = found
    warned = [warning["rule"] for warning in verdict.get("warnings", [])]
    wanted = rule if outcome == "rejects" else None
    good = verdict.get("rule") == wanted and (outcome != "rejects" or strictly["rule"] == rule)
    if outcome != "rejects":
        good = good and (rule in warned) == (outcome == "warns")
        good = good and strictly.get("rule") == (warned[0] if warned else None)
    return None if good else found


def case_of_the_door():
    """True when every case is as its words say."""
    cases, wrong = read(), 0
    for outcome, rule, line, given, when in cases:
        found = differs(outcome, rule, given, when)
        if found is not None:
            wrong += 1
            print("case differs:", line, found)
    print("cases of the door: %d, %d differ" % (len(cases), wrong))
    return bool(cases) and not wrong
