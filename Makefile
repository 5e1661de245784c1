# `make html` and `make test` do all the set-up themselves; `make help` lists the rest.
# What they need: Python 3.11 or newer with venv, make, git.

ifeq ($(origin PYTHON),undefined)
PYTHON := $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
endif
CONTENT ?= content
OUTPUT ?= output
PORT ?= 8000

# The environment of the person who calls must not reach into ours.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV

BIN := .venv/bin/python
PIP := $(BIN) -m pip --disable-pip-version-check --no-input --quiet install

# The stamps are named for what the environment is made from, so that a change of it makes a new one.
MADE_FROM := $(shell { "$(PYTHON)" -VV; pwd; cat pyproject.toml requirements.lock; } 2>&1 | cksum | cut -d' ' -f1)
BUILDING := .venv/building-$(MADE_FROM)
PUBLISHING := .venv/publishing-$(MADE_FROM)
TESTING := .venv/testing-$(MADE_FROM)

.PHONY: help html publish serve test clean lock
.NOTPARALLEL:

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1  /p' Makefile

html: $(BUILDING) ## build the site and put it in output/
	@rm -rf "$(OUTPUT).html"
	$(BIN) -m pelican "$(CONTENT)" -s pelicanconf.py -o "$(OUTPUT).html" $(PELICANOPTS)
	$(BIN) -m variorum.publishing.swapping "$(OUTPUT).html" "$(OUTPUT)"

# The day that pages are said to be of, where nobody says another: that of the last commit. Everybody may read
# the files, since a host that takes them over with their modes would else hide them.
publish: export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null)
publish: $(PUBLISHING) ## build what goes on the web (SITEURL=https://...); any warning stops it
	@rm -rf "$(OUTPUT).publish"
	umask 022 && $(BIN) -m pelican "$(CONTENT)" -s publishconf.py -o "$(OUTPUT).publish" --fatal warnings $(PELICANOPTS)
	$(BIN) -m variorum.publishing.inspecting "$(OUTPUT).publish"
	$(BIN) -m variorum.publishing.swapping "$(OUTPUT).publish" "$(OUTPUT)"

serve: $(BUILDING) ## preview on http://127.0.0.1:8000 (PORT=...), built and shown again at every change
	$(BIN) -m variorum preview "$(CONTENT)" -s pelicanconf.py -o "$(OUTPUT).preview" -p $(PORT)

test: $(TESTING) ## lint, check types, run the tests
	$(BIN) -m ruff format --check .
	$(BIN) -m ruff check .
	$(BIN) -m mypy
	$(BIN) -m pytest $(PYTESTOPTS)

clean: ## remove all that was made here, .venv and the built site too
	rm -rf .venv build dist output.* .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find output -mindepth 1 -maxdepth 1 ! -name .gitkeep -exec rm -rf {} +

lock: ## renew requirements.lock after a change of pyproject.toml (UPGRADE=--upgrade for newer releases)
	PYTHON="$(PYTHON)" .ci/lock $(UPGRADE)

$(BUILDING):
	@"$(or $(PYTHON),false)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name yours: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Installing what requirements.lock pins for building into .venv"
	@rm -rf .venv
	@"$(PYTHON)" -m venv .venv
	@sed '/^# For publishing/,$$d' requirements.lock > .venv/building.lock
	@$(PIP) --require-hashes --only-binary :all: -r .venv/building.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(PUBLISHING): $(BUILDING)
	@echo "Installing what requirements.lock pins for publishing into .venv"
	@sed '/^# For tests/,$$d' requirements.lock > .venv/publishing.lock
	@$(PIP) --require-hashes --only-binary :all: -r .venv/publishing.lock
	@touch $@

$(TESTING): $(BUILDING)
	@echo "Installing what requirements.lock pins for tests into .venv"
	@$(PIP) --require-hashes --only-binary :all: -r requirements.lock
	@touch $@
