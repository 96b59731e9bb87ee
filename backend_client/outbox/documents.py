"""The steps of one document: made, uploaded in parts and unlocked where it is large, and linked to the zaak once whole.

Nothing of an upload is remembered here: which parts the server wants, how large they are, which of them it has and
under which lock is read from the document itself: whoever goes on after a crash knows as much as who began.
"""

from __future__ import annotations

import base64
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from backend_client.outbox.step import Found, Sending, Step, compared, pick
from backend_client.outbox.vault import UnreadableError
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Refusal
from backend_client.zgw import Deel, is_whole

ALWAYS_INLINE = 64 * 1024
"""Bytes. No server refuses a body so small, and a document so small needs no steps for parts."""
CHUNK = 64 * 1024
TOO_LARGE = 413

log = logging.getLogger(__name__)


def steps_of_document(number: int, bestandsomvang: int) -> tuple[Step, ...]:
    """The steps of the document with this number (from 1) and size in bytes, linked to the zaak."""
    document = _Document(number)
    link = Step(f"link_{number}", document.link, document.find_link, ("unique",))
    return (*steps_of_content(number, bestandsomvang), link)


def steps_of_content(number: int, bestandsomvang: int) -> tuple[Step, ...]:
    """The same, linked to nothing yet.

    Which documents go in parts is known only when they are sent: where one may, it is looked at before it is linked.
    """
    document = _Document(number)
    made = Step(f"document_{number}", _readable(document.make), document.find, ("identificatie-niet-uniek",), True)
    if bestandsomvang <= ALWAYS_INLINE:
        return (made,)
    upload = Step(f"upload_{number}", _readable(document.upload), document.find_upload, (), True)
    # An unlock that was done already is refused with the lock that it ended.
    unlock = Step(f"unlock_{number}", _readable(document.unlock), document.find_whole, ("incorrect-lock-id",), True)
    return made, upload, unlock


