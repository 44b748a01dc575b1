#!/usr/bin/env python3
"""Every option and every word of every command takes whatever an argument can hold and neither
ends the process nor says it raw, nor in English where Vietnamese is asked for.
usage: arguments_test.py SOGOC [--all], more values, and each in both languages"""
import concurrent.futures, os, pathlib, re, subprocess, sys, tempfile

import vietnamese_test

DATA = pathlib.Path(__file__).resolve().parent
LONG = "a" * 131_000  # what Linux passes in one word
HOSTILE = "2018 \nENDS\r\x1b[31m\u202e\u200b'"
SHORT = ("", " ", "--", "-5", "=", "|", ",", "a,,b", "gender=", "gender=x|", "@", "size:",
         "report:", "position:", "9" * 30, "2018-12-31 ", "2018..2017")
INVALID = b"a\xff\xc3"
# What makes the rest of a call right, so that the one word reaches whoever reads it.
BESIDE = {
    "record": ["unitRenamed", "unit=cb"], "amend": ["e1", "--reason", "x"],
    "void": ["e1", "--reason", "x"], "show": ["cb"], "history": ["cb"], "find": ["cb"],
    "lineage": ["cb"], "list": ["cb"],
    "template": ["memberLeft"],
    "units": ["cb"], "figure": ["members"], "series": ["members", "--from", "2018-01-01", "--to",
                                                         "2018-12-31"],
    "explain": ["members"], "sql": ["SELECT 1"], "report": ["increase", "--period", "2018"],
    "why-not": ["cb", "members"], "assert": ["nothing.tsv"], "import": ["nothing.ndjson"],
    "backup": ["copy"], "restore": ["copy", "new"], "init": [], "demo": ["--acts", "acts/none"]}
ALONE = ("describe", "stats", "help")  # whose words may all be left out
OPTION = re.compile(r"  (?:-\w,)?(--[a-z-]+) (?:[A-Z]|\()")
POSITIONAL = re.compile(r"  ([A-Z]+) [A-Z]")


def help_of(sogoc, *words):
    return subprocess.run([sogoc, *words, "--lang", "en", "--help"], capture_output=True, text=True,
                          check=True).stdout


def calls(sogoc, values, joined):
    """Each value in the place of each word that can be given; `joined`: behind = as well."""
    commands = re.findall(r"^  ([a-z-]+)  +\S", help_of(sogoc).split("Subcommands:")[1], re.M)
    of_all = OPTION.findall(help_of(sogoc))
    for value in values:
        yield [value]
        for option in of_all:
            yield ["stats", option, value]
    for command in commands:
        beside = BESIDE.get(command, [])
        text = help_of(sogoc, command).split("Global options:")[0]
        places = [i for i, word in enumerate(beside) if not word.startswith("-")]
        assert not POSITIONAL.search(text) or places or command in ALONE, command
        for value in values:
            yield [command, *beside, value]
            for at in places:
                yield [command, *beside[:at], value, *beside[at + 1:]]
            for option in OPTION.findall(text):
                yield [command, *beside, option, value]
                if joined:
                    yield [command, *beside, f"{option}={value}"]


def fault_of(done, language, known):
    if done.returncode not in range(10):
        return f"ends with {done.returncode}"
    said = (done.stdout + done.stderr).decode(errors="strict")
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f\u200b\u202e]|^ENDS", said, re.M):
        return "says it raw"
    lines = [line for line in said.splitlines() if len(line) < 2000]
    given = {"ends", "gender"} | vietnamese_test.words_of(" ".join(map(str, done.args)))
    english = language == "vi" and [
        word for line in lines for word in vietnamese_test.english_in(line, known, given)]
    return f"speaks English: {english}" if english else None


def main(sogoc, *more):
    sogoc, everything = os.path.abspath(sogoc), "--all" in more
    known = vietnamese_test.vocabulary()
    values = [LONG, HOSTILE, *(SHORT if everything else ())]
    with tempfile.TemporaryDirectory() as folder:
        environment = {"PATH": f"{os.path.dirname(sogoc)}:{os.environ['PATH']}", "DATA": str(DATA),
                       "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}
        subprocess.run(["bash", "-c", (DATA / "open.sh").read_text()], cwd=folder, check=True,
                       env=environment)

        def run(at, words):
            language = ("vi", "en")[at % 2]
            done = subprocess.run([sogoc, *words], cwd=folder, capture_output=True, timeout=60,
                                  stdin=subprocess.DEVNULL,
                                  env=environment | {"SOGOC_LANG": language})
            return words, language, done, fault_of(done, language, known)

        asked = [*calls(sogoc, values, everything), [INVALID], ["stats", b"--lang=" + INVALID]]
        # The languages by turns, or each call in both.
        marks = [(at + turn, each) for turn in range(1 + everything)
                 for at, each in enumerate(asked)]
        bad = 0
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for words, language, done, fault in pool.map(lambda each: run(*each), marks):
                if fault:
                    bad += 1
                    print(language, [str(word)[:60] for word in words], fault)
                    print((done.stdout + done.stderr)[:600])
    print(f"{len(marks)} calls, {bad} wrong")
    assert len(asked) > 250, len(asked)
    return bad > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
