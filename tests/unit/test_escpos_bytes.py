"""Receipts as bytes, and answers of printers from bytes."""

from __future__ import annotations

import io
import re

import pytest
import qrcode
from escpos.constants import QR_ECLEVEL_M
from escpos.printer import Dummy
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from hardware.commands import PrintReceipt, ReceiptLine
from hardware.drivers.escpos import Options
from hardware.drivers.escpos.answers import (
    AnswerStream,
    Changed,
    Cleared,
    Noise,
    Printed,
    Realtime,
    asb_codes,
    realtime_codes,
)
from hardware.drivers.escpos.dialogue import Dialogue
from hardware.drivers.escpos.layout import receipt
from hardware.drivers.escpos.pages import encoded, printable, wrap
from hardware.drivers.escpos.picture import bands, rows
from hardware.simulators.escpos_parser import commands

PAGES = Options(port="/dev/none").code_pages


def decoded(data: bytes) -> str:
    """What a printer makes of it."""
    parts = re.split(rb"\x1bt(.)", data, flags=re.DOTALL)
    assert parts[0] == b""
    return "".join(text.decode(PAGES[page[0]]) for page, text in zip(parts[1::2], parts[2::2], strict=True))


@given(st.text())
def test_text_is_printed_as_it_is_or_not_by_code_page(text: str) -> None:
    wanted = printable(text)
    data = encoded(wanted, PAGES)
    assert data is None or decoded(data) == wanted


@given(st.text(alphabet="€éëïöüçñ Łłśżź Şşğİı αβγ abc Привет"))
def test_letters_of_names_are_on_a_page(text: str) -> None:
    data = encoded(printable(text), PAGES)
    assert data is not None
    assert decoded(data) == printable(text)


@pytest.mark.parametrize("text", ["مرحبا", "Вінниця", "漢", "שלום"])
def test_what_is_on_no_page_is_drawn(text: str) -> None:
    assert encoded(text, PAGES) is None
    pieces = receipt(PrintReceipt((ReceiptLine(text),)), 576, PAGES)
    assert b"\x1dv0" in b"".join(piece.data for piece in pieces)


def test_nothing_in_a_text_is_a_command() -> None:
    assert printable("a\x1b@\x10\x04\x01b\u202e") == "a@b"


def test_a_code_page_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="cp9999"):
        Options(port="/dev/none", code_pages={1: "cp9999"})


@pytest.mark.parametrize("port", ["tcp:printer", "printer", "usb:1"])
def test_a_port_that_cannot_be_is_refused(port: str) -> None:
    with pytest.raises(ValueError, match="name a path"):
        Options(port=port)


@given(st.text(alphabet="مرحبا بالعالم Київ漢z ", min_size=1, max_size=120), st.booleans())
@settings(max_examples=50)
def test_drawn_rows_fit_on_the_paper(text: str, bold: bool) -> None:
    for picture, _ in rows(text, 48, 30, bold):
        assert picture.width <= 576
        assert picture.height == 30


