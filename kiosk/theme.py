"""The look of a municipality: a file of design tokens, and the bars that every look must meet.

The format is that of NL Design System and the Design Tokens Community Group: groups of tokens, each with `$type` and
`$value`, where a value may refer to another token as `{group.name}`. The counter reads the group `counter`; other
groups (a palette) are for the file's own use. Names are in kebab-case in the file and in camelCase in QML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk import ASSETS

DEFAULT = ASSETS / "themes" / "tilburg.json"
ROOT = "counter"
SMALLEST_TEXT = 28  # px
LARGER = 1.3
TEXT, MARK = 4.5, 3.0
TEXT_HIGH = 7.0
"""Least contrast of words and of marks (WCAG 2.2, 1.4.3 and 1.4.11), and of words in high contrast (1.4.6)."""

WORDS = {
    "ground": ("groundInk", "groundQuietInk", "accent", "brand", "sunkInk", "surfaceInk", "brandSoftInk"),
    "surface": ("surfaceInk", "groundInk", "groundQuietInk", "brandSoftInk", "sunkInk", "brand", "accent"),
    "sunk": ("sunkInk", "groundInk"),
    "brand": ("brandInk",),
    "brandPressed": ("brandInk",),
    "brandDeep": ("brandDeepInk", "brandDeepQuietInk"),
    "brandSoft": ("brandSoftInk", "groundInk", "groundQuietInk", "sunkInk", "surfaceInk"),
    "accent": ("accentInk",),
    "positive": ("positiveInk",),
    "positiveSoft": ("positiveSoftInk",),
    "attentionSoft": ("attentionSoftInk", "groundInk", "groundQuietInk"),
    "criticalSoft": ("criticalSoftInk",),
}
"""Which words stand on which ground."""
MARKS = {
    "ground": ("focus", "outline"),
    "surface": ("outline", "brand"),
    "sunk": ("outline", "focus"),
    "brandDeep": ("accentBright",),
}
"""Edges and signs without which a thing that can be touched is not seen."""
MERE = ("line", "scrim", "brandDeepTrack")
"""Colours that nothing is read on, and that tell nothing by themselves."""

COLOURS = {*WORDS, *MARKS, *MERE, *(name for inks in (*WORDS.values(), *MARKS.values()) for name in inks)}
FONT_SIZES = {"small", "body", "lead", "title", "hero", "amount", "shout"}
LENGTHS = {
    "space": {"xs", "s", "m", "l", "xl", "margin"},
    "border-radius": {"card", "round"},
    "border-width": {"hairline", "border", "focusRing"},
    "size": {"touch", "touchMain", "bar", "dot", "weave", "face", "qr", "dialogWidth", "side", "reach"}
    | {"iconSmall", "icon", "iconLarge", "iconHuge", "picture", "pictureWide", "pictureLow"},
}
NUMBERS = {"text": {"larger", "lineHeight", "lineHeightTight"}, "motion": {"faded"}}
WORDS_OF = {"family": "text.font-family", "hall": "name.hall", "municipality": "name.municipality"}
"""The font, and whose counter this is, as it stands at the top of the screen."""

Colour = tuple[float, float, float, float]
"""Red, green, blue and opacity, each 0..1."""


class ThemeError(ValueError):
    """A theme that cannot be used. The text says for each token what is wrong with it, one a line."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#aarrggbb`, which QML reads; lengths in px of the screen; durations in ms."""

    colours: dict[str, str]
    high_contrast: dict[str, str]
    numbers: dict[str, float]
    words: dict[str, str]


def load(path: Path = DEFAULT) -> Theme:
    """Read a file of tokens. Raises ThemeError."""
    try:
        tokens = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ThemeError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise ThemeError(f"{path}: this is not JSON: {error}") from error
    reading = _Reading(tokens)
    colours = reading.colours("color")
    high = reading.colours("high-contrast.color")
    numbers = reading.numbers()
    words = reading.words()
    if not reading.problems:
        _judge(reading, colours, high, numbers)
    if reading.problems:
        raise ThemeError("\n".join(f"{path}: {problem}" for problem in reading.problems))
    return Theme(_written(colours), _written(high), numbers, words)


def camel(name: str) -> str:
    return re.sub(r"-(\w)", lambda found: found[1].upper(), name)


def kebab(name: str) -> str:
    return re.sub(r"[A-Z]", lambda found: "-" + found[0].lower(), name)


