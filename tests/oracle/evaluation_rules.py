"""Rules of schemes and evaluations: those of the fold, and those over a whole year after it."""
import datetime

from schema import subject_of
from state import Broken

RATINGS = ("evaluationDecided", "notRated")


class Scheme:
    """A scheme that was adopted; never changed."""

    __slots__ = ("subject", "scope", "categories", "first", "last", "cap")

    def __init__(self, body):
        self.subject = body["subject"]
        self.scope = body.get("scope")
        self.categories = {item["code"]: item for item in body["categories"]}
        self.first = body["fromYear"]
        self.last = body.get("toYear", 9999)
        self.cap = body.get("excellentCap", {}).get("of")


def scopes_meet(state, one, other):
    """One is everything, or one stands at or above the other in the tree of this moment."""
    if one is None or other is None or one == other:
        return True
    return (state.active(one) and state.active(other)
            and (one in state.above(other) or other in state.above(one)))


def overlap(state, one, other):
    return (one.subject == other.subject and one.first <= other.last and other.first <= one.last
            and scopes_meet(state, one.scope, other.scope))


def adopted(state, event):
    body = event.body
    if body["scheme"] in state.schemes:
        raise Broken("scheme.idUsed")
    scheme = Scheme(body)
    if any(overlap(state, scheme, other) for other in state.schemes.values()):
        raise Broken("scheme.overlap")
    state.schemes[body["scheme"]] = scheme


def in_scope(state, scope, body):
    """Where the subject stands at this moment; who has no cell is not checked."""
    if scope is None or scope == body.get("unit"):
        return True
    if "unit" in body:
        return body["unit"] in state.units and scope in state.above(body["unit"])
    member = state.members.get(body["member"])
    if member is None or member.where == "left":
        return True
    cell = member.cell if member.where == "cell" else member.origin
    return cell is None or scope in state.above(cell)


def decided(state, event):
    body = event.body
    scheme = state.schemes.get(body["scheme"])
    if (scheme is None or scheme.subject not in body
            or not scheme.first <= body["year"] <= scheme.last
            or not in_scope(state, scheme.scope, body)):
        raise Broken("evaluation.scheme")
    if body["category"] not in scheme.categories:
        raise Broken("evaluation.category")
    not_rated(state, event)


def not_rated(state, event):
    """Decided or not rated: once for a subject and a year."""
    key = (subject_of(event.kind, event.body), event.body["year"])
    if key in state.rated:
        raise Broken("evaluation.twice")
    state.rated.add(key)


class Years:
    """Observer of a fold: which subjects were active on a day of their year."""

    def __init__(self, events):
        self.ratings = [event for event in events if event.kind in RATINGS]
        self.active = set()
        self.day = "0001-01-01"

    def before(self, state, event):
        if event.effective > self.day:
            last = datetime.date.fromisoformat(event.effective) - datetime.timedelta(days=1)
            self.look(state, last.year)
            self.day = event.effective

    def after(self, state, event):
        """Only the ends of days count."""

    def look(self, state, last_year):
        """The state holds at the ends of the days from `day` to some day of the last year."""
        for event in self.ratings:
            if (int(self.day[:4]) <= event.body["year"] <= last_year
                    and self.is_active(state, event.body)):
                self.active.add(event.id)

    def is_active(self, state, body):
        if "unit" in body:
            return state.active(body["unit"])
        member = state.members.get(body["member"])
        return member is not None and member.where != "left"

    def judge(self, state):
        """After the fold: the first that breaks a rule over its year."""
        self.look(state, 9999)
        for event in self.ratings:
            if event.id not in self.active:
                broken = Broken("evaluation.subjectNotActive")
                broken.event = event
                raise broken


RULES = {"schemeAdopted": adopted, "evaluationDecided": decided, "notRated": not_rated}
