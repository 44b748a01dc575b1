"""What an act is warned of: by the table "What is warned of" of docs/using.md, line by line."""
import datetime
import json
import re
import unicodedata

import counts
import figures
import fold
import ratings
import targets
from schema import CELL_KINDS, CORRECTIONS, period_of, thousandths

ZONE = datetime.timedelta(hours=7)  # Asia/Ho_Chi_Minh since 1975
LABELS = ("name", "ethnicity", "religion", "hometown", "occupation", "education", "profession",
          "politicalTheory")
HOLDERS = ("details", "changes", "parts", "categories")  # what else in a body has labels


def of_act(register, attempt, before, after):
    """The rules with their lines; what no line says comes last and names its subject."""
    found = []
    for place, entry in enumerate(attempt.new):
        known = register.log + attempt.new[:place]
        rules = days(entry, register.log) + blanks(entry.body.get("body") or
                                                   {entry.kind: entry.body})
        if entry.kind == "eventAmended" and changes_nothing(entry, known):
            rules.append("correction.changesNothing")
        if entry.kind == "reportPublished":
            rules += differences(register, entry)
        found += [(attempt.numbers[place], rule, entry.id) for rule in rules]
    found += of_members(register, attempt, before, after)
    found.sort(key=lambda warning: warning[0])
    told = [{"rule": rule, "line": line, "value": None, "event": event}
            for line, rule, event in found]
    return told + [{"rule": rule, "line": None, "value": json.dumps(name), "event": None}
                   for rule, name in sorted(bare_places(before.state, after.state))]


def a_year_after(moment):
    """The day of the recording in the zone of the register, a year later."""
    day = (datetime.datetime.min + datetime.timedelta(microseconds=moment) + ZONE).date()
    try:
        return day.replace(year=day.year + 1).isoformat()
    except ValueError:
        return "%d-03-01" % (day.year + 1)


def stated_day(entry):
    return entry.body.get("effective") if entry.kind == "eventAmended" else entry.effective


def days(entry, log):
    """Days of the line against that of the recording and against all that was recorded before."""
    last = a_year_after(entry.recorded)
    known = [stated_day(other) for other in log[1:] if stated_day(other)]
    day, rules = stated_day(entry), []
    if day and day > last:
        rules.append("day.ahead")
    if day and known and day < min(known):
        rules.append("day.beforeFirst")
    decisions = (entry.decision, entry.body.get("decision"))
    others = [decision.get("signed") for decision in decisions if decision]
    others.append(entry.body.get("asOf"))
    return rules + ["day.ahead" for other in others if other and other > last]


def blanks(value):
    """One for every name and value of an open list that has blanks which nobody sees."""
    found = []
    for body in value.values():
        holders = [body] + [inner for key in HOLDERS for inner in (
            body[key] if isinstance(body.get(key), list) else [body.get(key)]) if inner]
        texts = [holder.get(key) for holder in holders for key in LABELS]
        found += ["text.blanks" for text in texts if text and re.search(r"^\s|\s\s|\s$", text)]
    return found


def changes_nothing(entry, known):
    """All that the amendment states holds already, by what stands before it."""
    target = next(event for event in fold.live_events(known) if event.id == entry.body["event"])
    body = entry.body
    return (body.get("effective", target.effective) == target.effective
            and body.get("decision", target.decision or {}) == (target.decision or {})
            and body.get("body", {}).get(target.kind, target.body) == target.body)


def differences(register, entry):
    body = entry.body
    return ["report.differs" for figure, stated in body["cells"].items()
            if not holds(stated, given(register, body, figure))]


def question(report, figure):
    """What a cell states: of a flow over the period, of a year all of it.

    Without a period it is from the beginning of the year on.
    """
    last = report["asOf"]
    first = period_of(report["period"])[0] if "period" in report else last[:4] + "-01-01"
    asked = {"figure": figure, "unit": report["unit"], "knownAt": "size:%d" % report["knownAt"]}
    if figure in ratings.FIGURES:
        whole = first.endswith("-01-01") and last.endswith("-12-31")
        return {**asked, "from": first, "to": last} if whole else None
    if figure in counts.FLOWS:
        return {**asked, "from": first, "to": last}
    return {**asked, "asOf": last}


