#!/usr/bin/env python3
"""The form of increase and decrease of any unit, period and K closes, and says what the figures say
that are asked one by one; what is published of it is what is known then.
usage: increase_test.py SOGOC"""
import collections, json, os, pathlib, random, sys, tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "oracle"))

from random_registers import Generator
from registers import Program, seed

HISTORIES, FORMS = int(os.environ.get("HISTORIES", 16)), 8
ROWS = ["opening", "openingInTransit", "increase", "admitted", "transferredIn", "restored",
        "inByStructure", "takenOver", "decrease", "died", "expelled", "struckOff", "resigned",
        "transferredOut", "outByStructure", "closing", "closingInTransit"]
SUMS = {"increase": ("admitted", "transferredIn", "restored"),
        "decrease": ("died", "expelled", "struckOff", "resigned", "transferredOut")}


def periods(rng):
    year = rng.choice(("2015", "2016", "2017", "2018", "2019"))
    days = sorted(f"{year}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}" for _ in range(2))
    return rng.choice((year, year + "-H1", f"{year}-Q{rng.randint(1, 4)}",
                       f"{year}-{rng.randint(1, 12):02d}", "..".join(days)))


def expect(one, other, what):
    if one != other:
        sys.exit(f"{what}: {one}, not {other}")


def units_of(register):
    lines = register.run("sql", "SELECT id FROM units('2019-12-31')", "--format", "csv")
    return lines.decode().split()[1:]


def check_column(form, at, what):
    """Its sums, and that what stands at the beginning, came and went is what stands at the end."""
    values = {row["row"]: row["cells"][at]["value"] for row in form["rows"]}
    expect(list(values), ROWS, what)
    for name, parts in SUMS.items():
        expect(values[name], sum(values[part] for part in parts), f"{what}: {name}")
    came = sum(values[name] for name in ("opening", "openingInTransit", "increase",
                                         "inByStructure", "takenOver"))
    went = sum(values[name] for name in ("decrease", "outByStructure", "closing",
                                         "closingInTransit"))
    expect((came - went, form["columns"][at]["residual"]), (0, 0), f"{what}: residual")
    return values


def asked_alone(register, unit, known, form):
    """The figures of all cells, each asked as a question of its own."""
    parts = [part for row in form["rows"] for cell in row["cells"] for part in cell["figures"]]
    lines = [json.dumps({"figure": part["figure"], "unit": unit, "knownAt": known,
                         **{key: part[key] for key in ("asOf", "period") if key in part}})
             for part in parts]
    answers = register.run("figure", "--queries", "-", given="\n".join(lines).encode())
    for part, answer in zip(parts, answers.splitlines(), strict=True):
        expect(part["value"], json.loads(answer)["value"], f"{unit} {known} {part}")
    return len(parts)


def check_form(register, rng, units, size, tally):
    unit, period, known = rng.choice(units), periods(rng), f"size:{rng.randint(2, size)}"
    answer = register.json("report", "increase", "--unit", unit, "--period", period, "--known-at",
                           known, code=None)[0]
    if answer.get("error") == "notFound":
        tally["not known"] += 1
        return
    for at in range(len(answer["columns"])):
        values = check_column(answer, at, f"{unit} {period} {known}")
        tally["not empty"] += any(values.values())
    tally["figures"] += asked_alone(register, unit, known, answer)
    tally["forms"] += 1


def check_published(register, rng, units, number):
    """What was published stands beside what was known then, and is the same."""
    unit, year = rng.choice(units), rng.choice(("2016", "2017", "2018"))
    for name, period in ((f"a{number}", str(int(year) - 1)), (f"b{number}", year)):
        register.run("report", "publish", name, "--form", "increase", "--unit", unit, "--period",
                     period, "--effective", "2030-01-01", "--recorded", "2030-01-01T00:00:00Z")
    form = register.json("report", "increase", "--unit", unit, "--period", year)[0]
    expect((form["published"]["report"], form["published"]["before"]),
           (f"b{number}", f"a{number}"), "published")
    then = [column["column"] for column in form["columns"]].index("knownThen")
    for row in form["rows"]:
        expect(row["published"], row["cells"][then]["value"], f"{unit} {year} {row['row']}")
        expect(row["published"], row["cells"][0]["value"], f"{unit} {year} {row['row']} now")
    changes = register.json("report", "changes", f"b{number}")[0]["reports"][0]["cells"]
    expect([cell["figure"] for cell in changes if cell["changed"] or not cell["asked"]], [],
           "changes of what was published just now")


def main(program):
    chosen = seed()
    rng, tally = random.Random(chosen), collections.Counter()
    for number in range(HISTORIES):
        with tempfile.TemporaryDirectory() as folder:
            register = Program(program, f"{folder}/r")
            register.init()
            register.import_lines(Generator(f"{chosen}/{number}").build(), code=None)
            size = register.json("stats")[0]["size"]
            units = units_of(register)
            for _ in range(FORMS if units else 0):
                check_form(register, rng, units, size, tally)
            if units:
                check_published(register, rng, units, number)
    print(dict(tally))
    if not tally["forms"] or not tally["not empty"]:
        sys.exit("nothing was looked at")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
