"""Typing on the real screen: by finger on the keys shown, by the access keypad, and by a keyboard of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from hardware.commands import Key
from kiosk.bench.visitors import counter as new_counter
from kiosk.journey.advance import advance
from kiosk.journey.events import Touch
from kiosk.journey.field import FieldSpec
from kiosk.journey.product import Product, StepKind
from kiosk.journey.session import Session
from kiosk.screens import heard, saying
from kiosk.screens.build import compile_translations
from kiosk.screens.counter import Counter
from kiosk.screens.gallery import items, settle
from kiosk.screens.visitor_window import VisitorWindow
from kiosk.touch import Finger
from tests.stage import PORTRAIT, SMALLEST_TEXT, in_scene
from tests.unit.test_masks import field

LANDSCAPE = (1920, 1080)
SMALLEST_TARGET = 60  # px: 15 mm at 0.25 mm a pixel
SIZES = pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])


class Desk:
    """The visitor's window with a form in it, driven by the session as the counter does; devices are not needed."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        qInstallMessageHandler(self._hear)
        compile_translations()
        self.counter = Counter(self._touched, "https://example.nl/{reference}")
        self.session = new_counter()
        self.counter.show(self.session)
        self.window = VisitorWindow(self.counter)
        self.window.resize(*PORTRAIT)
        self.window.show()
        self.window.requestActivate()
        self.finger = Finger(self.window)

    def _hear(self, kind: QtMsgType, _context: object, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg:
            self.complaints.append(message)

    def _touched(self, touch: Touch) -> None:
        self.show(advance(self.session, touch)[0])

    def show(self, session: Session) -> None:
        self.session = session
        self.counter.show(session)

    def ask(self, *fields: FieldSpec, size: tuple[int, int] = PORTRAIT) -> None:
        """Show a form with these fields on one page."""
        shown = tuple(each.model_copy(update={"page": "p"}) for each in fields)
        product = Product(
            id="v",
            icon="house",
            title={"nl": "x"},
            summary={"nl": "x"},
            needs=(),
            privacy={"nl": ("x", "x", "x")},
            steps=(StepKind.FORM, StepKind.REVIEW),
            pages={"p": {"nl": "Een vraag"}},
            fields=shown,
        )
        self.show(new_counter())
        self.wait()
        self.window.resize(*size)
        self.show(replace(new_counter(), product=product))
        self.wait()

    def wait(self) -> None:
        """Until layouts and what was put off have been done."""
        for _ in range(3):
            settle(self.window)
            QTest.qWait(1)
            self.window.grabWindow()

    def touch(self, name: str) -> None:
        assert self.finger.touch(name), (name, self.finger.names())
        self.wait()

    def type(self, text: str) -> None:
        assert self.finger.type(text), text
        self.wait()

    def keys(self, text: str) -> None:
        """Keys of a keyboard of its own."""
        codes = {"\t": Qt.Key.Key_Tab, "\r": Qt.Key.Key_Return}
        for char in text:
            self._key(codes.get(char, Qt.Key.Key_unknown), Qt.KeyboardModifier.NoModifier, char)

    def shortcut(self, what: QKeySequence.StandardKey) -> None:
        combination = QKeySequence(what)[0]
        self._key(combination.key(), combination.keyboardModifiers(), "")

    def _key(self, code: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self.window, QKeyEvent(kind, code, modifiers, text))

    def press(self, *keys: Key) -> None:
        for key in keys:
            self.window.press(key)
            self.wait()

    @property
    def focused(self) -> str:
        item = self.window.activeFocusItem()
        return item.objectName() if item else ""

    def item(self, name: str) -> QQuickItem:
        return next(item for item in items(self.window.rootObject()) if item.objectName() == name)

    def error(self, key: str) -> str:
        return str(next(each["error"] for each in self.counter.view["fields"] if each["key"] == key))  # type: ignore[index]


@pytest.fixture(scope="module")
def shared(qapp: QGuiApplication) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.window.close()
    qInstallMessageHandler(None)


@pytest.fixture
def desk(shared: Desk) -> Iterator[Desk]:
    shared.complaints.clear()
    yield shared
    assert shared.complaints == []


def named(kind: str, key: str, **rules: object) -> FieldSpec:
    return field(kind, **rules).model_copy(update={"key": key})


FIELDS = [
    ("textfield", "Hof 2-a", "Hof 2-a"),
    ("textarea", "een, twee.", "Een, twee."),
    ("bsn", "999993653", "999993653"),
    ("postcode", "5038cl", "5038 CL"),
    ("date", "01032026", "01-03-2026"),
    ("phoneNumber", "+31612345678", "+31612345678"),
    ("iban", "nl91abna0417164300", "NL91 ABNA 0417 1643 00"),
    ("email", "s.moulin+a@example.nl", "s.moulin+a@example.nl"),
    ("number", "112", "112"),
]


@pytest.mark.parametrize(("kind", "typed", "stands"), FIELDS)
def test_each_kind_is_typed_on_its_own_keyboard(desk: Desk, kind: str, typed: str, stands: str) -> None:
    """The field is ready to type in at once, and what is typed stands in it as its mask has it."""
    desk.ask(named(kind, "veld"))
    assert desk.focused == "field:veld"
    desk.type(typed)
    assert desk.session.answers["veld"] == stands
    assert desk.item("field:veld").property("text") == stands
    desk.touch("key:back")
    assert len(desk.session.answers["veld"]) < len(stands)
    assert desk.focused == "field:veld"


def test_what_cannot_stand_in_a_field_does_not_appear_in_it(desk: Desk) -> None:
    desk.ask(named("number", "veld"))
    desk.keys("1a2")
    desk.wait()
    assert desk.item("field:veld").property("text") == "12"


def test_in_the_middle_of_a_text_the_cursor_stays(desk: Desk) -> None:
    desk.ask(named("iban", "veld"))
    desk.keys("NL91417")
    desk.item("field:veld").setProperty("cursorPosition", 4)
    desk.keys("AB")
    desk.wait()
    assert desk.session.answers["veld"] == "NL91 AB41 7"
    desk.keys("N")
    assert desk.session.answers["veld"] == "NL91 ABN4 17"


def test_letters_signs_and_accents(desk: Desk) -> None:
    desk.ask(named("textfield", "veld"))
    desk.type("a")
    desk.touch("key:shift")
    desk.type("b")
    desk.touch("key:accents")
    desk.touch("key:é")
    desk.touch("key:signs")
    desk.touch("key:/")
    desk.touch("key:letters")
    desk.touch("key:space")
    desk.type("c")
    assert desk.session.answers["veld"] == "ABé/ c"


@SIZES
@pytest.mark.parametrize("kind", [kind for kind, _, _ in FIELDS])
def test_keys_are_large_enough_and_cover_nothing(desk: Desk, kind: str, size: tuple[int, int]) -> None:
    desk.ask(named(kind, "veld"), size=size)
    pages = [""] if desk.finger.find("key:signs") is None else ["", "key:signs", "key:accents"]
    for page in pages:
        if page:
            desk.touch(page)
        keys = [item for item in items(desk.window.rootObject()) if item.objectName().startswith("key:")]
        keys = [key for key in keys if key.isEnabled()]
        assert len(keys) >= 11
        spots = [in_scene(key) for key in keys]
        for place, spot in enumerate(spots):
            assert spot.width() >= SMALLEST_TARGET
            assert spot.height() >= SMALLEST_TARGET
            assert spot.left() >= 0
            assert spot.right() <= size[0]
            assert not any(spot.intersects(other) for other in spots[place + 1 :]), keys[place].objectName()
        for key in keys:
            words = [item for item in items(key) if item.inherits("QQuickText") and item.property("text")]
            assert words or any(item.inherits("QQuickImage") for item in items(key)), key.objectName()
            for text in words:
                assert text.property("font").pixelSize() >= SMALLEST_TEXT
                assert text.width() <= key.width(), key.objectName()
        panel = in_scene(desk.item("keyboard"))
        assert not panel.intersects(in_scene(desk.item("field:veld")))
        assert not panel.intersects(in_scene(desk.item("action:continue")))


@SIZES
def test_the_field_in_focus_is_in_sight(desk: Desk, size: tuple[int, int]) -> None:
    keys = ("een", "twee", "drie", "vier", "vijf")
    desk.ask(*(named("postcode", key) for key in keys), size=size)
    for key in keys:
        desk.item(f"field:{key}").forceActiveFocus()
        desk.wait()
        desk.keys("1")
    for key in keys:
        desk.item(f"field:{key}").forceActiveFocus()
        desk.wait()
        shown, scroll = in_scene(desk.item(f"field:{key}")), in_scene(desk.item("scroll"))
        assert scroll.top() - 1 <= shown.top(), key
        assert shown.bottom() <= scroll.bottom() + 1, key


def test_an_error_comes_after_the_field_and_leads_back_to_it(desk: Desk) -> None:
    desk.ask(named("postcode", "een"), named("number", "twee"))
    desk.type("503")
    assert desk.error("een") == ""
    desk.touch("field:twee")
    assert desk.error("een")
    desk.type("1")
    desk.touch("action:continue")
    assert desk.session.kind is StepKind.FORM
    assert desk.focused == "field:een"
    desk.type("8c")
    assert desk.error("een") == ""
    interface = QAccessible.queryAccessibleInterface(desk.item("field:een"))
    assert interface.role() == QAccessible.Role.EditableText
    desk.touch("action:continue")
    described = interface.text(QAccessible.Text.Description)
    assert desk.error("een") in described
    assert interface.text(QAccessible.Text.Name) == "x"


def test_the_access_keypad_types_and_finds_its_way(desk: Desk) -> None:
    desk.ask(named("bsn", "een"), named("number", "twee"))
    assert desk.focused == "field:een"
    desk.press(Key.DOWN)
    assert desk.focused == "key:1"
    desk.press(
        Key.SELECT, Key.RIGHT, Key.SELECT, Key.DOWN, Key.DOWN, Key.SELECT, Key.LEFT, Key.LEFT, Key.LEFT, Key.SELECT
    )
    assert desk.session.answers["een"] == "1287"
    assert desk.error("een") == "", "the visitor is still at it"
    desk.press(Key.UP, Key.UP, Key.UP)
    assert desk.focused == "field:een"
    desk.press(Key.SELECT, Key.DOWN, Key.DOWN, Key.DOWN, Key.DOWN)
    assert desk.focused == "field:twee"
    assert desk.error("een")
    desk.press(Key.DOWN, Key.SELECT, Key.DOWN, Key.DOWN, Key.DOWN, Key.DOWN)
    assert desk.session.answers["twee"] == "1"
    assert desk.focused == "action:continue"
    desk.press(Key.UP)
    assert desk.focused == "field:twee"


def test_digits_typed_by_keypad_are_not_heard_in_the_hall(desk: Desk) -> None:
    """Neither when they are typed, nor where the keypad goes on the keyboard."""
    desk.ask(named("bsn", "nummer"))
    before, hall, private = heard.look(desk.window), "", ""
    for key in (Key.DOWN, Key.SELECT, Key.RIGHT, Key.SELECT, Key.DOWN, Key.SELECT, Key.BACK):
        desk.press(key)
        now = heard.look(desk.window)
        hall += saying.changes(before, now, False)
        private += saying.changes(before, now, True)
        before = now
    hall += saying.screen(before, private=False)
    assert desk.session.answers["nummer"] == "125"
    assert desk.focused == "field:nummer"
    assert not any(sign.isdigit() for sign in hall.replace("Stap 1 van 2", "")), hall
    assert all(digit in private for digit in "125")


def test_a_keyboard_of_its_own_types_and_moves(desk: Desk) -> None:
    desk.ask(named("textfield", "een"), named("email", "twee"))
    desk.keys("Jan")
    desk.keys("\t")
    desk.wait()
    assert desk.focused == "field:twee"
    desk.keys("jan@example.nl\r")
    desk.wait()
    assert desk.session.answers == {"een": "Jan", "twee": "jan@example.nl"}
    assert desk.focused == "action:continue"


@pytest.mark.parametrize("kind", ["bsn", "textarea"])
def test_nothing_goes_to_the_clipboard_and_nothing_is_undone(desk: Desk, kind: str) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    desk.ask(named(kind, "veld"))
    desk.keys("123")
    for keys in (QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut):
        desk.shortcut(keys)
    desk.wait()
    assert clipboard.text() == "before"
    assert desk.session.answers["veld"] == "123"
    for keys in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo, QKeySequence.StandardKey.Paste):
        desk.shortcut(keys)
    desk.wait()
    assert desk.session.answers["veld"] == "123"
    clipboard.clear()


def test_the_next_page_starts_with_a_field_of_its_own(desk: Desk) -> None:
    """A field is not used again for another question: nothing of the first could come back in it."""
    desk.ask(named("textfield", "een"))
    desk.keys("geheim")
    before = desk.item("field:een")
    gone: list[bool] = []
    before.destroyed.connect(lambda: gone.append(True))
    desk.ask(named("textfield", "twee"))
    assert gone == [True]
    assert desk.item("field:twee").property("text") == ""


def test_a_screen_that_is_only_touched_has_no_keyboard(desk: Desk) -> None:
    desk.ask(named("checkbox", "veld"))
    assert desk.finger.find("keyboard") is None
    desk.touch("action:answer:veld:true")
    assert desk.session.answers["veld"] == "true"
    desk.touch("action:answer:veld:true")
    assert desk.session.answers["veld"] == ""


def test_a_private_field_is_marked(desk: Desk) -> None:
    desk.ask(
        named("bsn", "een"), named("textfield", "twee"), named("textfield", "drie").model_copy(update={"private": True})
    )
    marked = [each["private"] for each in desk.counter.view["fields"]]  # type: ignore[union-attr]
    assert marked == [True, False, True]
