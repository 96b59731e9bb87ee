"""The fault matrix in pytest's report, and as a file where KIOSK_MATRIX_TABLE names one."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest


@dataclass
class MatrixReport:
    """`lines`: title → what stands in pytest's own report at the end. `pages`: Markdown, in their order."""

    lines: dict[str, list[str]] = field(default_factory=dict)
    pages: list[str] = field(default_factory=list)


REPORT = pytest.StashKey[MatrixReport]()


@pytest.fixture(scope="session")
def matrix_report(request: pytest.FixtureRequest) -> MatrixReport:
    return request.config.stash.setdefault(REPORT, MatrixReport())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    report = config.stash.get(REPORT, MatrixReport())
    for title, lines in report.lines.items():
        terminalreporter.section(title)
        for line in lines:
            terminalreporter.write_line(line)
    if report.pages and (file := os.environ.get("KIOSK_MATRIX_TABLE")):
        Path(file).write_text("\n".join(report.pages), encoding="utf-8")