class _Reading:
    """One file being read; `problems` gathers what is wrong with it."""

    def __init__(self, tokens: Any) -> None:
        self._tokens = tokens
        self.problems: list[str] = []

    def wrong(self, name: str, what: str) -> None:
        self.problems.append(f"{ROOT}.{name} {what}")

    def value(self, name: str) -> Any:
        """The value of a token of ours, with its references followed; None where there is none."""
        return self._resolve(f"{ROOT}.{name}", ())

    def _resolve(self, path: str, seen: tuple[str, ...]) -> Any:
        node = self._tokens
        for part in path.split("."):
            node = node.get(part) if isinstance(node, dict) else None
        value = node.get("$value") if isinstance(node, dict) else None
        reference = re.fullmatch(r"\{([^{}]+)\}", value) if isinstance(value, str) else None
        if reference is None or path in seen:
            return None if reference else value
        return self._resolve(reference[1], (*seen, path))

    def colours(self, group: str) -> dict[str, Colour]:
        found = {}
        for name in sorted(COLOURS):
            token = f"{group}.{kebab(name)}"
            value = self.value(token)
            if value is None:
                self.wrong(token, "is missing")
            elif (colour := _colour(value)) is None:
                self.wrong(token, f"is not a colour: {value!r}")
            else:
                found[name] = colour
        return found

    def words(self) -> dict[str, str]:
        found = {name: self.value(token) for name, token in WORDS_OF.items()}
        for name, value in found.items():
            if not isinstance(value, str) or not value:
                self.wrong(WORDS_OF[name], "is missing" if value is None else f"is not a text: {value!r}")
        return {name: str(value) for name, value in found.items()}

    def numbers(self) -> dict[str, float]:
        wanted = [(f"text.font-size.{kebab(name)}", name, "px") for name in sorted(FONT_SIZES)]
        wanted += [(f"{group}.{kebab(name)}", name, "px") for group in LENGTHS for name in sorted(LENGTHS[group])]
        wanted += [(f"{group}.{kebab(name)}", name, "") for group in NUMBERS for name in sorted(NUMBERS[group])]
        wanted += [("motion.calm", "calm", "ms")]
        found = {}
        for token, name, unit in wanted:
            value = self.value(token)
            if value is None:
                self.wrong(token, "is missing")
            elif (number := re.fullmatch(rf"(\d+(?:\.\d+)?){unit}", str(value))) is None:
                self.wrong(token, f"is not a number{unit and f' in {unit}'}: {value!r}")
            else:
                found[name] = float(number[1])
        return found


def _judge(reading: _Reading, colours: dict[str, Colour], high: dict[str, Colour], numbers: dict[str, float]) -> None:
    """What a file may not do, however it looks."""
    for group, of, bars in (
        ("color", colours, ((WORDS, TEXT), (MARKS, MARK))),
        ("high-contrast.color", high, ((WORDS, TEXT_HIGH), (MARKS, MARK))),
    ):
        for pairs, bar in bars:
            for ground, ink in ((ground, ink) for ground, inks in pairs.items() for ink in inks):
                if (found := contrast(of[ground], of[ink])) < bar:
                    reading.wrong(
                        f"{group}.{kebab(ink)}",
                        f"has a contrast of {found:.2f} with {kebab(ground)}, and must have {bar:g}",
                    )
    for name in sorted(FONT_SIZES):
        if numbers[name] < SMALLEST_TEXT:
            reading.wrong(f"text.font-size.{name}", f"is smaller than {SMALLEST_TEXT} px")
    if numbers["larger"] < LARGER:
        reading.wrong("text.larger", f"is less than {LARGER}")


def contrast(one: Colour, other: Colour) -> float:
    """Of two opaque colours, after WCAG 2.2: 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _colour(value: object) -> Colour | None:
    """`#rrggbb`, `rgb(r, g, b)` or `rgba(r, g, b, opacity)`, as Style Dictionary writes them."""
    text = str(value).strip()
    if written := re.fullmatch(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})", text):
        red, green, blue = (int(part, 16) / 255 for part in written.groups())
        return red, green, blue, 1.0
    if written := re.fullmatch(r"rgba?\((\d+), *(\d+), *(\d+)(?:, *(\d?\.?\d+))?\)", text):
        parts = tuple(min(255, int(part)) / 255 for part in written.groups()[:3])
        return parts[0], parts[1], parts[2], min(1.0, float(written[4] or 1))
    return None


def _written(colours: dict[str, Colour]) -> dict[str, str]:
    def digits(colour: Colour) -> Iterator[str]:
        red, green, blue, opacity = colour
        return (f"{round(part * 255):02x}" for part in (opacity, red, green, blue))

    return {name: "#" + "".join(digits(colour)) for name, colour in colours.items()}
