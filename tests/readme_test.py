#!/usr/bin/env python3
"""Runs every command of the README and compares what it prints with what stands there.
UPDATE_GOLDEN=1 writes down what was printed. usage: readme_test.py SOGOC"""
import difflib, os, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/cli"))
from transcripts import masked

# What the scripts print is what they end with; building and testing are tests of their own.
INSTEAD = {"./cli/quickstart.sh": "build/sogoc demo", "./tests/run.sh": None}


def output_of(command, folder):
    if command in INSTEAD:
        command = INSTEAD[command]
    if command is None:
        return []
    done = subprocess.run(["bash", "-c", command + " 2>&1"], cwd=folder, capture_output=True,
                          text=True, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})
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


def played(lines, folder):
    """The README with what its commands print now. A block without a command shows what the command
    before it printed; one that ends with … as many lines of it as stand there."""
    result, before = [], []
    for inside, block in blocks(lines):
        if not inside:
            result += block
            continue
        commands = [line for line in block if line.startswith("$ ")]
        result.append("```console")
        if not commands:
            cut = block[-1:] == ["…"]
            result += before[:len(block) - 1] + ["…"] if cut else before
        for command in commands:
            printed = output_of(command[2:], folder)
            before = printed
            result.append(command)
            result += printed if command[2:] not in INSTEAD else []
        result.append("```")
    return result


def main(program):
    readme = ROOT / "README.md"
    expected = readme.read_text().splitlines()
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(folder + "/build")
        os.symlink(os.path.abspath(program), folder + "/build/sogoc")
        os.symlink(ROOT / "tests", folder + "/tests")
        actual = played(expected, folder)
    if os.environ.get("UPDATE_GOLDEN"):
        readme.write_text("\n".join(actual) + "\n")
        return 0
    old, new = masked("\n".join(expected)).splitlines(), masked("\n".join(actual)).splitlines()
    print("\n".join(difflib.unified_diff(old, new, "README.md", "now", lineterm="", n=1)))
    return old != new


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
