#!/usr/bin/env python3
"""What SQL counts is what the figures count: every stock and every year of ratings, by every
dimension, on several days, as known at several sizes, in several structures; a copy holds the
same; what is restricted is not read; conditions on the hidden columns are met or refused; and
nothing is left behind when it is stopped.
usage: sql_test.py SOGOC WRITE_ACTS"""
import collections, json, os, random, signal, sqlite3, subprocess, sys, tempfile, time

from own_structure_test import History, papers, record  # which finds the oracle's modules
from random_registers import Generator
from random_structure import Chain
from registers import Program, lively_acts, seed

ROUNDS, UNIT_ROUNDS, REORGANISATIONS = int(os.environ.get("ROUNDS", 16)), 6, 40
HISTORIES = int(os.environ.get("HISTORIES", 10))
CONDITIONS = int(os.environ.get("CONDITIONS", 50))
PEOPLE = ("members", "members.official", "members.probationary")
UNITS = {"orgs": "1", "orgs.grassroots": "kind IN ('grassrootsCommittee', 'grassrootsCell')",
         "orgs.grassrootsCommittees": "kind = 'grassrootsCommittee'",
         "orgs.grassrootsCells": "kind = 'grassrootsCell'",
         "orgs.sections": "kind = 'sectionCommittee'",
         "cells": "kind IN ('cell', 'grassrootsCell')", "cells.subordinate": "kind = 'cell'",
         "cells.village": "villages > 0", "cells.village.independent": "villages = 1",
         "cells.village.combined": "villages > 1"}
TABLES = ("members", "in_transit", "units", "villages", "evaluations")
VILLAGES = {"villages": "1", "villages.withoutMembers": "members = 0",
            "villages.withoutCell": "cell IS NULL"}


def quoted(text):
    return "NULL" if text is None else "'" + text.replace("'", "''") + "'"


def column_of(dimension):
    return {"subject": '"of"'}.get(dimension, dimension.removeprefix("unit:"))


class Asked:
    """Pairs of a figure's question and a statement, asked together in two processes."""

    def __init__(self, register):
        self.register, self.pairs, self.tally = register, [], collections.Counter()

    def add(self, question, statement, read):
        """`read` takes the answer of the figure and gives the rows that are expected."""
        self.pairs.append((question, statement, read))

    def compare(self):
        asking = self.register.start("figure", "--queries", "-", stdin=-1)
        said, faults = asking.communicate(
            "\n".join(json.dumps(question) for question, _, _ in self.pairs).encode())
        figures = [json.loads(line) for line in said.splitlines()]
        if len(figures) != len(self.pairs):
            sys.exit(f"{len(self.pairs)} pairs, {len(figures)} figures " + faults.decode())
        asked = list(zip(self.pairs, figures))
        missing = [pair for pair, figure in asked if figure.get("error") == "notFound"]
        for _, statement, _ in missing[:1]:  # a unit that is not known ends all that follow
            if refusal(self.register, statement) != 5:
                sys.exit(f"{statement} is answered, the figure is not")
            self.tally["not known"] += 1
        asked = [each for each in asked if each[1].get("error") != "notFound"]
        rows = run_sql(self.register, ";\n".join(pair[1] for pair, _ in asked)) if asked else []
        for ((question, statement, read), figure), answer in zip(asked, rows, strict=True):
            if "error" in figure:
                sys.exit(f"{question}: {figure}")
            expected, given = read(figure), sorted(map(tuple, answer["rows"]), key=repr)
            self.tally["compared"] += 1
            if any(row[-1] for row in given):
                self.tally[statement.split(" FROM ")[1].split("(")[0]] += 1
                self.tally["not restatable"] += "AND NOT restatable" in statement
            if sorted(expected, key=repr) != given:
                sys.exit(f"{json.dumps(question)} gives {expected},\n{statement} {given}")
        self.pairs = []


