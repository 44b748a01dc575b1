"""The page of a bench: tables, and what is slower and why."""
import datetime, os, pathlib, statistics, subprocess

WHY = {
    "import": "Ours judges every act by the rules against the whole history and writes rows for "
              "each subject and place that it touches, beside the log and its Merkle tree; this "
              "SQLite judges and hashes nothing. RocksDB compacts more, the larger it is.",
    "disk": "Ours keeps every act twice, in the log and as signed rows of subjects and places.",
    "memory": "Buffers and caches of RocksDB.",
    "rebuild": "It replays every act by the rules of the recorder.",
    "kill": "What was not flushed is read again from RocksDB's write-ahead log, key by key.",
    "district": "A process opens the store, walks the tree of units and decodes every row of the "
                "cells in the scope; SQLite reads an index of the columns asked for.",
    "province": "There are no totals above cells: every row of every cell becomes an object with "
                "its texts. Making and dropping these objects costs most of it, reading the store "
                "an eighth.",
    "series": "Each end of a month is asked by itself; the others go through the stays once.",
    "evaluations": "The ratings of the scope are decoded one by one, and the rows of each rated "
                   "member for the cell that he was last in.",
    "flow": "The rows of all cells are decoded from the beginning, whatever the period, and for "
            "each that counts its member's own; SQLite has an index by day.",
}


def shown(value, kind):
    if kind in ("rate", "value"):
        return f"{value:,.0f}"
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if value >= size:
            digits = 3 - len(f"{value / size:.0f}")
            return f"{value / size:.{max(0, digits)}f} {unit}"
    return f"{value * 1e9:.0f} ns"


class Part:
    """One size."""

    def __init__(self, provinces, count, size, rated):
        self.provinces, self.count, self.size, self.loaded = provinces, count, size, 0
        self.rated = rated  # percent of the members and cells, each year
        self.rows = {}  # (what, kind): (key, {name: median}, {name: runs})

    def add(self, what, kind, key, medians, runs):
        row = self.rows.setdefault((what, kind), (key, {}, {}))
        row[1].update(medians)
        row[2].update(runs)

    def time(self, what, key, times):
        self.add(what, "time", key, {n: statistics.median(t) for n, t in times.items()},
                 {n: len(t) for n, t in times.items()})

    def rate(self, what, key, count, times):
        self.add(what + ", events/s", "rate", key,
                 {n: count / statistics.median(t) for n, t in times.items()},
                 {n: len(t) for n, t in times.items()})

    def value(self, what, key, values):
        self.add(what, "value", key, values, {})

    def lines(self):
        yield "| | ours | SQLite | limit | ours/SQLite | ours/limit | runs |"
        yield "|---|--:|--:|--:|--:|--:|--:|"
        for (what, kind), (_, found, runs) in self.rows.items():
            cells = [shown(found[n], kind) if n in found else "–"
                     for n in ("ours", "SQLite", "limit")]
            cells += [f"{found['ours'] / found[n]:,.2f}" if n in found else "–"
                      for n in ("SQLite", "limit")]
            counts = sorted(set(runs.values()))
            cells.append(" to ".join(map(str, counts)) if counts else "–")
            yield f"| {what} | " + " | ".join(cells) + " |"

    def slower(self):
        """What is slower (or larger) than SQLite: key and ratio."""
        for (_, kind), (key, found, _) in self.rows.items():
            if "SQLite" in found and "ours" in found:
                ratio = found["ours"] / found["SQLite"]
                ratio = 1 / ratio if kind == "rate" else ratio
                if ratio > 1.05:
                    yield key, ratio


class Table:
    def __init__(self):
        self.parts = []

    def part(self, *words):
        self.parts.append(Part(*words))
        return self.parts[-1]


def wrapped(text, first="", width=98):
    lines, line = [], first
    for word in text.split():
        if len(line) + len(word) + 1 > width and line.strip():
            lines.append(line.rstrip())
            line = "  " if first else ""
        line += word + " "
    return lines + [line.rstrip()]


def machine():
    cpu = next((line.split(":")[1].strip() for line in
                pathlib.Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), "unknown processor")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{cpu}, {os.cpu_count()} processors, {memory:.0f} GB"


def revision(root):
    done = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=root,
                          capture_output=True, text=True)
    return "revision " + done.stdout.strip() if done.stdout else "no revision"


def page(table, options, size, root):
    mode = "--short" if options.short else "in full"
    if options.quick:
        mode = "--quick --all-rated" if options.all_rated else "--quick"
    members, cells, years = size
    lines = ["# What it costs, beside SQLite and a plain scan", ""]
    lines += wrapped(
        f"`tests/bench/run.sh` ({mode}) on {datetime.date.today()}, {machine()}, load "
        f"{options.load:.1f} at the start, {revision(root)}, seed {options.seed}. A province: "
        f"{members:,} members at the start, {cells:,} cells, {years} years. Medians; "
        "every answer was compared and is equal in all three.")
    lines += ["", *wrapped(
        "SQLite (`peer.cc`): tables with valid and recorded intervals, covering indexes, WAL, "
        "synchronous=FULL, 1,000 acts a transaction like ours; it judges nothing. Limit "
        "(`limit.cc`): columns in memory as known now, one scan a question. Ours names everyone "
        "counted by a digest and the log by its root with each answer; the others answer numbers. "
        "Rates are better high, all others low. Whole process: from spawn to exit, its first "
        "question. In process: one question among many, of a series the whole of it.")]
    for part in table.parts:
        several = "one province" if part.provinces == 1 else f"{part.provinces} provinces"
        lines += ["", f"## {part.count:,} acts, {several}", ""]
        left_out = "" if part.provinces == 1 or not options.quick else \
            " With --quick a rebuild and a kill are measured on one province only."
        lines += wrapped(f"{part.size / part.count:,.0f} bytes an act as JSON. The limit reads and "
                         f"folds the lines, and answers, in {part.loaded:.1f} s. Each year "
                         f"{part.rated} % of the members and cells are rated.{left_out}")
        lines += ["", *part.lines()]
    lines += ["", "## Where SQLite is better", ""]
    worst = {}
    for part in table.parts:
        for key, ratio in part.slower():
            worst[key] = max(worst.get(key, 0), ratio)
    for key, ratio in sorted(worst.items(), key=lambda item: -item[1]):
        lines += wrapped(f"up to {ratio:,.1f} times ({key}). {WHY[key]}", "- ")
    return "\n".join(lines)
