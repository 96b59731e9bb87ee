"""A walk over DER (X.690) without making objects: what an index over hundreds of certificates needs.

Whoever judges a certificate parses it with asn1crypto; this only finds out which one to judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

MALFORMED = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError)
"""How bytes that are not what they should be show: asn1crypto parses on access and has no error of its own."""


class Node(NamedTuple):
    """One data object: its identifier byte, and where in the data it, its value and its end are."""

    tag: int
    start: int
    body: int
    end: int


def node(data: bytes, start: int, limit: int) -> Node:
    """The object at `start`, which must end by `limit`. ValueError where there is none (or a long tag)."""
    if start + 2 > limit or data[start] & 0x1F == 0x1F:
        raise ValueError("object cut off")
    body, length = start + 2, data[start + 1]
    if length > 0x80:
        body += length - 0x80
        length = int.from_bytes(data[start + 2 : body], "big")
    elif length == 0x80:
        raise ValueError("indefinite length")
    if body + length > limit:
        raise ValueError("object cut off")
    return Node(data[start], start, body, body + length)


def whole(data: bytes) -> Node:
    """The one object that fills the data. ValueError otherwise."""
    found = node(data, 0, len(data))
    if found.end != len(data):
        raise ValueError("bytes after the object")
    return found


def children(data: bytes, parent: Node) -> Iterator[Node]:
    """The objects within the value of another. ValueError where they do not fill it."""
    start = parent.body
    while start < parent.end:
        found = node(data, start, parent.end)
        yield found
        start = found.end
