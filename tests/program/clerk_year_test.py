#!/usr/bin/env python3
"""A year of a commune's clerk, through the doors that a clerk uses: sheets that `template` makes,
filled in and imported; a year of changes with mistakes that are refused and corrected; amendments,
a published report, backup and restore; and in the next year the figures of January once more.
usage: clerk_year_test.py SOGOC"""
import csv, io, json, os, random, re, sys, tempfile

from registers import Program, seed

CELLS, MEMBERS = 12, 300
FAMILIES = "Hoàng Triệu Nông Lý Ma Đàm Bế Lò Vi Dương".split()
MIDDLES = {"nam": "Văn Đức Quang Hữu".split(), "nữ": "Thị Thu Ngọc Kim".split()}
MISTAKEN = {"DV005", "DV006", "DV009"}  # as the clerk finds out in the next year
GIVEN = {"nam": "Ất Lâm Sơn Tuấn Hải Khang Minh Toàn".split(),
         "nữ": "Mây Bình Mỵ Nhung Xuân Hoa Liên Thảo".split()}


def expect(holds, *what):
    if not holds:
        sys.exit("clerk_year_test: " + " ".join(map(str, what)))


class Clerk(Program):
    def __init__(self, program, folder, rng):
        super().__init__(program, f"{folder}/so-goc")
        self.folder, self.rng, self.clock = folder, rng, 0

    def sheet(self, kinds, rows, name, separator=","):
        """The rows, dictionaries by column, in a sheet of the template."""
        more = ["--semicolons"] if separator == ";" else []
        empty = self.run("template", *kinds, "--format", "csv", *more).decode()
        columns = next(csv.reader(io.StringIO(empty), delimiter=separator))
        path = f"{self.folder}/{name}.csv"
        # As a spreadsheet of Windows saves it.
        with open(path, "w", encoding="utf-8-sig", newline="") as file:
            out = csv.DictWriter(file, columns + ["recorded"], delimiter=separator)
            out.writeheader()
            out.writerows({"recorded": self.at(), **row} for row in rows)
        return path

    def at(self):
        """The next moment of recording; a month for each thousand."""
        self.clock += 1
        month, second = divmod(self.clock, 2000)
        return f"2024-{1 + month:02}-10T0{second // 1000}:{second // 60 % 60:02}:{second % 60:02}Z"

    def month(self, number):
        self.clock = max(self.clock, (number - 1) * 2000)

    def enter(self, kinds, rows, name, wrong=0, **how):
        """Imports them; where some are wrong, exactly those are refused and come back."""
        path = self.sheet(kinds, rows, name, **how)
        refused = f"{self.folder}/{name}-refused.csv"
        end = self.json("import", path, "--refused", refused, "--require-ids",
                        code=3 if wrong else 0)
        expect(end[-1]["accepted"] == len(rows) - wrong and end[-1]["rejected"] == wrong, name, end)
        return refused, [line for line in end[:-1] if "rule" in line]

    def write_again(self, path, text):
        """What was refused, corrected: it is recorded now."""
        now = self.at()
        with open(path, "w", encoding="utf-8") as file:
            file.write(re.sub(r"2024-[-\d]+T[:\d]+Z", now, text))

    def value(self, figure, *words):
        return self.json("figure", figure, *words)[0]["value"]


def name_of(rng, gender):
    return " ".join(rng.choice(words) for words in (FAMILIES, MIDDLES[gender], GIVEN[gender]))


def open_register(clerk):
    clerk.init()
    commune = {"effective": "01/01/2020", "kind": "unitEstablished"}
    clerk.enter(["unitEstablished"], [
        {**commune, "id": "u-xa", "unit": "XA", "unitEstablished.kind": "đảng bộ cơ sở",
         "name": "Đảng bộ xã Khau Mạ", "base": "xã"},
        *({**commune, "id": f"u-{i}", "unit": f"CB{i}", "unitEstablished.kind": "chi bộ trực thuộc",
           "parent": "XA", "name": f"Chi bộ thôn số {i}"} for i in range(CELLS))],
        "don-vi", separator=";")
    clerk.enter(["villageRegistered", "villageCovered"], [
        row for i in range(CELLS) for row in (
            {"kind": "villageRegistered", "id": f"t-{i}", "effective": "01/01/2020",
             "village": f"T{i}", "name": f"Thôn số {i}", "commune": "XA"},
            {"kind": "villageCovered", "id": f"tp-{i}", "effective": "01/01/2020",
             "village": f"T{i}", "cell": f"CB{i}"})], "thon")


