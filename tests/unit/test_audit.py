"""The audit log: whatever is done to it afterwards is found, and the first line that is wrong is named."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from backend_client.outbox.keys import Key, Keyring
from backend_client.result import Problem, ProblemCode
from kiosk.audit import Audit, Line, Verdict, verify
from kiosk.audit.book import FILE, HEAD, read_head
from kiosk.cli import main

KEYS = Keyring(Key(b"k" * 32))
OTHERS = Keyring(Key(b"o" * 32))
NO_KEY = Problem(ProblemCode.STORAGE, "the TPM does not answer")


def written(folder: Path, count: int) -> Audit:
    audit = Audit(folder, lambda: KEYS)
    for number in range(count):
        assert audit.write("Jan", "device.restart", f"page_printer {number}") is None
    return audit


def lines(folder: Path) -> list[bytes]:
    return (folder / FILE).read_bytes().splitlines(keepends=True)


def rewritten(folder: Path, change: Callable[[list[bytes]], list[bytes]]) -> Verdict:
    (folder / FILE).write_bytes(b"".join(change(lines(folder))))
    return verify(folder, KEYS)


def test_what_was_written_is_proved(tmp_path: Path) -> None:
    audit = written(tmp_path, 3)
    verdict = verify(tmp_path, KEYS)
    assert verdict.proved
    assert verdict.lines == 3
    assert [line.what for line in audit.lines()] == [f"page_printer {n}" for n in range(3)]
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    assert verify(tmp_path / "nothing", KEYS).proved


@given(count=st.integers(2, 8), data=st.data())
def test_any_change_names_the_first_line_that_is_wrong(count: int, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written(folder, count)
        at = data.draw(st.integers(0, count - 1))
        how = data.draw(st.sampled_from(["forged", "removed", "swapped", "repeated", "cut"]))

        def change(whole: list[bytes]) -> list[bytes]:
            match how:
                case "forged":
                    return [*whole[:at], whole[at].replace(b'"Jan"', b'"Eva"'), *whole[at + 1 :]]
                case "removed":
                    return whole[:at] + whole[at + 1 :]
                case "swapped":
                    low = min(at, count - 2)
                    return [*whole[:low], whole[low + 1], whole[low], *whole[low + 2 :]]
                case "repeated":
                    return [*whole[: at + 1], *whole[at:]]
                case _:
                    return whole[:at]

        verdict = rewritten(folder, change)
        assert verdict.wrong
        wrong_at = {"repeated": at + 2, "swapped": min(at, count - 2) + 1, "cut": at}.get(how, at + 1)
        if how == "removed" and at == count - 1:  # nothing stands in its place: the head misses it
            wrong_at = at
        assert verdict.at_line == wrong_at
        # Going on writing does not cover it.
        Audit(folder, lambda: KEYS).write("Eva", "after")
        assert verify(folder, KEYS).wrong


@given(position=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_no_bit_can_be_turned(position: int, bit: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written(folder, 3)
        content = bytearray((folder / FILE).read_bytes())
        content[position % len(content)] ^= 1 << bit
        (folder / FILE).write_bytes(content)
        verdict = verify(folder, KEYS)
        # White space between lines holds nothing; everything else is found.
        assert verdict.wrong or [line.what for line in Audit(folder, lambda: KEYS).lines()] == [
            f"page_printer {n}" for n in range(3)
        ]


def test_who_has_no_key_cannot_add_a_line(tmp_path: Path) -> None:
    written(tmp_path, 2)
    last = Line.of(lines(tmp_path)[-1])
    assert last
    for forger in (OTHERS, None):
        forged = replace(last, seq=3, prev=last.seal, what="nothing").sealed(forger)
        verdict = rewritten(tmp_path, lambda whole, forged=forged: [*whole[:2], forged.text()])  # type: ignore[misc]
        assert not verdict.proved
        assert verdict.at_line == 3 or verdict.unsealed == (3,)


def test_a_head_without_its_seal_covers_no_cut(tmp_path: Path) -> None:
    written(tmp_path, 3)
    head = read_head(tmp_path)
    second = Line.of(lines(tmp_path)[1])
    assert head
    assert second
    (tmp_path / HEAD).write_bytes(replace(head, seq=2, prev=second.seal).sealed(None).text())
    assert rewritten(tmp_path, lambda whole: whole[:2]).wrong == "the head is not sealed, where its line is"
    (tmp_path / HEAD).write_bytes(replace(head, seq=2, prev=second.seal).sealed(OTHERS).text())
    assert "the head was changed" in verify(tmp_path, KEYS).wrong
    (tmp_path / HEAD).unlink()
    assert "the head is missing" in verify(tmp_path, KEYS).wrong


def test_older_copies_of_both_files_are_found_by_an_anchor(tmp_path: Path) -> None:
    audit = written(tmp_path, 2)
    shutil.copytree(tmp_path, tmp_path / "old")
    audit.write("Eva", "outbox.retry")
    anchor = verify(tmp_path, KEYS).anchor
    assert verify(tmp_path, KEYS, anchor).proved
    assert verify(tmp_path / "old", KEYS).proved  # from the disk alone nobody can tell
    assert "the anchor" in verify(tmp_path / "old", KEYS, anchor).wrong


def test_a_line_without_a_key_is_told(tmp_path: Path) -> None:
    found: list[Keyring | Problem] = [NO_KEY, KEYS]
    audit = Audit(tmp_path, lambda: found.pop(0))
    audit.write("Jan", "first")
    audit.write("Jan", "second")
    verdict = verify(tmp_path, KEYS)
    assert (verdict.wrong, verdict.unsealed, verdict.proved) == ("", (1,), False)


def test_lines_of_an_old_key_stay_proved(tmp_path: Path) -> None:
    written(tmp_path, 2)
    both = Keyring(OTHERS.current, (KEYS.current,))
    Audit(tmp_path, lambda: both).write("Jan", "after")
    assert verify(tmp_path, both).proved
    assert "which is not here" in verify(tmp_path, OTHERS).wrong


@given(torn=st.integers(1, 60))
def test_a_line_that_a_power_cut_tore_costs_nothing_else(torn: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        audit = written(folder, 2)
        third = lines(folder)[-1]
        with (folder / FILE).open("ab") as file:  # its head was not written yet
            file.write(third[:torn])
        audit.write("Jan", "after")
        verdict = verify(folder, KEYS)
        assert verdict.proved
        assert (verdict.lines, verdict.torn) == (3, 1)


WRITER = """
import sys
from pathlib import Path
from backend_client.outbox.keys import Key, Keyring
from kiosk.audit import Audit
audit = Audit(Path(sys.argv[1]), lambda: Keyring(Key(b"k" * 32)))
for number in range(30):
    audit.write(sys.argv[2], "write", str(number))
