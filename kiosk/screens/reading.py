"""Can everyone read it? `python -m kiosk.screens.reading` says of each text of a visitor what is hard in it, and how to
mend it.

Dutch, the source, is held to B1 by assets/reading/nl.toml: long sentences, difficult words, the passive voice, and the
reading ease of each file as a whole (W.H. Douma, De leesbaarheid van landbouwbladen, 1960: Flesch's formula for Dutch).
Of the other languages sentences are held to a length.
"""

from __future__ import annotations

import re
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import click

from kiosk import ASSETS, desk_slip
from kiosk.journey.product import load_product
from kiosk.screens.build import copies
from kiosk.screens.complete import PRODUCTS, messages
from kiosk.screens.languages import SOURCE_LANGUAGE

WORDS_ELSEWHERE: Final = 16
"""In a sentence of another language than Dutch. English and French, which write little words apart, need the most."""

_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?؟])\s+|\n")
_WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|%\d")
_SYLLABLE: Final = re.compile(r"[ëïöü]|[aeiouyáéíóúàè]+")
_DOES: Final = frozenset({"word", "wordt", "worden", "werd", "werden", "is", "zijn", "was", "waren"})
_DONE: Final = re.compile(r"(\w\w+)?ge\w{2,}(d|t|en)|(be|ver|ont|her)\w{2,}(d|t)")


@dataclass(frozen=True, slots=True)
class Said:
    """A text and where it stands: `texts.py:79`, or a key in a file of products or translations."""

    language: str
    file: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    said: Said
    problem: str
    mend: str

    def __str__(self) -> str:
        return f"{self.said.file}:{self.said.place}: {self.problem}: {self.said.text}\n    {self.mend}"


@dataclass(frozen=True, slots=True)
class Level:
    """What assets/reading/nl.toml says, with the difficult words as one pattern."""

    words_in_a_sentence: int
    words_on_average: int
    reading_ease: int
    words_to_judge: int
    not_passive: frozenset[str]
    plain: dict[str, str]
    difficult: re.Pattern[str]


@cache
def level() -> Level:
    told = tomllib.loads((ASSETS / "reading" / f"{SOURCE_LANGUAGE}.toml").read_text("utf-8"))
    plain = told.pop("plain")
    words = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in sorted(plain, key=len, reverse=True))
    told["not_passive"] = frozenset(told["not_passive"])
    return Level(**told, plain=plain, difficult=re.compile(rf"\b(?:{words})\b", re.IGNORECASE))


def sentences(text: str) -> list[list[str]]:
    """The words of each."""
    split = (_WORD.findall(sentence) for sentence in _SENTENCE_ENDS.split(text))
    return [words for words in split if words]


def judge(said: Said) -> Iterator[Finding]:
    """What is hard in one text."""
    dutch = said.language == SOURCE_LANGUAGE
    most = level().words_in_a_sentence if dutch else WORDS_ELSEWHERE
    for words in sentences(said.text):
        if len(words) > most:
            yield Finding(said, f"a sentence of {len(words)} words", f"Make two sentences, of at most {most} words.")
        if dutch and (passive := _passive(words)):
            yield Finding(said, f'passive: "{passive}"', "Say who does it: we, you, the municipality.")
    if dutch:
        for word in level().difficult.findall(said.text):
            yield Finding(said, f'difficult: "{word}"', f'Write "{_plainer(word.lower())}".')


def _passive(words: list[str]) -> str:
    """The verb and the participle; "" where the sentence says who does it."""
    lower = [word.lower() for word in words]
    verb = next((word for word in lower if word in _DOES), "")
    done = next((w for w in lower if w not in _DOES | level().not_passive and _DONE.fullmatch(w)), "")
    return f"{verb} … {done}" if verb and done else ""


def _plainer(word: str) -> str:
    plain = level().plain
    return plain.get(word) or next(p for key, p in plain.items() if key[-1] == "*" and word.startswith(key[:-1]))


def judge_file(texts: list[Said]) -> Iterator[Finding]:
    """What is hard in the Dutch texts of one file together."""
    split = [words for said in texts for words in sentences(said.text)]
    whole = Said(texts[0].language, texts[0].file, "whole file", f"{len(split)} sentences")
    count = sum(map(len, split))
    if count < level().words_to_judge:
        return
    average = count / len(split)
    if average > level().words_on_average:
        yield Finding(whole, f"{average:.1f} words a sentence", f"At most {level().words_on_average} on average.")
    if (ease := reading_ease(split)) < level().reading_ease:
        yield Finding(whole, f"reading ease {ease:.0f}", f"At least {level().reading_ease}: use shorter words.")


def reading_ease(split: list[list[str]]) -> float:
    """Douma's formula: 100 is very easy, 0 can hardly be read."""
    words = [word.lower() for sentence in split for word in sentence]
    syllables = sum(max(1, len(_SYLLABLE.findall(word))) for word in words)
    return 206.84 - 0.93 * len(words) / len(split) - 77 * syllables / len(words)


def everything() -> Iterator[Said]:
    """Every text that is there for a visitor, in every language."""
    with tempfile.TemporaryDirectory() as folder:
        files = copies(Path(folder), locations="absolute")
        for message in messages(files[0]):
            file, line = message.place.rsplit(":", 1)
            if message.context != "Languages":
                yield Said(SOURCE_LANGUAGE, Path(file).name, line, message.source)
        for ts in files:
            for message in messages(ts):
                yield from (Said(ts.stem, ts.name, message.context, form) for form in message.forms)
    for path in PRODUCTS:
        for where, texts in load_product(path).texts():
            yield from (Said(language, path.name, where, text) for language, text in texts.items())
    yield from (Said(SOURCE_LANGUAGE, "desk_slip.py", "DUTCH", line) for line in desk_slip.DUTCH)


def findings(texts: list[Said]) -> list[Finding]:
    found = [finding for said in texts for finding in judge(said)]
    files: dict[str, list[Said]] = {}
    for said in texts:
        if said.language == SOURCE_LANGUAGE:
            files.setdefault(said.file, []).append(said)
    return found + [finding for of_file in files.values() for finding in judge_file(of_file)]


@click.command()
def main() -> None:
    """Say of each text what is hard to read in it."""
    found = findings(list(everything()))
    for finding in found:
        click.echo(finding)
    if found:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
