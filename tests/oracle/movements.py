"""The acts that a flow figure counts: one fold that looks at the state around every event.

For a unit a member is inside (in a cell inside, or in transit with both ends inside) or outside;
whether an act counts is decided by that before and after it, in the trees before and after it.
"""
import dimensions
import fold

STRUCTURAL = ("unitMoved", "cellSplit", "unitsMerged", "unitDissolved", "unitKindChanged")
ENTRIES = {"memberAdmitted": "admissions", "memberReadmitted": "readmissions",
           "membershipRestored": "restorations", "memberTakenOver": "takenOver"}
LEAVINGS = {"died": "deaths", "expelled": "expulsions", "struckOff": "strikingsOff",
            "resigned": "resignations", "probationRefused": "refusals"}
TRANSFERS = ("memberMoved", "transferIssued", "transferReceived", "transferReturned")


class Movement:
    """One counted item. `person` is the member as known at the end of the effective day."""

    def __init__(self, event, places, name, status):
        self.event = event
        self.places = places  # values of base and unit:LEVEL
        self.name = name
        self.status = status
        self.cause = event.body.get("cause")
        self.person = None
        # For restating: the ends before and after the act, and what counts of them.
        self.rank = (event.effective, event.position)
        self.before = self.after = self.place = None
        self.own = True
        self.counts = None


def ends(member):
    """The places that must all be inside a unit for the member to count in it."""
    if member is None or member.where == "left":
        return None
    return (member.cell,) if member.where == "cell" else (member.origin, member.target)


def contains(units, unit, place):
    """The place is in the subtree; without a unit: in any tree, which nowhere is not."""
    while place is not None:
        if unit is None or place == unit:
            return True
        place = units[place].parent
    return False


def inside(units, places, unit):
    return places is not None and all(contains(units, unit, place) for place in places)


class Observer:
    """Called by the fold around every event; collects the movements of one flow for one unit."""

    def __init__(self, flow, unit, wanted, keep_all=False):
        self.flow = flow
        self.unit = unit
        self.keep_all = keep_all  # also those that do not count for the unit
        self.dimensions = [key for key in wanted if key == "base" or key.startswith("unit:")]
        self.movements = []
        self.today = []  # waiting for the end of the day
        self.day = None
        self.old = None
        self.old_member = None

    def before(self, state, event):
        if event.effective != self.day:
            self.end_day(state)
            self.day = event.effective
        if event.kind in STRUCTURAL and self.flow.startswith("s"):
            self.old = state.clone()
        elif "member" in event.body:
            member = state.members.get(event.body["member"])
            self.old_member = member and member.clone()

    def after(self, state, event):
        if self.flow in ("structure.in", "structure.out"):
            if event.kind in STRUCTURAL:
                self.structure(state, event)
        elif self.flow in ("splits.operations", "splits.independentCells"):
            if event.kind == "cellSplit":
                self.split(state, event)
        elif "member" in event.body:
            self.person(state, event)

    def end_day(self, state):
        """Details are those at the end of the effective day."""
        for movement in self.today:
            if movement.name is not None:
                movement.person = state.members[movement.name].clone()
        self.movements += self.today
        self.today = []

    def add(self, event, units, place, name=None, status=None):
        places = {key: dimensions.place_value(units, place, key) for key in self.dimensions}
        self.today.append(Movement(event, places, name, status))
        return self.today[-1]

    def person(self, state, event):
        counts = self.rule_of(event)
        if counts is None:
            return
        name = event.body["member"]
        old, new = self.old_member, state.members[name]
        leaving = event.kind == "memberLeft" or self.flow == "transfers.out"
        before = ends(old) if event.kind in TRANSFERS or leaving else None
        after = None if event.kind == "memberLeft" else ends(new)
        own = counts(inside(state.units, before, self.unit), inside(state.units, after, self.unit))
        side = before if leaving else after
        if own or (self.keep_all and side):
            found = self.add(event, state.units, side[0], name, (old if leaving else new).status)
            found.before, found.after, found.place = before, after, side[0]
            found.own, found.counts = own, counts

    def rule_of(self, event):
        """How being inside before and after makes the event count for the flow, if at all."""
        if event.kind in TRANSFERS:
            return {"transfers.out": lambda was, now: was and not now,
                    "transfers.in": lambda was, now: now and not was}.get(self.flow)
        if event.kind == "memberLeft":
            fits = self.flow in ("departures", LEAVINGS[event.body["cause"]])
            return (lambda was, now: was) if fits else None
        flow = "recognitions" if event.kind == "officialRecognised" else ENTRIES.get(event.kind)
        return (lambda was, now: now) if flow == self.flow else None

    def structure(self, state, event):
        for name, new in state.members.items():
            before, after = ends(self.old.members[name]), ends(new)
            was = inside(self.old.units, before, self.unit)
            now = inside(state.units, after, self.unit)
            if self.flow == "structure.in" and now and not was:
                self.add(event, state.units, after[0], name, new.status)
            if self.flow == "structure.out" and was and not now:
                self.add(event, self.old.units, before[0], name, new.status)

    def split(self, state, event):
        source = event.body["source"]
        if self.flow == "splits.operations":
            found = self.cell_made(event, self.old.units, source)
            if found:  # a source that closes is followed to its parts
                found.rank = (event.effective, event.position - 0.5)
            return
        candidates = [part["unit"] for part in event.body["parts"]]
        if state.active(source) and len(self.old.villages_of(source)) != 1:
            candidates.append(source)
        for name in candidates:
            if len(state.villages_of(name)) == 1:
                self.cell_made(event, state.units, name)

    def cell_made(self, event, units, place):
        """A cell that a split counts for, where it stands around the split."""
        own = contains(units, self.unit, place)
        if not own and not self.keep_all:
            return None
        found = self.add(event, units, place)
        found.after, found.place, found.own = (place,), place, own
        found.counts = lambda was, now: now
        return found


def movements_of(events, flow, unit, wanted, keep_all=False):
    """All movements of the flow that count for the unit, over all days."""
    observer = Observer(flow, unit, wanted, keep_all)
    observer.end_day(fold.fold(events, observer=observer))
    return observer.movements
