#!/usr/bin/env python3
"""Runs the same commands with the diagnostics off and at each level: stdout and what else is on
stderr stay the same to the byte, every line is what its form promises, and what was recorded of
people and units is said at trace alone. usage: diagnostics_test.py SOGOC"""
import json, os, re, subprocess, sys, tempfile

LEVELS = ("trace", "debug", "info", "warn", "error")
NAME, MEMBER, CELL, UNIT_NAME = "Nguyễn Thị Vô Danh", "so-the-0815", "chi-bo-0815", "Chi bộ Vô Danh"
SECRETS = (NAME, MEMBER, CELL, UNIT_NAME, "Vô Danh", "-0815")
TEXT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z (trace|debug|info|warn|error) [a-z]")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def act(number, **body):
    return json.dumps({"recorded": f"2016-01-0{number}T00:00:00Z", "id": f"e-{MEMBER}-{number}",
                       "effective": "2015-12-31"} | body, ensure_ascii=False)


ACTS = "\n".join((
    act(4, unitEstablished={"unit": "tinh", "kind": "province", "name": UNIT_NAME}),
    act(4, unitEstablished={"unit": "tinh", "kind": "province", "name": UNIT_NAME}),  # present
    act(5, unitEstablished={"unit": "xa", "kind": "grassrootsCommittee", "name": UNIT_NAME,
                            "parent": "tinh", "base": "commune"}),
    act(6, unitEstablished={"unit": CELL, "kind": "cell", "name": UNIT_NAME, "parent": "xa"}),
    act(7, memberTakenOver={"member": MEMBER, "cell": CELL, "status": "official",
                            "details": {"name": NAME, "birth": "1970"}}),
    act(8, memberMoved={"member": MEMBER, "from": "xa", "to": CELL}),  # refused
    act(9, officialRecognised={"member": NAME}))) + "\n"  # refused

COMMANDS = (("init", "--origin", "test.example/diagnostics", "--simulated-clock"),
            ("import", "-"), ("import", "-", "--dry-run", "--format", "json"),
            ("record", "unitRenamed", f"unit={CELL}", "name=" + UNIT_NAME, "effective=2016-02-01"),
            ("figure", "members", "--unit", CELL, "--as-of", "2018-12-31"),
            ("figure", "members", "--unit", NAME), ("figure", NAME),
            ("show", MEMBER), ("find", NAME), ("history", MEMBER), ("lineage", CELL), ("log",),
            ("explain", "members", "--unit", CELL, "--as-of", "2018-12-31"),
            ("series", "members", "--unit", CELL, "--from", "2016-01-01", "--to", "2018-12-31",
             "--every", "year"),
            ("why-not", MEMBER, "members", "--as-of", "2018-12-31"),
            ("sql", f"SELECT * FROM members WHERE id = '{MEMBER}'"),
            ("void", f"e-{MEMBER}-7", "--reason", "x"), ("verify",), ("rebuild",), ("export",))


def played(program, level, form):
    """What each command printed, and all lines of the diagnostics."""
    environment = {name: value for name, value in os.environ.items() if name != "SOGOC_LOG"}
    environment |= {"LC_ALL": "C.UTF-8"} | ({"SOGOC_LOG": level} if level else {})
    printed, said = [], []
    with tempfile.TemporaryDirectory() as folder:
        for words in COMMANDS:
            done = subprocess.run([program, *words, "--log-format", form], cwd=folder,
                                  input=ACTS.encode(), env=environment, capture_output=True,
                                  timeout=300)
            if done.returncode in (2, 70) and NAME not in words:
                sys.exit(f"{words}: exit code {done.returncode}\n{done.stderr.decode()}")
            rest = []
            for line in done.stderr.decode().splitlines():
                (said if TIME.match(line.removeprefix('{"time":"')) else rest).append(line)
            printed.append((words, done.returncode, done.stdout, rest))
    return printed, said


def check_line(line, form):
    """The level of a line that keeps its form."""
    if form == "text":
        if not TEXT.match(line):
            sys.exit(f"no line of the diagnostics: {line}")
        return line.split(" ")[1]
    said = json.loads(line)
    if list(said) != ["time", "level", "message", "fields"] or not TIME.fullmatch(said["time"]):
        sys.exit(f"other keys: {line}")
    return said["level"]


def main(program):
    silent, nothing = played(program, None, "json")
    if nothing:
        sys.exit(f"said without being asked: {nothing[0]}")
    for form in ("text", "json"):
        for level in LEVELS:
            printed, said = played(program, level, form)
            for before, now in zip(silent, printed):
                if before != now:
                    sys.exit(f"at {level} a command prints otherwise:\n{before}\n{now}")
            seen = {}
            for line in said:
                of = check_line(line, form)
                seen[of] = seen.get(of, 0) + 1
                if LEVELS.index(of) < LEVELS.index(level):
                    sys.exit(f"below {level}: {line}")
                if of != "trace" and any(secret in line for secret in SECRETS):
                    sys.exit(f"personal above trace: {line}")
            if level == "trace" and not any(CELL in line for line in said):
                sys.exit("not even trace names the unit: this test would see nothing")
            if level in ("trace", "debug", "info") and not seen.get("info"):
                sys.exit(f"nothing was said at {level}")
            print(f"{form} {level}: {seen}")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
