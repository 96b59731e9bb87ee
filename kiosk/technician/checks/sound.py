"""The test of the sound: a tone on the left and one on the right, by the player that reads aloud."""

from __future__ import annotations

import io
import math
import shutil
import struct
import subprocess
import wave
from functools import partial
from typing import Final

from hardware.exercise import JUDGED_BAD, Finding, Judge, Say
from kiosk.technician.checks.check import Script, Wait
from kiosk.voice import NO_PLAYER, NO_SOUND, Programs, Utterance

RATE: Final = 44_100
SECONDS: Final = 1.5
HERTZ: Final = 440
LOUDNESS: Final = 0.3
SIDES: Final = ("links", "rechts")
PLAYING_S: Final = 10.0


def sides(programs: Programs, language: str) -> Script:
    """Each is heard by a person on that side alone, or it is not well."""
    player = Utterance("", language, 3).command(programs.player)
    for side, word in enumerate(SIDES):
        yield Say(f"Luister: er klinkt een toon {word}.")
        code: str = yield Wait(partial(_play, player, side))
        if code:
            return Finding(("Het geluid kon niet worden afgespeeld.",), code)
        if not (yield Judge(f"Hoorde u de toon {word}, en alleen {word}?")):
            return Finding((f"De toon {word} klonk niet, of niet alleen {word}.",), JUDGED_BAD)
    return Finding(("Links en rechts klinken apart.",))


def tone(side: int) -> bytes:
    """A WAV with two channels, of which only this one sounds; it swells and fades, so that nothing cracks."""
    samples = int(RATE * SECONDS)
    frames = bytearray()
    for number in range(samples):
        swell = min(1.0, 20 * number / samples, 20 * (samples - number) / samples)
        level = int(32_767 * LOUDNESS * swell * math.sin(2 * math.pi * HERTZ * number / RATE))
        frames += struct.pack("<hh", *((level, 0) if side == 0 else (0, level)))
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(2)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(bytes(frames))
    return file.getvalue()


def _play(player: list[str], side: int) -> str:
    """ "" when it was played to its end."""
    if not shutil.which(player[0]):
        return NO_PLAYER
    try:
        ended = subprocess.run(
            player,
            input=tone(side),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PLAYING_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return NO_SOUND
    return NO_SOUND if ended.returncode else ""
