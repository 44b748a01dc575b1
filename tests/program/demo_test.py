#!/usr/bin/env python3
"""The demo: the same bytes every time, its books close, its numbers follow its acts, and it touches
no register but its own. usage: demo_test.py SOGOC"""
import json, os, subprocess, sys, tempfile

from registers import Program



def demo(program, folder, *words, code=0):
    done = subprocess.run([program, "demo", *words], cwd=folder, capture_output=True, text=True)
    if done.returncode != code:
        sys.exit(f"demo {words}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def expect(holds, what):
    if not holds:
        sys.exit(what)


def acts_of(program):
    return subprocess.run([program, "demo", "--write-acts"], capture_output=True, text=True,
                          check=True).stdout.splitlines()


def year_earlier(line):
    event = json.loads(line)
    event["effective"] = "2017" + event["effective"][4:]
    return json.dumps(event, ensure_ascii=False)


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


def answers(program, folder, *words):
    return [json.loads(line) for line in
            demo(program, folder, "--format", "json", *words).splitlines()]


def value(all_answers, figure, period):
    return next(each["value"] for each in all_answers
                if each["figure"] == figure and each.get("from", "").startswith(period))


def main(program):
    lines = acts_of(program)
    expect(lines == acts_of(program), "the generator gives other bytes the second time")
    with tempfile.TemporaryDirectory() as folder:
        first = demo(program, folder)
        expect("every period closes" in first, "a period does not close")
        again = demo(program, folder)
        expect(f"0 events recorded, {len(lines)} were there already" in again,
               "a second run records again")
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
        changed = lines[:at] + [year_earlier(lines[at])] + lines[at + 1:]
        with open(folder + "/changed.ndjson", "w") as out:
            out.write("\n".join(changed))
        was = answers(program, folder)
        now = answers(program, folder, "--register", "other", "--acts", "changed.ndjson")
        for period, moved in (("2015", 0), ("2016", 0), ("2017", 1), ("2018", -1)):
            expect(value(now, "admissions", period) == value(was, "admissions", period) + moved,
                   f"admissions of {period} do not follow the one act that was changed")
        text = demo(program, folder, "--register", "other", "--acts", "changed.ndjson")
        expect("every period closes" in text, "the changed province does not close")

        for line in first.splitlines():  # what it says to ask on
            if line.startswith("  sogoc "):
                done = subprocess.run([program, *line.split()[1:]], cwd=folder,
                                      capture_output=True)
                expect(done.returncode == 0 and done.stdout, "does not run: " + line)
    print("the demo is the same every time and follows its acts")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
