#!/usr/bin/env bash
# Installs what is missing, builds into build/ and runs all tests. Safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/.."
./cli/prepare.sh
cmake -S . -B build -G Ninja
cmake --build build
ctest --test-dir build --output-on-failure
