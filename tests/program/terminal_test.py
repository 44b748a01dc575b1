#!/usr/bin/env python3
"""Answers on terminals and off them: widths, the pager, styles and progress, on the register of
the demo. usage: terminal_test.py SOGOC DEMO-REGISTER"""
import concurrent.futures, fcntl, os, pty, re, select, signal, struct, subprocess, sys, tempfile
import termios, time, unicodedata

PROGRAM, REGISTER = map(os.path.abspath, sys.argv[1:3])
CELL = "BK-CD-x12-c14"
DAY = ["--as-of", "2018-12-31"]
# How each command that answers is asked; what records, keeps or makes something prints a line or
# two, and stands with a reason.
ASKED = {
    "describe": [[], ["memberAdmitted"], ["cellSplit"]],
    "show": [["dv-135487"], [CELL], ["#161196"]],
    "history": [["dv-135487"], ["#153260"]],
    "find": [["Chợ Đồn"]],
    "list": [["BK-CD-x12", *DAY], ["BK-CD", "--figure", "admissions", "--period", "2018"],
             ["BK-CD-x12", *DAY, "--villages"],
             ["BK-CD", "--figure", "transfers.out", "--period", "2018"]],
    "units": [["BK-CD", *DAY]],
    "lineage": [[CELL]],
    "log": [["--from", "150000", "--count", "80"], ["--kind", "reportPublished"],
            ["--kind", "eventAmended", "--count", "20"], ["--kind", "cellSplit", "--count", "20"]],
    "figures": [[]],
    "figure": [["members", "--unit", "BK-CD", *DAY, "--by", "gender,ageBand"],
               ["members", "--unit", "BK-CD", *DAY, "--by", "unit:grassroots,ageBand"],
               ["members", "--unit", "BK-CD", *DAY, "--by", "gender,ageBand,ethnicity"],
               ["members", "admissions", "deaths", "--unit", "BK-CD", *DAY, "--period", "2018"],
               ["members", "--unit", CELL, *DAY, "--where", "gender=nữ"]],
    "series": [["members", "--unit", "BK-CD", "--from", "2016-01-01", "--to", "2018-12-31"],
               ["members", "--unit", "BK-CD", "--from", "2016-01-01", "--to", "2018-12-31",
                "--every", "year", "--by", "ethnicity"]],
    "explain": [["members", "--unit", "BK-CD", "--from", "2018-12-31@report:bieu-1-2018", "--to",
                 "2019-06-30"], ["admissions", "--unit", "BK-CD", "--period", "2018"],
                ["admissions", "--unit", "BK-CD", "--from", "2018@report:bieu-1-2018", "--to",
                 "2018"]],
    "why-not": [["dv-135487", "members", "--unit", "BK", *DAY, "--known-at", "report:bieu-1-2018"],
                ["dv-135487", "members", "--unit", "BK-CD", *DAY]],
    "report": [["increase", "--unit", "BK-CD", "--period", "2018"], ["changes"]],
    "assert": [["sheet.tsv"]],
    "stats": [[]],
}
NOT_ASKED = {"init", "import", "record", "amend", "void", "template", "publish", "rebuild",
             "repair", "backup", "restore", "export", "demo", "verify", "sql", "help"}
SHEET = ("figure\tunit\tdays\tvalue\tpaper\n"
         "members\tBK\t2018-12-31\t33017\tbáo cáo chính trị của ban chấp hành đảng bộ tỉnh\n"
         "admissions\tBK-CD\t2018\t1\t12-BC/TU\n")
# What cannot break: digests, commands to copy.
WHOLE = re.compile(r"sha256:|\bsogoc ")
STYLES = re.compile("\x1b\\[(0|1|1;31|33)m")


def expect(holds, what):
    if not holds:
        sys.exit(f"terminal_test: {what}")


