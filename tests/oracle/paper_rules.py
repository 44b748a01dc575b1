"""Rules of plans and papers: targets and published reports; the other papers break nothing."""
from state import Broken


def target_set(state, event):
    if event.body["target"] in state.targets:
        raise Broken("target.idUsed")
    state.targets[event.body["target"]] = [event.id]


def target_revised(state, event):
    body = event.body
    if body["target"] not in state.targets:
        raise Broken("target.notSet")
    versions = state.targets[body["target"]]
    if "revises" in body and body["revises"] not in versions:
        raise Broken("target.revises")
    state.targets[body["target"]] = versions + [event.id]


def report_published(state, event):
    body = event.body
    if body["report"] in state.reports:
        raise Broken("report.idUsed")
    if body["knownAt"] > event.position:
        raise Broken("report.beyondLog")
    state.reports.add(body["report"])


def kept(_state, _event):
    """Holds whatever the state."""


RULES = {"targetSet": target_set, "targetRevised": target_revised,
         "reportPublished": report_published, "documentIssued": kept,
         "populationRecorded": kept, "ruleSetAdopted": kept}
