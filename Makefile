# Two commands do everything on a fresh machine with Python 3.11 or newer: `make run` and `make test`.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do command -v $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
STORE ?= sqlite:///dostex.db

.DEFAULT_GOAL := help
.PHONY: help run test soak docs lock clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /  make \1\t/'

run: $(VENV)/.run ## Set up, then extract corpus/articles into a SQLite database and show the result
	$(BIN)/dostex run corpus/articles --store $(STORE)
	@echo
	@echo "S&T tasks managed, as the provinces reported them:"
	@$(BIN)/dostex query --store $(STORE) "select area_name as province, period, value, unit, span_text as quote from observations \
	  where indicator = 'tasks_total_managed' and status = 'actual' and part_of is null and scope is null order by province, period"

test: $(VENV)/.dev ## Set up, then run every check and every test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto

soak: $(VENV)/.bench ## Set up, then run the long experiments and the benchmark with its bars
	$(BIN)/pytest -m soak
	$(BIN)/dostex bench extract --table --memory 10000 --gate
	$(BIN)/dostex bench store --gate
	$(BIN)/dostex bench crawl --gate
	$(BIN)/dostex bench batch --table

docs: $(VENV)/.dev ## Write the generated schema and documentation anew
	$(BIN)/dostex schema

lock: $(VENV)/.dev ## Resolve the dependencies anew and write requirements/*.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml --group build -o requirements/run.lock $(UPGRADE)
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml --all-extras --group build --group dev -o requirements/dev.lock -c requirements/run.lock $(UPGRADE)
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml --group bench --group orchestrator -o requirements/bench.lock -c requirements/dev.lock $(UPGRADE)

clean: ## Remove the virtual environment, caches and the default database
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dostex.db*

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "dostex needs Python 3.11 or newer; none was found. Name one: make PYTHON=/path/to/python3.12 run" >&2; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "dostex needs Python 3.11 or newer; $(PYTHON) is older. Name one: make PYTHON=/path/to/python3.12 run" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.lock $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || \
	  { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium; } || \
	  echo "The tests of the review app drive Chromium; install it, for example with: sudo apt-get install chromium" >&2
	@touch $@

$(VENV)/.bench: requirements/bench.lock $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.lock
	@touch $@
