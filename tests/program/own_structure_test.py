#!/usr/bin/env python3
"""A figure asked in the tree of its own day is the figure asked without a tree: every stock at
S = D and every yearly figure at S = 31 December of its year, member by member of the answer.
usage: own_structure_test.py SOGOC WRITE_ACTS"""
import collections, datetime, json, os, pathlib, random, sys, tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "oracle"))

from random_queries import CLOSED
from random_registers import Generator
from registers import Program, lively_acts, seed

DAYS, HISTORIES, ASKED_OF_HISTORY = 40, int(os.environ.get("HISTORIES", 60)), 80
LEVELS = {"nation": 0, "province": 1, "district": 2, "grassrootsCommittee": 3,
          "grassrootsCell": 3, "sectionCommittee": 4, "cell": 5}
STRUCTURE = ("cellSplit", "unitsMerged", "unitDissolved", "unitKindChanged", "unitMoved")
CATEGORIES = [{"code": "X", "name": "xuất sắc", "good": True, "excellent": True},
              {"code": "G", "name": "tốt", "good": True, "excellent": False}]


def kind_of(event):
    return next(key for key, value in event.items() if isinstance(value, dict)
                and key != "decision")


class History:
    """What may be asked of a register: its units by level, its days, the values of its details."""

    def __init__(self, register):
        self.units, self.days, self.turning = collections.defaultdict(list), set(), set()
        self.values = collections.defaultdict(lambda: [None])
        kinds = {}
        for line in register.run("export").splitlines()[1:]:
            event = json.loads(line)
            kind = kind_of(event)
            body = event[kind]
            self.days.add(event.get("effective", "2018-12-31"))  # corrections have none
            if kind in STRUCTURE:
                self.turning.add(event["effective"])
            if kind == "unitEstablished":
                kinds[body["unit"]] = body["kind"]
            for part in body.get("parts", []) if kind in STRUCTURE else []:
                kinds[part["unit"]] = kinds.get(body.get("source"), "cell")
            for key, value in (body.get("details") or body.get("changes") or {}).items():
                self.values[key].append(value)
        for unit, kind in kinds.items():
            self.units[LEVELS.get(kind, 5)].append(unit)

    def days_around(self, rng, count):
        """The days of acts on units, and the days before and behind them, then others."""
        around = [day for turning in sorted(self.turning)
                  for day in (turning, later(turning, -1), later(turning, 1))]
        rng.shuffle(around)
        others = sorted(self.days)
        chosen = set(around[:count * 2 // 3])
        while len(chosen) < count:
            chosen.add(later(rng.choice(others), rng.randint(-40, 40)))
        return sorted(chosen)

    def value(self, rng, dimension):
        if dimension.startswith("unit:"):
            return rng.choice([None] + [unit for units in self.units.values() for unit in units])
        if dimension in CLOSED:
            return rng.choice(CLOSED[dimension])
        return rng.choice(self.values[dimension])


def later(day, count):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(count)).isoformat()


def question(rng, history, figure, unit, day, size):
    """Plain, divided or filtered, known at the end or before."""
    asked = {"figure": figure["name"]}
    if figure["kind"] == "yearly":
        asked["period"] = day[:4]
    else:
        asked["asOf"] = day
    if unit:
        asked["unit"] = unit
    dimensions = figure["dimensions"]
    if dimensions and rng.random() < 0.5:
        asked["by"] = rng.sample(dimensions, rng.choice((1, 1, min(2, len(dimensions)))))
    if dimensions and rng.random() < 0.3:
        key = rng.choice(dimensions)
        asked["where"] = {key: history.value(rng, key)}
    if rng.random() < 0.3:
        asked["knownAt"] = f"size:{rng.randint(1, size)}"
    return asked


def in_its_own_tree(asked):
    return dict(asked, structureAsOf=asked.get("asOf", asked.get("period", "") + "-12-31"))


def differs(asked, plain, own, tally):
    """Whether the two answers are not the same; both are answers or both the same refusal."""
    if "period" in asked and "error" not in own:
        own = {key: value for key, value in own.items() if key != "structureAsOf"}
    if "error" in plain:
        tally["refused"] += 1
    elif plain.get("value") or plain.get("cells"):
        tally["not zero"] += 1
    return plain != own


def compare(register, questions, tally):
    """Asks each twice in one process."""
    lines = [json.dumps(each) for asked in questions for each in (asked, in_its_own_tree(asked))]
    asking = register.start("figure", "--queries", "-", stdin=-1)
    said, faults = asking.communicate("\n".join(lines).encode())
    answers = [json.loads(line) for line in said.splitlines()]
    if len(answers) != len(lines):
        sys.exit(f"{len(lines)} questions, {len(answers)} answers: {faults.decode()}")
    for index, asked in enumerate(questions):
        plain, own = answers[2 * index:2 * index + 2]
        tally["comparisons"] += 1
        if differs(asked, plain, own, tally):
            sys.exit(f"{json.dumps(asked, ensure_ascii=False)}\n" + "\n".join(
                f"{key}: without S {plain.get(key)}, at S = D {own.get(key)}"
                for key in {**plain, **own} if plain.get(key) != own.get(key)))


def papers(rng, lines):
    """Evaluations, populations and targets, which the acts do not have."""
    events = [json.loads(line) for line in lines]
    units = [event["unitEstablished"]["unit"] for event in events if "unitEstablished" in event]
    members = [event["memberTakenOver"]["member"] for event in events
               if "memberTakenOver" in event]
    bodies = [("schemeAdopted", {"scheme": "s-" + subject, "subject": subject, "fromYear": 2015,
                                 "categories": CATEGORIES,
                                 "excellentCap": {"percent": 20, "of": "good"}})
              for subject in ("unit", "member")]
    for subject, names in (("unit", units), ("member", members)):
        for _ in range(300):
            body = {subject: rng.choice(names), "year": rng.randint(2015, 2018)}
            judged = {"scheme": "s-" + subject, "category": rng.choice("XGG")}
            bodies.append(("evaluationDecided", {**body, **judged}) if rng.random() < 0.9 else
                          ("notRated", {**body, "reason": rng.choice(("mới", "đi xa"))}))
    for _ in range(40):
        value = rng.choice((120, {"atLeast": 50}, {"atMost": 900}, {"atLeast": 7, "atMost": 8}))
        bodies.append(("populationRecorded", {"unit": rng.choice(units), "source": "thử",
                                              "value": value}))
    for number in range(24):
        figure = rng.choice(("members", "cells.village", "orgs.grassroots", "admissions"))
        more = rng.choice(({}, {"from": "2015-01-01"}, {"to": "2017-06-30"}))
        bodies.append(("targetSet", {"target": f"t{number}", "figure": figure, "value": 70,
                                     "unit": rng.choice(units[:40]), "document": "NQ 1",
                                     "per": rng.choice(("term", "year")), **more}))
    clock = events[-1]["recorded"]
    lines = []
    for number, (kind, body) in enumerate(bodies):
        day = "2015-01-01" if kind == "schemeAdopted" else f"201{rng.randint(5, 7)}-02-03"
        lines.append(json.dumps({"id": f"paper-{number}", "effective": day, "recorded": clock,
                                 kind: body}))
    return lines


def record(register, lines):
    """Some of what is random is refused."""
    done = register.start("import", "-", "--format", "json", stdin=-1)
    said, faults = done.communicate("\n".join(lines).encode())
    if done.returncode not in (0, 3, 4):
        sys.exit(f"import: exit code {done.returncode} {faults.decode()}")
    return json.loads(said.splitlines()[-1])


def asked_of_province(rng, history, figures, size):
    """Each figure on each day for all roots and for one unit of each level."""
    for day in history.days_around(rng, DAYS):
        units = [None] + [rng.choice(names) for names in history.units.values()]
        for figure in figures:
            for unit in units:
                yield question(rng, history, figure, unit, day, size)


def asked_of_history(rng, history, figures, size):
    units = [unit for names in history.units.values() for unit in names] + [None, None, "nowhere"]
    days = history.days_around(rng, 12)
    for _ in range(ASKED_OF_HISTORY):
        yield question(rng, history, rng.choice(figures), rng.choice(units), rng.choice(days),
                       size)


def main(program, write_acts):
    chosen = seed()
    rng = random.Random(chosen)
    tally = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        register = Program(program, folder + "/lively")
        register.init()
        figures = [each for each in register.json("figures") if each["kind"] != "flow"]
        lines = lively_acts(write_acts)
        register.import_lines(lines)
        totals = record(register, papers(rng, lines))
        size = totals["size"]
        compare(register, list(asked_of_province(rng, History(register), figures, size)), tally)
        print(f"one province, {totals['accepted']} papers: {dict(tally)}", flush=True)
        for number in range(HISTORIES):
            register = Program(program, f"{folder}/{number}")
            register.init()
            lines = Generator(f"{chosen}/{number}").build()
            size = record(register, lines)["size"]
            compare(register, list(asked_of_history(rng, History(register), figures, size)), tally)
    print(f"{HISTORIES} random histories more: {dict(tally)}; none differs")


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
