#!/usr/bin/env python3
"""Runs the transcripts of the command line (*.test) and compares what every command prints.

    $ sogoc figure members          a command, run by bash in a folder of the file's own
    > more of it                    its next lines
    2                               what it prints; an empty line as |
    ! sogoc: ...                    what it prints to stderr
    = 2                             its exit code, unless 0

Lines that begin with # are comments; what is printed and would look like a command or a comment
stands behind "| ". $DATA is the folder of the transcripts, left out of what is printed. Times of
the last day read <now>, the name of the user <user>, and roots of the log and the letters that
begin the ids it gives, which depend on him, <root> and <mark>.
UPDATE_GOLDEN=1 writes down what was printed instead.
usage: transcripts.py SOGOC FILE...
"""
import difflib, getpass, os, pathlib, re, subprocess, sys, tempfile, time

DATA = str(pathlib.Path(__file__).resolve().parent)
TIME = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
MINUTE = re.compile(r"20\d\d-\d\d-\d\d \d\d:\d\d|\d\d/\d\d/20\d\d \d\d:\d\d")


def masked(text):
    text = text.replace(DATA + "/", "")
    def mask(found):
        stamp = found.group(0)[:19] + "Z"
        seconds = time.mktime(time.strptime(stamp, "%Y-%m-%dT%H:%M:%SZ")) - time.timezone
        return "<now>" if abs(time.time() - seconds) < 86400 else found.group(0)
    def mask_minute(found):
        form = "%Y-%m-%d %H:%M" if found.group(0)[4] == "-" else "%d/%m/%Y %H:%M"
        try:
            seconds = time.mktime(time.strptime(found.group(0), form)) - time.timezone
        except ValueError:  # no such minute
            return found.group(0)
        # In the zone of the register, which may be half a day away.
        return "<now>" if abs(time.time() - seconds) < 86400 * 1.5 else found.group(0)
    text = MINUTE.sub(mask_minute, text)
    user = re.escape(getpass.getuser())
    text = re.sub(rf"(operator\W+|người nhập ){user}\b", r"\1<user>", TIME.sub(mask, text))
    text = re.sub(rf',{user}(?=$|,)', ",<user>", text, flags=re.MULTILINE)
    text = re.sub(r"\b[0-9a-f]{8}(?=-\d+\b)", "<mark>", text)
    return re.sub(r"(?<![\w+/])[\w+/]{43}=", "<root>", text)


def blocks(lines):
    """The comments and commands of a transcript, what was printed left out."""
    for line in lines:
        if line.startswith(("$ ", ">", "#")) or not line:
            yield line


def shown(line):
    return "| " + line if line.startswith(("$ ", ">", "#", "!", "= ", "|")) else line or "|"


def run(command, folder, environment):
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment,
                          capture_output=True, timeout=300)
    out = masked(done.stdout.decode("utf-8", "replace")).splitlines()
    err = masked(done.stderr.decode("utf-8", "replace")).splitlines()
    code = [f"= {done.returncode}"] if done.returncode else []
    return [shown(line) for line in out] + ["! " + line if line else "!" for line in err] + code


def played(path, program):
    """The transcript as it is now."""
    environment = {"PATH": f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}",
                   "DATA": str(path.parent.resolve()), "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
                   "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "")}
    result, command = [], None
    with tempfile.TemporaryDirectory() as folder:
        def finish():
            nonlocal command
            if command is not None:
                result.extend(run(command, folder, environment))
            command = None
        for line in blocks(path.read_text().splitlines()):
            if not line.startswith(">"):
                finish()
            result.append(line)
            if line.startswith("$ "):
                command = line[2:]
            elif line.startswith(">"):
                command += "\n" + line[2:]
        finish()
    return result


def main(program, files):
    bad = 0
    for path in map(pathlib.Path, files):
        expected = path.read_text().splitlines()
        actual = played(path, program)
        if expected == actual:
            continue
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text("\n".join(actual) + "\n")
            print(f"{path}: written")
            continue
        bad += 1
        print("\n".join(difflib.unified_diff(expected, actual, str(path), "now", lineterm="", n=1)))
    print(f"{len(files)} transcripts, {bad} differ")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
