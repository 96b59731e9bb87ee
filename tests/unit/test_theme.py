"""The design system holds what it promises: contrast, a scale, one home for what is seen. The build sees what is
missing, and a theme that falls short is refused by name."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kiosk import ASSETS, theme
from kiosk.config import ConfigError, parse
from kiosk.screens.build import SCREENS, lint
from kiosk.screens.complete import holes
from kiosk.screens.languages import TRANSLATIONS

TOKENS = json.loads(theme.DEFAULT.read_text("utf-8"))
THEME_QML = (SCREENS / "theme" / "Theme.qml").read_text(encoding="utf-8")
OURS = [path for path in SCREENS.rglob("*.qml") if path.name not in ("Theme.qml", "GalleryScreen.qml")]
FOR_VISITORS = [path for path in OURS if path.parent.name != "technician"]  # who looks after it reads Dutch


def token(tokens: Any, name: str) -> Any:
    node = tokens
    for part in name.split("."):
        node = node[part]
    return node


def complaints(tmp_path: Path, change: Callable[[Any], None]) -> list[str]:
    """What is said of the shipped theme with one change."""
    tokens = json.loads(json.dumps(TOKENS))
    change(tokens)
    file = tmp_path / "theme.json"
    file.write_text(json.dumps(tokens), "utf-8")
    try:
        theme.load(file)
    except theme.ThemeError as error:
        return [line.removeprefix(f"{file}: ") for line in str(error).splitlines()]
    return []


def put(name: str, value: object) -> Callable[[Any], None]:
    return lambda tokens: token(tokens, name).update({"$value": value})


PAIRS = [
    (group, ground, ink)
    for group in ("color", "high-contrast.color")
    for pairs in (theme.WORDS, theme.MARKS)
    for ground, inks in pairs.items()
    for ink in inks
]


@pytest.mark.parametrize(("group", "ground", "ink"), PAIRS)
def test_words_and_marks_that_do_not_stand_out_are_refused(tmp_path: Path, group: str, ground: str, ink: str) -> None:
    ground_value = "{counter." + f"{group}.{theme.kebab(ground)}" + "}"
    said = complaints(tmp_path, put(f"counter.{group}.{theme.kebab(ink)}", ground_value))
    wanted = f"counter.{group}.{theme.kebab(ink)} has a contrast of 1.00 with {theme.kebab(ground)}"
    assert any(line.startswith(wanted) for line in said)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put("counter.color.ground", "beige"), "counter.color.ground is not a colour: 'beige'"),
        (put("counter.color.ground", "{counter.color.ground}"), "counter.color.ground is missing"),
        (put("counter.color.ground", "{no.such.token}"), "counter.color.ground is missing"),
        (put("counter.size.touch", "6rem"), "counter.size.touch is not a number in px: '6rem'"),
        (put("counter.text.font-size.small", "27px"), "counter.text.font-size.small is smaller than 28 px"),
        (put("counter.text.larger", 1.2), "counter.text.larger is less than 1.3"),
        (put("counter.text.font-family", 4), "counter.text.font-family is not a text: 4"),
        (lambda tokens: tokens["counter"].pop("motion"), "counter.motion.calm is missing"),
    ],
)
def test_a_wrong_token_is_named(tmp_path: Path, change: Callable[[Any], None], said: str) -> None:
    assert said in complaints(tmp_path, change)


def test_another_municipality_changes_its_look_with_one_file(tmp_path: Path) -> None:
    assert complaints(tmp_path, put("tilburg.kleuren.blauw.600", "#5b1a6b")) == []
    assert theme.load(tmp_path / "theme.json").colours["brand"] == "#ff5b1a6b"


def test_a_wrong_theme_is_an_error_of_the_configuration(tmp_path: Path) -> None:
    missing = tmp_path / "none.json"
    content: dict[str, Any] = {"counter": {"theme": str(missing)}, "zgw": {}, "brp": {}}
    with pytest.raises(ConfigError, match=rf"counter\.theme: {missing}: No such file"):
        parse(content)
    missing.write_text("{", "utf-8")
    with pytest.raises(ConfigError, match=r"counter\.theme: .* this is not JSON"):
        parse(content)


def test_contrast_is_measured_right() -> None:
    black, white, grey = (0.0,) * 3 + (1.0,), (1.0,) * 4, (0x77 / 255,) * 3 + (1.0,)
    assert theme.contrast(black, white) == pytest.approx(21)
    assert theme.contrast(grey, white) == pytest.approx(4.48, abs=0.01)


def test_every_role_of_the_theme_is_held_to_its_bar() -> None:
    assert set(re.findall(r"colours\.(\w+)", THEME_QML)) == theme.COLOURS
    assert set(re.findall(r"color (\w+): (?!colours|Qt\.alpha)", THEME_QML)) == set()
    assert set(re.findall(r"numbers\.(\w+)", THEME_QML)) == set(theme.load().numbers)


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_only_the_theme_has_colours_and_sizes(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not re.search(r'"#[0-9A-Fa-f]{3,8}"', source)
    assert not re.search(
        r"(?i)\b(pixelSize|\w*spacing|\w*margins?|\w*padding|width|height|radius|size|duration): [1-9]", source
    )


@pytest.mark.parametrize("path", FOR_VISITORS, ids=lambda path: path.stem)
def test_only_translations_have_words(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not re.search(r'\b(text|title|subtitle|more|Accessible\.name|Accessible\.description): "[^"]', source)


def test_the_sizes_of_text_are_a_scale() -> None:
    numbers = theme.load().numbers
    scale = [numbers[name] for name in ("small", "body", "lead", "title", "hero")]
    assert all(larger / smaller >= 1.15 for smaller, larger in pairwise(scale))


def test_illustrations_wear_the_colours_of_the_theme() -> None:
    for path in (ASSETS / "illustrations").glob("*.svg"):
        source = path.read_text(encoding="utf-8")
        roles = re.findall(r"var\(--([\w-]+), #\w{6}\)", source)
        assert roles, path.name
        assert {theme.camel(role) for role in roles} <= theme.COLOURS, path.name
        assert source.count("#") == len(roles), path.name


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
