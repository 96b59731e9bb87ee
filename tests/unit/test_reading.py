"""The linter of the reading level sees what is hard to read; what the counter says is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.screens import reading
from kiosk.screens.reading import Said, everything, findings, judge, judge_file, level, sentences


@pytest.fixture(scope="module")
def said() -> list[Said]:
    return list(everything())


def test_what_the_counter_says_can_be_read(said: list[Said]) -> None:
    assert [str(finding) for finding in findings(said)] == []


def test_everything_is_looked_at(said: list[Said]) -> None:
    dutch = {one.file for one in said if one.language == "nl"}
    assert {"texts.py", "StartScreen.qml", "uittreksel-brp.toml", "desk_slip.py"} <= dutch
    line = next(one for one in said if one.text == "De lezer geeft geen antwoord.")
    where = Path(reading.__file__).with_name(line.file).read_text("utf-8").splitlines()[int(line.place) - 1]
    assert line.text in where
    assert {one.language for one in said} >= {"nl", "de", "ar", "uk"}


@pytest.mark.parametrize(
    ("text", "problem", "mend"),
    [
        ("Dit is een zin met veel meer woorden dan iemand die weinig leest kan onthouden hoor.", "16 words", "two"),
        ("Indien u wilt, kunt u stoppen.", 'difficult: "Indien"', 'Write "als".'),
        ("We verifiëren uw gegevens.", "difficult", 'Write "controleren".'),
        ("U dient te wachten.", 'difficult: "dient te"', 'Write "moet".'),
        ("Uw aanvraag wordt verstuurd.", 'passive: "wordt … verstuurd"', "who does it"),
        ("De aanvragen werden gisteren door ons opgeslagen.", "passive", "who does it"),
        ("Uw geld is afgeschreven.", 'passive: "is … afgeschreven"', "who does it"),
    ],
)
def test_what_is_hard_is_named_with_its_mend(text: str, problem: str, mend: str) -> None:
    found = list(judge(Said("nl", "a.py", "1", text)))
    assert len(found) == 1
    assert problem in found[0].problem
    assert mend in found[0].mend
    assert str(found[0]).startswith("a.py:1: ")


@pytest.mark.parametrize(
    "text",
    [
        "De betaling is gelukt.",
        "Uw document is verlopen.",
        "Is er geld van uw rekening af?",
        "We hebben uw aanvraag opgeslagen.",
        "Bent u er nog?",
        "Het wordt koud. Er is geen papier.",
        "Eerst dit. Dan dat.\nEn dan nog iets anders. En nu weer een nieuwe zin die kort is.",
    ],
)
def test_what_is_plain_is_left_alone(text: str) -> None:
    assert list(judge(Said("nl", "a.py", "1", text))) == []


def test_sentences_of_other_languages_have_a_length_too() -> None:
    long = " ".join(["słowo"] * 17) + "."
    assert [finding.problem for finding in judge(Said("pl", "pl.ts", "A", long))] == ["a sentence of 17 words"]
    assert list(judge(Said("de", "de.ts", "A", "Indien wird gemacht."))) == []
    assert len(sentences("هل انتهيت؟ نعم.")) == 2


def test_a_file_is_judged_as_a_whole() -> None:
    heavy = [
        Said("nl", "a.py", "1", "Bevolkingsregistergegevens identiteitsdocumentcontrole noodzakelijkheidsverklaring.")
    ]
    assert [finding.problem for finding in judge_file(heavy * 12)][-1].startswith("reading ease")
    long = [Said("nl", "a.py", "1", "Ik zit op de bank en ik kijk naar het huis.")]
    assert [finding.problem for finding in judge_file(long * 5)] == ["11.0 words a sentence"]
    assert list(judge_file(heavy)) == []  # too few words to say


def test_the_plain_word_is_never_difficult_itself() -> None:
    for difficult, plain in level().plain.items():
        assert not level().difficult.search(plain), f"{difficult} → {plain}"


@given(st.text())
def test_any_text_can_be_judged(text: str) -> None:
    assert all(finding.mend for finding in judge(Said("nl", "a.py", "1", text)))
