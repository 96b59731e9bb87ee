"""The voice and its player, as real programs."""

from __future__ import annotations

import time
import wave
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.config import SpeechSection
from kiosk.demo import turn
from kiosk.screens.languages import languages
from kiosk.voice import NO_PLAYER, NO_SOUND, NO_VOICE, Programs, Utterance, Voice, trouble

pytestmark = pytest.mark.usefixtures("qapp")
ESPEAK = SpeechSection().voice  # type: ignore[call-arg]
HEARD = ("cat",)


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline
        turn(5)


@pytest.fixture
def failures() -> list[str]:
    return []


def test_espeak_has_a_voice_for_every_language_of_the_counter() -> None:
    assert {code: trouble(Programs(ESPEAK, HEARD), code) for code in languages()} == dict.fromkeys(languages(), "")


def test_words_become_sound(qapp: QGuiApplication, tmp_path: Path, failures: list[str]) -> None:
    def sound(volume: int) -> list[int]:
        file = tmp_path / f"{volume}.wav"
        voice = Voice(Programs(ESPEAK, ("sh", "-c", 'cat > "$0"', str(file))), failures.append)
        voice.say(Utterance("Wat wilt u regelen?", "nl", volume))
        until(lambda: not voice.speaking)
        with wave.open(str(file)) as wav:
            samples = memoryview(wav.readframes(10**7)).cast("h")
            assert 1.0 < len(samples) / wav.getframerate() < 5.0  # seconds
        return [abs(sample) for sample in samples]

    soft, loud = max(sound(1)), max(sound(4))
    assert soft > 100
    assert loud > 4 * soft  # 12 dB and more
    assert failures == []


def test_what_cannot_be_heard_has_a_name(tmp_path: Path) -> None:
    assert trouble(Programs(("no-such-program",), HEARD), "nl") == NO_VOICE
    assert trouble(Programs(ESPEAK, HEARD), "xx") == NO_VOICE
    assert trouble(Programs(ESPEAK, ("no-such-program",)), "nl") == NO_PLAYER
    assert trouble(Programs(ESPEAK, ("sh", "-c", "cat; exit 1")), "nl") == NO_SOUND


@pytest.mark.parametrize(
    ("programs", "wrong"),
    [
        (Programs(("no-such-program",), HEARD), NO_VOICE),
        (Programs(("sh", "-c", "cat; exit 1"), HEARD), NO_VOICE),
        (Programs(("cat",), ("sh", "-c", "cat; exit 1")), NO_SOUND),
    ],
)
def test_a_failure_while_speaking_is_told_once(programs: Programs, wrong: str, failures: list[str]) -> None:
    voice = Voice(programs, failures.append)
    voice.say(Utterance("x", "nl", 3))
    voice.follow(Utterance("y", "nl", 3))
    until(lambda: bool(failures))
    turn(50)
    assert failures == [wrong]
    assert not voice.speaking


def test_what_follows_waits_and_what_is_stopped_is_not_followed(tmp_path: Path, failures: list[str]) -> None:
    said = tmp_path / "said"
    slow = ("sh", "-c", 'sleep 0.1; cat >> "$0"', str(said))
    voice = Voice(Programs(("cat",), slow), failures.append)
    voice.say(Utterance("one", "nl", 3))
    voice.follow(Utterance("two", "nl", 3))
    voice.follow(Utterance("three", "nl", 3))
    until(lambda: not voice.speaking)
    assert said.read_text() == "one\ntwo three\n"
    voice.say(Utterance("four", "nl", 3))
    voice.follow(Utterance("five", "nl", 3))
    voice.stop()
    turn(300)
    assert said.read_text() == "one\ntwo three\n"
    voice.say(Utterance("six", "nl", 3))
    voice.say(Utterance("seven", "nl", 3))
    until(lambda: not voice.speaking)
    assert said.read_text() == "one\ntwo three\nseven\n"
    assert failures == []
    voice.close()
