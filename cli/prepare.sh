#!/usr/bin/env bash
# Installs the Debian packages that building needs, if any is missing; with --tests those of the
# tests too, with --package those of making a package, with --long those of all tests there are.
# Safe to repeat: with nothing missing it touches neither the network nor the package lists.
# Exit status 1, with the reason and the remedy, when a package could not be installed.
set -euo pipefail

packages=(
  g++ cmake ninja-build pkg-config python3  # Cap'n Proto's CMake package asks pkg-config
  capnproto libcapnp-dev libcli11-dev libgtest-dev libicu-dev nlohmann-json3-dev
  librocksdb-dev libsimdjson-dev libspdlog-dev libsqlite3-dev libssl-dev
)
# They apply diffs, read the man page and the completions, hold output against JSON Schemas.
of_tests=(git groff-base zsh python3-jsonschema)
of_packages=(dpkg-dev file)    # CPack asks them what the program depends on
of_long_tests=(debootstrap strace)  # they install the package in a bare system, fail calls
for what in "$@"; do
  case $what in
    --tests) packages+=("${of_tests[@]}") ;;
    --package) packages+=("${of_packages[@]}") ;;
    --long) packages+=("${of_tests[@]}" "${of_packages[@]}" "${of_long_tests[@]}") ;;
    *)
      printf 'prepare: no %s; try: --tests, --package or --long\n' "$what" >&2
      exit 2
      ;;
  esac
done

fail() {
  printf 'prepare: %s\n' "$@" >&2
  exit 1
}

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
  fail "this is no Debian: apt-get was not found" \
       "try: install what Debian calls ${packages[*]} and build with cmake yourself"

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing=()
for package in "${packages[@]}"; do
  is_installed "$package" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  as_root=(sudo)
  command -v sudo >/dev/null ||
    fail "these packages are missing and only root can install them: ${missing[*]}" \
         "try, as root: apt-get install --no-install-recommends ${missing[*]}"
fi

printf 'prepare: installing %s\n' "${missing[*]}" >&2
install() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$log" 2>&1
}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# the lists that are there may do; old ones name packages that no longer exist
if ! install; then
  "${as_root[@]}" apt-get update -qq >>"$log" 2>&1 || true
  install || {
    tail -n 5 "$log" >&2
    fail "these packages could not be installed: ${missing[*]}" \
         "try: look at the network and the package sources, then run this again"
  }
fi
