"""`python -m tests.fuzz [--runs N] [TARGET ...]`: coverage-guided fuzzing of the parsers, each in a process of its own.

A crash, an input that takes longer than 5 s, or more than 512 MB of memory ends it with the input that did it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzz.targets import TARGETS

LONGEST = 4096  # bytes
SLOWEST_S = 5
MEMORY_MB = 512


def fuzz(name: str, runs: int) -> tuple[bool, str]:
    """Fuzz one target in a child; answers whether it held, and the last words of the fuzzer."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder)
        for number, seed in enumerate(TARGETS[name].seeds()):
            (corpus / f"seed-{number}").write_bytes(seed)
        options = (f"-runs={runs}", f"-max_len={LONGEST}", f"-timeout={SLOWEST_S}", f"-rss_limit_mb={MEMORY_MB}")
        done = subprocess.run(
            [sys.executable, "-m", "tests.fuzz", "--child", name, *options, f"-artifact_prefix={folder}/", folder],
            capture_output=True,
            text=True,
            check=False,
        )
    return done.returncode == 0, done.stderr[-4000:]


def _child(name: str, arguments: list[str]) -> None:
    import atheris

    target = TARGETS[name]
    with atheris.instrument_imports(include=list(target.modules)):
        feed = target.make()
    atheris.Setup([sys.argv[0], *arguments], feed)
    atheris.Fuzz()


def main() -> int:
    if sys.argv[1:2] == ["--child"]:
        _child(sys.argv[2], sys.argv[3:])
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--runs", type=int, default=1_000_000, help="inputs for each target")
    parser.add_argument("targets", nargs="*", default=[], help=", ".join(TARGETS))
    arguments = parser.parse_args()
    held = True
    for name in arguments.targets or TARGETS:
        well, words = fuzz(name, arguments.runs)
        print(f"{name:16} {arguments.runs} inputs: {'held' if well else 'BROKE'}", flush=True)
        if not well:
            print(words)
        held = held and well
    return not held


if __name__ == "__main__":
    sys.exit(main())
