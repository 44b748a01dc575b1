"""What a figure counts at an end of a bridge, item by item, and how each event changes it.

Amounts are thousandths by item; an item is an id, in flows together with the id of its event.
"""
import bridge_causes as causes
import counts
import dimensions
import fold
import movements
from restating import Restated, Standing

END = float("inf")
ONE = 1000


def difference(one, other):
    """What has to be added to one to get the other."""
    return {key: other.get(key, 0) - one.get(key, 0) for key in {**one, **other}
            if other.get(key, 0) != one.get(key, 0)}


class Step:
    """What one event changes, and the causes under which it may stand."""

    __slots__ = ("event", "delta", "causes")

    def __init__(self, event, delta, allowed):
        self.event = event
        self.delta = delta
        self.causes = allowed


class Movements:
    """The steps in fold order, and what passed without an event; None: it cannot be told."""

    def __init__(self, steps, passed=None):
        self.steps = steps
        self.passed = passed or {}


class Counted:
    """One part of a figure. `at` is what is counted, `movements` how it changes between two ends.

    Of two days the first is not after the second.
    """

    by_event = False  # items carry their event

    def __init__(self, question):
        self.question = question
        self.query = question.plain
        self.sets = {}
        self.trees = {}

    def at(self, end, size):
        key = (end.first, end.last, size)
        if key not in self.sets:
            self.sets[key] = self.find(end, size)
        return self.sets[key]

    def live(self, size):
        return self.question.register.live(size)

    def there(self, size):
        """The tree of S as known at the size, or None."""
        if self.question.structure is None:
            return None
        if size not in self.trees:
            self.trees[size] = Restated(self.live(size), self.question.structure)
        return self.trees[size]


class AtMoment:
    """The tree of S for what stands somewhere in the middle of a day."""

    def __init__(self, tree, rank):
        self.tree = tree
        self.rank = rank

    def judge(self, item, unit):
        item.rank = self.rank
        return self.tree.judge(item, unit)

    def place_value(self, item, key):
        item.rank = self.rank
        return self.tree.place_value(item, key)


class Stock(Counted):
    """People, units or villages on a day."""

    def find(self, end, size):
        state = fold.fold(self.live(size), until=end.last)
        return self.standing(state, size, (end.last, END))

    def standing(self, state, size, rank):
        there = self.there(size)
        tree = AtMoment(there, rank) if there else counts.OwnTree(state.units)
        items = counts.stock_items(state, {**self.query, "asOf": rank[0]},
                                   list(self.question.where), tree)
        return {(item.id, None): ONE for item in items
                if item.certain and dimensions.matches(item.row, self.question.where)}

    def movements(self, first, second, size):
        watch = Watch(self, first, second.last, size)
        fold.fold(self.live(size), until=second.last, observer=watch)
        watch.pass_to(self.at(second, size))
        return Movements(watch.steps, watch.passed)

    def inside(self, state, name, size, rank):
        """Whether a person is inside the unit asked for; None when it is not sure."""
        ends = movements.ends(state.members.get(name))
        unit, there = self.question.unit, self.there(size)
        if ends is None or there is None:
            return movements.inside(state.units, ends, unit)
        return AtMoment(there, rank).judge(Standing(name, ends, rank[0], state.units, unit), unit)


class Watch:
    """Observer of a fold: what is counted right before and after every event between two days."""

    def __init__(self, stock, first, last, size):
        self.stock, self.size, self.day = stock, size, first.last
        self.now = stock.at(first, size)
        self.first, self.last = first.last, last
        self.banded = causes.bands_in(stock.question.where)
        self.steps, self.passed = [], {}
        self.was_inside = None

    def before(self, state, event):
        if event.effective <= self.first:
            return
        if self.banded and event.effective != self.day:
            rank = (event.effective, -1)
            self.pass_to(self.stock.standing(state, self.size, rank))
        self.day = event.effective
        if event.kind in movements.TRANSFERS:
            self.was_inside = self.inside(state, event, event.position - 0.5)

    def pass_to(self, now):
        """What is counted otherwise though nothing happened."""
        for key, change in difference(self.now, now).items():
            if not self.banded:
                raise AssertionError("%s changes without an event" % (key,))
            self.passed[key] = self.passed.get(key, 0) + change
        self.now = now

    def after(self, state, event):
        if event.effective <= self.first:
            return
        now = self.stock.standing(state, self.size, (event.effective, event.position))
        delta = difference(self.now, now)
        self.now = now
        if delta:
            is_inside = None
            if event.kind in movements.TRANSFERS:
                is_inside = self.inside(state, event, event.position)
            self.steps.append(Step(event, delta, causes.of_stock(
                self.stock.question.figure, event, sum(delta.values()), self.was_inside,
                is_inside)))

    def inside(self, state, event, position):
        rank = (event.effective, position)
        return self.stock.inside(state, event.body["member"], self.size, rank)
