#!/usr/bin/env python3
"""Whatever goes wrong is said in Vietnamese where that is asked for, the system's and usage errors
included. The steps of transcripts that print errors run again with SOGOC_LANG=vi, and what is not
in brackets (words of libraries) is looked through for English: for words that the English texts of
the code have and neither its Vietnamese texts nor its names.
usage: vietnamese_test.py SOGOC TRANSCRIPT..."""
import os, pathlib, re, subprocess, sys, tempfile

import transcripts

ROOT = pathlib.Path(__file__).resolve().parents[2]
LITERAL = r'"((?:[^"\\]|\\.)*)"'
LITERALS = LITERAL + r"(?:\s*" + LITERAL + r")*"
PAIR = re.compile(rf"((?:{LITERAL}\s*)+)(?:\+[^,;{{}}]*)?,\s*((?:{LITERAL}\s*)+)")
MARKED = re.compile("[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.I)
WORD = re.compile(r"(?<![\w.$:/=-])[A-Za-z][a-z]{2,}(?![\w(/:=]|-\w|\.\w)")
SYSTEM = (  # what the system refuses, which no transcript can show for every user
    "sogoc figures > /dev/full", "sogoc figure members --queries .", "sogoc assert .",
    "sogoc import .", "sogoc init --from . --register other", "sogoc demo --acts .",
    "sogoc import - --batch 0 < /dev/null", "sogoc import - --batch x < /dev/null", "sogoc",
    "sogoc figure --as-of", "sogoc void", "sogoc repair --accept-loss 5", "sogoc figure -x",
    "sogoc figure members --queries /dev/null", "sogoc sql --export", "sogoc verify --verbose x",
    "mkdir full; touch full/x; sogoc init --register full", "sogoc stats --register nothing",
    "sogoc init --register r > /dev/null; : > r/head; sogoc verify --register r",
    "rm -r r/db; sogoc verify --register r", "sogoc restore nothing new", "touch file; "
    "sogoc backup file --register r", "sogoc record unitEstablished --register r unit=x kind=cell",
    "ulimit -f 0; sogoc init --register small", "ulimit -n 8; sogoc init --register narrow")


def words_of(text):
    return {word.lower() for word in re.findall(r"[A-Za-z]{3,}", text)}


def vocabulary():
    """The words of the English texts that no Vietnamese text has, nor any name."""
    english, other = set(), set()
    for folder in ("events", "store", "projections", "answers", "cli"):
        for path in ROOT.joinpath(folder).rglob("*"):
            if path.suffix == ".capnp":
                other |= words_of(path.read_text())
            if path.suffix not in (".cc", ".h") or "demo" in path.parts:
                continue
            text = path.read_text()
            # A literal of one word is a name: of a figure, a dimension, an option, a rule.
            other |= {name.lower() for name in re.findall(r'"([A-Za-z]{3,})"', text)}
            for found in PAIR.finditer(text):
                one, two = found.group(1), found.group(3)
                if MARKED.search(two) and not MARKED.search(one):
                    english |= words_of(one)
                    other |= words_of(two)
    return english - other


def english_in(text, vocabulary, given):
    outside = re.sub(r"\[[^\]]*\]", "", text)
    outside = re.sub(r"`[^`]*`|'[^']*'|\"[^\"]*\"", "", outside)
    outside = re.sub(r"sogoc [a-z-]+( \S+)?", "", outside)
    return [word for word in WORD.findall(outside)
            if word.lower() in vocabulary and word.lower() not in given]


def steps(path):
    """The commands of a transcript, each with whether it prints errors."""
    command, fails, found = None, False, []
    for line in path.read_text().splitlines() + ["$ "]:
        if line.startswith("$ "):
            if command:
                found.append((command, fails))
            command, fails = line[2:], False
        elif line.startswith(">"):
            command += "\n" + line[2:]
        elif line.startswith("!"):
            fails = True
    return found


def main(program, files):
    known, bad, seen = vocabulary(), 0, 0
    scripts = [steps(pathlib.Path(file)) for file in files] + [[(each, True) for each in SYSTEM]]
    folder_of = pathlib.Path(files[0]).parent.resolve()
    for script in scripts:
        environment = {"PATH": f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}",
                       "DATA": str(folder_of), "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
                       "SOGOC_LANG": "vi"}
        last = max((i for i, (_, fails) in enumerate(script) if fails), default=-1)
        given = words_of(" ".join(command for command, _ in script))
        with tempfile.TemporaryDirectory() as folder:
            for command, fails in script[:last + 1]:
                done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment,
                                      capture_output=True, timeout=300)
                said = done.stderr.decode("utf-8", "replace")
                if not fails or "--lang en" in command:
                    continue
                seen += 1
                for line in said.splitlines():
                    if line.startswith(("bash:", "ls:", "cat:", "grep:", "mkdir:")):
                        continue
                    if found := english_in(line, known, given):
                        bad += 1
                        print(f"$ {command}\n{line}\n  English: {', '.join(found)}")
    # The looker itself: what it is for it has to find.
    assert english_in("không có sổ: there is no register", known, set()), "finds nothing"
    assert len(known) > 300 and seen > 40, (len(known), seen)
    print(f"{seen} refusals read in Vietnamese, {bad} lines with English")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
