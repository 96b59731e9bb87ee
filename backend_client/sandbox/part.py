"""A resource of the Zaken API that hangs on a zaak: what all of them have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.responses import JSONResponse, Response

from backend_client.sandbox import problems
from backend_client.sandbox.fields import Field, now, read
from backend_client.sandbox.problems import Invalid
from backend_client.sandbox.seed import catalogue
from backend_client.sandbox.store import Document
from backend_client.sandbox.web import CATALOGI, ZAKEN, Call, created, one, page, refer, uuid_in

Values = dict[str, Any]
Rule = Callable[[Call, Values], Invalid | Response | None]


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that holds the address of something else."""

    name: str
    api: str
    resource: str


ZAAK = Reference("zaak", ZAKEN, "zaken")


@dataclass(frozen=True, slots=True)
class Part:
    """One resource: what its body holds, the rules for it, what makes it unique, and how it is shown.

    `unique` gives the key and what is said when it is taken; `after` what follows for the zaak.
    """

    collection: str
    references: tuple[Reference, ...]
    fields: tuple[Field, ...]
    show: Callable[[Call, Document], Document]
    rules: tuple[Rule, ...] = ()
    unique: Callable[[Values], tuple[tuple[str, ...], Invalid]] | None = None
    after: Callable[[Call, Document], None] | None = None
    bare: bool = False  # the list is a bare array

    def create(self, call: Call) -> Response:
        values, wrong = read(call.body, self.fields)
        for reference in self.references:
            uuid = refer(call, reference.name, reference.api, reference.resource, _exists(call, reference))
            if isinstance(uuid, Invalid):
                wrong.append(uuid)
            else:
                values[reference.name] = uuid
        if wrong:
            return problems.invalid(call.base, wrong)
        if self.unique:
            key, taken = self.unique(values)
            if call.store.taken(self.collection, key):
                return problems.invalid(call.base, [taken])
        for rule in self.rules:
            refused = rule(call, values)
            if isinstance(refused, Invalid):
                return problems.invalid(call.base, [refused])
            if refused:
                return refused
        kept = call.store.add(self.collection, values, self.unique(values)[0] if self.unique else None)
        assert kept
        call.store.change("zaken", values["zaak"], laatstGemuteerd=now())
        if self.after:
            self.after(call, kept)
        return created(self.show(call, kept))

    def listing(self, call: Call) -> Response:
        names = [reference.name for reference in self.references]
        filters = call.filters(*names, paged=not self.bare)
        if isinstance(filters, Response):
            return filters
        api = {reference.name: reference for reference in self.references}
        uuids = {name: uuid_in(call, url, api[name].api, api[name].resource) for name, url in filters.items()}
        found = call.store.find(self.collection, **uuids)
        if self.bare:
            return JSONResponse([self.show(call, each) for each in found])
        return page(call, found, lambda each: self.show(call, each))

    def detail(self, call: Call) -> Response:
        found = call.store.get(self.collection, call.uuid)
        return one(call, self.show(call, found)) if found else problems.not_found(call.base)


def _exists(call: Call, reference: Reference) -> Callable[[str], object]:
    if reference.api == CATALOGI:
        return catalogue(call.base)[reference.resource].get
    return lambda uuid: call.store.get(reference.resource, uuid)
