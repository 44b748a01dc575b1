"""What a flow counts in a period, and the figure that a question is about."""
import bridge_causes as causes
import counts
import dimensions
import ratings
from counted import ONE, Counted, Movements, Step, Stock, difference

ALWAYS = {"from": "0001-01-01", "to": "9999-12-31"}


class Flow(Counted):
    """Acts of a period, each a pair of who or what is counted and the event that is counted."""

    by_event = True

    def __init__(self, question):
        super().__init__(question)
        self.known = {}

    def all(self, size):
        """Pairs of the counting day and the key."""
        if size not in self.known:
            self.known[size] = [(item.day, (item.subject, item.id)) for item in self.items(size)
                                if item.certain]
        return self.known[size]

    def items(self, size):
        where = self.question.where
        items = counts.flow_items(self.live(size), {**self.query, **ALWAYS}, list(where),
                                  self.there(size))
        return [item for item in items if dimensions.matches(item.row, where)]

    def find(self, end, size):
        return {key: ONE for day, key in self.all(size) if end.first <= day <= end.last}

    def movements(self, first, second, size):
        delta = difference(self.at(first, size), self.at(second, size))
        between_days = first.is_day and second.is_day
        steps = {}
        for key, change in delta.items():
            steps.setdefault(key[1], {})[key] = change
        found = []
        for event in self.live(size):
            if event.id in steps:
                changes = steps[event.id]
                allowed = {causes.PERIODS[sum(changes.values()) > 0]}
                if between_days:
                    allowed = causes.of_flow(self.question.figure, event)
                found.append(Step(event, changes, allowed))
        return Movements(found)


class Ratings(Flow):
    """Evaluations; of the excellent rate those above or those below the line."""

    def __init__(self, question, side=None):
        super().__init__(question)
        self.side = side

    def items(self, size):
        events = self.live(size)
        years = [event.body["year"] for event in events if event.kind == "evaluationDecided"]
        if not years:
            return []
        period = {"from": "%04d-01-01" % min(years), "to": "%04d-12-31" % max(years)}
        items = ratings.items_of(events, {**self.query, **period}, "evaluationDecided")
        if self.side is None:
            return items
        schemes = {event.body["scheme"]: ratings.Scheme(event.body) for event in events
                   if event.kind == "schemeAdopted"}
        return [item for item in items if schemes[item.row["scheme"]].cap
                and ratings.parts(schemes, item)[self.side]]


def counted_of(question):
    """A figure that is counted, not measured."""
    if question.figure in ratings.FIGURES:
        return Ratings(question)
    return (Flow if question.figure in counts.FLOWS else Stock)(question)
