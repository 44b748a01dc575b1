#!/usr/bin/env python3
"""A register is the same after a backup and a restore, and after a full export and `init --from`,
to the root and to every answer: random histories with resends, amendments and files that are
merged, backups beside a writer, files that were changed.
usage: backup_test.py SOGOC WRITE_ACTS"""
import json, os, pathlib, random, shutil, signal, subprocess, sys, tempfile, time

from registers import Program, lively_acts, seed


def expect(holds, *what):
    if not holds:
        sys.exit(" ".join(map(str, what)))


def stats(register):
    return register.json("stats")[0]


def answers(register):
    return [register.run("figure", name, "--as-of", "2018-12-31", "--by", by, "--format", "json")
            for name, by in (("members", "gender"), ("orgs.grassroots", "base"))] + [
        register.run("log", "--format", "json")]


def same(one, other):
    a, b = stats(one), stats(other)
    expect(a["size"] == b["size"] and a["root"] == b["root"], a, b)
    expect(answers(one) == answers(other), "answers differ")
    expect(other.json("verify")[0]["verified"], "not verified")


def parts_in_order(rng, acts):
    """The acts in files that follow each other, some with the end of the one before again."""
    files, at = [], 0
    while at < len(acts):
        end = min(len(acts), at + rng.randrange(1, 400))
        begin = max(0, at - rng.choice((0, 0, rng.randrange(200))))
        while begin > 0 and act_of(acts[begin]) == act_of(acts[begin - 1]):
            begin -= 1
        while end < len(acts) and act_of(acts[end]) == act_of(acts[end - 1]):
            end += 1
        files.append(acts[begin:end])
        at = end
    return files


def act_of(line):
    event = json.loads(line)
    return event.get("act", event["id"])


def corrections(rng, acts, clock):
    for number, line in enumerate(rng.sample(acts, 30)):
        event = {"id": f"amended-{number}", "recorded": clock,
                 "eventAmended": {"event": json.loads(line)["id"], "reason": "r",
                                  "decision": {"symbol": f"{number}-QĐ"}}}
        yield json.dumps(event)


def merged_register(program, directory, rng, acts):
    """Sent in parts, some of them again, with amendments at the end."""
    register = Program(program, f"{directory}/merged")
    register.init()
    for part in parts_in_order(rng, acts):
        register.import_lines(part)
    clock = json.loads(acts[-1])["recorded"]
    register.import_lines(list(corrections(rng, acts, clock)), code=None)
    return register


def by_export(program, directory, register):
    """The plain export of a simulated clock, and the full one, give the same root."""
    plain = Program(program, f"{directory}/plain")
    plain.init()
    plain.run("import", "-", given=register.run("export"))
    same(register, plain)
    full = Program(program, f"{directory}/full")
    lines = register.run("export", "--full")
    full.run("init", "--from", "-", given=lines)
    same(register, full)
    return lines


def changed_exports(rng, program, directory, lines):
    """Whatever is changed in a full export, no register comes of it."""
    whole = lines.decode().splitlines()
    told = 0
    for number in range(60):
        changed = list(whole)
        at = rng.randrange(len(changed))
        how = number % 6
        if how == 0:
            del changed[at]
        elif how == 1:
            changed.insert(at, changed[rng.randrange(len(changed))])
        elif how == 2:
            del changed[at:]
        elif how == 3:
            other = rng.randrange(len(changed))
            changed[at], changed[other] = changed[other], changed[at]
        else:
            place = rng.randrange(len(changed[at]))
            changed[at] = changed[at][:place] + rng.choice('0{"x') + changed[at][place + 1:]
        if changed == whole:
            continue
        made = Program(program, f"{directory}/changed")
        made.run("init", "--from", "-", given="\n".join(changed).encode() + b"\n", code=3)
        expect(not os.path.exists(made.directory), "something is left")
        expect(not os.path.exists(made.directory + ".creating"), "something is left beside")
        told += 1
    return told


def by_backup(program, directory, register):
    backup = f"{directory}/backup"
    first = register.json("backup", backup)[0]
    expect(first["size"] == stats(register)["size"] and first["before"] == 0, first)
    again = register.json("backup", backup)[0]
    expect(again["filesWritten"] == 0, again)
    restored = Program(program, f"{directory}/restored")
    subprocess.run([program, "restore", backup, restored.directory], check=True,
                   capture_output=True)
    same(register, restored)
    shutil.rmtree(restored.directory)
    return backup


