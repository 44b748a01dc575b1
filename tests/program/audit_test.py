#!/usr/bin/env python3
"""The fifteen audit questions of docs/audit-questions.md: what an answer has to contain, where it
can be counted, on a register of the demo. usage: audit_test.py SOGOC REGISTER"""
import collections, json, pathlib, re, shutil, sys, tempfile

from registers import Program

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "oracle"))
import naming

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs/audit-questions.md"
TERM = ("--unit", "BK", "--period", "2015-10-01..2019-06-30")
THEN = "report:bieu-1-2018"
INCREASES = ("admissions", "readmissions", "restorations", "takenOver", "transfers.in",
             "structure.in")
DECREASES = ("deaths", "expulsions", "strikingsOff", "resignations", "refusals", "transfers.out",
             "structure.out")


def expect(got, wanted, what):
    if got != wanted:
        sys.exit(f"{what}: {got}, expected {wanted}")


def rows(demo, text):
    """Of each statement its rows, as dictionaries."""
    tables = demo.json("sql", "-", given=text.encode())
    return [[dict(zip(table["columns"], row)) for row in table["rows"]] for table in tables]


def of_the_page(name):
    """The statements that the page writes into this file."""
    block = re.search(rf"^\$ cat > {name} <<'SQL'\n(.*?)^> SQL$", PAGE.read_text(), re.S | re.M)
    return "\n".join(line[2:] for line in block.group(1).splitlines())


def carried(demo):
    """What stands under every answer; its digest by the list alone."""
    answer = demo.json("explain", "admissions", *TERM, "--known-at", "2019-06-30")[0]
    for key in ("from", "to", "knownAt", "eventsRead", "voidIgnored", "definition", "log"):
        expect(key in answer, True, f"an answer has {key}")
    return answer


def question_1(demo):
    answer = carried(demo)
    events = [item["event"] for item in answer["items"]]
    expect(answer["value"], 4013, "Q1 value")
    expect(len({event["id"] for event in events}), 4013, "Q1 distinct events")
    expect(len({item["id"] for item in answer["items"]}), 4013, "Q1 distinct members")
    expect([event["id"] for event in events if not event.get("decision")], [], "Q1 undecided")
    log = map(json.loads, demo.run("export", code=0).splitlines())
    names = naming.first_named(naming.kind_and_body(event) for event in log)
    counted = [(item["event"]["position"], naming.MEMBER, item["id"]) for item in answer["items"]]
    expect(answer["countedDigest"], naming.digest(counted, names, True), "Q1 digest")
    divided = demo.json("figure", "admissions", *TERM, "--known-at", "2019-06-30",
                        "--by", "year,unit:district")[0]
    expect(sum(cell["value"] for cell in divided["cells"]), 4013, "Q1 sum by year and unit")
    counts = rows(demo, """SELECT count(*) AS recorded, sum(void) AS void,
        sum(NOT void AND decisionSigned < '2015-10-01') AS earlier, sum(decisionSigned IS NULL) AS
        undated FROM events('2019-06-30') WHERE kind = 'memberAdmitted'""")[0][0]
    expect(counts["recorded"] - counts["void"], 4013, "Q1 recorded less void")
    expect(counts["undated"], 0, "Q1 undated decisions")
    other = demo.json("figure", "admissions", *TERM, "--known-at", "2019-06-30",
                      "--count-by", "decision")[0]
    expect(other["value"], 4013 - counts["earlier"], "Q1 by the day of the decision")


def question_2(demo):
    bridge = demo.json("explain", "members", "--unit", "BK", "--from", "2018-12-31@" + THEN)[0]
    events = [event for line in bridge["corrections"] for event in line["events"]]
    expect(sum(event["effect"] for event in events),
           bridge["closing"]["value"] - bridge["from"]["value"], "Q2 sum of effects")
    expect(bridge["movements"], [], "Q2 movements on one day")
    expect(min(event["position"] for event in events) >= bridge["from"]["knownAt"]["size"], True,
           "Q2 recorded since")
    expect([event for event in events if not event["by"] or not event["recorded"]], [],
           "Q2 who and when")


