# Every target makes what it needs: a machine with Python 3.11 (or later) and make is enough.
PYTHON ?= python3
FUZZ_SECONDS ?= 60
FAULTS ?= 20000
BIN := .venv/bin
RUNS := .venv/.runs
READY := .venv/.ready
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable

.PHONY: demo serve test check docs bench fuzz faults mutation clean

$(RUNS): pyproject.toml
	$(PYTHON) -m venv .venv
	$(INSTALL) .
	touch $(RUNS)

$(READY): $(RUNS)
	$(INSTALL) '.[dev]'
	touch $(READY)

demo: $(RUNS)     ## the whole way on this machine, nothing to configure
	$(BIN)/overstap demo

serve: $(RUNS)    ## a gateway on this machine, with a certificate authority of its own
	$(BIN)/overstap serve --development

test: $(READY)    ## every test
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(READY)   ## format, lint, types and import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(READY)    ## the pages that are made from the code
	$(BIN)/python -m docs

bench: $(READY)   ## speed, as ratios inside one run
	$(BIN)/python -m bench

fuzz: $(READY)    ## any bytes at all through the door, the codec and the verdict
	$(INSTALL) '.[fuzz]'
	$(BIN)/python -m fuzz --seconds $(FUZZ_SECONDS)

faults: $(READY)  ## the verdict beside a second opinion, on dossiers damaged at random
	$(BIN)/python -m tests.faults --dossiers $(FAULTS)

mutation: $(READY)  ## the rules and the identifiers changed, and a test has to notice; takes hours
	$(INSTALL) '.[mutation]'
	$(BIN)/python -m mutation

clean:
	rm -rf .fuzz .mutation .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
