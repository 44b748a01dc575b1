#!/usr/bin/env bash
# From a fresh clone to the first answers: installs what is missing, builds the program into build/
# and runs the demo, which keeps its register in ./demo-register. Safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/.."
./cli/prepare.sh
./cli/build.sh build --target sogoc
exec build/sogoc demo