def question_3(demo):
    """Of the province, each district and each grassroots organisation that lived all the time."""
    lived = rows(demo, f"""SELECT id, kind FROM units('2018-12-31', '{THEN}') WHERE unit = 'BK' AND
        kind <> 'cell' AND kind <> 'sectionCommittee' AND
        id IN (SELECT id FROM units('2015-09-30', '{THEN}'))""")[0]
    units = [each["id"] for each in lived]
    expect(len([each for each in lived if each["kind"] == "district"]), 11, "Q3 districts")
    expect(len(units) > 400, True, "Q3 grassroots organisations")
    questions = []
    for unit in units:
        both = {"unit": unit, "knownAt": THEN}
        questions += [{"figure": "members", "asOf": day, **both}
                      for day in ("2015-09-30", "2018-12-31")]
        questions += [{"figure": figure, "from": "2015-10-01", "to": "2018-12-31", **both}
                      for figure in INCREASES + DECREASES]
    answered = iter(map(json.loads, demo.run(
        "figure", "--queries", "-", given="\n".join(map(json.dumps, questions)).encode()
    ).splitlines()))
    for unit in units:
        opening, closing = next(answered), next(answered)
        moved = {figure: next(answered)["value"] for figure in INCREASES + DECREASES}
        residual = opening["value"] + opening["inTransit"] - closing["value"] - \
            closing["inTransit"] + sum(moved[figure] for figure in INCREASES) - \
            sum(moved[figure] for figure in DECREASES)
        expect(residual, 0, f"Q3 residual of {unit}")


def question_4(demo):
    for day, known in (("2018-12-31", THEN), ("2017-06-30", "2017-07-05")):
        open_slips, here, places = rows(demo, f"""
            SELECT t.id, e.kind, json_extract(e.json, '$.transferIssued.slip') AS slip
            FROM in_transit('{day}', '{known}') t JOIN events('{known}') e ON e.position = t.event
            WHERE t.unit = 'BK';
            SELECT id FROM members('{day}', '{known}') WHERE unit = 'BK';
            SELECT district, count(*) AS n FROM members('{day}', '{known}') WHERE unit = 'BK'
            GROUP BY 1""")
        answer = demo.json("figure", "members", "--unit", "BK", "--as-of", day,
                           "--known-at", known)[0]
        expect(len(open_slips), answer["inTransit"], f"Q4 {day}")
        expect(len(open_slips) > 0, True, f"Q4 {day} somebody is on the way")
        expect({slip["kind"] for slip in open_slips}, {"transferIssued"}, f"Q4 {day} kinds")
        expect([slip for slip in open_slips if not slip["slip"]], [], f"Q4 {day} without a slip")
        both = {slip["id"] for slip in open_slips} & {member["id"] for member in here}
        expect(both, set(), f"Q4 {day} on the way and in a cell")
        expect(sum(place["n"] for place in places), answer["value"], f"Q4 {day} by district")


def question_5(demo):
    for day in ("2015-09-30", "2016-12-31", "2018-12-31", "2019-06-30"):
        counted = rows(demo, f"SELECT count(*) AS n, count(DISTINCT id) AS persons "
                             f"FROM members('{day}')")[0][0]
        expect(counted["n"] - counted["persons"], 0, f"Q5 counted twice {day}")
    somebody = rows(demo, "SELECT id FROM members('2018-12-31') WHERE unit = 'BK' LIMIT 1")[0][0]
    line = {"id": "try", "recorded": "2025-07-03T00:00:00Z", "effective": "2018-12-01",
            "transferReceived": {"member": somebody["id"], "cell": "BK-CM-x08-d10",
                                 "fromExternal": "ngoài"}}
    refused = demo.json("import", "-", "--dry-run", given=json.dumps(line).encode(), code=3)
    expect(refused[0]["rule"], "transfer.notOutside", "Q5 refusal")


