#!/usr/bin/env python3
"""Holds the style of this repository: sizes, the direction of includes, tests that run, nothing
left over. usage: tidy.py"""
import pathlib, re, shutil, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
LINES_OF_FILE, LINES_OF_FUNCTION, COLUMNS = 500, 70, 100
CODE = (".cc", ".h", ".capnp", ".py", ".sh")
DATA = (".ndjson", ".test", ".txt", ".json", ".diff", ".gz")  # lines as they are printed or read
# each includes only those before it and itself
LAYERS = ("events", "store", "projections", "answers", "cli")
TOP = {"CMakeLists.txt", "README.md", "CONTRIBUTING.md", "events", "store", "projections",
       "answers", "cli", "tests", "docs", ".ci", ".clang-format", ".gitignore"}
# no exception may pass through a library of C, nor is there anything above std::terminate
AROUND_C = ("answers/sql/connection.cc", "cli/last_words.cc")
FIGURES = ("projections/figures/", "projections/bridges/", "projections/why_not/",
           "projections/papers/")
WALLS = (  # files of these rooms do not include any of those
    (("projections/recording/",), FIGURES, "recording asks no figure"),
    (("projections/rows/",), ("projections/knowledge/", "projections/recording/",
                              "projections/keeping/") + FIGURES, "rows stand below all rooms"),
    (("projections/knowledge/",), ("projections/recording/", "projections/keeping/") + FIGURES,
     "what is known at one K records nothing and counts nothing"),
    (("projections/figures/",), ("projections/recording/", "projections/keeping/") + FIGURES[1:],
     "figures neither record nor explain"),
    (("answers/",), ("store/register_store.h", "store/rocks_table.h", "cli/"),
     "answers know no register's directory and no command line"),
    (("events/entry", "events/kinds/", "events/timeline/"), ("events/json/", "simdjson"),
     "events are bytes and rules; JSON is one of their forms"),
    (("store/",), ("events/",), "the store knows bytes and positions, not events"),
    (("cli/demo/",), ("store/", "projections/", "answers/"),
     "the generator of the demo knows the events only"),
)
KEEPERS = (  # what matches is included by these files alone
    (r"CLI/", ("cli/command_line.cc",), "the library of options is compiled once"),
    (r"nlohmann/", ("answers/json/json.h", "answers/json/json_library.h", "cli/demo/"),
     "JSON is composed in answers/, and by the generator of the demo"),
    (r"projections/rows/(bytes|row_codecs|state_codecs)\.h", ("projections/rows/",),
     "nothing but rows/ knows the bytes of rows"),
    (r"rocksdb/", ("store/",), "nothing but the store knows the database"),
)
SAID_BY = (  # what matches stands in the code of these files alone
    (r"(\.|->)dump\(", ("answers/json/json_line.cc", "cli/demo/"),
     "JSON becomes text by one_line, which leaves nothing that a terminal obeys"),
    (r"\bstd::(cout|cerr|clog)\b|\bf?(printf|puts)\(", ("cli/main.cc",),
     "what is said goes through a SafeStream (answers/safe_stream.h)"),
)
LEFT_OVER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|not implemented|DISABLED_|GTEST_SKIP|"
                       r"EXPECT_TRUE\(true\)", re.IGNORECASE)
FOREIGN = re.compile(r"/work/|/tmp/h-|\bhelper-\d|\bissue \d", re.IGNORECASE)


def files():
    if not shutil.which("git") or not (ROOT / ".git").exists():
        return sorted(p.relative_to(ROOT) for p in ROOT.rglob("*") if p.is_file()
                      and p.relative_to(ROOT).parts[0] in TOP and "__pycache__" not in p.parts)
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True,
                            check=True)
    return [pathlib.Path(line) for line in listed.stdout.splitlines() if (ROOT / line).is_file()]


def check_lines(path, lines):
    if path.suffix in CODE and len(lines) > LINES_OF_FILE:
        yield 1, f"{len(lines)} lines; a file has at most {LINES_OF_FILE}"
    printed = False
    for number, line in enumerate(lines, 1):
        if path.suffix == ".md" and line.startswith("```"):
            printed = not printed
        as_it_is = printed or (path.suffix == ".md" and line.startswith("|"))
        if path.suffix not in DATA and not as_it_is and len(line) > COLUMNS:
            yield number, f"{len(line)} columns; a line has at most {COLUMNS}"
        if path.name == "tidy.py":
            continue
        for pattern in (LEFT_OVER, FOREIGN):
            if found := pattern.search(line):
                yield number, f"left over: {found.group(0)}"
        broad = re.search(r"catch \((\.\.\.|const std::exception)", line)
        at_border = path.name == "main.cc" or path.as_posix() in AROUND_C
        if broad and path.parts[0] != "tests" and not at_border:
            yield number, "a broad catch hides what went wrong"


def check_functions(path, lines):
    """A function begins where a line of a signature ends with `) {`, at the left or one step into a
    class, and ends at the brace under its beginning."""
    if path.suffix not in (".cc", ".h"):
        return
    begin, indent = None, ""
    for number, line in enumerate(lines, 1):
        if begin is None and re.search(r"\) (const )?(override )?(noexcept )?\{$", line) and not \
                re.match(r"\s*(if|for|while|switch|\}|else|do)\b", line):
            begin = number
            while re.match(r"   ", lines[begin - 1]):  # a wrapped signature stands further in
                begin -= 1
            indent = re.match(r"\s*", lines[begin - 1]).group(0)
        elif begin and line.startswith(indent + "}"):
            if number - begin > LINES_OF_FUNCTION:
                yield begin, f"{number - begin} lines; a function has at most {LINES_OF_FUNCTION}"
            begin = None


