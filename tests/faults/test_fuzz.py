"""The short form of fuzzing: some thousands of inputs for each parser. The long one is `python -m tests.fuzz`."""

from __future__ import annotations

import pytest

from tests.fuzz.__main__ import fuzz
from tests.fuzz.targets import TARGETS

INPUTS = 20_000


@pytest.mark.parametrize("name", TARGETS)
def test_a_parser_takes_whatever_comes(name: str) -> None:
    held, words = fuzz(name, INPUTS)
    assert held, words
