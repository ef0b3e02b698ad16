#!/usr/bin/env bash
# What the tests need beyond Rust, Node and Python: a browser with Chinese fonts, PostgreSQL's programs, nextest.
set -euo pipefail
here=$(dirname "$0")
"$here/install-run.sh"
missing=()
command -v chromium >/dev/null || missing+=(chromium)
fc-list 2>/dev/null | grep -q 'Noto Sans CJK' || missing+=(fonts-noto-cjk fontconfig)
ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || missing+=(postgresql)
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
if [ ${#missing[@]} -gt 0 ]; then
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi
# Without windows to draw, the browser's shell does the same in two thirds of the time; where there is none, it does without.
if ! command -v chromium-headless-shell >/dev/null && command -v apt-get >/dev/null; then
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell ||
    echo "no chromium-headless-shell here: chromium itself runs the tests"
fi
command -v cargo-nextest >/dev/null || cargo install --locked cargo-nextest
# The S3-compatible server of the evidence tests: 14 MB, no browser, no native code.
if [ ! -d "$here/../tests/s3/node_modules/s3rver" ]; then
  (cd "$here/../tests/s3" && npm install --no-save --no-audit --no-fund --ignore-scripts)
fi