def run_sql(register, statements):
    done = subprocess.run([register.program, "sql", "-", "--format", "json", "--register",
                           register.directory], input=statements.encode(), capture_output=True)
    if done.returncode:
        sys.exit(f"{statements[-500:]}: {done.returncode} {done.stdout[-500:]} {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def refusal(register, statement):
    """The exit code of a statement without an answer, 0 when it has one."""
    return subprocess.run([register.program, "sql", statement, "--register", register.directory],
                          capture_output=True).returncode


def rows_of(register, statement):
    return run_sql(register, statement)[0]["rows"]


def by(dimension):
    return lambda answer: [(as_sql(cell[dimension]), cell["value"]) for cell in answer["cells"]]


def as_sql(value):
    return int(value) if isinstance(value, bool) else value


def beside(key):
    return lambda answer: [(answer.get(key) or 0,)]


class Comparison:
    """One setting of the clocks and a unit, or none."""

    def __init__(self, asked, rng, history, size, figures):
        self.asked, self.figures = asked, figures
        days = history.days_around(rng, 6)
        self.units = sorted(unit for names in history.units.values() for unit in names)
        self.day, self.structure = rng.choice(days), rng.choice([None, rng.choice(days)])
        self.known = rng.choice((None, None, f"size:{rng.randint(1, size)}"))
        self.unit = rng.choice([None, None, *rng.choices(self.units or [None], k=2), "nowhere"])

    def question(self, figure, **more):
        asked = {"figure": figure, "knownAt": self.known, "structureAsOf": self.structure,
                 "unit": self.unit, **more}
        return {key: value for key, value in asked.items() if value is not None}

    def where(self, *conditions):
        unit = [f"unit = {quoted(self.unit)}"] if self.unit else []
        return " AND ".join([*unit, *conditions]) or "1"

    def table(self, name, first=None):
        arguments = ", ".join(map(quoted, (first or self.day, self.known, self.structure)))
        return f"{name}({arguments})"

    def count(self, figure, table, condition, dimensions=True, **when):
        total = f"SELECT count(*) FROM {table} WHERE " + self.where(condition)
        self.asked.add(self.question(figure, **when), total + " AND restatable",
                       beside("value"))
        self.asked.add(self.question(figure, **when), total + " AND NOT restatable",
                       beside("notRestatable"))
        for dimension in self.figures[figure]["dimensions"] if dimensions else ():
            if (figure, dimension) == ("evaluations", "category"):
                continue  # stands with its scheme, see ratings
            if figure in VILLAGES and dimension == "unit:cell":
                continue  # of its commune; the column is the cell that covers it
            column = column_of(dimension)
            self.asked.add(self.question(figure, by=[dimension], **when),
                           f"SELECT {column}, count(*) FROM {table} WHERE "
                           + self.where(condition, "restatable") + " GROUP BY 1", by(dimension))

    def add_all(self):
        people = self.table("members")
        for figure, status in zip(PEOPLE, ("1", "status = 'official'", "status = 'probationary'")):
            self.count(figure, people, status, asOf=self.day)
        self.count("members.inTransit", self.table("in_transit"), "1", asOf=self.day)
        for figure, condition in UNITS.items():
            self.count(figure, self.table("units"), condition, asOf=self.day)
        for figure, condition in VILLAGES.items():
            self.count(figure, self.table("villages"), condition, asOf=self.day)
        self.ratings()

    def add_units(self, structure):
        """Every unit alone, in a structure in which some have no certain place."""
        self.structure = structure
        for self.unit in self.units:
            for figure, table in (("members", "members"), ("cells.village", "units"),
                                  ("villages", "villages")):
                condition = UNITS.get(figure, "1")
                self.count(figure, self.table(table), condition, False, asOf=self.day)
            self.count("evaluations", self.table("evaluations", self.day[:4]),
                       "phase = 'decided'", False, period=self.day[:4])

    def ratings(self):
        year = self.day[:4]
        table = self.table("evaluations", year)
        self.count("evaluations", table, "phase = 'decided'", period=year)
        self.asked.add(self.question("evaluations", by=["category"], period=year),
                       f"SELECT category, scheme, count(*) FROM {table} WHERE "
                       + self.where("phase = 'decided'", "restatable") + " GROUP BY 1, 2",
                       lambda answer: [(cell["category"], cell["scheme"], cell["value"])
                                       for cell in answer["cells"]])
        self.asked.add(self.question("evaluations", period=year),
                       f"SELECT reason, count(*) FROM {table} WHERE "
                       + self.where("phase = 'notRated'", "restatable") + " GROUP BY 1",
                       lambda answer: list(answer["notRated"].items()))


def check_figures(register, rng, size, rounds=ROUNDS, unit_rounds=UNIT_ROUNDS):
    figures = {each["name"]: each for each in register.json("figures")}
    asked, history = Asked(register), History(register)
    for _ in range(rounds):
        Comparison(asked, rng, history, size, figures).add_all()
        asked.compare()
    for _ in range(unit_rounds):
        Comparison(asked, rng, history, size, figures).add_units(history.days_around(rng, 1)[0])
        asked.compare()
    return asked.tally


def check_keys(register, rng, day, structure):
    """One row that is asked for by its key is that of the whole table."""
    for table, key in (("members", "id"), ("units", "id"), ("villages", "id"),
                       ("evaluations", "owner")):
        first = "NULL" if table == "evaluations" else quoted(day)
        of = f"{table}({first}, NULL, {quoted(structure)})"
        names = [row[0] for row in rows_of(register, f"SELECT DISTINCT {key} FROM {of}")]
        for name in rng.sample(names, min(12, len(names))):
            one, same = (sorted(rows_of(register, f"SELECT * FROM {of} WHERE {sign}{key} = "
                                        + quoted(name)), key=repr)
                         for sign in ("", "+"))  # a sign keeps SQLite from handing it down
            if not one or one != same:
                sys.exit(f"{table} {name}: {one}, in the whole {same}")


def check_reads(register, history):
    """What is restricted reads a small part of it, beside opening the register."""
    def read(statement):
        said = register.json("stats", "--io", "--sql", statement)[0]["bytesRead"]
        return said - (opening if statement != nothing else 0)
    nothing = "SELECT * FROM members WHERE id = 'nobody'"
    opening = read(nothing)
    cell = sorted(history.units[5])[0]
    member = rows_of(register, "SELECT id FROM members LIMIT 1")[0][0]
    last = rows_of(register, "SELECT max(position) FROM events")[0][0]
    for whole, part in (
            ("SELECT count(*) FROM members", f"SELECT * FROM members WHERE id = '{member}'"),
            ("SELECT count(*) FROM members", f"SELECT * FROM members WHERE unit = '{cell}'"),
            ("SELECT count(*) FROM members", "SELECT * FROM members LIMIT 1"),
            ("SELECT count(*) FROM units", f"SELECT * FROM units WHERE unit = '{cell}'"),
            ("SELECT count(*) FROM events",
             f"SELECT * FROM events WHERE position BETWEEN {last - 1} AND {last}"),
            ("SELECT count(*) FROM events",
             "SELECT * FROM events ORDER BY position LIMIT 2"),
            ("SELECT count(*) FROM events",
             f"SELECT * FROM events WHERE id = (SELECT id FROM events WHERE position = {last})")):
        much, little = read(whole), read(part)
        print(f"{part}: {little} bytes, of all {much}")
        if little * 4 > much:
            sys.exit(f"{part} reads {little} bytes, {whole} {much}")


class Conditions:
    """Random statements with conditions on the hidden columns. One that is answered has counted
    whoever is in the units and on the days that it names; one with a plain condition for each
    hidden column must be answered."""

    def __init__(self, register, rng, history):
        self.register, self.rng = register, rng
        self.units = sorted(unit for names in history.units.values() for unit in names)
        self.days = rng.sample(history.days_around(rng, 8), 3)
        self.people = {day: rows_of(register, "SELECT id, gender, coalesce(nation, ''), coalesce("
                                    "province, ''), coalesce(district, ''), coalesce(grassroots, "
                                    f"''), coalesce(section, ''), cell FROM members('{day}')")
                       for day in self.days}

    def unit(self):
        """A condition on the unit, whom it lets pass, and whether it is a plain one."""
        units, form = self.rng.choices(self.units, k=2), self.rng.randrange(9)
        one, both = units[0], " , ".join(map(quoted, units))
        within = lambda names: lambda row, _: bool(set(names) & set(row[2:]))
        if form < 4:
            return (f"m.unit = '{one}'", within([one]), True)
        if form < 6:
            return (f"m.unit IN ({both})", within(units), True)
        return self.rng.choice([
            (f"m.unit <> '{one}'", lambda row, _: one not in row[2:], False),
            (f"NOT m.unit = '{one}'", lambda row, _: one not in row[2:], False),
            (f"m.unit || '' = '{one}'", within([one]), False),
            (f"m.unit IS '{one}'", within([one]), False),
            ("m.unit IS NULL", lambda *_: False, False),
            (f"m.unit BETWEEN '{one}' AND '{one}'", within([one]), False),
            (f"(m.unit = '{one}' OR m.id = 'nobody')", within([one]), None),
            (f"(m.unit = '{one}' OR m.gender = 'female')",
             lambda row, _: one in row[2:] or row[1] == "female", None)])

    def day(self):
        days, form = self.rng.choices(self.days, k=2), self.rng.randrange(8)
        one, both = days[0], ", ".join(map(quoted, days))
        if form < 3:
            return (f"m.asof = '{one}'", lambda _, day: day == one, True)
        if form < 5:
            return (f"m.asof IN ({both})", lambda _, day: day in days, True)
        return self.rng.choice([
            (f"m.asof >= '{one}'", lambda _, day: day >= one, False),
            (f"m.asof <> '{one}'", lambda _, day: day != one, False),
            (f"m.asof LIKE '{one}'", lambda _, day: day == one, False),
            (f"substr(m.asof, 1) = '{one}'", lambda _, day: day == one, False)])

    def other(self):
        return self.rng.choice([
            ("m.gender = 'female'", lambda row, _: row[1] == "female", True),
            ("+m.id > 'dv-1015'", lambda row, _: row[0] > "dv-1015", True),
            ("1", lambda *_: True, True)])

    def statement(self):
        """It, how many it must count, and whether it must be answered."""
        units = [self.unit() for _ in range(self.rng.choice((0, 1, 1, 1, 2)))]
        days = [self.day() for _ in range(self.rng.choice((0, 1, 1, 2)))]
        table, days_asked = "members m", self.days
        if not days or self.rng.random() < 0.2:
            day = self.rng.choice(self.days)
            table, days_asked = f"members('{day}') m", [day]
        named = len(days_asked) < len(self.days)
        conditions = units + days + [self.other()]
        self.rng.shuffle(conditions)
        simple = len(units) < 2 and len(days) + named < 2 and all(each[2] for each in conditions)
        counts = sum(all(each[1](row, day) for each in conditions)
                     for day in days_asked for row in self.people[day])
        where = " AND ".join(each[0] for each in conditions)
        return f"SELECT count(*) FROM {table} WHERE {where}", counts, simple

    def check(self, rounds):
        simple, others = [], []
        for _ in range(rounds):
            asked = self.statement()
            (simple if asked[2] else others).append(asked)
        answers = run_sql(self.register, ";".join(each[0] for each in simple))
        refused = 0
        for (statement, counts, _), answer in zip(simple, answers, strict=True):
            self.expect(statement, counts, answer)
        for statement, counts, _ in others:
            done = subprocess.run([self.register.program, "sql", statement, "--format", "json",
                                   "--register", self.register.directory], capture_output=True)
            if done.returncode == 2 and b'"error":"usage"' in done.stdout:
                refused += 1
            else:
                self.expect(statement, counts, json.loads(done.stdout))
        return f"{len(simple)} conditions met, {refused} of {len(others)} others refused"

    @staticmethod
    def expect(statement, counts, answer):
        if answer.get("rows") != [[counts]] or not answer["clocks"]:
            sys.exit(f"{statement}: {counts} are in the units on the days, but {answer}")


def check_copy(register, folder, day, structure):
    file = folder + "/copy.sqlite"
    register.run("sql", "--export", file, "--as-of", day, "--structure-as-of", structure)
    if os.stat(file).st_mode & 0o777 != 0o600:
        sys.exit(f"mode {oct(os.stat(file).st_mode)}")
    tables = {"members": 3, "in_transit": 3, "units": 3, "villages": 3, "evaluations": 0,
              "events": 0}
    with sqlite3.connect(file) as copy:
        if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            sys.exit("the copy is damaged")
        for table, arguments in tables.items():
            of = table + (f"('{day}', NULL, '{structure}')" if arguments else
                          f"(NULL, NULL, '{structure}')" if table == "evaluations" else "")
            there = sorted(map(list, copy.execute(f"SELECT * FROM {table}")), key=repr)
            if there != sorted(rows_of(register, f"SELECT * FROM {of}"), key=repr):
                sys.exit(f"{table} of the copy differs")
        about = dict(copy.execute("SELECT key, value FROM about"))
    log = register.json("stats")[0]
    if (about["logRoot"], about["knownAtSize"]) != (log["root"], str(log["size"])):
        sys.exit(f"the copy says {about}")
    register.run("sql", "--export", file, code=2)


def check_full_disk(register, folder):
    """A file that may not grow: nothing is left of it."""
    room = folder + "/room"
    os.mkdir(room)
    command = (f"trap '' XFSZ; ulimit -f 8; '{register.program}' sql --register "
               f"'{register.directory}' --export '{room}/copy.sqlite'")
    done = subprocess.run(["bash", "-c", command], capture_output=True)
    if done.returncode != 7 or os.listdir(room):
        sys.exit(f"a full disk: {done.returncode} {done.stderr} {os.listdir(room)}")


def check_interrupt(register):
    """An endless question ends when it is told to, with what it printed in order."""
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
    for statement in (endless + "SELECT count(*) FROM n", endless + "SELECT i FROM n"):
        asking = subprocess.Popen([register.program, "sql", statement, "--register",
                                   register.directory, "--format", "json"],
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if statement.endswith("SELECT i FROM n"):
            asking.stdout.read(1)
        time.sleep(0.5)
        asking.send_signal(signal.SIGINT)
        said, faults = asking.communicate(timeout=60)
        if asking.returncode != -signal.SIGINT or b"stopped" not in faults:
            sys.exit(f"{statement}: {asking.returncode} {faults}")
        end = b'"error":"stopped","reason":"stopped","message":"stopped","hint":null}\n'
        if said and not said.endswith(end):
            sys.exit(f"{statement} ends with {said[-100:]}")


def check_stubborn(register):
    """One step of SQLite that takes hours is ended by a second signal, or two seconds behind its
    time; whoever waits for a text is not waited for."""
    def start(*words):
        return subprocess.Popen([register.program, "sql", "--register", register.directory,
                                 *words], stdin=-1, stdout=-1, stderr=-1)
    endless = "SELECT instr(hex(zeroblob(20000000)), hex(zeroblob(10000000)) || '1')"
    late, reading, stubborn = start(endless, "--timeout", "1"), start(), start(endless)
    time.sleep(0.5)
    for asking in (reading, stubborn):
        asking.send_signal(signal.SIGINT)
    time.sleep(0.2)
    if stubborn.poll() is not None:
        sys.exit("the first signal ended what does not look for it")
    stubborn.send_signal(signal.SIGINT)
    for asking, code in ((stubborn, -signal.SIGINT), (reading, -signal.SIGINT), (late, 9)):
        faults = asking.stderr.read()
        if asking.wait(60) != code:
            sys.exit(f"{asking.args}: {asking.returncode} {faults}")
    for asking in (stubborn, reading, late):
        for pipe in (asking.stdin, asking.stdout, asking.stderr):
            pipe.close()


def check_beside_import(register, lines):
    """All statements of one process see one size, whatever is imported meanwhile."""
    importing = register.start("import", "-", "--batch", "5", stdin=-1)
    statements = ("SELECT count(*) FROM events; SELECT max(position) + 1 FROM events; "
                  "SELECT count(*) FROM members('2018-12-31'); SELECT count(*) FROM events")
    sizes = []
    for start in range(0, len(lines), 150):
        importing.stdin.write(("\n".join(lines[start:start + 150]) + "\n").encode())
        importing.stdin.flush()
        answers = run_sql(register, statements)
        seen = {answers[index]["rows"][0][0] for index in (0, 1, 3)}
        seen |= {clocks["log"]["size"] for answer in answers for clocks in answer["clocks"]}
        if len(seen) != 1:
            sys.exit(f"one process saw the sizes {seen}")
        sizes += seen
    importing.communicate()
    if sizes != sorted(sizes) or len(set(sizes)) < 2:
        sys.exit(f"sizes seen: {sizes}")
    return len(set(sizes))


def main(program, write_acts):
    chosen = seed()
    rng = random.Random(chosen)
    with tempfile.TemporaryDirectory() as folder:
        lively = lively_acts(write_acts)
        chain = Chain(random.Random(f"{chosen}/chain"), REORGANISATIONS).lines
        for name, lines in (("lively", lively), ("chain", chain)):
            register = Program(program, f"{folder}/{name}")
            register.init()
            register.import_lines(lines)
            size = record(register, papers(rng, lines))["size"]
            history = History(register)
            day, structure = rng.sample(history.days_around(rng, 8), 2)
            tally = check_figures(register, rng, size)
            print(f"{name}: {dict(tally)}", flush=True)
            if not set(TABLES) < set(tally):
                sys.exit("nothing was counted of some table")
            check_keys(register, rng, day, structure)
            check_copy(register, f"{folder}/{name}", day, structure)
            if name == "lively":
                check_reads(register, history)
                check_full_disk(register, folder)
                check_interrupt(register)
                check_stubborn(register)
                print(Conditions(register, rng, history).check(CONDITIONS), flush=True)
        tally = collections.Counter()
        for number in range(HISTORIES):
            register = Program(program, f"{folder}/{number}")
            register.init()
            size = record(register, Generator(f"{chosen}/{number}").build())["size"]
            tally += check_figures(register, rng, size, 4, 1)
        print(f"{HISTORIES} random histories: {dict(tally)}", flush=True)
        register = Program(program, f"{folder}/beside")
        register.init()
        alone = [line for line in lively if '"act"' not in line]
        print(f"{check_beside_import(register, alone)} sizes seen beside an import")


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
