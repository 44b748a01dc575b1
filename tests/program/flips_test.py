#!/usr/bin/env python3
"""Damages the files of killed and of closed registers, a bit or a cut at a time: each time the
damage is named, or every answer is what it was. Then tears the ends of groups that were never
acknowledged: those registers open, have all that was acknowledged, and record on.
usage: flips_test.py SOGOC WRITE_ACTS"""
import collections, concurrent.futures, json, os, pathlib, random, shutil, signal, subprocess, sys
import tempfile, time

from registers import Program, lively_acts, seed

FLIPS = int(os.environ.get("FLIPS", 500))
TORN = int(os.environ.get("TORN", 100))
GROUP = 20
QUESTIONS = (("stats", "--format", "json"), ("figure", "members", "--format", "json"),
             ("log", "--last", "3"), ("verify",))
CORRUPT, NO = 6, 1


def ask(program, directory, words):
    done = subprocess.run([program, "--register", directory, *words], capture_output=True)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def acknowledged(folder):
    """How many events the newest slot of the head file tells of."""
    content = pathlib.Path(folder, "head").read_bytes()
    return max(int.from_bytes(content[at + 8:at + 16], "big") for at in (0, 4096, 8192))


def killed_register(program, folder, lines, groups):
    """A register whose writer was killed when it had acknowledged so many groups, and all that a
    reader sees: what is written and not acknowledged may go in silence, as tear() tries."""
    register = Program(program, folder)
    register.init()
    with subprocess.Popen([program, "--register", folder, "import", "-", "--batch", str(GROUP)],
                          stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as writer:
        writer.stdin.write("".join(line + "\n" for line in lines[:groups * GROUP]).encode())
        writer.stdin.flush()
        for _ in range(3000):
            size = json.loads(ask(program, folder, QUESTIONS[0])[1])["size"]
            if size > groups * GROUP and size == acknowledged(folder):
                break
            time.sleep(0.01)
        else:
            sys.exit(f"{groups} groups of lines were not acknowledged: {size} events")
        writer.send_signal(signal.SIGKILL)
    return folder


def files_of(directory):
    root = pathlib.Path(directory)
    return [path for path in [*sorted((root / "db").iterdir()), root / "head"]
            if path.is_file() and path.name not in ("LOCK", "LOG", "IDENTITY")
            and not path.name.startswith(("LOG.old", "OPTIONS")) and path.stat().st_size]


def damage(rng, path):
    """Flips one bit of the file, where something is written, or cuts its end off."""
    content = bytearray(path.read_bytes())
    written = len(content.rstrip(b"\0"))
    if rng.random() < 0.1:
        path.write_bytes(content[:rng.randrange(written)])
        return "cut"
    at = rng.randrange(written)
    content[at] ^= 1 << rng.randrange(8)
    path.write_bytes(content)
    return f"bit of byte {at}"


def judge(before, after, path):
    """What the damage came to; a fault of the program is told with 'WRONG'."""
    code, out, err = after
    if code == CORRUPT and err:
        return "named"
    if "WARNING" in err or code == NO:
        return "warned"
    if (code, out) == before[:2]:
        return "same"
    return f"WRONG: exit {code} {out[:200]!r} {err[:300]!r}"


def flip(rng, program, kinds, work, tally):
    kind, source = rng.choice(kinds)
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(source, work)
    before = [ask(program, work, words) for words in QUESTIONS]
    by_kind = collections.defaultdict(list)
    for path in files_of(work):
        by_kind[path.suffix or path.name.split("-")[0]].append(path)
    path = rng.choice(by_kind[rng.choice(sorted(by_kind))])
    what = damage(rng, path)
    for words, was in zip(QUESTIONS, before):
        came_to = judge(was, ask(program, work, words), path)
        if came_to.startswith("WRONG"):
            sys.exit(f"{kind} register, {path.relative_to(work)}, {what}, {words}: {came_to}")
        tally[path.suffix or path.name.split("-")[0], came_to] += 1
    # A writer never makes silently final what is lost.
    size = json.loads(before[0][1])["size"]
    ask(program, work, ("import", "/dev/null"))
    code, out, err = ask(program, work, QUESTIONS[0])
    if code == 0 and "WARNING" not in err and json.loads(out)["size"] != size:
        sys.exit(f"{kind} register, {path.relative_to(work)}, {what}: a writer made a loss final")


def end_of_records(content):
    """Of a write-ahead log, whose last record may end with zeros as what is behind it does: in
    blocks of 32 kB records of a checksum, a length, a type and so many bytes."""
    end = at = 0
    while at + 7 <= len(content):
        if 32768 - at % 32768 < 7:
            at += 32768 - at % 32768
            continue
        if content[at + 6] == 0:
            break
        end = at = at + 7 + int.from_bytes(content[at + 4:at + 6], "little")
    return end


def tear(rng, program, source, lines, work):
    """The end of a group that was written in part, and not acknowledged: a piece of a record."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(source, work)
    size = json.loads(ask(program, work, QUESTIONS[0])[1])["size"]
    log = max(pathlib.Path(work, "db").glob("*.log"))
    content = log.read_bytes()
    whole = end_of_records(content)
    # The beginning of a record: in a block of 32 kB, its checksum, length, type (whole, or the
    # first of several parts) and some bytes.
    room = 32768 - whole % 32768
    gap, room = (room, 32768) if room < 8 else (0, room)
    wanted = rng.randrange(50, 2000)
    length = min(wanted, room - 7)
    kind = b"\1" if length == wanted else b"\2"
    record = rng.randbytes(4) + length.to_bytes(2, "little") + kind + rng.randbytes(length)
    piece = record[:rng.randrange(1, 7 + length)].rstrip(b"\0") or b"\1"
    log.write_bytes(content[:whole] + bytes(gap) + piece)
    code, out, err = ask(program, work, QUESTIONS[0])
    if code != 0 or "WARNING" in err or json.loads(out)["size"] != size:
        sys.exit(f"a torn tail of {len(piece)} bytes: {code} {out!r} {err!r}")
    done = subprocess.run([program, "--register", work, "import", "-"], capture_output=True,
                          input="".join(line + "\n" for line in lines[:size + 50]).encode())
    if done.returncode != 0:
        sys.exit(f"a torn tail of {len(piece)} bytes: cannot record on: {done.stderr!r}")
    if json.loads(ask(program, work, QUESTIONS[0])[1])["size"] <= size:
        sys.exit("nothing was recorded behind a torn tail")
    code, _, err = ask(program, work, QUESTIONS[3])
    if code:
        sys.exit(f"does not verify behind a torn tail: {err}")
    return "are no whole record" in done.stderr.decode()


def side_by_side(times, work, do):
    """Calls do(number, folder of its own) so many times; most of the time it waits for readers that
    look again at what they cannot read."""
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        begun = [pool.submit(do, number, f"{work}-{number}") for number in range(times)]
        return [done.result() for done in begun]


def main(program, write_acts):
    chosen = seed()
    lines = lively_acts(write_acts)[:3000]
    with tempfile.TemporaryDirectory() as folder:
        killed = killed_register(program, folder + "/killed", lines, 30)
        short = killed_register(program, folder + "/short", lines, 3)
        closed = folder + "/closed"
        shutil.copytree(killed, closed)
        Program(program, closed).run("import", "/dev/null")
        kinds = [("killed", killed), ("killed", short), ("closed", closed)]
        tally, work, began = collections.Counter(), folder + "/work", time.time()
        def flip_one(number, place):
            flip(random.Random(f"{chosen}/{number}"), program, kinds, place, tally)
            shutil.rmtree(place)
        side_by_side(FLIPS, work, flip_one)
        for (file, came_to), times in sorted(tally.items()):
            print(f"{file:10} {came_to:8} {times}")
        def tear_one(number, place):
            own = random.Random(f"{chosen}/torn/{number}")
            told = tear(own, program, own.choice((killed, short)), lines, place)
            shutil.rmtree(place)
            return told
        told = sum(side_by_side(TORN, work, tear_one))
    if not tally[".log", "named"] + tally[".log", "warned"]:
        sys.exit("no damage of a write-ahead log was met")
    print(f"{FLIPS} places damaged, none in silence; {TORN} torn tails open, {told} are told; "
          f"{time.time() - began:.0f} s")


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
