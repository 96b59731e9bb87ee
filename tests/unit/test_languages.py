"""Every language is whole, is written as its readers write, and can be chosen at any moment."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QRawFont

from hardware.drivers.escpos import picture
from hardware.drivers.escpos.pages import printable
from kiosk.bench.visitors import PRODUCTS
from kiosk.journey.advance import advance
from kiosk.journey.effects import Delivery
from kiosk.journey.events import Action, Touch
from kiosk.journey.product import IN_DUTCH, Product, StepKind, text
from kiosk.journey.session import Session, Trouble
from kiosk.request import receipt
from kiosk.screens import build, formats
from kiosk.screens import languages as spoken
from kiosk.screens.complete import holes, messages, places, product_holes
from kiosk.screens.languages import TRANSLATIONS, languages
from kiosk.screens.present import frame, present
from kiosk.screens.visitor_window import FAMILIES
from tests.stage import Stage as Screen
from tests.unit.test_words import FOLLOW, at

ELEVEN = {"nl", "en", "de", "fr", "es", "pl", "ro", "bg", "tr", "uk", "ar"}
EXTRACT = next(product for product in PRODUCTS if product.id == "uittreksel-brp")


def show(stage: Screen, session: Session) -> None:
    stage.window.speak(session.language)
    stage.show_view(present(session, FOLLOW), frame(session))
    assert stage.complaints == []


# the languages


def test_there_are_eleven_dutch_first_each_by_its_own_name() -> None:
    names = [language.name for language in languages().values()]
    assert set(languages()) == ELEVEN
    assert names[0] == "Nederlands"
    assert len(set(names)) == len(ELEVEN)
    assert [code for code, language in languages().items() if language.right_to_left] == ["ar"]


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with translations of its own."""
    shutil.copy(TRANSLATIONS / "en.ts", tmp_path)
    for module in (build, spoken):
        monkeypatch.setattr(module, "TRANSLATIONS", tmp_path)
    languages.cache_clear()
    yield tmp_path
    languages.cache_clear()


def test_another_language_is_another_file(elsewhere: Path) -> None:
    build.begin("he")
    hebrew = elsewhere / "he.ts"
    assert len(holes(hebrew)) == len(list(messages(hebrew)))
    empty = '<translation type="unfinished"></translation>'
    words = hebrew.read_text("utf-8")
    for source, translation in (("Nederlands", "עברית"), ("nl_NL", "he_IL")):
        before, after = words.split(f"<source>{source}</source>")
        words = (
            before + f"<source>{source}</source>" + after.replace(empty, f"<translation>{translation}</translation>", 1)
        )
    hebrew.write_text(words, "utf-8")
    build.compile_translations()
    assert list(languages()) == ["nl", "en", "he"]
    assert languages()["he"].name == "עברית"
    assert languages()["he"].right_to_left
    hebrew.unlink()
    build.compile_translations()
    languages.cache_clear()
    assert list(languages()) == ["nl", "en"]


# nothing is missing


@pytest.mark.parametrize(
    ("source", "translation", "wrong"),
    [
        ("Stap %1 van %2: %3", "Schritt %1 von %2", "other places for values"),
        ("Stap %1 van %2: %3", "Schritt %1 von %2: %2", "other places for values"),
        ("Terug", "", "not translated"),
        ("Terug", "Zurück", ""),
        ("%n pagina", "<numerusform>%n Seite</numerusform><numerusform></numerusform>", "not translated"),
        (
            "%n pagina",
            "<numerusform>%n Seite</numerusform><numerusform>Seiten</numerusform>",
            "other places for values",
        ),
        ("%n pagina", "<numerusform>%n Seite</numerusform><numerusform>%n Seiten</numerusform>", ""),
    ],
)
def test_a_hole_in_a_translation_is_seen(tmp_path: Path, source: str, translation: str, wrong: str) -> None:
    ts = tmp_path / "de.ts"
    ts.write_text(
        f'<TS version="2.1" language="de"><context><name>A</name><message><source>{source}</source>'
        f"<translation>{translation}</translation></message></context></TS>",
        "utf-8",
    )
    assert [wrong in hole for hole in holes(ts)] == ([True] if wrong else [])


def test_a_hole_in_a_product_is_seen() -> None:
    thinner = EXTRACT.model_copy(update={"title": {"nl": "Uittreksel {naam}", "de": "Auszug"}})
    assert product_holes(EXTRACT, sorted(ELEVEN)) == []
    found = product_holes(thinner, ["nl", "de", "pl"])
    assert [(hole.split(": ")[1], hole[-2:]) for hole in found] == [("title", "de"), ("title", "pl")]


def test_places_are_counted() -> None:
    assert places("%1 en {naam} en %n en 100%") == {"%1": 1, "{naam}": 1, "%n": 1}


# Dutch where there is nothing else, and it says so


def half_translated() -> Product:
    return EXTRACT.model_copy(
        update={
            "title": {"nl": EXTRACT.title["nl"]},
            "privacy": {"nl": EXTRACT.privacy["nl"]},
        }
    )


