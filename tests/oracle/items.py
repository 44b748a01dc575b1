"""What figures are made of: items with their rows and digests, and periods."""
import hashlib

import dimensions
import schema

PLACES = ["base"] + ["unit:" + level for level in dimensions.LEVELS]


class Item:
    """Something that a figure may count: its id, its row and whether its birth is imprecise."""

    __slots__ = ("id", "row", "imprecise", "certain", "subject", "day")

    def __init__(self, name, row, imprecise=False, certain=True, subject=None, day=None):
        self.id = name
        self.row = row
        self.imprecise = imprecise
        self.certain = certain  # False: not restatable
        self.subject = subject  # of a flow, whose id is that of the event: who or what is counted
        self.day = day  # of a flow: the day that counts


def groups(items, by):
    """The items of every row: pairs of the row's own keys and its items."""
    found = {}
    for item in items:
        key = tuple((name, item.row[name]) for name in by)
        found.setdefault(key, []).append(item)
    return [(dict(key), members) for key, members in found.items()]


def rows(items, by):
    """Rows that are not zero."""
    return [{**row, "value": len(members)} for row, members in groups(items, by)]


def digests(items):
    """Over the ids counted: each once, and as often as counted (the catalogue leaves it open)."""
    names = [item.id for item in items]
    if any("?" in name for name in names):
        return []  # assigned ids are not known here
    return sorted({digest(set(names)), digest(names)})


def digest(names):
    text = b"".join(name + b"\n" for name in sorted(name.encode() for name in names))
    return "sha256:" + hashlib.sha256(text).hexdigest()


def period_of(query):
    """The first and the last day, both included."""
    if "period" not in query:
        return query["from"], query["to"]
    return schema.period_of(query["period"])
