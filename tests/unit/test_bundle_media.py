"""Where a bundle goes on this machine: which medium, and that it is there whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from kiosk.support.media import put, put_on_medium, removable
from kiosk.support.outcome import Refused, Why

CONTENT = b"bundle" * 1000


def machine(folder: Path, *, stick_at: Path | None, root_on: str = "8:1") -> tuple[Path, Path]:
    """A /sys and a mountinfo as Linux writes them: a disk, a stick with one partition, a case on USB, a CD."""
    sysfs = folder / "sys"
    blocks = {
        "pci0000:00/ata1/block/sda": ("0", {"sda1": "8:1"}),
        "pci0000:00/usb1/1-1/block/sdb": ("1", {"sdb1": "8:17"}),
        "pci0000:00/usb1/1-2/block/sdc": ("0", {"sdc1": "8:33"}),
    }
    (sysfs / "dev" / "block").mkdir(parents=True)
    for place, (is_removable, partitions) in blocks.items():
        disk = sysfs / "devices" / place
        disk.mkdir(parents=True)
        (disk / "removable").write_text(f"{is_removable}\n")
        for name, device in partitions.items():
            (disk / name).mkdir()
            (disk / name / "partition").write_text("1\n")
            (sysfs / "dev" / "block" / device).symlink_to(disk / name)
    mounts = folder / "mountinfo"
    lines = [f"22 1 {root_on} / / rw,relatime shared:1 - ext4 /dev/sda1 rw", "23 22 0:21 / /proc rw - proc proc rw"]
    if stick_at:
        where = str(stick_at).replace(" ", "\\040")
        lines.append(f"90 22 8:17 / {where} rw,nosuid - vfat /dev/sdb1 rw,uid=999")
    mounts.write_text("\n".join(lines) + "\n")
    return sysfs, mounts


def test_a_stick_that_is_mounted_is_found(tmp_path: Path) -> None:
    stick = tmp_path / "media" / "MY STICK"
    stick.mkdir(parents=True)
    places = machine(tmp_path, stick_at=stick)
    assert [medium.folder for medium in removable(*places)] == [stick]
    assert put_on_medium("bundle.zip", CONTENT, *places) == stick / "bundle.zip"
    assert (stick / "bundle.zip").read_bytes() == CONTENT
    assert list(stick.iterdir()) == [stick / "bundle.zip"]


def test_without_one_that_is_said(tmp_path: Path) -> None:
    assert put_on_medium("bundle.zip", CONTENT, *machine(tmp_path, stick_at=None)) == Refused(Why.NO_MEDIUM)


def test_a_machine_that_runs_from_a_stick_does_not_take_that_for_one(tmp_path: Path) -> None:
    assert removable(*machine(tmp_path, stick_at=None, root_on="8:17")) == []


def test_a_disk_in_a_case_on_usb_can_be_pulled_too(tmp_path: Path) -> None:
    sysfs, mounts = machine(tmp_path, stick_at=None)
    with mounts.open("a") as more:
        more.write("91 22 8:33 / /media/disk rw - exfat /dev/sdc1 rw\n")
    assert [medium.device for medium in removable(sysfs, mounts)] == ["8:33"]


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.EIO, Why.REMOVED),
        (errno.ENODEV, Why.REMOVED),
        (errno.EROFS, Why.READ_ONLY),
        (errno.ENOSPC, Why.NO_ROOM),
        (errno.EINVAL, Why.NOT_WRITTEN),
    ],
)
def test_what_the_kernel_says_while_it_is_written_is_named_and_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, why: Why
) -> None:
    """A stick that is pulled makes the kernel say so when the file is synced; there is none to pull here."""

    def pulled(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", pulled)
    refused = put(tmp_path / "bundle.zip", CONTENT)
    assert isinstance(refused, Refused)
    assert refused.why is why
    assert list(tmp_path.iterdir()) == []


def in_a_world_of_its_own(script: str, folder: Path) -> str:
    """A process that may mount: what is mounted is real, and gone with it."""
    command = ["unshare", "--user", "--map-root-user", "--mount", sys.executable, "-c", textwrap.dedent(script)]
    ended = subprocess.run([*command, str(folder)], capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def may_mount() -> bool:
    command = ["unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return bool(shutil.which("unshare")) and subprocess.run(command, capture_output=True, check=False).returncode == 0


BEGIN: Any = """
    import os, subprocess, sys
    from pathlib import Path
    from kiosk.support.media import put
    stick = Path(sys.argv[1])
    def mount(*options): subprocess.run(["mount", *options, str(stick)], check=True)
"""


@pytest.mark.skipif(not may_mount(), reason="this user may not mount")
def test_a_real_file_system_that_is_full_or_read_only_or_gone(tmp_path: Path) -> None:
    script = (
        BEGIN
        + """
    mount("-t", "tmpfs", "-o", "size=64k", "tmpfs")
    print(put(stick / "bundle.zip", bytes(200_000)).why, os.listdir(stick))
    print(put(stick / "bundle.zip", bytes(1)).why, os.listdir(stick))
    subprocess.run(["umount", str(stick)], check=True)
    mount("-t", "tmpfs", "-o", "size=1m", "tmpfs")
    print(put(stick / "bundle.zip", bytes(200_000)).name, os.listdir(stick))
    mount("-o", "remount,ro")
    print(put(stick / "other.zip", bytes(200_000)).why, os.listdir(stick))
    mount("-o", "remount,rw")
    pulled = Path.replace
    def replace(self, target):
        subprocess.run(["umount", "--lazy", str(stick)], check=True)
        return pulled(self, target)
    Path.replace = replace
    print(put(stick / "other.zip", bytes(200_000)).why, os.listdir(stick))
    """
    )
    assert in_a_world_of_its_own(script, tmp_path).splitlines() == [
        "no_room []",
        "no_room []",
        "bundle.zip ['bundle.zip']",
        "read_only ['bundle.zip']",
        "removed []",
    ]
