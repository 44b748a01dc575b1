#!/usr/bin/env python3
"""What the help shows works: the examples of every command are run in the order of the commands,
then those of the topics, on the register of the demo or on one that they make, in both languages
the same commands. And what a page of help has to have: the global options, and no line wider than
a terminal.
usage: help_test.py SOGOC FOLDER, which has the demo-register"""
import concurrent.futures, json, os, pathlib, re, subprocess, sys, tempfile

DATA = pathlib.Path(__file__).resolve().parent
LANGUAGES = {"en": ("Subcommands", "Global options", "Examples"),
             "vi": ("Lệnh", "Tuỳ chọn chung", "Ví dụ")}
ACTS = [  # of the file that the examples import
    {"id": "u1", "effective": "2020-01-01",
     "unitEstablished": {"unit": "xa", "kind": "grassrootsCell", "name": "Chi bộ xã Khau Mạ"}},
    {"id": "k2", "effective": "2020-02-03",
     "memberAdmitted": {"member": "m2", "cell": "xa", "details": {"name": "Lý Thị Bình"}}}]
WRITING = re.compile(r"\b(ours|saved|village|rehearsal)\b")
MADE = "sogoc demo"  # half a minute: that it works is what the demo of this test was made by


def expect(good, what):
    if not good:
        sys.exit(what)


def section(text, title):
    """The lines of a section, up to an empty one."""
    found = re.search(rf"^{title}:\n((?:.+\n)+)", text, re.M)
    return found.group(1) if found else ""


def commands_in(text):
    """Commands as they stand, each up to the line that says what it is for."""
    return [re.sub(r"^  ", "", command, flags=re.M).rstrip("\n")
            for command in re.findall(r"((?:^ {2,5}\S.*\n)+)(?:^ {6}\S.*\n)+", text, re.M)]


def width(text):
    return max(map(len, text.splitlines()))


class Program:
    def __init__(self, sogoc, folder):
        self.folder = folder
        path = f"{os.path.dirname(os.path.abspath(sogoc))}:{os.environ['PATH']}"
        self.environment = {"PATH": path, "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}

    def run(self, command):
        return subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=self.folder, text=True,
                              env=self.environment, capture_output=True, timeout=120)

    def help(self, language, *words):
        done = self.run(" ".join(["sogoc --lang", language, *words]))
        expect(done.returncode == 0 and not done.stderr, f"{words}: {done}")
        expect(width(done.stdout) <= 80,
               f"{words}: wider than a terminal:\n{done.stdout}")
        return done.stdout


def commands_of(program):
    text = program.help("en", "--help")
    return re.findall(r"^  ([a-z-]+)  ", section(text, LANGUAGES["en"][0]), re.M)


def examples_of(program, command):
    """In both languages the same."""
    shown = {}
    for language, (_, options, title) in LANGUAGES.items():
        text = program.help(language, command, "--help")
        for option in ("--register", "--format", "--lang", "--exact"):
            expect(f"  {option}" in section(text, options), f"{command}: no {option} in {options}")
        shown[language] = commands_in(section(text, title))
    expect(shown["en"] == shown["vi"], f"{command}: other examples in Vietnamese")
    expect(len(shown["en"]) >= 2, f"{command}: fewer than two examples")
    return shown["en"]


def topics_of(program):
    """Each with its commands, which are the same in both languages."""
    names = re.findall(r"^  ([a-z-]+)  ", program.help("en", "help").split("\nTopics")[1], re.M)
    expect(len(names) > 5, "the help names no topics")
    for name in names:
        pages = {language: program.help(language, "help", name) for language in LANGUAGES}
        shown = [commands_in(page) for page in pages.values()]
        expect(shown[0] == shown[1], f"{name}: other commands in Vietnamese")
        expect(shown[0], f"{name}: no command")
        expect(max(page.count("\n") for page in pages.values()) < 75, f"{name}: too long")
        yield from shown[0]


def fault_of(command, done):
    """An answer may be no (1); nothing else is said but what is asked for, or a hint."""
    if done.returncode not in (0, 1):
        return f"$ {command}\nends with {done.returncode}\n{done.stdout[-800:]}{done.stderr}"


def main(sogoc, demo):
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(os.path.abspath(f"{demo}/demo-register"), f"{folder}/demo-register")
        pathlib.Path(folder, "acts.ndjson").write_text(
            "".join(json.dumps(act) + "\n" for act in ACTS))
        program = Program(sogoc, folder)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            commands = commands_of(program)
            expect(len(commands) > 20, "the help names no commands")
            shown = [each for some in pool.map(lambda name: examples_of(program, name), commands)
                     for each in some if each != MADE]
            shown += topics_of(program)
            # Those that only ask the demo's register do not wait for each other.
            asking = [each for each in shown if not WRITING.search(each)]
            writing = [each for each in shown if each not in asking]
            asked = pool.map(lambda each: fault_of(each, program.run(each)), asking)
            faults = [fault_of(each, program.run(each)) for each in writing] + list(asked)
    faults = [fault for fault in faults if fault]
    print("\n".join(faults))
    print(f"{len(commands)} commands, {len(shown)} examples, {len(faults)} wrong")
    return len(faults) > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
