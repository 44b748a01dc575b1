#!/usr/bin/env python3
"""Texts from outside that would deceive whoever reads them on a terminal: every command is asked of
a register full of them, with arguments and names of files that are like them, in both languages. No
character that a terminal obeys or conceals leaves as text, none begins a line of its own, and none
is lost in JSON and CSV. SEED=n repeats a run.
usage: hostile_text_test.py SOGOC"""
import concurrent.futures, csv, io, json, os, pathlib, pty, random, re, subprocess, sys
import tempfile, unicodedata

from registers import seed

FIXTURE = pathlib.Path(__file__).resolve().parent / "fixtures/hostile.ndjson"
# What a line of ours never begins with.
FORGED = "FORGED"
HOSTILE = f"x\n{FORGED} \x1b[8m\r\x7f\u0085\u202e\u2066\u200b\u2028\U000e0041\ufeff\u3164\u0301z"
PIECES = ["\x01", "\t", "\n" + FORGED, "\r", "\x1b[2J", "\x7f", "\u0080", "\u009b8m", "\u00ad",
          "\u034f", "\u061c", "\u115f", "\u17b4", "\u180e", "\u200b", "\u200d", "\u200f", "\u2028",
          "\u2029", "\u202e", "\u2060", "\u2066", "\u2069", "\u3164", "\ud7ff", "\ue000", "\ufdd0",
          "\ufe0f", "\ufeff", "\ufff9", "\U0001d173", "\U000e0001", "\U000e0041", "\U000e0100",
          "\U000f0000", "\U0010ffff", "\u0301" * 300, "\u0336", "\u20e0", "e\u0323\u0302", "ệ",
          "ＡＢ＝", "漢", "각", "שלום", "😀", "\u2800", "\u3000", "=1+1", "@a", "'", '"', "\\u{202E}"]
# Unicode lets fonts leave these out, whatever their category is.
IGNORED = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0"
                     "\ufff0-\ufff8\U000e0000-\U000e0fff]")
STYLES = re.compile("\x1b\\[(0|1|1;31|33)m")
SHEET = "figure\tunit\tdays\tvalue\tpaper\nmembers\tvtinh\t2018-12-31\t7\t{0}\n" \
        "{0}\t{0}\t{0}\t{0}\t{0}\n"
DAYS = ["--from", "2016-01-01", "--to", "2019-12-31"]

