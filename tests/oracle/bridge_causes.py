"""Under which causes a movement may stand, by the kind of its event and what it does."""
import counts
from movements import ENTRIES, LEAVINGS, STRUCTURAL, TRANSFERS

BANDS = {"ageBand": "ageBandPassed", "seniorityBand": "seniorityBandPassed"}
BY_NO_EVENT = (*BANDS.values(), "periodOver")  # the last of targets
PEOPLE = (set(ENTRIES.values()) | set(LEAVINGS.values()) | set(BANDS.values())
          | {"transfers.in", "transfers.out", "inTransit", "structure.in", "structure.out",
             "recognitions", "detailsChanged"})
CLASSES = ("enteredLate", "enteredOnTime", "dateAmended", "detailsAmended", "voided", "revived")
PERIODS = ("firstPeriodOnly", "secondPeriodOnly")


def of_stock(figure, event, effect, was, now):
    """`was` and `now`: whether a person in a transfer is inside; None when that is not sure."""
    if figure not in counts.PEOPLE:
        return {event.kind}
    if event.kind in STRUCTURAL:
        return of_structure(effect)
    if event.kind in TRANSFERS:
        return of_transfer(event, effect, was, now)
    return {of_person(event)}


def of_person(event):
    if event.kind == "memberLeft":
        return LEAVINGS[event.body["cause"]]
    others = {"officialRecognised": "recognitions", "memberDetailsChanged": "detailsChanged"}
    return ENTRIES.get(event.kind) or others.get(event.kind, event.kind)


def of_structure(effect):
    """By the sign of the net effect; one that goes both ways alike may stand in either."""
    return {name for name, sign in (("structure.in", 1), ("structure.out", -1))
            if effect * sign >= 0}


def of_transfer(event, effect, was, now):
    by_sign = {"transfers.in" if effect > 0 else "transfers.out"}
    if was is None or now is None:
        return by_sign | {"inTransit"}
    if was != now:
        return {"transfers.in" if now else "transfers.out"}
    # Inside all the time: only a filter tells the places apart.
    return by_sign if event.kind == "memberMoved" else {"inTransit"}


def of_flow(figure, event):
    """Of what is counted between two days."""
    if figure not in counts.PEOPLE_FLOWS:
        return {event.kind}
    if event.kind in STRUCTURAL:
        return {"structure.in", "structure.out"}  # the catalogue has no sign for a flow
    return {figure} if event.kind in TRANSFERS else {of_person(event)}


def bands_in(where):
    """The filters that time passes without an event."""
    return [key for key in BANDS if key in where]
