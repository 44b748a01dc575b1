"""The reform of 2025 in one act: two provinces become one, communes merge, districts end, and the
grassroots cells stand directly under the province."""
import json, sys

from questions import Questions, closes, people, villages
from registers import Program

EVE, DAY = "2025-06-30", "2025-07-01"
BEFORE = {"from": "2025-01-01", "to": EVE}
COMPLETED = {"from": "2024-01-01", "to": "2024-12-31"}  # every transfer that began has ended
AFTER = {"from": DAY, "to": "2025-12-31"}
OLD, NEW = {"structureAsOf": EVE}, {"structureAsOf": DAY}
STOCKS = ("members", "members.official", "villages", "villages.withoutCell", "cells",
          "cells.village", "cells.village.combined")


class Book:
    """The lines as they are written, with what the test counts on its fingers."""

    def __init__(self, behind=0):
        self.behind = behind  # lines of another book
        self.lines, self.members, self.cells_of, self.home = [], 0, {}, {}

    def line(self, day, kind, /, act=None, **body):
        number = self.behind + len(self.lines) + 1
        line = {"id": f"r{number}", "effective": day, kind: body,
                "recorded": f"2026-01-01T{number // 3600:02}:{number // 60 % 60:02}:"
                            f"{number % 60:02}Z"}
        self.lines.append(json.dumps({**line, "act": act} if act else line, ensure_ascii=False))

    def unit(self, name, what, parent=None):
        self.line("2023-01-01", "unitEstablished", unit=name, kind=what, name=name,
                  **({"parent": parent} if parent else {}))
        return name

    def person(self, cell, rng):
        self.members += 1
        member = f"m{self.members}"
        self.line("2023-01-02", "memberTakenOver", member=member, cell=cell, details={},
                  status=rng.choice(("official", "official", "probationary")))
        self.home[member] = cell
        self.cells_of.setdefault(cell[0], []).append(member)
        return member


def established(rng):
    """Each of P and Q has two districts, each of these three communes of two cells and a body of
    the state; the communes have three villages."""
    book = Book()
    for province in ("P", "Q"):
        book.unit(province, "province")
        for district in (province + "1", province + "2"):
            book.unit(district, "district", province)
            book.unit(district + "s", "grassrootsCell", district)
            cells = [district + "s"]
            for commune in (district + "a", district + "b", district + "c"):
                book.unit(commune, "grassrootsCommittee", district)
                cells += [book.unit(commune + number, "cell", commune) for number in "12"]
                for number, cell in (("x", "1"), ("y", "2"), ("z", "2")):
                    book.line("2023-01-01", "villageRegistered", village=commune + number,
                              name="Nà Pồng", commune=commune)
                    book.line("2023-01-01", "villageCovered", village=commune + number,
                              cell=commune + cell)
            for cell in cells:
                for _ in range(rng.randint(7, 9)):
                    book.person(cell, rng)
    return book


class Movements:
    """Transfers between the two old provinces, and others; each person has one."""

    def __init__(self, book, rng):
        self.book, self.rng = book, rng
        self.free = {province: rng.sample(members, len(members))
                     for province, members in book.cells_of.items()}

    def leave(self, province, day, **to):
        member = self.free[province].pop()
        self.book.line(day, "transferIssued", member=member, **{"from": self.book.home[member]},
                       **to)
        return member

    def between(self, source, target, issued, received=None):
        """From one province into the other; addressed to any level of it."""
        cell = self.rng.choice(sorted({self.book.home[member]
                                       for member in self.free[target]}))
        levels = [cell, cell[:3], cell[:2], target]
        member = self.leave(source, issued, to=self.rng.choice(levels))
        if received:
            self.book.line(received, "transferReceived", member=member, cell=cell)

    def record(self):
        for source, target, count in (("P", "Q", 4), ("Q", "P", 3)):
            for _ in range(count):
                self.between(source, target, "2024-02-01", "2024-11-20")
                self.between(source, target, "2025-02-03", "2025-04-05")
                self.between(source, target, "2025-06-01")
            self.leave(source, "2025-03-01", toExternal="Hà Nội")
            self.book.line("2025-03-02", "transferReceived", member="from-" + source,
                           cell=source + "1a1", fromExternal="Huế", details={})
            self.book.line("2024-05-06", "memberAdmitted", member="new-" + source,
                           cell=source + "2s", details={})
            self.leave(source, "2025-06-10", to=source + "2b")
            back = self.leave(source, "2025-04-01", to=target + "1b2")
            self.book.line("2025-05-01", "transferReturned", member=back, reason="không nhận")
            self.book.line("2025-05-09", "memberLeft", member=self.free[source].pop(),
                           cause="died")
        return {"completed": 7, "issued": 7 + 7 + 2, "ended": 7 + 2, "open": 7}


