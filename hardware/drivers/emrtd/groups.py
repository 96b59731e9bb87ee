"""Diffie-Hellman on the standardised domain parameters of PACE (ICAO 9303-11, 9.5.1), with generic mapping (4.4.3.3.1).

A group is used in stages. Keys are drawn; with the nonce, the mapping key meets the chip's and gives a new generator;
the other key agrees on the secret there. ValueError everywhere: what the chip sent is no public key.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from hardware.drivers.emrtd.curves import Curve, Multiplier, Point
from hardware.drivers.emrtd.domain_parameters import CURVES, PRIME_GROUPS
from hardware.drivers.emrtd.primes import PrimeGroup

Draw = Callable[[int], int] | None
"""Where secrets come from, each from 1 to order - 1: worked examples say what they are. None: by chance."""


class Agreement(Protocol):
    @property
    def public(self) -> bytes: ...

    def secret(self, theirs: bytes) -> bytes: ...


class Blend(Protocol):
    def map(self, theirs: bytes) -> Agreement:
        """On the generator that the chip's public key leads to."""


class Mapping(Protocol):
    @property
    def public(self) -> bytes: ...

    def blend(self, nonce: bytes) -> Blend: ...


class Group(Protocol):
    @property
    def tag(self) -> int:
        """Under which a public key stands in an authentication token (ICAO 9303-11, 9.4)."""

    @property
    def effort(self) -> int:
        """To choose the quickest of several by."""

    def mapping(self, draw: Draw) -> Mapping: ...


def group_of(parameters: int, elliptic: bool) -> Group | None:
    if elliptic:
        return EllipticGroup(CURVES[parameters]) if parameters in CURVES else None
    return PrimeFieldGroup(PRIME_GROUPS[parameters]) if parameters in PRIME_GROUPS else None


@dataclass(frozen=True, slots=True)
class EllipticGroup:
    curve: Curve
    tag: int = 0x86

    @property
    def effort(self) -> int:
        return 0 if self.curve.openssl is not None else 1

    def mapping(self, draw: Draw) -> Mapping:
        return _EllipticMapping(self.curve, draw)


class _EllipticMapping:
    def __init__(self, curve: Curve, draw: Draw) -> None:
        self._curve = curve
        self._key = Multiplier(curve, draw(curve.n) if draw else None)
        self._next = Multiplier(curve, draw(curve.n) if draw else None)
        self._point = self._key.point()
        self.public = curve.encode(self._point)

    def blend(self, nonce: bytes) -> Blend:
        order = self._curve.n
        share = Multiplier(self._curve, int.from_bytes(nonce, "big") * pow(self._key.number, -1, order) % order)
        return _EllipticBlend(self._curve, self._key, self._point, share.point(), self._next)


@dataclass(frozen=True, slots=True)
class _EllipticBlend:
    curve: Curve
    key: Multiplier
    point: Point
    share: Point
    next_key: Multiplier

    def map(self, theirs: bytes) -> Agreement:
        point = self.curve.decode(theirs)
        if point[0] == self.point[0]:
            raise ValueError("the chip sent our own key")
        # nonce * G + key * point, as one product of which x is enough: key * (point + nonce / key * G)
        x = self.key.x_times(self.curve.add(point, self.share))
        return _EllipticAgreement(self.curve, (x, self.curve.root_at(x)), self.next_key)


class _EllipticAgreement:
    """On either sign of the generator, either sign of the own point is a right key (of k or of n - k): only x of the
    secret counts.
    """

    def __init__(self, curve: Curve, generator: Point, key: Multiplier) -> None:
        self._curve = curve
        self._key = key
        x = self._key.x_times(generator)
        self._point = x, curve.root_at(x)
        self.public = curve.encode(self._point)

    def secret(self, theirs: bytes) -> bytes:
        point = self._curve.decode(theirs)
        if point[0] == self._point[0]:
            raise ValueError("the chip sent our own key")
        return self._key.x_times(point).to_bytes(self._curve.size, "big")


@dataclass(frozen=True, slots=True)
class PrimeFieldGroup:
    prime: PrimeGroup
    tag: int = 0x84
    effort: int = 2

    def mapping(self, draw: Draw) -> Mapping:
        return _PrimeMapping(self.prime, draw)


class _PrimeMapping:
    def __init__(self, prime: PrimeGroup, draw: Draw) -> None:
        self._prime = prime
        key, self._next = (draw(prime.q) if draw else 1 + secrets.randbelow(prime.q - 1) for _ in range(2))
        self._key = _PrimeKey(prime, prime.g, key)
        self.public = self._key.public

    def blend(self, nonce: bytes) -> Blend:
        share = pow(self._prime.g, int.from_bytes(nonce, "big"), self._prime.p)
        return _PrimeBlend(self._prime, self._key, share, self._next)


@dataclass(frozen=True, slots=True)
class _PrimeBlend:
    prime: PrimeGroup
    key: _PrimeKey
    share: int
    next_key: int

    def map(self, theirs: bytes) -> Agreement:
        generator = self.share * int.from_bytes(self.key.secret(theirs), "big") % self.prime.p
        return _PrimeKey(self.prime, generator, self.next_key)


class _PrimeKey:
    """One key of either stage: on a prime field they are made alike."""

    def __init__(self, prime: PrimeGroup, generator: int, key: int) -> None:
        self._prime, self._key = prime, key
        self.public = pow(generator, key, prime.p).to_bytes(prime.size, "big")

    def secret(self, theirs: bytes) -> bytes:
        prime, number = self._prime, int.from_bytes(theirs, "big")
        # Outside the subgroup of order q a chip could learn of the key (RFC 2785).
        if theirs == self.public or not 1 < number < prime.p - 1 or pow(number, prime.q, prime.p) != 1:
            raise ValueError("no key of this group")
        return pow(number, self._key, prime.p).to_bytes(prime.size, "big")
