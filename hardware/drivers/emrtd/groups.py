"""Diffie-Hellman on the standardised domain parameters of PACE (ICAO 9303-11, 9.5.1), with generic mapping (4.4.3.3.1).

A group is used in two stages. The mapping key meets the chip's and, with the nonce, gives a new generator; the key
drawn on that agrees on the secret. ValueError everywhere: what the chip sent is no public key.
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


class Mapping(Protocol):
    @property
    def public(self) -> bytes: ...

    def map(self, nonce: bytes, theirs: bytes, draw: Draw) -> Agreement: ...


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
        self._point = self._key.point()
        self.public = curve.encode(self._point)

    def map(self, nonce: bytes, theirs: bytes, draw: Draw) -> Agreement:
        curve, point = self._curve, self._curve.decode(theirs)
        if point[0] == self._point[0]:
            raise ValueError("the chip sent our own key")
        # nonce * G + key * point, as one product of which x is enough: key * (point + nonce / key * G)
        share = Multiplier(curve, int.from_bytes(nonce, "big") * pow(self._key.number, -1, curve.n) % curve.n)
        x = self._key.x_times(curve.add(point, share.point()))
        return _EllipticAgreement(curve, (x, curve.root_at(x)), draw)


class _EllipticAgreement:
    """On either sign of the generator, either sign of the own point is a right key (of k or of n - k): only x of the
    secret counts.
    """

    def __init__(self, curve: Curve, generator: Point, draw: Draw) -> None:
        self._curve = curve
        self._key = Multiplier(curve, draw(curve.n) if draw else None)
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
        return _PrimeKey(self.prime, self.prime.g, draw)


class _PrimeKey:
    """One key of either stage: on a prime field they are made alike."""

    def __init__(self, prime: PrimeGroup, generator: int, draw: Draw) -> None:
        self._prime = prime
        self._key = draw(prime.q) if draw else 1 + secrets.randbelow(prime.q - 1)
        self.public = pow(generator, self._key, prime.p).to_bytes(prime.size, "big")

    def map(self, nonce: bytes, theirs: bytes, draw: Draw) -> Agreement:
        prime = self._prime
        shared = int.from_bytes(self.secret(theirs), "big")
        generator = pow(prime.g, int.from_bytes(nonce, "big"), prime.p) * shared % prime.p
        return _PrimeKey(prime, generator, draw)

    def secret(self, theirs: bytes) -> bytes:
        prime, number = self._prime, int.from_bytes(theirs, "big")
        # Outside the subgroup of order q a chip could learn of the key (RFC 2785).
        if theirs == self.public or not 1 < number < prime.p - 1 or pow(number, prime.q, prime.p) != 1:
            raise ValueError("no key of this group")
        return pow(number, self._key, prime.p).to_bytes(prime.size, "big")
