"""Faults to plant in a right bridge: the checker has to find every one of them.

Each fault takes a right bridge apart, as a program could get it wrong, and keeps what it can of
its sums; it says whether the bridge had something for it to spoil.
"""
import copy

import bridge_causes as causes
import bridge_reference
from bridge_lines import POINTS

SIDES = (("corrections", "class"), ("movements", "cause"))


def events_of(bridge, side):
    return [(line, event) for line in bridge[side] for event in line.get("events", [])]


def summed(bridge):
    """Sets the effects of events and lines to what their items say; drops what is empty."""
    for side, _ in SIDES:
        for line in bridge[side]:
            if "events" in line:
                line["events"] = [event for event in line["events"] if event["items"]]
                for event in line["events"]:
                    event["effect"] = sum(item["effect"] for item in event["items"])
            entries = line.get("events", line.get("members"))
            line["effect"] = sum(entry["effect"] for entry in entries)
        bridge[side] = [line for line in bridge[side]
                        if line.get("events") or line.get("members")]
    return True


def wrong_class(rng, bridge, _log):
    names = {line["class"] for line in bridge["corrections"]}
    others = [name for name in causes.CLASSES if name not in names]
    if not bridge["corrections"] or not others:
        return False
    rng.choice(bridge["corrections"])["class"] = rng.choice(others)
    return True


def event_in_wrong_class(rng, bridge, _log):
    """Only one of the events of its line goes to another line."""
    return event_moves(rng, bridge, "corrections", "class", causes.CLASSES)


def event_under_wrong_cause(rng, bridge, _log):
    return event_moves(rng, bridge, "movements", "cause", ("deaths", "recognitions", "takenOver"))


def event_moves(rng, bridge, side, key, names):
    if not events_of(bridge, side):
        return False
    line, event = rng.choice(events_of(bridge, side))
    other = line_named(bridge, side, key, rng.choice([n for n in names if n != line[key]]))
    line["events"].remove(event)
    other["events"].append(event)
    return summed(bridge)


def line_named(bridge, side, key, name):
    for line in bridge[side]:
        if line[key] == name:
            return line
    bridge[side].append({key: name, "effect": 0, "events": []})
    return bridge[side][-1]


def event_in_two_lines(rng, bridge, _log):
    """One of its items stands with it in another line."""
    side, key = rng.choice(SIDES)
    found = [pair for pair in events_of(bridge, side) if len(pair[1]["items"]) > 1]
    if not found:
        return False
    line, event = rng.choice(found)
    name = rng.choice([n for n in (*causes.CLASSES, "deaths") if n != line[key]])
    other = {**copy.deepcopy(event), "items": [event["items"].pop()]}
    line_named(bridge, side, key, name)["events"].append(other)
    return summed(bridge)


def line_in_two(rng, bridge, _log):
    lines = [line for side, _ in SIDES for line in bridge[side] if len(line.get("events", [])) > 1]
    if not lines:
        return False
    line = rng.choice(lines)
    side = "corrections" if "class" in line else "movements"
    bridge[side].append({**line, "events": [line["events"].pop()]})
    return summed(bridge)


def missing_item(rng, bridge, _log):
    """And the points that it leads to are wrong alike."""
    found = events_of(bridge, "movements")
    if not found:
        return False
    item = rng.choice(rng.choice(found)[1]["items"])
    for _, event in found:
        event["items"] = [each for each in event["items"] if each is not item]
    bridge["closing"]["value"] -= item["effect"]
    return summed(bridge)


def opposite_pairs(bridge, side):
    """Two events that change the same item in opposite ways."""
    found = events_of(bridge, side)
    for place, (_, one) in enumerate(found):
        for _, other in found[:place]:
            for item in one["items"]:
                for opposite in other["items"]:
                    if ({**item, "effect": -item["effect"]} == opposite):
                        yield one, item, other, opposite


def pair_dropped(rng, bridge, _log):
    """What changes there and back is left out."""
    pairs = [pair for side, _ in SIDES for pair in opposite_pairs(bridge, side)]
    if not pairs:
        return False
    one, item, other, opposite = rng.choice(pairs)
    one["items"].remove(item)
    other["items"].remove(opposite)
    return summed(bridge)


