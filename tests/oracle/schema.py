"""The syntax of a line as events.md states it, as far as the generator produces faults in it.

A check returns nothing and raises Fault with the code; the first fault in the order of the line
wins and missing fields are reported after all given ones.
"""
import calendar
import datetime
import decimal
import json
import re
import unicodedata

CELL_KINDS = ("cell", "grassrootsCell")
UNIT_KINDS = ("nation", "province", "district", "grassrootsCommittee", "grassrootsCell",
              "sectionCommittee", "cell")
COMMUNES = ("grassrootsCommittee", "grassrootsCell")  # where villages are registered
LEVEL_OF = {"nation": 1, "province": 2, "district": 3, "grassrootsCommittee": 4,
            "grassrootsCell": 4, "sectionCommittee": 5, "cell": 6}
BASES = ("commune", "ward", "township", "partyBody", "stateBody", "publicService",
         "nonPublicService", "army", "police", "stateEnterprise", "mixedEnterprise",
         "privateEnterprise", "cooperative", "abroad", "other")
STATUSES = ("official", "probationary")
CAUSES = ("died", "expelled", "struckOff", "resigned", "probationRefused")
GENDERS = ("female", "male")
CORRECTIONS = ("eventVoided", "eventAmended")
FIXED = ("registerOpened", "reportPublished", "importRecorded")

# A field is (type, required). A type in brackets is a list; `null|T` may be null.
DETAILS = {
    "name": ("null|text", False), "gender": ("null|gender", False),
    "birth": ("null|partial", False), "ethnicity": ("null|text", False),
    "religion": ("null|text", False), "hometown": ("null|text", False),
    "village": ("null|name", False), "occupation": ("null|text", False),
    "education": ("null|text", False), "profession": ("null|text", False),
    "politicalTheory": ("null|text", False), "youthUnion": ("null|bool", False),
    "profileNumber": ("null|text", False), "joined": ("null|partial", False)}
DECISION = {"symbol": ("text", False), "signed": ("date", False), "issuer": ("text", False),
            "abstract": ("text", False)}
PART = {"unit": ("name", True), "name": ("text", True), "base": ("base", False),
        "members": ("[name]", True), "villages": ("[name]", True)}
RECEIVER = {"unit": ("name", True), "members": ("[name]", True), "villages": ("[name]", True)}
COUNTS = {"grassroots": ("count", True), "members": ("count", True),
          "probationary": ("null|count", False)}
CATEGORY = {"code": ("text", True), "name": ("text", True), "good": ("bool", True),
            "excellent": ("bool", True)}
CAP = {"percent": ("percent", True), "of": ("capOf", True)}
BOUNDS = {"atLeast": ("decimal", False), "atMost": ("decimal", False)}
STRUCTS = {"details": DETAILS, "decision": DECISION, "part": PART, "receiver": RECEIVER,
           "counts": COUNTS, "category": CATEGORY, "cap": CAP, "bounds": BOUNDS}
ENUMS = {"kind": UNIT_KINDS, "base": BASES, "status": STATUSES, "cause": CAUSES,
         "gender": GENDERS, "clock": ("system", "simulated"),
         "form": ("reprimand", "warning", "dissolution"), "per": ("term", "year"),
         "schemeSubject": ("unit", "member", "meeting"),
         "capOf": ("good", "goodOrBetter", "rated")}
MAPS = {"{value}": "value", "{amount}": "amount"}  # objects with keys of any name

TARGET = {"target": ("name", True), "figure": ("text", True), "unit": ("name", True),
          "value": ("decimal", True), "from": ("date", False), "to": ("date", False),
          "per": ("per", True), "document": ("text", True)}