def question_6(demo):
    splits = demo.json("explain", "splits.independentCells", *TERM)[0]
    made = collections.Counter(item["event"]["position"] for item in splits["items"])
    expect(splits["value"], 87, "Q6 independent cells")
    expect(collections.Counter(made.values()), {2: 43, 1: 1}, "Q6 complete splits and releases")
    days = ("--unit", "BK", "--from", "2015-09-30", "--to", "2019-06-30")
    cells = demo.json("explain", "cells.village", *days)[0]
    expect(cells["closing"]["value"] - cells["opening"]["value"], 44, "Q6 cells more")
    expect([line["cause"] for line in cells["movements"]], ["cellSplit"], "Q6 causes")
    for day in ("2015-09-30", "2019-06-30"):
        villages = demo.json("figure", "villages", "--unit", "BK", "--as-of", day)[0]["value"]
        covering = demo.json("figure", "cells.village", "--unit", "BK", "--as-of", day,
                             "--by", "villages")[0]["cells"]
        expect(sum(int(cell["villages"]) * cell["value"] for cell in covering), villages,
               f"Q6 villages {day}")
        expect(villages, 1421, f"Q6 villages {day}")


def question_7(demo):
    listed = rows(demo, "SELECT id, cell, members FROM villages('2019-06-30') "
                        "WHERE unit = 'BK'")[0]
    expect(len({village["id"] for village in listed}), 1421, "Q7 villages")
    expect([each for each in listed if not each["cell"] or not each["members"]], [],
           "Q7 without a cell or members")
    answer = demo.json("figure", "villages.withoutMembers", "--unit", "BK",
                       "--as-of", "2019-06-30")[0]
    living = sum(village["members"] for village in listed)
    members = demo.json("figure", "members", "--unit", "BK", "--as-of", "2019-06-30")[0]["value"]
    expect(living + answer["villageUnknown"], members, "Q7 everybody lives somewhere or unknown")


def question_8(demo, changed):
    """Nothing is wrong in the demo; a wrong day and a late decision are found in a copy."""
    text = of_the_page("recognised.sql")
    first = rows(demo, text)[0][0]
    expect((first["wrong"], first["late"]), (0, 0), "Q8 wrong and late")
    expect(rows(demo, text)[0][0]["of"] > 3000, True, "Q8 recognised")
    wrong, late = rows(demo, """SELECT id, effective, decision, decisionIssuer FROM events
        WHERE kind = 'officialRecognised' AND NOT void AND changedBy IS NULL AND
        effective LIKE '2018-06-%' LIMIT 2""")[0]
    amend = {"reason": "thử"}
    decision = {"symbol": late["decision"], "signed": "2018-12-03", "issuer": "thử"}
    day = wrong["effective"][:8] + ("02" if wrong["effective"].endswith("01") else "01")
    changed.import_lines([json.dumps(line) for line in (
        {"id": "wrong", "recorded": "2025-07-03T00:00:00Z",
         "eventAmended": {"event": wrong["id"], "effective": day, **amend}},
        {"id": "late", "recorded": "2025-07-03T00:00:01Z",
         "eventAmended": {"event": late["id"], "decision": decision, **amend}})])
    found = rows(changed, text.replace("events('2019-06-30')", "events(NULL)"))[0][0]
    expect((found["wrong"], found["late"]), (1, 1), "Q8 wrong and late in a changed copy")


def question_9(demo):
    known = ("--known-at", "2017-07-05")
    answer = demo.json("figure", "members", "--unit", "BK", "--as-of", "2017-06-30", *known)[0]
    expect(answer["knownAt"]["recorded"] < "2017-07-06", True, "Q9 known then")
    bridge = demo.json("explain", "members", "--unit", "BK", "--from", "2017-06-30@2017-07-05")[0]
    expect(bridge["from"]["value"], answer["value"], "Q9 opening of the bridge")
    expect(sum(line["effect"] for line in bridge["corrections"]),
           bridge["closing"]["value"] - answer["value"], "Q9 differences listed")


def question_10(demo):
    in_2025 = ("--structure-as-of", "2025-07-01")
    day, year = ("--as-of", "2018-12-31"), ("--period", "2018")

    def ask(figure, unit, *words):
        return demo.json("figure", figure, "--unit", unit, *words)[0]

    def net(unit, *words):
        return ask("transfers.in", unit, *year, *words)["value"] - \
            ask("transfers.out", unit, *year, *words)["value"]
    restated = ask("members", "TN-2025", *day, *in_2025)
    expect(restated["notRestatable"], 0, "Q10 not restatable")
    expect(restated["value"], ask("members", "BK", *day)["value"]
           + ask("members", "TN", *day)["value"], "Q10 both views")
    places = rows(demo, "SELECT count(*) AS n FROM members('2018-12-31', NULL, '2025-07-01') "
                        "WHERE unit = 'TN-2025' AND restatable")[0][0]
    expect(places["n"], restated["value"], "Q10 unit by unit")
    expect(net("TN-2025", *in_2025), net("BK") + net("TN"), "Q10 net of transfers")


