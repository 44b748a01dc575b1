"""Rules of the table Villages of events.md."""
from state import Broken, Village


def registered(state, event):
    body = event.body
    if body["village"] in state.villages:
        raise Broken("village.idUsed")
    state.need_active(body["commune"])
    state.villages[body["village"]] = Village(body["commune"])
    state.object_to_commune(body["commune"])


def renamed(state, event):
    state.need_village(event.body["village"])


def merged(state, event):
    body = event.body
    sources, into = body["sources"], body["into"]
    for source in sources:
        state.need_village(source)
    if into in state.villages:
        state.need_village(into)
    closing = [source for source in sources if source != into]
    if not closing or len(set(sources)) < len(sources):
        raise Broken("villages.sources")
    covering = [state.villages[source].cell for source in sources if state.villages[source].cell]
    if into not in state.villages:
        state.villages[into] = Village(state.villages[sources[0]].commune)
    target = state.villages[into]
    if target.cell is None and covering:
        target.cell = covering[0]
    for source in closing:
        state.villages[source].into = into
        state.villages[source].cell = None


def covered(state, event):
    body = event.body
    state.need_village(body["village"])
    if body["cell"] is not None:
        state.need_cell(body["cell"])
    state.villages[body["village"]].cell = body["cell"]


RULES = {"villageRegistered": registered, "villageRenamed": renamed, "villagesMerged": merged,
         "villageCovered": covered}
