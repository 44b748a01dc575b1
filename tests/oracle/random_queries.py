"""Random questions to a register: any figure, day, log size, unit, rows and filters."""
import datetime

import counts
import dimensions
import figures
import populations
import ratings
import targets
from movements import ENTRIES, LEAVINGS, STRUCTURAL
from random_registers import FIRST_DAY

EASY = ("members", "members.official", "members.inTransit", "transfers.in", "transfers.out",
        "structure.in", "structure.out", "admissions", "departures", "villages.withoutMembers")
STRUCTURE = ("structure.in", "structure.out")
SPLIT = STRUCTURE + counts.SPLITS
# Of these no other value is taken.
CLOSED = {"month": ["2018-05", "2019-12"], "quarter": ["2018-Q3", "2019-Q1"],
          "year": ["2018", "2031"],
          "gender": ["female", "male"], "status": ["official", "probationary"],
          "minority": ["yes", "no"], "youthUnion": [None, True, False], "villages": [1, 2],
          "ageBand": ["<18", "31-35", ">60"], "seniorityBand": ["<10", "20-29", ">=60"],
          "base": ["commune", "army"], "cause": ["died", "struckOff"],
          "subject": ["unit", "member"]}
FLOWS_OF = {kind: (flow,) for kind, flow in ENTRIES.items()}
FLOWS_OF.update({kind: STRUCTURE for kind in STRUCTURAL}, cellSplit=SPLIT,
                officialRecognised=("recognitions",))
PAPERS_OF = {"evaluationDecided": ratings.FIGURES, "notRated": ratings.FIGURES,
             "populationRecorded": populations.FIGURES, "targetSet": (targets.FIGURE,),
             "targetRevised": (targets.FIGURE,)}


def says(answer):
    """It is not simply zero."""
    return bool(answer.get("value") or answer.get("numerator") or answer.get("cells"))


def random_query(rng, register, restating=0.0, core=False):
    """One query, and mostly one whose answer is not simply zero."""
    for _ in range(4):
        query = any_query(rng, register, core)
        if rng.random() < restating:
            query["structureAsOf"] = random_day(rng, register)
        if says(figures.answer(register, query)) or rng.random() < 0.15:
            break
    return query


def any_query(rng, register, core):
    """knownAt is a size, a day, a moment or a report."""
    size = len(register.log) if rng.random() < 0.5 else rng.randint(1, len(register.log))
    figure = random_figure(rng, register, core)
    query = {"figure": figure, "knownAt": known_at(rng, register, size)}
    unit = rng.choice(units_named(register)) if rng.random() < 0.7 else None
    if unit is not None:
        query["unit"] = unit
    if figure in ratings.FIGURES:
        query.update(random_years(rng, register))
    elif figure in counts.FLOWS:
        query.update(random_period(rng, register))
        if figure == "admissions" and rng.random() < 0.4:
            query["countBy"] = "decision"
    else:
        query["asOf"] = random_day(rng, register)
    allowed = figures.allowed_dimensions(figure)
    if allowed and rng.random() < 0.55:
        query["by"] = rng.sample(allowed, min(len(allowed), rng.choice((1, 1, 2, 3))))
    if allowed and rng.random() < 0.35:
        keys = rng.sample(allowed, min(len(allowed), rng.choice((1, 1, 2))))
        query["where"] = {key: random_filter(rng, register, query, key) for key in keys}
    return query


def random_figure(rng, register, core):
    """Any figure, an easy one, or one that an event of the log may change."""
    choice = rng.random()
    if choice < 0.3:
        return rng.choice(EASY)
    entry = rng.choice(register.log)
    if entry.kind in PAPERS_OF:
        return rng.choice(PAPERS_OF[entry.kind])
    if choice < 0.5 and entry.kind in FLOWS_OF:
        return rng.choice(FLOWS_OF[entry.kind])
    if choice < 0.5 and entry.kind == "memberLeft":
        return LEAVINGS[entry.body["cause"]]
    return rng.choice(counts.STOCKS + counts.FLOWS if core else figures.FIGURES)


def known_at(rng, register, size):
    reports = [entry.body["report"] for entry in register.log if entry.kind == "reportPublished"]
    if reports and rng.random() < 0.15:
        return "report:" + (rng.choice(reports) if rng.random() < 0.9 else "none")
    if rng.random() < 0.85:
        return "size:%d" % size
    micros = register.log[size - 1].recorded
    moment = datetime.datetime.min + datetime.timedelta(microseconds=micros)
    if moment.year < 2000:
        return "size:1"
    if rng.random() < 0.5:
        return moment.date().isoformat()
    text = moment.replace(microsecond=0).isoformat()
    if rng.random() < 0.5:
        return text + "Z"
    return (moment.replace(microsecond=0) + datetime.timedelta(hours=7)).isoformat() + "+07:00"


def units_named(register):
    """Every unit that a line of the log introduces, live or not, and one that none does."""
    found = ["nowhere"]
    for entry in register.log:
        if entry.kind == "unitEstablished":
            found.append(entry.body["unit"])
        elif entry.kind in ("cellSplit", "unitKindChanged"):
            found += [part["unit"] for part in entry.body.get("parts", [])]
        elif entry.kind == "unitsMerged":
            found.append(entry.body["into"])
    return found


def days_named(register):
    return [entry.effective for entry in register.log[1:] if entry.effective]


def random_day(rng, register):
    """Mostly the day of an event or the day before, for there the answers change."""
    days = days_named(register)
    if not days or rng.random() < 0.15:
        return datetime.date.fromordinal(FIRST_DAY + rng.randint(-30, 5000)).isoformat()
    number = datetime.date.fromisoformat(rng.choice(days)).toordinal()
    return datetime.date.fromordinal(number + rng.choice((0, 0, -1, 1, 40))).isoformat()


def random_period(rng, register):
    choice = rng.random()
    if choice < 0.25:
        return {"from": "2017-01-01", "to": "2040-12-31"}
    day = random_day(rng, register)
    if choice < 0.5:
        return {"period": dimensions.calendar_value(day, rng.choice(("year", "month",
                                                                      "quarter")))}
    return dict(zip(("from", "to"), sorted((day, random_day(rng, register)))))


def random_years(rng, register):
    """Mostly a year of which something is judged; rarely no years at all, which is a fault."""
    years = [entry.body["year"] for entry in register.log if "year" in entry.body]
    year = rng.choice(years or [2018])
    choice = rng.random()
    if choice < 0.6:
        return {"period": str(year)}
    if choice < 0.7:
        return {"from": "%d-12-31" % year, "to": "%d-12-31" % year}
    if choice < 0.97:
        return dict(zip(("from", "to"), sorted((random_day(rng, register),
                                                random_day(rng, register)))))
    return {"asOf": "%d-12-31" % year}


def random_filter(rng, register, query, key):
    """A value that occurs in the answer by this dimension, now and then one that does not."""
    plain = {name: query[name] for name in query if name not in ("by", "where")}
    cells = figures.answer(register, {**plain, "by": [key]}).get("cells", [])
    found = [cell[key] for cell in cells]
    if not found or rng.random() < 0.1:
        found = CLOSED.get(key, [None, "Kinh"])
    if rng.random() < 0.3:
        return rng.sample(found, min(len(found), 2))
    return rng.choice(found)
