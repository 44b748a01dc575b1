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


def duplicate_key(_rng, value, _kind, _body):
    text = dump(value)
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


FAULTS = (broken_json, duplicate_key, unknown_field, missing_field, wrong_type, wrong_value,
          not_allowed, no_body_or_two, control_character, too_large)
