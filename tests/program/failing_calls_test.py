#!/usr/bin/env python3
"""Lets calls of the system fail under every command, one at a time or all from one on: the answer
is the same as ever, or the command says what failed with its own word and exit code 7; nothing
hangs, nothing is a bug; and the register afterwards verifies, has what was acknowledged, and
records on. Of the commands a third, chosen by the seed, answers in Vietnamese, and says nothing in
English. With --long by strace too, which reaches what the C library calls by itself.
usage: failing_calls_test.py SOGOC PRELOADED [--long]"""
import collections, concurrent.futures, errno, json, os, pathlib, random, re, shutil, struct
import subprocess, sys, tempfile, threading, time

from registers import seed

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
import vietnamese_test

FIRST = int(os.environ.get("FIRST", 3))    # calls of each group that are all failed
SAMPLE = int(os.environ.get("SAMPLE", 3))  # and so many of those behind them
LIMITS = int(os.environ.get("LIMITS", 3))  # of memory and of descriptors, each
TIMEOUT = 20  # seconds
GROUPS = ("open", "read", "write", "sync", "rename", "unlink", "cut", "mkdir", "list", "lock",
          "stat", "map", "thread")  # as in failing_calls.c
ERRORS = {"open": (errno.EIO, errno.EACCES, errno.EMFILE), "read": (errno.EIO,),
          "write": (errno.EIO, errno.ENOSPC), "sync": (errno.EIO, errno.ENOSPC),
          "rename": (errno.EIO, errno.EACCES, errno.ENOSPC), "unlink": (errno.EIO, errno.EACCES),
          "cut": (errno.EIO, errno.ENOSPC), "mkdir": (errno.EIO, errno.EACCES, errno.ENOSPC),
          "list": (errno.EIO, errno.EACCES, errno.ENOMEM), "lock": (errno.EIO, errno.ENOMEM),
          "stat": (errno.EIO, errno.EACCES), "map": (errno.ENOMEM,), "thread": (errno.EAGAIN,)}
WORDS = {errno.EACCES: "permission", errno.EIO: "io", errno.ENOSPC: "io",
         errno.EMFILE: "noResources", errno.ENOMEM: "noResources", errno.EAGAIN: "noResources"}
SYSTEM_CALLS = {"openat": "open", "read": "read", "pread64": "read", "write": "write",
                "pwrite64": "write", "fdatasync": "sync", "fsync": "sync", "rename": "rename",
                "unlink": "unlink", "ftruncate": "cut", "fallocate": "cut", "flock": "lock",
                "newfstatat": "stat", "getdents64": "list", "clone3": "thread"}
IO = 7

FILES = pathlib.Path(__file__).parent
VOCABULARY = vietnamese_test.vocabulary()
MORE = (FILES / "failing_calls_more.ndjson").read_text()
SHEET = "figure\tunit\tdays\tvalue\twhere\tknownAt\tpaper\nmembers\tU\t2016-03-01\t1\t\t\tx\n"
ROWS = "kind;id;recorded;effective;unit;name\n" \
       "unitRenamed;row;2016-05-01T00:00:00Z;3/3/2016;C;Hai\n"
RECORDED = "recorded=2016-05-01T00:00:00Z"