def reform():
    """The lines of the act, (kind, body): two communes merge across a district's border, and two
    across the old border of the provinces."""
    lines = [("unitsMerged", {"sources": ["P", "Q"], "into": "N", "name": "Đảng bộ tỉnh mới"})]
    merged = {"Na": ("P1a", "P1b"), "Nb": ("P1c", "P2a"), "Nc": ("P2b", "P2c", "Q1a"),
              "Nd": ("Q1b", "Q1c"), "Ne": ("Q2a", "Q2b", "Q2c")}
    for into, sources in merged.items():
        lines.append(("unitsMerged", {"sources": list(sources), "into": into}))
        lines.append(("unitMoved", {"unit": into, "parent": "N"}))
    districts = ("P1", "P2", "Q1", "Q2")
    lines += [("unitMoved", {"unit": district + "s", "parent": "N"}) for district in districts]
    return lines + [("unitDissolved", {"unit": district}) for district in districts]


def wrong_reforms():
    """Acts with one wrong line: the rule that it breaks, its number, all lines."""
    right = reform()
    early = [line for line in right if line[1] != {"unit": "P1"}]
    yield "unit.notEmpty", 2, early[:1] + [("unitDissolved", {"unit": "P1"})] + early[1:]
    stays = [line for line in right if line[1] != {"unit": "Ne", "parent": "N"}]
    yield "unit.notEmpty", len(stays), stays
    for rule, kind, body in (
            ("unit.notActive", "unitDissolved", {"unit": "P1"}),
            ("unit.notActive", "unitMoved", {"unit": "Q1a", "parent": "N"}),
            ("unit.place", "unitMoved", {"unit": "Na", "parent": "P1s"}),
            ("unit.cycle", "unitMoved", {"unit": "N", "parent": "Na"}),
            ("merge.otherClass", "unitsMerged", {"sources": ["Na", "P1s"], "into": "N9"}),
            ("syntax.unknownField", "unitMoved", {"unit": "Na", "to": "N"})):
        yield rule, len(right) + 1, right + [(kind, body)]
    yield "syntax.missing", 4, right[:3] + [("unitMoved", {"unit": "Na"})] + right[3:]


def check_refused(register, size):
    """Each wrong act is refused as a whole."""
    was = register.json("stats")[0], register.run("export")
    count = 0
    for rule, number, lines in wrong_reforms():
        book = Book(size - 1)
        for kind, body in lines:
            book.line(DAY, kind, act="reform", **body)
        said = register.import_lines(book.lines, code=3).splitlines()
        *faults, totals = map(json.loads, said)
        if [(fault["rule"], fault["line"], fault["lines"]) for fault in faults] != [
                (rule, number, [1, len(lines)])]:
            sys.exit(f"a reform that breaks {rule} in line {number}: {faults}")
        if (totals["accepted"], totals["rejected"], totals["size"]) != (0, len(lines), size):
            sys.exit(f"a reform that breaks {rule}: {totals}")
        if (register.json("stats")[0], register.run("export")) != was:
            sys.exit(f"a refused reform that breaks {rule} left something behind")
        count += 1
    return count


def check_totals(asked, transfers):
    """The heads, those in transit, villages and cells are the same on both days."""
    for figure in STOCKS:
        values = [asked.value(figure, asOf=day) for day in (EVE, DAY)]
        asked.expect(values[0], values[1], figure)
        asked.expect(asked.value(figure, "N", asOf=DAY), values[0], f"{figure} of the new one")
        asked.expect(sum(asked.value(figure, old, asOf=EVE) for old in "PQ"), values[0],
                     f"{figure} of the old ones")
    asked.expect(people(asked, asOf=DAY), people(asked, asOf=EVE), "people")
    asked.expect(villages(asked, "reform", asOf=DAY), (36, 0), "villages and those without cell")
    asked.expect(villages(asked, "reform", asOf=EVE), (36, 0), "villages and those without cell")
    asked.expect(asked.value("orgs.grassroots", asOf=EVE), 16, "grassroots before")
    asked.expect(asked.value("orgs.grassroots", asOf=DAY), 9, "grassroots after")
    rows = [asked.ask("cells.village", asOf=day, by=["unit:cell", "villages"])["cells"]
            for day in (EVE, DAY)]
    asked.expect(rows[0], rows[1], "the villages of each cell")
    old = sum(asked.ask("members", unit, asOf=EVE)["inTransit"] for unit in "PQ")
    asked.expect(asked.ask("members", "N", asOf=DAY)["inTransit"], old + transfers["open"],
                 "in transit inside the new one")


