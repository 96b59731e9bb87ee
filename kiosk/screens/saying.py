"""What is said: a function of what was on the screen, what is on it now, and whether others can hear it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kiosk.journey.session import VOLUMES
from kiosk.screens.heard import Element, Role, Shown
from kiosk.screens.texts import QT_TRANSLATE_NOOP, tr

ROLES = {
    Role.BUTTON: QT_TRANSLATE_NOOP("Texts", "knop"),
    Role.CHOICE: QT_TRANSLATE_NOOP("Texts", "keuze"),
    Role.TICK: QT_TRANSLATE_NOOP("Texts", "vakje"),
    Role.FIELD: QT_TRANSLATE_NOOP("Texts", "invulveld"),
}
CHOSEN = QT_TRANSLATE_NOOP("Texts", "gekozen")
NOT_CHOSEN = QT_TRANSLATE_NOOP("Texts", "niet gekozen")
NOT_NOW = QT_TRANSLATE_NOOP("Texts", "kan nu niet")
EMPTY = QT_TRANSLATE_NOOP("Texts", "leeg")
FILLED = QT_TRANSLATE_NOOP("Texts", "ingevuld")
PLACE = QT_TRANSLATE_NOOP("Texts", "%1 van %2")
KEY = QT_TRANSLATE_NOOP("Texts", "toets")
SIGN = QT_TRANSLATE_NOOP("Texts", "teken")
ERASED = QT_TRANSLATE_NOOP("Texts", "gewist")
VOLUME = QT_TRANSLATE_NOOP("Texts", "Volume %1 van %2")
NO_WAY_BACK = QT_TRANSLATE_NOOP("Texts", "Terug kan hier niet.")
NEEDS_HEADSET = QT_TRANSLATE_NOOP("Texts", "Met een koptelefoon hoort u wat u typt.")
ALOUD = QT_TRANSLATE_NOOP("Texts", "De balie leest nu voor. Uw eigen gegevens hoort u alleen met een koptelefoon.")
IN_PRIVATE = QT_TRANSLATE_NOOP("Texts", "De balie leest nu voor. Alleen u hoort het.")
KEYS = QT_TRANSLATE_NOOP(
    "Texts",
    "Met de pijlen gaat u naar het volgende of het vorige. Met de knop in het midden kiest u. "
    "Met Herhalen hoort u het nog een keer.",
)
SIGNS = {
    " ": QT_TRANSLATE_NOOP("Texts", "spatie"),
    "\n": QT_TRANSLATE_NOOP("Texts", "nieuwe regel"),
    ".": QT_TRANSLATE_NOOP("Texts", "punt"),
    ",": QT_TRANSLATE_NOOP("Texts", "komma"),
    "-": QT_TRANSLATE_NOOP("Texts", "streepje"),
    "_": QT_TRANSLATE_NOOP("Texts", "laag streepje"),
    "'": QT_TRANSLATE_NOOP("Texts", "apostrof"),
}
"""Those that a voice passes over when they stand alone."""


def welcome(*, private: bool, keypad: bool) -> str:
    """The first words to who wants to hear: what happens, and how it works."""
    return " ".join([tr(IN_PRIVATE if private else ALOUD), *([tr(KEYS)] if keypad else [])])


def volume(step: int) -> str:
    return f"{_filled(VOLUME, step, VOLUMES)}."


def screen(now: Shown, private: bool, before: Shown | None = None) -> str:
    """A whole screen: what is wrong first, then from its title down, then what is focused. What stands above the title
    on every screen is said once, and when it changes."""
    elements = [each for each in now.elements if not each.tools]
    focused = now.focused
    title = next((n for n, each in enumerate(elements) if each.role is Role.HEADING), 0)
    known = {each.name for each in before.elements} if before else set()
    above = [each for each in elements[:title] if each.name not in known]
    alerts = [each for each in elements if each.alert]
    at_the_end = (Role.BUTTON, Role.FIELD)
    below = [each for each in elements[title:] if not each.alert and not (each.focused and each.role in at_the_end)]
    parts = [_content(each, private) for each in (*alerts, *below[:1], *above, *below[1:])]
    return _joined([*parts, *(element(focused, private, parts) if focused else ())])


def changes(before: Shown, now: Shown, private: bool) -> str:
    """What is new on a screen that stayed: what is wrong, other texts, what was typed or chosen, what is focused."""
    known = {(each.role, each.name) for each in before.elements}
    texts = [each for each in now.elements if each.role in (Role.TEXT, Role.HEADING) and not each.tools]
    fresh = [each for each in texts if (each.role, each.name) not in known]
    parts = [_content(each, private) for each in sorted(fresh, key=lambda each: not each.alert)]
    was = {each.identity: each for each in before.elements}
    for each in now.elements:
        if each.role is Role.FIELD and each.identity in was:
            parts += _typed(was[each.identity].value, each, private)
    there, came_from = now.focused, before.focused
    if there and (came_from is None or came_from.identity != there.identity):
        group = [there.tools] if there.tools and (came_from is None or came_from.tools != there.tools) else []
        parts += [*group, *element(there, private, parts)]
    elif there and there.chosen is not None and came_from and there.chosen != came_from.chosen:
        parts.append(tr(CHOSEN if there.chosen else NOT_CHOSEN))
    elif there and there.role is Role.KEY and came_from and there.name != came_from.name:
        parts += element(there, private)
    return _joined(parts)


def element(it: Element, private: bool, said: Iterable[str] = ()) -> list[str]:
    """One thing that is focused: name, role, place, state, what stands in it, and what was not `said` about it yet."""
    if it.role is Role.KEY:
        return [tr(KEY) if it.secret and not private else sign_name(it.name)]
    hidden = bool(it.aloud) and not private
    name = it.aloud if hidden else it.name
    about = [tr(ROLES[it.role])] if it.role in ROLES else []
    about += [_filled(PLACE, it.place, it.of)] if it.of else []
    about += [tr(CHOSEN if it.chosen else NOT_CHOSEN)] if it.chosen is not None else []
    about += [] if it.enabled else [tr(NOT_NOW)]
    if it.role is Role.FIELD:
        about.append(_standing(it, private))
    description = "" if hidden else it.description
    for already in said:
        description = description.replace(already, "")
    closing = [tr(NEEDS_HEADSET)] if it.role is Role.FIELD and it.secret and not private else []
    # A question keeps its mark.
    first = [f"{name} {about.pop(0)}"] if about and name.endswith("?") else [name.rstrip(".")]
    return [", ".join([*first, *about]), description.strip(), *closing]


def spelled(text: str) -> str:
    """Sign by sign."""
    return ", ".join(sign_name(sign) for sign in text)


def sign_name(sign: str) -> str:
    """As it is said."""
    return tr(SIGNS[sign]) if sign in SIGNS else sign


def _standing(field: Element, private: bool) -> str:
    if not field.value:
        return tr(EMPTY)
    if field.secret and not private:
        return tr(FILLED)
    # A number is spelled, words are words.
    return field.value if re.search(r"[^\W\d]{3}", field.value) else spelled(field.value)


def _typed(before: str, field: Element, private: bool) -> list[str]:
    """The signs that came or went; what only parts groups in a number is none."""
    after = field.value
    if before == after:
        return []
    if not (after.startswith(before) or before.startswith(after)):
        before, after = (re.sub(r"[ -]", "", text) for text in (before, after))
    came = after.removeprefix(before) if after.startswith(before) else after
    gone = before.removeprefix(after) if before.startswith(after) else ""
    if field.secret and not private:
        return [tr(ERASED if gone else SIGN)]
    if gone:
        return [f"{spelled(gone.strip('- ') or gone)}, {tr(ERASED)}"]
    return [spelled(came.strip("- ") or came)] if came else [tr(EMPTY)]


def _content(it: Element, private: bool) -> str:
    """As part of a screen that is read."""
    if it.aloud and not private:
        return it.aloud
    if it.role in (Role.TEXT, Role.HEADING):
        return it.name
    return _joined([it.name, it.description])


def _joined(parts: Iterable[str]) -> str:
    """Sentences, none twice in a row."""
    sentences: list[str] = []
    for part in parts:
        words = ", ".join(line.strip() for line in part.splitlines() if line.strip())
        if words and words[-1] not in ".!?:؟":
            words += "."
        if words and words not in sentences[-1:]:
            sentences.append(words)
    return " ".join(sentences)


def _filled(text: str, first: int, second: int) -> str:
    return tr(text).replace("%1", str(first)).replace("%2", str(second))
