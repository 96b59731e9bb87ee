"""The design system holds what it promises: contrast, a scale, one home for colours. The build sees what is missing."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from kiosk.screens.build import SCREENS, lint
from kiosk.screens.complete import holes
from kiosk.screens.icons import ASSETS
from kiosk.screens.languages import TRANSLATIONS

SMALLEST_TEXT = 28  # px


def luminance(colour: QColor) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def theme_colours() -> dict[str, QColor]:
    source = (SCREENS / "theme" / "Theme.qml").read_text(encoding="utf-8")
    return {name: QColor(value) for name, value in re.findall(r'color (\w+): "(#\w+)"', source)}


PAIRS = [
    *((name.removesuffix("Ink").removesuffix("Quiet"), name) for name in theme_colours() if name.endswith("Ink")),
    # words that stand on another role than their own
    *(("ground", name) for name in ("accent", "sunkInk", "brandDeep", "surfaceInk")),
    *(("surface", name) for name in ("groundQuietInk", "groundInk", "brandDeep", "sunkInk")),
    *(("sunk", name) for name in ("groundInk", "sunkInk")),
    *(("brandSoft", name) for name in ("groundInk", "sunkInk", "groundQuietInk", "surfaceInk", "brandDeep")),
    ("brandPressed", "brandInk"),
]


@pytest.mark.parametrize(("ground", "ink"), PAIRS)
def test_words_stand_out(ground: str, ink: str) -> None:
    colours = theme_colours()
    assert contrast(colours[ground], colours[ink]) >= 4.5


@pytest.mark.parametrize(("ground", "mark"), [("ground", "focus"), ("surface", "outline"), ("sunk", "outline")])
def test_edges_of_what_can_be_touched_stand_out(ground: str, mark: str) -> None:
    """WCAG 2.2, 1.4.11: 3 to 1."""
    colours = theme_colours()
    assert contrast(colours[ground], colours[mark]) >= 3


def test_contrast_is_measured_right() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


def test_only_the_theme_has_colours_and_sizes_of_text() -> None:
    for path in SCREENS.rglob("*.qml"):
        if path.name != "Theme.qml":
            source = path.read_text(encoding="utf-8")
            assert not re.search(r'"#[0-9A-Fa-f]{3,8}"|pixelSize: \d|spacing: [1-9]|[mM]argin\w*: [1-9]', source), path


def test_the_sizes_of_text_are_a_scale() -> None:
    source = (SCREENS / "theme" / "Theme.qml").read_text(encoding="utf-8")
    scale = [int(re.findall(rf"int {name}: (\d+)", source)[0]) for name in ("small", "body", "lead", "title", "hero")]
    assert scale[0] >= SMALLEST_TEXT
    assert all(larger / smaller >= 1.15 for smaller, larger in pairwise(scale))


def test_illustrations_wear_the_colours_of_the_theme() -> None:
    ours = {colour.name() for colour in theme_colours().values()}
    for path in (ASSETS / "illustrations").glob("*.svg"):
        used = {colour.lower() for colour in re.findall(r"#[0-9A-Fa-f]{6}", path.read_text(encoding="utf-8"))}
        assert used <= ours, path.name


def test_every_icon_that_is_named_is_drawn() -> None:
    drawn = {path.stem for path in (ASSETS / "icons").glob("*.svg")}
    qml = "\n".join(path.read_text(encoding="utf-8") for path in SCREENS.rglob("*.qml"))
    named = set(re.findall(r'(?:symbol|name): "([\w-]+)"', qml)) - {"face-", "identify-", "pay-", "finish-"}
    assert named <= drawn
    texts = (SCREENS / "texts.py").read_text(encoding="utf-8")
    assert set(re.findall(r'TroubleTexts\(\s*"([\w-]+)"', texts)) <= drawn


# the build


def test_lint_is_clean() -> None:
    assert lint() == []


def test_a_missing_translation_is_seen(tmp_path: Path) -> None:
    source = (TRANSLATIONS / "en.ts").read_text(encoding="utf-8")
    assert "<translation>Back</translation>" in source
    thinner = tmp_path / "en.ts"
    thinner.write_text(source.replace("<translation>Back</translation>", "<translation></translation>"), "utf-8")
    assert holes(thinner) == ["en.ts: HelpBar: Terug: not translated"]
