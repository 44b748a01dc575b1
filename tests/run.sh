#!/usr/bin/env bash
# Installs what is missing, builds into build/ and runs all tests. Safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/.."
missing=()
for package in g++ cmake ninja-build libgtest-dev capnproto libcapnp-dev libssl-dev libicu-dev libsimdjson-dev librocksdb-dev libcli11-dev nlohmann-json3-dev python3; do
  dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  [ "$(id -u)" = 0 ] || { echo "as root: apt-get install ${missing[*]}" >&2; exit 1; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}" ||
    { echo "could not install: ${missing[*]} (is there a network?)" >&2; exit 1; }
fi
cmake -S . -B build -G Ninja
cmake --build build
ctest --test-dir build --output-on-failure
