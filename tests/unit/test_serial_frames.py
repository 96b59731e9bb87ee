from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hardware.drivers.serial_frames import Broken, Framer, Heard, LineFramer, Reply, Scan, StxEtxFramer, Why, text
from hardware.drivers.ssi import SsiFramer
from tests.unit.scanners_in_hand import cut, fed

LONGEST = 64
FRAMERS: dict[str, Callable[[], Framer]] = {
    "line": lambda: LineFramer(LONGEST),
    "lines": lambda: LineFramer(LONGEST, lambda lines: len(lines.split()) == 2),
    "stx_etx": lambda: StxEtxFramer(LONGEST),
    "ack_nak": SsiFramer,
}
names = st.sampled_from(sorted(FRAMERS))
codes = st.text(st.characters(min_codepoint=0x20, blacklist_categories=["Cc", "Cs"]), min_size=1, max_size=15)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\n\r", "\r\r\n"])
def test_a_line_ends_as_each_make_likes(end: str) -> None:
    framer = LineFramer(LONGEST)
    assert framer.feed(f"one{end}two{end}".encode()) == [Scan("one"), Scan("two")]
    assert framer.silence() == []


def test_a_line_without_end_is_half_and_keeps_its_text() -> None:
    framer = LineFramer(LONGEST)
    assert framer.feed(b"one\ntw") == [Scan("one")]
    assert framer.silence() == [Broken(Why.HALF, "tw")]
    assert framer.feed(b"three\n") == [Scan("three")]


def test_the_rest_of_a_line_that_is_too_long_is_no_line() -> None:
    assert LineFramer(4).feed(b"123456789\nnext\n") == [Broken(Why.TOO_LONG), Scan("next")]
    assert LineFramer(4).feed("üüüü\nnext\n".encode()) == [Broken(Why.TOO_LONG), Scan("next")]
    assert LineFramer(4).feed(b"\x00\x01\x02\x03\x04\x05\nnext\n") == [Broken(Why.NOISE), Scan("next")]


def test_silence_ends_a_line_that_is_too_long() -> None:
    framer = LineFramer(4)
    assert framer.feed(b"123456") == [Broken(Why.TOO_LONG)]
    assert framer.silence() == []
    assert framer.feed(b"next\n") == [Scan("next")]


def test_frames_lie_between_stx_and_etx() -> None:
    framer = StxEtxFramer(LONGEST)
    assert framer.feed(b"\x02one\x03\r\n\x02two\r\n\x03") == [Scan("one"), Scan("two")]
    assert framer.silence() == []


def test_a_new_start_names_an_unfinished_frame_and_noise() -> None:
    framer = StxEtxFramer(LONGEST)
    assert framer.feed(b"noise\x02half\x02whole\x03") == [
        Broken(Why.NOISE),
        Broken(Why.HALF, "half"),
        Scan("whole"),
    ]
    assert framer.feed(b"\x02" + b"x" * 65 + b"yy\x03\x02next\x03") == [Broken(Why.TOO_LONG), Scan("next")]
    assert framer.feed(b"more\x02half") == [Broken(Why.NOISE)]
    assert framer.silence() == [Broken(Why.HALF, "half")]


@pytest.mark.parametrize(
    ("data", "decoded"),
    [
        ("€ Ł ş".encode(), "€ Ł ş"),
        (b"caf\xe9", "café"),
        (b"[)>\x1e06\x1dA\x1e\x04", "[)>\x1e06\x1dA\x1e\x04"),
        (b"\x00", None),
        (b"\x7f", None),
        (b"\x80\x80", None),
        (b"\xff\xfe\x01", None),
        (b"", ""),
    ],
)
def test_what_is_text(data: bytes, decoded: str | None) -> None:
    assert text(data) == decoded


@pytest.mark.parametrize(("framer", "start", "end"), [("line", "", "\r"), ("stx_etx", "\x02", "\x03")])
@given(texts=st.lists(codes, max_size=6), data=st.data())
def test_every_scan_comes_out_once(framer: str, start: str, end: str, texts: list[str], data: st.DataObject) -> None:
    stream = "".join(start + one + end for one in texts).encode()
    assert fed(FRAMERS[framer](), cut(data, stream)) == [Scan(one) for one in texts]


@given(names, st.binary(max_size=600) | st.text("\x02\x03\r\nAB", max_size=300).map(str.encode), st.data())
def test_how_a_stream_is_cut_does_not_matter(name: str, stream: bytes, data: st.DataObject) -> None:
    whole, parts = FRAMERS[name](), FRAMERS[name]()
    assert fed(whole, [stream]) + whole.silence() == fed(parts, cut(data, stream)) + parts.silence()
    assert whole.answers() == parts.answers()


def size(framer: object) -> int:
    """Bytes in the buffers of a framer and of the parts it is made of."""
    total = 0
    for value in vars(framer).values():
        if isinstance(value, bytes | bytearray | str | list):
            total += len(value)
        elif hasattr(value, "__dict__") and type(value).__module__.startswith("hardware."):
            total += size(value)
    return total


@given(names, st.lists(st.binary(max_size=400), max_size=12))
@example("line", [b"x" * 3000])
@example("stx_etx", [b"\x02" + b"x" * 3000])
@example("stx_etx", [b"x" * 3000])
@example("ack_nak", [b"\xff\x00\x00" * 1000])
def test_noise_is_named_and_never_grows_anything(name: str, stream: list[bytes]) -> None:
    framer = FRAMERS[name]()
    found: list[Heard] = []
    for data in stream:
        found += framer.feed(data)
        assert size(framer) <= 300
    found += framer.silence()
    assert all(isinstance(one, Scan | Reply | Broken) for one in found)
    assert framer.silence() == []
    framer.answers()
    assert size(framer) == 0
    assert sys.getsizeof(found) <= 200 + 16 * len(b"".join(stream))


@given(names, st.binary(max_size=300))
def test_after_silence_a_scan_is_heard_whatever_came_before(name: str, noise: bytes) -> None:
    framer = FRAMERS[name]()
    framer.feed(noise)
    framer.silence()
    if name == "ack_nak":
        assert framer.feed(bytes.fromhex("07f3000001313afe9a")) == [Scan("1:")]
    else:
        frame = {"line": "one\r", "lines": "one\rtwo\r", "stx_etx": "\x02one\x03"}[name]
        assert framer.feed(frame.encode()) == [Scan(frame.strip("\x02\x03\r"))]
