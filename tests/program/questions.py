"""Thousands of questions to one register in one process, and what must hold of the answers."""
import json, sys

INCREASES = ("admissions", "readmissions", "restorations", "transfers.in", "structure.in",
             "takenOver")
DECREASES = ("departures", "transfers.out", "structure.out")


class Questions:
    """A check is run twice: first its questions are only collected, then they have answers.

    It asks the same whatever the answers are; `expect` says nothing the first time.
    """

    def __init__(self, register):
        self.register, self.answers, self.checked = register, {}, 0
        self.wanted = None  # while collecting

    def run(self, check, *about):
        self.wanted = {}
        check(self, *about)
        lines = [line for line in self.wanted if line not in self.answers]
        self.wanted = None
        asking = self.register.start("figure", "--queries", "-", stdin=-1)
        said, faults = asking.communicate("\n".join(lines).encode())
        answers = [json.loads(line) for line in said.splitlines()]
        if len(answers) != len(lines):
            sys.exit(f"{len(lines)} questions, {len(answers)} answers: {faults.decode()}")
        self.answers.update(zip(lines, answers))
        check(self, *about)

    def ask(self, figure, unit=None, **more):
        """The whole answer; of a unit that is not known yet a zero."""
        asked = {"figure": figure, **({"unit": unit} if unit else {}), **more}
        line = json.dumps(asked)
        nothing = {"value": 0, "inTransit": 0, "notRestatable": 0, "cells": []}
        if self.wanted is not None:
            self.wanted[line] = True
            return nothing
        answer = self.answers[line]
        if answer.get("error") == "notFound":
            return nothing
        if "error" in answer:
            sys.exit(f"{line}: {answer}")
        return answer

    def value(self, figure, unit=None, **more):
        return self.ask(figure, unit, **more)["value"]

    def expect(self, one, other, what):
        if self.wanted is not None:
            return
        self.checked += 1
        if one != other:
            sys.exit(f"{what}: {one}, not {other}")

    def expect_between(self, low, value, high, what):
        if self.wanted is not None:
            return
        self.checked += 1
        if not low <= value <= high:
            sys.exit(f"{what}: {value} is not between {low} and {high}")


def people(asked, unit=None, **when):
    """In cells and in transit inside the unit."""
    answer = asked.ask("members", unit, **when)
    return answer["value"] + answer["inTransit"]


def closes(asked, unit, first, last, known, what):
    """members + inTransit at the end is that of the day before the first, with what came and went.
    """
    eve, first = first
    flow = dict(known, **{"from": first, "to": last})
    came = sum(asked.value(figure, unit, **flow) for figure in INCREASES)
    went = sum(asked.value(figure, unit, **flow) for figure in DECREASES)
    asked.expect(people(asked, unit, asOf=last, **known),
                 people(asked, unit, asOf=eve, **known) + came - went,
                 f"{unit} from {first} to {last}, {what}")


def villages(asked, what, **when):
    """All of them, those without a cell, and those that the cells cover by their own count."""
    every = asked.value("villages", **when)
    without = asked.value("villages.withoutCell", **when)
    cells = asked.ask("cells.village", by=["villages"], **when)["cells"]
    covered = sum(cell["villages"] * cell["value"] for cell in cells)
    asked.expect(covered, every - without, f"villages covered once, {what}")
    return every, without
