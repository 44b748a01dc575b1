#!/usr/bin/env python3
"""Reorganisations lose nobody: along a chain of them, and in the reform of 2025, people, those in
transit, villages and what covers them stay the same, and every unit's books close.
usage: conservation_test.py SOGOC [--short]"""
import collections, json, os, random, sys, tempfile, time

from questions import Questions, closes, people, villages
from random_structure import GROWING, OTHERS, SHRINKING, Chain
from reform_case import check_reform
from registers import Program, seed

REORGANISATIONS, SHORT, SPANS, STRUCTURES = 100, 25, 6, 10
LEAVINGS = ("deaths", "expulsions", "strikingsOff", "resignations", "refusals")
STOCKS = ("members", "members.inTransit", "members.probationary", "villages", "cells",
          "cells.village", "orgs.grassroots")
ACROSS = ("members.inTransit", "departures")  # those in transit count where both ends are
BETWEEN = ("transfers.in", "transfers.out")  # each unit has its own: what is inside it is none
FLOWS = ("admissions", "departures", "transfers.in", "transfers.out", "splits.operations")


def check_conserved(asked, step):
    """Over all roots, along the log and over the day."""
    was, now = ({"knownAt": f"size:{size}"} for size in (step.size, step.size + 1))
    what = f"{step.how} at {step.size}"
    asked.expect(people(asked, asOf=step.day, **now), step.people, f"people, {what}")
    asked.expect(people(asked, asOf=step.day, **was), step.people, f"people before, {what}")
    after = villages(asked, what, asOf=step.day, **now)
    asked.expect(villages(asked, what, asOf=step.day, **was), after, f"villages before, {what}")
    if step.alone:
        asked.expect(people(asked, asOf=step.eve, **now), step.people, f"people on the eve, {what}")
        asked.expect(villages(asked, what, asOf=step.eve, **now), after,
                     f"villages on the eve, {what}")
    closes(asked, None, (step.eve, step.day), step.day, now, what)


def check_units(asked, step):
    """What a unit gained and lost by the act is in structure.in and structure.out, no more."""
    was, now = ({"knownAt": f"size:{size}"} for size in (step.size, step.size + 1))
    what = f"{step.how} at {step.size}"
    day = {"from": step.day, "to": step.day}

    def by_structure(unit, known):
        return (asked.value("structure.in", unit, **day, **known)
                - asked.value("structure.out", unit, **day, **known))
    gained, stocks = {}, {}
    for unit in step.units:
        stocks[unit] = [people(asked, unit, asOf=step.day, **known) for known in (was, now)]
        gained[unit] = by_structure(unit, now) - by_structure(unit, was)
        asked.expect(gained[unit], stocks[unit][1] - stocks[unit][0],
                     f"{unit} by structure, {what}")
        closes(asked, unit, (step.eve, step.day), step.day, now, what)
    before, after = step.grassroots
    transit = [sum(asked.ask("members", unit, asOf=step.day, **known)["inTransit"]
                   for unit in sorted(level)) for level, known in ((before, was), (after, now))]
    # A unit that changes its kind comes to this level or leaves it with all that it has.
    total = (sum(gained[unit] for unit in before | after)
             + sum(stocks[unit][0] for unit in after - before)
             - sum(stocks[unit][1] for unit in before - after))
    asked.expect(total, transit[1] - transit[0],
                 f"structure over the grassroots units, and in transit inside them, {what}")


def check_chain(asked, steps):
    for step in steps:
        check_conserved(asked, step)
        check_units(asked, step)


def check_spans(asked, chain, spans):
    """Every unit that there ever was, over longer times and all causes, as known at the end."""
    for (eve, first), last in spans:
        for unit in [None, *sorted(chain.state.units)]:
            closes(asked, unit, (eve, first), last, {}, "known at the end")
            flow = {"from": first, "to": last}
            asked.expect(asked.value("departures", unit, **flow),
                         sum(asked.value(figure, unit, **flow) for figure in LEAVINGS),
                         f"departures of {unit} by cause from {first} to {last}")


def directly(asked, figure, unit, when):
    """What stands at the root itself there, for its own unit came later; or at no one place."""
    levels = ["unit:district", "unit:grassroots"]
    cells = asked.ask(figure, unit, by=levels, **when)["cells"]
    return sum(cell["value"] for cell in cells
               if cell["unit:district"] in (None, unit) and cell["unit:grassroots"] is None)


