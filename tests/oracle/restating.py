"""Figures in the tree of another day S: cells are followed through acts on units only.

A step is one act on units in fold order. Forward, who is on its list goes where the list says;
who is not stays with a unit that lives on, else goes to all its parts or receivers. Backward the
same steps are undone. A place None is "no place in the tree of S".
"""
import itertools

import dimensions
import fold
from movements import STRUCTURAL, contains, inside


class Step:
    """`carried` is the list of the act: member to (from, to)."""

    def __init__(self, event):
        self.rank = (event.effective, event.position)
        self.carried = {}
        self.forward = {}
        self.backward = {}


class Steps:
    """Observer of a fold that writes down every act on units."""

    def __init__(self):
        self.steps = []
        self.old = None

    def before(self, state, event):
        if event.kind in STRUCTURAL:
            self.old = state.clone()

    def after(self, state, event):
        body = event.body
        if event.kind not in STRUCTURAL + ("unitEstablished",):
            return
        step = Step(event)
        if event.kind == "unitEstablished":
            step.backward[body["unit"]] = [body.get("parent")]
        else:
            for name, member in self.old.members.items():
                target = state.members[name].cell
                if member.where == "cell" and member.cell != target:
                    step.carried[name] = (member.cell, target)
            self.successors(state, body, event.kind, step)
        self.steps.append(step)

    def successors(self, state, body, kind, step):
        """Where the units that the act closes went, and where the new ones came from."""
        parts = [part["unit"] for part in body.get("parts", [])]
        if kind in ("cellSplit", "unitKindChanged"):
            source = body.get("source", body.get("unit"))
            step.backward.update({part: [source] for part in parts})
            if not state.active(source):
                step.forward[source] = parts
            step.forward.update({child: [source] for child in body.get("absorbs", [])})
        elif kind == "unitsMerged":
            into = body["into"]
            step.forward.update({name: [into] for name in body["sources"] if name != into})
            if into not in self.old.units:
                step.backward[into] = body["sources"]
        elif kind == "unitDissolved":
            receivers = [receiver["unit"] for receiver in body.get("receivers", [])]
            parent = self.old.units[body["unit"]].parent
            step.forward[body["unit"]] = receivers or [parent]


class Restated:
    """The tree of S at one K and the way from other moments to it."""

    def __init__(self, events, day):
        observer = Steps()
        fold.fold(events, observer=observer)
        self.end = (day, float("inf"))
        self.steps = observer.steps
        self.units = fold.fold(events, until=day).units

    def places(self, unit, member, rank):
        """All possible places in the tree of S of a unit as it was right after the rank."""
        found = {unit}
        forward = rank <= self.end
        low, high = sorted((rank, self.end))
        between = [step for step in self.steps if low < step.rank <= high]
        for step in between if forward else reversed(between):
            found = {place for name in found for place in self.follow(step, name, member, forward)}
        return found

    def follow(self, step, place, member, forward):
        origin, target = step.carried.get(member, (None, None))
        if place is None:
            return [None]
        if forward:
            return [target] if origin == place else step.forward.get(place, [place])
        return [origin] if target == place else step.backward.get(place, [place])

    def judge(self, item, unit):
        """True, False or None (not restatable) for an item of a figure."""
        involved = sorted(set((item.before or ()) + (item.after or ())) - {None})
        options = [sorted(self.places(name, item.name, item.rank), key=str)
                   for name in involved]
        verdicts = set()
        for choice in itertools.product(*options):
            if None in choice:
                verdicts.add(None if item.own else False)
                continue
            now = dict(zip(involved, choice))
            was, is_now = (ends and inside(self.units, [now.get(end) for end in ends], unit)
                           for ends in (item.before, item.after))
            verdicts.add(bool(item.counts(was, is_now)))
        return verdicts.pop() if len(verdicts) == 1 else None

    def place_value(self, item, key):
        """base or unit:LEVEL in the tree of S; null when the possible places differ."""
        options = self.places(item.place, item.name, item.rank)
        values = {dimensions.place_value(self.units, name, key) for name in options}
        return values.pop() if len(values) == 1 else None


class Standing:
    """Something that stands in its own tree on D; only a member is followed by its name."""

    before = None

    def __init__(self, name, ends, day, units, unit):
        self.name = name
        self.after = ends
        self.place = ends[0]
        self.rank = (day, float("inf"))
        self.own = all(contains(units, unit, end) for end in ends)

    def counts(self, _was, now):
        return now