# By command: words, and what else there is to it. `writes`: afterwards it is tried again, with
# success, or this code for what is there already (`again`). `given`: a file of this content is
# standard input. `before`: what is done to the register. `acts`: how many events it records.
# `text`: it has no JSON form.
CASES = {
    "init": [dict(words=("init", "--origin", "test.example/new", "--simulated-clock"),
                  writes=True, register="new", again=2),
             dict(words=("init", "--from", "{work}/full.ndjson"), writes=True, register="new",
                  again=2)],
    "import": [dict(words=("import", "{work}/more.ndjson"), writes=True, acts=2),
               dict(words=("import", "-", "--batch", "1"), given=MORE, writes=True, acts=2),
               dict(words=("import", "-", "--csv"), given=ROWS, writes=True, acts=1)],
    "record": [dict(words=("record", "unitRenamed", "unit=C", "name=Hai", "effective=2016-03-03",
                           RECORDED, "id=x"), writes=True, acts=1)],
    # What was recorded before the failure changes nothing a second time, and is refused as that.
    "amend": [dict(words=("amend", "m", "details.name=Hoàng Văn Giáp", "--reason", "x", RECORDED,
                          "id=x"), writes=True, acts=1, again=2)],
    "void": [dict(words=("void", "m", "--reason", "x", RECORDED, "id=x"), writes=True, acts=1)],
    "rebuild": [dict(words=("rebuild",), writes=True)],
    "repair": [dict(words=("repair", "--head"), writes=True),
               dict(words=("repair", "--head"), writes=True, before="lose head")],
    "demo": [dict(words=("demo", "--acts", "{work}/acts.ndjson"), writes=True, register="new")],
    "describe": [dict(words=("describe",))],
    "template": [dict(words=("template", "memberLeft"))],
    "figures": [dict(words=("figures",))],
    "help": [dict(words=("help", "clocks"), text=True)],
    "find": [dict(words=("find", "thon"))],
    "list": [dict(words=("list", "--as-of", "2016-03-01"))],
    "units": [dict(words=("units", "--as-of", "2016-03-01"))],
    "show": [dict(words=("show", "M")), dict(words=("show", "m"))],
    "history": [dict(words=("history", "C"))],
    "log": [dict(words=("log",))],
    "lineage": [dict(words=("lineage", "C"))],
    "figure": [dict(words=("figure", "members", "--as-of", "2016-03-01")),
               dict(words=("figure", "--queries", "-"),
                    given='{"figure":"members","unit":"U","asOf":"2016-03-01"}\n')],
    "series": [dict(words=("series", "members", "--from", "2016-01-01", "--to", "2016-03-31",
                           "--every", "month"))],
    "explain": [dict(words=("explain", "members", "--as-of", "2016-03-01"))],
    "why-not": [dict(words=("why-not", "M", "members", "--as-of", "2016-01-01"))],
    "report": [dict(words=("report", "changes"))],
    "assert": [dict(words=("assert", "{work}/sheet.tsv")),
               dict(words=("assert", "-"), given=SHEET)],
    "sql": [dict(words=("sql", "SELECT * FROM members('2016-03-01')")),
            dict(words=("sql", "-"), given="SELECT id FROM events()"),
            dict(words=("sql", "--export", "{work}/copy.sqlite", "--as-of", "2016-03-01"))],
    "verify": [dict(words=("verify", "--tmp", "{work}")), dict(words=("verify", "--log-only"))],
    "backup": [dict(words=("backup", "{work}/copies"), writes=True),
               dict(words=("backup", "{work}/other"), writes=True)],
    "restore": [dict(words=("restore", "{work}/copies", "{work}/new"), writes=True,
                     register="new", again=2)],
    "export": [dict(words=("export",)), dict(words=("export", "--full"))],
    "stats": [dict(words=("stats",))],
}


def commands_of(program):
    """As the help lists them: one that is new must not be forgotten."""
    out = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^  ([a-z-]+) ", out[out.index("Subcommands:"):], re.MULTILINE)