def width(text):
    return sum(0 if unicodedata.category(c) in ("Mn", "Me") else
               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def environment(**more):
    return {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "SOGOC_REGISTER": REGISTER, **more}


def piped(*words, **more):
    return subprocess.run([PROGRAM, *words], env=environment(**more), capture_output=True,
                          text=True, timeout=120)


def started(words, variables, rows=24, columns=80):
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execve(PROGRAM, [PROGRAM, *words], variables)
    return process, terminal


def rest_of(terminal):
    """Until nobody has the other end open; then it is closed."""
    shown = b""
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(terminal)
    return shown


def on_terminal(*words, rows=24, columns=80, **more):
    """What a terminal shows of both streams, and the exit code."""
    process, terminal = started(words, environment(**{"TERM": "xterm", **more}), rows, columns)
    shown = rest_of(terminal)
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return shown.decode().replace("\r\n", "\n"), code


def too_wide(text, columns):
    for line in text.splitlines():
        words = line.split()
        if width(line) > columns and len(words) > 1 and not WHOLE.search(line):
            yield line


def ask(language, words, first):
    # Vietnamese words are the longer ones.
    for columns in (80, 120) if language == "vi" and first else (80,):
        done = piped(*words, "--lang", language, COLUMNS=str(columns))
        expect(done.returncode in (0, 1), f"{words}: {done.returncode} {done.stderr}")
        for line in too_wide(done.stdout, columns):
            expect(False, f"{words}: {width(line)} columns of {columns}: {line}")
        lines = done.stdout.splitlines()
        for one, other in zip(lines, lines[1:]):
            expect(not one or one != other, f"{words}: a line twice: {one}")
    for columns in (20, 40, 60, 72, 1000) if first else ():
        done = piped(*words, "--lang", language, COLUMNS=str(columns))
        expect(done.returncode in (0, 1), f"{words} at {columns}: {done.returncode}")
        for line in too_wide(done.stdout, columns):
            expect(False, f"{words}: {width(line)} columns of {columns}: {line}")
        for line in done.stdout.splitlines():
            expect(not line.endswith(" "), f"{words} at {columns}: a blank at the end: {line}")


def widths():
    listed = piped("--help").stdout.split("Subcommands:")[1].splitlines()
    names = {line.split()[0] for line in listed if line.startswith("  ") and line[2] != " "}
    expect(names - NOT_ASKED == set(ASKED), f"asked {set(ASKED) ^ (names - NOT_ASKED)}")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        asked = [pool.submit(ask, language, [name, *words], words is all_words[0])
                 for name, all_words in ASKED.items() for words in all_words
                 for language in ("en", "vi")]
        for each in asked:
            each.result()
    # Without COLUMNS a pipe is 80 wide, a terminal as wide as it is; what is no width is none.
    words = ["figure", "members", "--unit", "BK", *DAY]
    for no_width in ("", "0", "-5", "8x"):
        expect(piped(*words, COLUMNS=no_width).stdout == piped(*words, COLUMNS="80").stdout,
               f"COLUMNS={no_width}")
    shown, code = on_terminal(*words, columns=132)
    expect(STYLES.sub("", shown) == piped(*words, COLUMNS="132").stdout and code == 0,
           "a terminal of 132 columns")
    # What several answers share stands once.
    several = piped("figure", "members", "admissions", "--unit", "BK", *DAY, "--period", "2018")
    lines = several.stdout.splitlines()
    expect(len(lines) == len(set(lines)) and several.stdout.count("\n  log ") == 1, several.stdout)


def narrow_tables():
    """Where a table has no room each row is told with the names of its columns."""
    shown = piped("units", "BK-CD-x12", *DAY, COLUMNS="40").stdout
    expect("  Đảng bộ xã Cốc Moòng · id: BK-CD-x12\n      kind: grassroots committee\n"
           "      cells: 20 · members: 236\n    Chi bộ Cơ quan" in shown, shown)
    # What import takes is whole, however narrow.
    for words in (["export", "--known-at", "size:40"], ["template", "memberAdmitted"]):
        expect(piped(*words, COLUMNS="20").stdout == piped(*words).stdout, words)
    # At 60 one that fits is a table, and one that does not is none.
    expect("  name " in piped("units", "BK-CD-x12", *DAY, COLUMNS="60").stdout, "a table at 60")


def pages():
    """Help and the start page are as wide as the terminal; commands are whole, however narrow."""
    topics = [["help", each] for each in re.findall(
        "^  ([a-z-]+)  ", piped("help").stdout.split("\nTopics")[1], re.M)]
    for words in [[], ["help"], ["figure", "--help"], ["help", "assert"], *topics]:
        for language in ("en", "vi"):
            whole = piped(*words, "--lang", language).stdout
            # A command stands behind two blanks, its lines but the last end with a backslash.
            commands = re.findall(r"^  (?:sogoc|printf) (?:.*[\\|]\n)*.*", whole, re.M)
            commands.sort(key=len, reverse=True)
            for columns in (20, 40, 120):
                page = piped(*words, "--lang", language, COLUMNS=str(columns)).stdout
                expect(all(each in page for each in commands), f"{words} at {columns}: {page}")
                for command in commands:
                    page = page.replace(command, "")
                for line in too_wide(page, columns):
                    expect(False, f"{words}: {width(line)} columns of {columns}: {line}")
            wide = any(width(line) > 80 for line in page.splitlines())
            expect(wide or len(whole) < 1000, f"{words} at 120: {page}")


def messages():
    """What is said beside an answer: broken on a terminal alone, and no command in two."""
    for language in ("en", "vi"):
        for words in (["figure", "members", "--unit", "nowhere-at-all"], ["show", "nowhere-at-all"],
                      ["log", "--kind", "memberTakenAway"], ["series", "members", "--period", "1"]):
            words = [*words, "--lang", language]
            whole = piped(*words)
            commands = re.findall(r"sogoc [a-z-]+(?: --?[a-z]+(?: \w+)?)*", whole.stderr)
            for columns in (40, 60):
                shown, code = on_terminal(*words, columns=columns)
                shown = STYLES.sub("", shown)
                expect(code == whole.returncode and shown.split() == whole.stderr.split(), shown)
                for line in too_wide(shown, columns):
                    expect(False, f"{words}: {width(line)} columns of {columns}: {line}")
                expect(all(command in shown for command in commands), f"{commands} {shown}")


def matrix():
    shown = piped("figure", "members", "--unit", "BK-CD", *DAY, "--by", "gender,ageBand").stdout
    rows = [line.split() for line in shown.splitlines() if re.match("  (female|male|total) ", line)]
    numbers = [[int(each.replace(",", "")) for each in row[1:]] for row in rows]
    figure = int(shown.splitlines()[2].strip().replace(",", ""))
    expect(len(rows) == 3 and numbers[-1][-1] == figure, shown)
    expect(all(sum(row[:-1]) == row[-1] for row in numbers), shown)
    expect([sum(column) for column in zip(*numbers[:-1])] == numbers[-1], shown)


def pager():
    long, short = ["figures"], ["figure", "members", "--unit", "BK", *DAY]
    with tempfile.TemporaryDirectory() as folder:
        seen = os.path.join(folder, "seen")
        def paged(*words, pager=f"cat > '{seen}'; echo paged", **more):
            if os.path.exists(seen):
                os.remove(seen)
            shown, code = on_terminal(*words, PAGER=pager, **more)
            return STYLES.sub("", shown), code, os.path.exists(seen)
        shown, code, used = paged(*long)
        expect(used and code == 0 and shown == "paged\n", f"{shown} {code}")
        expect(STYLES.sub("", open(seen).read()) == piped(*long).stdout, "what the pager got")
        for words in (short, [*long, "--no-pager"], [*long, "--format", "json"],
                      [*long, "--format", "csv"]):
            shown, code, used = paged(*words)
            expect(not used and "paged" not in shown and code == 0, f"{words}: {shown}")
        expect(not paged(*long, rows=2000)[2], "a screen that is large enough")
        # One that cannot be found, none, and cat: everything is shown without.
        for none in ("", "cat", "/nonexistent/pager", "no-such-pager -x"):
            shown, code, used = paged(*long, pager=none)
            expect(shown == piped(*long).stdout and code == 0,
                   f"PAGER={none}: {code} {shown[:300]}")
        # What only the shell finds out: nothing was shown, and that is no success.
        shown, code = on_terminal(*long, PAGER="X=1 no-such-pager")
        expect(code == 7 and "--no-pager" in shown, f"no pager: {code} {shown[:300]}")
        # It is left at once, before everything is written to it.
        shown, code, used = paged("log", "--count", "2000", pager="true")
        expect(code == 0 and shown == "", f"a pager that is left: {code} {shown}")
        # However early it is left, what was said beside the answer is seen.
        shown, code = on_terminal("figure", *["members"] * 12, "nothing", "--unit", CELL, *DAY,
                                  PAGER="true")
        expect(code == 2 and "nothing" in shown, f"{code} {shown}")
        # One that cuts the text leaves no style behind.
        shown, code = on_terminal("report", "increase", "--unit", "BK-CD", "--period", "2018",
                                  PAGER="head -c 9", rows=5)
        expect(code == 0 and "\x1b[1m" in shown and shown.endswith("\x1b[0m"), f"{shown!a}")
        # The exit code is the command's.
        sheet = os.path.join(folder, "sheet.tsv")
        with open(sheet, "w") as out:
            out.write("figure\tunit\tdays\tvalue\tpaper\n" +
                      f"members\t{CELL}\t2018-12-31\t999\tx\n" * 12)
        shown, code, used = paged("assert", sheet)
        expect(used and code == 1, f"assert in a pager: {code} {shown}")
        # An error stands where it was said, among the answers.
        shown, code, used = paged("figure", *["members"] * 12, "nothing", "--unit", CELL, *DAY)
        expect(code == 2 and "nothing" in shown + open(seen).read(), f"{code} {shown}")
    interrupted()


def interrupted():
    """Ctrl-C goes to both: the program ends by it, once the pager is left."""
    process, terminal = started(["log"], environment(
        TERM="xterm", PAGER="sh -c \"trap '' INT; sed -n 1p; sleep 0.3; echo left\""))
    shown = os.read(terminal, 4096)
    os.write(terminal, b"\x03")
    shown += rest_of(terminal)
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    expect(code in (0, -signal.SIGINT) and b"left" in shown, f"{code} {shown}")


def styles():
    words = ["report", "increase", "--unit", "BK-CD", "--period", "2018", "--no-pager"]
    plain = piped(*words).stdout
    drawn = on_terminal(*words)[0]
    expect("\x1b[1m" in drawn and STYLES.sub("", drawn) == plain, f"{drawn!a}")
    for more in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": ""}):
        shown = on_terminal(*words, **more)[0]
        expect("\x1b" not in shown, f"{more}: {shown!a}")
    expect("\x1b[1m" in on_terminal(*words, NO_COLOR="")[0], "an empty NO_COLOR")
    expect("\x1b" not in on_terminal(*words, "--color", "never")[0], "--color never")
    expect(STYLES.sub("", piped(*words, "--color", "always").stdout) == plain != piped(
        *words, "--color", "always").stdout, "--color always")
    for form in ("json", "csv"):
        expect("\x1b" not in piped(*words, "--color", "always", "--format", form).stdout, form)
    # A line that is taken alone has no style of another.
    drawn = piped(*words, "--color", "always", COLUMNS="40").stdout
    for line in drawn.splitlines():
        expect(line.count("\x1b[0m") == len(re.findall("\x1b\\[(?:1|1;31|33)m", line)), f"{line!a}")
    refused = piped("figure", "nothing", "--color", "always").stderr
    expect(refused.startswith("\x1b[1;31msogoc:\x1b[0m "), f"{refused!a}")


def progress():
    """The output is not read for longer than the two seconds after which progress is shown."""
    terminal, other = pty.openpty()
    fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    process = subprocess.Popen([PROGRAM, "export", "--lang", "vi"], env=environment(TERM="xterm"),
                               stdout=subprocess.PIPE, stderr=other, stdin=subprocess.DEVNULL)
    os.close(other)
    time.sleep(2.2)
    expect(not select.select([terminal], [], [], 0)[0], "progress before anything is done")
    # Both at once: on a slow machine more progress is drawn than a terminal keeps unread.
    with concurrent.futures.ThreadPoolExecutor() as beside:
        beside.submit(process.stdout.read)
        text = rest_of(terminal).decode()
    bar = re.search(r"\[#* *\] \d+ %, [\d.]+/163\.4\d\d, còn khoảng \d", text)
    expect(process.wait() == 0 and bar and text.endswith("\r"), f"{text!a}")
    expect(all(width(line) < 80 for line in text.split("\r")), f"{text!a}")
    expect(piped("export", "--known-at", "size:1000").stderr == "", "progress on no terminal")


with tempfile.TemporaryDirectory() as work:
    os.chdir(work)
    with open("sheet.tsv", "w") as out:
        out.write(SHEET)
    for test in (widths, narrow_tables, pages, messages, matrix, pager, styles, progress):
        begin = time.monotonic()
        test()
        print(f"{test.__name__}: {time.monotonic() - begin:.1f} s")
