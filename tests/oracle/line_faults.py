"""One syntax fault in a line that is otherwise good."""
import copy
import json

import schema


def spoil(rng, value):
    """The text of the line with one fault."""
    value = copy.deepcopy(value)
    kind = next(key for key in value if key in schema.KINDS)
    text = rng.choice(FAULTS)(rng, value, kind, value[kind])
    return text if isinstance(text, str) else json.dumps(value, ensure_ascii=False)


def dump(value):
    return json.dumps(value, ensure_ascii=False)


def broken_json(rng, value, _kind, _body):
    return rng.choice((dump(value)[:-1], dump(value) + "}", "[" + dump(value) + "]", "12"))


def duplicate_key(_rng, value, _kind, body):
    text = dump(value)
    for field in ("values", "cells"):
        if field in body:
            return text.replace(dump(body[field]), '{"a": 1, "a": 2}')
    return text[:-1] + ', "note": "a", "note": "b"}' if "note" not in value else text[:-1]


def unknown_field(rng, value, _kind, body):
    rng.choice((value, body))["colour"] = "red"


def missing_field(rng, value, kind, body):
    required = [name for name, (_, needed) in schema.KINDS[kind].items() if needed]
    if rng.random() < 0.3:
        del value["recorded"]
    elif rng.random() < 0.3 and "effective" in value:
        del value["effective"]
    else:
        del body[rng.choice(required)]


def wrong_type(rng, _value, kind, body):
    texts = [name for name, (form, _) in schema.KINDS[kind].items() if name in body
             and (form in schema.ENUMS or form in ("text", "name", "id", "date"))]
    body[rng.choice(texts)] = rng.choice((12, True, ["x"], {"x": "y"}))


def wrong_value(rng, value, kind, body):
    enums = [name for name, (form, _) in schema.KINDS[kind].items()
             if name in body and form in schema.ENUMS]
    if enums and rng.random() < 0.6:
        body[rng.choice(enums)] = "imaginary"
    elif "effective" in value and rng.random() < 0.6:
        value["effective"] = rng.choice(("2019-02-29", "2019-13-01", "2019-1-1", "hôm nay"))
    else:
        value["recorded"] = rng.choice(("2019-01-01", "2019-01-01T00:00:00+07:00"))


def not_allowed(rng, value, kind, body):
    if kind in schema.CORRECTIONS:
        value["effective"] = "2019-01-01"
    elif kind == "transferReceived":
        body.pop("fromExternal", None)
        body["status"] = "official"
    else:
        value["eventVoided"] = {"event": "e1", "reason": "x"}
        del value[kind]


def no_body_or_two(rng, value, kind, _body):
    if rng.random() < 0.5:
        del value[kind]
    else:
        other = "unitRenamed" if kind != "unitRenamed" else "unitDisciplined"
        value[other] = {"unit": "P", "name": "P"}
        if other == "unitDisciplined":
            value[other] = {"unit": "P", "form": "warning"}


def control_character(rng, value, _kind, _body):
    value["note"] = "a" + rng.choice("\u0001\t\n\u007f\u0085\u009f") + "b"


def too_large(rng, value, _kind, _body):
    if rng.random() < 0.2:
        value["note"] = "dài " * 20000
    else:
        control_character(rng, value, _kind, _body)


def change(body, field, value):
    if field in body:
        body[field] = value


def bad_scheme(rng, body):
    first = body["categories"][:1]
    change(body, *rng.choice((("toYear", body["fromYear"] - 1), ("categories", []),
                              ("categories", first + first), ("fromYear", 10000),
                              ("excellentCap", {"percent": 100.5, "of": "good"}),
                              ("subject", "nobody"))))


def bad_rating(rng, body):
    choice = rng.random()
    if choice < 0.3:
        body["member" if "unit" in body else "unit"] = "A"
    elif choice < 0.6:
        body.pop("unit", body.pop("member", None))
    else:
        change(body, *rng.choice((("year", 0), ("year", 10000), ("year", "2018"),
                                  ("points", 7.1234))))


def bad_target(rng, body):
    if rng.random() < 0.5:
        body["from"], body["to"] = "2019-01-02", "2019-01-01"
    else:
        body["value"] = rng.choice(BAD_NUMBERS)[0]


def bad_population(rng, body):
    body["value"] = rng.choice(BAD_NUMBERS + (
        ({"atLeast": 2, "atMost": 1},), ({"atLeast": -1},), ({"about": 3},), ([1],),
        (33.04,), ({"atMost": 0.5},)))[0]


def bad_map(rng, body):
    field = "values" if "values" in body else "cells"
    body[field] = rng.choice(({"": 1}, {"a": -1}, {"a": True}, {"a": 0.0001}, [1]))


def bad_report(rng, body):
    if rng.random() < 0.3:
        body["report"] = "2018-Q4"
    elif rng.random() < 0.5:
        body["period"] = rng.choice(("2018-H3", "2018-Q0", "1999", "", "2018-13", "%s..%s" % (
            body["asOf"], "2018-02-30"), "2099-01-01..2098-12-31", body["asOf"]))
    else:
        bad_map(rng, body)


def of_its_kind(rng, value, kind, body):
    """What only the fields of this kind can have wrong."""
    if kind in OWN_FAULTS:
        return OWN_FAULTS[kind](rng, body)
    return not_allowed(rng, value, kind, body)


BAD_NUMBERS = ((-1,), (1.2345,), (1000000000000.5,), ("12",), (True,))
OWN_FAULTS = {"schemeAdopted": bad_scheme, "evaluationDecided": bad_rating,
              "notRated": bad_rating, "targetSet": bad_target, "targetRevised": bad_target,
              "populationRecorded": bad_population, "ruleSetAdopted": bad_map,
              "reportPublished": bad_report}
FAULTS = (broken_json, duplicate_key, unknown_field, missing_field, wrong_type, wrong_value,
          not_allowed, of_its_kind, of_its_kind, no_body_or_two, control_character, too_large)
