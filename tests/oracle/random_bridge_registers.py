"""Registers as random_registers.py makes them, with more for a bridge to tell: corrections of days
and of details, years that pass, recording that falls behind."""
import copy
import datetime

from random_registers import FIRST_DAY, Generator

KINDS = {"memberTakenOver": 6, "memberAdmitted": 12, "memberDetailsChanged": 9, "memberMoved": 9,
         "memberLeft": 12, "membershipRestored": 9, "unitMoved": 6, "populationRecorded": 6,
         "villageRegistered": 6, "villageCovered": 12}


class Corrected(Generator):
    """Every line has an id: an assigned one is not known here, and a bridge names its events."""

    def __init__(self, seed):
        super().__init__(seed, strict=0)
        self.slip, self.wild = 0.02, self.rng.choice((0.01, 0.05))
        self.weights.update(KINDS)
        self.weights["correction"] = self.rng.choice((20, 45, 70))

    def build(self):
        size = self.rng.choice((20, 40, 60, 90, 130))
        self.setup()
        while len(self.lines) < size:
            self.step()
        return self.lines

    def envelope(self, kind, body, day, act=None):
        value = super().envelope(kind, body, day, act)
        value.setdefault("id", self.names.fresh("e"))
        return value

    def day(self):
        if self.rng.random() < 0.05:
            self.cursor += self.rng.randint(200, 2000)
        return super().day()

    def tick(self):
        if self.rng.random() < 0.08:
            self.clock += datetime.timedelta(days=self.rng.randint(1, 200))
        return super().tick()

    def amendment(self, target, act):
        choice = self.rng.random()
        body = {"event": target.id, "reason": "đính chính"}
        field = next((name for name in ("details", "changes") if name in target.body), None)
        if choice < 0.45 and target.effective:
            body["effective"] = self.moved_day(target.effective)
        elif choice < 0.75 and field:
            new = copy.deepcopy(target.body)
            day = target.effective or "2018-06-01"
            new[field] = {**new[field], **self.bodies(day, []).details()}
            body["body"] = {target.kind: new}
        else:
            return super().amendment(target, act)
        return self.envelope("eventAmended", body, None, act)

    def moved_day(self, day):
        days = self.rng.choice((-400, -40, -3, -1, 0, 1, 2, 10, 50, 400))
        number = datetime.date.fromisoformat(day).toordinal() + days
        return datetime.date.fromordinal(max(FIRST_DAY - 5, number)).isoformat()
