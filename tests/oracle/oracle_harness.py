#!/usr/bin/env python3
"""The oracle behind the protocol of a harness: to try compare.py itself, with a planted fault.

ORACLE_FAULT=verdict forgets the rule member.needsSlip, =answer counts people in transit as
members, =warning tells one warning of an act only, =bridge tells a reorganisation as a transfer;
without it nothing may differ.
"""
import json
import os
import sys

import acceptance
import bridge_reference
import figures
import member_rules


def answer(register, request):
    if request["op"] == "import":
        found = register.import_lines(request["lines"])
        if os.environ.get("ORACLE_FAULT") == "warning":
            for act in found["acts"]:
                del act.get("warnings", [])[1:]
        return found
    if request["op"] == "explain":
        found = bridge_reference.explain(register, request["query"])
        if os.environ.get("ORACLE_FAULT") == "bridge":
            for line in found.get("movements", []):
                line["cause"] = line["cause"].replace("structure.in", "transfers.in")
        return found
    found = figures.answer(register, request["query"])
    if os.environ.get("ORACLE_FAULT") == "answer" and request["query"]["figure"] == "members":
        found["value"] = found.get("value", 0) + found.get("inTransit", 0)
    return found


def main():
    register = acceptance.Register()
    if os.environ.get("ORACLE_FAULT") == "verdict":
        member_rules.SLIP_FREE += ("province",)
    for line in sys.stdin:
        request = json.loads(line)
        reply = {}
        if request["op"] == "open":
            register = acceptance.Register(request.get("strict", False))
        else:
            reply = answer(register, request)
        try:
            print(json.dumps(reply), flush=True)
        except BrokenPipeError:
            os._exit(0)  # the driver found a difference and went


if __name__ == "__main__":
    main()
