#!/usr/bin/env python3
"""cli/build.sh with a cmake that only tells of steps: on a terminal a line counts them, elsewhere
nothing is said of them; the log has all, and of a failure its end is shown.
usage: build_line_test.py"""
import os, pathlib, pty, subprocess, sys, tempfile

BUILD = pathlib.Path(__file__).resolve().parents[2] / "cli/build.sh"
CMAKE = """#!/bin/sh
[ "$1" = --build ] || { echo "configured: $*"; exit 0; }
echo "built: $*"
for step in 1 2 3; do echo "${NINJA_STATUS:+[$step/3] }compiling $step.cc"; done
exit $FAILS
"""


def expect(good, what):
    if not good:
        sys.exit(what)


def on_a_terminal(words, environment):
    """All that is printed, and the exit code."""
    child, terminal = pty.fork()
    if not child:
        os.execve(BUILD, [str(BUILD), *words], environment)
    said = b""
    try:
        while more := os.read(terminal, 4096):
            said += more
    except OSError:  # the other end is closed
        pass
    return said.decode(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main():
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "cmake").write_text(CMAKE)
        os.chmod(folder + "/cmake", 0o755)
        environment = {"PATH": f"{folder}:{os.environ['PATH']}", "FAILS": "0", "LC_ALL": "C.UTF-8"}
        words, log = [folder + "/made", "--target", "one", "-DX=1"], pathlib.Path(folder, "made")

        said, code = on_a_terminal(words, environment)
        expect(code == 0 and "\rbuild: step 3 of 3" in said and "compiling" not in said, said)
        text = (log / "build.log").read_text()
        expect("-DX=1" in text.splitlines()[0] and "--target" not in text.splitlines()[0], text)
        expect("--target one" in text and "[3/3] compiling 3.cc" in text, text)

        done = subprocess.run([BUILD, *words], env=environment, capture_output=True, text=True)
        expect(done.returncode == 0 and "step" not in done.stdout + done.stderr, done.stderr)
        expect((log / "build.log").read_text() == text, "another log without a terminal")

        environment["FAILS"] = "1"
        said, code = on_a_terminal(words, environment)
        expect(code == 1 and "compiling 3.cc" in said and "build.log" in said, said)
        done = subprocess.run([BUILD, *words], env=environment, capture_output=True, text=True)
        expect(done.returncode == 1 and "compiling 3.cc" in done.stderr, done.stderr)
    print("build.sh counts its steps on a terminal only")


if __name__ == "__main__":
    main()
