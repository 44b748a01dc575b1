"""The lines of a bridge for themselves: their sums, and whether their items, one after the other,
lead from what is counted at one point to what is counted at the next.
"""
import bridge_causes as causes
import populations
import schema
import targets
from counted import ONE, difference

POINTS = ("from", "opening", "closing")


class Wrong(Exception):
    """What is wrong in an answer, in words."""


def need(condition, text, *values):
    if not condition:
        raise Wrong(text % values if values else text)


def points_of(question):
    (first, second), (early, late) = question.ends, question.sizes
    return list(zip(POINTS, (first, first, second), (early, late, late)))


def thousandths(number):
    """Of an amount; null, a bound that is not known, is nothing."""
    need(not isinstance(number, bool), "true is no amount")
    return 0 if number is None else round(number * ONE)


class Lines:
    """Those of one bridge of an answer, and what is counted at its three points."""

    def __init__(self, question, counted, answer):
        self.question = question
        self.counted = counted
        self.answer = answer
        self.log = question.register.log
        self.sets = {name: counted.at(end, size) for name, end, size in points_of(question)}

    def check_side(self, begin, side, end):
        lines, total = self.answer[side], 0
        names = [line["class" if side == "corrections" else "cause"] for line in lines]
        need(len(names) == len(set(names)), "a line stands twice in %s: %s", side, names)
        for line in lines:
            total += self.check_line(line)
        values = [thousandths(self.answer[name]["value"]) for name in (begin, end)]
        need(values[0] + total == values[1], "%s do not sum up", side)
        positions = [event["position"] for event in self.events(side)]
        need(len(positions) == len(set(positions)), "an event stands twice in %s: %s", side,
             sorted(positions))
        for position in positions:
            need(0 < position < len(self.log), "position %s is not in the log", position)
        self.apply(begin, side, end)

    def events(self, side):
        return [event for line in self.answer[side] for event in line.get("events", [])]

    def check_line(self, line):
        """The effect of a line, which is that of its events and that of their items."""
        entries = line.get("events", line.get("members"))
        need(entries, "a line with neither events nor members: %s", line)
        need(("members" in line) == (line.get("cause") in causes.BY_NO_EVENT),
             "events and members are exchanged: %s", line.get("cause"))
        for event in line.get("events", []):
            self.check_event(event)
        total = sum(thousandths(entry["effect"]) for entry in entries)
        need(thousandths(line["effect"]) == total, "a line does not sum up: %s", line)
        return total

    def check_event(self, event):
        items = event["items"]
        need(items, "an event without items: %s", event)
        keys = [self.key(item) for item in items]
        need(len(keys) == len(set(keys)), "an item stands twice: %s", event)
        need(all(thousandths(item["effect"]) for item in items), "an item of effect 0: %s", event)
        need(thousandths(event["effect"]) == sum(thousandths(item["effect"]) for item in items),
             "an event does not sum up: %s", event)
        self.check_paper(event)

    def key(self, item):
        if self.counted.by_event is None:  # of a target, which decides it
            return item["id"], item.get("event")
        return item["id"], item["event"] if self.counted.by_event else None

    def check_paper(self, event):
        """What the line tells of an event is what was recorded."""
        entry = self.log[event["position"]]
        need(event["id"] == entry.id, "position %d is not %s", entry.position, event["id"])
        need(event.get("by") == entry.content.get("by"), "not recorded by %s", event.get("by"))
        need(schema.parse_instant(event["recorded"]) == entry.recorded, "recorded at another time: "
             "%s", event)

    def deltas(self, event):
        return {self.key(item): thousandths(item["effect"]) for item in event["items"]}

    def apply(self, begin, side, end):
        """In order, nothing is added that is in nor removed that is not."""
        _, sign = self.question.window()
        order = [(event["position"],) for event in self.events(side)]
        if side == "movements":
            sign = -1 if self.question.turned_days() else 1
            days = {e.position: e.effective for e in self.question.register.live(
                self.question.sizes[1])}
            need(all(position in days for position, in order), "an event that is not live moves")
            order = [(days[position], position) for position, in order]
        now, passed = dict(self.sets[begin]), self.passed() if side == "movements" else {}
        # Who passes by age comes and goes unseen between the events.
        unseen = side == "movements" and causes.bands_in(self.question.where)
        for rank, event in sorted(zip(order, self.events(side)), key=lambda pair: pair[0],
                                  reverse=sign < 0):
            for key, change in self.deltas(event).items():
                now[key] = now.get(key, 0) + change
                need(unseen or now[key] in (0, ONE) or self.is_amount(),
                     "%s is added or removed twice at %s", key, rank)
        for key, change in passed.items():
            now[key] = now.get(key, 0) + change
        now = {key: amount for key, amount in now.items() if amount}
        left = difference(now, self.sets[end])
        need(not left, "the %s do not lead from %s to %s: %s are missing", side, begin, end, left)

    def is_amount(self):
        """Amounts of people and of targets grow and shrink by any part."""
        return self.question.figure in populations.FIGURES + (targets.FIGURE,)

    def passed(self, cause=None):
        """The items of the lines of members."""
        found = {}
        for line in self.answer["movements"]:
            if "members" not in line or cause not in (None, line["cause"]):
                continue
            names = [item["id"] for item in line["members"]]
            need(len(names) == len(set(names)), "a member passes twice: %s", line)
            for item in line["members"]:
                need(thousandths(item["effect"]), "a member passes with effect 0: %s", item)
                by_event = self.counted.by_event is None  # of a target that counts a flow
                key = item["id"], item.get("event") if by_event else None
                found[key] = found.get(key, 0) + thousandths(item["effect"])
        return found