class Place:
    """A folder with a register of its own, made anew from `base` for each try."""

    def __init__(self, program, base, work, case, form, language):
        self.program, self.base, self.work, self.case = program, base, work, case
        self.language = language
        self.form, self.register = form, f"{work}/{case.get('register', 'register')}"

    def fresh(self):
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self.base, self.work)
        if "given" in self.case:
            pathlib.Path(self.work, "given").write_text(self.case["given"])
        if self.case.get("before") == "lose head":
            os.remove(self.register + "/head")

    def changes(self):
        return self.case.get("writes") or "--export" in self.case["words"]

    def words(self):
        return [word.format(work=self.work) for word in self.case["words"]] + [
            "--register", self.register, "--format", self.form, "--lang", self.language]

    def run(self, around=(), **environment):
        """Standard output is a file of the folder, so that writing it can fail as well."""
        with open(f"{self.work}/given" if "given" in self.case else os.devnull, "rb") as given, \
                open(f"{self.work}/out", "wb") as out:
            try:
                done = subprocess.run([*around, self.program, *self.words()], stdin=given,
                                      stdout=out, stderr=subprocess.PIPE, timeout=TIMEOUT,
                                      env={**os.environ, **environment}, cwd=self.work)
                code, err = done.returncode, done.stderr.decode(errors="replace")
            except subprocess.TimeoutExpired as late:
                code, err = "hangs", (late.stderr or b"").decode(errors="replace")
        return code, pathlib.Path(self.work, "out").read_text(errors="replace"), err

    def ask(self, *words):
        done = subprocess.run([self.program, *words, "--register", self.register, "--format",
                               "json"], capture_output=True, text=True, timeout=TIMEOUT)
        return done.returncode, done.stdout, done.stderr

    def size(self):
        return json.loads(self.ask("stats")[1])["size"]


def last_object(out):
    """Of JSON: the last line, an object; None otherwise."""
    try:
        return json.loads(out.splitlines()[-1])
    except (IndexError, ValueError):
        return None


def in_english(err, place):
    """Words of ours that are English all the same; an identifier or a path is none."""
    given = vietnamese_test.words_of(" ".join(place.words()) + MORE + SHEET)
    return [word for line in err.splitlines()  # but what the C library says of an assertion
            if line.startswith(("sogoc: ", "Thử: ")) and "Assertion `" not in line
            for word in vietnamese_test.english_in(line, VOCABULARY, given)]


def judge(place, number, group, on, whole, failed):
    """What is wrong with how a command took a failure; nothing when all is well."""
    case, form, (code, out, err) = place.case, place.form, failed
    if (code, out) == whole[:2]:
        return None  # the call did not matter
    if code == 0:
        return "silent: another answer"
    if code != IO and not (code == 8 and group == "lock"):
        return f"exit {code}"
    if not err.startswith("sogoc: ") and "\nsogoc: " not in err:
        return "no text"
    # SQLite keeps to itself why a file could not be opened, and RocksDB what it could not look at.
    for words in ("readonly database", "unable to open database", "refused to look",
                  "hệ thống không cho xem"):
        if words in err:
            return None
    if place.language == "vi":
        if found := in_english(err, place):
            return f"English: {', '.join(found)}"
        return None if err.startswith("sogoc: hết bộ nhớ\n") and not out else object_of(
            case, number, group, on, out, form)
    text = os.strerror(number)
    if f" error({number})" in err:
        return None  # RocksDB's way to say it
    missing = number in (errno.ENOMEM, errno.EAGAIN) and (
        "memory" in err or os.strerror(errno.ENOMEM) in err or "gives no" in err)
    if text not in err and not missing:
        return f"does not say: {text}"
    if err.startswith("sogoc: the memory is used up\n") and not out:
        return None  # before the command line was read, and with it the form of the answer
    return object_of(case, number, group, on, out, form)


def object_of(case, number, group, on, out, form):
    """What is wrong with what a program reads of it."""
    if form == "json" and not (group == "write" and on):
        last = last_object(out)
        if not last or last.get("error") != "store":
            return "no object at the end"
        if last["reason"] not in (WORDS[number], "inDoubt" if case.get("writes") else ""):
            return f"reason {last['reason']}"
    return None


def acknowledged(case, code, out, size):
    """How many events the register has to have."""
    if code == 0 and "acts" in case:
        return size + case["acts"]
    sizes = re.findall(r'"acknowledged":\{.*?"size":(\d+)', out)
    return max([size, *map(int, sizes)])


