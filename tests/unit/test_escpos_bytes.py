"""Receipts as bytes, and answers of printers from bytes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hardware.commands import PrintReceipt, ReceiptLine
from hardware.drivers.escpos.answers import (
    AnswerStream,
    Changed,
    Printed,
    Realtime,
    asb_codes,
    realtime_codes,
)
from hardware.drivers.escpos.layout import receipt, runs, wrap
from hardware.simulators.escpos_parser import commands


@given(st.text())
def test_every_text_is_printable_on_some_page(text: str) -> None:
    for page, run in runs(text):
        run.encode(page)
        assert run.isprintable()


@given(st.text(alphabet="€éëïöüçñ Łłśżź Şşğİı αβγ abc"))
def test_letters_of_names_are_kept(text: str) -> None:
    assert "".join(run for _, run in runs(text)) == text


def test_what_is_on_no_page_is_seen_to_be_missing() -> None:
    assert "".join(run for _, run in runs("Ṩ漢\x1b\n")) == "S?"


@given(st.text(alphabet="abc de  f\n"), st.integers(5, 48))
def test_wrapped_rows_fit_and_lose_no_word(text: str, columns: int) -> None:
    rows = wrap(text, columns)
    assert all(len(row) <= columns for row in rows)
    assert "".join("".join(rows).split()) == "".join(text.split())


def test_columns_are_left_alone() -> None:
    assert wrap("Betaald        € 16,40", 48) == ["Betaald        € 16,40"]


@given(st.lists(st.text(max_size=60), max_size=5), st.sampled_from(["", "https://www.tilburg.nl/x"]))
def test_every_receipt_is_whole_commands_and_ends_with_a_cut(texts: list[str], qr: str) -> None:
    buffer = bytearray(receipt(PrintReceipt(tuple(ReceiptLine(text) for text in texts), qr), 576))
    parsed = list(commands(buffer))
    assert not buffer
    assert parsed[0].name == b"\x1b@"
    assert parsed[-1].name == b"\x1dV"


@given(st.binary(max_size=200))
def test_any_bytes_are_parsed_to_the_last_whole_command(data: bytes) -> None:
    buffer = bytearray(data)
    taken = b"".join(command.name + command.argument for command in commands(buffer))
    assert taken + bytes(buffer) == data


answers = st.lists(
    st.one_of(
        st.integers(0, 255).filter(lambda b: b & 0x93 == 0x12).map(lambda b: (bytes([b]), Realtime(b))),
        st.sampled_from([0x10, 0x18, 0x30, 0x38]).map(
            lambda b: (bytes([b, 0, 0x0F, 0]), Changed(asb_codes(b, 0, 0x0F)))
        ),
        st.just((b"\x00", Printed())),
        st.just((b"\x37\x25\x00", None)),
        st.just((b"\x13", None)),
    )
)


@given(answers, st.integers(1, 7))
def test_answers_are_told_apart_however_they_are_cut(sent: list[tuple[bytes, object]], piece: int) -> None:
    raw = b"".join(data for data, _ in sent)
    stream = AnswerStream()
    heard = [answer for at in range(0, len(raw), piece) for answer in stream.feed(raw[at : at + piece])]
    assert heard == [answer for _, answer in sent if answer is not None]


@given(st.binary())
def test_noise_on_the_line_breaks_nothing(noise: bytes) -> None:
    stream = AnswerStream()
    stream.feed(noise)
    stream.feed(bytes(4))
    assert stream.feed(b"\x16") == [Realtime(0x16)]


def test_answers_of_epson_printers() -> None:
    assert realtime_codes((0x12, 0x12, 0x12, 0x12)) == frozenset()
    assert realtime_codes((0x12, 0x12, 0x12, 0x1E)) == {"paper_low"}
    assert realtime_codes((0x1A, 0x32, 0x12, 0x7E)) == {"paper_out"}
    assert realtime_codes((0x1A, 0x16, 0x12, 0x12)) == {"cover_open"}
    assert realtime_codes((0x1A, 0x52, 0x1A, 0x12)) == {"cutter_error"}
    assert realtime_codes((0x1A, 0x12, 0x12, 0x12)) == {"printer_error"}
    assert asb_codes(0x30, 0, 0) == {"cover_open"}
    assert asb_codes(0x18, 0x20, 0) == {"printer_error"}
