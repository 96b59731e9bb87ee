"""A page that shows what an A4 printer can: a frame 10 mm from the edge, steps of grey, and letters. PDF 1.4."""

from __future__ import annotations

_FRAME = "1 w 28 28 539 786 re S"  # points; A4 is 595 by 842
_STEPS = 10


def pdf() -> bytes:
    """One page, A4."""
    greys = " ".join(f"{step / _STEPS:.1f} g {60 + step * 47} 600 47 80 re f" for step in range(_STEPS + 1))
    text = "0 g BT /F1 24 Tf 60 740 Td (Testpagina) Tj 0 -32 Td (ABCDEFGHIJKLM abcdefghijklm 0123456789) Tj ET"
    drawn = f"{_FRAME} {greys} {text}".encode()
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
