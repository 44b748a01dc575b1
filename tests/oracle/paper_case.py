"""Schemes, evaluations, targets, populations and reports, with what follows counted by hand.

P has the districts D and E; G stands in D with the cells A and B. A merges into B on 1 October
2018, D closes into E on 1 March 2019. m1 sits in A, m2 in B; m2 is in transit to E from 1 December
2018 on, m3 leaves on 1 June 2018.
"""
import json

CATEGORIES = [{"code": "X", "name": "xuất sắc", "good": True, "excellent": True},
              {"code": "G", "name": "tốt", "good": True, "excellent": False},
              {"code": "N", "name": "không", "good": False, "excellent": False}]
NAMED = ("report", "target", "unit", "member", "scheme")
CAP = {"percent": 20, "of": "good"}


def unit(name, kind, parent=None):
    body = {"unit": name, "kind": kind, "name": name, **({"parent": parent} if parent else {})}
    return "2018-01-01", "unitEstablished", body, None


def member(name, cell):
    body = {"member": name, "cell": cell, "status": "official", "details": {}}
    return "2018-01-02", "memberTakenOver", body, None


def scheme(name, subject, first, rule=None, **more):
    body = {"scheme": name, "subject": subject, "categories": CATEGORIES, "fromYear": first}
    return "2018-01-03", "schemeAdopted", {**body, **more}, rule


def rated(year, name, category, rule=None, day="2019-02-01", **subject):
    body = {**subject, "year": year, "scheme": name, "category": category}
    return day, "evaluationDecided", body, rule


def amended_rating(rule, **more):
    body = {"year": 2018, "scheme": "s1", "category": "X", **more}
    return None, "eventAmended", {"event": "evaluationDecided:A", "reason": "x",
                                  "body": {"evaluationDecided": body}}, rule


def not_rated(year, rule=None, **subject):
    return "2019-02-02", "notRated", {**subject, "year": year, "reason": "mới"}, rule


def target(name, rule=None, kind="targetSet", day="2018-01-04", **more):
    body = {"target": name, "figure": "takenOver", "unit": "P", "value": 4, "per": "term",
            "document": "NQ 1"}
    return day, kind, {**body, **more}, rule


def people(name, value, day="2018-01-05", rule=None):
    return day, "populationRecorded", {"unit": name, "value": value, "source": "x"}, rule


def report(name, known_at, rule=None):
    body = {"report": name, "form": "1", "unit": "P", "asOf": "2018-12-31", "knownAt": known_at,
            "cells": {"members": 3, "population": {"atLeast": 4.5}}}
    return "2019-01-10", "reportPublished", body, rule


