"""Random bodies of what is judged, planned and published: schemes, evaluations, targets, papers."""
import door_warnings
import schema
from evaluation_rules import Scheme, overlap
from schema import SUBJECT_FIELD

PAPER_WEIGHTS = {"schemeAdopted": 6, "evaluationDecided": 40, "notRated": 7, "documentIssued": 1,
                 "targetSet": 5, "targetRevised": 5, "populationRecorded": 9,
                 "ruleSetAdopted": 1, "reportPublished": 3}
CATEGORIES = (("X", True, True), ("G", True, False), ("H", False, False), ("Y", False, True))
FIGURES = ("members", "takenOver", "admissions", "cells.village", "members.official",
           "transfers.in", "departures", "orgs.grassroots", "villages", "splits.operations")
CELLS = FIGURES + ("population", "members.perPopulation", "evaluations.excellentRate",
                   "target.achieved", "evaluations")


def subject_part(kind, current, made):
    """The body made, of the subject of the current one."""
    if kind in SUBJECT_FIELD:
        fields = (SUBJECT_FIELD[kind],)
    elif "member" in current or kind in ("evaluationDecided", "notRated"):
        fields = ("member",) if kind not in ("evaluationDecided", "notRated") else (
            "member", "unit")
    else:
        fields = tuple(field for field in ("unit", "village") if field in current)[:1]
    kept = {key: value for key, value in made.items() if key not in fields}
    return {**kept, **{field: current[field] for field in fields if field in current}}


