"""Elliptic curves over prime fields: y² = x³ + ax + b, and the points on them that PACE computes.

OpenSSL multiplies where the package cryptography has the curve. It tells only x of a product and multiplies in constant
time; PACE needs no more. For the other three (Brainpool 192, 224 and 320 bits) plain Python does: not in constant time,
with keys that are used once.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

Point = tuple[int, int]
_Jacobian = tuple[int, int, int]
_INFINITE: _Jacobian = (1, 1, 0)
_OPENSSL: dict[str, ec.EllipticCurve] = {
    curve.name.lower(): curve
    for curve in (
        ec.SECP192R1(),
        ec.SECP224R1(),
        ec.SECP256R1(),
        ec.BrainpoolP256R1(),
        ec.SECP384R1(),
        ec.BrainpoolP384R1(),
        ec.BrainpoolP512R1(),
        ec.SECP521R1(),
    )
}


@dataclass(frozen=True)
class Curve:
    """ValueError of its methods: there is no such point, or it is the infinite one."""

    p: int
    a: int
    b: int
    x: int
    y: int
    n: int
    openssl: ec.EllipticCurve | None

    @staticmethod
    def of(numbers: str, openssl: str) -> Curve:
        """`numbers` in hexadecimal, in the order above; `openssl` is the name there, if there is one."""
        p, a, b, x, y, n = (int("".join(number.split()), 16) for number in numbers.split(","))
        return Curve(p, a, b, x, y, n, _OPENSSL[openssl] if openssl else None)

    @property
    def size(self) -> int:
        """Bytes of a coordinate."""
        return (self.p.bit_length() + 7) // 8

    @property
    def generator(self) -> Point:
        return self.x, self.y

    def encode(self, point: Point) -> bytes:
        """Uncompressed (TR-03111, 3.2.1)."""
        return b"\x04" + b"".join(coordinate.to_bytes(self.size, "big") for coordinate in point)

    def decode(self, data: bytes) -> Point:
        size = self.size
        x, y = int.from_bytes(data[1 : 1 + size], "big"), int.from_bytes(data[1 + size :], "big")
        if len(data) != 1 + 2 * size or data[0] != 4 or x >= self.p or y >= self.p or y * y % self.p != self._right(x):
            raise ValueError("no point of the curve")
        return x, y

    def root_at(self, x: int) -> int:
        """The even y of the points at x."""
        square = self._right(x)
        root = pow(square, (self.p + 1) // 4, self.p) if self.p % 4 == 3 else self._tonelli_shanks(square)
        if root * root % self.p != square:
            raise ValueError("no point of the curve")
        return self.p - root if root & 1 else root

    def add(self, one: Point, other: Point) -> Point:
        return self._affine(self._add((*one, 1), other))

    def multiply(self, number: int, point: Point) -> Point:
        total = _INFINITE
        for bit in format(number, "b"):
            total = self._double(total)
            if bit == "1":
                total = self._add(total, point)
        return self._affine(total)

    def _right(self, x: int) -> int:
        return (x * x * x + self.a * x + self.b) % self.p

    def _double(self, point: _Jacobian) -> _Jacobian:
        x, y, z = point
        p = self.p
        yy = y * y % p
        s = 4 * x * yy % p
        zz = z * z % p
        m = (3 * x * x + self.a * (zz * zz % p)) % p
        xx = (m * m - 2 * s) % p
        return xx, (m * (s - xx) - 8 * yy * yy) % p, 2 * y * z % p

    def _add(self, one: _Jacobian, other: Point) -> _Jacobian:
        x1, y1, z1 = one
        x2, y2 = other
        p = self.p
        if not z1:
            return x2, y2, 1
        zz = z1 * z1 % p
        h, r = (x2 * zz - x1) % p, (y2 * zz * z1 - y1) % p
        if not h:
            return _INFINITE if r else self._double(one)
        hh = h * h % p
        hhh, v = h * hh % p, x1 * hh % p
        xx = (r * r - hhh - 2 * v) % p
        return xx, (r * (v - xx) - y1 * hhh) % p, z1 * h % p

    def _affine(self, point: _Jacobian) -> Point:
        x, y, z = point
        if not z:
            raise ValueError("the infinite point")
        inverse = pow(z, -1, self.p)
        square = inverse * inverse % self.p
        return x * square % self.p, y * square * inverse % self.p

    def _tonelli_shanks(self, square: int) -> int:
        """A square root of it where it has one; else any number."""
        p = self.p
        twos, odd = self._split
        non_residue = next(n for n in range(2, p) if pow(n, (p - 1) // 2, p) == p - 1)
        generator, root, rest = pow(non_residue, odd, p), pow(square, (odd + 1) // 2, p), pow(square, odd, p)
        while rest not in (0, 1):
            power, order = rest, 0
            while power != 1 and order < twos:
                power, order = power * power % p, order + 1
            if order == twos:
                return 0
            step = pow(generator, 1 << (twos - order - 1), p)
            twos, generator = order, step * step % p
            root, rest = root * step % p, rest * generator % p
        return root

    @cached_property
    def _split(self) -> tuple[int, int]:
        """p - 1 = 2**twos * odd"""
        twos = ((self.p - 1) & (1 - self.p)).bit_length() - 1
        return twos, (self.p - 1) >> twos


class Multiplier:
    """A secret number from 1 to n - 1 that points are multiplied by. ValueError: it is outside, or a point is none.

    Without a `number` one is drawn, which OpenSSL does in half the time that it takes to check one of ours.
    """

    def __init__(self, curve: Curve, number: int | None = None) -> None:
        if number is not None and not 0 < number < curve.n:
            raise ValueError("not a number of the curve")
        self._curve = curve
        self._key: ec.EllipticCurvePrivateKey | None = None
        if curve.openssl is None:
            self.number = number or 1 + secrets.randbelow(curve.n - 1)
        else:
            key = ec.derive_private_key(number, curve.openssl) if number else ec.generate_private_key(curve.openssl)
            self._key, self.number = key, key.private_numbers().private_value

    def point(self) -> Point:
        """Its product with the generator."""
        if self._key is None:
            return self._curve.multiply(self.number, self._curve.generator)
        public = self._key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return int.from_bytes(public[1 : 1 + self._curve.size], "big"), int.from_bytes(public[1 + self._curve.size :])

    def x_times(self, point: Point) -> int:
        """x of its product with `point`."""
        if self._key is None:
            return self._curve.multiply(self.number, point)[0]
        assert self._curve.openssl
        peer = ec.EllipticCurvePublicNumbers(*point, self._curve.openssl).public_key()
        return int.from_bytes(self._key.exchange(ec.ECDH(), peer), "big")
