#!/usr/bin/env python3
"""Opens a register for reading again and again while another process imports: no opening fails, and
each sees whole groups only, never fewer than one before.
usage: readers_test.py SOGOC WRITE_ACTS"""
import json, os, random, sys, tempfile

from registers import Program, lively_acts, seed

OPENS, BATCH = int(os.environ.get("OPENS", 300)), 20


def main(program, write_acts):
    random.seed(seed())
    lines = [line for line in lively_acts(write_acts) if '"act"' not in line]
    with tempfile.TemporaryDirectory() as folder:
        opens = imports = busy = 0
        while opens < OPENS:
            register = Program(program, f"{folder}/{imports}")
            imports += 1
            register.init()
            sizes = set()
            told = open(f"{folder}/told", "w+")
            running = register.start("import", "-", "--batch", str(BATCH), "--verbose",
                                     "--log-format", "json", stdin=-1, stderr=told,
                                     env=os.environ | {"SOGOC_LOG": "debug"})
            seen = 1
            for start in range(0, len(lines), 200):
                running.stdin.write(("\n".join(lines[start:start + 200]) + "\n").encode())
                running.stdin.flush()
                answer = register.json("figure", "members", "--as-of", "2018-12-31")[0]
                size = answer["log"]["size"]
                if size < seen:
                    sys.exit(f"a reader saw {seen} events, a later one {size}")
                seen = size
                sizes.add(size)
                opens += 1
                if random.random() < 0.1:  # a second writer is turned away and told by whom
                    refused = register.start("record", "unitRenamed", "unit=tinh", "name=x",
                                             "effective=2019-01-01")
                    said = refused.communicate()[1].decode()
                    if refused.returncode != 8 or f"process {running.pid} since" not in said:
                        sys.exit(f"the second writer: {refused.returncode} {said}")
                    busy += 1
            running.communicate()
            if running.returncode not in (0, 3):
                sys.exit(f"the import ended with {running.returncode}")
            end = register.json("stats")[0]["size"]
            # A group may be smaller than asked for: what waits for a second is recorded.
            told.seek(0)
            lines_told = [json.loads(line) for line in told if line.startswith("{")]
            groups = {1, end} | {line["fields"]["size"] for line in lines_told
                                 if line["message"] == "acts recorded"}
            if seen > end or sizes - groups:
                sys.exit(f"readers saw {seen} of {end} events, and parts of groups at "
                         f"{sizes - groups}")
            if len(groups) < len(lines) / BATCH:
                sys.exit(f"{len(groups)} groups of {len(lines)} lines")
    print(f"{opens} openings beside {imports} imports, {busy} writers turned away")


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
