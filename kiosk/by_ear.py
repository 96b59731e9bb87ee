"""The counter by ear and by keypad: says what is on the screen as it changes, and carries keys to it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hardware.commands import Key
from hardware.device import State
from kiosk import sound
from kiosk.chronicle import Standing
from kiosk.journey.advance import can_back, seconds_left
from kiosk.journey.events import Action, Event, Touch, Voiced
from kiosk.journey.rest import Rest
from kiosk.journey.session import Preference, Session
from kiosk.plumbing import Plumbing
from kiosk.screens.visitor_window import VisitorWindow
from kiosk.voice import Programs, Utterance, Voice, trouble

if TYPE_CHECKING:
    from kiosk.screens.reader import Reader

LOOK_MS = 50
"""After the last change, until it is looked at: what belongs together comes together."""
AGAIN_MS = 60_000
"""Until it is tried again whether anything can be heard."""
MOVES = (Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT, Key.SELECT)

log = logging.getLogger(__name__)


class ByEar(QObject):
    """`session` answers the session as it is, `happened` takes what follows from a key, or whether there is a voice.

    Called on the thread of the session. Nothing is said before somebody wants it.
    """

    def __init__(
        self,
        window: VisitorWindow,
        programs: Programs,
        plumbing: Plumbing,
        session: Callable[[], Session],
        happened: Callable[[Event], None],
        *,
        keypad: bool,
    ) -> None:
        super().__init__()
        self._window = window
        self._programs = programs
        self._plumbing = plumbing
        self._session = session
        self._happened = happened
        self._keypad = keypad
        self._voice = Voice(programs, self._lost)
        self._reader: Reader | None = None  # for who wants to hear
        self._said = ""
        self.standing = Standing(State.STARTING)
        """Whether anything can be heard, as the chronicle has it of other parts."""
        self.resting = False
        """Nothing is said: who is at the screen is no visitor."""
        self._repeated = False
        self._key = False
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._say_what_changed)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.find_voice)
        window.activeFocusItemChanged.connect(self.changed)

    @property
    def speaking(self) -> bool:
        return self._voice.speaking

    def settle(self, programs: Programs) -> None:
        """Other programs from now on."""
        if programs != self._programs:
            self._voice.close()
            self._programs, self._voice = programs, Voice(programs, self._lost)
            self.find_voice()

    def find_voice(self, found: Callable[[], None] = lambda: None) -> None:
        """Find out in the background whether anything can be heard, until it can; `found` follows."""
        programs, language = self._programs, self._session().language_default

        def looked(wrong: str) -> None:
            self._found(wrong)
            found()

        self._plumbing.by_service(lambda: trouble(programs, language), looked)

    def stop(self) -> None:
        self._again.stop()
        self._look.stop()
        self._voice.close()

    def forget(self) -> None:
        """The visit is over: nothing of it is said any more."""
        self._voice.stop()
        self._said, self._repeated = "", False
        if self._reader:
            self._reader.forget()
        self._window.by_keys = self._reader is not None and self._reader.private

    def touched(self) -> None:
        """A visitor did something: what is being said can be left."""
        self._key = True

    def changed(self) -> None:
        """Something else is on the screen, or somewhere else is the focus."""
        if self._wanted() != (self._reader.private if self._reader else None):
            self._turn()
        if self._reader:
            self._look.start()  # anew: the focus moves once the screen is there

    def sample(self) -> None:
        """Let hear how loud it is now, where there is a voice."""
        if self._session().voice:
            from kiosk.screens import saying

            self._voice.say(self._utterance(saying.volume(self._session().volume)))

    def chime(self) -> None:
        """Ask for attention; whoever listens is asked in words."""
        if self._reader:
            self._say(self._reader.whole())
        else:
            sound.chime()

    def press(self, key: Key) -> None:
        """A key of the access keypad."""
        asleep = self._session().rest
        self._happened(Touch(Action.MOVED))
        if asleep:  # the key woke it: what is there is said, and the next one does something
            self.changed()
            return
        repeated, self._repeated = self._repeated, key is Key.REPEAT
        if self._reader and key not in (Key.VOLUME_UP, Key.VOLUME_DOWN):
            self._voice.stop()  # EN 301 549, 5.1.3.6: it can be interrupted
            self._key = key is not Key.REPEAT
        match key:
            case Key.REPEAT if self._reader:
                again = self._said if self._said and not repeated else self._reader.whole()
                self._voice.say(self._utterance(again))
            case Key.VOLUME_UP | Key.VOLUME_DOWN:
                self._happened(Touch(Action.VOLUME, key.removeprefix("volume_")))
                if self._reader:
                    self._voice.say(self._utterance(self._reader.volume(self._session().volume)))
            case Key.HELP:
                self._happened(Touch(Action.OPEN, "help"))
            case Key.BACK if not self._window.press(key):
                self._back()
            case _ if key in MOVES:
                self._window.press(key)
        self.changed()

    def _back(self) -> None:
        if seconds_left(self._session()):
            self._happened(Touch(Action.STILL_HERE))
        elif can_back(self._session()):
            self._happened(Touch(Action.BACK))
        elif self._reader:
            self._key = False
            self._voice.say(self._utterance(self._reader.no_way_back()))

    def _wanted(self) -> bool | None:
        """In private, aloud, or not at all."""
        session = self._session()
        if self.resting or session.rest in (Rest.SAVER, Rest.NIGHT):
            return None
        if not session.voice or Preference.READ_ALOUD not in session.preferences:
            return None
        return session.headset

    def _turn(self) -> None:
        """It is wanted, no longer, or by other ears: what was being said was not for them."""
        self._voice.stop()
        self._reader, self._said, private = None, "", self._wanted()
        if private is not None:
            from kiosk.screens.reader import Reader  # what it takes to read, most visits never need

            self._reader = Reader(self._window, private=private, keypad=self._keypad)
        self._window.by_keys = bool(private)

    def _say_what_changed(self) -> None:
        key, self._key = self._key, False
        if self._reader:
            words, at_once = self._reader.news(key=key)
            if words:
                self._say(words, at_once=at_once)

    def _say(self, words: str, *, at_once: bool = True) -> None:
        self._said = words
        if at_once:
            self._voice.say(self._utterance(words))
        else:
            self._voice.follow(self._utterance(words))

    def _utterance(self, words: str) -> Utterance:
        session = self._session()
        return Utterance(words, session.language, session.volume)

    def _found(self, wrong: str) -> None:
        if wrong:
            self._lost(wrong)
        else:
            log.info("speech.ready")
            self._stands(State.ONLINE)
            self._happened(Voiced(True))

    def _lost(self, wrong: str) -> None:
        """Nothing can be heard: reading aloud is not offered until it can."""
        if (wrong,) != self.standing.codes:
            log.warning("speech.silent", extra={"why": wrong})
        self._stands(State.OFFLINE, wrong)
        self._again.start()
        self._happened(Voiced(False))

    def _stands(self, state: State, *codes: str) -> None:
        if (state, codes) != (self.standing.state, self.standing.codes):
            self.standing = Standing(state, codes, time.time())
