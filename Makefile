.PHONY: run setup test lint

run:
	@.ci/setup run
	@.venv/bin/kiosk run

setup:
	@.ci/setup run

lint:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports --no-cache
	.venv/bin/python -m kiosk.screens.build --lint
	.venv/bin/python -m kiosk.screens.reading

test:
	@.ci/setup test
	@$(MAKE) --no-print-directory lint
	.venv/bin/pytest -n 4 --dist loadfile --no-loadscope-reorder -m "not timed"
	.venv/bin/pytest -m timed
