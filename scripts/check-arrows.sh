#!/usr/bin/env bash
# The layers, proved by Cargo: domain <- persistence <- app <- http <- server. A name that a layer must not know must
# not be found in its tree of normal dependencies.
set -euo pipefail
forbid() { # package, dependency…
  local package=$1 dependency
  shift
  for dependency in "$@"; do
    if cargo tree --quiet --package "$package" --edges normal --invert "$dependency" >/dev/null 2>&1; then
      echo "$package must not depend on $dependency:" >&2
      cargo tree --package "$package" --edges normal --invert "$dependency" >&2
      exit 1
    fi
    echo "ok: $package does not know $dependency"
  done
}
forbid dukao-domain diesel actix-web utoipa tokio dukao-persistence dukao-app dukao-http
forbid dukao-persistence actix-web utoipa tokio dukao-app dukao-http
forbid dukao-app actix-web utoipa dukao-http
# `object_store` brings tokio: in `app` one file knows either, behind calls that block.
if grep -rlE '\b(tokio|object_store|futures_util|async|await)\b' crates/app/src | grep -vx 'crates/app/src/evidence/store.rs'; then
  echo "dukao-app is synchronous but for evidence/store.rs" >&2
  exit 1
fi
echo "ok: dukao-app is synchronous but for evidence/store.rs"
forbid dukao-http dukao-server

# The check itself must be able to see a dependency.
if ! cargo tree --quiet --package dukao-http --edges normal --invert actix-web >/dev/null; then
  echo "the check found nothing where there is something" >&2
  exit 1
fi
