#!/usr/bin/env python3
"""log --follow prints what the log holds and then what is recorded, each event once and in order,
beside writers that never wait for it; a signal ends it as any program, a closed pipe in order.
usage: follow_test.py SOGOC"""
import json, os, signal, subprocess, sys, tempfile, threading, time


class Register:
    def __init__(self, sogoc, directory):
        self.sogoc, self.directory = sogoc, directory

    def words(self, *words):
        return [self.sogoc, *words, "--register", self.directory]

    def run(self, *words, data=None):
        done = subprocess.run(self.words(*words), input=data, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{words}: {done.returncode} {done.stderr}")
        return done.stdout

    def follow(self, *words):
        return subprocess.Popen(self.words("log", "--follow", *words), stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)


def villages(first, count):
    return "".join(json.dumps({"id": f"v{at}", "effective": "2019-01-01", "villageRegistered": {
        "village": f"t{at}", "name": f"Thôn {at}", "commune": "xa"}},
        ensure_ascii=False) + "\n" for at in range(first, first + count))


def next_line(following, what, seconds=30):
    """A line, or the end of the test: nobody waits for ever."""
    timer = threading.Timer(seconds, following.kill)
    timer.start()
    line = following.stdout.readline()
    timer.cancel()
    if not line:
        sys.exit(f"{what}: nothing came; {following.stderr.read()}")
    return line


def end(following, asked=signal.SIGINT):
    following.send_signal(asked)
    rest, faults = following.communicate(timeout=30)
    if following.returncode != -asked or faults:
        sys.exit(f"{asked!r} ends it with {following.returncode}: {faults}")
    return rest


def check_each_once(register):
    """Acts come one by one and by hundreds; what was printed is the log."""
    following = register.follow("--format", "json")
    lines = [next_line(following, "what is there already") for _ in range(2)]
    recorded = 0
    for count in (1, 1, 300, 1, 40):
        register.run("import", "-", "--batch", "7", data=villages(recorded, count))
        recorded += count
        since = time.monotonic()
        lines += [next_line(following, f"{count} events") for _ in range(count)]
        if count == 1:
            print(f"an event came {time.monotonic() - since:.2f} s behind its recording")
    if end(following):
        sys.exit("more was printed than was recorded")
    if "".join(lines) != register.run("log", "--format", "json"):
        sys.exit("what was followed is not the log")
    return recorded


def check_kind_and_part(register, recorded):
    following = register.follow("--kind", "villageRegistered", "--last", "--count", "2",
                                "--format", "csv")
    lines = [next_line(following, "the last two") for _ in range(3)]
    register.run("record", "unitRenamed", "effective=2019-02-01", "unit=xa", "name=Đảng uỷ xã Na")
    register.run("import", "-", data=villages(recorded, 1))
    lines.append(next_line(following, "one of the kind"))
    if end(following, signal.SIGTERM):
        sys.exit("an event of another kind was printed")
    columns, *rows = [line.split(",")[1] for line in lines]
    if columns != "id" or rows != [f"v{at}" for at in range(recorded - 2, recorded + 1)]:
        sys.exit(f"of a kind: {lines}")


def check_closed_pipe(register):
    following = register.follow()
    next_line(following, "the first line")
    following.stdout.close()
    if following.wait(timeout=30) not in (0, -signal.SIGPIPE):
        sys.exit(f"a closed pipe: {following.returncode} {following.stderr.read()}")


def check_other_log(register):
    """Another register in the place of the one that is followed is no continuation of it."""
    following = register.follow("--last", "--count", "1")
    next_line(following, "the last")
    other = Register(register.sogoc, register.directory + ".other")
    other.run("init", "--origin", "other.example/log")
    other.run("record", "unitEstablished", "id=xa", "effective=2018-01-01", "unit=xa",
              "name=Xã khác", "kind=grassrootsCommittee")
    other.run("import", "-", data=villages(0, 500))
    os.rename(register.directory, register.directory + ".kept")
    os.rename(other.directory, register.directory)
    said, faults = following.communicate(timeout=30)
    os.rename(register.directory, other.directory)
    os.rename(register.directory + ".kept", register.directory)
    if following.returncode != 6 or said or "does not go on" not in faults:
        sys.exit(f"another register: {following.returncode} {said[:200]} {faults}")


def check_quiet(register):
    """Looking at the files changes none of them, or it would never rest."""
    following = register.follow("--last", "--count", "1")
    next_line(following, "the last")
    clock = lambda: sum(map(float, open(f"/proc/{following.pid}/stat").read().split()[13:15]))
    time.sleep(0.6)
    before = clock()
    time.sleep(1.5)
    used = (clock() - before) / os.sysconf("SC_CLK_TCK")
    if end(following) or used > 0.5:
        sys.exit(f"it worked {used} s though nothing happened")


def main(sogoc):
    with tempfile.TemporaryDirectory() as directory:
        register = Register(os.path.abspath(sogoc), os.path.join(directory, "register"))
        register.run("init")
        register.run("record", "unitEstablished", "id=xa", "effective=2018-01-01", "unit=xa",
                     "name=Đảng uỷ xã", "kind=grassrootsCommittee")
        recorded = check_each_once(register)
        check_kind_and_part(register, recorded)
        check_closed_pipe(register)
        check_other_log(register)
        check_quiet(register)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
