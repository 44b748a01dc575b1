#!/usr/bin/env python3
"""The demo: the same bytes every time, its books close, its numbers follow its acts, and it touches
no register but its own. usage: demo_test.py SOGOC [--short]"""
import json, os, shutil, subprocess, sys, tempfile

from registers import Program



def demo(program, folder, *words, code=0):
    done = subprocess.run([program, "demo", *words], cwd=folder, capture_output=True, text=True)
    if done.returncode not in (code if isinstance(code, tuple) else (code,)):
        sys.exit(f"demo {words}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def expect(holds, what):
    if not holds:
        sys.exit(what)


def acts_of(program):
    return subprocess.run([program, "demo", "--write-acts"], capture_output=True, text=True,
                          check=True).stdout.splitlines()


ORIGIN = "demo.example/sogoc-province"
REFORM = '"recorded":"2025'


def year_earlier(line):
    event = json.loads(line)
    event["effective"] = "2017" + event["effective"][4:]
    return json.dumps(event, ensure_ascii=False)


def void(identifier):
    return json.dumps({"id": "void-" + identifier, "recorded": "2019-06-29T00:00:00Z",
                       "eventVoided": {"event": identifier, "reason": "thử"}})


def lonely_admission(lines):
    """The last of 2018 that no other line names, into a cell that was there before."""
    opening = "\n".join(line for line in lines if '"unitEstablished"' in line)
    for index in reversed(range(len(lines))):
        if '"memberAdmitted":' not in lines[index] or '"effective":"2018' not in lines[index]:
            continue
        event = json.loads(lines[index])
        body = event["memberAdmitted"]
        named = [other for other in lines if f'"{body["member"]}"' in other
                 or f'"{event["id"]}"' in other]
        if len(named) == 1 and f'"unit":"{body["cell"]}"' in opening:
            return index
    sys.exit("no admission that stands alone")


class Variants:
    """The demo with a few acts changed or added before the reform, on copies of one register."""

    def __init__(self, program, folder, lines):
        self.program, self.folder, self.lines, self.made = program, folder, lines, 0
        self.before = [line for line in lines if REFORM not in line]
        self.was = self.answers("demo-register", lines)

    def answers(self, register, lines):
        path = self.folder + "/acts.ndjson"
        with open(path, "w") as out:
            out.write("\n".join(lines))
        said = demo(self.program, self.folder, "--format", "json", "--register", register, "--acts",
                    path, code=(0, 1))
        return [json.loads(line) for line in said.splitlines()]

    def with_lines(self, more):
        """Further acts behind all others of 2019."""
        base = Program(self.program, self.folder + "/base")
        if not os.path.exists(base.directory):
            base.run("init", "--origin", ORIGIN, "--simulated-clock")
            base.run("import", "-", given="\n".join(self.before).encode())
        self.made += 1
        name = f"variant-{self.made}"
        shutil.copytree(base.directory, f"{self.folder}/{name}")
        return self.answers(name, self.before + more + self.lines[len(self.before):])

    def changed_rows(self, now):
        def article(rows):
            return {row["article"]: row["rebuilt"] for row in rows if "article" in row}
        old, new = article(self.was), article(now)
        return {name: new[name] - old[name] for name in old
                if isinstance(old[name], int) and new[name] != old[name]}

    def first_void(self, kind, year):
        """Voids the first event of the kind in that year on which nothing later depends."""
        for line in self.before:
            event = json.loads(line)
            if kind not in event or event["effective"][:4] != year:
                continue
            said = subprocess.run([self.program, "import", "--register", self.folder + "/base",
                                   "--dry-run", "-"], input=void(event["id"]),
                                  capture_output=True, text=True)
            if said.returncode == 0:
                return event, self.changed_rows(self.with_lines([void(event["id"])]))
        sys.exit(f"no {kind} of {year} can be voided alone")


def check_voids(variants, admission):
    event = json.loads(variants.lines[admission])
    seen = variants.changed_rows(variants.with_lines([void(event["id"])]))
    expect(seen == {"admissions[term]": -1, "members": -1}, f"an admission voided changes {seen}")
    split, seen = variants.first_void("cellSplit", "2019")
    expect(seen == {"cells.subordinate": -1, "cells.village.independent": -2,
                    "cells.village.combined": 1, "cells.village.combined[villages=2]": 1,
                    "splits.independentCells[term]": -2}, f"split {split['id']} voided: {seen}")
    merger, seen = variants.first_void("unitsMerged", "2016")
    expect(seen == {"cells.subordinate": 1}, f"merger {merger['id']} voided changes {seen}")


def value(all_answers, figure, period):
    return next(each["value"] for each in all_answers if each.get("figure") == figure
                and each.get("from", "").startswith(period))


def check_article(text):
    rows = [line for line in text.splitlines() if line.endswith(" same") or "  same  " in line]
    expect(len(rows) == 15 and "NOT THE SAME" not in text, "a figure is not the article's")


def main(program, short):
    lines = acts_of(program)
    expect(lines == acts_of(program), "the generator gives other bytes the second time")
    with tempfile.TemporaryDirectory() as folder:
        first = demo(program, folder)
        expect("every period closes" in first, "a period does not close")
        check_article(first)
        again = demo(program, folder)
        expect(f"0 events recorded, {len(lines)} were there already" in again,
               "a second run records again")
        expect(first.splitlines()[1:] == again.splitlines()[1:], "a second run tells otherwise")

        vietnamese = demo(program, folder, "--lang", "vi")
        expect(vietnamese.count("  khớp") == 15 and "kỳ nào cũng khớp" in vietnamese
               and "KHÔNG KHỚP" not in vietnamese, "the Vietnamese tale says otherwise")

        own = Program(program, folder + "/own")
        own.run("init", "--origin", "test.example/own")
        refused = demo(program, folder, "--register", "own", code=2)
        expect("is not the register of a demo" in refused, "a register of its owner was taken")
        os.makedirs(folder + "/full")
        open(folder + "/full/file", "w").close()
        demo(program, folder, "--register", "full", code=5)
        expect(os.listdir(folder + "/full") == ["file"], "a folder of other files was touched")

        check_ratings(program, folder)
        for line in first.splitlines():  # what it says to ask on
            if line.startswith("  sogoc "):
                done = subprocess.run([program, *line.split()[1:]], cwd=folder,
                                      capture_output=True)
                expect(done.returncode == 0 and done.stdout, "does not run: " + line)
        if not short:
            check_changes(Variants(program, folder, lines))
    print("the demo is the same every time and follows its acts")


def ask(program, folder, questions):
    done = subprocess.run([program, "figure", "--queries", "-", "--register",
                           folder + "/demo-register"], capture_output=True, text=True, check=True,
                          input="\n".join(map(json.dumps, questions)))
    return [json.loads(line) for line in done.stdout.splitlines()]


def check_ratings(program, folder):
    """A cell's own ratings are looked up one by one, those of a province gone through as a year."""
    question = {"figure": "evaluations", "period": "2018", "knownAt": "2019-06-30"}
    whole = ask(program, folder, [{**question, "unit": "BK", "by": ["unit:cell"]}])[0]
    cells = [cell for cell in whole["cells"] if cell["unit:cell"]][::20]
    alone = ask(program, folder, [{**question, "unit": cell["unit:cell"]} for cell in cells])
    expect(len(cells) > 100 and [each["value"] for each in alone]
           == [cell["value"] for cell in cells], "a cell has other ratings than the province says")


def check_changes(variants):
    lines, at = variants.lines, lonely_admission(variants.lines)
    check_voids(variants, at)
    now = variants.answers("other", lines[:at] + [year_earlier(lines[at])] + lines[at + 1:])
    for period, moved in (("2015", 0), ("2016", 0), ("2017", 1), ("2018", -1)):
        before = value(variants.was, "admissions", period)
        expect(value(now, "admissions", period) == before + moved,
               f"admissions of {period} do not follow the one act that was changed")
    expect(variants.changed_rows(now) == {}, "a day moved within the term changes its figures")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), "--short" in sys.argv)
