"""The panel without a wire: lines, bounces, what the inputs mean, the latch of tampering."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.drivers.io_board import Options
from hardware.drivers.io_board.inputs import HOLD_S, Debounce, Switch, TamperLatch, read
from hardware.drivers.io_board.lines import KIND, LONGEST, Identity, Levels, LineReader, Message, line
from hardware.simulators.panel import INPUTS

OPTIONS = Options("/dev/panel", dict(INPUTS))
SWITCH = {Switch.RUN: 0, Switch.MAINTENANCE: 1 << 5, Switch.SUPERVISOR: 2 << 5}
TAMPER = 1 << INPUTS["tamper"]
words32 = st.integers(0, 2**32 - 1)
noise = st.one_of(st.binary(max_size=200), st.sampled_from([b"IN ", b"*", b"\n", b"\r\n", line("IN 00000001"), b"ID "]))


def test_the_lines_are_as_documented() -> None:
    assert line("IN?") == b"IN?*38\n"  # 0x49 ^ 0x4E ^ 0x3F
    reader = LineReader()
    assert reader.feed(b"IN 0000002A*" + b"%02X" % (0x49 ^ 0x4E ^ 0x20 ^ 0x32 ^ 0x41) + b"\r\n") == [Levels(0x2A)]
    assert reader.feed(line("ID PANEL 1 Tilburg rev B") + line("ID RELAIS 2")) == [
        Identity(KIND),
        Identity("RELAIS 2"),
    ]
    assert reader.garbled == 0


@pytest.mark.parametrize(
    "bad",
    [
        b"IN 0000002A\n",
        b"IN 0000002A*00\n",
        b"IN 0000002A*7\n",
        line("IN 2A"),
        line("IN 0000002a"),
        line("OUT 0000002A"),
        line("ID PANEL"),
        line("ID PANEL 1 " + "x" * LONGEST),
        b"\xff\xfe*01\n",
    ],
)
def test_what_is_no_line_is_counted(bad: bytes) -> None:
    reader = LineReader()
    assert reader.feed(bad + line("IN 00000001")) == [Levels(1)]
    assert reader.garbled == 1


def test_a_line_without_an_end_is_counted_once() -> None:
    reader = LineReader()
    for _ in range(100):
        assert reader.feed(b"x" * 50) == []
    assert reader.garbled == 1
    assert reader.feed(b"\n" + line("IN 00000001")) == [Levels(1)]
    assert reader.garbled == 1


@given(words32)
def test_one_wrong_bit_is_noticed(bits: int) -> None:
    good = line(f"IN {bits:08X}")
    for position in range(len(good) - 1):
        for bit in range(8):
            bad = bytearray(good)
            bad[position] ^= 1 << bit
            assert LineReader().feed(bytes(bad)) in ([], [Levels(bits)])  # a CR is no difference
            assert Levels(bits) not in LineReader().feed(bytes(bad))


@given(st.lists(noise, max_size=20))
def test_no_bytes_make_the_reader_grow(pieces: Sequence[bytes]) -> None:
    whole, parts = LineReader(), LineReader()
    said: list[Message] = []
    for piece in pieces:
        said += parts.feed(piece)
        assert len(parts._held) <= LONGEST + 2
    assert whole.feed(b"".join(pieces)) == said
    assert whole.garbled == parts.garbled
    assert parts.feed(b"\n" + line("IN 00000001"))[-1] == Levels(1)


def test_a_bounce_is_no_change() -> None:
    debounce = Debounce()
    debounce.see(0, 0.0)
    for step in range(10):
        debounce.see(step % 2, 1.0 + step * HOLD_S / 2)
        assert debounce.settled(1.0 + step * HOLD_S / 2) == 0
    assert debounce.settled(1.0 + 9 * HOLD_S / 2 + HOLD_S) == 1


def test_a_loose_contact_does_not_hold_up_the_others() -> None:
    debounce = Debounce()
    debounce.see(0, 0.0)
    for step in range(10):
        debounce.see(0b10 | step % 2, 1.0 + step * HOLD_S / 2)
    assert debounce.settled(1.0 + 9 * HOLD_S / 2) == 0b10


@given(st.lists(st.tuples(words32, st.floats(0, 0.2)), min_size=1))
def test_what_counts_was_there_and_what_stays_counts(seen: list[tuple[int, float]]) -> None:
    debounce, now, ever_on, ever_off = Debounce(), 0.0, 0, 0
    assert debounce.settled(now) is None
    for levels, pause in seen:
        debounce.see(levels, now)
        ever_on, ever_off = ever_on | levels, ever_off | ~levels
        now += pause
        settled = debounce.settled(now)
        assert settled is not None
        assert settled & ~ever_on == 0
        assert ~settled & ~ever_off & (2**32 - 1) == 0
    assert debounce.settled(now + 2 * HOLD_S) == seen[-1][0]


@pytest.mark.parametrize("switch", Switch)
def test_the_switch_has_three_positions(switch: Switch) -> None:
    readings = read(OPTIONS, SWITCH[switch])
    assert (readings.switch, readings.switch_broken) == (switch, False)


def test_a_switch_cannot_be_in_two_positions() -> None:
    readings = read(OPTIONS, 3 << 5)
    assert (readings.switch, readings.switch_broken) == (Switch.RUN, True)


@given(words32, st.sets(st.sampled_from(sorted(INPUTS))))
def test_inverted_inputs_mean_the_opposite(levels: int, inverted: set[str]) -> None:
    mask = sum(3 << bit if name == "operator_switch" else 1 << bit for name, bit in INPUTS.items() if name in inverted)
    assert read(Options("/dev/panel", dict(INPUTS), tuple(inverted)), levels ^ mask) == read(OPTIONS, levels)


def test_what_is_not_wired_says_nothing() -> None:
    readings = read(Options("/dev/panel", {"door": 31}), 2**32 - 1)
    assert (readings.headset, readings.presence, readings.door, readings.switch) == (None, None, True, None)
    assert not readings.tamper


@pytest.mark.parametrize(
    ("inputs", "inverted", "why"),
    [
        ({"window": 1}, (), "no inputs: window"),
        ({"door": 1}, ("lock",), "not wired: lock"),
        ({"door": 32}, (), "0 to 31"),
        ({"operator_switch": 31}, (), "0 to 31"),
        ({"door": 6, "operator_switch": 5}, (), "same input"),
        ({"tamper": 1}, (), "tamper needs an operator_switch"),
    ],
)
def test_wrong_options_are_named(inputs: dict[str, int], inverted: tuple[str, ...], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Options("/dev/panel", inputs, inverted)


@given(st.lists(st.tuples(st.sampled_from(Switch), st.booleans(), words32)))
def test_only_a_turned_switch_ends_tampering(happens: list[tuple[Switch, bool, int]]) -> None:
    latch = TamperLatch("")
    for switch, forced, others in happens:
        before = latch.is_set
        latch.look(read(OPTIONS, others & ~(TAMPER | 3 << 5) | forced * TAMPER | SWITCH[switch]))
        if switch is Switch.RUN:
            assert latch.is_set == (before or forced)
        else:
            assert not latch.is_set


def test_the_latch_survives_the_process(tmp_path: Path) -> None:
    file = tmp_path / "tampered"
    latch = TamperLatch(str(file))
    assert not latch.is_set
    latch.look(read(OPTIONS, TAMPER))
    again = TamperLatch(str(file))
    assert again.is_set
    again.look(read(OPTIONS, 0))
    assert TamperLatch(str(file)).is_set
    again.look(read(OPTIONS, SWITCH[Switch.MAINTENANCE]))
    assert not TamperLatch(str(file)).is_set
    assert latch.kept
    assert again.kept


def test_a_latch_that_cannot_be_kept_says_so_until_it_can(tmp_path: Path) -> None:
    folder = tmp_path / "later"
    latch = TamperLatch(str(folder / "tampered"))
    assert not latch.kept
    latch.look(read(OPTIONS, TAMPER))
    assert (latch.is_set, latch.kept) == (True, False)
    folder.mkdir()
    latch.look(read(OPTIONS, 0))
    assert (latch.is_set, latch.kept) == (True, True)
    assert [file.name for file in folder.iterdir()] == ["tampered"]