# How each command is asked of the register: once in a way that has an answer, and once more with
# {} for a hostile text. One that is not listed fails the test.
ASKED = {
    "init": [["--origin", "{}"], ["--from", "{}"], ["--from", "-"], ["--time-zone", "{}"]],
    "import": [["-"], ["{}"], ["--csv", "-"]],
    "record": [["unitRenamed", "unit={}", "name={}"], ["{}", "{}={}"], ["unitRenamed", "{}"],
               ["unitRenamed", "unit=vxa", "name={}", "effective=2030-02-02",
                "recorded=2031-01-01T00:00:00Z"]],
    "amend": [["x-k", "{}=1", "--reason", "{}"], ["{}", "--effective", "{}", "--reason", "r"],
              ["ve-k1", "decision.symbol={}", "--reason", "r"]],
    "void": [["{}", "--reason", "{}"], ["x-t", "--reason", "{}"]],
    "describe": [[], ["{}"]],
    "template": [["memberLeft"], ["{}"]],
    "show": [["vxa"], ["vx1"], ["rtc-2018"], ["quy-tac-1"], ["bc-1"], ["x-a"], ["{}"],
             ["vxa", "--as-of", "{}"]],
    "history": [["vxa"], ["vx1"], ["{}"], ["vxa", "--class", "{}"]],
    "find": [["a", "--count", "0"], ["{}"]],
    "list": [["vtinh", "--as-of", "2018-12-31"], ["vxa", "--villages"], ["--units"],
             ["--figure", "admissions", "--period", "2010..2030"], ["{}"], ["--figure", "{}"],
             ["--where", "{}={}"]],
    "units": [["--as-of", "2018-12-31"], ["{}"], ["vxa", "--as-of", "{}"]],
    "lineage": [["vxa"], ["lxa"], ["{}"]],
    "log": [["--count", "0"], ["--kind", "{}"], ["--from", "{}"]],
    "figures": [[], ["{}"]],
    "help": [["{}"], ["clocks", "{}"]],
    "figure": [["members", "--unit", "vtinh", "--by", "unit:grassroots,ethnicity", "--as-of",
                "2018-12-31"], ["{}", "--unit", "{}"], ["members", "--where", "{}={}"],
               ["members", "--known-at", "report:{}"], ["members", "--queries", "{}"],
               ["--queries", "-"]],
    "series": [["members", *DAYS, "--every", "year", "--by", "unit:grassroots"],
               ["members", *DAYS, "--unit", "{}"], ["members", *DAYS, "--every", "{}"]],
    "explain": [["members", "--unit", "vtinh", "--from", "2017-12-31", "--to", "2018-12-31",
                 "--events", "all"], ["admissions", "--period", "2010..2030", "--events", "all"],
                ["members", "--from", "{}"], ["{}"]],
    "why-not": [["vx1", "members", "--as-of", "2015-01-01"], ["{}", "members"], ["vx1", "{}"]],
    "report": [["changes"], ["changes", "bc-1", "--events", "all"], ["{}"], ["changes", "{}"]],
    "sql": [["SELECT * FROM events"], ["SELECT * FROM members('2018-12-31')"],
            ["SELECT '{}' AS \"{}\", char(27, 8238, 10, 70)"], ["SELECT {}"], ["--schema"],
            ["--export", "{}/{}"], ["SELECT CAST(x'ff1bc3' AS TEXT) AS \"\x1b\""]],
    "assert": [["-"], ["{}"]],
    "stats": [[], ["--io", "{}"], ["--io", "--sql", "SELECT '{}"]],
    "export": [[], ["--full"], ["--known-at", "{}"]],
    "verify": [[], ["--tmp", "{}"]],
    "repair": [["--head"], ["--head", "--accept-loss", "{}"]],
    "rebuild": [[], ["{}"]],
    "backup": [["{}/there"], ["copies"]],
    "restore": [["{}", "{}.new"], ["copies", "vxa"], ["copies", "{}"]],
    "demo": [["--acts", "{}"]],
}
GIVEN = {"import": '{{"id":"{0}","note":"{0}","{0}":"{0}"}}\n{0}\n',
         "figure": '{{"figure":"{0}","unit":"{0}"}}\n{{"{0}":"{0}"}}\n{0}\n', "assert": SHEET,
         "init": '{{"id":"{0}"}}\n{0}\n'}
CHANGES = {"init", "import", "record", "amend", "void", "backup", "restore", "demo", "rebuild"}


def expect(holds, what):
    if not holds:
        sys.exit(f"hostile_text_test: {what}")


def conceals(letter):
    return (unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp", "Cs", "Co")
            or IGNORED.match(letter) is not None or ord(letter) & 0xfffe == 0xfffe
            or 0xfdd0 <= ord(letter) <= 0xfdef)


def wrong_in(text):
    """The first thing in a text that a terminal obeys, conceals or piles up."""
    letters = set(text)
    for letter in letters:
        if letter != "\n" and conceals(letter):
            return f"U+{ord(letter):04X}"
    if text.startswith(FORGED) or "\n" + FORGED in text:
        return f"a line that begins with {FORGED}"
    marks = "".join(each for each in letters if unicodedata.category(each) in ("Mn", "Me"))
    for found in re.finditer(f"(.?)([{marks}]+)", text, re.S) if marks else []:
        if not found[1].isalpha() or len(found[2]) > 4:
            return f"marks on nothing, or on many others: {found[0]!a}"
    return None


