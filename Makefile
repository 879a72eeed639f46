# Every target sets up what it needs, and does so only once: `make run` on a fresh clone is enough.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

BIN := .venv/bin
export PATH := $(CURDIR)/.venv/bin:$(CURDIR)/.venv/pnpm/node_modules/.bin:$(PATH)
export UV_PYTHON_DOWNLOADS := never
export VIRTUAL_ENV := $(CURDIR)/.venv
# Containers like to forbid Python to keep what it compiled: each process then takes twice as long to begin.
export PYTHONDONTWRITEBYTECODE :=

UV := $(BIN)/uv pip install -q --require-hashes
PNPM := pnpm --dir frontend
CODE := backend tests examples/python/tour.py $(wildcard bench) $(wildcard migrations)

# What each step leaves behind, so that make can see it is done.
VENV := .venv/made
PYTHON := .venv/python-packages
DEV := .venv/python-packages-dev
PNPM_HERE := .venv/pnpm/node_modules/.bin/pnpm
FRONTEND := frontend/node_modules/.modules.yaml
APP := backend/ringbook/static/index.html
SOURCES := $(shell find frontend/src frontend/public -type f ! -path 'frontend/src/gql/*' 2>/dev/null) \
	$(wildcard frontend/*.* schema.graphql docs/api.md)

# A clone that was moved is set up again.
ifneq ($(shell cat $(VENV) 2>/dev/null),$(CURDIR))
.PHONY: $(VENV)
endif

.PHONY: help run test lint types schema messages format bench clean

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name text; do \
		printf '  make %-9s %s\n' "$$name" "$$text"; done

run: $(PYTHON) $(APP) ## Start Ringbook on http://127.0.0.1:8000 (RINGBOOK_PORT, RINGBOOK_STATE, DATABASE_URL, REDIS_URL)
	@exec $(BIN)/python -m ringbook.cli run

test: $(DEV) $(APP) ## Run every test, the browser's included
	@scripts/redis
	RINGBOOK_CHROMIUM="$$(scripts/chromium)" $(BIN)/python -m pytest -n 2 $(ARGS)
	$(PNPM) test

lint: $(DEV) $(FRONTEND) ## Check style, formatting, and which way imports run
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/lint-imports
	$(PNPM) lint

types: $(DEV) $(FRONTEND) ## Check types in both languages
	$(BIN)/mypy
	cd examples/python && $(CURDIR)/$(BIN)/mypy --config-file= --strict --follow-imports=silent tour.py
	$(PNPM) types

schema: $(PYTHON) ## Write schema.graphql from the code
	$(BIN)/python -m ringbook.cli schema

messages: $(FRONTEND) ## Collect the app's texts for translation
	$(PNPM) messages

format: $(DEV) $(FRONTEND) ## Format the code of both languages
	$(BIN)/ruff check --fix-only -q $(CODE)
	$(BIN)/ruff format $(CODE)
	$(PNPM) format

bench: $(DEV) ## Measure how fast it answers
	RINGBOOK_CHROMIUM="$$(scripts/chromium)" $(BIN)/python -m bench
	$(BIN)/python -m bench.rivals --contacts 10000 --seconds 2 --rounds 3

clean: ## Delete what was installed and built; the data in .ringbook stay
	rm -rf .venv frontend/node_modules backend/ringbook/static .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV): scripts/venv requirements-build.txt
	@echo 'Setting up Python and Node ...'
	@scripts/venv
	@echo '$(CURDIR)' >$@

$(PYTHON): $(VENV) requirements.txt
	@echo 'Installing the Python packages ...'
	@$(UV) -r requirements.txt
	@touch $@

$(DEV): $(PYTHON) requirements-dev.txt
	@echo 'Installing the development tools ...'
	@$(UV) -r requirements-dev.txt
	@touch $@

$(PNPM_HERE): $(VENV)
	@npm install --silent --no-save --prefix .venv/pnpm pnpm@12.21.0
	@touch $@

$(FRONTEND): $(PNPM_HERE) frontend/package.json frontend/pnpm-lock.yaml
	@echo 'Installing the front end packages ...'
	@CI=true $(PNPM) install --frozen-lockfile --reporter=append-only --loglevel=error
	@touch $@

$(APP): $(FRONTEND) $(SOURCES)
	@echo 'Building the app ...'
	@$(PNPM) build >.venv/build.log 2>&1 || { cat .venv/build.log; exit 1; }
	@touch $@