ACTS = (
    unit("P", "province"), unit("D", "district", "P"), unit("E", "district", "P"),
    unit("G", "grassrootsCommittee", "D"), unit("A", "cell", "G"), unit("B", "cell", "G"),
    member("m1", "A"), member("m2", "B"), member("m3", "A"),
    ("2018-06-01", "memberLeft", {"member": "m3", "cause": "died"}, None),
    ("2018-10-01", "unitsMerged", {"sources": ["A", "B"], "into": "B"}, None),
    ("2018-12-01", "transferIssued", {"member": "m2", "from": "B", "to": "E"}, None),
    ("2019-03-01", "unitsMerged", {"sources": ["D", "E"], "into": "E"}, None),
    scheme("s1", "unit", 2018, toYear=2019, excellentCap=CAP),
    scheme("s1", "meeting", 2018, "scheme.idUsed"),
    scheme("s2", "unit", 2019, "scheme.overlap"),
    scheme("s2", "unit", 2019, "scheme.overlap", scope="G"),
    scheme("s2", "unit", 2020, toYear=2019, rule="syntax.value"),
    scheme("s2", "unit", 2020, categories=[], rule="syntax.value"),
    scheme("s2", "unit", 2020, categories=CATEGORIES[:1] * 2, rule="syntax.value"),
    scheme("s2", "unit", 2020, excellentCap={"percent": 101, "of": "good"}, rule="syntax.value"),
    scheme("s3", "member", 2018, scope="D"),
    scheme("s4", "member", 2018, "scheme.overlap", scope="A"),
    scheme("s4", "member", 2018, scope="E"),
    rated(2018, "s9", "X", "evaluation.scheme", unit="G"),
    rated(2018, "s1", "X", "evaluation.scheme", member="m1"),
    rated(2020, "s1", "X", "evaluation.scheme", unit="G"),
    rated(2018, "s1", "Z", "evaluation.category", unit="G"),
    rated(2018, "s1", "X", "syntax.missing"),
    rated(2018, "s1", "X", "syntax.notAllowed", unit="G", member="m1"),
    rated(0, "s1", "X", "syntax.value", unit="G"),
    rated(2018, "s1", "X", unit="A"), rated(2018, "s1", "G", unit="B"),
    rated(2018, "s1", "G", unit="G"), rated(2018, "s1", "N", unit="E"),
    not_rated(2018, "evaluation.twice", unit="A"), not_rated(2018, unit="D"),
    rated(2019, "s1", "X", "evaluation.subjectNotActive", unit="A"),
    not_rated(2017, "evaluation.subjectNotActive", unit="P"),
    rated(2018, "s3", "X", member="m1"), rated(2018, "s3", "G", member="m2"),
    rated(2018, "s3", "G", member="m3"),
    rated(2019, "s3", "G", "evaluation.subjectNotActive", member="m3"),
    rated(2019, "s4", "G", member="m1", day="2019-04-01"),
    rated(2019, "s4", "G", "evaluation.scheme", member="m1"),
    rated(2018, "s3", "G", "evaluation.twice", member="m1"),
    rated(2019, "s4", "G", "evaluation.scheme", member="m2"),
    target("t1", **{"from": "2018-01-01", "to": "2020-12-31"}),
    target("t1", "target.idUsed"), target("t2"),
    target("t3", per="year", unit="G", value=1.5, figure="members"),
    target("t4", "syntax.value", **{"from": "2019-01-01", "to": "2018-01-01"}),
    target("t4", "target.notSet", "targetRevised"),
    target("t2", "target.revises", "targetRevised", revises="targetSet:t1"),
    target("t2", None, "targetRevised", "2019-01-01", revises="targetSet:t2", value=12.5, unit="E",
           figure="members", **{"from": "2019-01-01"}),
    people("G", 40), people("G", 33.04, rule="syntax.value"),
    people("E", {"atMost": 60}), people("D", -1, rule="syntax.value"),
    people("D", {"atLeast": 2, "atMost": 1}, rule="syntax.value"),
    people("D", 1.2345, rule="syntax.value"), people("D", "1", rule="syntax.type"),
    people("D", {"atLeast": 50}, "2019-01-01"),
    report("Q1", 13), report("Q1", 2, "report.idUsed"), report("Q2", 999, "report.beyondLog"),
    report("2Q", 2, "syntax.value"),
    (None, "eventVoided", {"event": "reportPublished:Q1", "reason": "x"}, "correction.fixed"),
    (None, "eventVoided", {"event": "schemeAdopted:s1", "reason": "x"}, "evaluation.scheme"),
    amended_rating("correction.otherSubject", member="A"),
    amended_rating("correction.otherSubject", unit="B"),
    amended_rating("evaluation.subjectNotActive", unit="A", year=2019),
)


def lines():
    """Every line, and the rule that it breaks or None; its id names the kind and the subject."""
    given = set()
    for number, (day, kind, body, rule) in enumerate(ACTS):
        subject = next((body[key] for key in NAMED if key in body), "")
        name = "%s:%s" % (kind, subject)
        value = {"id": name if name not in given else "%s-%d" % (name, number),
                 "recorded": "2019-05-01T00:00:00Z", kind: body}
        given.add(name)
        if day is not None:
            value["effective"] = day
        yield json.dumps(value, ensure_ascii=False), rule
YEAR = {"figure": "evaluations", "period": "2018"}
RATE = {"figure": "evaluations.excellentRate", "period": "2018"}
SHARE = {"figure": "members.perPopulation"}
PEOPLE = {"figure": "population"}
GOALS = {"figure": "target.achieved"}
T1 = {"target": "t1", "figure": "takenOver", "unit": "P", "from": "2018-01-01",
      "to": "2020-12-31", "per": "term", "document": "NQ 1", "targetValue": 4}
T2 = {"target": "t2", "figure": "takenOver", "unit": "P", "from": None, "to": None, "per": "term",
      "document": "NQ 1", "targetValue": 4}
T3 = {"target": "t3", "figure": "members", "unit": "G", "from": None, "to": None, "per": "year",
      "document": "NQ 1", "targetValue": 1.5}
