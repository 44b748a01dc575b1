#!/usr/bin/env python3
"""However an import ends, what it says is recorded is what the log holds: signals, files that go
away or cannot be read, pipes, few descriptors. usage: import_test.py SOGOC WRITE_ACTS"""
import json, os, random, resource, signal, subprocess, sys, tempfile, threading, time

from registers import Program, lively_acts, seed

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def expect(holds, what):
    if not holds:
        sys.exit(what)


def size_of(register):
    return register.json("stats")[0]["size"]


def stopped_by(register, number, lines, rng):
    """Fed slowly by a pipe and stopped by a signal: it tells how far it came, and that is so."""
    writer = register.start("import", "-", "--format", "json", "--batch", "5",
                            stdin=subprocess.PIPE)
    # The feeder goes on until nobody reads any more.
    def feed():
        try:
            for line in lines:
                writer.stdin.write(line.encode() + b"\n")
                writer.stdin.flush()
                time.sleep(0.002)
        except BrokenPipeError:
            pass
    feeder = threading.Thread(target=feed)
    feeder.start()
    first = writer.stdout.readline()  # by now it looks at signals, however slow it was to begin
    time.sleep(rng.random() * 0.3)
    writer.send_signal(number)
    out = (first + writer.stdout.read()).decode()
    writer.wait()
    feeder.join()
    expect(writer.returncode == -number, f"ended by {writer.returncode}, not by {number.name}")
    said = [json.loads(line) for line in out.splitlines()]
    last, groups = said[-1], [line["acknowledged"] for line in said[:-1]]
    expect(last["stoppedBy"] == number.name, last)
    expect(last["upTo"]["line"] == last["recordedLines"], f"lines lead to another place: {last}")
    expect(groups[-1] == {"file": "-", "line": last["upTo"]["line"], "size": last["size"]},
           f"the last group acknowledged is not the end: {groups[-1]} {last}")
    expect(size_of(register) == last["size"] == last["recordedLines"] + 1, last)
    return last["recordedLines"]


def cut_act(register):
    """A signal in the middle of a long act: nothing of the act is recorded."""
    def line(number, act):
        return json.dumps({"recorded": "2020-01-01T00:00:00Z", "id": f"{act}-{number}", "act": act,
                           "effective": "2020-01-01", "unitEstablished": {
                               "unit": f"{act}{number}", "kind": "province", "name": "P"}})
    writer = register.start("import", "-", "--format", "json", "--batch", "1",
                            stdin=subprocess.PIPE)
    whole = [line(number, f"short{number}") for number in range(10)]
    writer.stdin.write(("\n".join(whole + [line(n, "long") for n in range(50)]) + "\n").encode())
    writer.stdin.flush()
    for _ in whole:
        writer.stdout.readline()
    time.sleep(0.2)
    writer.send_signal(signal.SIGTERM)
    last = json.loads(writer.stdout.read().splitlines()[-1])
    writer.wait()
    expect(last["recordedLines"] == last["acts"] == last["upTo"]["line"] == 10, last)
    expect(size_of(register) == 11, last)


def waiting_for_a_pipe(register, folder):
    """Nobody ever writes into the pipe: a signal ends the waiting."""
    os.mkfifo(f"{folder}/nobody")
    writer = register.start("import", f"{folder}/nobody")
    while f"process {writer.pid} " not in open(f"{register.directory}/writer.lock").read():
        time.sleep(0.02)
    time.sleep(0.2)
    writer.send_signal(signal.SIGTERM)
    out, _ = writer.communicate(timeout=30)
    expect(writer.returncode == -signal.SIGTERM and b"SIGTERM" in out, out)


def dry_run(register, lines):
    """What would be recorded is not said to be."""
    last = json.loads(register.import_lines(lines[:20], "--dry-run").splitlines()[-1])
    expect(last["accepted"] == 20 and last["recordedLines"] == last["acts"] == 0
           and last["upTo"] is None and size_of(register) == 1, last)


def main(program, write_acts):
    rng = random.Random(seed())
    lines = lively_acts(write_acts)[:2000]
    with tempfile.TemporaryDirectory() as folder:
        def register(name):
            made = Program(program, f"{folder}/{name}")
            made.init()
            return made

        def write(name, some):
            with open(f"{folder}/{name}", "w") as out:
                out.writelines(line + "\n" for line in some)
            return f"{folder}/{name}"

        for number in SIGNALS:
            done = stopped_by(register(number.name), number, lines, rng)
            print(f"{number.name}: {done} lines told and there")
        cut_act(register("cut"))
        waiting_for_a_pipe(register("waiting"), folder)
        dry_run(register("dry"), lines)

        # The second file goes away while the first is read from a pipe.
        first, second = f"{folder}/first", write("second", lines[50:])
        os.mkfifo(first)
        gone = register("gone")
        writer = gone.start("import", first, second)
        with open(first, "w") as out:
            out.writelines(line + "\n" for line in lines[:50])
            out.flush()
            time.sleep(0.2)
            os.remove(second)
        out, err = (text.decode() for text in writer.communicate())
        expect(writer.returncode == 7 and second in err, f"{writer.returncode} {err}")
        expect(size_of(gone) == 1 + int(out.split()[0]) > 1, f"{out} {size_of(gone)}")
        expect(f"up to {first}:" in out + err, out + err)

        # Few descriptors: whatever it comes to, nothing is said to be read that was not.
        some = write("some", lines[:50])
        few = register("few")
        # The sanitizers look into memory through a pipe, and need descriptors themselves.
        for limit in range(30 if os.environ.get("SANITIZED") == "ON" else 4, 40):
            done = subprocess.run([program, "import", some, "--register", few.directory],
                                  capture_output=True, preexec_fn=lambda: resource.setrlimit(
                                      resource.RLIMIT_NOFILE, (limit, limit)))
            expect(done.returncode in (0, 7), f"{limit}: {done.returncode} {done.stderr}")
            recorded = size_of(few) - 1
            expect(recorded in (0, 50), f"{limit}: {recorded} recorded")
            expect(done.returncode == 7 or recorded == 50, f"{limit}: exit 0, nothing recorded")
        expect(size_of(few) == 51, "never recorded")

        # A line without a feed at its end, an empty file, and one that is nothing but a long line.
        odd = register("odd")
        with open(f"{folder}/odd.ndjson", "w") as out:
            out.write("\n".join(lines[:3]))
        open(f"{folder}/empty", "w").close()
        said = odd.json("import", f"{folder}/empty", f"{folder}/odd.ndjson")[-1]
        expect(said["upTo"] == {"file": f"{folder}/odd.ndjson", "line": 3}, said)
        with open(f"{folder}/long", "wb") as out:
            out.write(b"x" * (20 << 20))
        done = subprocess.run([program, "import", f"{folder}/long", "--register", odd.directory],
                              capture_output=True)
        expect(done.returncode == 3 and size_of(odd) == 4, done)
    print("imports tell how they ended")


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
