"""Random bridges over random registers: what compare.py --bridges runs, shrinks and tallies."""
import collections
import json
import random
import re

import acceptance
import bridge_causes
import bridge_invariants
import bridge_reference
import check_bridge
import figures
import fold
import shrink
from bridge_question import Question
from random_bridge_registers import Corrected
from random_bridges import random_bridge
from verdicts import report, verdict_fault, verdicts_differ

A_REGISTER = 10  # bridges asked of each register
# Of so many bridges one at least has to meet it; else the run says nothing about it.
SELDOM = {"figure": 1000, "class": 200, "cause": 500, "kind": 5000, "way": 2500}
KINDS = ("unitEstablished", "unitKindChanged", "unitMoved", "cellSplit", "unitsMerged",
         "unitDissolved", "villageRegistered", "villageCovered", "villagesMerged",
         "populationRecorded")
WAYS = ("known turned", "known same", "days turned", "days same", "periods", "restated",
        "two filters", "filter of several", "filter null", "filter base", "filter unit:",
        "filter ageBand", "filter seniorityBand", "filter villages", "no unit", "closed unit",
        "inside an act", "answer without a line", "error notFound", "error usage")


def lines_of(name, _options):
    return Corrected(name).build()


def asker(harness, register):
    """Answers from the process under test, or from the reference in the form of the process."""
    if harness is None:
        return lambda query: json.loads(json.dumps(bridge_reference.explain(register, query)))
    return lambda query: harness.ask({"op": "explain", "query": query})


def check_register(harness, name, options):
    """The report of a wrong bridge, shrunk, or None; and a tally of what was met."""
    lines, register, tally = lines_of(name, options), acceptance.Register(), collections.Counter()
    want = register.import_lines(lines)
    fault = harness and verdicts_differ(harness.load(lines), want)
    if fault:
        lines = shrink.lines(lines, lambda some: verdict_fault(harness, some))
        return report(name, lines, verdict_fault(harness, lines) or fault), tally
    ask, rng = asker(harness, register), random.Random("bridges %s" % name)
    for _ in range(A_REGISTER):
        query, seen = random_bridge(rng, register), {}
        answer = ask(query)
        if check_bridge.fault(register, query, answer, seen):
            return shrink_bridge(harness, name, lines, query), tally
        tally += tally_of(register, query, answer, seen)
    fault = bridge_invariants.broken(random.Random(name), register, ask)
    return fault and shrink_invariant(harness, name, lines), tally


def bridge_fault(harness, lines, query):
    """What is wrong with the bridge over these lines, with the answer, or None."""
    register = acceptance.Register()
    want = register.import_lines(lines)
    if harness is not None and verdicts_differ(harness.load(lines), want):
        return None
    query = {**query, **{key: fitting(query[key], len(register.log)) for key in ("from", "to")}}
    answer = asker(harness, register)(query)
    fault = check_bridge.fault(register, query, answer)
    return fault and "%s\nfor %s\nanswer: %s" % (fault, json.dumps(query, ensure_ascii=False),
                                                 json.dumps(answer, ensure_ascii=False))


def fitting(end, head):
    """The end known at a size that the shorter log has."""
    return re.sub(r"size:(\d+)", lambda found: "size:%d" % min(int(found[1]), head), end)


def shrink_bridge(harness, name, lines, query):
    lines = shrink.lines(lines, lambda some: bridge_fault(harness, some, query))
    query = shrink.query(query, lambda some: bridge_fault(harness, lines, some))
    return report(name, lines, bridge_fault(harness, lines, query) or "gone when loaded again")


def invariant_fault(harness, lines, name):
    """What does not hold of some bridges over these lines, or None."""
    register = acceptance.Register()
    want = register.import_lines(lines)
    if len(register.log) < 2 or (harness is not None
                                 and verdicts_differ(harness.load(lines), want)):
        return None
    return bridge_invariants.broken(random.Random(name), register, asker(harness, register))


def shrink_invariant(harness, name, lines):
    lines = shrink.lines(lines, lambda some: invariant_fault(harness, some, name))
    return report(name, lines, invariant_fault(harness, lines, name) or "gone when loaded again")


# What was met.

def tally_of(register, query, answer, seen):
    tally = collections.Counter({"bridges": 1})
    if "error" in answer:
        tally["way error " + answer["error"]] += 1
        return tally
    tally["figure " + query["figure"]] += 1
    for name in seen:
        sort = ("class" if name in bridge_causes.CLASSES else "cause"
                if name in bridge_causes.PEOPLE or name in bridge_causes.PERIODS else "kind")
        tally["%s %s" % (sort, name)] += 1
    tally["way answer without a line"] += not seen
    tally.update("way " + way for way in ways_of(register, query))
    return tally


def ways_of(register, query):
    """How the question goes."""
    question = Question(register, query)
    (first, second), (early, late) = question.ends, question.sizes
    ways = {"known turned": late < early, "known same": early == late,
            "days turned": question.turned_days(), "days same": first.json() == second.json(),
            "periods": not first.is_day, "restated": question.structure is not None,
            "two filters": len(question.where) > 1, "no unit": question.unit is None,
            "closed unit": closed(register.live(late), question.unit, second.last),
            "inside an act": any(end.endswith("@size:%d" % (size + some))
                                 for end, size in ((query["from"], early), (query["to"], late))
                                 for some in (1, 2, 3))}
    for key, value in question.where.items():
        ways["filter unit:" if key.startswith("unit:") else "filter " + key] = True
        ways["filter of several"] = isinstance(value, list) and len(value) > 1
        ways["filter null"] = None in (value if isinstance(value, list) else [value])
    return [way for way, met in ways.items() if met]


def closed(events, unit, day):
    state = fold.fold(events, until=day)
    return unit in state.units and not state.units[unit].active


def too_little(tally, wanted):
    """A report of what was hardly ever met, in a list that is empty when all was."""
    if wanted < 2 * SELDOM["figure"]:
        return []  # so few that a figure may be left out by chance: once in some hundred runs
    causes = sorted(bridge_causes.PEOPLE) + list(bridge_causes.PERIODS)
    poor = ["%s %s: %d" % (sort, name, tally["%s %s" % (sort, name)])
            for sort, names in (("figure", figures.FIGURES), ("class", bridge_causes.CLASSES),
                                ("cause", causes), ("kind", KINDS), ("way", WAYS))
            for name in names
            if tally["%s %s" % (sort, name)] < wanted // SELDOM[sort]]
    return ["too little was met in %d bridges: %s" % (wanted, "; ".join(poor))] if poor else []
