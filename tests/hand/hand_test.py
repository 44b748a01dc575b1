#!/usr/bin/env python3
"""Records the acts counted by hand and compares verdicts and answers. usage: hand_test.py SOGOC"""
import json, pathlib, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).parent


def run(program, *words, given=""):
    done = subprocess.run([program, *words], input=given, capture_output=True, text=True)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def read(name):
    return [json.loads(line) for line in (HERE / name).read_text().splitlines()]


def check_verdicts(program, register):
    lines = (HERE / "acts.ndjson").read_text().splitlines()
    _, said = run(program, "import", "--register", register, "--format", "json", "-",
                  given="\n".join(lines))
    refused = [{key: each[key] for key in ("lines", "rule", "event", "line")}
               for each in said[:-1] if "rule" in each]
    expected = read("verdicts.ndjson")[:-1]
    wanted = [{key: act[key] for key in ("lines", "rule", "event", "line")}
              for act in expected if act["expect"] == "reject"]
    wrong = [(got, want) for got, want in zip(refused, wanted) if got != want]
    if len(refused) != len(wanted) or said[-1]["size"] != expected[-1]["size"]:
        wrong.append((said[-1], expected[-1]))
    return len(expected), wrong


def differs(got, want):
    def plain(value):
        return sorted(map(json.dumps, value)) if isinstance(value, list) else value
    return [key for key in ("value", "cells", "inTransit", "imprecise", "notRestatable", "knownAt",
                            "error")
            if key in want and
            plain(got.get(key) if key != "knownAt" else {"size": got["knownAt"]["size"]})
            != plain(want[key])]


def check_answers(program, register):
    questions, wanted = [], read("answers.ndjson")
    for want in wanted:
        ask = {key: want[key] for key in want
               if key in ("figure", "unit", "asOf", "from", "to", "period", "structureAsOf", "by",
                          "where")}
        questions.append(json.dumps({**ask, **want["ask"]}))
    _, answers = run(program, "figure", "--register", register, "--queries", "-",
                     given="\n".join(questions))
    wrong = [(question, differs(got, want), got, want)
             for question, got, want in zip(questions, answers, wanted) if differs(got, want)]
    if len(answers) != len(questions):
        wrong.append((len(answers), "answers to questions:", len(questions)))
    return len(questions), wrong


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        register = folder + "/register"
        run(program, "init", "--register", register, "--origin", "hand.example/case",
            "--simulated-clock", "--format", "json")
        acts, wrong = check_verdicts(program, register)
        asked, bad = check_answers(program, register)
    for each in wrong + bad:
        print("differs:", *each)
    print(f"{acts} acts and {asked} answers compared, {len(wrong)} and {len(bad)} differ")
    return bool(wrong or bad)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
