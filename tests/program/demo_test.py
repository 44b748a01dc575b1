#!/usr/bin/env python3
"""The demo: the same bytes every time, its books close, its numbers follow its acts, and it touches
no register but its own. usage: demo_test.py SOGOC"""
import json, os, subprocess, sys, tempfile

from registers import Program, demo_acts

DISTRICT = "na-lung"


def demo(program, folder, *words, code=0):
    done = subprocess.run([program, "demo", *words], cwd=folder, capture_output=True, text=True)
    if done.returncode != code:
        sys.exit(f"demo {words}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def expect(holds, what):
    if not holds:
        sys.exit(what)


def later_day(line):
    """The admission a year earlier."""
    event = json.loads(line)
    event["effective"] = "2017" + event["effective"][4:]
    return json.dumps(event, ensure_ascii=False)


def lonely_admission(lines):
    """The first of 2018 in the district that no other line names."""
    for index, line in enumerate(lines):
        body = json.loads(line).get("memberAdmitted")
        if not body or not body["cell"].startswith(DISTRICT):
            continue
        event = json.loads(line)
        named = [other for other in lines if f'"{body["member"]}"' in other
                 or f'"{event["id"]}"' in other]
        if event["effective"].startswith("2018") and len(named) == 1:
            return index
    sys.exit("no admission that stands alone")


def answers(program, folder, *words):
    return [json.loads(line) for line in
            demo(program, folder, "--format", "json", *words).splitlines()]


def value(all_answers, figure, period):
    return next(each["value"] for each in all_answers
                if each["figure"] == figure and each.get("from", "").startswith(period))


def main(program):
    lines = demo_acts(program)
    expect(lines == demo_acts(program), "the generator gives other bytes the second time")
    with tempfile.TemporaryDirectory() as folder:
        first = demo(program, folder)
        expect("every year closes" in first, "a year does not close")
        again = demo(program, folder)
        expect("0 events recorded, 4319 were there already" in again, "a second run records again")
        expect(first.splitlines()[1:] == again.splitlines()[1:], "a second run tells otherwise")

        own = Program(program, folder + "/own")
        own.run("init", "--origin", "test.example/own")
        refused = demo(program, folder, "--register", "own", code=2)
        expect("is not the register of a demo" in refused, "a register of its owner was taken")
        os.makedirs(folder + "/full")
        open(folder + "/full/file", "w").close()
        demo(program, folder, "--register", "full", code=5)
        expect(os.listdir(folder + "/full") == ["file"], "a folder of other files was touched")

        at = lonely_admission(lines)
        changed = lines[:at] + [later_day(lines[at])] + lines[at + 1:]
        with open(folder + "/changed.ndjson", "w") as out:
            out.write("\n".join(changed))
        was = answers(program, folder)
        now = answers(program, folder, "--register", "other", "--acts", "changed.ndjson")
        for period, moved in (("2015", 0), ("2016", 0), ("2017", 1), ("2018", -1)):
            expect(value(now, "admissions", period) == value(was, "admissions", period) + moved,
                   f"admissions of {period} do not follow the one act that was changed")
        text = demo(program, folder, "--register", "other", "--acts", "changed.ndjson")
        expect("every year closes" in text, "the changed district does not close")

        for line in first.splitlines():  # what it says to ask on
            if line.startswith("  sogoc "):
                done = subprocess.run([program, *line.split()[1:]], cwd=folder,
                                      capture_output=True)
                expect(done.returncode == 0 and done.stdout, "does not run: " + line)
    print("the demo is the same every time and follows its acts")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
