"""What a crash tells, and leaves behind: where it happened, nothing of the visitor, no core file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

BSN = "999993653"
QUIET = "from hardware.crash import keep_quiet; keep_quiet()\n"

ENDS = {
    "an exception": "def visit():\n    raise ValueError(bsn + ' is no BSN')\nvisit()",
    "its cause": """
def visit():
    try:
        int('x' + bsn)
    except ValueError as error:
        raise KeyError(bsn) from error
visit()""",
    "while another was handled": """
def visit():
    try:
        int('x' + bsn)
    except ValueError:
        raise KeyError(bsn)
visit()""",
    "a thread": """
import threading
def visit():
    raise ValueError(bsn)
thread = threading.Thread(target=visit)
thread.start()
thread.join()""",
    "an object that ends": """
class Visit:
    def __del__(visit):
        raise ValueError(bsn)
    def __repr__(self):
        return bsn
Visit()""",
    "a statement of SQL": """
from pathlib import Path
from sqlalchemy import text
from backend_client.outbox import schema
from backend_client.outbox.vault import Vault
from backend_client.outbox.keys import Key, Keyring
def visit():
    engine = schema.open_database(Path('x.db'), Vault(Keyring(Key(bytes(32)))))
    engine.connect().execute(text('SELECT nothing FROM nowhere WHERE bsn = :bsn'), {'bsn': bsn})
visit()""",
    "a model of configuration": """
from pydantic import BaseModel
class Visit(BaseModel):
    age: int
def visit():
    Visit(age=bsn + 'x')
visit()""",
}


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    script = folder / "script.py"
    script.write_text(code)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, str(script)]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, env=environment, check=False)


@pytest.mark.parametrize("end", ENDS)
def test_it_says_where_and_nothing_of_the_visitor(end: str, tmp_path: Path) -> None:
    (tmp_path / "bsn").write_text(BSN)
    crash = "bsn = open('bsn').read()\n" + ENDS[end]
    assert BSN in run(crash, tmp_path).stderr or "SQL" in end, "nothing to keep quiet about"
    said = run(QUIET + crash, tmp_path).stderr
    assert BSN not in said
    assert "in visit" in said or "in __del__" in said
    assert "script.py" in said
    assert "Error" in said
    if "cause" in end or "handled" in end:
        assert "builtins.ValueError\nwhich led to" in said


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT])
def test_no_core_file(tmp_path: Path, number: signal.Signals) -> None:
    """Memory holds what a visitor said. Where this machine would write a core file here, the first run shows that."""
    dies = (
        f"import os, resource\nresource.setrlimit(resource.RLIMIT_CORE, (-1, -1))\n%s\nos.kill(os.getpid(), {number})"
    )
    here = not Path("/proc/sys/kernel/core_pattern").read_text().startswith(("|", "/")) and os.geteuid() == 0
    if here:
        assert run(dies % "", tmp_path).returncode == -number
        (left,) = [each for each in tmp_path.iterdir() if "core" in each.name]
        left.unlink()
    assert run(dies % QUIET, tmp_path).returncode == -number
    assert [each.name for each in tmp_path.iterdir()] == ["script.py"]


def test_children_leave_none_either(tmp_path: Path) -> None:
    dies = QUIET + "import subprocess, sys\nprint(subprocess.run(['sh', '-c', 'ulimit -c; kill -SEGV $$']).returncode)"
    assert run(dies, tmp_path).stdout.split()[-1] == str(-signal.SIGSEGV)
    assert [each.name for each in tmp_path.iterdir()] == ["script.py"]
