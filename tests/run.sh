#!/usr/bin/env bash
# Installs what is missing, builds a release into build/ and runs all tests: once as released, once
# under AddressSanitizer and UndefinedBehaviorSanitizer; then prints what it costs beside two peers,
# and what each part of the run took. Safe to repeat.
# --long: what is random goes on for longer, the sanitizers see all that the release does, the
# package is installed in a bare system, and the program is compiled without precompiled headers.
set -euo pipefail
cd "$(dirname "$0")/.."
case ${1:-} in
  '') long=OFF prepare=--tests ;;
  --long) long=ON prepare=--long ;;
  *)
    printf 'run: no %s; try: --long\n' "$1" >&2
    exit 2
    ;;
esac

names=() begun=()
part() {
  names+=("$1") begun+=("$SECONDS")
  printf '== %s\n' "$1"
  "${@:2}"
}
# Of a run that fails too: what it failed in stands last.
times() {
  local i now=$SECONDS next
  printf '%-16s %8s\n' part seconds
  for i in "${!names[@]}"; do
    next=${begun[i + 1]:-$now}
    printf '%-16s %8d\n' "${names[i]}" $((next - begun[i]))
  done
  printf '%-16s %8d\n' whole "$now"
}
trap times EXIT
# One more at a time than there are processors, for some tests wait more than they work.
tests=(ctest --output-on-failure -j $(($(nproc) + 1)) --test-dir)

part prepare ./cli/prepare.sh "$prepare"
part build ./cli/build.sh build -DSOGOC_LONG=$long
part tests "${tests[@]}" build
part 'sanitized build' ./cli/build.sh build/sanitized -DSOGOC_SANITIZE=ON -DSOGOC_LONG=$long \
  -DCMAKE_UNITY_BUILD=ON
part 'sanitized tests' "${tests[@]}" build/sanitized
part bench ./tests/bench/run.sh --short --build build
# Precompiled headers hide an include that is forgotten.
if [ $long = ON ]; then
  part 'plain build' ./cli/build.sh build/plain --target sogoc \
    -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DCMAKE_CXX_FLAGS_RELEASE=-O0
fi
