"""The technician's test of the sound: what really goes to the player, and what is said where that fails."""

from __future__ import annotations

import io
import struct
import wave
from pathlib import Path

import pytest

from hardware.exercise import Finding, Judge
from kiosk.technician.checks import sound
from kiosk.technician.checks.check import Script, Wait
from kiosk.voice import Programs


def carried_out(script: Script, *judged: bool) -> Finding:
    """`judged`: what the technician says to each question."""
    answers = list(judged)
    answer: object = None
    while True:
        try:
            wish = script.send(answer)
        except StopIteration as end:
            assert not answers
            return end.value  # type: ignore[no-any-return]
        answer = wish.work() if isinstance(wish, Wait) else answers.pop(0) if isinstance(wish, Judge) else None


def player(*parts: str) -> Programs:
    return Programs(("true",), parts)


def channels(sound_file: bytes) -> tuple[set[int], set[int]]:
    with wave.open(io.BytesIO(sound_file)) as read:
        assert (read.getnchannels(), read.getframerate()) == (2, sound.RATE)
        frames = read.readframes(read.getnframes())
    samples = list(struct.iter_unpack("<hh", frames))
    assert len(samples) == int(sound.RATE * sound.SECONDS)
    return {left for left, _ in samples}, {right for _, right in samples}


@pytest.mark.parametrize("side", [0, 1])
def test_only_one_side_sounds_and_it_begins_and_ends_in_silence(side: int) -> None:
    both = channels(sound.tone(side))
    assert both[1 - side] == {0}
    assert max(both[side]) > 9000
    with wave.open(io.BytesIO(sound.tone(side))) as read:
        frames = read.readframes(read.getnframes())
    assert abs(struct.unpack("<hh", frames[:4])[side]) < 10
    assert abs(struct.unpack("<hh", frames[-4:])[side]) < 500


def test_the_player_gets_each_side_in_turn(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    programs = player("sh", "-c", f"cat >> {heard}")
    finding = carried_out(sound.sides(programs, "nl"), True, True)
    assert finding == Finding(("Links en rechts klinken apart.",))
    assert heard.read_bytes() == sound.tone(0) + sound.tone(1)


def test_a_side_that_is_not_heard_is_told(tmp_path: Path) -> None:
    finding = carried_out(sound.sides(player("cat"), "nl"), True, False)
    assert finding == Finding(("De toon rechts klonk niet, of niet alleen rechts.",), "judged_bad")


def test_a_player_that_is_not_there_or_cannot_play_is_told() -> None:
    assert carried_out(sound.sides(player("no-such-player"), "nl")).code == "no_player"
    assert carried_out(sound.sides(player("false"), "nl")).code == "no_sound"


def test_a_player_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound, "PLAYING_S", 0.2)
    assert carried_out(sound.sides(player("sleep", "60"), "nl")).code == "no_sound"
