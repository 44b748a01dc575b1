"""Runs the commands of transcripts again, in JSON, and keeps what each call of sogoc printed."""
import collections, os, pathlib, re, subprocess, tempfile

Call = collections.namedtuple("Call", "transcript words command code out")
# In front of the program: asks for JSON where no form is asked for, and keeps words, output and
# exit code.
WRAPPER = """#!/bin/sh
at=$RECORDED/$$
case " $* " in
  *" --format"* | *" --help "* | *" -h "* | *" --version "* | *" --packaging"*) ;;
  *) set -- --format json "$@" ;;
esac
printf '%s\\0' "$@" > "$at.words"
"$SOGOC" "$@" > "$at.out"
code=$?
echo $code > "$at.code"
[ -c /dev/stdout ] || cat "$at.out"
exit $code
"""
# Pipes of many megabytes and waiting, which take seconds; signals, which would meet the wrapper.
LEFT_OUT = re.compile(r"zero \||yes \"|sleep |kill ")
OPTIONS_WITH_VALUE = {"--format", "--register", "--lang", "--log-format"}


def commands_of(path):
    command, found = None, []
    for line in path.read_text().splitlines() + ["$ "]:
        if line.startswith("$ "):
            if command and not LEFT_OUT.search(command):
                found.append(command)
            command = line[2:]
        elif line.startswith(">") and command is not None:
            command += "\n" + line[2:]
    return found


def command_in(words, commands):
    """The first word that is a command and no value of an option."""
    before = ""
    for word in words:
        if word in commands and before not in OPTIONS_WITH_VALUE:
            return word
        before = word
    return None


def read_calls(folder, transcript, commands):
    # A call that was ended by a signal, or could not write, has no code.
    for at in sorted(folder.glob("*.code"), key=lambda path: path.stat().st_mtime_ns):
        words = at.with_suffix(".words").read_bytes().decode(errors="replace").split("\0")[:-1]
        if code := at.read_text().strip():
            yield Call(transcript, words, command_in(words, commands), int(code),
                       at.with_suffix(".out").read_text(errors="replace"))


def replayed(program, path, more, commands):
    """The calls of one transcript, which one shell runs in a folder of its own."""
    script = "".join(f"( {each}\n) < /dev/null\n" for each in commands_of(path))
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as aside:
        recorded, wrapper = pathlib.Path(aside, "calls"), pathlib.Path(aside, "bin/sogoc")
        recorded.mkdir()
        wrapper.parent.mkdir()
        wrapper.write_text(WRAPPER)
        wrapper.chmod(0o755)
        environment = {**more, "PATH": f"{wrapper.parent}:{os.environ['PATH']}",
                       "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "RECORDED": str(recorded),
                       "SOGOC": os.path.abspath(program),
                       # A clock that is preloaded comes before the sanitizers' own library.
                       "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"}
        subprocess.run(["bash", "-c", script], cwd=folder, env=environment, timeout=300,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        return list(read_calls(recorded, path.stem, commands))