@dataclass(slots=True)
class _Document:
    number: int
    was_missing: bool = False  # it was looked for, because it may have been posted before

    def make(self, sending: Sending) -> str | Problem:
        made = self._post(sending)
        if not self.was_missing or isinstance(made, Problem):
            return made
        # The first post may have been late rather than lost, and of two at the same moment a server can take both.
        found = self.find(sending)
        return found if isinstance(found, str) else made

    def _post(self, sending: Sending) -> str | Problem:
        frozen, zgw = self._frozen(sending), sending.zgw
        soort = sending.informatieobjecttype()
        if isinstance(soort, Problem):
            return soort
        url = f"{zgw.settings.documenten_url}/enkelvoudiginformatieobjecten"
        body = {**frozen, "informatieobjecttype": soort}
        size = frozen["bestandsomvang"]
        if size <= max(zgw.inline_limit, ALWAYS_INLINE):
            inhoud = base64.b64encode(sending.outbox.inhoud(frozen["identificatie"])).decode()
            made = zgw.create(url, {**body, "inhoud": inhoud})
            if not (isinstance(made, Refusal) and made.status == TOO_LARGE and size > ALWAYS_INLINE):
                return made
            zgw.inline_limit = min(zgw.inline_limit, size - 1)
            log.warning("sending.inline_refused", extra={"bestandsomvang": size})
        return zgw.create(url, {**body, "inhoud": None})

    def find(self, sending: Sending) -> str | Problem:
        """Of several with our number: the oldest that is whole, or else the oldest. The others are for people."""
        frozen = self._frozen(sending)
        found = sending.zgw.documenten(frozen["identificatie"])
        if isinstance(found, Problem):
            return found
        self.was_missing = not found
        if not found:
            return Problem(ProblemCode.NOT_FOUND)
        ours = [each for each in found if isinstance(compared(each, frozen), str)]
        kept = min(ours or found, key=lambda each: (not is_whole(each), each["beginRegistratie"]))
        for other in found:
            if other is not kept:
                log.warning("sending.duplicate", extra={"kept": kept["url"], "other": other["url"]})
        return compared(kept, frozen)

    # --- in parts ------------------------------------------------------------------------------------------------

    def upload(self, sending: Sending) -> str | Problem:
        lock = self._complete(sending)
        return lock if isinstance(lock, Problem) else self._url(sending)

    def find_upload(self, sending: Sending) -> str | Problem:
        document = sending.zgw.read(self._url(sending))
        if isinstance(document, Problem):
            return document
        delen = self._delen(sending, document)
        if isinstance(delen, Problem):
            return delen
        return self._url(sending) if all(deel.voltooid for deel in delen) else Problem(ProblemCode.NOT_FOUND)

    def unlock(self, sending: Sending) -> str | Problem:
        lock = self._complete(sending)
        if isinstance(lock, Problem):
            return lock
        if not lock:
            return self._url(sending)
        problem = sending.zgw.unlock(self._url(sending), lock)
        if isinstance(problem, Refusal) and problem.says("file-size"):
            return Problem(ProblemCode.CONFLICT, "every part is there, and the server finds the document incomplete")
        if problem:
            return problem
        # Who has every scope can unlock also what is not whole.
        whole = self.find_whole(sending)
        missing = isinstance(whole, Problem) and whole.code is ProblemCode.NOT_FOUND
        return Problem(ProblemCode.UNREACHABLE, "unlocked, and not whole") if missing else whole

    def find_whole(self, sending: Sending) -> str | Problem:
        document = sending.zgw.read(self._url(sending))
        if isinstance(document, Problem):
            return document
        return self._url(sending) if is_whole(document) else Problem(ProblemCode.NOT_FOUND)

    def _complete(self, sending: Sending) -> str | Problem:
        """Send the parts that the server does not have yet; answers the lock, "" of a document that needs none."""
        document = sending.zgw.read(self._url(sending))
        if isinstance(document, Problem):
            return document
        delen = self._delen(sending, document)
        if isinstance(delen, Problem) or not delen:
            return delen if isinstance(delen, Problem) else ""
        lock = self._lock(sending, document, delen)
        if isinstance(lock, Problem):
            return lock
        begin = 0
        with sending.outbox.open_inhoud(self._frozen(sending)["identificatie"]) as inhoud:
            for deel in delen:
                if not deel.voltooid:
                    problem = sending.zgw.put_deel(deel, lock, _slice(inhoud, begin, deel.omvang))
                    if problem:
                        return _changed(problem)
                begin += deel.omvang
        return lock

    def _delen(self, sending: Sending, document: Found) -> tuple[Deel, ...] | Problem:
        """The parts in their order, none of a whole document."""
        if is_whole(document):
            return ()
        delen = sending.zgw.delen(document)
        if isinstance(delen, Problem):
            return delen
        if sum(deel.omvang for deel in delen) != self._frozen(sending)["bestandsomvang"]:
            return Problem(ProblemCode.CONFLICT, "the parts that the server wants are not those of this document")
        return delen

    def _lock(self, sending: Sending, document: Found, delen: tuple[Deel, ...]) -> str | Problem:
        """Of our own unfinished document: as it shows it, or a new one where somebody unlocked it by force."""
        locks = {deel.lock for deel in delen}
        if len(locks) == 1 and "" not in locks:
            return locks.pop()
        elsewhere = Problem(ProblemCode.BUSY, "locked by somebody else")
        if document.get("locked"):
            return elsewhere
        lock = sending.zgw.lock(self._url(sending))
        return elsewhere if isinstance(lock, Refusal) and lock.says("existing-lock") else lock

    # --- linked --------------------------------------------------------------------------------------------------

    def link(self, sending: Sending) -> str | Problem:
        body = {"zaak": sending.zaak, "informatieobject": self._url(sending)}
        return sending.zgw.create(f"{sending.zgw.settings.zaken_url}/zaakinformatieobjecten", body)

    def find_link(self, sending: Sending) -> str | Problem:
        links = sending.zgw.zaakinformatieobjecten(sending.zaak)
        return compared(pick(links, lambda each: each["informatieobject"] == self._url(sending)), {})

    def _frozen(self, sending: Sending) -> Found:
        frozen: Found = sending.request.frozen["documenten"][self.number - 1]
        return frozen

    def _url(self, sending: Sending) -> str:
        return sending.request.urls[f"document_{self.number}"]


def _readable(make: Callable[[Sending], str | Problem]) -> Callable[[Sending], str | Problem]:
    """A content that does not open any more is for people: nothing else of it may be sent."""

    def carefully(sending: Sending) -> str | Problem:
        try:
            return make(sending)
        except (UnreadableError, KeyError) as error:
            return Problem(ProblemCode.CONFLICT, f"unreadable on this disk: {error}")

    return carefully


def _changed(problem: Problem) -> Problem:
    """What the document said of its parts a moment ago is no longer so: it is read again with the next try."""
    if isinstance(problem, Refusal) and problem.says("incorrect-lock-id"):
        return Problem(ProblemCode.BUSY, "its lock changed while it was uploaded")
    if isinstance(problem, Refusal) and problem.says("file-size"):
        return Problem(ProblemCode.UNREACHABLE, "its parts changed while it was uploaded")
    return problem


def _slice(inhoud: BinaryIO, begin: int, size: int) -> Iterator[bytes]:
    inhoud.seek(begin)
    while size and (chunk := inhoud.read(min(CHUNK, size))):
        size -= len(chunk)
        yield chunk
