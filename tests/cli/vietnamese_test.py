#!/usr/bin/env python3
"""Whatever is asked, and whatever goes wrong, is answered in Vietnamese where that is wanted, the
system's and usage errors included. The transcripts run again with SOGOC_LANG=vi, and what is
printed, words of libraries in brackets left out, is looked through for English: words that the
English texts of the code have and neither its Vietnamese texts nor its names, nor what was given.
usage: vietnamese_test.py SOGOC TRANSCRIPT..."""
import os, pathlib, re, subprocess, sys, tempfile

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
    "for each in $(sogoc --help | sed '1,/^Lệnh/d' | cut -d' ' -f3); do "
    "sogoc $each --help; done", "sogoc --help", "sogoc series", "sogoc find -- --x --register d",
    "sogoc figure --as-of", "sogoc void", "sogoc repair --accept-loss 5", "sogoc figure -x",
    "sogoc figure members --queries /dev/null", "sogoc sql --export", "sogoc verify --verbose x",
    "mkdir full; touch full/x; sogoc init --register full", "sogoc stats --register nothing",
    "sogoc init --register r > /dev/null; : > r/head; sogoc verify --register r",
    "rm -r r/db; sogoc verify --register r", "sogoc restore nothing new", "touch file; "
    "sogoc backup file --register r", "sogoc record unitEstablished --register r unit=x kind=cell",
    "ulimit -f 0; sogoc init --register small", "ulimit -n 8; sogoc init --register narrow",
    # From where the loader has enough, to where the program has: before there are words, too.
    "for kib in $(seq 40000 2000 90000); do (ulimit -v $kib; exec sogoc figures > /dev/null) 2>&1 "
    "| grep ^sogoc: | grep -v 'shared libraries'; done | sort -u")
# What CLI11 writes into a help by itself, wherever it stands: brackets and colons too.
LABELS = re.compile(r"\b(?:Usage|Options|OPTIONS|Positionals|Subcommands?|SUBCOMMANDS?|REQUIRED|"
                    r"Env|Needs|Excludes|UINT|INT|FLOAT|BOOLEAN|ENUM|not in|bounded to|Print|"
                    r"Display|Exactly|At (?:least|most))(?![\w-])|^  [\w,-]+ (?:TEXT|FILE|DIR)\b",
                    re.MULTILINE)
# A command of a page of help, as it is typed.
EXAMPLE = re.compile(r"^ {2,6}(sogoc|printf|--[a-z]|FROM|WHERE)")
# Said in English in every language: to whoever looks after the program, or because it is asked for.
NOT_TEXT = re.compile(r"--verbose|SOGOC_LOG|--lang (en|\$)|LANG=")
# What answers programs; and what takes seconds, and whose texts the transcripts have in both.
MACHINE = re.compile(r"--format[ =](json|csv)|--queries|\bsogoc export")
SLOW = re.compile(r"--timeout|sogoc demo --register|yes \"|/dev/zero \|")
ASKING = re.compile(r"\s*sogoc (figure|series|explain|sql|show|history|find|list|units|lineage|log|"
                    r"why-not|assert|report|stats|verify|describe|figures|export)\b[^;&]*$",
                    re.DOTALL)
# In the objects of answers the texts for people alone: all else is a contract with programs.
TEXTS = re.compile(r'"(?:message|remedy)":"((?:[^"\\]|\\.)*)"')


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
    labels = [label for label in LABELS.findall(text) if label.lower() not in given]
    if EXAMPLE.match(text):
        return labels
    outside = re.sub(r"\[[^\]]*\]", "", text)
    outside = re.sub(r"`[^`]*`|'[^']*'|\"[^\"]*\"", "", outside)
    outside = re.sub(r"sogoc [a-z-]+( \S+)?", "", outside)
    return labels + [word for word in WORD.findall(outside)
                     if word.lower() in vocabulary and word.lower() not in given]


def steps(path):
    """The commands of a transcript, without those that only answer a program."""
    command, fails, found = None, False, []
    for line in path.read_text().splitlines() + ["$ "]:
        if line.startswith("$ "):
            needless = not fails and command and MACHINE.search(command) and ASKING.match(command)
            if command and not needless and not SLOW.search(command):
                found.append(command)
            command, fails = line[2:], False
        elif line.startswith(">"):
            command += "\n" + line[2:]
        elif line.startswith("!"):
            fails = True
    return found


def played(commands, folder, environment):
    """What each prints, data and errors, of one shell that runs one after the other."""
    script = "".join(f"( {each}\n) > .said.{at}.out 2> .said.{at}.err < /dev/null\n"
                     for at, each in enumerate(commands))
    subprocess.run(["bash", "-c", script], cwd=folder, env=environment, capture_output=True,
                   timeout=300)
    for at, each in enumerate(commands):
        yield each, *(pathlib.Path(folder, f".said.{at}.{end}").read_text(errors="replace")
                      if pathlib.Path(folder, f".said.{at}.{end}").exists() else ""
                      for end in ("out", "err"))


def texts_of(command, out, err):
    """The lines for people."""
    machine = MACHINE.search(command)
    for line in err.splitlines():
        if not line.startswith(("bash:", "ls:", "cat:", "grep:", "mkdir:", "{")):
            yield line
    for line in out.splitlines():
        if machine or line.startswith(("{", "[")):
            yield from TEXTS.findall(line)
        else:
            yield line


def main(program, files):
    known, bad, seen = vocabulary(), 0, 0
    folder_of = pathlib.Path(files[0]).parent.resolve()
    data = set().union(*(words_of(path.read_text()) for path in folder_of.glob("*.*son")))
    for script in [steps(pathlib.Path(file)) for file in files] + [SYSTEM]:
        environment = {"PATH": f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}",
                       "DATA": str(folder_of), "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
                       "SOGOC_LANG": "vi"}
        given = words_of(" ".join(script)) | data
        with tempfile.TemporaryDirectory() as folder:
            for command, out, err in played(script, folder, environment):
                if NOT_TEXT.search(command):
                    continue
                for line in texts_of(command, out, err):
                    seen += 1
                    if found := english_in(line, known, given):
                        bad += 1
                        print(f"$ {command}\n{line}\n  English: {', '.join(found)}")
    # The looker itself: what it is for it has to find.
    for text in ("không có sổ: there is no register", "--as-of CHỮ Needs: --export",
                 "--timeout SỐ:UINT in [1 - 9]", "  --by TEXT ...", "Cách dùng: sogoc [OPTIONS]"):
        assert english_in(text, known, set()), text
    assert len(known) > 300 and seen > 0, (len(known), seen)
    print(f"{seen} lines read in Vietnamese, {bad} with English")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