RATED = {"unit": ("name", False), "member": ("name", False), "year": ("year", True)}
CORE = {
    "registerOpened": {"origin": ("text", True), "timeZone": ("text", True),
                       "clock": ("clock", True)},
    "eventVoided": {"event": ("id", True), "reason": ("text", True)},
    "eventAmended": {"event": ("id", True), "effective": ("date", False),
                     "decision": ("decision", False), "body": ("body", False),
                     "reason": ("text", True)},
    "unitEstablished": {"unit": ("name", True), "kind": ("kind", True), "name": ("text", True),
                        "parent": ("name", False), "base": ("base", False),
                        "villages": ("[name]", False)},
    "unitRenamed": {"unit": ("name", True), "name": ("text", True)},
    "unitKindChanged": {"unit": ("name", True), "to": ("kind", True),
                        "parent": ("null|name", False), "parts": ("[part]", False),
                        "absorbs": ("[name]", False)},
    "unitMoved": {"unit": ("name", True), "parent": ("null|name", True),
                  "counts": ("counts", False)},
    "cellSplit": {"source": ("name", True), "parts": ("[part]", True)},
    "unitsMerged": {"sources": ("[name]", True), "into": ("name", True),
                    "name": ("text", False)},
    "unitDissolved": {"unit": ("name", True), "receivers": ("[receiver]", False)},
    "unitDisciplined": {"unit": ("name", True), "form": ("form", True)},
    "villageRegistered": {"village": ("name", True), "name": ("text", True),
                          "commune": ("name", True)},
    "villageRenamed": {"village": ("name", True), "name": ("text", True)},
    "villagesMerged": {"sources": ("[name]", True), "into": ("name", True),
                       "name": ("text", True)},
    "villageCovered": {"village": ("name", True), "cell": ("null|name", True)},
    "memberTakenOver": {"member": ("name", True), "cell": ("name", True),
                        "status": ("status", True), "details": ("details", True)},
    "memberAdmitted": {"member": ("name", True), "cell": ("name", True),
                       "details": ("details", True), "probationMonths": ("count", False)},
    "memberReadmitted": {"member": ("name", True), "cell": ("name", True),
                         "details": ("details", False)},
    "officialRecognised": {"member": ("name", True)},
    "memberMoved": {"member": ("name", True), "from": ("name", True), "to": ("name", True)},
    "transferIssued": {"member": ("name", True), "from": ("name", True), "to": ("name", False),
                       "toExternal": ("text", False), "slip": ("text", False)},
    "transferReceived": {"member": ("name", True), "cell": ("name", True),
                         "slip": ("text", False), "fromExternal": ("text", False),
                         "status": ("status", False), "details": ("details", False)},
    "transferReturned": {"member": ("name", True), "reason": ("text", True)},
    "memberLeft": {"member": ("name", True), "cause": ("cause", True)},
    "membershipRestored": {"member": ("name", True), "cell": ("name", True),
                           "reverses": ("id", True)},
    "memberDetailsChanged": {"member": ("name", True), "changes": ("details", True)},
}
PAPERS = {  # what is judged, planned and published
    "schemeAdopted": {"scheme": ("name", True), "subject": ("schemeSubject", True),
                      "scope": ("name", False), "categories": ("[category]", True),
                      "fromYear": ("year", True), "toYear": ("year", False),
                      "excellentCap": ("cap", False)},
    "evaluationDecided": {**RATED, "scheme": ("name", True), "category": ("text", True),
                          "points": ("decimal", False)},
    "notRated": {**RATED, "reason": ("text", True)},
    "documentIssued": {"symbol": ("text", True), "date": ("date", True),
                       "issuer": ("text", True), "title": ("text", True),
                       "implements": ("[text]", False), "presumedDate": ("date", False),
                       "presumedReason": ("text", False)},
    "targetSet": TARGET,
    "targetRevised": {**TARGET, "revises": ("id", False)},
    "populationRecorded": {"unit": ("name", True), "value": ("people", True),
                           "source": ("text", True)},
    "ruleSetAdopted": {"ruleset": ("name", True), "values": ("{value}", True),
                       "source": ("text", True)},
    "reportPublished": {"report": ("report", True), "form": ("text", True),
                        "unit": ("name", True), "asOf": ("date", True),
                        "knownAt": ("count", True), "cells": ("{amount}", True),
                        "paper": ("text", False), "period": ("text", False)},
}
KINDS = {**CORE, **PAPERS}
ENVELOPE = {"id": ("id", False), "effective": ("date", False), "decision": ("decision", False),
            "by": ("text", False), "case": ("text", False), "note": ("text", False),
            "act": ("text", False), "recorded": ("instant", True)}
SUBJECT_FIELD = {"cellSplit": "source", "unitsMerged": "into", "villagesMerged": "into",
                 "schemeAdopted": "scheme", "targetSet": "target", "targetRevised": "target"}
TOO_LARGE = 65535  # of the encoded event; only lines far beyond or far below it are made here
INSTANT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z")


class Fault(Exception):
    """A broken rule of the line itself."""

    def __init__(self, rule):
        super().__init__(rule)
        self.rule = rule