class Asking:
    def __init__(self, program, folder):
        self.program, self.folder = os.path.abspath(program), folder
        # The name of the register is hostile too, and what is advised repeats it.
        self.register = os.path.join(folder, "so\u202e\n\x1b[8m\u200b")
        self.runs = 0

    def run(self, *words, given="", **environment):
        done = subprocess.run(
            [self.program, *words, "--register", self.register], cwd=self.folder,
            input=given.encode(errors="surrogatepass"), capture_output=True, timeout=120,
            env={"LC_ALL": "C.UTF-8", "SOGOC_LOG": "", **environment})
        self.runs += 1
        code = done.returncode
        expect(0 <= code < 70, f"{words}: exit {code}\n{done.stderr.decode(errors='replace')}")
        return code, done.stdout, done.stderr

    def texts(self, *words, given="", **environment):
        """Asked for text: both streams have nothing that a terminal would not show."""
        code, out, err = self.run(*words, given=given, **environment)
        for stream in (out, err):
            # Styles are the program's own escapes, and the only ones.
            text = STYLES.sub("", stream.decode()) if "always" in words else stream.decode()
            wrong = wrong_in(text)
            expect(wrong is None, f"{words}: {wrong}\n{stream.decode()!a}")
        if "json" in words[1:]:
            for line in out.decode().split("\n")[:-1]:
                json.loads(line)  # throws
        return code

    def commands(self):
        """All of them, as the program lists them."""
        listed = subprocess.run([self.program, "--help"], capture_output=True, text=True,
                                check=True, env={"LC_ALL": "C.UTF-8"}).stdout
        lines = listed.split("Subcommands:")[1].splitlines()
        return [line.split()[0] for line in lines if line.startswith("  ") and line[2] != " "]


def filled(words, text):
    return [word.replace("{}", text) for word in words]


def ask_all(asking, pool, chosen):
    """Every command, in both languages; beside each hostile text one that was put together."""
    names = asking.commands()
    expect(set(names) == set(ASKED), f"listed here and not there, or there and not here: "
           f"{sorted(set(names) ^ set(ASKED))}")

    def ask(name, words, language, form, text):
        given = GIVEN[name].format(text) if name in GIVEN else ""
        # In one of the languages with styles: a text must not end or begin one, nor get into it.
        color = ["--color", "always"] if language == "vi" else []
        asking.texts(name, *filled(words, text), "--lang", language, "--format", form, *color,
                     given=given)

    asked = []
    for name in names:
        for words in ASKED[name]:
            hostile = "".join(chosen.choices(PIECES, k=chosen.randrange(1, 5)))
            # Words of a command line hold no surrogates, and none of these does.
            for language, form, text in (("en", "text", HOSTILE), ("vi", "text", hostile + HOSTILE),
                                         ("en", "json", hostile)):
                asked.append((name, words, language, form, text))
    # What writes takes its turn.
    for each in asked:
        if each[0] in CHANGES:
            ask(*each)
    list(pool.map(lambda each: ask(*each), [each for each in asked if each[0] not in CHANGES]))


def ask_beside(asking):
    """What is no command: unknown ones, options, the environment, and the diagnostics."""
    for language in ("en", "vi"):
        asking.texts("--lang", language)
        asking.texts(HOSTILE, "--lang", language)
        asking.texts("figure", f"--{HOSTILE}", "--lang", language)
        asking.texts("figure", "members", "--format", HOSTILE, "--lang", language)
        asking.texts("stats", "--lang", language, SOGOC_LOG=HOSTILE)
    asking.texts("show", HOSTILE, SOGOC_LOG="trace")
    asking.texts("show", HOSTILE, "--log-format", "json", SOGOC_LOG="trace")


def compare_carried(asking):
    """JSON has every character of the fixture, as its value; CSV has them as they are."""
    lines = [json.loads(line) for line in FIXTURE.read_text().split("\n") if line]
    _, out, _ = asking.run("export", "--full")
    exported = [json.loads(line) for line in out.decode().split("\n") if line]
    expect(exported == lines, "the export differs from what was replayed")
    expect(wrong_in(out.decode()) is None, "the export has characters that are concealed")
    names = {line["unitEstablished"]["unit"]: line["unitEstablished"]["name"] for line in lines
             if "unitEstablished" in line}
    statement = "SELECT id, name FROM units('2018-12-31', 'size:113')"
    _, out, _ = asking.run("sql", statement, "--format", "json")
    expect(wrong_in(out.decode()) is None, "the JSON of sql has characters that are concealed")
    rows = json.loads(out)["rows"]
    _, table, _ = asking.run("sql", statement, "--format", "csv")
    cells = list(csv.reader(io.StringIO(table.decode(), newline="")))[1:]
    expect(rows == cells, "CSV and JSON of sql differ")
    found = [(unit, name) for unit, name in rows if names.get(unit) == name]
    expect(len(found) > 5 and any(map(conceals, "".join(name for _, name in found))),
           f"names do not come out of sql as they were put in: {rows!a}")


