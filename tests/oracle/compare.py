#!/usr/bin/env python3
"""Compares a harness around the real register with the oracle on random registers.

See README.md beside this file. Exits 1 on a difference, after shrinking it.
"""
import argparse
import collections
import json
import multiprocessing
import random
import sys
import time
import traceback

import acceptance
import bridge_case
import bridge_run
import bridge_trial
import door_case
import figures
import invariants
import schema
import self_test
import shrink
from random_queries import random_query, says
from random_registers import Generator
from verdicts import Harness, report, verdict_fault, verdicts_differ

SOFT = ("day.ahead", "day.beforeFirst", "text.blanks", "member.age", "member.namesake",
        "cell.leftWithoutVillage", "village.leftWithoutCell", "correction.changesNothing",
        "report.differs")  # warned of, and refused in strict registers only
ANSWER_KEYS = ("value", "numerator", "denominator", "inTransit", "notRestatable", "imprecise",
               "villageUnknown", "notApplicable")


def answers_differ(got, want):
    """The first key that differs, or None."""
    if "error" in want or "error" in got:
        return None if got.get("error") == want.get("error") else "error"
    for key in ANSWER_KEYS:
        if key in want and got.get(key) != want[key]:
            return key
    if (got.get("notRated") or {}) != want.get("notRated", {}):
        return "notRated"
    if "cells" in want and (self_test.sorted_cells(got.get("cells", []))
                            != self_test.sorted_cells(want["cells"])):
        return "cells"
    if got.get("knownAt", {}).get("size") != want["knownAt"]["size"]:
        return "knownAt"
    if "countedDigest" in want and got.get("countedDigest") != want["countedDigest"]:
        return "countedDigest"
    return None


def query_fault(harness, lines, query, strict):
    """The harness must be asked on a freshly loaded register."""
    register = acceptance.Register(strict)
    want = register.import_lines(lines)
    if query["knownAt"].startswith("size:"):
        size = min(int(query["knownAt"][5:]), len(register.log))
        query = dict(query, knownAt="size:%d" % size)
    if verdicts_differ(harness.load(lines, strict), want):
        return None
    got = harness.ask({"op": "query", "query": query})
    answer = figures.answer(register, query)
    key = answers_differ(got, answer)
    return key and "%s differs for %s\nharness: %s\noracle:  %s" % (
        key, json.dumps(query, ensure_ascii=False), json.dumps(got, ensure_ascii=False),
        json.dumps(answer, ensure_ascii=False))


def lines_of(seed, options):
    return Generator(seed, options.core).build()


def check_register(harness, seed, options):
    """The report of a difference, shrunk, or None; and a tally of what was met."""
    generator = Generator(seed, options.core)
    lines, strict = generator.build(), generator.strict
    register = acceptance.Register(strict)
    want = register.import_lines(lines)
    tally = tally_of(register, want)
    if harness is None:
        return ask_oracle_only(register, seed, options, lines, tally), tally
    fault = verdicts_differ(harness.load(lines, strict), want)
    if fault:
        lines = shrink.lines(lines, lambda some: verdict_fault(harness, some, strict))
        return report(seed, lines, verdict_fault(harness, lines, strict) or fault, strict), tally
    rng = random.Random("queries %s" % seed)
    for _ in range(options.queries):
        query = random_query(rng, register, options.restating, options.core)
        got = harness.ask({"op": "query", "query": query})
        if answers_differ(got, figures.answer(register, query)):
            tally["figure " + query["figure"]] += 1
            return shrink_query(harness, seed, lines, query, strict), tally
    return None, tally


def shrink_query(harness, seed, lines, query, strict):
    lines = shrink.lines(lines, lambda some: query_fault(harness, some, query, strict))
    query = shrink.query(query, lambda some: query_fault(harness, lines, some, strict))
    fault = query_fault(harness, lines, query, strict)
    return report(seed, lines, fault or "gone when loaded again", strict)


def ask_oracle_only(register, seed, options, lines, tally):
    """Without a harness: tallies, and the promises of the catalogue on the oracle itself."""
    rng = random.Random("queries %s" % seed)
    for _ in range(options.queries):
        query = random_query(rng, register, options.restating, options.core)
        answer = figures.answer(register, query)
        tally["figure " + query["figure"] + (" > 0" if says(answer) else " = 0")] += 1
        if answer.get("notRestatable"):
            tally["not restatable " + query["figure"]] += 1
    fault = invariants.broken(rng, register)
    return fault and report(seed, lines, fault)


