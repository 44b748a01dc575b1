#!/usr/bin/env python3
"""Kills an import at random moments: nothing that a reader saw is lost, no act is there in part,
the register opens and verifies, and the same import completes it.
usage: kills_test.py SOGOC WRITE_ACTS"""
import json, os, random, signal, sys, tempfile, time

from registers import Program, lively_acts, seed

KILLS = int(os.environ.get("KILLS", 50))


def whole_acts(lines):
    """The sizes that the log may have: behind each act. Lines of one act stand together."""
    acts = [json.loads(line).get("act") for line in lines]
    return {1} | {i + 2 for i, act in enumerate(acts)
                  if act is None or i + 1 == len(acts) or acts[i + 1] != act}


def kill_one(register, rng, whole_after, file):
    """The size that a reader saw just before the kill, and the size behind it."""
    running = register.start("import", file, "--batch", str(rng.choice((1, 7, 50, 400))))
    time.sleep(rng.random() ** 2 * whole_after)
    seen = register.json("stats")[0]["size"]
    time.sleep(rng.random() * 0.02)
    running.send_signal(signal.SIGKILL)
    running.wait()
    return seen, register.json("stats")[0]["size"], running.returncode == -signal.SIGKILL


def check(register, lines, seen, size, sizes):
    if size < seen:
        sys.exit(f"a reader saw {seen} events, after the kill there are {size}")
    if size not in sizes:
        sys.exit(f"the log ends inside an act, at {size}")
    kept = [json.loads(line) for line in register.run("export").splitlines()][1:]
    if kept != [json.loads(line) for line in lines[:size - 1]]:
        sys.exit(f"the {size} events are not the first lines of the file")


def main(program, write_acts):
    rng = random.Random(seed())
    lines = lively_acts(write_acts)[:2500]
    sizes = whole_acts(lines)
    with tempfile.TemporaryDirectory() as folder:
        file = folder + "/acts.ndjson"
        with open(file, "w") as out:
            out.write("\n".join(lines))
        whole = Program(program, folder + "/whole")
        whole.init()
        started = time.time()
        whole.run("import", file, "--batch", "7")
        lasts = time.time() - started
        expected = whole.run("export")
        kills = rounds = 0
        while kills < KILLS:
            register = Program(program, f"{folder}/{rounds}")
            rounds += 1
            register.init()
            size = 1
            while size <= len(lines) and kills < KILLS:
                seen, size, killed = kill_one(register, rng, lasts, file)
                check(register, lines, seen, size, sizes)
                kills += killed
            register.run("verify")
            register.run("import", file)
            if register.run("export") != expected:
                sys.exit("the import that completes it left another log")
            register.run("verify")
    print(f"{kills} kills in {rounds} registers: nothing lost, nothing in part")


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
