#!/usr/bin/env python3
"""Holds that the tasks of CONTRIBUTING.md take the edits that it says, no more and no less. Each
task has a diff beside this file.

All diffs are applied to one copy of the tree, each also by itself to the files that it touches, and
the copy is tidy. With --build it is built without optimising and tested, and each new thing is used
from the command line. With --long moreover one edit after the other is left out of it: a file, or
one of several places in a file; and each diff is built alone. Whatever is left out must be told by
the compiler or a test, with the name of a file of the task.
usage: contributing_test.py BUILD [--build | --long] [--task NAME]...
"""
import argparse, os, pathlib, re, shutil, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TASKS = ("kind_without_state", "kind_with_state", "figure", "population", "dimension", "command",
         "sql_table", "rule", "language_text")
FLAGS = ["-std=gnu++20", "-O0", "-Wall", "-Wextra", "-Werror", "-Wno-restrict", "-fsyntax-only"]
TARGETS = ("sogoc", "events_test", "rules_test", "words_test")
# The tests that may tell, the cheapest first.
TESTS = {"kind_without_state": ["events_test", "rules_test"],
         "kind_with_state": ["events_test", "rules_test", "projections_test"],
         "dimension": ["words_test"], "rule": ["rules_test"]}
# With these left out nothing is begun that could be unfinished: words that nothing shows yet.
NOT_BEGUN = {("dimension", "projections/figures/dimensions.cc")}


def run(command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                          **options)
    return done.returncode, done.stdout + done.stderr


def must(command, **options):
    code, text = run(command, **options)
    if code:
        sys.exit(f"{' '.join(map(str, command))}\n{text}")
    return text


class Edit:
    """The part of a diff that is about one file."""
    def __init__(self, text):
        head, *hunks = re.split(r"(?m)^(?=@@ )", text)
        self.head, self.hunks = head, hunks
        self.path = re.search(r"(?m)^\+\+\+ b/(.*)$", head).group(1)

    def text(self, without=None):
        return self.head + "".join(h for at, h in enumerate(self.hunks) if at != without)


def edits_of(task):
    text = (HERE / f"{task}.diff").read_text()
    return [Edit(part) for part in re.split(r"(?m)^(?=diff --git )", text) if part]


def copy_tree(to):
    """The files of the repository as they are, and none that went; what is the same is not written,
    so that only what changed is built again."""
    listed = (must(["git", "ls-files"], cwd=ROOT).splitlines() if (ROOT / ".git").exists() else
              [str(p.relative_to(ROOT)) for p in ROOT.rglob("*") if p.is_file()
               and not p.is_relative_to(ROOT / "build")])
    listed = [path for path in listed if (ROOT / path).is_file()]
    for path in listed:
        put((ROOT / path).read_bytes(), to / path, ROOT / path)
    for old in [p for p in to.rglob("*") if p.is_file()]:
        path = old.relative_to(to)
        if path.parts[0] not in ("build", "generated") and str(path) not in listed:
            old.unlink()


def put(content, to, like=None):
    if not to.exists() or to.read_bytes() != content:
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(content)
        if like:
            shutil.copymode(like, to)


def patched(edits, number, scratch):
    """What the files of the edits, of the tree as it is, become. Kinds take the number that is
    free."""
    shutil.rmtree(scratch, ignore_errors=True)
    text = "".join(edits).replace("@35", f"@{number}")
    paths = re.findall(r"(?m)^\+\+\+ b/(.*)$", text)
    for path in paths:
        if (ROOT / path).exists():
            (scratch / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, scratch / path)
    scratch.mkdir(parents=True, exist_ok=True)
    (scratch / "edits.diff").write_text(text)
    must(["git", "apply", "--recount", "edits.diff"], cwd=scratch,
         env={**os.environ, "GIT_CEILING_DIRECTORIES": str(scratch.parent)})
    return {path: scratch / path for path in paths}


def lay(edits, place, tree):
    """Lays edits, a list of texts for each task in its order, over a copy of the tree, which holds
    others of them so far. Where two tasks add at the same place, both additions stay."""
    made, number = place / "made", 35
    shutil.rmtree(made, ignore_errors=True)
    for task, texts in edits.items():
        for path, new in patched(texts, number, place / "scratch").items():
            was = ROOT / path
            (made / path).parent.mkdir(parents=True, exist_ok=True)
            if (made / path).exists():
                must(["git", "merge-file", "--union", "-q", made / path, was, new])
            else:
                shutil.copy(new, made / path)
        number += task.startswith("kind_")
    for path in {edit.path for task in TASKS for edit in edits_of(task)}:
        known = [folder / path for folder in (made, ROOT) if (folder / path).exists()]
        if known:
            put(known[0].read_bytes(), tree / path)
        else:
            (tree / path).unlink(missing_ok=True)


def whole(task):
    return [edit.text() for edit in edits_of(task)]