def check_restated_stocks(asked, transfers):
    """The new one in the structure of the old day, and the old ones in that of the new."""
    for figure in STOCKS:
        for unit, own, other, tree in (("N", DAY, EVE, OLD), ("P", EVE, DAY, NEW),
                                       ("Q", EVE, DAY, NEW)):
            answer = asked.ask(figure, unit, asOf=own, **tree)
            asked.expect((answer["value"], answer["notRestatable"]), (0, 0),
                         f"{figure} of {unit}, which is not in the structure of {tree}")
        asked.expect(asked.value(figure, "N", asOf=EVE, **NEW),
                     sum(asked.value(figure, old, asOf=EVE) for old in "PQ"),
                     f"{figure} of the new one before it was")
        for old in "PQ":
            later, own = asked.ask(figure, old, asOf=DAY, **OLD), asked.value(figure, old, asOf=EVE)
            # Villages of the commune that merged across the border have two possible provinces.
            apart = 9 if figure == "villages" else 0
            asked.expect(later["notRestatable"], apart, f"{figure} of {old} not restatable")
            asked.expect(later["value"], own - (apart and {"P": 6, "Q": 3}[old]),
                         f"{figure} of {old} after it was")
    new = asked.ask("members", "N", asOf=EVE, **NEW)
    asked.expect(new["inTransit"], transfers["open"]
                 + sum(asked.ask("members", old, asOf=EVE)["inTransit"] for old in "PQ"),
                 "in transit inside the new one before it was")
    for old in "PQ":
        later = asked.ask("members.inTransit", old, asOf=DAY, **OLD)
        own = asked.value("members.inTransit", old, asOf=EVE)
        asked.expect_between(later["value"], own, later["value"] + later["notRestatable"],
                             f"in transit inside {old} after it was")
    for day, tree in ((DAY, OLD), (EVE, NEW)):
        for figure in (*STOCKS, "members.inTransit"):
            answer = asked.ask(figure, asOf=day, **tree)
            asked.expect(answer["value"] + answer["notRestatable"], asked.value(figure, asOf=day),
                         f"{figure} of {day} in the structure of {tree}")


def both_ways(asked, unit, period, **tree):
    return [asked.value(figure, unit, **period, **tree) for figure in ("transfers.in",
                                                                       "transfers.out")]


def check_restated_transfers(asked, transfers):
    """Those between the two old provinces vanish from both sides: the gross differs, the net only
    by those that are still open."""
    for period, issued, ended in ((COMPLETED, transfers["completed"], transfers["completed"]),
                                  (BEFORE, transfers["issued"], transfers["ended"])):
        came, went = map(sum, zip(*(both_ways(asked, old, period) for old in "PQ")))
        own = [both_ways(asked, old, period, **OLD) for old in "PQ"]
        asked.expect([came, went], list(map(sum, zip(*own))), f"{period} in the own structure")
        restated = both_ways(asked, "N", period, **NEW)
        asked.expect([came - ended, went - issued], restated, f"{period} restated into the new one")
        asked.expect(came - went + issued - ended, restated[0] - restated[1], f"net of {period}")
        asked.expect([both_ways(asked, old, period, **NEW) for old in "PQ"], [[0, 0]] * 2,
                     f"the old ones in {period} in the new structure")
    asked.expect(both_ways(asked, "N", COMPLETED, **NEW), [0, 0], "only between the two")
    closes(asked, "N", ("2024-12-31", BEFORE["from"]), EVE, NEW, "in the new structure")
    # What goes from one old province to the other afterwards is no flow of the new one, and a flow
    # of the old ones in their structure.
    asked.expect(both_ways(asked, "N", AFTER), [0, 0], "the new one after the reform")
    asked.expect([both_ways(asked, old, AFTER, **OLD) for old in "PQ"], [[0, 2], [2, 0]],
                 "the old ones after the reform")


def check_books(asked, units):
    """On the day itself every unit's books close."""
    for unit in units:
        closes(asked, unit, (EVE, DAY), DAY, {}, "the reform")
        closes(asked, unit, ("2024-12-31", "2025-01-01"), "2025-12-31", {}, "the year of it")


def afterwards(book, movements):
    """Two people go from what was P to what was Q, from cell to cell."""
    for number in (1, 2):
        member = movements.leave("P", "2025-08-01", to=f"Q2a{number}")
        book.line("2025-08-20", "transferReceived", member=member, cell=f"Q2a{number}")


def check_reform(program, folder, rng):
    book = established(rng)
    movements = Movements(book, rng)
    transfers = movements.record()
    register = Program(program, folder + "/reform")
    register.init()
    before = len(book.lines)
    register.import_lines(book.lines)
    refused = check_refused(register, before + 1)
    for kind, body in reform():
        book.line(DAY, kind, act="reform", **body)
    act = book.lines[before:]
    register.import_lines(act)
    again = json.loads(register.import_lines(act).splitlines()[-1])
    if again["alreadyPresent"] != len(act):
        sys.exit(f"the reform sent again: {again}")
    afterwards(book, movements)
    register.import_lines(book.lines[before + len(act):])
    asked = Questions(register)
    for check in (check_totals, check_restated_stocks, check_restated_transfers):
        asked.run(check, transfers)
    bodies = [json.loads(line) for line in book.lines]
    units = sorted({body["unitEstablished"]["unit"] for body in bodies
                    if "unitEstablished" in body} | {"N", "Na", "Nb", "Nc", "Nd", "Ne"})
    asked.run(check_books, [None, *units])
    register.run("verify")
    print(f"the reform: {len(act)} lines in one act, {refused} wrong ones refused, "
          f"{asked.checked} comparisons", flush=True)