def look_at_a_terminal(asking):
    """CSV goes to programs as it is, to a terminal as it can be shown."""
    master, slave = pty.openpty()
    done = subprocess.Popen([asking.program, "log", "--count", "0", "--format", "csv", "--register",
                             asking.register], stdout=slave, stderr=slave)
    os.close(slave)
    seen = b""
    try:
        while piece := os.read(master, 65536):
            seen += piece
    except OSError:  # the end of a terminal that nobody else has open
        pass
    expect(done.wait() == 0, "log as CSV failed on a terminal")
    text = seen.decode().replace("\r\n", "\n")
    expect(wrong_in(text) is None and "\\u{202E}" in text, f"CSV on a terminal: {text[:400]!a}")


def follow_advice(asking):
    """What is advised names the register, and works where it is copied to."""
    _, out, _ = asking.run("assert", "-", given=SHEET.replace("\t7\t", "\t70\t").format("p"))
    advised = out.decode().split("see them all: sogoc ")[1].split("\n")[0]
    done = subprocess.run(["bash", "-c", f"{asking.program} {advised}"], cwd=asking.folder,
                          capture_output=True)
    expect("--register" in advised and done.returncode == 0, f"{advised}: {done.stderr}")


def compare_csv_safe(asking, pool):
    """No cell is a formula but numbers, and all else is what it is without the option."""
    def table(words, *more):
        code, out, _ = asking.run(*words, "--format", "csv", *more)
        return list(csv.reader(io.StringIO(out.decode(), newline=""))) if code in (0, 1) else []

    def guarded(name):
        words = [name, *ASKED[name][0]]
        plain, safe, marked = table(words), table(words, "--csv-safe"), 0
        expect(len(plain) == len(safe), f"{words}: other rows with --csv-safe")
        for before, after in zip(sum(plain, []), sum(safe, [])):
            seen = "".join(each for each in before if not conceals(each) or each in "\t\r\n")
            risky = seen.lstrip(" \u00a0\u3000")[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "＝")
            number = re.fullmatch(r"-?[0-9.]+", before)
            expect(after == ("'" * (risky and not number) + before), f"{words}: {after!a}")
            marked += after != before
        return marked

    marked = sum(pool.map(guarded, [name for name in ASKED if name not in CHANGES]))
    expect(marked > 50, f"--csv-safe marked {marked} texts of all tables")


def offer_long_names(asking):
    """A name of a megabyte, by every way that takes one."""
    piece = "Nguyễn \u202eＡe\u0323\u0302漢" + "\u0301" * 5 + "\u200b"
    text = piece * (2 ** 20 // len(piece.encode()))
    asking.texts("import", "-", given=json.dumps(
        {"id": "long", "effective": "2018-01-01", "recorded": "2032-01-01T00:00:00Z",
         "unitRenamed": {"unit": "vxa", "name": text}}, ensure_ascii=False) + "\n")
    asking.texts("assert", "-", given=SHEET.format(text))
    asking.texts("figure", "--queries", "-", given=GIVEN["figure"].format(text))
    asking.texts("sql", "-", given=f"SELECT '{text}' AS x")
    asking.texts("find", text[:30000])


def main():
    chosen = random.Random(seed())
    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        asking = Asking(sys.argv[1], folder)
        # By the door of logs: new acts like these are refused.
        expect(asking.texts("init", "--from", str(FIXTURE)) == 0, "the old log was not taken")
        content = "".join(json.dumps({key: value for key, value in json.loads(line).items()
                                      if key not in ("operator", "actStart")}) + "\n"
                          for line in FIXTURE.read_text().split("\n")[1:-2])
        _, out, _ = asking.run("import", "-", "--format", "json", given=content)
        rules = {json.loads(line).get("rule") for line in out.split(b"\n")[:-1]}
        expect("syntax.control" in rules and asking.run("verify")[0] == 0,
               f"import of what init --from took: {rules}")
        compare_carried(asking)
        look_at_a_terminal(asking)
        follow_advice(asking)
        compare_csv_safe(asking, pool)
        ask_all(asking, pool, chosen)
        ask_beside(asking)
        offer_long_names(asking)
        print(f"{asking.runs} runs: nothing but what can be seen reached the terminal")


main()