def changed_backups(rng, program, directory, backup, register):
    """A bit that flips anywhere in a backup: it is not restored, and the next backup mends it."""
    files = [path for path in pathlib.Path(backup).rglob("*") if path.is_file() and
             path.stat().st_size]
    for _ in range(40):
        path = rng.choice(files)
        bytes_before = path.read_bytes()
        changed = bytearray(bytes_before)
        if rng.random() < 0.2:
            del changed[rng.randrange(len(changed)):]
        else:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
        path.write_bytes(changed)
        done = subprocess.run([program, "restore", backup, f"{directory}/bad"],
                              capture_output=True, text=True)
        expect(done.returncode == 6 and backup in done.stderr, path, done.stderr)
        expect(not os.path.exists(f"{directory}/bad"), "something is left")
        mended = register.json("backup", backup)[0]
        expect(mended["filesMended"] == 1 and path.read_bytes() == bytes_before, path, mended)


def beside_a_writer(rng, program, directory, acts):
    """Backups while somebody writes, some of them killed: each that ended is a state that was."""
    register = Program(program, f"{directory}/busy")
    register.init()
    writer = register.start("import", "-", "--format", "json", "--batch", "20",
                            stdin=subprocess.PIPE)
    backup, ended, sizes = f"{directory}/busy-backup", 0, []
    for at in range(0, len(acts), 100):
        writer.stdin.write(("\n".join(acts[at:at + 100]) + "\n").encode())
        writer.stdin.flush()
        copying = register.start("backup", backup, "--format", "json")
        if rng.random() < 0.4:
            time.sleep(rng.random() * 0.05)
            copying.send_signal(rng.choice((signal.SIGKILL, signal.SIGTERM)))
        out, err = copying.communicate()
        if copying.returncode == 0:
            ended += 1
            sizes.append(json.loads(out)["size"])
        else:
            expect(copying.returncode < 0, copying.returncode, err)
    writer.stdin.close()
    writer.stdout.read()
    expect(writer.wait() == 0, "the writer failed")
    expect(sizes == sorted(sizes), "a backup shrank", sizes)
    register.run("backup", backup)
    restored = Program(program, f"{directory}/busy-restored")
    subprocess.run([program, "restore", backup, restored.directory], check=True,
                   capture_output=True)
    same(register, restored)
    return ended


def slow_pipe(program, directory):
    """What was judged is in the log a second later, though no more comes: whoever asks for a time
    that is more than two seconds past gets the answer that stays."""
    register = Program(program, f"{directory}/slow")
    register.run("init", "--origin", "test.example/slow")
    writer = register.start("import", "-", stdin=subprocess.PIPE)
    for number in range(2):
        writer.stdin.write(json.dumps(
            {"id": f"u{number}", "effective": "2020-01-01", "unitEstablished": {
                "unit": f"u{number}", "kind": "grassrootsCell", "name": "N"}}).encode() + b"\n")
    writer.stdin.flush()
    for _ in range(100):
        time.sleep(0.1)
        if stats(register)["size"] == 3:
            break
    else:
        sys.exit("what was judged is not recorded while the input waits")
    writer.stdin.close()
    expect(writer.wait() == 0, "the import failed")


def machine_clock(program, directory, lines):
    """With a machine's clock the plain export says what it leaves out, the full one and a backup
    keep it."""
    register = Program(program, f"{directory}/machine")
    register.run("init", "--origin", "test.example/register")
    stated = []
    for line in lines:
        event = json.loads(line)
        del event["recorded"]
        stated.append(json.dumps(event))
    register.import_lines(stated)
    done = subprocess.run([program, "export", "--register", register.directory],
                          capture_output=True, text=True)
    expect("left out" in done.stderr, done.stderr)
    full = Program(program, f"{directory}/machine-full")
    full.run("init", "--from", "-", given=register.run("export", "--full"))
    same(register, full)
    by_backup(program, directory, register)


def main(program, write_acts):
    rng = random.Random(seed())
    acts = lively_acts(write_acts)[:int(os.environ.get("ACTS", 3000))]
    with tempfile.TemporaryDirectory() as directory:
        register = merged_register(program, directory, rng, acts)
        lines = by_export(program, directory, register)
        print("changed exports refused:", changed_exports(rng, program, directory, lines))
        backup = by_backup(program, directory, register)
        changed_backups(rng, program, directory, backup, register)
        print("backups beside a writer:", beside_a_writer(rng, program, directory, acts))
        shutil.rmtree(backup)
        slow_pipe(program, directory)
        machine_clock(program, directory, acts[:1000])


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]))
