"""What the tests of the whole program share: running it, and registers to run it on."""
import json, os, random, subprocess, sys


def seed():
    """Of this run, printed; SEED=n repeats it."""
    chosen = int(os.environ.get("SEED", random.SystemRandom().randrange(10 ** 6)))
    print(f"SEED={chosen}", flush=True)
    return chosen


class Program:
    """One register and the program that works on it."""

    def __init__(self, program, directory):
        self.program, self.directory = program, directory

    def start(self, *words, **how):
        pipes = dict(stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return subprocess.Popen([self.program, *words, "--register", self.directory],
                                **pipes | how)

    def run(self, *words, given=None, code=0):
        """What it prints; anything but the exit code expected (none: any) ends the
        test."""
        done = subprocess.run([self.program, *words, "--register", self.directory], input=given,
                              capture_output=True, timeout=600)
        if code is not None and done.returncode != code:
            sys.exit(f"{words}: exit code {done.returncode}, expected {code}\n"
                     + done.stdout.decode()[-2000:] + done.stderr.decode()[-2000:])
        return done.stdout

    def json(self, *words, **how):
        return [json.loads(line) for line in
                self.run(*words, "--format", "json", **how).splitlines()]

    def init(self):
        self.run("init", "--origin", "test.example/register", "--simulated-clock")

    def import_lines(self, lines, *words, code=0):
        return self.run("import", "-", "--format", "json", *words, code=code,
                        given="\n".join(lines).encode())


def lively_acts(write_acts):
    """Of a small province in which much happens."""
    done = subprocess.run([write_acts, "lively"], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()