@pytest.mark.parametrize("language", ["pl", "ar"])
def test_a_text_in_dutch_is_marked_on_the_screen_and_for_a_screen_reader(stage: Screen, language: str) -> None:
    product = half_translated()
    start = replace(at(StepKind.FORM, language), product=None, products=(product,))
    show(stage, start)
    tile = stage.buttons()[f"action:start:{product.id}"]
    assert tile.property("text") == product.title["nl"] + IN_DUTCH
    shown = [item.property("text") for item in stage.texts()]
    assert product.title["nl"] + IN_DUTCH in shown
    assert product.summary[language] in shown  # what is translated is not marked
    told = present(replace(at(StepKind.PRIVACY, language), product=product), FOLLOW)
    assert all(sentence.endswith(IN_DUTCH) for sentence in told.sentences)  # type: ignore[union-attr]


def test_a_text_that_is_there_or_not_needed_is_not_marked() -> None:
    assert text({"nl": "Ja", "pl": "Tak"}, "pl") == "Tak"
    assert text({"nl": "Ja", "pl": "Tak"}, "nl") == "Ja"
    assert text({}, "pl") == ""


# chosen at any moment

VISITS = [at(kind, "nl") for kind in StepKind] + [replace(at(StepKind.PAY, "nl"), trouble=each) for each in Trouble]


@pytest.mark.parametrize("language", sorted(ELEVEN))
def test_a_language_chosen_on_any_screen_changes_nothing_else(language: str) -> None:
    for session in VISITS:
        moved, effects = advance(session, Touch(Action.LANGUAGE, language))
        assert effects == ()
        assert moved == replace(session, language=language, idle_s=0)


@pytest.mark.parametrize("kind", StepKind)
def test_what_was_answered_stands_on_the_screen_in_the_other_language(stage: Screen, kind: StepKind) -> None:
    session = at(kind, "nl")
    seen = []
    for language in ("nl", "ar", "uk", "nl"):
        session, _ = advance(session, Touch(Action.LANGUAGE, language))
        show(stage, session)
        seen.append(
            {
                name: (button.property("chosen"), button.property("enabled"))
                for name, button in stage.buttons().items()
                if "language" not in name
            }
        )
    assert seen[1:] == seen[:1] * 3


# as its readers write


@pytest.mark.parametrize(
    ("language", "day", "month", "price"),
    [
        ("nl", "3 november 2026", "november 2026", "€ 15,30"),
        ("en", "3 November 2026", "November 2026", "€15.30"),
        ("de", "3. November 2026", "November 2026", "15,30 €"),
        ("fr", "3 novembre 2026", "novembre 2026", "15,30 €"),
        ("es", "3 de noviembre de 2026", "noviembre 2026", "15,30 €"),
        ("pl", "3 listopada 2026", "listopad 2026", "15,30 €"),
        ("ro", "3 noiembrie 2026", "noiembrie 2026", "15,30 €"),
        ("bg", "3 ноември 2026 г.", "ноември 2026", "15,30 €"),
        ("tr", "3 Kasım 2026", "Kasım 2026", "€15,30"),
        ("uk", "3 листопада 2026 р.", "листопад 2026", "15,30 €"),
        ("ar", "3 نوفمبر 2026", "نوفمبر 2026", "\u061c15.30€"),
    ],
)
def test_dates_and_amounts(language: str, day: str, month: str, price: str) -> None:
    spaces = str.maketrans("\N{NO-BREAK SPACE}", " ")
    assert formats.date("2026-11-03", language).translate(spaces) == day
    assert formats.date("2026-11", language) == month
    assert formats.date("1985", language) == "1985"
    assert formats.price(1530, language).translate(spaces) == price
    assert formats.price(0, language) == ""


def letters(language: str) -> set[str]:
    """All that is shown in a language."""
    said = [texts[language] for product in PRODUCTS for _, texts in product.texts() if texts]
    if language != "nl":
        said += [form for message in messages(TRANSLATIONS / f"{language}.ts") for form in message.forms]
    said += [formats.date(f"2026-{month:02}-03", language) for month in range(1, 13)]
    return {letter for text in said for letter in text if letter.isprintable() and not letter.isspace()}


@pytest.mark.parametrize("language", sorted(ELEVEN))
def test_every_letter_is_in_the_typeface_of_the_screens(stage: Screen, language: str) -> None:
    fonts = [QRawFont.fromFont(QFont(family, 20)) for family in FAMILIES]
    assert [font.familyName() for font in fonts] == list(FAMILIES)
    assert {
        letter for letter in letters(language) if not any(font.supportsCharacter(ord(letter)) for font in fonts)
    } == set()


@pytest.mark.parametrize("language", sorted(ELEVEN))
def test_the_receipt_is_in_the_language_and_in_letters_that_the_printer_can_draw(stage: Screen, language: str) -> None:
    stage.window.speak(language)
    paper = receipt(at(StepKind.FINISH, language), Delivery.COUNTER, "", "Tilburg", FOLLOW)
    said = [printable(line.text) for line in (*paper.lines, *paper.footer)]
    assert EXTRACT.title[language].replace("\N{NO-BREAK SPACE}", " ") in said
    assert any(
        formats.price(1530, language).strip("\u061c").replace("\N{NO-BREAK SPACE}", " ") in line for line in said
    )
    font = picture._font("DejaVuSans.ttf", 20)
    assert {letter for line in said for letter in line if not picture._has(font, letter)} == set()
