"""The three that the bench compares, each as its own processes: sogoc, SQLite, the plain scan."""
import json, os, pathlib, shutil, signal, subprocess, sys, time


class Spent(float):
    """Seconds of a whole process, from spawn to exit."""
    peak = 0  # bytes


def run(words, given=b"", folder=None):
    """What it prints, and what was spent; a failure ends the bench."""
    started = time.perf_counter()
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
    try:
        process.stdin.write(given)
        process.stdin.close()
    except BrokenPipeError:
        pass
    printed = process.stdout.read()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    spent = Spent(time.perf_counter() - started)
    spent.peak = usage.ru_maxrss * 1024
    if process.returncode != 0:
        sys.exit(f"{' '.join(words)}: exit code {process.returncode}\n{printed.decode()[-2000:]}")
    return printed.decode(), spent


def killed(words, is_time):
    """Starts it and kills it -9 as soon as it is time. False: it ended before."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and not is_time():
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    return process.wait() != 0


def size_of(files):
    """Files come and go while a store is written."""
    size = 0
    for file in files:
        try:
            size += os.stat(file).st_size
        except FileNotFoundError:
            pass
    return size


def lines_of(questions):
    return "".join(json.dumps(question) + "\n" for question in questions).encode()


class Sogoc:
    name = "ours"

    def __init__(self, build, folder, name):
        self.program, self.directory = f"{build}/sogoc", f"{folder}/{name}.register"

    def init(self):
        run([self.program, "init", "--register", self.directory, "--origin", "bench.example/it"])

    def import_words(self, file):
        return [self.program, "import", file, "--register", self.directory, "--format", "json"]

    def import_file(self, file, count):
        printed, spent = run(self.import_words(file))
        said = json.loads(printed.splitlines()[-1])
        if said["accepted"] != count:
            sys.exit(f"{count} acts were sent: {printed}")
        return spent

    def rebuild(self):
        return run([self.program, "rebuild", "--register", self.directory])[1]

    def size(self):
        return size_of(f"{folder}/{file}" for folder, _, files in os.walk(self.directory)
                       for file in files)

    def remove(self):
        shutil.rmtree(self.directory)

    def ask(self, questions):
        """The answers, and what the whole process spent; a series is a command of its own."""
        if "every" in questions[0]:
            (question,) = questions
            words, given = ["series", question["figure"], "--unit", question["unit"], "--by",
                            *question["by"], "--from", question["from"], "--to", question["to"],
                            "--format", "json"], b""
        else:
            words, given = ["figure", "--queries", "-"], lines_of(questions)
        printed, spent = run([self.program, *words, "--register", self.directory], given)
        return self.answers(questions, map(json.loads, printed.splitlines())), spent

    @staticmethod
    def answers(questions, printed):
        answers = []
        for question in questions:
            cells, value = {}, None
            for _ in question.get("days", ("at once",)):
                said = next(printed)
                value = said["value"]
                for cell in said.get("cells", ()):
                    key = cell[question["by"][0]] or "-"
                    key = f"{said['asOf']} {key}" if "every" in question else key
                    # ratings have a cell for each scheme
                    cells[key] = cells.get(key, 0) + cell["value"]
            answers.append({"value": value, "cells": cells, "size": said["log"]["size"]})
        return answers


def asked_of_peers(words, groups):
    """Of each group the answers and the nanoseconds that the group took, of each repetition."""
    asked = [[{key: value for key, value in question.items() if key != "days"}
              for question in group] for group in groups]
    printed, spent = run(words, b"".join(lines_of(group) + b"\n" for group in asked))
    found, answers = [], []
    for line in printed.splitlines():
        said = json.loads(line)
        if "ns" in said:
            found.append((answers, said["ns"]))
            answers = []
        else:
            answers.append(said)
    return found, spent


class Peer:
    name = "SQLite"

    def __init__(self, build, folder, name):
        self.program, self.file = f"{build}/tests/bench_peer", f"{folder}/{name}.sqlite"

    def init(self):
        pass

    def import_words(self, file):
        return [self.program, "import", self.file, file]

    def import_file(self, file, count):
        return run(self.import_words(file))[1]

    def size(self):
        return size_of((self.file, self.file + "-wal"))

    def remove(self):
        for rest in ("", "-wal", "-shm"):
            pathlib.Path(self.file + rest).unlink(missing_ok=True)

    def ask(self, questions):
        (found,), spent = self.ask_groups([questions], 1)
        return found[0], spent

    def ask_groups(self, groups, repeat):
        return asked_of_peers([self.program, "ask", self.file, str(repeat)], groups)
