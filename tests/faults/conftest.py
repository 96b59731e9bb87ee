"""The fault matrix in pytest's report, and as a file where KIOSK_MATRIX_TABLE names one."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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


def pytest_sessionfinish(session: pytest.Session) -> None:
    """What a process of its own found goes to the one that reports."""
    said = getattr(session.config, "workeroutput", None)
    report = session.config.stash.get(REPORT, None)
    if said is not None and report is not None:
        said["matrix"] = (report.lines, report.pages)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    report = node.config.stash.setdefault(REPORT, MatrixReport())
    lines, pages = node.workeroutput.get("matrix", ({}, [])) if hasattr(node, "workeroutput") else ({}, [])
    report.lines.update(lines)
    report.pages.extend(pages)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    report = config.stash.get(REPORT, MatrixReport())
    for title, lines in report.lines.items():
        terminalreporter.section(title)
        for line in lines:
            terminalreporter.write_line(line)
    if report.pages and (file := os.environ.get("KIOSK_MATRIX_TABLE")):
        Path(file).write_text("\n".join(report.pages), encoding="utf-8")
