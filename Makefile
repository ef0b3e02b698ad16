# `make run` and `make test` need nothing before them but Rust, Node, Python and apt.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.PHONY: run test check gen e2e faults bench dev deny frontend

DUKAO := target/release/dukao
# Always the whole workspace with all targets: another choice of packages has other features, and compiles all again.
BUILD := cargo build --workspace --all-targets
TESTDB := target/debug/testdb
FRONTEND_SOURCES := $(shell find frontend/src frontend/public frontend/index.html frontend/vite.config.ts frontend/package-lock.json -type f 2>/dev/null)

## Builds and starts the platform with the demo city at http://127.0.0.1:8080.
run: frontend/dist/index.html
	scripts/install-run.sh
	cargo build --release --package dukao-server
	$(DUKAO) demo
	@echo "http://127.0.0.1:8080"
	$(DUKAO) serve

## Everything: Rust on both databases, contract drift, frontend, browser.
test: check
	$(BUILD)
	$(TESTDB) run -- cargo nextest run --workspace --no-fail-fast
	cargo test --workspace --doc --quiet
	cd frontend && npm run test
	cd frontend && npm run e2e

## Formatting, lints, arrows, drift: quick and without a database.
check: frontend/node_modules/.ready frontend/dist/index.html
	scripts/install-test.sh
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- --deny warnings
	scripts/check-arrows.sh
	cd frontend && npm run lint && npm run lint:api && npm run typecheck && npm run size

## Regenerates contract, permissions, errors, frontend types and both schemas.
gen: frontend/node_modules/.ready
	scripts/install-test.sh
	$(BUILD)
	target/debug/dukao openapi --out openapi
	cd frontend && npm run gen
	DUKAO_REGENERATE=1 $(TESTDB) run -- cargo nextest run --workspace -E 'test(schema)'

e2e: frontend/node_modules/.ready frontend/dist/index.html
	scripts/install-test.sh
	$(BUILD)
	cd frontend && npm run e2e

faults:
	scripts/install-test.sh
	$(BUILD)
	$(TESTDB) run -- cargo nextest run --workspace -E 'test(faults)'

## The platform beside a bare handler with the same SQL, on both databases: ratios, and CPU for each request.
bench: frontend/dist/index.html
	scripts/install-test.sh
	$(BUILD)
	cargo build --release --package dukao-server --package dukao-bench
	$(TESTDB) run -- target/release/dukao-bench

## The API at :8080 and the client with hot reload at :5173.
dev: frontend/node_modules/.ready
	scripts/install-run.sh
	cargo build --workspace
	target/debug/dukao demo
	trap 'kill $$(jobs -p)' EXIT; target/debug/dukao serve & cd frontend && npm run dev

## Licences, duplicates and sources of every dependency.
deny:
	command -v cargo-deny >/dev/null || cargo install --locked cargo-deny
	cargo deny check bans licenses sources

frontend: frontend/dist/index.html

frontend/node_modules/.ready: frontend/package-lock.json
# Not `npm ci`: a lock file without registry addresses lacks the entries of other platforms, which `ci` refuses.
	cd frontend && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --no-save --no-audit --no-fund
	touch $@

frontend/dist/index.html: frontend/node_modules/.ready $(FRONTEND_SOURCES)
	cd frontend && npm run build
	touch $@
