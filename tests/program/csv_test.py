#!/usr/bin/env python3
"""Every table of the program with its columns named by the members of JSON, and in words in both
languages: the rows are the same but for cells that are words of the program, each name has words of
its own in Vietnamese, and no two columns
of a table are called the same; the byte order mark stands in front, and alone nowhere.
usage: csv_test.py SOGOC DEMO_REGISTER"""
import csv, io, os, re, subprocess, sys

UNIT, DAY = "BK-KCQ", "2018-12-31"
ON_DAY = ["--unit", UNIT, "--as-of", DAY]
TABLES = [
    ["figures"],
    ["figure", "members", "orgs", *ON_DAY],
    ["figure", "target.achieved", "--unit", "BK", "--as-of", DAY],
    ["figure", "members", *ON_DAY, "--structure-as-of", "2025-07-01"],
    *(["figure", "members", *ON_DAY, "--by", by] for by in (
        "gender", "ethnicity", "religion", "education", "politicalTheory", "profession",
        "occupation", "status", "ageBand", "minority", "youthUnion", "seniorityBand", "base",
        "unit:grassroots")),
    ["figure", "members.perPopulation", "--unit", "BK", "--as-of", DAY],
    ["figure", "evaluations", "--unit", UNIT, "--period", "2018", "--by", "subject,category"],
    ["series", "members", "--unit", UNIT, "--from", "2018-01-01", "--to", "2018-03-01",
     "--every", "month"],
    ["list", UNIT, "--as-of", DAY], ["list", "BK", "--as-of", DAY, "--villages"],
    ["list", UNIT, "--as-of", DAY, "--units"],
    ["list", UNIT, "--figure", "deaths", "--period", "2018"],
    ["units", UNIT, "--as-of", DAY], ["find", "pac"], ["history", UNIT], ["lineage", UNIT],
    ["log", "--count", "3"], ["explain", "deaths", "--unit", UNIT, "--period", "2018"],
    ["explain", "members", "--unit", UNIT, "--from", "2017-12-31", "--to", DAY],
    ["report", "changes"], ["report", "increase", "--unit", UNIT, "--period", "2018"],
    ["report", "increase", "--unit", UNIT, "--period", "2016,2017"],
    ["stats"], ["stats", "members", "--io"], ["describe", "memberAdmitted"], ["sql", "--schema"],
    ["assert", "figures.tsv"], ["assert", "flow.tsv"],
]
SHEETS = {
    "figures.tsv": f"figure\tunit\tasOf\tvalue\nmembers\t{UNIT}\t{DAY}\t1\n",
    "flow.tsv": "unit\tperiod\tadmitted\tin\tstructureIn\tout\tdeaths\ttotal\n"
                f"{UNIT}\t2018\t1\t1\t1\t1\t1\t1\n",
}
MARK = "\ufeff".encode()
# Words that both languages write so.
ALIKE = {"2018", "2017", "2016"}


def table(sogoc, register, words, *options):
    done = subprocess.run([sogoc, *words, "--register", register, "--format", "csv", *options],
                          capture_output=True)
    if done.returncode not in (0, 1, 3):
        sys.exit(f"{words} {options}: exit code {done.returncode}\n{done.stderr.decode()}")
    return done.stdout


def rows(data):
    return list(csv.reader(io.StringIO(data.decode())))


# Columns whose cells are words of the program, and what they are in Vietnamese.
IN_WORDS = {"kind", "eventKind", "class", "status", "is", "direction", "gender", "place", "what",
            "match", "fit", "base", "cause", "per", "phase", "bound", "effect", "clock", "asked",
            "changed", "required", "subject", "minority", "youthUnion", "section", "line",
            "lateClass", "part"}


def check_cells(words, lang, plain, named):
    """The same rows, but for cells that are words of the program."""
    if len(plain) != len(named):
        sys.exit(f"{words}: {len(named)} rows of {len(plain)} with headings in words")
    for before, after in zip(plain[1:], named[1:]):
        for column, one, other in zip(plain[0], before, after):
            if one != other and column not in IN_WORDS and not re.fullmatch("true|false", one):
                sys.exit(f"{words}: {column} {one} is {other} with headings in words")
            if lang == "vi" and column in ("gender", "status", "class") and one and one == other:
                sys.exit(f"{words}: no word for {column} {one}")


def check(sogoc, register, words):
    for lang in ("en", "vi"):
        plain = rows(table(sogoc, register, words, "--lang", lang))
        named = rows(table(sogoc, register, words, "--lang", lang, "--headings"))
        check_cells(words, lang, plain, named)
        if not named or len(named[0]) != len(plain[0]) or len(set(named[0])) != len(named[0]):
            sys.exit(f"{words} {lang}: {named[0]} for {plain[0]}")
        same = {name for name, word in zip(plain[0], named[0]) if name == word} - ALIKE
        if same and lang == "vi":
            sys.exit(f"{words}: no words for {same}")
    return len(plain[0])


def check_mark(sogoc, register):
    words = ["figure", "members", *ON_DAY, "--by", "gender"]
    plain, marked = table(sogoc, register, words), table(sogoc, register, words, "--bom")
    if marked != MARK + plain:
        sys.exit(f"{words}: --bom gives {marked[:60]}")
    nothing = subprocess.run([sogoc, "figure", "nope", "--register", register, "--format", "csv",
                              "--bom"], capture_output=True)
    if nothing.returncode != 2 or nothing.stdout:
        sys.exit(f"a question without an answer: {nothing.returncode} {nothing.stdout}")


def main(sogoc, register):
    sogoc, register = os.path.abspath(sogoc), os.path.abspath(register)
    for name, text in SHEETS.items():
        with open(name, "w") as out:
            out.write(text)
    columns = sum(check(sogoc, register, words) for words in TABLES)
    check_mark(sogoc, register)
    print(f"{len(TABLES)} tables with {columns} columns in words")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
