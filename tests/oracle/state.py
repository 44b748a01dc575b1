"""What is true on one day at one log size: units, villages and members in plain dicts."""
from schema import CELL_KINDS, COMMUNES, LEVEL_OF


class Broken(Exception):
    """An event meets a state that does not allow it."""

    def __init__(self, rule):
        super().__init__(rule)
        self.rule = rule
        self.event = None


class Unit:
    """A unit that was established at some time; closed for good when it is not active."""

    __slots__ = ("kind", "parent", "base", "active")

    def __init__(self, kind, parent, base):
        self.kind = kind
        self.parent = parent
        self.base = base
        self.active = True

    def clone(self):
        other = Unit(self.kind, self.parent, self.base)
        other.active = self.active
        return other


class Village:
    """`into` is set when it was merged away; `cell` is the covering cell or None."""

    __slots__ = ("commune", "cell", "into")

    def __init__(self, commune):
        self.commune = commune
        self.cell = None
        self.into = None

    def clone(self):
        other = Village(self.commune)
        other.cell, other.into = self.cell, self.into
        return other


class Member:
    """`where` is cell, transit or left. Both ends of a transit may be None: nowhere."""

    __slots__ = ("where", "status", "cell", "origin", "target", "cause", "left_by", "left_on",
                 "readmitted", "details", "admitted_on", "gap")

    def __init__(self, status, cell):
        self.where = "cell"
        self.status = status
        self.cell = cell
        self.origin = self.target = self.cause = self.left_by = self.left_on = None
        self.readmitted = False
        self.details = {}
        self.admitted_on = None
        self.gap = 0

    def clone(self):
        other = Member(self.status, self.cell)
        for name in Member.__slots__:
            setattr(other, name, getattr(self, name))
        return other

    def enter(self, cell, status=None):
        """Puts the member into a cell."""
        self.where = "cell"
        self.cell = cell
        self.status = status or self.status
        self.origin = self.target = None

    def leave(self, cause, event):
        """Takes the member out; the status stays known for a restoration."""
        self.where = "left"
        self.cause = cause
        self.left_by = event.id
        self.left_on = event.effective
        self.cell = self.origin = self.target = None


class State:
    """All subjects. A name that is not in its dict was never introduced.

    `rated` holds subject and year of every evaluation, `targets` the events of every target.
    `objections` are rules of the door that the event broke, judged after those of its kind.
    """

    def __init__(self):
        self.units = {}
        self.villages = {}
        self.members = {}
        self.schemes, self.targets = {}, {}
        self.rated, self.reports = set(), set()
        self.objections = []

    def clone(self):
        other = State()
        for name in ("units", "villages", "members"):
            copies = {key: subject.clone() for key, subject in getattr(self, name).items()}
            setattr(other, name, copies)
        for name in ("schemes", "targets", "rated", "reports"):
            setattr(other, name, getattr(self, name).copy())
        return other

    def object_to_level(self, name):
        """The unit does not stand under one of a lower level."""
        unit = self.units[name]
        if unit.parent and LEVEL_OF[self.units[unit.parent].kind] > LEVEL_OF[unit.kind]:
            self.objections.append("unit.level")

    def object_to_commune(self, name):
        """Villages are registered in a commune's organisation."""
        if self.units[name].kind not in COMMUNES:
            self.objections.append("village.commune")

    def active(self, name):
        unit = self.units.get(name)
        return unit is not None and unit.active

    def need_active(self, name):
        if not self.active(name):
            raise Broken("unit.notActive")

    def need_cell(self, name):
        """An active unit that can hold people and villages."""
        self.need_active(name)
        if self.units[name].kind not in CELL_KINDS:
            raise Broken("unit.holdsNoMembers")

    def need_village(self, name):
        village = self.villages.get(name)
        if village is None or village.into is not None:
            raise Broken("village.notActive")

    def need_member(self, name):
        """Somebody in a cell or in transit."""
        member = self.members.get(name)
        if member is None or member.where == "left":
            raise Broken("member.notAMember")
        return member

    def above(self, name):
        """The unit itself and everything above it."""
        chain = []
        while name is not None:
            chain.append(name)
            name = self.units[name].parent
        return chain

    def children(self, name):
        return [key for key, unit in self.units.items() if unit.active and unit.parent == name]

    def members_in(self, cell):
        return [key for key, member in self.members.items()
                if member.where == "cell" and member.cell == cell]

    def villages_of(self, cell):
        """The active villages that the cell covers."""
        return [key for key, village in self.villages.items()
                if village.into is None and village.cell == cell]

    def registered_in(self, unit):
        """The active villages that have the unit as their commune."""
        return [key for key, village in self.villages.items()
                if village.into is None and village.commune == unit]

    def redirect_transfers(self, old, new):
        """Ends of open transfers at a unit that closes."""
        for member in self.members.values():
            if member.where == "transit":
                member.origin = new if member.origin == old else member.origin
                member.target = new if member.target == old else member.target

    def close(self, name, successor=None):
        """Open transfers go to the successor, else to the parent, else nowhere."""
        unit = self.units[name]
        unit.active = False
        self.redirect_transfers(name, successor or unit.parent)