def test_arabic_is_joined_and_runs_from_right_to_left() -> None:
    ((joined, right_to_left),) = rows("محمد", 48, 30, False)
    apart = sum(picture.width for letter in "محمد" for picture, _ in rows(letter, 48, 30, False))
    ((latin, left_to_right),) = rows("abcd", 48, 30, False)
    assert right_to_left
    assert not left_to_right
    assert joined.tobytes() != b"".join(
        picture.tobytes() for letter in "محمد" for picture, _ in rows(letter, 48, 30, False)
    )
    assert joined.width <= apart
    # The last letter written is the first on the left: its column of ink differs from the first letter's.
    assert _ink(joined) != _ink(joined.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    assert _ink(latin)


def _ink(picture: Image.Image) -> bytes:
    return picture.crop((0, 0, 12, 30)).tobytes()


@given(st.binary(min_size=72 * 20, max_size=72 * 20), st.integers(0, 1400), st.sampled_from([4, 5, 20]))
@settings(max_examples=50)
def test_no_picture_holds_a_real_time_command(dots: bytes, at: int, second: int) -> None:
    dots = dots[:at] + bytes([0x10, second]) + dots[at + 2 :]
    for data, height in bands(Image.frombytes("1", (576, 20), dots)):
        assert len(data) == 8 + 72 * height
        assert not re.search(rb"\x10[\x04\x05\x14]", data)


def test_a_qr_code_is_asked_for_as_python_escpos_does() -> None:
    oracle = Dummy()
    oracle.qr("https://www.tilburg.nl/x", ec=QR_ECLEVEL_M, size=8, native=True)
    data = b"".join(piece.data for piece in receipt(PrintReceipt((), "https://www.tilburg.nl/x"), 576, PAGES))
    assert [c for c in commands(bytearray(data)) if c.name == b"\x1d("] == [
        c for c in commands(bytearray(oracle.output)) if c.name == b"\x1d("
    ]


@given(st.text(alphabet="abcxyz:/.-", min_size=1, max_size=666))
@settings(max_examples=50)
def test_the_length_of_a_qr_code_is_known(text: str) -> None:
    def dots(qr: str) -> int:
        return sum(piece.dots for piece in receipt(PrintReceipt((), qr), 576, PAGES))

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(qrcode.util.QRData(text, mode=qrcode.util.MODE_8BIT_BYTE))
    side = len(code.get_matrix())
    assert dots(text) - dots("") == side * min(8, 576 // side) + 60


def test_a_qr_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        receipt(PrintReceipt((), "x" * 667), 576, PAGES)


@pytest.mark.parametrize("logo", [b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_a_logo_that_is_none_is_refused(logo: bytes) -> None:
    with pytest.raises(ValueError, match="Error"):
        receipt(PrintReceipt((), logo=logo), 576, PAGES)


def test_a_logo_is_made_to_fit() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (3000, 1000), "black").save(file, "PNG")
    data = b"".join(piece.data for piece in receipt(PrintReceipt((), logo=file.getvalue()), 384, PAGES))
    pictures = [c.argument for c in commands(bytearray(data)) if c.name == b"\x1dv"]
    assert all(argument[2:4] == bytes([48, 0]) for argument in pictures)
    assert sum(argument[4] for argument in pictures) == 128
    assert set(b"".join(argument[6:] for argument in pictures)) == {0xFF}


@given(st.text(alphabet="abc de  f\n"), st.integers(5, 48))
def test_wrapped_rows_fit_and_lose_no_word(text: str, columns: int) -> None:
    rows = wrap(text, columns)
    assert all(len(row) <= columns for row in rows)
    assert "".join("".join(rows).split()) == "".join(text.split())


def test_columns_are_left_alone() -> None:
    assert wrap("Betaald        € 16,40", 48) == ["Betaald        € 16,40"]


@given(st.lists(st.text(max_size=60), max_size=5), st.sampled_from(["", "https://www.tilburg.nl/x"]))
def test_every_receipt_is_whole_commands_and_ends_with_a_cut(texts: list[str], qr: str) -> None:
    pieces = receipt(PrintReceipt(tuple(ReceiptLine(text) for text in texts), qr), 576, PAGES)
    for piece in pieces:
        buffer = bytearray(piece.data)
        assert list(commands(buffer))
        assert not buffer
    buffer = bytearray(b"".join(piece.data for piece in pieces))
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
        st.just((b"\x37\x25\x00", Cleared())),
        st.just((b"\x90", Noise())),
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


rounds = st.tuples(*[st.sampled_from([byte for byte in range(256) if byte & 0x93 == 0x12])] * 4)


@given(st.lists(st.binary(max_size=20)), rounds, st.integers(1, 4))
def test_after_any_noise_a_whole_round_is_believed(
    noise: list[bytes], answered: tuple[int, int, int, int], piece: int
) -> None:
    talk = Dialogue()
    for burst in noise:
        talk.hear(burst)
    talk.ask()
    for at in range(0, 4, piece):
        talk.hear(bytes(answered[at : at + piece]))
    assert talk.answered
    assert talk.codes == realtime_codes(answered) - {"offline"}
    assert (talk.offline_s() > 0) == ("offline" in realtime_codes(answered))
    assert talk.nonsense_s() is None


@given(rounds, st.integers(0, 4), st.sampled_from([b"E", b"\x90", b"\xff", b"\x10\x90\x00\x00"]))
def test_a_round_with_noise_in_it_is_not_believed(answered: tuple[int, int, int, int], at: int, noise: bytes) -> None:
    talk = Dialogue()
    talk.ask()
    talk.hear(bytes(answered[:at]) + noise + bytes(answered[at:]) + bytes(answered))
    assert not talk.answered
    assert talk.codes is None
    assert talk.nonsense_s() is not None


def test_answers_of_epson_printers() -> None:
    assert realtime_codes((0x12, 0x12, 0x12, 0x12)) == frozenset()
    assert realtime_codes((0x12, 0x12, 0x12, 0x1E)) == {"paper_low"}
    assert realtime_codes((0x1A, 0x32, 0x12, 0x7E)) == {"paper_out"}
    assert realtime_codes((0x1A, 0x16, 0x12, 0x12)) == {"cover_open"}
    assert realtime_codes((0x1A, 0x52, 0x1A, 0x12)) == {"cutter_error"}
    assert realtime_codes((0x1A, 0x52, 0x16, 0x12)) == {"paper_jam"}
    assert realtime_codes((0x1A, 0x52, 0x32, 0x12)) == {"printer_error"}
    assert realtime_codes((0x1A, 0x12, 0x12, 0x12)) == {"offline"}
    assert realtime_codes((0x1A, 0x12, 0x12, 0x1E)) == {"offline", "paper_low"}
    assert asb_codes(0x30, 0, 0) == {"cover_open"}
    assert asb_codes(0x18, 0x20, 0) == {"printer_error"}
