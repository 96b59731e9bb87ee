from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware import finding
from hardware.finding import input_device, serial_port, usb_device, usb_printer


class Machine:
    """A sysfs in a folder, laid out as Linux does: class entries lead to devices, devices lie below USB devices."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "bus/usb/devices").mkdir(parents=True)

    def usb(self, place: str, vendor: str, product: str, serial: str = "") -> Path:
        device = self.root / "devices/pci0000:00/usb1" / place
        device.mkdir(parents=True)
        (device / "idVendor").write_text(f"{vendor}\n")
        (device / "idProduct").write_text(f"{product}\n")
        if serial:
            (device / "serial").write_text(f"{serial}\n")
        (self.root / "bus/usb/devices" / place).symlink_to(device)
        return device

    def node(self, folder: str, name: str, below: Path) -> Path:
        """One entry of a class, with the device that it belongs to."""
        entry = below / folder / name
        entry.mkdir(parents=True)
        (entry / "device").symlink_to(below)
        links = self.root / "class" / folder
        links.mkdir(parents=True, exist_ok=True)
        (links / name).symlink_to(entry)
        return entry

    def keyboard(self, usb: Path, name: str, event: str, keys: str) -> None:
        device = usb / f"1-2:1.0/input/input_{event}"
        (device / "capabilities").mkdir(parents=True)
        (device / "name").write_text(f"{name}\n")
        (device / "capabilities/key").write_text(f"{keys}\n")
        self.node("input", event, device)

    def pull(self, usb: Path) -> None:
        shutil.rmtree(usb)
        for link in [*(self.root / "class").glob("*/*"), *(self.root / "bus/usb/devices").glob("*")]:
            if not link.exists():
                link.unlink()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "sys")


def adapter(machine: Machine, place: str, tty: str, serial: str = "") -> Path:
    """A USB serial adapter, whose port lies two levels below the USB device."""
    usb = machine.usb(place, "067b", "2303", serial)
    machine.node("tty", tty, usb / f"{place}:1.0" / tty)
    return usb


def test_a_device_is_found_on_whatever_port_it_comes_back(machine: Machine) -> None:
    assert serial_port("usb:067b:2303", machine.root) is None
    usb = adapter(machine, "1-2", "ttyUSB0")
    assert serial_port("usb:067b:2303", machine.root) == "/dev/ttyUSB0"
    machine.pull(usb)
    assert serial_port("usb:067b:2303", machine.root) is None
    adapter(machine, "1-3", "ttyUSB7")
    assert serial_port("usb:067B:2303", machine.root) == "/dev/ttyUSB7"


def test_the_serial_number_tells_two_alike_apart(machine: Machine) -> None:
    adapter(machine, "1-2", "ttyUSB0", "LEFT")
    adapter(machine, "1-3", "ttyUSB1", "RIGHT")
    assert serial_port("usb:067b:2303:RIGHT", machine.root) == "/dev/ttyUSB1"
    assert serial_port("usb:067b:2303:LEFT", machine.root) == "/dev/ttyUSB0"
    assert serial_port("usb:067b:2303:MIDDLE", machine.root) is None


def test_of_several_ports_the_lowest_number_is_taken(machine: Machine) -> None:
    usb = machine.usb("1-4", "05e0", "1701")
    for number in (10, 9, 11):
        machine.node("tty", f"ttyACM{number}", usb / f"1-4:1.{number}")
    assert serial_port("usb:05e0:1701", machine.root) == "/dev/ttyACM9"


def test_ports_of_other_kinds_are_passed_over(machine: Machine) -> None:
    machine.node("tty", "ttyS0", machine.root / "devices/platform/serial8250")
    (machine.root / "class/tty/console").mkdir()
    adapter(machine, "1-2", "ttyUSB0")
    assert serial_port("usb:067b:2303", machine.root) == "/dev/ttyUSB0"
    assert serial_port("usb:067b:0000", machine.root) is None


def test_a_path_is_taken_as_it_is(machine: Machine) -> None:
    for find in (serial_port, usb_printer, input_device):
        assert find("/dev/serial/by-id/usb-scanner", machine.root) == "/dev/serial/by-id/usb-scanner"


def test_printers_are_found_among_device_files(machine: Machine) -> None:
    usb = machine.usb("1-5", "04b8", "0202", "TM88")
    machine.node("usbmisc", "hiddev0", usb / "1-5:1.1")
    machine.node("usbmisc", "lp3", usb / "1-5:1.0")
    assert usb_printer("usb:04b8:0202:TM88", machine.root) == "/dev/usb/lp3"
    assert usb_printer("usb:04b8:0203", machine.root) is None


def test_of_the_input_devices_of_a_keypad_the_one_with_keys_is_taken(machine: Machine) -> None:
    usb = machine.usb("1-6", "2047", "0a3c")
    machine.keyboard(usb, "Storm Media", "event4", "8 0")
    machine.keyboard(usb, "Storm", "event12", "fffff ffffffffffffffff")
    machine.node("input", "mouse0", usb / "1-6:1.2")
    assert input_device("usb:2047:0a3c", machine.root) == "/dev/input/event12"
    assert input_device("name:Storm Media", machine.root) == "/dev/input/event4"
    assert input_device("name:Stor", machine.root) is None


def test_the_usb_device_behind_a_port_is_found(machine: Machine) -> None:
    usb = adapter(machine, "1-2", "ttyUSB0", "LEFT")
    printer = machine.usb("1-5", "04b8", "0202")
    machine.node("usbmisc", "lp3", printer / "1-5:1.0")
    keypad = machine.usb("1-6", "2047", "0a3c")
    machine.keyboard(keypad, "Storm", "event12", "fff")
    found = [usb_device(port, machine.root) for port in ("/dev/ttyUSB0", "usb:067b:2303", "usb:067b:2303:LEFT")]
    assert found == [usb] * 3
    assert usb_device("/dev/usb/lp3", machine.root) == printer
    assert usb_device("/dev/input/event12", machine.root) == keypad
    for other in ("/dev/ttyUSB9", "/dev/pts/3", "usb:067b:2304", "/", "ipp://printer/", "name:Storm"):
        assert usb_device(other, machine.root) is None


def test_a_symbolic_link_is_followed(machine: Machine, tmp_path: Path) -> None:
    usb = adapter(machine, "1-2", "ttyUSB0")
    link = tmp_path / "by-id"
    link.symlink_to("/dev/ttyUSB0")
    assert usb_device(str(link), machine.root) == usb


def test_a_slash_in_a_device_name_is_an_exclamation_mark(machine: Machine) -> None:
    usb = machine.usb("1-7", "05e0", "1701")
    machine.node("tty", "pts!5", usb / "1-7:1.0")
    assert serial_port("usb:05e0:1701", machine.root) == "/dev/pts/5"
    assert usb_device("/dev/pts/5", machine.root) == usb


def test_a_machine_without_sysfs_has_no_devices(tmp_path: Path) -> None:
    assert serial_port("usb:05e0:1701", tmp_path / "nothing") is None
    assert usb_device("usb:05e0:1701", tmp_path / "nothing") is None
    assert usb_device("/dev/ttyUSB0", tmp_path / "nothing") is None


@pytest.mark.parametrize("wanted", ["/dev/ttyUSB0", "usb:067b:2303", "usb:067B:2303:A B:C", "name:Storm"])
def test_names_that_can_be_looked_for(wanted: str) -> None:
    finding.check(wanted, "port")


@pytest.mark.parametrize("wanted", ["", "ttyUSB0", "usb:67b:2303", "usb:067b", "usb:067b:2303:", "name:"])
def test_names_that_cannot(wanted: str) -> None:
    with pytest.raises(ValueError, match="name a path"):
        finding.check(wanted, "port")


@given(st.text(st.characters(blacklist_characters="\0", blacklist_categories=["Cs"]), max_size=40))
def test_any_name_gets_an_answer(wanted: str) -> None:
    nothing = Path("/nothing/here")
    for find in (serial_port, usb_printer, input_device):
        assert find(wanted, nothing) == (wanted if wanted.startswith("/") else None)
    assert usb_device(wanted, nothing) is None
