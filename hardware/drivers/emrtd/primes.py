"""Prime fields with a subgroup, for Diffie-Hellman without curves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrimeGroup:
    p: int
    g: int
    q: int  # the order of g

    @staticmethod
    def of(numbers: str) -> PrimeGroup:
        """p, g and q in hexadecimal."""
        return PrimeGroup(*(int("".join(number.split()), 16) for number in numbers.split(",")))

    @property
    def size(self) -> int:
        """Bytes of a public key."""
        return (self.p.bit_length() + 7) // 8
