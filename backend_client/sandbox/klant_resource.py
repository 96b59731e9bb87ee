"""A resource of the Klantinteracties API: what all of them have in common.

Unlike in the ZGW APIs, what a body refers to is named by uuid, and some bodies hold groups of texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from starlette.responses import JSONResponse, Response

from backend_client.sandbox import problems
from backend_client.sandbox.fields import Field, read
from backend_client.sandbox.problems import Invalid
from backend_client.sandbox.store import Document
from backend_client.sandbox.web import KLANTINTERACTIES, Call, created, page

Values = dict[str, Any]
REFUSED = "Ongeldige invoerwaarde."


@dataclass(frozen=True, slots=True)
class Link:
    """A field that refers to something else: `{"uuid": …}`, null, or a list of the former."""

    name: str
    collection: str
    needed: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A field that holds texts of its own; all empty where it is null or left out."""

    name: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource: what its body holds, what else is wrong with it, what makes it unique, how it is shown.

    `check` names what is wrong with single values and may complete them; `unique` gives the key, None for what need
    not be unique, and what is said when it is taken; `filters` lead from a query parameter to what is kept.
    """

    collection: str
    fields: tuple[Field, ...]
    links: tuple[Link, ...] = ()
    groups: tuple[Group, ...] = ()
    filters: Mapping[str, str] = field(default_factory=dict)
    check: Callable[[Call, Values], list[Invalid]] = lambda call, values: []
    unique: Callable[[Values], tuple[tuple[str, ...], Invalid] | None] = lambda values: None
    more: Callable[[Call, Document], Document] = lambda call, kept: {}
    expands: Mapping[str, Resource] | None = None

    def read(self, call: Call, body: Mapping[str, Any], under: str = "") -> Values | list[Invalid]:
        """What is to be kept, or what is wrong; `under` stands in front of names in a nested body."""
        values, wrong = read(body, self.fields)
        for group in self.groups:
            values[group.name], wrong_there = _group(body.get(group.name), group)
            wrong += wrong_there
        for link in self.links:
            values[link.name], wrong_there = _link(call, body.get(link.name), link)
            wrong += wrong_there
        wrong = wrong or self.check(call, values)
        if not wrong and (key := self.unique(values)) and call.store.taken(self.collection, key[0]):
            wrong = [key[1]]
        return [replace(each, name=f"{under}{each.name}", reason=_worded(each)) for each in wrong] if wrong else values

    def add(self, call: Call, values: Values) -> Document:
        key = self.unique(values)
        kept = call.store.add(self.collection, values, key[0] if key else None)
        assert kept, "read() looks whether the key is taken, and a request that is being answered is alone"
        return kept

    def get(self, call: Call, uuid: str) -> Document | None:
        return call.store.get(self.collection, uuid)

    def create(self, call: Call) -> Response:
        values = self.read(call, call.body)
        if isinstance(values, list):
            return problems.invalid(call.base, values, REFUSED)
        return created(self.show(call, self.add(call, values)))

    def listing(self, call: Call) -> Response:
        expand = () if self.expands is None else ("expand",)
        asked = call.filters(*self.filters, *expand)
        if isinstance(asked, Response):
            return asked
        wanted = asked.pop("expand", "")
        found = call.store.find(self.collection, **{self.filters[name]: value for name, value in asked.items()})
        return page(call, found, lambda each: self._expanded(call, each, wanted))

    def detail(self, call: Call) -> Response:
        found = self.get(call, call.uuid)
        if not found:
            return problems.not_found(call.base)
        asked = call.filters("expand", paged=False)
        return asked if isinstance(asked, Response) else JSONResponse(self._expanded(call, found, **asked))

    def show(self, call: Call, kept: Document) -> Document:
        names = [*(each.name for each in self.fields), *(each.name for each in self.groups)]
        linked = {
            link.name: [ref(call, link.collection, uuid) for uuid in kept[link.name]]
            if link.many
            else ref(call, link.collection, kept[link.name])
            for link in self.links
        }
        here = {"uuid": kept["uuid"], "url": call.url(KLANTINTERACTIES, self.collection, kept["uuid"])}
        return here | {name: kept[name] for name in names} | linked | self.more(call, kept)

    def _expanded(self, call: Call, kept: Document, expand: str = "") -> Document:
        shown = self.show(call, kept)
        if self.expands is None:
            return shown
        wanted = {name: self.expands[name] for name in expand.split(",") if name in self.expands}
        there = {
            name: [resource.show(call, each) for one in shown[name] if (each := resource.get(call, one["uuid"]))]
            for name, resource in wanted.items()
        }
        return shown | {"_expand": there}


def ref(call: Call, collection: str, uuid: str | None) -> Document | None:
    return {"uuid": uuid, "url": call.url(KLANTINTERACTIES, collection, uuid)} if uuid else None


def refs(call: Call, collection: str, **equal: Any) -> list[Document | None]:
    """To all of a collection with these values, oldest first."""
    return [ref(call, collection, each["uuid"]) for each in reversed(call.store.find(collection, **equal))]


def group_of(value: Any, fields: tuple[Field, ...], name: str) -> tuple[Values, list[Invalid]]:
    return _group(value, Group(name, fields))


def number(name: str, value: Any) -> list[Invalid]:
    """What is wrong with a number of ours: digits only, at most ten, as a text."""
    if value is None:
        return []
    if not isinstance(value, str):
        return [Invalid(name, "invalid", "Geen geldige tekst.")]
    wrong = [] if re.fullmatch(r"-?[0-9]+", value) else [Invalid(name, "invalid", "Voer een geldig geheel getal in.")]
    return wrong + ([_too_long(name, 10)] if len(value) > 10 else [])


def _group(value: Any, group: Group) -> tuple[Values, list[Invalid]]:
    if value is not None and not isinstance(value, dict):
        return {}, [Invalid(group.name, "invalid", "Ongeldige data. Verwacht wordt een dictionary.")]
    values, wrong = read(value or {}, group.fields if value else [replace(each, needed=False) for each in group.fields])
    return values, [replace(each, name=f"{group.name}.{each.name}") for each in wrong]


def _link(call: Call, value: Any, link: Link) -> tuple[Any, list[Invalid]]:
    given = value if link.many and isinstance(value, list) else [] if value is None else [value]
    if link.needed and not given:
        return None, [problems.required(link.name)]
    uuids = [each.get("uuid") if isinstance(each, dict) else None for each in given]
    if not all(isinstance(uuid, str) and call.store.get(link.collection, uuid) for uuid in uuids):
        return None, [Invalid(f"{link.name}.uuid", "invalid", "Object bestaat niet.")]
    return (uuids if link.many else next(iter(uuids), None)), []


def _too_long(name: str, longest: int) -> Invalid:
    return Invalid(name, "max_length", f"Zorg ervoor dat dit veld niet meer dan {longest} karakters bevat.")


def _worded(wrong: Invalid) -> str:
    """Open Klant's own Dutch for what Open Zaak says in other words."""
    longest = re.search("[0-9]+", wrong.reason)
    return _too_long("", int(longest[0])).reason if wrong.code == "max_length" and longest else wrong.reason
