#!/usr/bin/env python3
"""What programs read is as docs/schemas and docs/contract.md say. The commands of transcripts run
again with --format json; each line that they print is met by the schema of its command, each
property of a schema by a line, and each failure by its exit code.
UPDATE_GOLDEN=1 writes down the closed words of figures, dimensions, kinds and rules first.
usage: contract_test.py SOGOC MACHINE_CLOCK.so TRANSCRIPT..."""
import concurrent.futures, json, os, pathlib, re, subprocess, sys

import replay
from contract_page import Page, check_csv, check_tables, table, words_in
from schemas import SHARED, Schemas, undescribed, with_more, write_words

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DATA = HERE.parent / "cli"
NOT_JSON = {"--help", "-h", "--version", "--packaging"}
PAGES = {"help"}  # text for people, without a JSON form
# Properties that no replay meets, and why.
UNMET = {
    "repair/damage": "a database of which bytes are changed: flips_test.py",
    "verify/reason": "a log that was changed behind the checksums of its files: store_test",
    "verify/wrongBlocks": "the same",
}
# Failures that no replay meets, and why.
UNTOLD = {
    ("store", "permission"): "system_test.py, as another user than root",
    ("store", "noResources"): "system_test.py and failing_calls_test.py",
    ("store", "otherLayout"): "rows of another program: other_layout_test.py",
    ("bug", "bug"): "none is known",
}


