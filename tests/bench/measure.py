#!/usr/bin/env python3
"""Prints how fast this build is on this machine: nothing here passes or fails.
usage: measure.py [--large]
--large: the cost of an act behind 10,000 and behind 1,000,000 events too"""
import os, pathlib, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/program"))
from registers import Program

RUNS = 5
SOGOC, WRITE_ACTS = str(ROOT / "build/sogoc"), str(ROOT / "build/tests/write_acts")


def timed(work):
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def median(work, runs=RUNS):
    times = [timed(work) for _ in range(runs)]
    return statistics.median(times), min(times), max(times)


def say(what, middle, least, most, unit):
    print(f"  {what:<58}{middle:>12,.0f} {unit}  ({least:,.0f} to {most:,.0f})")


def acts(districts, years, file):
    with open(file, "w") as out:
        subprocess.run([WRITE_ACTS, str(districts), str(years)], stdout=out, check=True)
    with open(file) as lines:
        return sum(1 for _ in lines)


def rate(what, count, times, unit):
    say(what, count / times[0], count / times[2], count / times[1], unit)


def measure_import(folder, file, count):
    registers = iter(Program(SOGOC, f"{folder}/{n}") for n in range(RUNS))

    def once():
        register = next(registers)
        register.init()
        register.run("import", file, "--batch", "1000")
    rate("import in groups of 1,000", count, median(once), "acts/s")
    return Program(SOGOC, f"{folder}/0")


def main(large):
    print(f"Measured with {os.cpu_count()} processors, median of {RUNS} (least to most):")
    with tempfile.TemporaryDirectory() as folder:
        file = folder + "/acts.ndjson"
        count = acts(12, 2, file)
        register = measure_import(folder, file, count)
        rate("rebuild", count, median(lambda: register.run("rebuild")), "events/s")
        times = median(lambda: register.run("figure", "members", "--unit", "h5", "--as-of",
                                            "2016-06-30"), 21)
        say("a district's figure, as a whole process", *(1000 * each for each in times), "ms")
        times = median(lambda: register.run("figure", "members", "--as-of", "2016-06-30"), 21)
        say("the province's figure, as a whole process", *(1000 * each for each in times), "ms")
        print(f"  ({count:,} events)")
        if large:
            measure_growth(folder, file)


def measure_growth(folder, file):
    """The same 2,000 acts behind a small and behind a large register."""
    for districts, years in ((4, 1), (138, 13)):
        before = acts(districts, years, file)
        register = Program(SOGOC, f"{folder}/of-{before}")
        register.init()
        register.run("import", file)
        tail = folder + "/tail.ndjson"
        with open(tail, "w") as out:
            for n in range(2000):
                out.write('{"id":"t%d","recorded":"2040-01-01T00:00:00Z","effective":"2016-05-19",'
                          '"memberAdmitted":{"member":"t%d","cell":"h%d-x%02d-c01","details":{}}}\n'
                          % (n, n, n % 3 + 1, n % 20 + 1))
        spent = timed(lambda: register.run("import", tail, "--batch", "1000"))
        print(f"  an act behind {before:,} events{'':<31}{1e6 * spent / 2000:>8,.0f} µs")


if __name__ == "__main__":
    main("--large" in sys.argv)
