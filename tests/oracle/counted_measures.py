"""The parts of figures that are measured: bounds of a population, targets, ratios."""
import bridge_causes as causes
import counts
import fold
import populations
import targets
from bridge_question import End, Question
from counted import Counted, Movements, Step, Stock, difference
from counted_flows import Ratings, counted_of
from movements import STRUCTURAL
from schema import thousandths

# What the population of a unit can depend on.
KINDS = STRUCTURAL + ("unitEstablished", "populationRecorded")


class Population(Counted):
    """One bound, by the unit of which it is recorded; nothing while the bound is not known."""

    def __init__(self, question, bound):
        super().__init__(question)
        self.bound = bound

    def find(self, end, size):
        return self.recorded(self.live(size), size, (end.last, populations.END))

    def recorded(self, events, size, rank):
        """`events` end with the moment."""
        state = fold.fold(events, until=rank[0])
        tree = populations.Tree(self.question.unit, state, self.there(size), rank)
        found, known = populations.parts(tree, populations.recorded(events, rank[0]))
        if not tree.active() or (self.bound == "high" and not known):
            return {}
        amounts = {(name, None): getattr(bounds, self.bound)
                   for name, bounds in found["bounds"].items()}
        return {key: amount for key, amount in amounts.items() if amount}

    def movements(self, first, second, size):
        events, now, steps = self.live(size), self.at(first, size), []
        for place, event in enumerate(events):
            if not first.last < event.effective <= second.last or event.kind not in KINDS:
                continue
            then = self.recorded(events[:place + 1], size, (event.effective, event.position))
            if then != now:
                steps.append(Step(event, difference(now, then), {event.kind}))
            now = then
        return Movements(steps)


class Target(Counted):
    """One target. When its version changes, so may all that is counted: then only the ends are
    told."""

    def __init__(self, question, name):
        super().__init__(question)
        self.name = name

    def version(self, end, size):
        """The target and the days that count, or Nones."""
        target = targets.versions(self.live(size), end.last).get(self.name)
        if target is None or self.question.unit not in (None, target["unit"]):
            return None, None
        return target, targets.period_of(target, end.last)

    def versions(self, first, second, size):
        """The events between two days that set or revise it."""
        return [event for event in self.live(size)
                if event.kind in ("targetSet", "targetRevised")
                and event.body["target"] == self.name
                and first.last < event.effective <= second.last]


class Reached(Target):
    """What a target counts; of a flow in the period that counts until the day."""

    by_event = None  # a stock or a flow

    def question_at(self, end, size):
        """What is asked of the target's figure, or None."""
        target, period = self.version(end, size)
        query = {"figure": targets.FIGURE, "asOf": end.last, **self.query}
        asked = period and targets.question_of(self.live(size), query, target, *period)
        if not asked:
            return None
        text = asked["to"]
        if asked["figure"] in counts.FLOWS:
            text = "%s..%s" % (asked["from"], text)
        return Question(self.question.register, {**asked, "from": text, "to": text})

    def find(self, end, size):
        question = self.question_at(end, size)
        return {} if question is None else counted_of(question).at(question.ends[0], size)

    def movements(self, first, second, size):
        asked = [self.question_at(end, size) for end in (first, second)]
        if self.versions(first, second, size):
            return None
        found = [question for question in asked if question]
        if len(found) < 2:  # its period begins or is over, which is no event
            return None if found else Movements([])
        if found[0].figure in counts.FLOWS:
            return self.of_flow(found[0].figure, first, second, size)
        restated = asked[asked[0].structure is None]  # S may be one of the two days
        return Stock(restated).movements(asked[0].ends[0], asked[1].ends[0], size)

    def of_flow(self, figure, first, second, size):
        """The acts of the one period and not of the other, as of periods or as of days."""
        steps = {}
        for key, change in difference(self.at(first, size), self.at(second, size)).items():
            steps.setdefault(key[1], {})[key] = change
        return Movements([Step(event, steps[event.id], causes.of_flow(figure, event)
                               | set(causes.PERIODS))
                          for event in self.live(size) if event.id in steps])


class Wanted(Target):
    """The value of the target, only when its period is stated or always."""

    def __init__(self, question, name, stated_only):
        super().__init__(question, name)
        self.stated_only = stated_only

    def find(self, end, size):
        target, period = self.version(end, size)
        amount = target and thousandths(target["value"])
        if not amount or (self.stated_only and period is None):
            return {}
        return {(self.name, None): amount}

    def movements(self, first, second, size):
        """From version to version; of two on one day only the later can be told here."""
        found = self.versions(first, second, size)
        if len({event.effective for event in found}) < len(found):
            return None
        now, steps = self.at(first, size), []
        for event in found:
            then = self.at(End(event.effective), size)
            if then != now:
                steps.append(Step(event, difference(now, then), {event.kind}))
            now = then
        return Movements(steps)


class Part:
    """A bridge of the answer: its labels, and what it may count, any of which will do."""

    def __init__(self, labels, *options):
        self.labels = labels
        self.options = options

    def empty(self):
        """Nothing is counted at any of the three points."""
        question = self.options[0].question
        (first, second), (early, late) = question.ends, question.sizes
        return not any(self.options[0].at(end, size) for end, size in (
            (first, early), (first, late), (second, late)))


def parts_of(question):
    """The parts of a measure by the labels in the answer; None: the figure is one bridge."""
    figure = question.figure
    low, high = (Population(question, bound) for bound in ("low", "high"))
    if figure == "population":
        return [Part({"part": "atLeast"}, low), Part({"part": "atMost"}, high)]
    if figure == "members.perPopulation":
        members = Stock(Question(question.register, {**question.plain, **texts(question),
                                                     "figure": "members"}))
        return [Part({"part": "numerator"}, members), Part({"part": "denominator"}, low, high),
                Part({"part": "atLeast"}, low), Part({"part": "atMost"}, high)]
    if figure == "evaluations.excellentRate":
        return [Part({"part": "numerator"}, Ratings(question, 0)),
                Part({"part": "denominator"}, Ratings(question, 1))]
    return target_parts(question) if figure == targets.FIGURE else None


def texts(question):
    return {key: "%s@size:%d" % (end.last, size)
            for key, end, size in zip(("from", "to"), question.ends, question.sizes)}


def target_parts(question):
    """Two for every target that stands at either end."""
    names = {name for end in question.ends for size in question.sizes
             for name, body in targets.versions(question.register.live(size), end.last).items()
             if question.unit in (None, body["unit"])}
    found = []
    for name in sorted(names):
        found.append(Part({"part": "numerator", "target": name}, Reached(question, name)))
        found.append(Part({"part": "denominator", "target": name},
                          Wanted(question, name, True), Wanted(question, name, False)))
    return found
