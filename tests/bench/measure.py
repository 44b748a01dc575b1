#!/usr/bin/env python3
"""Measures sogoc beside SQLite (peer.cc) and a plain scan in memory (limit.cc): the same acts, the
same questions, answers that must be equal. How it is called: run.sh.
Writes RESULTS.md beside itself when it ran --quick or in full."""
import argparse, os, pathlib, statistics, subprocess, sys, tempfile

import report
from asked import groups, tail
from systems import Peer, Sogoc, asked_of_peers, killed, run

ROOT = pathlib.Path(__file__).resolve().parents[2]
RUNS, LONG = 5, 20  # repetitions; a repetition of so many seconds is not repeated as often
# members, cells, years; of several provinces each has its own
PROVINCE, SHORT, SMOKE = (33000, 2428, 10), (8000, 600, 3), (500, 60, 2)


class Bench:
    def __init__(self, options, folder):
        self.options, self.folder, self.table = options, folder, report.Table()
        self.knows_ratings = self.knows("evaluationDecided")
        self.timed = not options.smoke

    def knows(self, kind):
        return subprocess.run([f"{self.options.build}/sogoc", "describe", kind],
                              capture_output=True).returncode == 0

    def say(self, what):
        if self.timed:
            print(f"bench: {what}", file=sys.stderr, flush=True)

    def times(self, work, again=True):
        """Seconds of five runs; of one, in full of three, when a run is long or not to repeat."""
        spent = [work()]
        if not self.timed or not again:
            return spent
        slow = spent[0] > LONG
        while len(spent) < (RUNS if not slow else 1 if self.options.quick else 3):
            spent.append(work())
        return spent

    def share_rated(self, provinces):
        """Percent. The ratings are three acts in four: ten provinces with all of them would not be
        imported in a quick run."""
        if not self.knows_ratings:
            return 0
        return 10 if provinces > 1 and self.options.quick and not self.options.all_rated else 90

    def write(self, provinces, size):
        members, cells, years = size
        file = f"{self.folder}/acts.ndjson"
        with open(file, "wb") as out:
            subprocess.run([f"{self.options.build}/tests/write_province", "--provinces",
                            str(provinces), "--members", str(members), "--cells", str(cells),
                            "--years", str(years), "--seed", str(self.options.seed),
                            "--evaluations", str(self.share_rated(provinces))],
                           stdout=out, check=True)
        with open(file, "rb") as lines:
            return file, sum(1 for _ in lines)

    def measure(self, provinces, size):
        file, count = self.write(provinces, size)
        part = self.table.part(provinces, count, os.stat(file).st_size,
                               self.share_rated(provinces))
        self.say(f"{provinces} × province, {count:,} acts: importing")
        pair = [self.import_all(kind, file, count, part) for kind in (Sogoc, Peer)]
        self.ask(pair, file, groups(size[2], provinces, count, self.knows_ratings), part)
        if self.timed and not self.options.short and not (self.options.quick and provinces > 1):
            self.kill(pair, file, part)
        if provinces == 1 or not (self.options.quick or self.options.smoke):
            self.say("rebuilding")
            part.rate("rebuild", "rebuild", count, {"ours": self.times(pair[0].rebuild)})
        self.add_more(pair, part)
        for system in pair:
            system.remove()

    def import_all(self, kind, file, count, part):
        made = []

        def once():
            if made:
                made[-1].remove()
            made.append(kind(self.options.build, self.folder, f"{kind.name}-{len(made)}"))
            made[-1].init()
            return made[-1].import_file(file, count)
        times = self.times(once)
        part.rate("import", "import", count, {kind.name: times})
        part.value("on disk, bytes an event", "disk", {kind.name: made[-1].size() / count})
        part.value("memory at the peak of the import, MB", "memory",
                   {kind.name: max(each.peak for each in times) / 1e6})
        made[-1].took = statistics.median(times)
        return made[-1]

    def ask(self, pair, file, asked, part):
        ours, peer = pair
        repeat = RUNS if self.timed else 1
        self.say("asking the limit and SQLite")
        by_peer, _ = peer.ask_groups([group.questions for group in asked], repeat)
        limited = [group for group in asked if group.limit]
        by_limit, loaded = asked_of_peers([f"{self.options.build}/tests/bench_limit", file,
                                           str(repeat)], [group.questions for group in limited])
        part.loaded = loaded
        by_limit = iter(by_limit)
        for group, (answers, nanoseconds) in zip(asked, by_peer):
            self.say(f"asking: {group.what}")
            inside = {"SQLite": [each / 1e9 for each in nanoseconds]}
            if group.limit:
                limits, nanoseconds = next(by_limit)
                self.compare(group, "the limit", limits, "SQLite", answers)
                inside["limit"] = [each / 1e9 for each in nanoseconds]
            self.ask_one(group, pair, answers, inside, part)

    def ask_one(self, group, pair, expected, inside, part):
        ours, peer = pair
        answers, _ = ours.ask(group.questions)
        self.compare(group, "ours", answers, "SQLite", expected)
        if not self.timed:
            return
        first = group.first()
        one = self.times(lambda: ours.ask(first)[1])
        count = group.count()
        all_of_them = self.times(lambda: ours.ask(group.questions)[1])
        # What all cost beyond a process that answers one.
        inside["ours"] = [max(0, each - statistics.median(one)) * count / (count - 1)
                          for each in all_of_them]
        if group.is_series:
            first, one = group.questions, all_of_them
        part.time(group.what + ", whole process", group.key,
                  {"ours": one, "SQLite": self.times(lambda: peer.ask(first)[1])})
        share = 1 if group.is_series else count
        part.time(group.what + ", in process", group.key,
                  {name: [each / share for each in times] for name, times in inside.items()})

    @staticmethod
    def compare(group, name, answers, other, expected):
        for question, answer, right in zip(group.questions, answers, expected, strict=True):
            total = "every" in question or answer["value"] == right["value"]
            if not total or answer["cells"] != right["cells"]:
                sys.exit(f"{name} and {other} differ: {question}\n{answer}\n{right}"[:3000])

    def kill(self, pair, file, part):
        """The first answer of what was killed while importing; it must be what the one that has
        everything knew at that size."""
        self.say("killing imports")
        question = {"figure": "members", "unit": "p1-h1", "asOf": "2010-06-30"}
        found = {}
        for whole in pair:
            def once():
                system, part_of = type(whole)(self.options.build, self.folder, "killed"), 0.5
                system.init()
                while not killed(system.import_words(file),
                                 lambda: system.size() > part_of * whole.size()):
                    part_of /= 2  # it ended before: it was smaller while it was written
                    system.remove()
                    system.init()
                answers, spent = system.ask([question])
                self.check_killed(pair[1], question, answers[0])
                system.remove()
                return spent
            found[whole.name] = self.times(once, again=whole.took < LONG)
        part.time("first answer after kill -9 in mid-import, whole process", "kill", found)

    @staticmethod
    def check_killed(peer, question, answer):
        if "size" not in answer:
            return
        (expected,), _ = peer.ask([dict(question, knownAt=f"size:{answer['size']}")])
        if answer["value"] != expected["value"]:
            sys.exit(f"after a kill {answer}, but known at that size was {expected}")

    def add_more(self, pair, part):
        spent = {}
        for system in pair:
            numbers = iter(range(RUNS))

            def once():
                file = f"{self.folder}/tail.ndjson"
                text = tail(next(numbers))
                pathlib.Path(file).write_text(text)
                return system.import_file(file, 2000) / 2000
            spent[system.name] = self.times(once)
        part.time("an act more, of 2,000 in a process", "import", spent)


def main():
    parser = argparse.ArgumentParser()
    for mode in ("quick", "short", "smoke"):
        parser.add_argument("--" + mode, action="store_true")
    parser.add_argument("--all-rated", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--build", default=str(ROOT / "build"))
    options = parser.parse_args()
    options.load = os.getloadavg()[0]
    options.build = os.path.abspath(options.build)
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="sogoc-bench-") as folder:
        bench = Bench(options, folder)
        size = SMOKE if options.smoke else SHORT if options.short else PROVINCE
        for provinces in ((1, 3) if options.smoke else (1,) if options.short else (1, 10)):
            bench.measure(provinces, size)
    if options.smoke:
        print("the answers are equal")
        return
    page = report.page(bench.table, options, size, ROOT)
    print(page)
    if not options.short:
        (ROOT / "tests/bench/RESULTS.md").write_text(page + "\n")


if __name__ == "__main__":
    main()
