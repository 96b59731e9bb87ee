"""`kiosk config init`: questions, what is plugged in, and a file that `kiosk check` accepts; `kiosk config show`."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from hardware.device import DeviceClass
from hardware.plugged import Found, found
from kiosk.cli import main
from kiosk.config import questions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, secret in (("secret", "hunter2"), ("key", "5a" * 32)):
        (tmp_path / name).touch(0o600)
        (tmp_path / name).write_text(secret)
    return tmp_path


def answer(folder: Path, *devices: str) -> list[str]:
    """What a person types: the counter, ten devices in the order of DeviceClass, hours, services."""
    url = "https://gemeente.example/api"
    secret = f"file:{folder}/secret"
    return [
        *("BALIE7", "Tilburg", "nl", f"{folder}/data"),
        *devices,
        "09:00-17:00",
        f"file:{folder}/key",
        *(url, url, url, "kiosk", secret, "002220647"),
        *(url, url, secret),
        "n",
    ]


def init(folder: Path, typed: list[str], monkeypatch: pytest.MonkeyPatch, *here: tuple[DeviceClass, Found]) -> Result:
    def find(device: DeviceClass) -> list[Found]:
        return [each for of, each in here if of is device]

    monkeypatch.setattr(questions, "found", find)
    return CliRunner().invoke(main, ["config", "init", str(folder / "kiosk.toml")], input="\n".join(typed) + "\n")


def by_class(**typed: list[str]) -> list[str]:
    """Answers about devices; nothing for those that are not named."""
    return [line for device in DeviceClass for line in typed.get(device, [""])]


def test_what_was_asked_and_found_makes_a_file_that_is_right(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "data").mkdir()
    scanner = Found("serial_mrz", {"port": "/dev/serial/by-id/usb-Desko"}, "Desko")
    reader = Found("emrtd", {"transport": "pcsc:ACS ACR1252"}, "ACS ACR1252")
    typed = answer(
        folder,
        *by_class(
            document_scanner=["9", "1"],
            chip_reader=["1"],
            page_printer=["ipp", "printer", "ipp://10.0.0.21/ipp/print", "60.0", "10.0"],
        ),
    )
    said = init(folder, typed, monkeypatch, (DeviceClass.DOCUMENT_SCANNER, scanner), (DeviceClass.CHIP_READER, reader))
    assert said.exit_code == 0, said.output
    assert "url: must be ipp://host/path" in said.output
    content = tomllib.loads((folder / "kiosk.toml").read_text())
    assert content["devices"] == {
        "document_scanner": {"driver": "serial_mrz", "port": "/dev/serial/by-id/usb-Desko"},
        "chip_reader": {"driver": "emrtd", "transport": "pcsc:ACS ACR1252"},
        "page_printer": {"driver": "ipp", "url": "ipp://10.0.0.21/ipp/print", "stuck_s": 60.0, "lost_s": 10.0},
    }
    assert content["opening"]["friday"] == "09:00-17:00"
    checked = CliRunner().invoke(main, ["check", "--config", str(folder / "kiosk.toml")])
    assert checked.exit_code == 0, checked.output
    assert [
        *Draft202012Validator(json.loads(CliRunner().invoke(main, ["config", "schema"]).output)).iter_errors(content)
    ] == []


def test_a_wrong_answer_is_said_and_asked_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = answer(folder, *by_class())
    typed[0] = "balie seven"
    said = init(folder, [*typed, "BALIE7"], monkeypatch)
    assert said.exit_code == 0, said.output
    assert "counter.name: is not written as it must be" in said.output
    again = CliRunner().invoke(main, ["config", "init", str(folder / "kiosk.toml")])
    assert again.exit_code == 1
    assert "is there already" in again.output


def test_what_is_in_force_is_shown_with_its_line_and_without_secrets(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert init(folder, answer(folder, *by_class(power=["nut", "counter"])), monkeypatch).exit_code == 0
    file = folder / "kiosk.toml"
    said = CliRunner().invoke(main, ["config", "show", "--config", str(file)])
    assert said.exit_code == 0, said.output
    assert "hunter2" not in said.output
    lines = [" ".join(line.split()) for line in said.output.splitlines()]
    line = file.read_text().splitlines().index(f'secret = "file:{folder}/secret"') + 1
    assert f"secret = (hidden) # {file}:{line}, from file:{folder}/secret" in lines
    assert f'name = "BALIE7" # {file}:2' in lines
    assert "slow_s = 2.0 # left out" in lines
    assert 'host = "127.0.0.1" # left out' in lines
    assert tomllib.loads(said.output.replace("(hidden)", '""'))["devices"]["power"]["ups"] == "counter"
    file.write_text("[counter")
    assert CliRunner().invoke(main, ["config", "show", "--config", str(file)]).exit_code == 1


def test_what_is_plugged_in_is_found(tmp_path: Path) -> None:
    """In a tree like /dev and /sys."""
    (tmp_path / "dev/serial/by-id").mkdir(parents=True)
    (tmp_path / "dev/serial/by-id/usb-Zebra_DS9308").touch()
    usb = tmp_path / "sys/devices/usb1/1-2"
    for name, content in (
        ("idVendor", "04b8"),
        ("idProduct", "0202"),
        ("manufacturer", "EPSON"),
        ("product", "TM-T88"),
    ):
        (usb / "1-2:1.0").mkdir(parents=True, exist_ok=True)
        (usb / name).write_text(f"{content}\n")
    (tmp_path / "sys/class/usbmisc/lp0").mkdir(parents=True)
    (tmp_path / "sys/class/usbmisc/lp0/device").symlink_to(usb / "1-2:1.0")
    for number, name, keys in (
        (0, "Power Button", "100000"),
        (1, "Storm AudioNav", "ffff ffff"),
        (2, "Storm AudioNav", "ffff"),
    ):
        device = tmp_path / f"sys/class/input/event{number}/device"
        (device / "capabilities").mkdir(parents=True)
        (device / "name").write_text(f"{name}\n")
        (device / "capabilities/key").write_text(f"{keys}\n")
    (tmp_path / "sys/class/backlight/intel_backlight").mkdir(parents=True)
    serial = {"port": "/dev/serial/by-id/usb-Zebra_DS9308"}
    assert found(DeviceClass.DOCUMENT_SCANNER, tmp_path) == [Found("serial_mrz", serial, "Zebra_DS9308")]
    assert found(DeviceClass.RECEIPT_PRINTER, tmp_path) == [
        Found("escpos", {"port": "usb:04b8:0202"}, "EPSON TM-T88"),
        Found("escpos", serial, "Zebra_DS9308"),
    ]
    assert found(DeviceClass.KEYPAD, tmp_path) == [
        Found("hid_keypad", {"device": "name:Storm AudioNav"}, "Storm AudioNav")
    ]
    assert found(DeviceClass.DISPLAY, tmp_path)[0].options == {"path": "/sys/class/backlight/intel_backlight"}
    assert found(DeviceClass.PAYMENT_TERMINAL, tmp_path) == []
