#!/usr/bin/env bash
# What building the server needs beyond Rust: libpq, which the PostgreSQL backend links.
set -euo pipefail
if [ -e /usr/include/postgresql/libpq-fe.h ] && ldconfig -p | grep -q 'libpq\.so'; then exit 0; fi
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
as_root apt-get update -qq
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libpq-dev
