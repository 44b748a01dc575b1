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
./tests/bench/measure.py "$@"

# How long a process takes to explain each year of the demo's province, beside one answer.
if [[ " $* " != *" --smoke "* ]]; then
  build=build
  while [ $# -gt 0 ]; do [ "$1" != --build ] || build=$2; shift; done
  directory=$(mktemp -d)
  trap 'rm -rf "$directory"' EXIT
  "$build/sogoc" demo --register "$directory/register" > /dev/null
  printf '\nexplaining members of a province, in process:\n'
  "$build/tests/bench_explain" "$directory/register" members BK \
    2015-12-31@2016-01-15 2016-12-31 2016-12-31@2017-01-15 2017-12-31 \
    2017-12-31@2018-01-15 2018-12-31
fi
