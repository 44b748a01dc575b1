"""Makes a failing register and a failing query small."""
import json

import acceptance
import schema

OPTIONAL = ("decision", "by", "case", "note", "act")


def acts_of(lines):
    """The lines of each act as import groups them."""
    numbered = [acceptance.Line(number, text) for number, text in enumerate(lines)]
    return [[lines[line.number] for line in act] for act in acceptance.group_acts(numbered)]


def flat(acts):
    return [line for act in acts for line in act]


def lines(given, fails):
    """Drops acts in ever smaller runs, then single lines, while the difference stays."""
    acts = drop_runs(acts_of(given), lambda some: fails(flat(some)))
    singles = drop_runs([[line] for line in flat(acts)], lambda some: fails(flat(some)))
    return plain_lines(flat(singles), fails)


def plain_lines(given, fails):
    """Drops what a line can do without: papers, texts and single details."""
    given = list(given)
    for place, text in enumerate(given):
        value = schema.parse_line(text)[0] or {}
        inner = [body[field] for body in value.values() if isinstance(body, dict)
                 for field in ("details", "changes") if isinstance(body.get(field), dict)]
        for holder in [value] + inner:
            for key in [key for key in holder if holder is not value or key in OPTIONAL]:
                kept = holder.pop(key)
                shorter = json.dumps(value, ensure_ascii=False)
                if fails(given[:place] + [shorter] + given[place + 1:]):
                    given[place] = shorter
                else:
                    holder[key] = kept
    return given


def drop_runs(items, fails):
    """Delta debugging over a list."""
    size = max(1, len(items) // 2)
    while True:
        start, dropped = 0, False
        while start < len(items):
            rest = items[:start] + items[start + size:]
            if fails(rest):
                items, dropped = rest, True
            else:
                start += size
        if size == 1 and not dropped:
            return items
        size = max(1, size // 2)


def query(given, fails):
    """Drops parts of a query while the difference stays."""
    for key in ("structureAsOf", "where", "by", "countBy", "unit"):
        if key in given:
            smaller = {name: value for name, value in given.items() if name != key}
            if fails(smaller):
                given = smaller
    return given
