#!/usr/bin/env bash
# Installs what is missing, builds a release into build/ and runs all tests: once as released, once
# under AddressSanitizer and UndefinedBehaviorSanitizer; then prints what it costs beside two peers.
# Safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/.."
./cli/prepare.sh --tests
./cli/build.sh build
ctest --test-dir build --output-on-failure -j 2
./cli/build.sh build/sanitized -DSOGOC_SANITIZE=ON
ctest --test-dir build/sanitized --output-on-failure -j 2
./tests/bench/run.sh --short --build build
