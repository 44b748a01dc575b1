"""Rules of the table Members of events.md, as far as the core has them."""
import calendar
import datetime

from state import Broken, Member

SLIP_FREE = ("district", "grassrootsCommittee", "grassrootsCell")


def lay_over(member, details):
    """Details given later lie over the known ones; null clears."""
    member.details = {**member.details, **(details or {})}


def days_between(first, last):
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days


def last_day(date):
    """The last day that a date known to the month or year may mean."""
    if len(date) == 4:
        return date + "-12-31"
    if len(date) == 7:
        return "%s-%02d" % (date, calendar.monthrange(int(date[:4]), int(date[5:]))[1])
    return date


def told_of_age(event):
    """The birth that the event tells, or else the day of admission; None: neither."""
    told = event.body.get("details") or event.body.get("changes") or {}
    return told.get("birth") or told.get("joined")


def too_young(state, event):
    """The event tells a birth or an admission that cannot be: surely not 18 years apart."""
    if not told_of_age(event):
        return False
    member = state.members[event.body["member"]]
    birth = member.details.get("birth")
    admitted = member.details.get("joined") or member.admitted_on
    if not birth or not admitted:
        return False
    first = birth + "-01-01"[len(birth) - 4:]
    last = last_day(admitted)
    return int(last[:4]) - int(first[:4]) - (last[5:] < first[5:]) < 18


def taken_over(state, event):
    body = event.body
    if body["member"] in state.members:
        raise Broken("member.admittedBefore")
    state.need_cell(body["cell"])
    status = body.get("status", "probationary")
    member = state.members[body["member"]] = Member(status, body["cell"])
    lay_over(member, body["details"])
    if event.kind == "memberAdmitted":
        member.admitted_on = (event.decision or {}).get("signed", event.effective)


def readmitted(state, event):
    body = event.body
    member = state.members.get(body["member"])
    if member is None or member.where != "left" or member.cause == "died":
        raise Broken("member.notLeft")
    if member.readmitted:
        raise Broken("member.readmittedBefore")
    state.need_cell(body["cell"])
    member.readmitted = True
    member.gap += days_between(member.left_on, event.effective)
    member.enter(body["cell"], "probationary")
    lay_over(member, body.get("details"))


def recognised(state, event):
    member = state.members.get(event.body["member"])
    if member is None or member.where == "left" or member.status != "probationary":
        raise Broken("member.notProbationary")
    member.status = "official"


def need_in_cell(state, name, cell):
    member = state.members.get(name)
    if member is None or member.where != "cell" or member.cell != cell:
        raise Broken("member.notInCell")
    return member


def moved(state, event):
    body = event.body
    member = need_in_cell(state, body["member"], body["from"])
    state.need_cell(body["to"])
    if body["from"] == body["to"]:
        raise Broken("member.sameCell")
    common = set(state.above(body["from"])) & set(state.above(body["to"]))
    if not any(state.units[name].kind in SLIP_FREE for name in common):
        raise Broken("member.needsSlip")
    member.enter(body["to"])


def issued(state, event):
    body = event.body
    if ("to" in body) == ("toExternal" in body):
        raise Broken("transfer.oneReceiver")
    member = need_in_cell(state, body["member"], body["from"])
    if "toExternal" in body:
        member.leave("transferredOut", event)
        return
    state.need_active(body["to"])
    if body["to"] == body["from"]:
        raise Broken("member.sameCell")
    member.where = "transit"
    member.origin, member.target, member.cell = body["from"], body["to"], None


def received(state, event):
    body = event.body
    name, cell = body["member"], body["cell"]
    member = state.members.get(name)
    if "fromExternal" in body:
        if member is not None and (member.where, member.cause) != ("left", "transferredOut"):
            raise Broken("transfer.notOutside")
        state.need_cell(cell)
        if member is None:
            member = state.members[name] = Member("official", cell)
        member.enter(cell, body.get("status", "official"))
    else:
        if member is None or member.where != "transit":
            raise Broken("transfer.notOpen")
        state.need_cell(cell)
        if member.target not in state.above(cell):
            raise Broken("transfer.otherReceiver")
        member.enter(cell)
    lay_over(member, body.get("details"))


def returned(state, event):
    member = state.members.get(event.body["member"])
    if member is None or member.where != "transit":
        raise Broken("transfer.notOpen")
    state.need_cell(member.origin)
    member.enter(member.origin)


def left(state, event):
    body = event.body
    member = state.need_member(body["member"])
    wanted = {"expelled": "official", "probationRefused": "probationary"}.get(body["cause"])
    if wanted is not None and member.status != wanted:
        raise Broken("member.wrongStatus")
    member.leave(body["cause"], event)


def restored(state, event):
    body = event.body
    member = state.members.get(body["member"])
    if (member is None or member.where != "left"
            or member.cause not in ("expelled", "struckOff")):
        raise Broken("member.notRestorable")
    state.need_cell(body["cell"])
    if member.left_by != body["reverses"]:
        raise Broken("member.reversesOther")
    member.enter(body["cell"])


def details_changed(state, event):
    lay_over(state.need_member(event.body["member"]), event.body["changes"])


RULES = {"memberTakenOver": taken_over, "memberAdmitted": taken_over,
         "memberReadmitted": readmitted, "officialRecognised": recognised,
         "memberMoved": moved, "transferIssued": issued, "transferReceived": received,
         "transferReturned": returned, "memberLeft": left, "membershipRestored": restored,
         "memberDetailsChanged": details_changed}
