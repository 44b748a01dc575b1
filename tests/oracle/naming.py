"""Where the log first names units, villages and members, and the digest of what was counted."""
import hashlib

# By kind what its body names, in the order of the schema: the field and the class. A field of a
# list of objects stands with its list; what is known of a person (details) names nothing.
UNIT, VILLAGE, MEMBER, TARGET = 1, 2, 3, 6
PART = (("unit", UNIT), ("members", MEMBER), ("villages", VILLAGE))
NAMES = {
    "unitEstablished": (("unit", UNIT), ("parent", UNIT), ("villages", VILLAGE)),
    "unitRenamed": (("unit", UNIT),),
    "unitKindChanged": (("unit", UNIT), ("parent", UNIT), ("parts", PART), ("absorbs", UNIT)),
    "unitMoved": (("unit", UNIT), ("parent", UNIT)),
    "cellSplit": (("source", UNIT), ("parts", PART)),
    "unitsMerged": (("sources", UNIT), ("into", UNIT)),
    "unitDissolved": (("unit", UNIT), ("receivers", PART)),
    "unitDisciplined": (("unit", UNIT),),
    "villageRegistered": (("village", VILLAGE), ("commune", UNIT)),
    "villageRenamed": (("village", VILLAGE),),
    "villagesMerged": (("sources", VILLAGE), ("into", VILLAGE)),
    "villageCovered": (("village", VILLAGE), ("cell", UNIT)),
    "memberTakenOver": (("member", MEMBER), ("cell", UNIT)),
    "memberAdmitted": (("member", MEMBER), ("cell", UNIT)),
    "memberReadmitted": (("member", MEMBER), ("cell", UNIT)),
    "officialRecognised": (("member", MEMBER),),
    "memberMoved": (("member", MEMBER), ("from", UNIT), ("to", UNIT)),
    "transferIssued": (("member", MEMBER), ("from", UNIT), ("to", UNIT)),
    "transferReceived": (("member", MEMBER), ("cell", UNIT)),
    "transferReturned": (("member", MEMBER),),
    "memberLeft": (("member", MEMBER),),
    "membershipRestored": (("member", MEMBER), ("cell", UNIT)),
    "memberDetailsChanged": (("member", MEMBER),),
    "schemeAdopted": (("scope", UNIT),),
    "evaluationDecided": (("unit", UNIT), ("member", MEMBER)),
    "notRated": (("unit", UNIT), ("member", MEMBER)),
    "targetSet": (("target", TARGET), ("unit", UNIT)),
    "targetRevised": (("target", TARGET), ("unit", UNIT)),
    "populationRecorded": (("unit", UNIT),),
    "reportPublished": (("unit", UNIT),),
}


def named(body, fields):
    """Pairs of a class and an identifier, as often as they stand there."""
    for field, of in fields:
        value = body.get(field)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from named(each, of)
            elif each is not None:
                yield of, each


def named_by(kind, body):
    """What an event names; an amendment what its body does."""
    if kind == "eventAmended":
        return [pair for inner, content in (body.get("body") or {}).items()
                for pair in named_by(inner, content)]
    return list(named(body, NAMES.get(kind, ())))


def kind_and_body(event):
    """Of an event as it is exported."""
    return next(((kind, event[kind]) for kind in event if kind in NAMES or kind == "eventAmended"),
                ("", {}))


def first_named(events):
    """By class and identifier the position of the first event that names it, and its ordinal among
    those of its class there. `events`: kinds and bodies as recorded, in the order of the log."""
    found = {}
    for position, (kind, body) in enumerate(events):
        ordinals = {}
        for pair in dict.fromkeys(named_by(kind, body)):
            ordinals[pair[0]] = ordinals.get(pair[0], -1) + 1
            found.setdefault(pair, (position, ordinals[pair[0]]))
    return found


def number(value):
    """Seven bits a byte, the lowest first."""
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7f | 0x80)
        value >>= 7
    return bytes(out + bytes([value]))


def digest(items, names, by_event):
    """`items`: triples of the position of the event that counts (None: of a stock), the class and
    the identifier; `names`: first_named; `by_event`: of a flow or a rating."""
    told = sorted((() if event is None else (event,)) + (of,) + names[of, name]
                  for event, of, name in items)
    content = b"".join(number(part) for item in told for part in item)
    head = b"sogoc counted 2 %s\n" % (b"events" if by_event else b"subjects")
    return "2:" + hashlib.sha256(head + content).hexdigest()
