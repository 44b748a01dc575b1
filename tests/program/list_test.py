#!/usr/bin/env python3
"""Lists of a small province and of random registers have whom the figure counted at the same
clocks, no more and no less, as SQL names them; the tree of units has the numbers of the figures,
unit by unit.
usage: list_test.py SOGOC WRITE_ACTS"""
import collections, csv, io, json, os, pathlib, random, sys, tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "oracle"))

import naming
from random_registers import Generator
from registers import Program, lively_acts, seed

HISTORIES, LISTS = int(os.environ.get("HISTORIES", 3)), int(os.environ.get("LISTS", 24))
YEARS = range(2015, 2020)
PEOPLE = ("members", "members.official", "members.probationary", "members.inTransit")
FLOWS = ("takenOver", "admissions", "readmissions", "recognitions", "transfers.in",
         "transfers.out", "departures", "structure.in", "structure.out")
OTHERS = ("orgs", "cells", "cells.village", "villages", "villages.withoutCell")
RATED = ("evaluations",)
PERSONAL = ("gender=female", "gender=female|male|-", "status=official", "ageBand=31-35|36-40|41-45")


def expect(one, other, what):
    if one != other:
        sys.exit(f"{what}:\n{one}\nis not\n{other}")


def day(rng):
    return f"{rng.choice(YEARS)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"


def some(rng, units):
    """One of them or all together; large ones, which stand first, more often."""
    return units[int(len(units) * rng.random() ** 3)] if rng.random() < 0.8 else None


def question(rng, units, size):
    """A figure that counts, with the words by which it is asked and listed."""
    figure = rng.choice(PEOPLE * 3 + FLOWS + OTHERS + RATED)
    words = ["--known-at", f"size:{rng.randint(size // 2, size)}"]
    if figure in FLOWS + RATED:
        words += ["--period", rng.choice(("2016", "2018", "2018-H2", "2015..2021"))]
    else:
        words += ["--as-of", day(rng)]
    if rng.random() < 0.3:
        words += ["--structure-as-of", day(rng)]
    if figure in PEOPLE + FLOWS and rng.random() < 0.4:
        words += ["--where", rng.choice(PERSONAL)]
    if rng.random() < 0.2:
        words += ["--where", f"unit:grassroots={rng.choice(units)}|{rng.choice(units)}|-"]
    return figure, some(rng, units), words


class Log:
    """Kinds and bodies of a register's events, and where they first name whom."""

    def __init__(self, register):
        self.events = [naming.kind_and_body(json.loads(line))
                       for line in register.run("export").splitlines()]
        self.names = naming.first_named(self.events)

    def class_of(self, figure, item):
        if figure in RATED:
            body = self.events[item["event"]["position"]][1]
            return naming.MEMBER if "member" in body else naming.UNIT
        if figure in OTHERS:
            return naming.VILLAGE if figure.startswith("villages") else naming.UNIT
        return naming.MEMBER

    def digest(self, figure, items, stock):
        return naming.digest([(None if stock else item["event"]["position"],
                               self.class_of(figure, item), item["id"]) for item in items],
                             self.names, not stock)


def check_list(register, log, rng, units, size, tally):
    figure, unit, words = question(rng, units, size)
    listed = ["list", *([unit] if unit else []), "--figure", figure, *words]
    answer = register.json(*listed, code=None)[0]
    asked = register.json("figure", figure, *(["--unit", unit] if unit else []), *words,
                          code=None)[0]
    items = answer.pop("items", [])
    expect(answer, asked, f"{listed}: what stands around the list")
    if "error" in answer:
        tally[answer["error"]] += 1
        return
    stock = figure in PEOPLE + OTHERS
    expect(len(items), answer["value"], f"{listed}: how many")
    # Who, not only how many.
    expect(log.digest(figure, items, stock), answer["countedDigest"], f"{listed}: who")
    rows = list(csv.DictReader(io.StringIO(register.run(*listed, "--format", "csv").decode())))
    expect([(row["id"], row["name"], row["event"]) for row in rows],
           [(item["id"], item["name"] or "", item["event"]["id"]) for item in items],
           f"{listed}: as a table")
    tally["lists"] += 1
    tally["listed"] += len(items)


