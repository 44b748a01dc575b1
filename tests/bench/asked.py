"""What the bench asks, of a history that begins in 2010."""
import calendar


def month_ends(years):
    return [f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"
            for year in range(2010, 2010 + years) for month in range(1, 13)]


class Group:
    """Questions of one sort. `key` finds the reason when it is slow."""

    def __init__(self, what, key, questions, limit=True):
        self.what, self.key, self.questions, self.limit = what, key, questions, limit
        self.is_series = "every" in questions[0]

    def count(self):
        return len(self.questions[0]["days"]) if self.is_series else len(self.questions)

    def first(self):
        """The first of what is asked, alone."""
        question = self.questions[0]
        if not self.is_series:
            return [question]
        return [{"figure": question["figure"], "unit": question["unit"], "by": question["by"],
                 "asOf": question["days"][0]}]


def groups(years, provinces, lines, evaluations):
    """`lines`: how many were imported. The first question of a group is asked alone, too."""
    days = month_ends(years)

    def on(count, **rest):
        """The same on `count` days, spread over the years, the last first."""
        return [{"figure": "members", **rest, "asOf": day}
                for day in days[::-max(1, len(days) // count)][:count]]

    district, province = {"unit": "p1-h1"}, {"unit": "p1"}
    asked = [
        Group("members of a district", "district", on(60, **district)),
        Group("members of a district by gender", "district", on(60, **district, by=["gender"])),
        Group("members of a district, known at half of the log", "district",
              on(60, **district, knownAt=f"size:{lines // 2}"), limit=False),
        Group("members of a province", "province", on(12, **province)),
        Group("members of a province by gender", "province", on(12, **province, by=["gender"])),
        Group("members of a province by district", "province",
              on(12, **province, by=["unit:district"])),
        Group(f"{len(days)} ends of months × districts of a province", "series",
              [{"figure": "members", **province, "by": ["unit:district"], "every": "month",
                "from": days[0][:8] + "01", "to": days[-1], "days": days}]),
        Group("admissions of a year in a province, by district", "flow",
              [{"figure": "admissions", **province, "by": ["unit:district"],
                "from": f"{year}-01-01", "to": f"{year}-12-31"}
               for year in range(2009 + years, 2009, -1)]),
    ]
    if evaluations:
        asked.append(Group("evaluations of a year in a province, by category", "evaluations",
                           [{"figure": "evaluations", **province, "by": ["category"],
                             "from": f"{year}-01-01", "to": f"{year}-12-31"}
                            for year in range(2009 + years, 2009, -1)]))
    if provinces > 1:
        asked.insert(6, Group(f"members of all {provinces} provinces", "province", on(3)))
    return asked


def tail(number, count=2000):
    """Acts on top of what is there: lines of admissions of new members."""
    return "".join(
        '{"id":"t%d:%d","effective":"2020-02-03","memberAdmitted":{"member":"t%d-m%d",'
        '"cell":"p1-x%d-c%d","details":{"name":"Nông Văn %d","gender":"female"}}}\n'
        % (number, i, number, i, i % 9, i % 9, i) for i in range(count))
