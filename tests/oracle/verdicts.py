"""The process under test, and how its verdicts on acts are compared with the oracle's."""
import json
import shlex
import subprocess

import acceptance

ACT_KEYS = ("verdict", "present", "size", "rule", "line")
TOTALS = ("accepted", "alreadyPresent", "rejected", "size")


class HarnessEnded(Exception):
    """The process under test gives no more answers."""


class Harness:
    """The process under test; one request a line, one answer a line."""

    def __init__(self, path):
        self.process = subprocess.Popen(shlex.split(path), stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)

    def ask(self, request):
        text = json.dumps(request, ensure_ascii=False) + "\n"
        self.process.stdin.write(text.encode())
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise HarnessEnded("the harness ended at: " + text[:2000])
        return json.loads(line)

    def load(self, lines, strict=False):
        self.ask({"op": "open", "strict": strict})
        return self.ask({"op": "import", "lines": lines})


def act_differs(got, want):
    if any(got.get(key) != want.get(key) for key in ACT_KEYS):
        return True
    if warnings_differ(got.get("warnings", []), want.get("warnings", [])):
        return True
    event = want.get("event")
    if want.get("rule") == "syntax.json":
        return False  # whether an id can be read in it is nobody's business
    return not (event or "").startswith("?") and got.get("event") != event


def warnings_differ(got, want):
    """In rules, lines or order; of what no line says in the name, too."""
    return len(got) != len(want) or any(
        (one["rule"], one["line"]) != (other["rule"], other["line"])
        or other["value"] not in (None, one["value"]) for one, other in zip(got, want))


def verdicts_differ(got, want):
    """A text that says what differs, or None."""
    for number, (one, other) in enumerate(zip(got.get("acts", []), want["acts"]), 1):
        if act_differs(one, other):
            return "act %d: harness %s, oracle %s" % (number, one, other)
    if len(got.get("acts", [])) != len(want["acts"]):
        return "acts: harness %d, oracle %d" % (len(got.get("acts", [])), len(want["acts"]))
    for key in TOTALS:
        if got.get(key) != want[key]:
            return "%s: harness %s, oracle %s" % (key, got.get(key), want[key])
    return None


def verdict_fault(harness, lines, strict=False):
    """What differs in the import of these lines, or None."""
    register = acceptance.Register(strict)
    return verdicts_differ(harness.load(lines, strict), register.import_lines(lines))


def report(seed, lines, fault, strict=False):
    return "seed %s, %d lines%s:\n%s\n%s" % (
        seed, len(lines), ", strict" if strict else "", "\n".join(lines), fault)
