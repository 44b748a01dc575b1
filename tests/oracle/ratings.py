"""Evaluations by year and their excellent rate, each counted where its subject last stood."""
import fold
from amounts import percent
from evaluation_rules import Scheme
from items import PLACES, Item, counted, groups, period_of, rows
from movements import contains
from naming import MEMBER, UNIT
from restating import Restated
import dimensions

FIGURES = ("evaluations", "evaluations.excellentRate")
END = float("inf")


def allowed_dimensions(figure):
    return (["category"] if figure == "evaluations" else []) + ["scheme", "subject"] + PLACES


def years_of(query):
    """The years that end in the period, as text of four digits; None when there is none."""
    if "period" not in query and ("from" not in query or "to" not in query):
        return None
    first, last = period_of(query)
    return [year for year in ("%04d" % number
                              for number in range(int(first[:4]), int(last[:4]) + 1))
            if first <= year + "-12-31" <= last] or None


class Whereabouts:
    """Observer of a fold: where a subject is, and the rank just before what took it out."""

    def __init__(self, body):
        self.field = "unit" if "unit" in body else "member"
        self.name = body[self.field]
        self.place = None
        self.left = None

    def before(self, state, event):
        """Only what is true after an event counts."""

    def after(self, state, event):
        place = self.place_in(state)
        if place is not None:
            self.place, self.left = place, None
        elif self.place is not None and self.left is None:
            self.left = (event.effective, event.position - 0.5)

    def place_in(self, state):
        if self.field == "unit":
            return self.name if state.active(self.name) else None
        member = state.members.get(self.name)
        return member.cell if member is not None and member.where == "cell" else None


class Rated:
    """An evaluation of a year, for restating: its subject stands at the end of the year."""

    before = None

    def __init__(self, events, event, unit):
        self.event = event
        day = "%04d-12-31" % event.body["year"]
        watch = Whereabouts(event.body)
        state = fold.fold(events, until=day, observer=watch)
        self.rank = watch.left or (day, END)
        if watch.left:
            earlier = [e for e in events if (e.effective, e.position) < watch.left]
            state = fold.fold(earlier)
        self.name = event.body.get("member")
        self.place = watch.place
        self.after = (watch.place,)
        self.own = contains(state.units, unit, watch.place)

    def counts(self, _was, now):
        return now


def items_of(events, query, kind):
    """Decided ones or those not rated, of the years asked for, inside the unit or unsure."""
    years = {int(year) for year in years_of(query)}
    unit, where, trees = query.get("unit"), query.get("where", {}), {}
    found = []
    for event in events:
        if event.kind != kind or event.body["year"] not in years:
            continue
        day = query.get("structureAsOf", "%04d-12-31" % event.body["year"])
        tree = trees[day] = trees.get(day) or Restated(events, day)
        rated = Rated(events, event, unit)
        verdict = tree.judge(rated, unit)
        if verdict is False:
            continue
        row = {key: event.body.get(key) for key in ("category", "scheme")}
        row["subject"] = "unit" if "unit" in event.body else "member"
        for key in set(PLACES) & {*query.get("by", []), *where}:
            row[key] = tree.place_value(rated, key)
        subject, last = event.body[row["subject"]], "%04d-12-31" % event.body["year"]
        item = Item(event.id, row, certain=verdict is True, subject=subject, day=last,
                    event=event.position, of=UNIT if row["subject"] == "unit" else MEMBER)
        if dimensions.matches(item.row, where):
            found.append(item)
    return found


def not_restatable(query, items):
    """Not said when a filter names a place."""
    if set(query.get("where", {})) & set(PLACES):
        return {}
    return {"notRestatable": sum(not item.certain for item in items)}


def answer(events, query):
    items = items_of(events, query, "evaluationDecided")
    if query["figure"] != "evaluations":
        return rate(events, query, items)
    reasons = {}
    if "category" not in query.get("where", {}):
        texts = {event.id: event.body["reason"] for event in events if event.kind == "notRated"}
        for item in items_of(events, query, "notRated"):
            if item.certain:
                reasons[texts[item.id]] = reasons.get(texts[item.id], 0) + 1
    sure = [item for item in items if item.certain]
    result = {"value": len(sure), "notRated": reasons, **not_restatable(query, items),
              "counted": counted(sure, None)}
    if query.get("by"):
        beside = () if "scheme" in query["by"] else ("scheme",)
        keys = [name for key in query["by"]
                for name in (("category", *beside) if key == "category" else (key,))]
        result["cells"] = rows(sure, keys)
    return result


def rate(events, query, items):
    """Of schemes with a cap; who is excellent, against the base that the cap names."""
    schemes = {event.body["scheme"]: Scheme(event.body) for event in events
               if event.kind == "schemeAdopted"}
    capped = [item for item in items if schemes[item.row["scheme"]].cap]
    sure = [item for item in capped if item.certain]
    result = {**ratio(schemes, sure), **not_restatable(query, capped),
              "notApplicable": sum(item.certain for item in items) - len(sure),
              "counted": counted(sure, None)}
    if query.get("by"):
        result["cells"] = [{**row, **ratio(schemes, members)}
                           for row, members in groups(sure, query["by"])
                           if any(any(parts(schemes, item)) for item in members)]
    return result


def parts(schemes, item):
    """Whether the evaluation counts above and below the line."""
    scheme = schemes[item.row["scheme"]]
    category = scheme.categories[item.row["category"]]
    good, excellent = category["good"], category["excellent"]
    return excellent, {"good": good and not excellent, "goodOrBetter": good or excellent,
                       "rated": True}[scheme.cap]


def ratio(schemes, items):
    """Schemes are not joined: with more than one there is no ratio."""
    if len({item.row["scheme"] for item in items}) > 1:
        return {"numerator": None, "denominator": None, "value": None}
    above = sum(parts(schemes, item)[0] for item in items)
    below = sum(parts(schemes, item)[1] for item in items)
    return {"numerator": above, "denominator": below, "value": percent(above, below)}