def check_restated(asked, chain, figure, when, structure):
    """Over all roots nothing is lost; what is above has all that is surely below it, and no more
    than what is perhaps below it. Who is in transit between two units is in what is above both."""
    tree = chain.tree(structure)
    what = f"{figure} {when} in the structure of {structure}"
    own = asked.value(figure, **when)
    when = dict(when, structureAsOf=structure)
    whole = asked.ask(figure, **when)
    asked.expect(whole["value"] + whole["notRestatable"], own, what)
    above = {None: whole}
    for unit in [None] + sorted(unit for unit in tree if tree[unit] is None):
        children = sorted(child for child in tree if tree[child] == unit)
        above.update((child, asked.ask(figure, child, **when)) for child in children)
        value = above[unit]["value"]
        sure = sum(above[child]["value"] for child in children)
        perhaps = sum(above[child]["notRestatable"] for child in children)
        perhaps += directly(asked, figure, unit, when) if unit else 0
        asked.expect_between(0 if figure in BETWEEN else sure, value,
                             value if figure in ACROSS + BETWEEN else sure + perhaps,
                             f"{what}, under {unit}")
    divided = asked.ask(figure, by=["unit:district"], **when)
    asked.expect(sum(cell["value"] for cell in divided["cells"]), whole["value"],
                 f"{what} by district")


def check_structures(asked, chain, days, structures):
    for day in days:
        for structure in structures:
            for figure in STOCKS:
                check_restated(asked, chain, figure, {"asOf": day}, structure)
    for structure in structures:
        for figure in FLOWS:
            check_restated(asked, chain, figure, {"from": days[0], "to": days[-1]}, structure)


def followed(steps, unit, back):
    """All units that it came from, or that it became, and by which acts: (id, from, to)."""
    found, ways = {unit}, set()
    for step in reversed(steps) if back else steps:
        for source, target in step.handed:
            if (target if back else source) in found:
                found.add(source if back else target)
                ways.add((step.id, source, target))
    return found, ways


def told_ways(said, direction):
    return {(step["id"], each["from"], each["to"]) for step in said["steps"]
            if step["direction"] == direction for each in step["handed"]}


def check_lineage_of(unit, said, chain, last):
    """What is told of one unit is what the acts say."""
    def expect(holds, what):
        if not holds:
            sys.exit(f"lineage of {unit}: {what}\n{json.dumps(said)}")
    ahead, onward = followed(chain.steps, unit, False)
    behind, backward = followed(chain.steps, unit, True)
    expect(set(said["became"]) == ahead & last, f"by the acts it became {sorted(ahead & last)}")
    to, out = told_ways(said, "to"), told_ways(said, "from")
    expect(to | out == onward | backward, f"the acts say {sorted(onward | backward)}")
    expect(to <= backward, f"came not from: {sorted(to - backward)}")
    expect(out <= onward, f"went not to: {sorted(out - onward)}")
    began = behind & chain.established()
    fresh = began - {target for _, _, target in backward}  # who took nobody in on the way to it
    expect(fresh <= set(said["origins"]) <= began,
           f"by the acts it began in {sorted(fresh)}, at most in {sorted(began)}")
    people = {(step.id, *ends): count for step in chain.steps
              for ends, count in step.handed.items()}
    for step in said["steps"]:
        for each in step["handed"]:
            key = step["id"], each["from"], each["to"]
            expect(each["members"] == people[key], f"{people[key]} people went over by {key}")
    return len(ahead & last - {unit})


def check_lineage(register, chain):
    """The first units lead to the last and these back to them where acts say so, only there."""
    last = {unit for unit, state in chain.state.units.items() if state.active}
    asked = sorted({*chain.first_units, *last})
    pairs = sum(check_lineage_of(unit, register.json("lineage", unit)[0], chain, last)
                for unit in asked)
    print(f"{len(asked)} lineages with {pairs} pairs", flush=True)


def eve_and_day(days, at):
    """The day of the list and the one before it as the calendar has it."""
    return days[at].eve, days[at].day


def check_random_chain(program, folder, rng, length):
    started = time.time()
    chain = Chain(rng, length)
    how = collections.Counter(step.how for step in chain.steps)
    print(f"{len(chain.lines)} lines, {dict(how)}")
    missing = set(GROWING + SHRINKING + OTHERS) - set(how)
    if missing and length == REORGANISATIONS:
        sys.exit(f"the chain has no {missing}")
    register = Program(program, folder + "/chain")
    register.init()
    register.import_lines(chain.lines)
    asked = Questions(register)
    asked.run(check_chain, chain.steps)
    steps = chain.steps
    spans = []
    for _ in range(SPANS):
        first, last = sorted(rng.sample(range(len(steps)), 2))
        spans.append((eve_and_day(steps, first), steps[last].day))
    asked.run(check_spans, chain, spans)
    days = sorted({step.day for step in rng.sample(steps, min(5, len(steps)))})
    structures = sorted({step.day for step in rng.sample(steps, min(STRUCTURES, len(steps)))})
    asked.run(check_structures, chain, days, structures)
    apart = sum(answer.get("notRestatable", 0) > 0 for answer in asked.answers.values())
    print(f"{asked.checked} comparisons of {len(asked.answers)} answers, {apart} of which have "
          f"something not restatable, {time.time() - started:.0f} s", flush=True)
    return register, chain


def main(program, length):
    rng = random.Random(seed())
    with tempfile.TemporaryDirectory() as folder:
        register, chain = check_random_chain(program, folder, rng, length)
        check_reform(program, folder, rng)
        check_lineage(register, chain)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), SHORT if "--short" in sys.argv else REORGANISATIONS)
