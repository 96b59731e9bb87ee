"""The visitor's window: Main.qml with the counter behind it, in the visitor's language."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, json
from PySide6.QtCore import QCoreApplication, QObject, QTranslator, QUrl, Signal
from PySide6.QtGui import QFont
from PySide6.QtQuick import QQuickView

from hardware.commands import Key
from kiosk import theme
from kiosk.screens.icons import AssetImages
from kiosk.screens.languages import SOURCE_LANGUAGE, TRANSLATIONS

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

MAIN = Path(__file__).with_name("Main.qml")
FAMILIES = ("Inter", "Noto Sans Arabic UI")
"""The typeface of the screens, and what has the letters that it has not, drawn to go with it at the same size."""


def as_map(view: Struct | DataclassInstance) -> dict[str, Any]:
    """A view as QML can read it: what JSON knows. A tuple crosses into JavaScript as nothing, a list as an array."""
    return json.decode(json.encode(view), type=dict[str, Any])


class VisitorWindow(QQuickView):
    """`counter`: a QObject with the properties `view` and `frame` (QVariantMap, each with a change signal) and the
    slot `act(str, QVariant)`. It must have its first view before the window is made. `look` is the theme, and
    `screen_inches` how large the screen is across, from which follows how large a finger is on it. `touched` tells
    where each finger came down, as parts (0 to 1) of the width and the height."""

    touched = Signal(float, float)

    def __init__(self, counter: QObject, look: theme.Theme | None = None, screen_inches: float = 27.0) -> None:
        super().__init__()
        QFont.insertSubstitutions(FAMILIES[0], FAMILIES[1:])
        self._language = SOURCE_LANGUAGE
        self._translator: QTranslator | None = None
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self._images = AssetImages()
        self._looks = 0
        self.dress(look or theme.load(), screen_inches)
        self.engine().addImageProvider("assets", self._images)
        self.setInitialProperties({"counter": counter})
        self.setSource(QUrl.fromLocalFile(str(MAIN)))
        if self.status() != QQuickView.Status.Ready:
            raise RuntimeError("; ".join(error.toString() for error in self.errors()))
        self.rootObject().touched.connect(self.touched)  # type: ignore[attr-defined]

    @property
    def by_keys(self) -> bool:
        """The visitor goes by the access keypad: where the focus is can be seen, also on a screen that just came."""
        return bool(self.rootObject().property("byKeys"))

    @by_keys.setter
    def by_keys(self, wanted: bool) -> None:
        self.rootObject().setProperty("byKeys", wanted)
        if wanted and (focused := self.activeFocusItem()):
            from PySide6.QtCore import Qt  # a hundred enumerations: most starts need none

            focused.setProperty("focusReason", Qt.FocusReason.TabFocusReason)

    def attend(self, attended: bool, wishes: tuple[str, ...] = ()) -> None:
        """A technician's screen lies over the visitor's, which can do nothing then. It shows itself after `wishes`
        (of Preference) instead of the visitor's."""
        self.rootObject().setProperty("wishes", list(wishes))
        self.rootObject().setProperty("attended", attended)

    def dress(self, look: theme.Theme, screen_inches: float) -> None:
        """The look from now on, also of the screen that stands there."""
        self._images.dress(look)
        tokens = {**asdict(look), "screen_inches": screen_inches, "look": self._looks}
        self._looks += 1  # pictures of another look have other names: Qt keeps what it has drawn
        self.rootContext().setContextProperty("designTokens", tokens)

    def press(self, key: Key) -> bool:
        """A key of the access keypad, felt as one of a keyboard. False: nothing here has a use for it. The first one
        only shows where the focus is."""
        if key is not Key.BACK and not self.by_keys:
            hidden = (focused := self.activeFocusItem()) and focused.property("visualFocus") is False
            self.by_keys = True
            if hidden:
                return True
        from kiosk.screens.keys import send  # as above

        return send(self, key)

    def speak(self, language: str) -> None:
        """Make `language` the one of every static text, in QML (also on the screen that stands there now) and of
        `QCoreApplication.translate`. Call it before a view in that language is shown.

        The translations must have been compiled: `python -m kiosk.screens.build`.
        """
        if language == self._language:
            return
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        if language != SOURCE_LANGUAGE:
            self._translator = QTranslator(self)
            if not self._translator.load(str(TRANSLATIONS / f"{language}.qm")):
                raise FileNotFoundError(f"no compiled translation for {language!r}: run python -m kiosk.screens.build")
            QCoreApplication.installTranslator(self._translator)
        self._language = language
        self.engine().retranslate()
