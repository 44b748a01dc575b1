#!/usr/bin/env python3
"""A register with rows of an older layout: every command says so and names the remedy, but those
that need no rows; after a rebuild every answer is what the old program gave.
usage: other_layout_test.py SOGOC"""
import csv, io, json, os, pathlib, subprocess, sys, tarfile, tempfile

FIXTURE = pathlib.Path(__file__).resolve().parent / "fixtures/layout_0"
CORRUPT, USAGE = 6, 2
LINE = b'{"recorded":"2018-01-01T00:00:00Z","id":"late","effective":"2018-01-01",' \
       b'"unitRenamed":{"unit":"xa","name":"X"}}\n'
STATED = b"figure\tunit\tdays\tvalue\tpaper\nmembers\txa\t2016-12-31\t6\treport\n"

# What each command that reads rows is asked here. One that is not listed fails the test.
READS_ROWS = {
    "import": ["-"],
    "record": ["unitRenamed", "unit=xa", "name=X", "effective=2018-01-01",
               "recorded=2018-01-01T00:00:00Z"],
    "amend": ["e-k1", "--effective", "2016-05-17", "--reason", "x"],
    "void": ["e-k1", "--reason", "x"],
    "show": ["m1"],
    "history": ["m1"],
    "find": ["mau"],
    "list": [],
    "units": [],
    "lineage": ["cb3"],
    "log": [],
    "figure": ["members"],
    "series": ["members", "--from", "2016-01-01", "--to", "2017-12-31", "--every", "year"],
    "explain": ["members"],
    "sql": ["SELECT 1"],
    "report": ["changes", "bieu-2016"],
    "why-not": ["m1", "members"],
    "assert": ["-"],
    "stats": [],
    "demo": [],
}
# What the others are asked, and their exit code: these open no register, or refuse to make one
# where one is,
NEEDS_NO_REGISTER = {"describe": ([], 0), "figures": ([], 0), "help": ([], 0),
                     "template": (["memberLeft"], 0),
                     "init": (["--origin", "fixture.example/layout-0"], USAGE)}
# and these read the log alone, or make the rows.
NEEDS_NO_ROWS = {"export": ([], 0), "verify": ([], 0), "repair": (["--head"], 0),
                 "backup": (["copies"], 0), "restore": (["copies", "restored"], 0),
                 "rebuild": ([], 0)}


class Register:
    def __init__(self, program, folder):
        self.program, self.folder = os.path.abspath(program), folder
        with tarfile.open(FIXTURE / "register.tar.gz") as packed:
            packed.extractall(folder)

    def run(self, *words, given=b""):
        done = subprocess.run([self.program, *words, "--register", f"{self.folder}/register"],
                              input=given, capture_output=True, timeout=120, cwd=self.folder)
        return done.returncode, done.stdout.decode(), done.stderr.decode()


def commands(program):
    """All of them, as the program lists them."""
    listed = subprocess.run([program, "--help"], capture_output=True, text=True, check=True,
                            env={"LC_ALL": "C.UTF-8"}).stdout
    lines = listed.split("Subcommands:")[1].splitlines()
    return [line.split()[0] for line in lines if line.startswith("  ") and line[2] != " "]


def expect(holds, what):
    if not holds:
        sys.exit(f"other_layout_test: {what}")


def refuses(register, command):
    words = [command, *READS_ROWS[command]]
    for language in ("en", "vi"):
        given = STATED if command == "assert" else LINE
        code, out, err = register.run(*words, "--lang", language, given=given)
        expect(code == CORRUPT and not out and "sogoc rebuild" in err,
               f"{words} of a register of another layout: exit {code}\n{out}{err}")


def passes(register, command, words, expected):
    code, out, err = register.run(command, *words)
    expect(code == expected, f"{command} {words}: exit {code}, expected {expected}\n{out}{err}")
    return out, err


def try_commands(register):
    names = commands(register.program)
    listed = {*READS_ROWS, *NEEDS_NO_REGISTER, *NEEDS_NO_ROWS}
    expect(set(names) == listed, f"listed here and not there, or there and not here: "
           f"{sorted(set(names) ^ listed)}")
    for name in READS_ROWS:
        refuses(register, name)
    code, _, err = register.run()
    expect(code == CORRUPT and "sogoc rebuild" in err, f"without a command: exit {code}\n{err}")
    for name, (words, code) in NEEDS_NO_REGISTER.items():
        passes(register, name, words, code)
    out, _ = passes(register, "export", *NEEDS_NO_ROWS["export"])
    lines = (FIXTURE / "lines.ndjson").read_text().splitlines()
    expect([json.loads(line) for line in out.splitlines()[1:]]
           == [json.loads(line) for line in lines], f"export gives other lines:\n{out}")
    _, err = passes(register, "verify", *NEEDS_NO_ROWS["verify"])
    expect("another layout" in err and "sogoc rebuild" in err,
           f"verify does not say that rows were not compared: {err}")
    for name in ("repair", "backup", "restore"):
        passes(register, name, *NEEDS_NO_ROWS[name])


def table(text):
    return list(csv.DictReader(io.StringIO(text)))


def compare_answers(register):
    """Every column that the old program printed, in its rows; a newer one may have more. What was
    counted had another digest before layout 3, and a series one at each point."""
    asked = (FIXTURE / "figures.txt").read_text().split("$ ")[1:]
    for question in asked:
        words, golden = question.split("\n", 1)
        each = ["--digest"] if words.startswith("series ") else []
        code, out, err = register.run(*words.split(), *each, "--format", "csv")
        then, now = table(golden), table(out)
        same = len(then) == len(now) and all(
            old.items() - {("countedDigest", old.get("countedDigest"))} <= new.items()
            and new.get("countedDigest", "2:").startswith("2:") for old, new in zip(then, now))
        expect(code == 0 and same, f"{words}: not as before\n{golden}\n{out}{err}")
    return len(asked)


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        register = Register(program, folder)
        expect(pathlib.Path(folder, "register/head").stat().st_size < 8192,
               "the head file is to have two slots")
        try_commands(register)
        passes(register, "rebuild", *NEEDS_NO_ROWS["rebuild"])
        answers = compare_answers(register)
        out, err = passes(register, "verify", [], 0)
        expect("layout" not in err, f"verify after the rebuild: {err}")
        code, _, err = register.run("import", "-", given=LINE)
        expect(code == 0, f"nothing can be recorded after the rebuild: {err}")
        passes(register, "verify", [], 0)
        print(f"{len(READS_ROWS)} commands refused, {answers} answers as before")


if __name__ == "__main__":
    main(*sys.argv[1:])