def take_over(clerk):
    """300 members, three of them with mistakes that the sheet comes back with."""
    rows = []
    for i in range(MEMBERS):
        gender = clerk.rng.choice(("nam", "nữ"))
        rows.append({"kind": "memberTakenOver", "id": f"tn-{i}", "effective": "01/01/2024",
                     "member": f"DV{i:03}", "cell": f"CB{i % CELLS}", "status": "chính thức",
                     "details.name": name_of(clerk.rng, gender), "details.gender": gender,
                     "details.birth": f"{clerk.rng.randrange(1, 13):02}/{1950 + i % 50}",
                     "details.joined": str(1985 + i % 35), "details.ethnicity": "Tày",
                     "details.village": f"T{i % CELLS}"})
    for row in rows:  # who joined was of age
        row["details.birth"] = row["details.birth"][:3] + str(int(row["details.joined"]) - 22)
    rows[17]["effective"], rows[170]["cell"] = "31/02/2024", "CB99"
    rows[250]["details.gender"] = "?"
    refused, why = clerk.enter(["memberTakenOver"], rows, "dang-vien", wrong=3)
    expect([(each["line"], each["column"]) for each in why] ==
           [(19, "effective"), (172, "cell"), (252, "details.gender")], why)
    with open(refused, encoding="utf-8") as file:
        text = file.read()
    expect(text.count("DV") == 3 and text.startswith("kind,"), text)
    text = text.replace("31/02", "01/01").replace("CB99", "CB2").replace(",?,", ",nam,")
    clerk.write_again(refused, text)
    end = clerk.json("import", refused)[-1]
    expect(end["accepted"] == 3 and end["rejected"] == 0, end)
    expect(clerk.value("members", "--as-of", "2024-01-31") == MEMBERS, "all are in")


def changes(clerk):
    """Eleven months; every movement is counted here as well."""
    counts = dict(admissions=0, deaths=0)
    cell = {f"DV{i:03}": f"CB{i % CELLS}" for i in range(MEMBERS)}
    for month in range(2, 13):
        clerk.month(month)
        day, rows, wrong = f"05/{month:02}/2024", [], 0
        for i in range(3):
            member = f"MOI{month:02}{i}"
            cell[member] = clerk.rng.choice(sorted(set(cell.values())))
            rows.append({"kind": "memberAdmitted", "id": f"kn-{member}", "effective": day,
                         "member": member, "cell": cell[member], "decision.symbol": f"{i}-QĐ/HU",
                         "details.name": name_of(clerk.rng, "nữ") + f" {month}{i}",
                         "details.gender": "nữ", "details.birth": str(1995 + i)})
        counts["admissions"] += 3
        for member in clerk.rng.sample(sorted(cell.keys() - MISTAKEN), 4):
            to = clerk.rng.choice([each for each in sorted(set(cell.values()))
                                   if each != cell[member]])
            rows.append({"kind": "memberMoved", "id": f"cc-{month}-{member}", "effective": day,
                         "member": member, "from": cell[member], "to": to})
            cell[member] = to
        gone = clerk.rng.choice(sorted(member for member in cell.keys() - MISTAKEN
                                       if member.startswith("DV")))
        rows.append({"kind": "memberLeft", "id": f"ra-{gone}", "effective": day, "member": gone,
                     "cause": "từ trần"})
        del cell[gone]
        counts["deaths"] += 1
        # Twice a year somebody is moved from where he is not, which comes back and is left out.
        if month in (5, 9):
            rows.append({"kind": "memberMoved", "id": f"sai-{month}", "effective": day,
                         "member": gone, "from": "CB0", "to": "CB1"})
            wrong = 1
        clerk.enter(["memberAdmitted", "memberMoved", "memberLeft"], rows, f"thang-{month}",
                    wrong=wrong, separator=";")
        if month == 7:
            split(clerk, cell)
    return counts, cell


def split(clerk, cell):
    part = sorted(member for member, at in cell.items()
                  if at == "CB3" and member not in MISTAKEN)[:6]
    clerk.enter(["cellSplit"], [
        {"kind": "cellSplit", "id": "tach-3", "effective": "15/07/2024", "source": "CB3",
         "parts": json.dumps([{"unit": "CB3B", "name": "Chi bộ thôn số 3B", "members": part,
                               "villages": []}])}], "tach")
    for member in part:
        cell[member] = "CB3B"