class PaperBodies:
    """Makers of Bodies; they use its rng, state, names, day and size."""

    def year(self):
        """Mostly the year before, for evaluations come late."""
        year = int(self.day[:4]) - self.rng.choice((0, 0, 1, 1, 1, 2))
        if self.wrong():
            year += self.rng.choice((-3, 4, 20))
        return year if self.wrong() else max(2018, year)

    def schemeAdopted(self):
        """One that leaves room beside the others, if some try finds it."""
        rng = self.rng
        for _ in range(5):
            body = {"scheme": self.new("s", self.state.schemes),
                    "subject": rng.choice(("unit", "member") * 4 + ("meeting",)),
                    "categories": self.categories(),
                    "fromYear": max(2017, int(self.day[:4]) - rng.randint(0, 2))}
            if rng.random() < 0.5:
                body["toYear"] = body["fromYear"] + rng.choice((0, 0, 1, 3))
            if rng.random() < 0.5:
                body["scope"] = self.unit() or "nowhere"
            if rng.random() < 0.7:
                body["excellentCap"] = {"percent": rng.choice((20, 17.5, 100)),
                                        "of": rng.choice(("good", "goodOrBetter", "rated"))}
            scheme = Scheme(body)
            if self.wrong() or not any(overlap(self.state, scheme, other)
                                       for other in self.state.schemes.values()):
                return body
        return None

    def categories(self):
        count = self.rng.choice((2, 3, 4, 4))
        return [{"code": code, "name": "loại " + code, "good": good, "excellent": excellent}
                for code, good, excellent in self.rng.sample(CATEGORIES, count)]

    def subject(self, field, year, scope=None):
        """Somebody not yet rated in the year, in the scope when there is one."""
        state = self.state
        names = state.units if field == "unit" else state.members
        gone = self.rng.random() < 0.3  # closed or left, perhaps in that year
        fitting = [name for name in names if ((field, name), year) not in state.rated
                   and self.lasts(field, name) != gone
                   and (gone or scope is None or scope in self.places(field, name))]
        return self.pick(list(names) + ["nobody"] if self.wrong() else fitting)

    def lasts(self, field, name):
        if field == "unit":
            return self.state.active(name)
        return self.state.members[name].where != "left"

    def places(self, field, name):
        place = name if field == "unit" else self.state.members[name].cell
        return [] if place is None else self.state.above(place)

    def evaluationDecided(self):
        rng, year = self.rng, self.year()
        schemes = {name: scheme for name, scheme in self.state.schemes.items()
                   if self.wrong(2) or (scheme.subject != "meeting"
                                        and scheme.first <= year <= scheme.last)}
        name = "none" if self.wrong() else self.pick(schemes)
        if name is None:
            return None
        scheme = schemes.get(name)
        field = scheme.subject if scheme else "unit"
        if field == "meeting" or self.wrong(0.5):
            field = rng.choice(("unit", "member"))
        codes = scheme.categories if scheme and not self.wrong() else ["X", "Z"]
        subject = self.subject(field, year, scheme and scheme.scope)
        if subject is None:
            return None
        body = {field: subject, "year": year, "scheme": name, "category": self.pick(codes)}
        if rng.random() < 0.2:
            body["points"] = rng.choice((90, 87.5, 0, 99.125))
        return body

    def notRated(self):
        field, year = self.rng.choice(("unit", "member")), self.year()
        subject = self.subject(field, year)
        return subject and {field: subject, "year": year,
                            "reason": self.rng.choice(("mới thành lập", "miễn"))}

    def corrected_rating(self, body):
        """The same subject in another year or with another category."""
        if "category" not in body or self.rng.random() < 0.5:
            return {**body, "year": max(1, body["year"] + self.rng.choice((-1, 1, 1)))}
        return {**body, "category": self.rng.choice(CATEGORIES)[0]}

    def documentIssued(self):
        body = {"symbol": "%d-NQ/TU" % self.rng.randint(1, 99), "date": "2015-10-20",
                "issuer": "Tỉnh uỷ", "title": "Nghị quyết"}
        if self.rng.random() < 0.5:
            body.update(implements=["1-NQ/TW"], presumedDate=self.day, presumedReason="in sai")
        return body

    def target_body(self, name):
        rng = self.rng
        figure = "memebers" if self.wrong() else rng.choice(FIGURES)
        body = {"target": name, "figure": figure, "unit": self.unit() or "nowhere",
                "value": rng.choice((1, 3, 75, 2.5, 7.125)), "per": rng.choice(("term", "year")),
                "document": "NQ Đại hội"}
        days = sorted("%d-%02d-15" % (rng.randint(2017, 2021), rng.randint(1, 12))
                      for _ in range(2))
        for field, day in zip(("from", "to"), days):
            if rng.random() < 0.75:
                body[field] = day
        return body

    def targetSet(self):
        return self.target_body(self.new("t", self.state.targets))

    def targetRevised(self):
        target = "none" if self.wrong() else self.pick(self.state.targets)
        if target is None:
            return None
        body = self.target_body(target)
        events = self.state.targets.get(target, [])
        if self.wrong():
            events = [event for others in self.state.targets.values() for event in others] + ["e1"]
        events = [event for event in events if "?" not in event]
        if events and self.rng.random() < 0.6:
            body["revises"] = self.pick(events)
        return body

    def amount(self, choices=(3, 10, 25.5, 330, 4.125)):
        low = self.rng.choice(choices)
        return self.rng.choice((low, low, {"atLeast": low}, {"atMost": low},
                                {"atLeast": low, "atMost": low + 7}))

    def populationRecorded(self):
        return {"unit": self.unit() or "nowhere", "value": self.amount((3, 10, 25, 330)),
                "source": "thống kê"}

    def ruleSetAdopted(self):
        return {"ruleset": self.names.fresh("l"), "source": "Điều lệ",
                "values": {"probationMonths": 12, "holidays": ["2019-01-01"], "note": "x"}}

    def reportPublished(self):
        """Of a day of the year before or of its end, with what the register gives, mostly."""
        rng = self.rng
        size = self.size + 9 if self.wrong(2) else rng.randint(1, self.size)
        day = self.day if rng.random() < 0.6 else "%d-12-31" % (int(self.day[:4]) - 1)
        body = {"report": self.new("q", self.state.reports), "form": "1",
                "unit": self.unit() or "nowhere", "asOf": "2088-12-31" if self.wrong(0.5) else day,
                "knownAt": size, "cells": {}}
        if rng.random() < 0.5:
            body["period"] = self.period_ending(body["asOf"])
        for figure in rng.sample(CELLS, rng.randint(0, 2)):
            body["cells"][figure] = self.published(body, figure)
        if self.wrong():
            body["cells"]["people"] = 3
        return body

    def period_ending(self, last):
        """By a name where the day ends one, or by its two days."""
        named = [name for name in (last[:4], last[:4] + "-H1", last[:4] + "-H2", last[:7],
                                   *(last[:4] + "-Q%d" % q for q in range(1, 5)))
                 if schema.period_of(name)[1] == last]
        first = self.rng.choice((last[:4] + "-01-01", "2016-03-05", last))
        return self.rng.choice(named + ["%s..%s" % (min(first, last), last)])

    def published(self, report, figure):
        """As the register gives it, as a bound that may hold, or any amount at all."""
        answer = door_warnings.given(self.register, report, figure)
        if answer is None or self.rng.random() < 0.25:
            return self.amount()
        value = answer["value"]
        if isinstance(value, dict) or self.rng.random() < 0.7:
            return value
        return self.rng.choice(({"atLeast": value}, {"atMost": value}, {"atMost": value + 1},
                                {"atLeast": value + 1}))
