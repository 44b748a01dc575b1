"""What the rows of a figure are divided by: values of the dimensions of figures.md."""
import datetime

TEXT_DETAILS = ("gender", "ethnicity", "religion", "education", "profession", "politicalTheory",
                "occupation", "youthUnion")
LEVELS = {"nation": ("nation",), "province": ("province",), "district": ("district",),
          "grassroots": ("grassrootsCommittee", "grassrootsCell"),
          "section": ("sectionCommittee",), "cell": ("cell", "grassrootsCell")}
AGES = ((18, "<18"), (31, "18-30"), (36, "31-35"), (41, "36-40"), (46, "41-45"), (51, "46-50"),
        (56, "51-55"), (61, "56-60"), (10000, ">60"))
SENIORITIES = ((10, "<10"), (20, "10-19"), (30, "20-29"), (40, "30-39"), (50, "40-49"),
               (60, "50-59"), (10000, ">=60"))


def completed_years(start, day):
    """A start known to the month counts from its first day, to the year as a difference."""
    years = int(day[:4]) - int(start[:4])
    if len(start) > 4 and day[5:len(start)] < start[5:]:
        years -= 1
    return years


def band(years, bands):
    return next(name for limit, name in bands if years < limit)


def age_band(details, day):
    birth = details.get("birth")
    return None if birth is None else band(completed_years(birth, day), AGES)


def days_before(day, days):
    moment = datetime.date.fromisoformat(day)
    floor = datetime.date.min
    return (moment - datetime.timedelta(days=days) if (moment - floor).days > days
            else floor).isoformat()


def seniority_band(member, day):
    start = member.details.get("joined") or member.admitted_on
    if start is None:
        return None
    return band(completed_years(start, days_before(day, member.gap)), SENIORITIES)


def minority(details):
    ethnicity = details.get("ethnicity")
    return None if ethnicity is None else "no" if ethnicity == "Kinh" else "yes"


def base_of(units, name):
    """That of the unit or of the nearest above; `units` maps to things with parent and base."""
    while name is not None:
        if units[name].base is not None:
            return units[name].base
        name = units[name].parent
    return None


def unit_at(units, name, level):
    """The nearest unit of the level at or above the name."""
    while name is not None and units[name].kind not in LEVELS[level]:
        name = units[name].parent
    return name


def place_value(units, name, dimension):
    """base and unit:LEVEL of a place in one tree."""
    if dimension == "base":
        return base_of(units, name)
    return unit_at(units, name, dimension.split(":", 1)[1])


def calendar_value(day, dimension):
    if dimension == "year":
        return day[:4]
    if dimension == "month":
        return day[:7]
    return "%s-Q%d" % (day[:4], (int(day[5:7]) + 2) // 3)


def person_value(member, day, dimension):
    """A value that comes from the person alone; `day` is D or the effective day."""
    if dimension in TEXT_DETAILS:
        return member.details.get(dimension)
    if dimension == "minority":
        return minority(member.details)
    if dimension == "ageBand":
        return age_band(member.details, day)
    return seniority_band(member, day)


def imprecise(member):
    birth = member.details.get("birth")
    return birth is not None and len(birth) == 4


def matches(row, where):
    """AND over keys, a list is OR. Python takes 1 for true, JSON does not."""
    for key, wanted in where.items():
        options = wanted if isinstance(wanted, list) else [wanted]
        if not any(type(row[key]) is type(option) and row[key] == option for option in options):
            return False
    return True