def said_by(sogoc, *words):
    done = subprocess.run([sogoc, *words], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def in_json(calls):
    for call in calls:
        forms = re.findall(r"--format[=\0]([^\0]*)", "\0".join(call.words))
        if forms[-1:] == ["json"] and not NOT_JSON & set(call.words):
            yield call


def json_of(line):
    try:
        return json.loads(line)
    except ValueError:
        return None


def is_failure(value):
    # What SQL broke off is an answer as well, of the schema of its command.
    return isinstance(value, dict) and "error" in value and "columns" not in value


def lines_of(calls):
    """(call, line, its JSON), each line of a command and exit code once, whatever its numbers are:
    a thousand refused lines have one shape."""
    seen = set()
    for call in in_json(calls):
        for line in call.out.splitlines():
            key = (call.command, call.code, re.sub(r"\d+", "0", line))
            if key not in seen:
                seen.add(key)
                yield call, line, json_of(line)


def told(call, line, what):
    return f"{call.transcript}: sogoc {' '.join(call.words)[:200]}\n  {line[:300]}\n  {what}"


def check_lines(schemas, calls):
    """Each line, and that it is refused with a key more; the commands that have a sound one."""
    met, tried = {}, set()
    for call, line, value in lines_of(calls):
        # A command without a schema is told of by check_words.
        if is_failure(value) or call.command not in schemas.all:
            continue
        fault = "no JSON" if value is None else schemas.fault(call.command, value)
        if fault:
            yield told(call, line, fault)
            continue
        met.setdefault(call.command, value)
        shape = (call.command, *sorted(value)) if isinstance(value, dict) else (call.command,)
        if shape in tried or len(line) > 5000:
            continue
        tried.add(shape)
        for more in with_more(value, lambda whole: whole):
            if not schemas.fault(call.command, more):
                yield told(call, json.dumps(more, ensure_ascii=False), "has a key too many")
    for name in sorted(set(schemas.all) - SHARED - met.keys()):
        yield f"{name}: no line of this command was seen"


def check_failures(schemas, page, calls):
    """Each failure, its exit code, and that all are told at the end; the words that are met."""
    met = set()
    for call, line, value in lines_of(calls):
        if not is_failure(value):
            continue
        if fault := schemas.fault("error", value):
            yield told(call, line, fault)
            continue
        met.add((value["error"], value["reason"]))
        if call.code < 2:
            yield told(call, line, f"a failure with exit code {call.code}")
        elif call.code < 128 and not page.may_answer(call) and call.code != page.code_of(value):
            yield told(call, line, f"exit code {call.code}, not {page.code_of(value)}")
    for call in in_json(calls):
        last = json_of((call.out.splitlines() or [""])[-1])
        ends = isinstance(last, dict) and "error" in last
        if 2 <= call.code < 128 and not ends and not page.may_answer(call):
            yield told(call, call.out[-300:], f"exit code {call.code} without a failure at the end")
    for words in page.codes.keys() - met:
        if words[1] and words not in UNTOLD:
            yield f"no failure had error and reason {words}"
    yield from (f"{words} is told now: take it out of UNTOLD" for words in UNTOLD if words in met)


def check_documents(page, calls):
    """A document is one line."""
    rows = table(page.text, "prints", "commands")
    documents = {name for row in rows if row[0] == "a document" for name in words_in(row[1])}
    for call in in_json(calls):
        if call.command in documents and call.code < 2 and len(call.out.splitlines()) != 1:
            yield told(call, call.out[:300], "is no document of one line")


def words_of_program(sogoc):
    """The closed sets of words, each in the order of the program."""
    figures = [json.loads(line) for line in said_by(sogoc, "figures", "--format", "json")]
    kinds = [json.loads(line) for line in said_by(sogoc, "describe", "--format", "json")]
    rules = re.findall(r'^    \{"([a-zA-Z.]+)",', (ROOT / "events/rule_texts.cc").read_text(), re.M)
    dimensions = max((each["dimensions"] for each in figures), key=len)
    return {"figure": [each["name"] for each in figures],
            "dimension": [*dimensions, *(name for each in figures for name in each["dimensions"]
                                         if name not in dimensions)],
            "kind": [each["kind"] for each in kinds], "rule": rules}, kinds


def check_words(sogoc, schemas, commands):
    """That the closed sets of words are those of the program."""
    definitions, event = schemas.all["definitions"]["$defs"], schemas.all["event"]
    sets, kinds = words_of_program(sogoc)
    for name, words in sets.items():
        if wrong := set(words) ^ set(definitions[name]["enum"]):
            yield f"definitions/{name}: these are not in both: {sorted(wrong)}"
    if wrong := set(definitions["dimension"]["enum"]) ^ definitions["dimensions"][
            "properties"].keys():
        yield f"definitions/dimensions: these are not in both: {sorted(wrong)}"
    for kind in kinds:
        body = event["$defs"]["kinds"]["properties"].get(kind["kind"], {})
        if list(body.get("properties", ())) != [each["field"] for each in kind["fields"]] or (
                body.get("required", []) != [each["field"] for each in kind["fields"]
                                             if each["required"]]):
            yield f"event/{kind['kind']} has other fields than describe says"
    if wrong := set(schemas.all) - SHARED ^ set(commands):
        yield f"these have no schema, or are no commands: {sorted(wrong)}"


def check_question(schemas, calls):
    """That its keys are those that the program names to who gives another."""
    keys = {line["hint"] for _, _, line in lines_of(calls)
            if is_failure(line) and re.search(r"has no key", line["message"])}
    if keys != {", ".join(schemas.all["question"]["properties"])}:
        yield f"question has other keys than the program says: {keys}"


def check_met(schemas):
    unmet = [name for name in schemas.unmet() if not name.startswith("question/")]
    yield from (f"{name} was met by no line" for name in unmet if name not in UNMET)
    yield from (f"{name} is met now: take it out of UNMET" for name in UNMET if name not in unmet)


def main(sogoc, clock, *transcripts):
    schemas, page = Schemas(), Page()
    if os.environ.get("UPDATE_GOLDEN"):
        for name, words in words_of_program(sogoc)[0].items():
            write_words(name, list(dict.fromkeys(words)))
        schemas = Schemas()
    help_of_all = "\n".join(said_by(sogoc, "--lang", "en", "--help"))
    commands = [each for each in re.findall(r"^  ([a-z-]+)  +\S",
                                            help_of_all.split("Subcommands:")[1], re.M)
                if each not in PAGES]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:  # they often wait for the disk
        more = {"DATA": str(DATA), "CLOCK": clock}
        each = pool.map(lambda path: replay.replayed(sogoc, path, more, commands),
                        map(pathlib.Path, transcripts))
        calls = [call for of_one in each for call in of_one]
    faults = [*undescribed(schemas), *check_words(sogoc, schemas, commands),
              *check_tables(page, schemas, commands), *check_lines(schemas, calls),
              *check_failures(schemas, page, calls), *check_documents(page, calls),
              *check_csv(page, calls), *check_question(schemas, calls), *check_met(schemas)]
    print("\n".join(faults))
    print(f"{len(calls)} calls, {len(faults)} faults")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
