"""Tries the checker: it must let right bridges pass and find every fault planted in them."""
import copy
import json
import random

import acceptance
import bridge_reference
import check_bridge
import targets
from bridge_faults import FAULTS
from random_bridge_registers import Corrected
from random_bridges import random_bridge


def spoilt(rng, answer, spoil, log):
    """A copy of the answer with the fault in one of its bridges, or None."""
    answer = copy.deepcopy(answer)
    bridge = rng.choice(answer["parts"]) if answer.get("parts") else answer
    return answer if "corrections" in bridge and spoil(rng, bridge, log) else None


def faults_are_found(registers=200, least=2):
    """Every fault in every bridge that has something to spoil; True when all are found."""
    rng, planted = random.Random("planted"), dict.fromkeys(FAULTS, 0)
    missed = []
    for number in range(registers):
        register = acceptance.Register()
        register.import_lines(Corrected("planted/%d" % number).build())
        for _ in range(4):
            query = random_bridge(rng, register)
            answer = json.loads(json.dumps(bridge_reference.explain(register, query)))
            right = check_bridge.fault(register, query, answer)
            if right:
                missed.append("a right bridge: %s of %s" % (right, query))
            if "error" in answer or query["figure"] == targets.FIGURE:
                continue
            for spoil in FAULTS:
                wrong = spoilt(rng, answer, spoil, register.log)
                if wrong is not None:
                    planted[spoil] += 1
                    if check_bridge.fault(register, query, wrong) is None:
                        missed.append("%s in planted/%d: %s\n%s" % (
                            spoil.__name__, number, query, json.dumps(wrong)))
    missed += ["%s was planted %d times only" % (spoil.__name__, count)
               for spoil, count in planted.items() if count < least]
    print("faults in bridges: %d planted, %d missed" % (sum(planted.values()), len(missed)))
    for text in missed[:3]:
        print(text)
    return not missed
