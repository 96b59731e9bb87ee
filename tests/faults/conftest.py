"""The fault matrix in pytest's report, and as a file where KIOSK_MATRIX_TABLE names one."""

from __future__ import annotations

import pytest

REPORT = pytest.StashKey[dict[str, list[str]]]()


@pytest.fixture(scope="session")
def report(request: pytest.FixtureRequest) -> dict[str, list[str]]:
    """Title → lines that stand in pytest's own report at the end."""
    return request.config.stash.setdefault(REPORT, {})


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for title, lines in config.stash.get(REPORT, {}).items():
        terminalreporter.section(title)
        for line in lines:
            terminalreporter.write_line(line)