def told_at_once(tree, paths):
    """What the lists and the compiler say of the files, without a build."""
    code, text = run([sys.executable, tree / "tests/listed.py", tree])
    if code:
        return "listed", text
    generated = tree / "generated"
    (generated / "cli").mkdir(parents=True, exist_ok=True)
    code, text = run(["capnp", "compile", f"-oc++:{generated}", "events/events.capnp"], cwd=tree)
    if code:
        return "schema", text
    for path in paths:
        if path.endswith(".cc") and (tree / path).exists():
            code, text = run([os.environ.get("CXX", "c++"), *FLAGS, "-I.", "-Igenerated", path],
                             cwd=tree)
            if code:
                return "compiler", text
    return None


def build(tree, targets):
    if not (tree / "build/build.ninja").exists():
        launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
        must(["cmake", "-S", ".", "-B", "build", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
              "-DCMAKE_CXX_FLAGS_RELEASE=-O0", *launcher], cwd=tree)
    code, text = run(["cmake", "--build", "build", "-j", "2", "--target", *targets], cwd=tree,
                     env={**os.environ, "CCACHE_SLOPPINESS": "pch_defines,time_macros"})
    return ("build", text) if code else None


def told_by_tests(tree, tests):
    for test in tests:
        if told := build(tree, [test]):
            return told
        code, text = run([tree / "build/tests" / test, "--gtest_brief=1"])
        if code:
            return test, text
    return None


def check_page():
    """Under the heading of each task CONTRIBUTING.md names the files of its diff, and no others."""
    page, bad = (ROOT / "CONTRIBUTING.md").read_text(), 0
    for task in TASKS:
        section = re.search(rf"(?ms)^<!-- {task} -->\n(.*?)(?=^<!--|^## |\Z)", page)
        listed = re.findall(r"(?m)^\d+\. `([^`]+)`", section.group(1)) if section else []
        wanted = [edit.path for edit in edits_of(task)]
        if sorted(listed) != sorted(wanted):
            print(f"CONTRIBUTING.md: {task} lists {listed}, its diff has {wanted}")
            bad += 1
    return bad


def together(place):
    """A copy with all tasks; the paths that they touch."""
    tree = place / "together"
    copy_tree(tree)
    for task in TASKS:
        patched(whole(task), 35, place / "scratch")  # it applies by itself
    lay({task: whole(task) for task in TASKS}, place, tree)
    return tree, sorted({edit.path for task in TASKS for edit in edits_of(task)})


LINES = (  # that are imported, and what the answer must have
    ('{"effective":"2020-01-01","unitEstablished":{"unit":"D","kind":"district","name":"D"}}',
     "1 accepted"),
    ('{"effective":"2020-01-01","unitEstablished":{"unit":"C","kind":"cell","name":"C",'
     '"parent":"D"}}', "1 accepted"),
    ('{"effective":"2020-01-01","memberAdmitted":{"member":"m","cell":"C","details":{}}}',
     "1 accepted"),
    ('{"effective":"2020-02-01","unitCommended":{"unit":"D","title":"huyện gương mẫu"}}',
     "1 accepted"),
    ('{"effective":"2020-02-01","inspectionHeld":{"unit":"D","by":"UBKT","subject":"thu chi"}}',
     "1 accepted"),
    ('{"effective":"2020-02-01","schemeAdopted":{"scheme":"S","subject":"unit","fromYear":2019,'
     '"toYear":2205,"categories":[{"code":"a","name":"A","good":true,"excellent":false}]}}',
     "scheme.tooLong"),
)
SHOWN = (  # what is typed then, and what must stand in its output
    ("describe inspectionHeld", "result: text"),
    ("figures", "orgs.districts"),
    ("figure orgs.districts --as-of 2021-01-01", "\n  1\n"),
    ("figure cells.withoutVillage --as-of 2021-01-01", "\n  1\n"),
    ("explain cells.withoutVillage --from 2019-01-01 --to 2021-01-01 --unit D", "+1"),
    ("why-not D cells.withoutVillage --as-of 2021-01-01", "kind is district"),
    ("figure members --by residence --as-of 2021-01-01", "notStated"),
    ("figure members --by residence --as-of 2021-01-01 --lang vi", "chưa ghi"),
    ("--help", "how many events are recorded"),
    ("--lang vi --help", "sổ đã ghi bao nhiêu sự việc"),
    ("--help", "the figures and what they count"),
    ("size", "6"),
    ("show D", "huyện gương mẫu"),
    ("--lang vi show D", "danh hiệu"),
    ("sql --schema", "schemes of rating"),
    ("verify", ""),
)


def use(tree, place):
    """Each new thing from the command line; how many do not show."""
    register, bad = place / "register", 0
    shutil.rmtree(register, ignore_errors=True)
    program = [tree / "build/sogoc", "--register", register]

    def expect(words, wanted, **options):
        _, text = run([*program, *words], **options)
        if wanted not in text:
            print(f"sogoc {' '.join(words)}: no {wanted!r} in\n{text}")
        return wanted not in text
    bad += expect(["init", "--origin", "example.org/c"], "")
    for line, wanted in LINES:
        bad += expect(["import", "-"], wanted, input=line + "\n")
    for typed, wanted in SHOWN:
        bad += expect(typed.split(), wanted)
    return bad