def given(register, report, figure):
    """The answer, or None: the register does not know that much, the unit or the whole year.

    Of targets the achievement of the only one: of several there is no one percentage.
    """
    asked = question(report, figure)
    if asked is None or report["knownAt"] > len(register.log):
        return None
    answer = figures.answer(register, asked)
    if figure == targets.FIGURE and len(answer.get("cells", [])) == 1:
        answer = answer["cells"][0]
    return None if "error" in answer or answer.get("value") is None else answer


def ends(value):
    """Least and most, in thousandths; None: no such end."""
    if not isinstance(value, dict):
        return thousandths(value), thousandths(value)
    return tuple(thousandths(value[key]) if key in value else None for key in ("atLeast", "atMost"))


def holds(stated, answer):
    """All that the register says may be true lies in what is stated."""
    if answer is None:
        return False
    low, high = ends(answer["value"])
    least, most = ends(stated)
    if isinstance(answer.get("numerator"), (int, float)) and "denominator" in answer:
        return rate_holds(stated, least, most, answer)
    if least is not None and least == most:
        return low == high == least
    return ((least is None or (low is not None and low >= least))
            and (most is None or (high is not None and high <= most)))


def rate_holds(stated, least, most, answer):
    """A rate by its parts: a number as it rounds to its digits, a bound as it is."""
    part = thousandths(answer["numerator"])
    low, high = ends(answer["denominator"])
    if least is not None and least == most:
        digits = max(1, len(str(least / 1000).rstrip("0").partition(".")[2]))
        return low is not None and high is not None and low > 0 and all(
            (2 * part * 10 ** (digits + 2) + whole) // (2 * whole) * 1000 == least * 10 ** digits
            for whole in (low, high))
    return ((least is None or bool(high) and part * 100000 >= least * high)
            and (most is None or bool(low) and part * 100000 <= most * low))


def roots_of(register, attempt):
    """What the act changes in the fold, with its lines and the events of them: a correction changes
    its target."""
    entries = {entry.id: entry for entry in register.log + attempt.new}
    found = {}
    for entry, line in zip(attempt.new, attempt.numbers):
        said = line, entry.id
        while entry.kind in CORRECTIONS:
            entry = entries[entry.body["event"]]
        found.setdefault(entry.position, (entry, []))[1].append(said)
    return [found[position] for position in sorted(found)]


def of_members(register, attempt, before, after):
    """Who is too young by what the act says, and who has got the name and birth of another."""
    ages, namesakes, named = [], [], set()
    for root, said in roots_of(register, attempt):
        if any(root.id == young for young, _ in after.too_young - before.too_young):
            ages.append((said[0], "member.age"))
        name = root.body.get("member")
        key = known_as(after.state, name)
        if not ({"details", "changes"} & set(root.body) or root.kind in (
                "memberReadmitted", "transferReceived")):
            continue
        changes = root.body.get("changes")
        if changes is not None and said[-1][1] == root.id and not {"name", "birth"} & set(changes):
            continue  # a change that says neither names nobody
        if key is None or key == known_as(before.state, name):
            continue
        others = [other for other in after.state.members if other != name
                  and known_as(after.state, other) == key]
        if any(other in named or known_as(before.state, other) == key for other in others):
            namesakes.append((said[-1], "member.namesake"))
        named.add(name)
    return [(line, rule, event) for (line, event), rule in ages + namesakes]


def known_as(state, name):
    """Name and birth in the end, without marks and case; None when one of them is not known."""
    details = state.members[name].details if name in state.members else {}
    if not details.get("name") or not details.get("birth"):
        return None
    letters = unicodedata.normalize("NFKD", details["name"]).casefold()
    plain = "".join(c for c in letters if unicodedata.category(c) != "Mn").replace("đ", "d")
    return " ".join(plain.split()), details["birth"]


def bare_places(before, after):
    """Villages that lose their cell, and cells that lose the last of their villages."""
    found = set()
    for name, village in before.villages.items():
        now = after.villages.get(name)
        if village.cell is None or (now and now.cell == village.cell):
            continue
        if now and now.into is None and now.cell is None:
            found.add(("village.leftWithoutCell", name))
        if (after.active(village.cell) and after.units[village.cell].kind in CELL_KINDS
                and not after.villages_of(village.cell)):
            found.add(("cell.leftWithoutVillage", village.cell))
    return found
