#!/usr/bin/env python3
"""A figure of one district reads under a tenth of what is stored, by what `stats --io` says.
usage: small_reads_test.py SOGOC WRITE_ACTS"""
import os, subprocess, sys, tempfile

from registers import Program

DISTRICTS = 12
MOST = 10  # percent
ASKED = (("members", "--as-of", "2015-12-31"),
         ("members", "--as-of", "2015-12-31", "--by", "ageBand"),
         ("admissions", "--period", "2015"),
         ("cells.village.independent",),
         ("departures", "--period", "2015"))


def main(program, write_acts):
    acts = subprocess.run([write_acts, str(DISTRICTS), "1"], capture_output=True, text=True,
                          check=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        register = Program(program, folder + "/register")
        register.init()
        register.import_lines(acts.splitlines())
        for question in ASKED:
            said = register.json("stats", "--io", *question, "--unit", "h7")[0]
            print(f"{' '.join(question)}: {said['bytesRead']} of {said['bytesStored']} bytes, "
                  f"{said['percent']:.2f} %")
            if said["percent"] >= MOST or said["bytesRead"] == 0:
                sys.exit(f"reads {said['percent']} %, under {MOST} % was expected")


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
