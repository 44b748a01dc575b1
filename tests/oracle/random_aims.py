"""Questions that are aimed at one event of the log: what a question at random seldom meets."""
import counts
import populations
import ratings
import targets
from movements import LEAVINGS, STRUCTURAL, TRANSFERS
from random_queries import FLOWS_OF, PAPERS_OF, random_day
from schema import CORRECTIONS

EASY = ("members", "members", "members.official", "members.probationary", "members.inTransit")
MEASURES = populations.FIGURES + (targets.FIGURE, "evaluations.excellentRate")
RARE = STRUCTURAL + ("officialRecognised", "memberDetailsChanged", "membershipRestored",
                     "memberReadmitted", "memberLeft", "transferReturned", "villagesMerged")
# Filters that a detail decides; the others have bands or are made of something else.
PLAIN = ("gender", "ethnicity", "religion", "education", "profession", "politicalTheory",
         "occupation", "youthUnion")


class Aim:
    """An event of the log, and the event that it corrects in the end, which may be itself."""

    def __init__(self, log, entry):
        self.entry = self.target = entry
        while self.target.kind in CORRECTIONS:
            name = self.target.body["event"]
            self.target = next(other for other in log if other.id == name)

    def corrects(self):
        return self.entry is not self.target


def event(rng, register):
    """An Aim at a correction or at a rare kind of event, or None."""
    choice = rng.random()
    kinds = CORRECTIONS if choice < 0.35 else RARE if choice < 0.6 else ()
    amended = [entry for entry in register.log if entry.kind == "eventAmended"]
    found = [entry for entry in register.log if entry.kind in kinds]
    if choice < 0.2 and amended:
        found = amended
    return Aim(register.log, rng.choice(found)) if found else None


def figure(rng, register, aimed):
    """One that the event may change."""
    target = aimed.target
    if target.kind in PAPERS_OF:
        return rng.choice(PAPERS_OF[target.kind])
    if target.kind in TRANSFERS:
        return rng.choice(("transfers.in", "transfers.out") + EASY)
    if "member" in target.body:
        flow = LEAVINGS.get(target.body.get("cause")) or FLOWS_OF.get(target.kind, EASY)
        return rng.choice((flow,) * 2 + EASY if isinstance(flow, str) else flow + EASY)
    if "village" in target.kind:
        return rng.choice(counts.VILLAGES + tuple(counts.VILLAGE_CELLS))
    return rng.choice(tuple(counts.UNIT_KINDS) * 2 + EASY * 2 + ("members.perPopulation",))


def details(aimed):
    """The details that the event gives or changes, each with the value that a filter takes."""
    if aimed is None:
        return {}
    body = aimed.target.body
    if aimed.entry.kind == "eventAmended" and "body" in aimed.entry.body:
        body = aimed.entry.body["body"][aimed.target.kind]
    given = body.get("details") or body.get("changes") or {}
    return {key: value for key, value in given.items() if key in PLAIN}


def aim(rng, register, query, aimed):
    """Puts the ends around the event: of a correction in the log, else around its day."""
    if query["figure"] in ratings.FIGURES:
        days = [query["from"].partition("@")[0]] * 2
    elif aimed.corrects():
        moved = aimed.entry.body.get("effective")
        days = sorted(day for day in (aimed.target.effective, moved) if day)
        days = days[0], max(days[0], rng.choice((days[-1], some_day(rng, register))))
    else:
        days = sorted((some_day(rng, register), aimed.target.effective))
    entry, head = aimed.entry, len(register.log)
    if aimed.corrects():
        early = rng.randint(rng.choice((1, max(1, entry.act_start))), max(1, entry.act_start))
        late = min(head, entry.position + rng.choice((1, 4, 20, 999)))
    else:
        early = rng.randint(1, head)
        late = rng.randint(min(head, entry.position + 1), head)
    if query["figure"] in counts.FLOWS and rng.random() < 0.4:
        days = [rng.choice((day[:4], day[:7], "2010-01-01.." + max(day, "2010-01-01")))
                for day in days]
    days, sizes = turned(rng, days), turned(rng, (early, late))
    query.update({key: "%s@size:%d" % (day, size)
                  for key, day, size in zip(("from", "to"), days, sizes)})


def turned(rng, pair):
    return tuple(pair) if rng.random() < 0.85 else tuple(reversed(pair))


def units_of(aimed):
    """The units that the event names, and more than once what is named twice."""
    body, found = aimed.target.body, []
    for key in ("unit", "source", "into", "parent", "from", "to", "cell", "sources", "absorbs"):
        value = body.get(key) or []
        found += [value] if isinstance(value, str) else value
    for key in ("parts", "receivers"):
        found += [part["unit"] for part in body.get(key, [])]
    return found


def some_day(rng, register):
    choice = rng.random()
    if choice < 0.04:
        return "2000-01-01"
    return "2040-12-31" if choice < 0.12 else random_day(rng, register)
