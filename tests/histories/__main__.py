"""`python -m tests.histories [--count N] [--seed N]`: visits, calls that go wrong and kill -9, in any order.

Each request that was accepted is at the municipality once and complete, and nothing else is; or it ends with the
history in which that is not so.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import time

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.histories.plan import History
from tests.histories.plan import histories as any_history
from tests.histories.run import Histories, histories

EVERY_S = 5.0


def search(here: Histories, number: int, seed_: int | None, *, shrink: bool = False) -> None:
    """Live so many histories. AssertionError: one does not add up."""
    phases = (Phase.generate, Phase.shrink) if shrink else (Phase.generate,)

    @settings(max_examples=number, deadline=None, database=None, phases=phases, suppress_health_check=list(HealthCheck))
    @given(any_history)
    def live(history: History) -> None:
        here.live(history)

    (live if seed_ is None else seed(seed_)(live))()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.histories", description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, help="the same one draws the same histories")
    parser.add_argument("--shrink", action="store_true", help="look for the smallest history that fails; takes a while")
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    started = time.monotonic()
    with histories() as here:
        told = started

        def tell() -> None:
            nonlocal told
            if time.monotonic() - told > EVERY_S:
                told, done = time.monotonic(), here.figures
                print(f"{done.histories} histories, {done.accepted} requests, {done.kills} kills", file=sys.stderr)

        here.after = tell
        search(here, arguments.count, arguments.seed, shrink=arguments.shrink)
        print(json.dumps(here.figures.told() | {"seconds": round(time.monotonic() - started)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
