"""Random questions for bridges, mostly ones in which something is corrected or moves."""
import counts
import figures
import fold
import random_aims as aims
import ratings
from bridge_question import Question
from counted_flows import counted_of
from counted_measures import parts_of
from random_aims import EASY, MEASURES, some_day
from random_queries import known_at, random_day, random_figure, random_filter, units_named

BANDS = ("ageBand", "seniorityBand")
SHARE_RESTATED = 0.3


def random_bridge(rng, register):
    """One question, and mostly one with at least one line."""
    for _ in range(5):
        query = any_bridge(rng, register)
        if rng.random() < 0.06 or moves(register, query):
            break
    return query


def moves(register, query):
    """Something that is counted differs between the ends."""
    question = Question(register, query)
    if None not in question.errors():
        return False
    parts = parts_of(question)
    options = [counted_of(question)] if parts is None else [part.options[0] for part in parts]
    (first, second), (early, late) = question.ends, question.sizes
    for counted in options:
        sets = [counted.at(end, size) for end, size in (
            (first, early), (first, late), (second, late))]
        if sets[0] != sets[1] or sets[1] != sets[2]:
            return True
    return False


def any_bridge(rng, register):
    aim = aims.event(rng, register)
    figure = aims.figure(rng, register, aim) if aim else figure_of(rng, register)
    query = {"figure": figure, **two_ends(rng, register, figure)}
    if aim:
        aims.aim(rng, register, query, aim)
    unit = unit_of(rng, register, query, aim)
    if unit is not None:
        query["unit"] = unit
    if figure == "admissions" and rng.random() < 0.3:
        query["countBy"] = "decision"
    if rng.random() < SHARE_RESTATED:
        query["structureAsOf"] = random_day(rng, register)
    where = filters(rng, register, query, aim)
    if where:
        query["where"] = where
    if set(BANDS) & set(where) and query["figure"] in counts.PEOPLE and rng.random() < 0.6:
        _, _, known = query["to"].partition("@")
        query["to"] = rng.choice(("2030-06-30", "2040-12-31")) + (known and "@" + known)
    return query


def unit_of(rng, register, query, aim):
    """None, one that is known at both ends mostly, closed or not; now and then any."""
    if rng.random() < 0.4:
        return None
    sizes = [size for size in Question(register, query).sizes if size]
    known = fold.fold(register.live(min(sizes, default=len(register.log)))).units
    near = [name for name in (aims.units_of(aim) if aim else []) if name in known]
    near += [known[name].parent for name in near if known[name].parent]
    if near and rng.random() < 0.5:
        return rng.choice(near)
    return rng.choice(sorted(known) if known and rng.random() < 0.92 else units_named(register))


def figure_of(rng, register):
    choice = rng.random()
    if choice < 0.15:
        return rng.choice(EASY)
    if choice < 0.25:
        return rng.choice(MEASURES)
    if choice < 0.4:
        return random_figure(rng, register, False)
    return rng.choice(figures.FIGURES)


# Filters.

def filters(rng, register, query, aim):
    """Those that the event aimed at changes, or any that the figure allows, or none."""
    allowed = figures.allowed_dimensions(query["figure"])
    told = {key: value for key, value in aims.details(aim).items() if key in allowed}
    if told and rng.random() < 0.8:
        key = rng.choice(sorted(told))
        return {key: told[key]}
    if not allowed or rng.random() > 0.4:
        return {}
    return {key: value_for(rng, register, query, key) for key in keys_of(rng, allowed)}


def keys_of(rng, allowed):
    bands = [key for key in BANDS if key in allowed]
    if bands and rng.random() < 0.6:
        return rng.sample(bands, rng.choice((1, 1, 1, 1, 2)))
    return rng.sample(allowed, min(len(allowed), rng.choice((1, 1, 2))))


def value_for(rng, register, query, key):
    """A value that occurs at one of the ends."""
    side = rng.choice(("from", "to"))
    _, _, known = query[side].partition("@")
    plain = {name: query[name] for name in ("figure", "unit", "structureAsOf", "countBy")
             if name in query}
    plain["knownAt"] = known or "size:%d" % len(register.log)
    end = Question(register, {**query, "from": query[side], "to": query[side]}).ends[0]
    if plain["figure"] in counts.FLOWS + ratings.FIGURES:
        plain.update({"from": end.first, "to": end.last})
    else:
        plain["asOf"] = end.last
    return random_filter(rng, register, plain, key)


# The ends.

def two_ends(rng, register, figure):
    first, second = two_days(rng, register, figure)
    early, late = two_sizes(rng, register)
    return {"from": first + early, "to": second + late}


def two_days(rng, register, figure):
    """Days or periods, in order mostly, now and then the same or turned round."""
    if figure in ratings.FIGURES:
        years = [entry.body["year"] for entry in register.log if "year" in entry.body] or [2018]
        days = [str(rng.choice(years) + rng.choice((0, 0, 0, 1, -1))) for _ in range(2)]
        if rng.random() < 0.1:
            days[1] += "-05"  # no end of a year
    elif figure in counts.FLOWS and rng.random() < 0.5:
        days = [some_period(rng, register) for _ in range(2)]
    else:
        days = [some_day(rng, register) for _ in range(2)]
    choice = rng.random()
    if choice < 0.12:
        return days[0], days[0]
    return sorted(days, reverse=choice > 0.82)


def some_period(rng, register):
    day = random_day(rng, register)
    choice = rng.random()
    if choice < 0.35:
        return day[:4]
    if choice < 0.5:
        return "%s-Q%d" % (day[:4], (int(day[5:7]) + 2) // 3)
    if choice < 0.6:
        return day[:7]
    if choice < 0.75:
        return "2010-01-01.." + max(day, "2010-01-01")
    return "..".join(sorted((day, random_day(rng, register))))


def two_sizes(rng, register):
    """Texts that name sizes: in order mostly, now and then the same or turned round."""
    head = len(register.log)
    sizes = [rng.choice((rng.randint(1, head), rng.randint(head // 3 + 1, head)))
             if head > 1 else 1 for _ in range(2)]
    choice = rng.random()
    if choice < 0.12:
        sizes[1] = sizes[0]
    else:
        sizes.sort(reverse=choice > 0.82)
        if rng.random() < 0.35 and choice <= 0.82:
            sizes[1] = head
    texts = ["@" + known_at(rng, register, size) for size in sizes]
    if sizes[1] == head and rng.random() < 0.3:
        texts[1] = ""
    return texts
