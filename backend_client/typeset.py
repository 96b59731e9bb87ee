"""PDF documents from templates (Typst), each set in a process that lives as long as the document takes.

A crash of the typesetter, or the 50 MB it works in, never stays in the caller. What comes out is archivable (PDF/A-2a,
ISO 19005-2), accessible (PDF/UA-1, ISO 14289-1), and the same to the byte for the same template and data.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst
    from typst import PDFStandard

TEMPLATES = Path(__file__).parents[1] / "assets" / "templates"
INTER = Path("/usr/share/fonts/opentype/inter")  # Debian's fonts-inter
STANDARDS: list[PDFStandard] = ["a-2a", "ua-1"]
DEADLINE_S = 20.0

_TEMPLATE_FAILED = 3
_UNSHOWABLE = re.compile(r'(?:the text|the codepoint) `"(?:\\u\{([0-9a-f]+)\}|(.))"`')
_LATIN_END = "\u0250"
_PLACE = re.compile(r"┌─ (\S+)")


class TypesetError(Exception):
    """The document could not be made: a mistake in a template or its data. Holds no personal data."""


def typeset(
    template: str, data: dict[str, object], templates: Path = TEMPLATES, deadline_s: float = DEADLINE_S
) -> bytes:
    """The PDF of `<templates>/<template>.typ` with `data` (anything JSON can hold; each template says what it needs).

    Characters that no font here has are set as their code point (`[U+1F600]`): a person can still tell what was
    written, and PDF/A forbids the empty box. Blocks for about a quarter of a second. Raises TypesetError.
    """
    order = json.dumps({"template": template, "templates": str(templates), "data": data})
    try:
        child = subprocess.run(
            [sys.executable, "-m", "backend_client.typeset"],
            input=order.encode(),
            capture_output=True,
            timeout=deadline_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TypesetError(f"{template}: not ready after {deadline_s:g} s") from None
    if child.returncode != 0:
        # Any other end may have left a traceback, and with it anything.
        reason = child.stderr.decode() if child.returncode == _TEMPLATE_FAILED else f"exit status {child.returncode}"
        raise TypesetError(f"{template}: {reason}")
    return child.stdout


def main() -> int:
    """The child: the order as JSON on stdin, the PDF on stdout, or on stderr the places in the template that failed."""
    order = json.load(sys.stdin)
    templates = Path(order["templates"])
    import typst  # in the child only: the caller never pays for it

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(INTER)])
    compiler = typst.Compiler(str(templates / f"{order['template']}.typ"), root=str(templates), font_paths=fonts)
    data = json.dumps(order["data"], ensure_ascii=False)
    try:
        try:
            pdf = _compile(compiler, data)
        except typst.TypstError as error:
            pdf = _compile(compiler, _spell_out(data, error))
    except typst.TypstError as error:
        # The message itself may quote the data.
        sys.stderr.write(" ".join(_PLACE.findall(error.diagnostic)) or "the data is no JSON")
        return _TEMPLATE_FAILED
    sys.stdout.buffer.write(pdf)
    return 0


def _compile(compiler: typst.Compiler, data: str) -> bytes:
    pdf = compiler.compile(format="pdf", sys_inputs={"data": data}, pdf_standards=STANDARDS)
    assert isinstance(pdf, bytes)
    return pdf


def _spell_out(data: str, error: typst.TypstError) -> str:
    for code, letter in _UNSHOWABLE.findall(error.diagnostic):
        character = chr(int(code, 16)) if code else letter
        if character < _LATIN_END and character.isprintable():
            continue  # named only because it carries a mark that the font lacks, and that one is named too
        data = data.replace(json.dumps(character, ensure_ascii=False)[1:-1], f"[U+{ord(character):04X}]")
    return data


if __name__ == "__main__":
    sys.exit(main())
