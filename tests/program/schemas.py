"""The schemas of docs/schemas, as one document, so that no reference leads into another file."""
import json, pathlib, re, textwrap

import jsonschema
from jsonschema.exceptions import best_match

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "docs/schemas"
END = ".schema.json"
# What no command prints: shared parts, and a line that is read.
SHARED = {"definitions", "event", "state", "question", "error"}
# Objects by names that are not ours: reasons, values of a rule set, cells of a report.
FREE = {"notRated", "values", "cells"}
MAPS = ("properties", "$defs")  # their keys are names, and no words of JSON Schema


def rewritten(schema, file):
    """With references into this one document."""
    if isinstance(schema, list):
        return [rewritten(each, file) for each in schema]
    if not isinstance(schema, dict):
        return schema
    result = {}
    for key, value in schema.items():
        if key == "$ref":
            other, _, inside = value.partition("#")
            result[key] = f"#/$defs/{other.removesuffix(END) or file}{inside}"
        elif key in MAPS:
            result[key] = {name: rewritten(each, file) for name, each in value.items()}
        elif key not in ("$id", "$schema"):
            result[key] = rewritten(value, file)
    return result


def all_schemas():
    files = {path.name.removesuffix(END): json.loads(path.read_text())
             for path in sorted(FOLDER.glob("*" + END))}
    for name, schema in files.items():
        assert schema["$id"] == name + END and schema["description"], name
    return {name: rewritten(schema, name) for name, schema in files.items()}


class Schemas:
    """Which property of which schema an output has had is kept in `met`."""

    def __init__(self):
        self.all, self.met = all_schemas(), set()
        base = jsonschema.Draft202012Validator
        base.check_schema({"$defs": self.all})

        def properties(validator, known, instance, schema):
            if isinstance(instance, dict):
                self.met.update((id(known), key) for key in known.keys() & instance.keys())
            yield from base.VALIDATORS["properties"](validator, known, instance, schema)

        noting = jsonschema.validators.extend(base, {"properties": properties})
        self.validators = {name: noting({"$ref": "#/$defs/" + name, "$defs": self.all})
                           for name in self.all}

    def fault(self, name, value):
        """What is wrong with it, or None."""
        wrong = best_match(self.validators[name].iter_errors(value))
        return wrong and f"{'/'.join(map(str, wrong.absolute_path))}: {wrong.message[:400]}"

    def parts(self):
        """Each schema and each part of one: (where it stands, itself)."""
        def of(place, schema):
            if isinstance(schema, dict):
                yield place, schema
                for key, value in schema.items():
                    if key == "if":
                        continue
                    inner = value.items() if key in MAPS else enumerate(
                        value if isinstance(value, list) else [value])
                    for name, each in inner:
                        yield from of(f"{place}/{name if key in MAPS else key}", each)
        for name, schema in self.all.items():
            yield from of(name, schema)

    def unmet(self):
        return [f"{place}/{name}" for place, schema in self.parts()
                for name in schema.get("properties", ()) if
                (id(schema["properties"]), name) not in self.met]


def write_words(name, words):
    """Into the closed set of this name, in the form of the file."""
    path = FOLDER / ("definitions" + END)
    text = textwrap.fill(", ".join(f'"{word}"' for word in words), 98, initial_indent=" " * 8,
                         subsequent_indent=" " * 8, break_on_hyphens=False)
    place = re.compile(r'(?m)^(    "%s": \{\s*"enum": )\[[^\]]*\]' % name)
    changed, times = place.subn(lambda at: f"{at.group(1)}[\n{text}\n      ]", path.read_text())
    assert times == 1, name
    path.write_text(changed)


def target_of(schemas, schema):
    """The schema that it refers to, through all references."""
    while "$ref" in schema and "description" not in schema:
        at = schemas.all
        for step in schema["$ref"].removeprefix("#/$defs/").split("/"):
            at = at[step]
        schema = at
    return schema


def undescribed(schemas):
    for place, schema in schemas.parts():
        for name, each in schema.get("properties", {}).items():
            if each is not True and not target_of(schemas, each).get("description"):
                yield f"{place}/{name} has no description"


def with_more(value, changed):
    """The value again and again, one of its objects with a key that nobody knows. Objects whose
    keys are free, such as reasons, are left as they are."""
    if isinstance(value, dict):
        yield changed({**value, "nobodyKnows": 1})
        for key, each in value.items():
            # Of what is warned of the value is whatever was given.
            if key not in FREE and not (key == "value" and "field" in value):
                yield from with_more(each, lambda inner, key=key: changed({**value, key: inner}))
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from with_more(
                each, lambda inner, at=at: changed(value[:at] + [inner] + value[at + 1:]))