def built(tree, place):
    """Builds the copy with all tasks, uses and tests it; the number of faults."""
    if told := build(tree, TARGETS):
        print(told[1][-3000:])
        return 1
    bad = use(tree, place)
    new = {**os.environ, "UPDATE_GOLDEN": "1"}
    must([tree / "build/tests/rules_test", "--gtest_filter=Gallery.*"], env=new)
    must([tree / "build/tests/events_test", "--gtest_filter=Golden.Has*"], env=new)
    _, text = run([sys.executable, tree / "tests/cli/transcripts.py", tree / "build/sogoc",
                   *sorted((tree / "tests/cli").glob("*.test"))], env=new)
    anew = set(re.findall(r"(\w+\.test): written", text))
    page = (ROOT / "CONTRIBUTING.md").read_text()
    said = set(re.findall(r"`(\w+\.test)`", "".join(re.findall(r"(?m)^Print anew:.*", page))))
    if anew != said:
        print(f"print anew are {sorted(anew)}, CONTRIBUTING.md says {sorted(said)}")
        bad += 1
    for test in TARGETS[1:]:
        code, text = run([tree / "build/tests" / test, "--gtest_brief=1"])
        print(f"{test}: {'failed' if code else 'passed'}\n{text if code else ''}")
        bad += code != 0
    return bad


def omissions(task):
    """Each edit that may be left out: its name, and the others."""
    edits = edits_of(task)
    for edit in edits:
        others = [e.text() for e in edits if e is not edit]
        if others and (task, edit.path) not in NOT_BEGUN:
            yield edit.path, others
        if len(edit.hunks) > 1:
            for at in range(len(edit.hunks)):
                yield f"{edit.path} ({at + 1} of {len(edit.hunks)})", others + [edit.text(at)]


def say(task, left_out, told):
    """Whether it was told as it should be: what is left out, with a file of the task."""
    names = [pathlib.PurePath(edit.path).name for edit in edits_of(task)]
    # In which file of a folder a case belongs no test can know.
    names += [f"*{pathlib.PurePath(name).suffix}" for name in names if name.endswith(".cases")]
    where, text = told or ("", "")
    line = next((line for line in text.splitlines() if any(name in line for name in names)
                 and not line.startswith(("[", "In file"))), None)
    good = line is not None if left_out else told is None
    print(f"{'' if good else 'FAULT '}{task}, {'without ' + left_out if left_out else 'alone'}: "
          f"{where + ': ' + (line or text[-500:]).strip() if told else 'nothing is told'}",
          flush=True)
    return not good


def one_left_out(tree, place, tasks):
    """In the copy with all tasks, each with one edit left out; how many are not told."""
    bad = 0
    for task in tasks:
        paths = [edit.path for edit in edits_of(task)]
        for left_out, edits in omissions(task):
            # Behind the others, as if it were the newest: then its kind has the last number.
            lay({**{each: whole(each) for each in TASKS if each != task}, task: edits}, place, tree)
            bad += say(task, left_out,
                       told_at_once(tree, paths) or told_by_tests(tree, TESTS.get(task, [])))
    return bad


def each_alone(place, tasks):
    """Each task by itself in another copy, built and tested; the number of faults."""
    tree, bad = place / "alone", 0
    copy_tree(tree)
    for task in tasks:
        lay({task: whole(task)}, place, tree)
        told = told_at_once(tree, [edit.path for edit in edits_of(task)]) or build(tree, TARGETS)
        if not told:
            for test, anew in (("rules_test", "Gallery.*"), ("events_test", "Golden.Has*")):
                must([tree / "build/tests" / test, f"--gtest_filter={anew}"],
                     env={**os.environ, "UPDATE_GOLDEN": "1"})
        bad += say(task, None, told or told_by_tests(tree, TARGETS[1:]))
    return bad


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("place", type=pathlib.Path)
    parser.add_argument("--build", action="store_true")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--task", action="append", choices=TASKS)
    options = parser.parse_args()
    place = options.place.resolve() / "contributing"
    place.mkdir(parents=True, exist_ok=True)
    bad, began = check_page(), time.monotonic()
    tree, paths = together(place)
    for check in ("tidy.py", "listed.py"):
        code, text = run([sys.executable, tree / "tests" / check])
        if code:
            print(f"all together: {check}\n{text}")
            bad += 1
    if options.build or options.long:
        bad = bad or built(tree, place)
    print(f"{len(TASKS)} tasks, {len(paths)} files together, {time.monotonic() - began:.0f} s")
    if options.long and not bad:
        bad += one_left_out(tree, place, options.task or TASKS)
        bad += each_alone(place, options.task or TASKS)
    print(f"{bad} faults")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
