"""What figures are made of: items with their rows, and periods."""
import dimensions
import schema

PLACES = ["base"] + ["unit:" + level for level in dimensions.LEVELS]


class Item:
    """Something that a figure may count: its id, its row and whether its birth is imprecise."""

    __slots__ = ("id", "row", "imprecise", "certain", "subject", "day", "event",
                 "of")

    def __init__(self, name, row, imprecise=False, certain=True, subject=None, day=None,
                 event=None, of=None):
        self.id = name
        self.row = row
        self.imprecise = imprecise
        self.certain = certain  # False: not restatable
        self.subject = subject  # of a flow, whose id is that of the event: who or what is counted
        self.day = day  # of a flow: the day that counts
        self.event = event  # of a flow: its position
        self.of = of  # the class of a rating's subject; None: that of the figure


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


def counted(items, of):
    """Of each item the position of its event (None: of a stock), its class and its identifier."""
    return [(item.event, item.of or of, item.id if item.event is None else item.subject)
            for item in items]


def period_of(query):
    """The first and the last day, both included."""
    if "period" not in query:
        return query["from"], query["to"]
    return schema.period_of(query["period"])
