"""What shows how well a printer prints: a page of A4 and a receipt, both with a pattern that a person judges."""

from __future__ import annotations

import struct
import zlib
from typing import Final

from hardware.commands import PrintReceipt, ReceiptLine

_HEAD_DOTS: Final = 576  # of a roll of 80 mm; on a narrower one the pattern is made smaller
_BAND_ROWS: Final = 48
_BANDS: Final = (b"\x00", b"\x7f", b"\xf0")
"""Black shows dots that are dead, a line each millimetre a head that is crooked, broad stripes one that smears."""
_HAIRLINES = " ".join(f"{0.25 * step:.2f} w 60 {560 - step * 12} m 530 {560 - step * 12} l S" for step in range(1, 9))
_FRAME = "1 w 28 28 539 786 re S"  # points; A4 is 595 by 842
_STEPS = 10


def pdf() -> bytes:
    """One page, A4, PDF 1.4: a frame 10 mm from the edge, steps of grey, lines from thin to thick, and letters."""
    greys = " ".join(f"{step / _STEPS:.1f} g {60 + step * 47} 600 47 80 re f" for step in range(_STEPS))
    text = "0 g BT /F1 24 Tf 60 740 Td (Testpagina) Tj 0 -32 Td (ABCDEFGHIJKLM abcdefghijklm 0123456789) Tj ET"
    drawn = f"{_FRAME} {greys} {_HAIRLINES} {text}".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def receipt() -> PrintReceipt:
    """Bands over the whole width of the head, letters as a visitor may have them, a QR code."""
    lines = (
        ReceiptLine("Testbon", bold=True, large=True, centred=True),
        ReceiptLine("ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789"),
        ReceiptLine("€ é ë ï ł ż ğ ş"),
    )
    return PrintReceipt(lines, qr="TEST", logo=_bands())


def _bands() -> bytes:
    """A PNG of one bit a dot (ISO/IEC 15948), where 0 is black."""
    row = (b"\0" + pattern * (_HEAD_DOTS // 8) for pattern in _BANDS for _ in range(_BAND_ROWS))
    head = struct.pack(">IIBBBBB", _HEAD_DOTS, _BAND_ROWS * len(_BANDS), 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"".join(row))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
