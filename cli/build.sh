#!/usr/bin/env bash
# Builds a release into build/, or what the arguments name:
# build.sh [DIRECTORY [--target TARGET] [CMAKE OPTION...]]; without a target all of it, tests too.
# Prints only what goes wrong, and on a terminal one line that counts the steps.
set -euo pipefail
cd "$(dirname "$0")/.."
directory=${1:-build}
shift $(($# > 0))
target=()
if [ "${1:-}" = --target ]; then
  target=(--target "$2")
  shift 2
fi
log=$directory/build.log
mkdir -p "$directory"

fail() {
  tail -n 40 "$log" >&2
  printf 'build: failed; the whole output is in %s\n' "$log" >&2
  exit 1
}

# Ninja's own line a step goes into the log; the number in it is shown.
count() {
  local line
  while IFS= read -r line; do
    printf '%s\n' "$line" >>"$log"
    if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
      printf '\rbuild: step %d of %d' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&2
    fi
  done
  printf '\r\033[K' >&2
}

printf 'build: into %s (a few minutes the first time)\n' "$directory" >&2
cmake -S . -B "$directory" -G Ninja -DCMAKE_BUILD_TYPE=Release "$@" >"$log" 2>&1 || fail
build=(env NINJA_STATUS='[%f/%t] ' cmake --build "$directory" "${target[@]}")
if [ -t 2 ]; then
  "${build[@]}" 2>&1 | count || fail
else
  "${build[@]}" >>"$log" 2>&1 || fail
fi