"""


def test_two_processes_write_one_log(tmp_path: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name]) for name in ("Jan", "Eva")]
    assert [writer.wait() for writer in writers] == [0, 0]
    verdict = verify(tmp_path, KEYS)
    assert verdict.proved
    assert verdict.lines == 60
    written_by = [(line.actor, line.what) for line in Audit(tmp_path, lambda: KEYS).lines()]
    for name in ("Jan", "Eva"):
        assert [what for actor, what in written_by if actor == name] == [str(n) for n in range(30)]


def test_a_disk_that_does_not_take_it_is_an_answer(tmp_path: Path) -> None:
    assert isinstance(Audit(tmp_path / "nowhere", lambda: KEYS).write("Jan", "x"), OSError)


def test_the_command_line_proves_and_names(tmp_path: Path) -> None:
    key = tmp_path / "key" / "storage.key"
    key.parent.mkdir()
    key.touch(0o600)
    key.write_text(KEYS.current.secret.hex())
    written(tmp_path, 3)

    def run(*arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["audit", *arguments, "--data", str(tmp_path)])
        return result.exit_code, result.output

    assert run("verify")[0] == 0
    assert run("list")[1].count("device.restart") == 3
    assert [json.loads(line)["seq"] for line in run("list", "--json")[1].splitlines()] == [1, 2, 3]
    rewritten(tmp_path, lambda whole: [whole[0], whole[1].replace(b"Jan", b"Eva"), whole[2]])
    code, said = run("verify")
    assert code == 1
    assert "wrong at line 2" in said