def look_after(place, failed, whole, size):
    """The register holds what it has to, and the same command succeeds."""
    case, (code, out, _) = place.case, failed
    left = [name for name in os.listdir(place.work)
            if name.endswith(".partial") or name.startswith("sogoc-")]
    if left and code == 0:
        return f"left over: {left}"
    if not os.path.exists(place.register):
        if case.get("register") != "new" or code == 0:
            return "the register is gone"
    elif case.get("before") is None:
        verified = place.ask("verify")
        if verified[0] != 0:
            return f"does not verify: {verified}"
        there = place.size()
        if there < acknowledged(case, code, out, size):
            return f"{there} events are left"
    if not case.get("writes") or code == 0:
        return None
    again = place.run()
    if again[0] not in (0, whole[0], case.get("again")):
        return f"again: {again}"
    verified = place.ask("verify")
    return None if verified[0] == 0 else f"does not verify after it was done again: {verified}"


def counted(path):
    return struct.unpack(f"{len(GROUPS) + 1}q", pathlib.Path(path).read_bytes())


class Trial:
    """All tries of one run, which go on side by side."""

    def __init__(self, program, preloaded, base, folder):
        self.program, self.preloaded, self.base, self.folder = program, preloaded, base, folder
        self.tries, self.told = collections.Counter(), collections.Counter()
        self.wrong, self.lock = [], threading.Lock()

    def preload(self, place, under, **more):
        return {"LD_PRELOAD": self.preloaded, "FAIL_COUNTS": f"{place.work}.counts",
                "FAIL_UNDER": place.work if under else "", **more}

    def look_at(self, place, whole, size, call, number, on, failed, met):
        """What became of one try: `call` names what was failed, `met` whether it was called."""
        fault = judge(place, number, call.split()[0], on, whole, failed)
        if not fault and place.case.get("writes"):
            fault = look_after(place, failed, whole, size)
        name = place.case["words"][0]
        with self.lock:
            self.tries[name] += met
            self.told[name] += failed[0] != whole[0]
            if fault:
                self.wrong.append(
                    f"{' '.join(place.case['words'])} [{place.form}, {place.language}]: {call}"
                    f"{' and all after it' if on else ''} with {errno.errorcode[number]}: {fault}\n"
                    f"    exit {failed[0]} {failed[1][-300:]!r} {failed[2][-300:]!r}")

    def one(self, place, whole, size, group, at, number, on, under):
        if place.changes():
            place.fresh()
        more = {"FAIL_CALL": group, "FAIL_AT": str(at), "FAIL_ERRNO": str(number)}
        if on:
            more["FAIL_ON"] = "1"
        failed = place.run(**self.preload(place, under, **more))
        call = f"{group} {at}{'' if under else ', anywhere,'}"
        self.look_at(place, whole, size, call, number, on, failed,
                     counted(f"{place.work}.counts")[-1] > 0)

    def by_preload(self, place, whole, size, rng):
        for under in (True, False):
            place.fresh()
            place.run(**self.preload(place, under))
            for group, calls in zip(GROUPS, counted(f"{place.work}.counts")):
                # Of what is not of the register much is the loader's, and is not failed here.
                if calls == 0 or (not under and group not in ("map", "thread", "open")):
                    continue
                rest = range(FIRST + 1, calls + 1)
                for at in [*range(1, min(calls, FIRST) + 1),
                           *rng.sample(rest, min(SAMPLE, len(rest)))]:
                    self.one(place, whole, size, group, at, rng.choice(ERRORS[group]),
                             rng.random() < 0.3, under)

    def by_limits(self, place, whole, size, rng):
        """With little memory and few descriptors; where not even the loader has enough, 127."""
        limits = [f"--as={kib * 1024}" for kib in (150000, 300000, *rng.sample(
            range(60000, 130000), LIMITS))]
        limits += [f"--nofile={files}" for files in rng.sample(range(5, 41), LIMITS)]
        for limit in limits:
            if place.changes():
                place.fresh()
            failed = place.run(("prlimit", limit))
            if failed[0] == 127 and re.search("loading shared libraries|allocate TLS", failed[2]):
                continue
            number = errno.EMFILE if "nofile" in limit else errno.EAGAIN
            self.look_at(place, whole, size, f"limit {limit}", number, False, failed, True)

    def by_strace(self, place, whole, size, rng):
        trace = f"{place.work}.trace"
        for call, group in SYSTEM_CALLS.items():
            for at in rng.sample(range(1, 16), 4):
                place.fresh()
                number, paths = rng.choice(ERRORS[group]), []
                for path in [place.register, *pathlib.Path(place.register).rglob("*")]:
                    paths += ["-P", str(path)] if group != "thread" else []
                failed = place.run(
                    ("strace", "-f", "-qq", "-o", trace, "-e", f"trace={call}", "-e",
                     f"inject={call}:error={errno.errorcode[number]}:when={at}", *paths))
                met = "(INJECTED)" in pathlib.Path(trace).read_text(errors="replace")
                self.look_at(place, whole, size, f"{group} by {call} {at}", number, False, failed,
                             met)

    def case(self, case, number, rng, strace):
        place = Place(self.program, self.base, f"{self.folder}/{number}", case,
                      "text" if case.get("text") else rng.choice(("json", "json", "text")),
                      rng.choice(("en", "en", "vi")))
        place.fresh()
        size = place.size() if case.get("register") != "new" else 0
        whole = place.run()
        if whole[0] not in (0, 1, 5):
            sys.exit(f"{case}: {whole}")
        self.by_preload(place, whole, size, rng)
        self.by_limits(place, whole, size, rng)
        if strace:
            self.by_strace(place, whole, size, rng)
        if case.get("register") != "new" and place.ask("verify")[0] != 0:
            self.wrong.append(f"{case['words']}: the register does not verify any more")
        shutil.rmtree(place.work)


