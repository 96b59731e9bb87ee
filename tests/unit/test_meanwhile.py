"""What is computed while the chip is at work."""

from __future__ import annotations

import threading

import pytest

from hardware.drivers.emrtd.meanwhile import Meanwhile


def test_it_is_done_beside_who_waits_for_it() -> None:
    word = threading.Event()
    work = Meanwhile(lambda: word.wait(60))
    word.set()  # which who computes it here and now would never come to
    assert work.result()


def test_what_it_raises_comes_to_who_wants_it() -> None:
    with pytest.raises(ValueError, match="no point"):
        Meanwhile(lambda: int("no point")).result()
