from __future__ import annotations

import struct

from hypothesis import given
from hypothesis import strategies as st

from hardware.drivers.input_events import EV_KEY, EV_SYN, EVENT, SYN_DROPPED, InputEvents, KeyEvent, pack

codes = st.integers(0, 0xFFFF)
events = st.tuples(codes, st.sampled_from([0, 1, 2]))


def test_the_layout_is_that_of_this_machine() -> None:
    assert struct.calcsize("llHHi") == EVENT.size == 24
    assert struct.Struct("llHHi").pack(0, 0, EV_KEY, 30, 1) == pack(EV_KEY, 30, 1)


def test_a_key_goes_down_is_held_and_goes_up() -> None:
    stream = b"".join(pack(EV_KEY, 30, value) + pack(EV_SYN, 0, 0) for value in (1, 2, 0))
    assert InputEvents().feed(stream) == [
        KeyEvent(30, pressed=True, repeated=False),
        KeyEvent(30, pressed=True, repeated=True),
        KeyEvent(30, pressed=False, repeated=False),
    ]


@given(st.lists(events), st.data())
def test_how_the_bytes_are_cut_does_not_matter(keys: list[tuple[int, int]], data: st.DataObject) -> None:
    stream = b"".join(pack(EV_KEY, code, value) for code, value in keys)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=6)))
    parts = [stream[start:end] for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    reader = InputEvents()
    heard = [event for part in parts for event in reader.feed(part)]
    assert heard == [KeyEvent(code, value != 0, value == 2) for code, value in keys]


@given(st.lists(st.binary(max_size=200), max_size=10))
def test_noise_makes_no_more_than_its_keys_and_holds_nothing_back(noise: list[bytes]) -> None:
    reader = InputEvents()
    heard = [event for part in noise for event in reader.feed(part)]
    total = len(b"".join(noise))
    assert len(heard) <= total // EVENT.size
    # Filled up to a whole event, the next key is understood: nothing older is held.
    reader.feed(bytes(-total % EVENT.size))
    assert reader.feed(pack(EV_KEY, 28, 1)) == [KeyEvent(28, pressed=True, repeated=False)]


@given(st.integers(0, 0xFFFF).filter(lambda kind: kind != EV_KEY), codes, st.integers(-(2**31), 2**31 - 1))
def test_what_is_no_key_is_skipped(kind: int, code: int, value: int) -> None:
    assert InputEvents().feed(pack(kind, code, value)) == []


def test_lost_events_are_counted() -> None:
    reader = InputEvents()
    reader.feed(pack(EV_SYN, 0, 0) + pack(EV_SYN, SYN_DROPPED, 0)[:9])
    assert reader.dropped == 0
    reader.feed(pack(EV_SYN, SYN_DROPPED, 0)[9:])
    assert reader.dropped == 1
