#!/usr/bin/env python3
"""Records 1,000 random later acts and asks everything that was asked before once more: with
--known-at K every answer stays the same to the byte.
usage: known_at_test.py SOGOC WRITE_ACTS"""
import json, os, random, sys, tempfile

from registers import Program, lively_acts, seed

BEFORE, LATER = 2800, 1000
DIMENSIONS = ("gender", "ageBand", "unit:grassroots", "base", "status", "minority")


def identifiers(lines, kind, field):
    found = [json.loads(line).get(kind, {}).get(field) for line in lines]
    return [each for each in found if each]


def questions(rng, figures, lines, sizes):
    units = identifiers(lines, "unitEstablished", "unit") + [None]
    for size in sizes:
        for figure in figures:
            question = {"figure": figure["name"], "knownAt": f"size:{size}"}
            unit = rng.choice(units)
            if unit:
                question["unit"] = unit
            day = f"201{rng.randint(5, 8)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
            if figure["name"].startswith("evaluations"):
                question["period"] = day[:4]  # they are asked for whole years
            elif figure["kind"] == "stock":
                question["asOf"] = day
            else:
                question["from"], question["to"] = "2015-01-01", day
            allowed = [each for each in DIMENSIONS if each in figure["dimensions"]]
            if allowed and rng.random() < 0.7:
                question["by"] = [rng.choice(allowed)]
            yield json.dumps(question)


def commands(rng, lines, sizes):
    for size in sizes:
        known = ["--known-at", f"size:{size}"]
        member = rng.choice(identifiers(lines[:size - 1], "memberTakenOver", "member"))
        unit = rng.choice(identifiers(lines[:size - 1], "unitEstablished", "unit"))
        event = json.loads(rng.choice(lines[:size - 1]))["id"]
        yield ["show", member, *known]
        yield ["show", member, "--as-of", "2016-06-30", "--format", "json", *known]
        yield ["show", unit, "--as-of", "2017-06-30", *known]
        yield ["show", event, "--class", "event", *known]
        yield ["figure", "members", "--as-of", "2018-06-30", "--by", "unit:grassroots", *known]
        yield ["series", "members", "--from", "2015-01-01", "--to", "2018-12-31", "--every",
               "quarter", *known]
        yield ["explain", "admissions", "--period", "2016", "--unit", unit, *known]
        yield ["export", *known]
        yield ["log", "--count", str(size), "--format", "csv"]
    first, last = sorted(sizes)[0], sorted(sizes)[-1]
    yield ["explain", "members", "--from", f"2016-06-30@size:{first}",
           "--to", f"@size:{last}", "--format", "json"]


def corrections(rng, lines, clock):
    """Acts that reach back: most of them hold, for they change no place."""
    number = 0
    while True:
        number += 1
        old = json.loads(rng.choice(lines))
        kind = next(key for key in old if key[0].islower() and isinstance(old[key], dict)
                    and key != "decision")
        day = f"201{rng.randint(5, 8)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        event = {"id": f"late-{number}", "recorded": clock}
        choice = rng.random()
        if choice < 0.3 and kind not in ("eventVoided", "eventAmended"):
            event["eventVoided"] = {"event": old["id"], "reason": "thử"}
        elif choice < 0.5 and kind not in ("eventVoided", "eventAmended"):
            event["eventAmended"] = {"event": old["id"], "effective": day, "reason": "thử"}
        elif choice < 0.7:
            member = rng.choice(identifiers(lines, "memberTakenOver", "member"))
            event.update(effective=day, memberDetailsChanged={
                "member": member, "changes": {"ethnicity": rng.choice(("Tày", "Kinh", None))}})
        elif choice < 0.8:
            unit = rng.choice(identifiers(lines, "unitEstablished", "unit"))
            event.update(effective=day, unitRenamed={"unit": unit, "name": f"Tên {number}"})
        elif choice < 0.82:  # a unit under the id of somebody
            member = rng.choice(identifiers(lines, "memberTakenOver", "member"))
            event.update(effective=day, unitEstablished={
                "unit": member, "kind": "grassrootsCell", "name": "Chi bộ trùng mã"})
        elif choice < 0.9:
            cell = rng.choice(identifiers(lines, "memberTakenOver", "cell"))
            event.update(effective=day, memberAdmitted={
                "member": f"late-{number}", "cell": cell, "details": {"birth": "1990"}})
        else:
            sources = rng.sample(identifiers(lines, "villageRegistered", "village"), 2)
            event.update(effective=day, villagesMerged={
                "sources": sources, "into": sources[0], "name": "Thôn mới"})
        yield json.dumps(event)


def record_later(register, rng, acts):
    """The rest of the demo's acts, and acts that reach back until there are enough."""
    accepted = json.loads(register.import_lines(acts[BEFORE:BEFORE + 400]).splitlines()[-1])
    clock = json.loads(acts[BEFORE + 399])["recorded"]
    reaching_back = corrections(rng, acts[:BEFORE + 400], clock)
    count = accepted["accepted"]
    while count < LATER:
        lines = [next(reaching_back) for _ in range(400)]
        done = register.start("import", "-", "--format", "json", stdin=-1)
        out, _ = done.communicate("\n".join(lines).encode())
        count += json.loads(out.splitlines()[-1])["accepted"]
    return count


def main(program, write_acts):
    rng = random.Random(seed())
    acts = lively_acts(write_acts)
    with tempfile.TemporaryDirectory() as folder:
        register = Program(program, folder + "/register")
        register.init()
        register.import_lines(acts[:BEFORE])
        figures = register.json("figures")
        sizes = [rng.randint(2000, BEFORE) for _ in range(4)] + [BEFORE + 1]
        asked = list(questions(rng, figures, acts[:1900], sizes))
        given = "\n".join(asked).encode()
        words = list(commands(rng, acts[:BEFORE], sizes))

        def answers():
            said = register.run("figure", "--queries", "-", given=given).splitlines()
            return said + [register.run(*each) for each in words]
        before = answers()
        count = record_later(register, rng, acts)
        after = answers()
        register.run("verify")
    for what, old, new in zip(asked + words, before, after):
        if old != new:
            sys.exit(f"{what}\nwas {old.decode()[:2000]}\nis  {new.decode()[:2000]}")
    print(f"{len(before)} answers stayed the same to the byte behind {count} later acts")


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