def pair_added(rng, bridge, log):
    """Two events of different acts take somebody out and put him in again."""
    side, _ = rng.choice(SIDES)
    found = [event for _, event in events_of(bridge, side)]
    pairs = [(one, other) for one in found for other in found
             if log[one["position"]].act_start < log[other["position"]].act_start]
    if not pairs:
        return False
    one, other = rng.choice(pairs)
    item = {**one["items"][0], "id": "m99"}
    one["items"].append({**item, "effect": 1})
    other["items"].append({**item, "effect": -1})
    return summed(bridge)


def item_of_another_event(rng, bridge, log):
    """An effect stands with an event of another act; of movements with any other event."""
    side, _ = rng.choice(SIDES)
    found = [event for _, event in events_of(bridge, side)]
    pairs = [(one, other) for one in found for other in found if one is not other and (
        side == "movements" or log[one["position"]].act_start != log[other["position"]].act_start)]
    if not pairs:
        return False
    one, other = rng.choice(pairs)
    other["items"].append(one["items"].pop())
    return summed(bridge)


def other_event(rng, bridge, log):
    """An event of the log that does not do it stands in the place of the one that does."""
    found = [event for side, _ in SIDES for _, event in events_of(bridge, side)]
    if not found:
        return False
    event = rng.choice(found)
    same = log[event["position"]].act_start
    entry = rng.choice([entry for entry in log[1:] if entry.act_start != same] or [None])
    if entry is None or any(other["position"] == entry.position for other in found):
        return False
    event.update(bridge_reference.event_json(entry, entry.effective, {}),
                 effect=event["effect"], items=event["items"])
    return True


def other_item(rng, bridge, _log):
    found = [event for side, _ in SIDES for _, event in events_of(bridge, side)]
    if not found:
        return False
    rng.choice(rng.choice(found)["items"])["id"] = "m98"
    return True


def nothing_added(rng, bridge, _log):
    """An item without effect."""
    found = [event for side, _ in SIDES for _, event in events_of(bridge, side)]
    if not found:
        return False
    event = rng.choice(found)
    event["items"].append({**event["items"][0], "id": "m97", "effect": 0})
    return True


def one_more_everywhere(_rng, bridge, _log):
    """The sums still hold."""
    for name in POINTS:
        bridge[name]["value"] = (bridge[name]["value"] or 0) + 1
    return True


def turned_signs(_rng, bridge, _log):
    lines = [entry for side, _ in SIDES for entry in bridge[side]]
    for entry in [line for line in lines]:
        lines += entry.get("events", []) + entry.get("members", [])
        lines += [item for event in entry.get("events", []) for item in event["items"]]
    for entry in lines:
        entry["effect"] = -entry["effect"]
    return bool(lines)


def passed_by_another(rng, bridge, _log):
    found = [item for line in bridge["movements"] for item in line.get("members", [])]
    if not found:
        return False
    rng.choice(found)["id"] = "m96"
    return True


def passed_with_an_event(rng, bridge, _log):
    """Who passed by age stands with some event instead."""
    found = [event for _, event in events_of(bridge, "movements")]
    lines = [line for line in bridge["movements"] if "members" in line]
    if not found or not lines:
        return False
    rng.choice(found)["items"].append(lines[0]["members"].pop())
    return summed(bridge)


def told_wrong(rng, bridge, _log):
    found = [event for side, _ in SIDES for _, event in events_of(bridge, side)]
    if not found:
        return False
    rng.choice(found).update(rng.choice(({"id": "e0"}, {"recorded": "2018-01-01T00:00:00Z"},
                                         {"by": "nobody"})))
    return True


FAULTS = (wrong_class, event_in_wrong_class, event_under_wrong_cause, event_in_two_lines,
          line_in_two, missing_item, pair_dropped, pair_added, item_of_another_event, other_event,
          other_item, nothing_added, one_more_everywhere, turned_signs, passed_by_another,
          passed_with_an_event, told_wrong)