def subject_of(kind, body):
    """What must not change when the event is amended."""
    if kind in SUBJECT_FIELD:
        return kind, body[SUBJECT_FIELD[kind]]
    for field in ("member", "unit", "village"):
        if field in body:
            return field, body[field]
    return None


def parse_line(line):
    """The object of a line in NFC, or None when it is none; and whether a key stands twice."""
    doubled = []

    def pairs(items):
        if len({key for key, _ in items}) < len(items):
            doubled.append(True)
        return dict(items)

    try:
        value = composed(json.loads(line, object_pairs_hook=pairs))
    except ValueError:
        return None, False
    return (value if isinstance(value, dict) else None), bool(doubled)


def composed(value):
    """The same with all text in NFC, however it was escaped."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [composed(item) for item in value]
    if isinstance(value, dict):
        return {key: composed(item) for key, item in value.items()}
    return value


def parse_instant(text):
    """Microseconds, in an order that compares like time."""
    match = INSTANT.fullmatch(text)
    if not match:
        raise Fault("syntax.value")
    try:
        moment = datetime.datetime.strptime(match.group(1), "%Y-%m-%dT%H:%M:%S")
    except ValueError:
        raise Fault("syntax.value") from None
    seconds = (moment - datetime.datetime.min) // datetime.timedelta(seconds=1)
    return seconds * 1000000 + int((match.group(2) or "").ljust(6, "0"))


def check_date(text, partial):
    """A day that exists; with `partial` also a month or a year."""
    if partial and re.fullmatch(r"\d{4}", text):
        text += "-01-01"
    if partial and re.fullmatch(r"\d{4}-\d\d", text):
        text += "-01"
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise Fault("syntax.value")
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        raise Fault("syntax.value") from None


# Beside the categories: what a font may leave out (Default_Ignorable_Code_Point of Unicode 15).
IGNORED = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f"
                     "\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff\ufdd0-\ufdef]")


def invisible(letter):
    """Nothing is seen of it, in whatever text it stands."""
    return (unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp")
            or IGNORED.match(letter) is not None or ord(letter) & 0xfffe == 0xfffe)


def blank(letter):
    """Takes room, or stands on another: a text of such alone shows nothing."""
    return unicodedata.category(letter) in ("Zs", "Mn", "Me") or letter == "\u2800"


def check_text(kind, value):
    """One field that is written as text."""
    if not isinstance(value, str):
        raise Fault("syntax.type")
    if any(invisible(letter) for letter in value) or value and all(blank(c) for c in value):
        raise Fault("syntax.control")
    if kind == "report" and not re.fullmatch(r"[A-Za-z][A-Za-z0-9._-]{0,63}", value):
        raise Fault("syntax.value")
    if kind == "name" and not re.fullmatch(r"[A-Za-z0-9._-]{1,64}", value):
        raise Fault("syntax.value")
    if kind == "id" and not re.fullmatch(r"[A-Za-z0-9._:-]{1,64}", value):
        raise Fault("syntax.value")
    if kind in ("date", "partial"):
        check_date(value, kind == "partial")
    if kind == "instant":
        parse_instant(value)
    if kind in ENUMS and value not in ENUMS[kind]:
        raise Fault("syntax.value")


def thousandths(value):
    """A decimal of the input exactly; it has few enough digits for that."""
    return int(decimal.Decimal(repr(value)) * 1000)


def check_number(kind, value):
    """count and year are whole numbers, decimal and percent have up to three places."""
    whole = kind in ("count", "year")
    if isinstance(value, bool) or not isinstance(value, int if whole else (int, float)):
        raise Fault("syntax.type")
    most = {"decimal": 10 ** 12, "percent": 100}.get(kind)
    exact = decimal.Decimal(repr(value))
    if kind == "year" and not 1 <= value <= 9999:
        raise Fault("syntax.value")
    if most is not None and (not 0 <= exact <= most or exact * 1000 % 1):
        raise Fault("syntax.value")


def check_any(kind, value):
    """An amount is a decimal or bounds; the value of a rule a decimal, a text or texts."""
    if kind == "value" and isinstance(value, (str, list)):
        check_value("text" if isinstance(value, str) else "[text]", value)
    elif kind == "amount" and isinstance(value, dict):
        check_value("bounds", value)
        if not value:
            raise Fault("syntax.missing")
        if len(value) == 2 and value["atLeast"] > value["atMost"]:
            raise Fault("syntax.value")
    else:
        check_number("decimal", value)


def check_people(value):
    """An amount of whole people."""
    check_any("amount", value)
    for number in value.values() if isinstance(value, dict) else (value,):
        if number != int(number):
            raise Fault("syntax.value")


def check_value(kind, value):
    """One value of the named type."""
    if kind.startswith("null|"):
        return None if value is None else check_value(kind[5:], value)
    if kind.startswith("["):
        if not isinstance(value, list):
            raise Fault("syntax.type")
        for item in value:
            check_value(kind[1:-1], item)
    elif kind in MAPS:
        if not isinstance(value, dict):
            raise Fault("syntax.type")
        for key, item in value.items():
            if not key:
                raise Fault("syntax.value")
            check_value(MAPS[kind], item)
    elif kind in ("value", "amount"):
        check_any(kind, value)
    elif kind == "people":
        check_people(value)
    elif kind in STRUCTS:
        check_fields(STRUCTS[kind], value)
    elif kind == "bool":
        if not isinstance(value, bool):
            raise Fault("syntax.type")
    elif kind in ("count", "year", "decimal", "percent"):
        check_number(kind, value)
    elif kind != "body":  # an amendment's body is checked after its target
        check_text(kind, value)
    return None


def check_fields(fields, value):
    """An object with these fields and no others."""
    if not isinstance(value, dict):
        raise Fault("syntax.type")
    for name, item in value.items():
        if name not in fields:
            raise Fault("syntax.unknownField")
        check_value(fields[name][0], item)
    if any(required and name not in value for name, (_, required) in fields.items()):
        raise Fault("syntax.missing")


def check_body(kind, body):
    """A body of a known kind, with the rules that need no state."""
    check_fields(KINDS[kind], body)
    if kind == "transferReceived" and "status" in body and "fromExternal" not in body:
        raise Fault("syntax.notAllowed")
    if kind in ("evaluationDecided", "notRated") and ("unit" in body) == ("member" in body):
        raise Fault("syntax.notAllowed" if "unit" in body else "syntax.missing")
    if kind == "schemeAdopted":
        codes = [category["code"] for category in body["categories"]]
        if body.get("toYear", 9999) < body["fromYear"] or len(set(codes)) < max(1, len(codes)):
            raise Fault("syntax.value")
    if kind in ("targetSet", "targetRevised") and body.get("to", "9") < body.get("from", "0"):
        raise Fault("syntax.value")
    if kind == "reportPublished" and "period" in body:
        days = period_of(body["period"])
        if not days or days[0] > days[1] or days[1] != body["asOf"]:
            raise Fault("syntax.value")


MONTHS = {"": (1, 12), "H1": (1, 6), "H2": (7, 12), **{"%02d" % m: (m, m) for m in range(1, 13)},
          **{"Q%d" % q: (q * 3 - 2, q * 3) for q in range(1, 5)}}


def period_of(text):
    """The first and the last day of a period as people name it; None: it is none."""
    ends = text.split("..")
    if len(ends) == 2:
        try:
            for day in ends:
                check_date(day, False)
        except Fault:
            return None
        return tuple(ends)
    match = re.fullmatch(r"(\d{4})(?:-(\d\d|[QH]\d))?", text)
    months = match and match.group(1) != "0000" and MONTHS.get(match.group(2) or "")
    if not months:
        return None
    last = calendar.monthrange(int(match.group(1)), months[1])[1]
    return tuple("%s-%02d-%02d" % (match.group(1), *end)
                 for end in ((months[0], 1), (months[1], last)))


def check_line(value):
    """A whole line; returns the kind of its body."""
    kinds = [name for name in value if name in KINDS]
    for name, item in value.items():
        if name in KINDS:
            if len(kinds) > 1:
                raise Fault("syntax.body")
            check_body(name, item)
        elif name not in ENVELOPE:
            raise Fault("syntax.unknownField")
        else:
            check_value(ENVELOPE[name][0], item)
            if name == "effective" and kinds and kinds[0] in CORRECTIONS:
                raise Fault("syntax.notAllowed")
    if not kinds:
        raise Fault("syntax.body")
    if "recorded" not in value or ("effective" not in value and kinds[0] not in CORRECTIONS):
        raise Fault("syntax.missing")
    if len(json.dumps(value, ensure_ascii=False).encode()) > TOO_LARGE:
        raise Fault("syntax.tooLarge")
    return kinds[0]
