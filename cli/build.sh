#!/usr/bin/env bash
# Builds a release into build/, or what the arguments name: build.sh DIRECTORY [CMAKE OPTION...].
# Prints only what goes wrong, and one line of progress on a terminal.
set -euo pipefail
cd "$(dirname "$0")/.."
directory=${1:-build}
log=$directory/build.log
mkdir -p "$directory"
printf 'build: into %s (a few minutes the first time)\n' "$directory" >&2
if ! { cmake -S . -B "$directory" -G Ninja -DCMAKE_BUILD_TYPE=Release "${@:2}" &&
       cmake --build "$directory"; } >"$log" 2>&1; then
  tail -n 40 "$log" >&2
  printf 'build: failed; the whole output is in %s\n' "$log" >&2
  exit 1
fi
