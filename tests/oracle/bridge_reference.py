"""Bridges by the naive way, to try the checker before and beside the program that it checks."""
import datetime

import figures
import ratings
from amounts import number
from bridge_causes import BANDS, bands_in
from bridge_question import Question, acts_of, classes_of
from bridge_lines import points_of
from counted import difference
from counted_flows import counted_of
from counted_measures import parts_of


def explain(register, query):
    """The answer to an explain: the bridge, or an error."""
    question = Question(register, query)
    error = next((error for error in sorted(question.errors(), key=str, reverse=True) if error),
                 None)
    if error:
        return {"error": error, **({"unit": question.unit} if error == "notFound" else {})}
    head = {"figure": question.figure, "unit": question.unit}
    if question.structure:
        head["structureAsOf"] = question.structure
    parts = parts_of(question)
    if parts is None:
        return {**head, **bridge(question, counted_of(question))}
    if question.figure == "members.perPopulation":
        parts = [part for part in parts if part.labels["part"] != "denominator"]
    return {**head, **measured(question), "parts": [
        {**part.labels, **bridge(question, part.options[0])} for part in parts]}


def measured(question):
    """The three points with the values of the answers."""
    found = {}
    for name, end, size in points_of(question):
        query = {**question.plain, **end.json(), "knownAt": "size:%d" % size}
        if question.figure in ratings.FIGURES:
            query.update({"from": end.first, "to": end.last})
        answer = figures.answer(question.register, query)
        found[name] = {**end.json(), "knownAt": {"size": size}, "value": answer.get("value")}
    return found


def bridge(question, counted):
    found = {}
    for name, end, size in points_of(question):
        found[name] = {**end.json(), "knownAt": {"size": size},
                       "value": number(sum(counted.at(end, size).values()))}
    found["corrections"] = corrections(question, counted)
    found["movements"] = moves(question, counted)
    return found


def corrections(question, counted):
    """What changes from act to act, each item by one event of its act."""
    window, sign = question.window()
    log, first = question.register.log, question.ends[0]
    classes, lines = classes_of(log, window), {}
    for begin, end in acts_of(log, window):
        delta = difference(counted.at(first, begin), counted.at(first, end))
        by_event = {}
        for key, change in delta.items():
            by_event.setdefault(event_for(log[begin:end], log, key), {})[key] = change * sign
        for entry, changes in by_event.items():
            lines.setdefault(classes[entry.position], []).append(
                event_json(entry, entry.effective, changes))
    return [line("class", name, events) for name, events in lines.items()]


def event_for(act, log, key):
    """The last event of the act that names the item, by itself or by what it corrects, or is it;
    else the last one."""
    for entry in reversed(act):
        told = str(entry.body) + entry.id
        if "event" in entry.body:
            told += "".join(str(other.body) + other.id for other in log
                            if other.id == entry.body["event"])
        if any("'%s'" % name in told for name in key if name) or key[1] == entry.id:
            return entry
    return act[-1]


def moves(question, counted):
    (first, second), size = question.ends, question.sizes[1]
    turned = question.turned_days()
    sign = -1 if turned else 1
    found = counted.movements(*((second, first) if turned else (first, second)), size)
    if found is None:
        return ends_only(question, counted)
    lines = {}
    for step in found.steps:
        changes = {key: change * sign for key, change in step.delta.items()}
        lines.setdefault(min(step.causes), []).append(event_json(
            question.register.log[step.event.position], step.event.effective, changes))
    result = [line("cause", name, events) for name, events in lines.items()]
    members = [{"id": key[0], "effect": number(change * sign)}
               for key, change in sorted(found.passed.items()) if change]
    if members:
        cause = BANDS[bands_in(question.where)[0]]
        result.append({"cause": cause, "effect": sum(item["effect"] for item in members),
                       "members": members})
    return result


def ends_only(question, counted):
    """All by one event that is live: of a target only the sums are told."""
    (first, second), size = question.ends, question.sizes[1]
    delta = difference(counted.at(first, size), counted.at(second, size))
    if not delta:
        return []
    event = question.register.live(size)[-1]
    entry = question.register.log[event.position]
    return [line("cause", event.kind, [event_json(entry, event.effective, delta)])]


def line(key, name, events):
    return {key: name, "effect": number(round(sum(event["effect"] for event in events) * 1000)),
            "events": events}


def event_json(entry, effective, changes):
    items = [{"id": name, **({"event": event} if event else {}), "effect": number(change)}
             for (name, event), change in changes.items()]
    return {"position": entry.position, "id": entry.id, "effective": effective,
            "recorded": recorded(entry),
            **{key: entry.content[key] for key in ("decision", "by") if key in entry.content},
            "operator": "oracle", "effect": number(sum(changes.values())), "items": items}


def recorded(entry):
    """As an instant; the content of an entry has none."""
    moment = datetime.datetime.min + datetime.timedelta(microseconds=entry.recorded)
    return moment.isoformat() + "Z"
