"""Numbers with up to three decimal places that may be bounds, and ratios of them."""


def percent(part, whole):
    """With one decimal, half up; against nothing: None."""
    if not whole:
        return None
    return (2000 * part + whole) // (2 * whole) / 10


class Bounds:
    """An amount in thousandths between two ends; `high` None: no end. None of them is below 0."""

    __slots__ = ("low", "high")

    def __init__(self, low, high):
        self.low = low
        self.high = high

    def value(self):
        """As an answer has it: a number when exact, else what is known of its ends."""
        if self.low == self.high:
            return number(self.low)
        if self.high is None:
            return {"atLeast": number(self.low)}
        ends = {"atLeast": number(self.low)} if self.low else {}
        return {**ends, "atMost": number(self.high)}


def number(thousandths):
    return thousandths // 1000 if thousandths % 1000 == 0 else thousandths / 1000