def base_of(program, folder):
    """What every try begins with: a register, and the files that commands read."""
    pathlib.Path(folder).mkdir()
    shutil.copy(FILES / "failing_calls.ndjson", f"{folder}/acts.ndjson")
    shutil.copy(FILES / "failing_calls_more.ndjson", f"{folder}/more.ndjson")
    pathlib.Path(folder, "sheet.tsv").write_text(SHEET)
    for words in (("init", "--origin", "test.example/r", "--simulated-clock"),
                  ("import", f"{folder}/acts.ndjson")):
        subprocess.run([program, *words, "--register", f"{folder}/register"], check=True,
                       capture_output=True)
    # Of the beginning of the log, so that there is something to add.
    with open(f"{folder}/full.ndjson", "wb") as full:
        subprocess.run([program, "export", "--full", "--register", f"{folder}/register"],
                       check=True, stdout=full)
    subprocess.run([program, "backup", f"{folder}/copies", "--register", f"{folder}/register"],
                   check=True, capture_output=True)
    subprocess.run([program, "record", "unitRenamed", "unit=C", "name=Hai",
                    "recorded=2016-03-03T00:00:00Z", "effective=2016-02-02",
                    "--register", f"{folder}/register"], check=True, capture_output=True)
    return folder


def main(program, preloaded, *words):
    chosen, began = seed(), time.time()
    strace = "--long" in words and shutil.which("strace")
    if "--long" in words and not strace:
        print("strace is not there (./cli/prepare.sh --long): calls are failed by preload only")
    commands = commands_of(program)
    if forgotten := set(commands) ^ set(CASES):
        sys.exit(f"commands without a case here, or the other way round: {sorted(forgotten)}")
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(program, preloaded, base_of(program, folder + "/base"), folder)
        cases = [case for command in commands for case in CASES[command]]
        with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count())) as pool:
            begun = [pool.submit(trial.case, case, number, random.Random(f"{chosen}/{number}"),
                                 strace) for number, case in enumerate(cases)]
            for each in begun:
                each.result()
    for command in commands:
        print(f"{command:10} {trial.tries[command]:5} calls failed, "
              f"{trial.told[command]:5} times told")
    print("\n".join(trial.wrong))
    print(f"{sum(trial.tries.values())} calls failed under {len(commands)} commands, "
          f"{sum(trial.told.values())} told, {len(trial.wrong)} wrong; {time.time() - began:.0f} s")
    return len(trial.wrong) > 0


if __name__ == "__main__":
    sys.exit(main(*map(os.path.abspath, sys.argv[1:3]), *sys.argv[3:]))
