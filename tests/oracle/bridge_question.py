"""A question for a bridge between two ends, each a day or a period and what was known at it."""
import datetime
import re

import acceptance
import counts
import fold
import ratings
from items import period_of


class End:
    """`first` and `last` are both included; a day means everything up to it."""

    __slots__ = ("first", "last", "is_day")

    def __init__(self, text):
        self.is_day = bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text))
        if self.is_day:
            self.first, self.last = "0001-01-01", text
        elif ".." in text:
            self.first, self.last = text.split("..")
        else:
            self.first, self.last = period_of({"period": text})

    def json(self):
        return {"asOf": self.last} if self.is_day else {"from": self.first, "to": self.last}


class Question:
    """`sizes` are what the two ends were known at; None: it names no size."""

    def __init__(self, register, query):
        self.register = register
        self.figure = query["figure"]
        self.unit = query.get("unit")
        self.where = query.get("where", {})
        self.structure = query.get("structureAsOf")
        self.plain = {key: query[key] for key in ("figure", "unit", "where", "structureAsOf",
                                                  "countBy") if key in query}
        texts = [query[key].partition("@") for key in ("from", "to")]
        self.ends = [End(day) for day, _, _ in texts]
        self.sizes = [register.resolve(known or "size:%d" % len(register.log))
                      for _, _, known in texts]

    def errors(self):
        """The errors that may be the answer; with None among them there may be a bridge."""
        if None in self.sizes or self.periods_misfit():
            return {"usage"}
        if self.unit is None:
            return {None}
        known = [self.unit in fold.fold(self.register.live(size)).units for size in self.sizes]
        if not any(known):
            return {"notFound"}
        return {None} if all(known) else {None, "notFound"}  # the contract leaves it open

    def periods_misfit(self):
        """A stock has days only; a period of evaluations holds the end of a year."""
        if self.figure in ratings.FIGURES:
            return any(ratings.years_of({"from": end.first, "to": end.last}) is None
                       for end in self.ends)
        return self.figure not in counts.FLOWS and not all(end.is_day for end in self.ends)

    def window(self):
        """The positions between the two sizes, and the sign of reading them in this direction."""
        first, second = self.sizes
        return range(min(first, second), max(first, second)), 1 if first <= second else -1

    def turned_days(self):
        """Whether the movements are read backwards; two periods have no direction."""
        return (self.ends[0].is_day and self.ends[1].is_day
                and self.ends[1].last < self.ends[0].last)


def acts_of(log, window):
    """The sizes before and after every act of the window."""
    starts = [position for position in window if log[position].act_start == position]
    return list(zip(starts, starts[1:] + [window.stop]))


def classes_of(log, window):
    """The class of every position of the window, from the log as it was written."""
    begin = civil_day(log[window.start - 1].recorded)
    return {position: class_of(log, log[position], begin) for position in window}


def civil_day(micros):
    moment = datetime.datetime.min + datetime.timedelta(microseconds=micros) + acceptance.ZONE
    return moment.date().isoformat()


def class_of(log, entry, begin):
    if entry.kind not in ("eventAmended", "eventVoided"):
        return "enteredLate" if entry.effective < begin else "enteredOnTime"
    target = next(other for other in log if other.id == entry.body["event"])
    if entry.kind == "eventVoided":
        return "revived" if target.kind == "eventVoided" else "voided"
    before = [event for event in fold.live_events(log[:entry.position]) if event.id == target.id]
    day = before[0].effective if before else target.effective
    return "dateAmended" if entry.body.get("effective", day) != day else "detailsAmended"