QUESTIONS = (
    # A stands where it went: in B. m3 was last in A, m2 in the cell that issued the transfer.
    ({**YEAR}, {"value": 7, "notRated": {"mới": 1}, "notRestatable": 0}),
    ({**YEAR, "unit": "B"}, {"value": 5, "notRated": {}}),
    ({**YEAR, "unit": "A"}, {"value": 0}),
    ({**YEAR, "unit": "D", "by": ["subject"]},
     {"value": 6, "cells": [{"subject": "unit", "value": 3}, {"subject": "member", "value": 3}]}),
    ({**YEAR, "unit": "D", "by": ["category"], "where": {"category": ["X", "N"]}},
     {"value": 2, "notRated": {}, "cells": [{"category": "X", "scheme": "s1", "value": 1},
                                            {"category": "X", "scheme": "s3", "value": 1}]}),
    # Before the merger of A and B, and after that of D and E.
    ({**YEAR, "unit": "A", "structureAsOf": "2018-09-30"}, {"value": 3, "notRestatable": 0}),
    ({**YEAR, "unit": "E", "structureAsOf": "2019-03-01"},
     {"value": 7, "notRated": {"mới": 1}, "notRestatable": 0}),
    ({"figure": "evaluations", "from": "2018-12-31", "to": "2019-12-31"}, {"value": 8}),
    ({"figure": "evaluations", "from": "2018-01-01", "to": "2018-12-30"}, {"error": "usage"}),
    ({"figure": "evaluations", "asOf": "2018-12-31"}, {"error": "usage"}),
    # One excellent unit against two good ones; E is neither, the members' scheme has no cap.
    ({**RATE}, {"numerator": 1, "denominator": 2, "value": 50, "notApplicable": 3}),
    ({**RATE, "by": ["unit:district"]},
     {"cells": [{"unit:district": "D", "numerator": 1, "denominator": 2, "value": 50}]}),
    ({**RATE, "unit": "E"}, {"numerator": 0, "denominator": 0, "value": None}),
    ({**PEOPLE, "unit": "G", "asOf": "2018-01-04"}, {"value": None}),
    ({**PEOPLE, "unit": "D", "asOf": "2018-06-01"}, {"value": {"atLeast": 40}}),
    ({**PEOPLE, "unit": "D", "asOf": "2019-01-01"}, {"value": {"atLeast": 50}}),
    ({**PEOPLE, "unit": "E", "asOf": "2019-01-01"}, {"value": {"atMost": 60}}),
    ({**PEOPLE, "asOf": "2019-01-01"}, {"value": {"atLeast": 50}}),
    ({**PEOPLE, "unit": "G", "asOf": "2018-06-01", "structureAsOf": "2019-03-01"},
     {"value": 40, "notRestatable": 0}),
    ({**PEOPLE, "unit": "A", "asOf": "2018-11-01", "structureAsOf": "2018-09-01"},
     {"value": None, "notRestatable": 0}),
    ({**SHARE, "unit": "G", "asOf": "2018-05-31"},
     {"numerator": 3, "denominator": 40, "value": 7.5}),
    ({**SHARE, "unit": "D", "asOf": "2019-01-01"},
     {"numerator": 1, "denominator": {"atLeast": 50}, "value": {"atMost": 2}}),
    ({**SHARE, "unit": "E", "asOf": "2019-01-01"},
     {"numerator": 0, "denominator": {"atMost": 60}, "value": {"atLeast": 0}}),
    ({**GOALS, "asOf": "2018-06-01"},
     {"cells": [{**T1, "numerator": 3, "denominator": 4, "value": 75},
                {**T2, "periodNotStated": True},
                {**T3, "numerator": 2, "denominator": 1.5, "value": 133.3}]}),
    ({**GOALS, "unit": "E", "asOf": "2018-06-01"}, {"cells": []}),
    ({**GOALS, "unit": "E", "asOf": "2019-06-01"},
     {"cells": [{**T2, "figure": "members", "unit": "E", "targetValue": 12.5,
                 "denominator": 12.5, "from": "2019-01-01", "numerator": 1, "value": 8}]}),
    ({"figure": "members", "asOf": "2018-02-01", "knownAt": "report:Q1"},
     {"value": 3, "knownAt": {"size": 13}}),
    ({"figure": "members", "asOf": "2018-02-01", "knownAt": "report:Q2"}, {"error": "usage"}),
)