def tally_of(register, answers):
    tally = collections.Counter()
    for act in answers["acts"]:
        older = " (an older event)" if act.get("line", 0) is None else ""
        strict = " (strict)" if register.strict and act.get("rule") in SOFT else older
        tally["rule " + act.get("rule", "(accepted)") + strict] += 1
        tally.update("warned " + warning["rule"] for warning in act.get("warnings", []))
    for entry in register.log:
        tally["kind " + entry.kind] += 1
    return tally


def work(job):
    """One process: every --jobs-th register, until the first difference."""
    options, first = job
    harness = Harness(options.harness) if options.harness else None
    tally = collections.Counter()
    for number in range(first, options.registers, options.jobs):
        name = "%s/%d" % (options.seed, number)
        try:
            fault, met = options.check(harness, name, options)
        except Exception:  # of the harness or of the oracle: either is worth its register
            lines = options.lines(name, options)
            return report(name, lines, traceback.format_exc()), tally
        tally += met
        if fault:
            return fault, tally
    return None, tally


def run(options):
    """All registers over all processes; prints the tally and the first difference."""
    jobs = [(options, first) for first in range(options.jobs)]
    tally, faults = collections.Counter(), []
    with multiprocessing.Pool(options.jobs) as pool:
        for fault, met in pool.imap_unordered(work, jobs):
            tally += met
            if fault:
                faults.append(fault)
                break  # leaving the block ends the other processes
    if options.tally or options.self_test:
        print_tally(tally, options)
    if options.bridges and not faults:
        faults += bridge_run.too_little(tally, options.bridges)
    for fault in faults:
        print("DIFFERENCE, run with --seed %s; register %s" % (options.seed, fault))
    return not faults


def print_tally(tally, options):
    acts = sum(count for key, count in tally.items() if key.startswith("rule "))
    for key, count in sorted(tally.items()):
        print("%7d %s" % (count, key))
    if options.bridges:
        return
    print("%d acts, %.0f %% accepted" % (acts, 100 * tally["rule (accepted)"] / max(acts, 1)))
    for kind in schema.KINDS if not options.core else schema.CORE:
        if not tally["kind " + kind]:
            print("never accepted:", kind)


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--harness", help="executable that speaks NDJSON, see README.md")
    parser.add_argument("--registers", type=int, default=2000)
    parser.add_argument("--queries", type=int, default=20, help="questions to each register")
    parser.add_argument("--seed", default=str(random.SystemRandom().randrange(10 ** 9)))
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    parser.add_argument("--restating", type=float, default=0.0, metavar="SHARE",
                        help="share of the questions that give structureAsOf")
    parser.add_argument("--core", action="store_true",
                        help="without evaluations, targets, populations and reports")
    parser.add_argument("--only", type=int, help="one register of the seed, by its number")
    parser.add_argument("--tally", action="store_true", help="print the rules and kinds met")
    parser.add_argument("--bridges", type=int, metavar="N",
                        help="N bridges instead of questions, see check_bridge.py; without a "
                        "harness those of the oracle itself")
    parser.add_argument("--self-test", action="store_true", help="without a harness")
    parser.add_argument("--hand", help="directory of the hand-counted case, else tests/hand")
    options = parser.parse_args()
    options.check, options.lines = check_register, lines_of
    if options.bridges:
        options.check, options.lines = bridge_run.check_register, bridge_run.lines_of
        options.registers = -(-options.bridges // bridge_run.A_REGISTER)
    return options


def main():
    options = parse_options()
    if not options.harness and not options.self_test and not options.bridges:
        sys.exit("Try: compare.py --harness PATH, or compare.py --self-test")
    print("seed", options.seed, flush=True)
    start = time.time()
    good = True
    if options.self_test or options.hand:
        good = self_test.hand_case(options.hand or self_test.HAND)
        good = self_test.case_of_papers() and good
        good = door_case.case_of_the_door() and good
        good = bridge_case.hand_counted() and bridge_trial.faults_are_found() and good
    if options.bridges and options.harness:
        good = bridge_case.hand_counted(Harness(options.harness)) and good
    if options.only is not None:
        harness = Harness(options.harness) if options.harness else None
        name = "%s/%d" % (options.seed, options.only)
        fault, _ = options.check(harness, name, options)
        print(fault or "no difference")
        good = good and not fault
    else:
        good = run(options) and good
    print("%d registers in %.0f s: %s" % (options.registers, time.time() - start,
                                          "good" if good else "NOT GOOD"))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