def evaluate(clerk, cell):
    clerk.run("record", "schemeAdopted", "id=khung", "effective=2024-11-01", "scheme=XL",
              "subject=member", "fromYear=2024", f"recorded={clerk.at()}",
              'categories:=[{"code":"T","name":"Hoàn thành tốt","good":true,"excellent":false},'
              '{"code":"H","name":"Hoàn thành","good":false,"excellent":false}]')
    rows = [{"kind": "evaluationDecided", "id": f"xl-{member}", "effective": "20/12/2024",
             "member": member, "year": "2024", "scheme": "XL",
             "category": "T" if i % 5 else "H", "points": "87,5"}
            for i, member in enumerate(sorted(cell.keys() - MISTAKEN))]
    # An unknown category, and somebody who is rated twice.
    rows[4]["category"] = "X"
    rows.append({**rows[7], "id": "hai-lan"})
    refused, why = clerk.enter(["evaluationDecided"], rows, "xep-loai", wrong=2, separator=";")
    expect([each["rule"] for each in why] == ["evaluation.category", "evaluation.twice"], why)
    with open(refused, encoding="utf-8") as file:
        lines = file.read().splitlines()
    clerk.write_again(refused, "\n".join(lines[:2]).replace(";X;", ";T;"))
    expect(clerk.json("import", refused)[-1]["accepted"] == 1, "the rating corrected")


def correct(clerk):
    """What was reported for January changes: one was taken over who had died, one too late."""
    for event in ("tn-5", "tn-6"):
        clerk.run("void", event, "--reason", "Đã từ trần trước khi mở sổ", f"recorded={clerk.at()}",
                  f"id=huy-{event}")
    clerk.run("amend", "tn-9", "--effective", "15/02/2024", "--reason", "Ghi nhầm ngày tiếp nhận",
              f"recorded={clerk.at()}", "id=sua-9")


def publish(clerk):
    """January is reported in the first days of February."""
    january = clerk.json("figure", "members", "--unit", "XA", "--as-of", "2024-01-31")[0]
    size = clerk.json("stats")[0]["size"]
    clerk.month(2)
    clerk.run("record", "reportPublished", "id=bc-1", "effective=2024-02-02", "report=thang-1",
              "form=tháng", "unit=XA", "asOf=2024-01-31", f"knownAt={size}",
              f'cells:={{"members":{january["value"]}}}', f"recorded={clerk.at()}", "--strict")
    return january


def january_again(clerk, before):
    asked = ("members", "--unit", "XA", "--as-of", "2024-01-31")
    known = clerk.json("figure", *asked, "--known-at", "report:thang-1")[0]
    expect(known == before, "January as it was known", known, before)
    now = clerk.value(*asked)
    expect(now == MEMBERS - 3, "January as it is known now", now)
    bridge = clerk.json("explain", "members", "--unit", "XA", "--from",
                        "2024-01-31@report:thang-1", "--to", "2024-01-31", "--events", "all")[0]
    text = json.dumps(bridge)
    expect(all(event in text for event in ("tn-5", "tn-6", "tn-9")), "the bridge names them", text)
    effects = [line["effect"] for line in bridge["corrections"]]
    expect(bridge["from"]["value"] == MEMBERS and bridge["movements"] == [] and
           MEMBERS + sum(effects) == bridge["closing"]["value"] == now, "it closes", text)
    changed = clerk.json("report", "changes", "thang-1")
    expect("tn-5" in json.dumps(changed), "the report is told to have changed", changed)


def kept(clerk, folder):
    """A backup, restored elsewhere, answers the same."""
    clerk.run("backup", f"{folder}/ban-sao")
    clerk.run("restore", f"{folder}/ban-sao", f"{folder}/khoi-phuc")
    other = Program(clerk.program, f"{folder}/khoi-phuc")
    one, two = clerk.json("stats")[0], other.json("stats")[0]
    expect((one["size"], one["root"]) == (two["size"], two["root"]), "restored", one, two)
    for words in (("figure", "members", "--unit", "XA", "--as-of", "2024-12-31",
                               "--by", "unit:cell"), ("units", "--as-of", "2024-12-31")):
        expect(clerk.json(*words) == other.json(*words), "restored", words)
    expect(other.json("verify")[0]["verified"], "the restored register verifies")


def main(program):
    rng = random.Random(seed())
    with tempfile.TemporaryDirectory() as folder:
        clerk = Clerk(os.path.abspath(program), folder, rng)
        open_register(clerk)
        take_over(clerk)
        january = publish(clerk)
        counts, cell = changes(clerk)
        evaluate(clerk, cell)
        end = ("--unit", "XA", "--as-of", "2024-12-31")
        expect(clerk.value("members", *end) == len(cell) ==
               MEMBERS + counts["admissions"] - counts["deaths"], "at the end", len(cell))
        for figure, wanted in counts.items():
            expect(clerk.value(figure, "--unit", "XA", "--period", "2024") == wanted, figure)
        by_cell = {each["unit:cell"]: each["value"] for each in clerk.json(
            "figure", "members", *end, "--by", "unit:cell")[0]["cells"]}
        expect(by_cell == {each: list(cell.values()).count(each) for each in set(cell.values())},
               "by cell", by_cell)
        correct(clerk)
        january_again(clerk, january)
        kept(clerk, folder)
    print("a year of 300 members: equal")


if __name__ == "__main__":
    main(*sys.argv[1:])
