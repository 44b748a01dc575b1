#!/usr/bin/env python3
"""Runs every command of a page and compares what it prints with what stands there. The pages share
one register of the demo: that of --demo, made by --make-demo, or one that is made here and thrown
away. A command `export NAME=VALUE` holds for those behind it. A page X.vi.md has the commands of
X.md, in their order, and may have further ones such as that. UPDATE_GOLDEN=1 writes down what was
printed.
usage: readme_test.py SOGOC [--demo FOLDER] PAGE...
       readme_test.py SOGOC --make-demo FOLDER"""
import argparse, difflib, os, pathlib, re, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/cli"))
from transcripts import masked

# What the scripts print is what they end with; building and testing are tests of their own.
INSTEAD = {"./cli/quickstart.sh": "cat demo-printed", "./tests/run.sh": None}


def make_demo(program, folder):
    """The demo's register and what it printed, anew."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    with open(folder + "/demo-printed", "w") as printed:
        return subprocess.run([os.path.abspath(program), "demo"], cwd=folder, stdout=printed,
                              stderr=subprocess.STDOUT).returncode


def output_of(command, folder, environment):
    command = INSTEAD.get(command, command)
    if command is None:
        return []
    if exported := re.fullmatch(r"export (\w+)=(\w+)", command):
        environment[exported[1]] = exported[2]
        return []
    done = subprocess.run(["bash", "-c", command], cwd=folder, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment)
    return done.stdout.splitlines()


def blocks(lines):
    """Runs of lines: (is a block of commands, its lines)."""
    inside, block = False, []
    for line in lines:
        if line == "```console" or (inside and line == "```"):
            yield inside, block
            inside, block = not inside, []
        else:
            block.append(line)
    yield inside, block


def commands_of(block):
    """The commands as they stand: a line of "$ " and the lines of "> " right behind it."""
    commands, open_ = [], False
    for line in block:
        open_ = line.startswith("$ ") or (open_ and line.startswith("> "))
        if line.startswith("$ "):
            commands.append([line])
        elif open_:
            commands[-1].append(line)
    return commands


def played(lines, folder):
    """The page with what its commands print now. A block without a command shows what the command
    before it printed; one that ends with … as many lines of it as stand there."""
    result, before = [], []
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    for inside, block in blocks(lines):
        if not inside:
            result += block
            continue
        commands = commands_of(block)
        result.append("```console")
        if not commands:
            cut = block[-1:] == ["…"]
            result += before[:len(block) - 1] + ["…"] if cut else before
        for command in commands:
            words = "\n".join(line[2:] for line in command)
            before = output_of(words, folder, environment)
            result += command
            result += before if words not in INSTEAD else []
        result.append("```")
    return result


def comparable(lines):
    """Whoever made the page or plays it now is the operator of its register."""
    return re.sub(r"operator [\w.<>-]+", "operator <user>", masked("\n".join(lines))).splitlines()


def all_commands(page):
    return ["\n".join(command) for inside, block in blocks(page.read_text().splitlines()) if inside
            for command in commands_of(block)]


def lacks_commands(page):
    """Whether a translated page has not the commands of the other, one after the other."""
    other = page.with_name(page.name.replace(".vi.md", ".md"))
    have = iter(all_commands(page))
    missing = [] if other == page else [each for each in all_commands(other) if each not in have]
    for each in missing:
        print(f"{page.name}: not there, or elsewhere than in {other.name}: {each}")
    return len(missing) > 0


def differs(program, demo, page):
    """Whether the page is not as it is played; each page has a folder of its own."""
    expected = page.read_text().splitlines()
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(folder + "/build")
        os.symlink(os.path.abspath(program), folder + "/build/sogoc")
        os.symlink(ROOT / "tests", folder + "/tests")
        for name in ("demo-register", "demo-printed"):
            os.symlink(os.path.abspath(f"{demo}/{name}"), f"{folder}/{name}")
        actual = played(expected, folder)
    if os.environ.get("UPDATE_GOLDEN"):
        page.write_text("\n".join(actual) + "\n")
        return False
    old, new = comparable(expected), comparable(actual)
    print("\n".join(difflib.unified_diff(old, new, page.name, "now", lineterm="", n=1)))
    return old != new


def main():
    words = argparse.ArgumentParser()
    words.add_argument("program")
    words.add_argument("--demo")
    words.add_argument("--make-demo")
    words.add_argument("pages", nargs="*", type=pathlib.Path)
    asked = words.parse_intermixed_args()
    if asked.make_demo:
        return make_demo(asked.program, asked.make_demo)
    with tempfile.TemporaryDirectory() as own:
        demo = asked.demo or own + "/demo"
        if not asked.demo and make_demo(asked.program, demo):
            return 1
        return any([lacks_commands(page) | differs(asked.program, demo, page)
                    for page in asked.pages])


if __name__ == "__main__":
    sys.exit(main())