def layer(path):
    return LAYERS.index(path.parts[0]) if path.parts[0] in LAYERS else None


def includes_of(path, lines):
    if path.suffix in (".cc", ".h"):
        for number, line in enumerate(lines, 1):
            if found := re.match(r'#include ["<]([^">]+)[">]', line):
                yield number, found.group(1)


def check_includes(path, lines):
    own = layer(path)
    for number, included in includes_of(path, lines):
        room = included.split("/")[0]
        above = "/" in included and (room in LAYERS or room == "tests") and own is not None
        if above and (room not in LAYERS or LAYERS.index(room) > own):
            yield number, f"{path.parts[0]} includes {room}: the layers are {' <- '.join(LAYERS)}"
        for inside, outside, why in WALLS:
            within = any(path.as_posix().startswith(each) for each in inside)
            if within and any(included.startswith(each) for each in outside):
                yield number, f"{included} from {path.parent}: {why}"
        for included_by, files, why in KEEPERS:
            if re.match(included_by, included) and path.parts[0] != "tests" and not any(
                    path.as_posix().startswith(each) for each in files):
                yield number, f"{included} from {path}: {why}"


def room_of(path):
    """A room: a folder with those in it; a file that stands beside the rooms of its layer is one
    of its own."""
    parts = pathlib.PurePosixPath(path).parts
    if parts[0] == "store":
        return "store"
    return "/".join(parts[:2]) if len(parts) > 2 else path.rsplit(".", 1)[0]


def check_rooms(paths):
    """The way through the rooms goes down and never back: their includes make no circle."""
    arrows = {}
    for path in paths:
        if layer(path) is None:
            continue
        lines = (ROOT / path).read_text(errors="replace").split("\n")
        for number, included in includes_of(path, lines):
            one, other = room_of(path.as_posix()), room_of(included)
            if included.split("/")[0] in LAYERS and "/" in included and one != other:
                arrows.setdefault(one, {}).setdefault(other, (path, number))
    walled = {name for of, to, _ in WALLS for name in of + to}
    pages = (ROOT / "README.md").read_text() + (ROOT / "projections/README.md").read_text()
    for path in sorted({path.parents[len(path.parents) - 3] for path in paths
                        if path.parts[0] == "projections" and len(path.parts) > 2}):
        if f"{path}/" not in walled:
            yield path, 1, "the room stands in no wall: WALLS of tests/tidy.py"
        if pages.count(f"{path.name}/`") < 2:
            yield path, 1, "the room is missing in README.md or projections/README.md"
    done, trail = set(), []

    def walk(room):
        if room in trail:
            circle = trail[trail.index(room):] + [room]
            path, number = arrows[trail[-1]][room]
            yield path, number, f"a circle of rooms: {' -> '.join(circle)}"
            return
        if room in done:
            return
        trail.append(room)
        for other in sorted(arrows.get(room, {})):
            yield from walk(other)
        trail.pop()
        done.add(room)

    for room in sorted(arrows):
        yield from walk(room)


def check_tests(paths):
    """Every test file is run: found by a pattern of tests/CMakeLists.txt, or named there."""
    rules = (ROOT / "tests/CMakeLists.txt").read_text()
    folders = re.findall(r"FOLDERS (\w+)", rules)
    for path in paths:
        test = re.search(r"_test\.(cc|py)$|\.test$", path.name)
        if path.parts[0] != "tests" or path.name == "self_test.py" or not test:
            continue
        room = path.parts[1]
        named = "/".join(path.parts[1:]) in rules or f"{room}/*{path.suffix}" in rules
        if not named and not (path.suffix == ".cc" and room in folders):
            yield path, 1, "no test runs it: name it in tests/CMakeLists.txt"


def check_said(path, lines):
    if layer(path) is None or path.suffix not in (".cc", ".h"):
        return
    for number, line in enumerate(lines, 1):
        for pattern, files, why in SAID_BY:
            if re.search(pattern, line.split("//")[0]) and not any(
                    path.as_posix().startswith(each) for each in files):
                yield number, why


def check_types(paths):
    """A type of one name in two headers: both compile, and the linker takes the code of one."""
    seen = {}
    for path in paths:
        if layer(path) is None or path.suffix != ".h":
            continue
        text = (ROOT / path).read_text()
        where = re.search(r"^namespace (\S+) \{", text, re.MULTILINE)
        for found in re.finditer(r"^(?:class|struct|enum class) (\w+)(?: final)?(?: :[^;{]*)? \{",
                                 text, re.MULTILINE):
            name = f"{where[1] if where else ''}::{found[1]}"
            if name in seen:
                number = text.count("\n", 0, found.start()) + 1
                yield path, number, f"{name} is in {seen[name]} too"
            seen[name] = path


def main():
    faults = []
    paths = files()
    for path in paths:
        if path.parts[0] not in TOP:
            faults.append((path, 1, "stands at the top level"))
        lines = (ROOT / path).read_text(errors="replace").split("\n")
        for check in (check_lines, check_functions, check_includes, check_said):
            faults += [(path, *fault) for fault in check(path, lines)]
    faults += check_tests(paths)
    faults += check_rooms(paths)
    faults += check_types(paths)
    for path, number, what in faults:
        print(f"{path}:{number}: {what}")
    print(f"{len(paths)} files, {len(faults)} faults")
    return len(faults) > 0


if __name__ == "__main__":
    sys.exit(main())