def question_11(demo):
    answer = demo.json("figure", "evaluations.excellentRate", "--unit", "BK", "--period", "2018")[0]
    expect((answer["value"], answer["denominator"]), (None, 0), "Q11 not applicable before 2019")


def question_12(demo):
    schemes = {"2016": {"2014"}, "2017": {"2014"}, "2018": {"2018"}, "2019": set()}
    for year, wanted in schemes.items():
        answer = demo.json("figure", "evaluations", "--unit", "BK", "--period", year,
                           "--by", "category")[0]
        editions = {cell["scheme"][-4:] for cell in answer["cells"]}
        expect(editions, wanted, f"Q12 schemes of {year}")
        skipped = rows(demo, f"SELECT count(*) AS n FROM evaluations('{year}') WHERE unit = 'BK' "
                             "AND phase = 'notRated'")[0][0]["n"]
        expect(sum(answer.get("notRated", {}).values()), skipped, f"Q12 not rated in {year}")


def question_13(demo):
    report = demo.json("report", "changes", "bieu-1-2018")[0]["reports"][0]
    changed = {cell["figure"] for cell in report["cells"] if cell["changed"]}
    expect(changed, {"admissions", "members", "members.inTransit", "strikingsOff", "transfers.in",
                     "transfers.out"},
           "Q13 figures that are others today")
    expect(len(report["cells"]), 13, "Q13 all figures stated, unaffected ones too")
    late = rows(demo, of_the_page("changed.sql"))[0]
    touching = {event["position"] for cell in report["cells"] if cell["changed"]
                for line in cell["bridge"]["corrections"] for event in line["events"]}
    listed = rows(demo, of_the_page("changed.sql").replace(
        re.search(r"SELECT late\.enteredBy.*?\nFROM", of_the_page("changed.sql"), re.S).group(0),
        "SELECT late.position FROM").replace("GROUP BY 1", ""))[0]
    expect(touching - {row["position"] for row in listed}, set(), "Q13 not in the list")
    expect(sum(row["events"] for row in late), len(listed), "Q13 events by who entered them")


def question_15(demo, changed):
    def achieved(register, day):
        answer = register.json("figure", "target.achieved", "--unit", "BK", "--as-of", day)[0]
        return {cell["target"]: cell for cell in answer["cells"]}

    for year, percent in (("2016", 100.4), ("2017", 103), ("2018", 105.2)):
        targets = achieved(demo, year + "-12-31")
        expect(targets["ket-nap-1200"]["value"], percent, f"Q15 {year}")
        expect(targets["ket-nap-3000"].get("periodNotStated"), True, "Q15 period")
        expect("value" in targets["ket-nap-3000"], False, "Q15 no percentage without a period")
    revised = {"target": "ket-nap-3000", "figure": "admissions", "unit": "BK", "value": 3000,
               "from": "2015-10-01", "to": "2020-09-30", "per": "term", "document": "03-KH/TU"}
    changed.import_lines([json.dumps(
        {"id": "stated", "recorded": "2025-07-03T00:00:02Z", "effective": "2015-12-11",
         "targetRevised": revised})])
    expect(achieved(changed, "2019-06-30")["ket-nap-3000"]["value"], 133.8,
           "Q15 with a period stated")


def main(program, register):
    demo = Program(program, register)
    for ask in (question_1, question_2, question_3, question_4, question_5, question_6, question_7,
                question_9, question_10, question_11, question_12, question_13):
        ask(demo)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(register, folder + "/changed")
        changed = Program(program, folder + "/changed")
        question_8(demo, changed)
        question_15(demo, changed)
    expect(b"cardIssued" in demo.run("describe"), False, "Q14: cards are there, answer it now")


if __name__ == "__main__":
    main(*sys.argv[1:])
