# Two commands do everything on a machine with Python 3.11 or later and make:
#   make demo    set up, check the example, print the report
#   make test    set up, then format, lint, types, imports, rules and all tests

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
REPORT := reports/working-group

.PHONY: demo test check-format lint types imports rules tests format clean bench reports help

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/:/'

$(VENV)/installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "checker needs Python 3.11 or later; name one with: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	$(BIN)/python -m compileall -q checker
	PYTHONDONTWRITEBYTECODE= $(BIN)/checker check examples/working-group --quiet --fail-on never >/dev/null
	touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

demo: $(VENV)/installed ## install, check the example, print the report
	@$(BIN)/checker check examples/working-group --report $(REPORT).html --report $(REPORT).json --fail-on never
	@echo
	@echo "The example holds one real conflict, which this demo reports and does not fail on (--fail-on never)."
	@echo "The same report as a page: $(REPORT).html"

test: $(VENV)/installed-dev check-format lint types imports rules tests ## install what tests need and run every check

check-format: $(VENV)/installed-dev
	$(BIN)/ruff format --check --quiet .

lint: $(VENV)/installed-dev
	$(BIN)/ruff check --quiet .

types: $(VENV)/installed-dev
	$(BIN)/mypy

imports: $(VENV)/installed-dev
	$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports

rules: $(VENV)/installed-dev
	$(BIN)/checker rules test

tests: $(VENV)/installed-dev
	$(BIN)/python -m pytest -n 2

format: $(VENV)/installed-dev ## format and sort imports
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix --quiet .

reports: $(VENV)/installed ## rewrite the committed reports of the examples
	$(BIN)/checker check examples/working-group --quiet --report $(REPORT).html --report $(REPORT).json --fail-on never >/dev/null
	$(BIN)/checker check examples/accident --quiet --report tests/expected/accident.json --fail-on never >/dev/null
	$(BIN)/python tools/update_readme.py

bench: $(VENV)/installed ## speed figures
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/extraction.py
	$(BIN)/python benchmarks/mentions.py --growth

clean: ## remove the environment and what tools left
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
