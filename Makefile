# Two commands do everything: `make run` and `make test`. Each sets up what it needs, once.
.PHONY: run test bench bench-hearing screenshots docs lint setup sound lock clean sbom audit
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
SOUND := pulseaudio pulseaudio-utils libasound2-plugins libportaudio2
# the first Python of a supported version
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && { echo $$p; break; }; done)

run: setup
	@$(BIN)/voicecare run $(if $(DISPLAY)$(WAYLAND_DISPLAY),--screen)

# two at once: what is played in real time, and all else
test: setup browser
	@$(BIN)/pytest --numprocesses 2 --dist loadgroup $(PYTEST)

bench: setup
	@$(BIN)/python -m benchmarks

# DATA is a folder of recordings laid out as those of the project; the tables and curves go to docs/benchmarks/
bench-hearing: setup
	@mkdir -p docs/benchmarks
	@for name in hearing taught orders triggers own_voice side_by_side answering soak; do \
		$(BIN)/python -m benchmarks $$name $(if $(DATA),--data $(DATA)) --keep docs/benchmarks/$$name.md || exit; done

docs: setup
	@mkdir -p docs/phrases
	@for language in $(patsubst voicecare/locales/%/prompts.ftl,%,$(wildcard voicecare/locales/*/prompts.ftl)); do \
		$(BIN)/voicecare phrases --markdown --language $$language > docs/phrases/$$language.md; done
	@$(BIN)/typer voicecare.cli utils docs --name voicecare --title Commands --output docs/commands.md
	@$(BIN)/python -m sphinx -W --keep-going -n -q docs docs/_build
	@echo "The documentation is in docs/_build/index.html"

sbom: setup
	@mkdir -p dist
	@$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --of JSON -o dist/sbom.json $(BIN)/python

audit: setup
	@$(BIN)/python .ci/audit.py

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

setup: $(VENV)/ready sound

# done again only when the lock file or the project's metadata changed
$(VENV)/ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "VoiceCare needs Python 3.11, 3.12 or 3.13: apt-get install python3 python3-venv"; exit 2; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(MAKE) --no-print-directory debian PACKAGES=python3-venv
	@echo "Setting up in $(VENV)/ (once; about 2.3 GB) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/voicecare models install
	@touch $@

# sound cards, and the virtual one of the tests, need Debian packages that pip cannot bring
sound:
	@if command -v dpkg-query >/dev/null && ! dpkg-query --show $(SOUND) >/dev/null 2>&1; then \
		$(MAKE) --no-print-directory debian PACKAGES="$(SOUND)" || true; fi

# the tests of the screen look at it in a real browser
.PHONY: browser
browser:
	@if command -v dpkg-query >/dev/null && [ ! -e /usr/bin/chromium ]; then \
		$(MAKE) --no-print-directory debian PACKAGES=chromium || true; fi

.PHONY: debian
debian:
	@if [ "$$(id -u)" = 0 ]; then as=; elif sudo -n true 2>/dev/null; then as="sudo -n"; else \
		echo "These Debian packages are missing. Type:  sudo apt-get install $(PACKAGES)"; exit 2; fi; \
	echo "Installing $(PACKAGES) ..."; \
	{ $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends $(PACKAGES); } >/dev/null \
		|| { echo "That did not work. Type:  sudo apt-get install $(PACKAGES)"; exit 2; }

screenshots: setup
	@$(BIN)/python -m benchmarks.screenshots

# needs uv (pip install uv)
lock:
	uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 --extra dev \
		--no-emit-package voicecare --custom-compile-command "make lock" -o requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) models/whisper-base models/firefox-* benchmarks/out rehearsals docs/_build dist
