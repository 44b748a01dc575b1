#!/usr/bin/env bash
# Measures sogoc beside a plain scan in memory and SQLite on the same acts; see measure.py.
# usage: run.sh [--quick [--all-rated] | --short | --smoke] [--seed N] [--build DIRECTORY]
# --quick: some quarter of an hour on two cores, without the slowest repetitions; of ten provinces
# only a tenth of the members is rated each year, with --all-rated as many as of one, which takes as
# long again
# --short: under a minute, prints only; --smoke: answers are compared, nothing is timed
# Without --build it installs what is missing and builds a release into build/ first.
# Exit status 1 when an answer differs or an act is refused.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [[ " $* " != *" --build "* ]]; then
  ./cli/prepare.sh
  ./cli/build.sh build
fi
exec ./tests/bench/measure.py "$@"
