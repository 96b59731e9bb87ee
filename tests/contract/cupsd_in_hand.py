"""A real cupsd with folders of its own, and printers of its own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import pytest

from hardware.simulators.ports import free_ports

PATH = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
FILES = """ServerRoot {root}/etc
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/run
TempDir {root}/tmp
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
FatalErrors config
"""
SETTINGS = """Listen 127.0.0.1:{port}
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""


def tool(name: str) -> str:
    found = shutil.which(name, path=PATH)
    if found is None:
        pytest.skip(f"The program {name} is not on this machine.")
    return found


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Cupsd:
    """Runs its filters and backends as another user, so its folders lie where that user can go."""

    def __init__(self) -> None:
        if os.geteuid() != 0:
            pytest.skip("cupsd wants to be started by root.")
        self._program = tool("cupsd")
        self._root = Path(tempfile.mkdtemp(prefix="cupsd-"))
        self._root.chmod(0o755)
        for folder in ("etc", "spool", "cache", "run", "log", "tmp"):
            (self._root / folder).mkdir()
        self.port = free_ports(1)[0]
        (self._root / "etc/cups-files.conf").write_text(FILES.format(root=self._root))
        (self._root / "etc/cupsd.conf").write_text(SETTINGS.format(port=self.port))
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"ipp://127.0.0.1:{self.port}"

    def start(self) -> None:
        etc = self._root / "etc"
        arguments = ["-f", "-c", str(etc / "cupsd.conf"), "-s", str(etc / "cups-files.conf")]
        self._process = subprocess.Popen(
            [self._program, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 30
        while not listens(self.port):
            assert time.monotonic() < deadline
            time.sleep(0.02)

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(10)
            self._process = None

    def end(self) -> None:
        self.stop()
        shutil.rmtree(self._root)

    def add(self, queue: str, device_uri: str) -> None:
        self.administer("lpadmin", "-p", queue, "-E", "-v", device_uri, "-o", "printer-error-policy=retry-current-job")

    def administer(self, program: str, *arguments: str) -> None:
        command = [tool(program), "-h", f"127.0.0.1:{self.port}", *arguments]
        subprocess.run(command, check=True, capture_output=True, timeout=30)


class SocketPrinter:
    """Takes what it gets on a port (as on 9100) and says nothing."""

    def __init__(self) -> None:
        self.got: list[bytes] = []
        self._server = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def uri(self) -> str:
        return f"socket://127.0.0.1:{self._server.getsockname()[1]}"

    def stop(self) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as octets:
                if got := octets.read():
                    self.got.append(got)
