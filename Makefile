# The verbs of the project. `make` sets up and builds the sample; `make test` checks everything.

# The system's own Python, if it is new enough and can make a .venv; else the first one of the path.
# Distributions compile it with profile-guided optimisation. pyenv does not, unless told to, and a
# build takes 10 to 25 % longer.
PYTHON ?= $(shell /usr/bin/python3 -c "import ensurepip, sys; sys.exit(sys.version_info < (3, 11))" \
	2>/dev/null && echo /usr/bin/python3 || echo python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: build test check format lock bench conformance baselines clean

build: $(VENV)/.made
	$(BIN)/brief build data/figures.toml --output output

test: $(VENV)/.made-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q

check: $(VENV)/.made
	$(BIN)/brief check data/figures.toml

format: $(VENV)/.made-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.made-dev
	$(BIN)/python bench/run.py

baselines: $(VENV)/.made
	$(BIN)/python tools/make_baselines.py data/figures.toml tests/baselines

conformance: $(VENV)/.made-dev
	$(BIN)/python -m tests.conformance

lock: $(VENV)/.made-dev
	$(BIN)/uv pip compile pyproject.toml --group build --universal --generate-hashes --no-header --upgrade -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group build --group dev --universal --generate-hashes --no-header -c requirements.lock --upgrade -o requirements-dev.lock

clean:
	rm -rf $(VENV) output .mypy_cache .ruff_cache .pytest_cache

$(VENV)/.made: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.made-dev: $(VENV)/.made requirements-dev.lock
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.lock
	touch $@
