"""The naive fold: live events at a log size, corrections resolved, in the order of the day.

Nothing is kept between two questions. A rule that is broken raises Broken; the state is then
worthless and thrown away, so the rules change it while they check.
"""
import evaluation_rules
import member_rules
import paper_rules
import unit_rules
import village_rules
from state import Broken, State

RULES = {**unit_rules.RULES, **village_rules.RULES, **member_rules.RULES,
         **evaluation_rules.RULES, **paper_rules.RULES}


class Event:
    """One live event as it holds at some K."""

    __slots__ = ("id", "position", "effective", "decision", "kind", "body")

    def __init__(self, entry):
        self.id = entry.id
        self.position = entry.position
        self.effective = entry.effective
        self.decision = entry.decision
        self.kind = entry.kind
        self.body = entry.body

    def amend(self, changes):
        """Lays the parts that an amendment gives over this event."""
        if "effective" in changes:
            self.effective = changes["effective"]
        if "decision" in changes:
            self.decision = changes["decision"]
        if "body" in changes:
            self.body = changes["body"][self.kind]


def void_ids(entries):
    """The ids that are void: a correction stands behind its target, so backwards is enough."""
    void = set()
    for entry in reversed(entries):
        if entry.kind == "eventVoided" and entry.id not in void:
            void.add(entry.body["event"])
    return void


def live_events(entries):
    """The events that hold when exactly these entries are known, in fold order."""
    void = void_ids(entries)
    events = {}
    for entry in entries:
        if entry.id in void or entry.kind in ("eventVoided", "registerOpened"):
            continue
        if entry.kind != "eventAmended":
            events[entry.id] = Event(entry)
        elif entry.body["event"] in events:
            events[entry.body["event"]].amend(entry.body)
    return sorted(events.values(), key=lambda event: (event.effective, event.position))


def fold(events, until="9999-12-31", observer=None):
    """The state after all events up to the day. Broken carries the first event that cannot be."""
    state = State()
    for event in events:
        if event.effective > until:
            break
        if observer:
            observer.before(state, event)
        try:
            RULES[event.kind](state, event)
            if state.objections:
                raise Broken(state.objections[0])
        except Broken as broken:
            broken.event = event
            raise
        if observer:
            observer.after(state, event)
    return state


class Judged(evaluation_rules.Years):
    """The state when all is known, and the events, with what they tell, after which
    somebody is too young."""

    def __init__(self, events):
        super().__init__(events)
        self.too_young = set()
        self.state = fold(events, observer=self)
        self.judge(self.state)

    def after(self, state, event):
        if member_rules.too_young(state, event):
            self.too_young.add((event.id, member_rules.told_of_age(event)))


def judge(events):
    """Whether all events hold: the fold of everything, then the rules over whole years."""
    return Judged(events)
