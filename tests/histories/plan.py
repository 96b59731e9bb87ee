"""What happens in a history: visits, calls that go wrong, and deaths of the whole process. Drawn by Hypothesis."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from tests import fault_proxy as proxy

LIMIT = PART = 100_000
"""Bytes: a larger document goes in parts, so large."""
KILLED, KILLED_AFTER_ACTING = "killed", "killed_after_acting"
FAULTS: dict[str, proxy.Fault] = {
    fault.__name__: fault
    for fault in (
        proxy.request_dropped,
        proxy.answer_dropped,
        proxy.request_late,
        proxy.answer_late,
        proxy.busy,
        proxy.busy_for_a_second,
        proxy.error,
        proxy.error_after_acting,
        proxy.gateway,
        proxy.gateway_after_acting,
        proxy.sign_in_page,
        proxy.half_a_body,
        proxy.cut_off,
        proxy.forwarded_twice,
        proxy.forwarded_twice_answered_by_the_second,
        proxy.answered_twice,
    )
}
KINDS = (*FAULTS, KILLED, KILLED, KILLED_AFTER_ACTING, KILLED_AFTER_ACTING)
ARRIVES_TWICE = ("request_late", "forwarded_twice", "forwarded_twice_answered_by_the_second")
"""With these the server gets a request twice, whatever the client does."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A request that a visitor hands in. `bijlagen` in bytes; `handed` is whether the paper was seen to be taken."""

    bijlagen: tuple[int, ...]
    paid: bool
    handed: bool


@dataclass(frozen=True, slots=True)
class Death:
    """kill -9, as each life may end. `at` is "commit" (the nth of this life is about to be), "committed" (it is done)
    or "moment" (after n milliseconds, whatever is going on)."""

    at: str
    nth: int


@dataclass(frozen=True, slots=True)
class Life:
    """Of the counter: whoever comes while it lives, and how it dies."""

    visits: tuple[Visit, ...]
    death: Death | None


@dataclass(frozen=True, slots=True)
class History:
    """`faults`: what goes wrong, each so many calls after the one before it. When all lives are over, and everything
    that goes wrong has, the counter is started once more where anything is left."""

    lives: tuple[Life, ...]
    faults: tuple[tuple[int, str], ...]

    @property
    def script(self) -> dict[int, str]:
        """By the number of the call."""
        at, found = 0, {}
        for after, fault in self.faults:
            found[at := at + after] = fault
            at += 1
        return found


visits = st.builds(
    Visit,
    st.lists(st.sampled_from((10, 70_000, LIMIT + 1, 3 * PART)), max_size=2).map(tuple),
    st.booleans(),
    st.integers(0, 3).map(bool),
)
deaths = st.one_of(
    st.none(),
    st.builds(Death, st.sampled_from(("commit", "committed")), st.integers(0, 24)),
    st.builds(Death, st.just("moment"), st.integers(1, 300)),
)
lives = st.builds(Life, st.lists(visits, min_size=1, max_size=3).map(tuple), deaths)
histories = st.builds(
    History,
    st.lists(lives, min_size=1, max_size=4).map(tuple),
    st.lists(st.tuples(st.integers(0, 9), st.sampled_from(KINDS)), min_size=2, max_size=16).map(tuple),
)
