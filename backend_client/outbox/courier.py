"""Carries one request through the steps that are left, and looks before it posts what may have been posted before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from backend_client.outbox.outbox import Outbox, Pending
from backend_client.outbox.place import Place
from backend_client.outbox.step import Sending, Step
from backend_client.outbox.steps import WHOLE, steps_of
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Refusal
from backend_client.zgw import Catalogus, Zgw


class Courier:
    """Safe to use from several threads, by one at a time for each request."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._tried: dict[str, tuple[str, ...]] = {}  # of requests accepted by this process: the steps that were tried

    def accepted_now(self, identificatie: str) -> None:
        """This request was accepted by this process: nothing of it can be at the municipality yet."""
        self._tried[identificatie] = ()

    def forget(self, identificatie: str) -> None:
        """From now on it is looked before each step."""
        self._tried.pop(identificatie, None)

    def carry(
        self, request: Pending, place: Place, may_ask: Callable[[str], bool], in_turn: Callable[[], None]
    ) -> Iterator[tuple[str, str | Problem]]:
        """Each step with the address that it led to, which has to be recorded before the next one is asked for; ends
        after a Problem. `may_ask` tells of an API whether its circuit is closed; `in_turn` is called before the request
        is made whole."""
        zgw = place.zgw
        catalogus = None if place.klant else _catalogus(request, zgw)
        for step in steps_of(request):
            if step.name in request.urls:
                continue
            if isinstance(catalogus, Problem):
                yield "catalogus", catalogus
                return
            if step.name in WHOLE:
                in_turn()
            api = zgw.settings.documenten_url if step.of_document else place.main
            if not may_ask(api):
                yield step.name, Problem(ProblemCode.UNREACHABLE, "the circuit is open", at=api, reached=False)
                return
            url = self._carry_out(step, Sending(zgw, self._outbox, request, catalogus, place.klant))
            yield step.name, url
            if isinstance(url, Problem):
                return
            request = replace(request, urls={**request.urls, step.name: url})
            if step.name == "zaak":
                catalogus = _catalogus(request, zgw)

    def _carry_out(self, step: Step, sending: Sending) -> str | Problem:
        """Look first where this step may have been tried before, then post; what is there already is looked up."""
        identificatie = sending.request.identificatie
        tried = self._tried.get(identificatie)
        if tried is None or step.name in tried:
            found = step.find(sending)
            absent = isinstance(found, Problem) and found.code is ProblemCode.NOT_FOUND
            if not absent or isinstance(found, Refusal):  # a 404 says that the place to look is not there
                return found
        if tried is not None:
            self._tried[identificatie] = (*tried, step.name)
        made = step.make(sending)
        if isinstance(made, Refusal) and any(made.says(code) for code in step.exists):
            return step.find(sending)
        return made


def _catalogus(request: Pending, zgw: Zgw) -> Catalogus | Problem:
    """Of today for a new zaak; of the zaak itself once there is one, for a new version may have begun since."""
    zaak = request.urls.get("zaak")
    return zgw.catalogus_of_zaak(zaak) if zaak else zgw.catalogus(request.zaaktype)
