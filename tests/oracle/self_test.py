"""Checks the oracle against what was counted by hand: the hand case, and the case of papers."""
import json
import pathlib

import acceptance
import figures
import paper_case

CHECKED = ("value", "cells", "inTransit", "imprecise", "notRestatable", "knownAt",
           "error")
HAND = pathlib.Path(__file__).parents[1] / "hand"
ABSENT = ("numerator", "denominator", "value", "from", "to")  # of a cell: null is as good as none


def read_lines(directory, *names):
    """The lines of the file that goes by one of the names."""
    path = next(path for path in (pathlib.Path(directory) / name for name in names)
                if path.exists())
    return path.read_text(encoding="utf-8").splitlines()


def check_verdicts(directory):
    """The register, the number of acts and of those that differ."""
    register = acceptance.Register()
    answers = register.import_lines(read_lines(directory, "acts.ndjson", "hand.import.ndjson"))
    *expected, totals = [json.loads(line) for line in read_lines(
        directory, "verdicts.ndjson", "hand.expected.ndjson")]
    acts, wrong = answers.pop("acts"), 0
    for act in acts:
        act.pop("warnings", None)
    if len(acts) != len(expected) or answers != totals:
        wrong += 1
        print("totals differ:", len(acts), answers, len(expected), totals)
    for got, want in zip(acts, expected):
        want = {"verdict" if key == "expect" else key: value
                for key, value in want.items() if key != "act"}
        if got != want:
            wrong += 1
            print("act differs:", got, want)
    return register, len(acts), wrong


def plain(value):
    """Numbers as one sort of number."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return int(value) if isinstance(value, float) and value == int(value) else value


def sorted_cells(cells):
    return sorted(json.dumps({key: plain(value) for key, value in cell.items()
                              if value is not None or key not in ABSENT}, sort_keys=True)
                  for cell in cells)


def check_answers(directory, register):
    done = wrong = 0
    for line in read_lines(directory, "answers.ndjson", "hand.answers.ndjson"):
        want = json.loads(line)
        asked = {key: value for key, value in want.items() if key not in CHECKED}
        asked.update(asked.pop("ask"))
        got = figures.answer(register, asked)
        done += 1
        wrong += answer_differs(asked, got, {key: want[key] for key in CHECKED if key in want})
    return done, wrong


def answer_differs(asked, got, want):
    """Prints the keys that are not as counted by hand."""
    bad = [key for key in want
           if (sorted_cells(got.get(key, [])) != sorted_cells(want[key]) if key == "cells"
               else got.get(key) != want[key])]
    for key in bad:
        print("answer differs:", asked, key, got.get(key), want[key])
    return bool(bad)


def hand_case(directory):
    """True when verdicts and answers are those counted by hand."""
    register, acts, bad_acts = check_verdicts(directory)
    answers, bad_answers = check_answers(directory, register)
    print("hand case: %d acts, %d differ; %d answers, %d differ"
          % (acts, bad_acts, answers, bad_answers))
    return not bad_acts and not bad_answers


def case_of_papers():
    """Every line has its verdict beside it, every question its answer."""
    register, wrong = acceptance.Register(), 0
    for line, rule in paper_case.lines():
        verdict = register.import_lines([line])["acts"][0]
        if verdict.get("rule") != rule:
            wrong += 1
            print("act differs:", line, verdict, rule)
    for asked, want in paper_case.QUESTIONS:
        asked = {"knownAt": "size:%d" % len(register.log), **asked}
        wrong += answer_differs(asked, figures.answer(register, asked), want)
    print("case of papers: %d lines and %d questions, %d differ"
          % (len(list(paper_case.lines())), len(paper_case.QUESTIONS), wrong))
    return not wrong