def check_members(register, rng, size, tally):
    """Names, cells and order are those of SQL, which reads and compares them one by one."""
    at, known = day(rng), rng.randint(size // 2, size)
    answer = register.json("list", "--as-of", at, "--known-at", f"size:{known}")[0]
    ours = [tuple(str(item[key]) for key in ("id", "name", "birthYear", "cell", "status"))
            for item in answer["items"]]
    table = register.json("sql", "SELECT id, name, substr(birth, 1, 4), cellOnDay, status "
                          f"FROM members('{at}', 'size:{known}') "
                          "ORDER BY name COLLATE person, birth, id")[0]
    theirs = [tuple(map(str, row)) for row in table["rows"]]
    expect(ours, theirs, f"members on {at} at {known}")
    tally["named"] += sum(item["name"] is not None for item in answer["items"])


def check_tree(register, rng, units, size, tally):
    unit, at, known = some(rng, units), day(rng), f"size:{rng.randint(size // 2, size)}"
    words = [*([unit] if unit else []), "--as-of", at, "--known-at", known]
    tree = register.json("units", *words, code=None)[0]
    if "error" in tree:
        tally["tree " + tree["error"]] += 1
        return
    figures = [(each, figure) for each in tree["units"] for figure in ("members", "cells")]
    lines = "\n".join(json.dumps({"figure": figure, "unit": each["id"], "asOf": at,
                                  "knownAt": known}) for each, figure in figures)
    answers = register.run("figure", "--queries", "-", given=lines.encode()).splitlines()
    for (each, figure), answer in zip(figures, answers, strict=True):
        expect(each[figure], json.loads(answer)["value"], f"{words} {each}: {figure}")
    names = {item["id"]: (item["name"], item["kind"], item["parent"])
             for item in register.json("list", *words, "--units")[0]["items"]}
    expect({each["id"]: (each["name"], each["kind"], each["parent"]) for each in tree["units"]},
           names, f"{words}: which units")
    above = []
    for each in tree["units"]:
        del above[each["depth"]:]
        if above:
            expect(each["parent"], above[-1], f"{words}: what {each} stands below")
        above.append(each["id"])
    cut = register.json("units", *words, "--depth", "1")[0]["units"]
    expect(cut, [each for each in tree["units"] if each["depth"] <= 1], f"{words} --depth 1")
    tally["units"] += len(tree["units"])


def check(register, rng, lists, tally):
    size = register.json("stats")[0]["size"]
    members = {each["id"]: each["members"] for at in ("2016-01-01", "2018-06-01", "2019-06-01")
               for each in register.json("units", "--as-of", at)[0]["units"]}
    units = sorted(members, key=lambda unit: (-members[unit], unit))
    log = Log(register)
    for _ in range(lists if units else 0):
        check_list(register, log, rng, units, size, tally)
    for _ in range(lists // 8 if units else 0):
        check_members(register, rng, size, tally)
        check_tree(register, rng, units, size, tally)


def main(program, write_acts):
    chosen = seed()
    rng, tally = random.Random(chosen), collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        register = Program(program, f"{folder}/lively")
        register.init()
        register.import_lines(lively_acts(write_acts))
        check(register, rng, LISTS, tally)
        for number in range(HISTORIES):
            register = Program(program, f"{folder}/{number}")
            register.init()
            register.import_lines(Generator(f"{chosen}/{number}").build(), code=None)
            check(register, rng, LISTS // 3, tally)
    print(dict(tally))
    if not (tally["listed"] and tally["named"] and tally["units"]):
        sys.exit("nothing was looked at")


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:]))
