"""Checks a bridge that some program gave, line by line, against the oracle's own sets.

The answer is only read here; what must be in it comes from counted.py, after every act of the
window of recording and around every event of the window of days.
"""
import bridge_causes as causes
import counts
import figures
import ratings
import targets
from bridge_question import Question, acts_of, classes_of
from bridge_lines import Lines, Wrong, need, points_of, thousandths
from counted import ONE, difference
from counted_flows import counted_of
from counted_measures import parts_of


def fault(register, query, answer, tally=None):
    """A text that says what is wrong with the answer, or None. Tallies lines that were right."""
    question = Question(register, query)
    try:
        allowed = question.errors()
        need(answer.get("error") in allowed, "error %s, not one of %s", answer.get("error"),
             sorted(allowed, key=str))
        if "error" not in answer:
            check_answer(question, answer, {} if tally is None else tally)
    except Wrong as wrong:
        return str(wrong)
    except (KeyError, TypeError, AttributeError, ValueError, IndexError) as broken:
        return "not of the form of a bridge: %r" % broken
    return None


def check_answer(question, answer, tally):
    parts = parts_of(question)
    need(answer.get("unit", question.unit) == question.unit, "another unit")
    need(answer.get("structureAsOf") in (None, question.structure), "another structure")
    need(answer["figure"] == question.figure, "another figure")
    check_values(question, answer)
    if parts is None:
        need("parts" not in answer, "parts of a figure that has none")
        Bridge(question, counted_of(question), answer).check(tally)
        return
    if question.figure == "population" and "parts" not in answer:  # exact: it has both bounds
        for part in parts:
            check_part(question, part, in_numbers(answer), tally)
        return
    labels = [{key: part[key] for key in ("part", "target") if key in part}
              for part in answer["parts"]]
    for part, label in zip(answer["parts"], labels):
        need(labels.count(label) == 1, "%s stands there twice", label)
        wanted = [each for each in parts if each.labels == label]
        need(wanted, "there is no part %s", label)
        check_part(question, wanted[0], part, tally)
    missing = [part.labels for part in parts if part.labels not in labels and not part.empty()]
    if question.figure == "members.perPopulation":  # one bound or both
        missing = [] if len(labels) > 1 else missing
    need(not missing, "parts are missing: %s", missing)


def in_numbers(answer):
    """The bridge of an amount, nothing of which is recorded where it is null."""
    ends = {name: {**answer[name], "value": answer[name]["value"] or 0}
            for name in ("from", "opening", "closing")}
    return {**answer, **ends}


def check_part(question, part, answer, tally):
    """Right when it is so by one of its readings."""
    faults = []
    for option in part.options:
        try:
            Bridge(question, option, answer).check(tally)
            return
        except Wrong as wrong:
            faults.append("%s: %s" % (part.labels, wrong))
    raise Wrong(" / ".join(faults))


def check_values(question, answer):
    """The values at the three points are those of the answers to plain questions."""
    if question.figure == targets.FIGURE:
        return  # a value by target, in the parts
    for name, end, size in points_of(question):
        query = {**question.plain, **end.json(), "knownAt": "size:%d" % size}
        if question.figure in counts.FLOWS + ratings.FIGURES:
            query.update({"from": end.first, "to": end.last})
        want = figures.answer(question.register, query)
        check_head(answer[name], name, end, size)
        need("error" in want or same_value(answer[name].get("value"), want["value"]),
             "the value of %s is %s, not %s", name, answer[name].get("value"), want.get("value"))


def same_value(one, other):
    return (one is None) == (other is None) and one == other


def check_head(point, name, end, size):
    for key, value in end.json().items():
        need(point.get(key) == value, "%s is of %s %s", name, key, point.get(key))
    need(point["knownAt"]["size"] == size, "%s is known at %s, not %d", name, point["knownAt"],
         size)


class Bridge(Lines):
    """One bridge of an answer, held against what should be in it."""

    def check(self, tally):
        for name, end, size in points_of(self.question):
            point, amount = self.answer[name], sum(self.sets[name].values())
            check_head(point, name, end, size)
            need(thousandths(point["value"]) == amount, "%s is %s, not %s", name, point["value"],
                 amount / ONE)
        self.check_side("from", "corrections", "opening")
        self.check_side("opening", "movements", "closing")
        self.check_classes()
        self.check_acts()
        self.check_movements()
        told = [line["class"] for line in self.answer["corrections"]]
        if self.question.figure != targets.FIGURE:  # of which the contract names no causes
            told += [line["cause"] for line in self.answer["movements"]]
        for name in told:
            tally[name] = tally.get(name, 0) + 1

    # Corrections.

    def check_classes(self):
        window, _ = self.question.window()
        allowed = classes_of(self.log, window)
        for line in self.answer["corrections"]:
            for event in line["events"]:
                position = event["position"]
                need(position in window, "position %s was not recorded between the two", position)
                need(line["class"] == allowed[position], "%s at %d is %s, not %s", event["id"],
                     position, allowed[position], line["class"])

    def check_acts(self):
        """After every act exactly that is counted which was counted as known then."""
        window, sign = self.question.window()
        given = {}
        for event in self.events("corrections"):
            act = given.setdefault(self.log[event["position"]].act_start, {})
            for key, change in self.deltas(event).items():
                need(key not in act, "an act changes %s by two events", key)
                act[key] = change * sign
        for begin, end in acts_of(self.log, window):
            first = self.question.ends[0]
            want = difference(self.counted.at(first, begin), self.counted.at(first, end))
            got = given.get(begin, {})
            need(got == want, "the act at %d changes %s, not %s", begin, want, got)

    # Movements.

    def check_movements(self):
        (first, second), turned = self.question.ends, self.question.turned_days()
        size = self.question.sizes[1]
        early, late = (second, first) if turned else (first, second)
        expected = self.counted.movements(early, late, size)
        sign = -1 if turned else 1
        live = {event.position: event for event in self.question.register.live(size)}
        for event in self.events("movements"):
            day = live[event["position"]].effective
            need(day in (event["effective"], event.get("amendedTo")), "%s is of %s", event, day)
        if expected is None:
            return
        steps = {step.event.position: step for step in expected.steps}
        for line in self.answer["movements"]:
            for event in line.get("events", []):
                self.check_movement(line, event, steps.pop(event["position"], None), sign)
        need(not steps, "no movement of %s", [(step.event.id, step.delta)
                                             for step in steps.values()])
        self.check_passed({key: change * sign for key, change in expected.passed.items()
                           if change})

    def check_movement(self, line, event, step, sign):
        need(step is not None, "%s at %s moves nothing", event["id"], event["position"])
        got = {key: change * sign for key, change in self.deltas(event).items()}
        need(got == step.delta, "%s moves %s, not %s", event["id"], step.delta, got)
        need(line["cause"] in step.causes, "%s moves by %s, not by %s", event["id"],
             sorted(step.causes), line["cause"])

    def check_passed(self, want):
        bands = [causes.BANDS[key] for key in causes.bands_in(self.question.where)]
        for line in self.answer["movements"]:
            need("members" not in line or line["cause"] in bands, "no filter is passed: %s", line)
        got = {key: change for key, change in self.passed().items() if change}
        need(got == want, "by age pass %s, not %s", want, got)
