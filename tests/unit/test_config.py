"""kiosk.toml: what is wrong is said for each key, in words; secrets never stand in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from hardware.device import DeviceClass
from kiosk import ASSETS
from kiosk.cli import main
from kiosk.config import ConfigError, parse

GOOD = """
[counter]
name = "BALIE7"
data = "{data}"

[devices.page_printer]
driver = "ipp"
url = "ipp://10.0.0.21/ipp/print"

[storage]
key = "file:{data}/key/storage.key"

[zgw]
zaken_url = "https://openzaak.example.nl/zaken/api/v1"
catalogi_url = "https://openzaak.example.nl/catalogi/api/v1"
documenten_url = "https://openzaak.example.nl/documenten/api/v1"
client_id = "kiosk"
secret = "file:{data}/zgw.secret"
bronorganisatie = "002220647"

[brp]
personen_url = "https://brp.example.nl/haalcentraal/api/brp"
reisdocumenten_url = "https://brp.example.nl/haalcentraal/api/reisdocumenten"
api_key = "file:{data}/zgw.secret"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    secret = tmp_path / "zgw.secret"
    secret.write_text("s3cret\n")
    secret.chmod(0o600)
    key = tmp_path / "key" / "storage.key"
    key.parent.mkdir()
    key.touch(0o600)
    key.write_text("5a" * 32)
    path = tmp_path / "kiosk.toml"
    path.write_text(GOOD.format(data=tmp_path))
    return path


def check(file: Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["check", "--config", str(file)])
    return result.exit_code, result.output


def test_a_right_file_is_said_to_be_right(file: Path) -> None:
    code, said = check(file)
    assert code == 0, said
    assert "this is right" in said
    assert "page_printer: ipp" in said
    assert "uittreksel-brp" in said
    assert "not offered, because there is no [klantinteracties]: vraag" in said
    assert "reads aloud: " in said


@pytest.mark.parametrize(
    ("voice", "player", "said"),
    [
        ('["espeak-ng", "--stdin", "--stdout", "-v", "{language}"]', '["cat"]', "reads aloud: espeak-ng, cat"),
        ('["no-such-program"]', '["cat"]', "reads aloud: no (no_voice): no-such-program is not there"),
        ('["cat"]', '["no-such-program"]', "reads aloud: no (no_player): no-such-program is not there"),
        ('["cat"]', '["false"]', "reads aloud: no (no_sound): false cannot play"),
    ],
)
def test_whether_the_counter_can_speak_is_said(file: Path, voice: str, player: str, said: str) -> None:
    file.write_text(f"{file.read_text()}\n[speech]\nvoice = {voice}\nplayer = {player}\n")
    assert said in check(file)[1]


def test_questions_are_offered_where_they_can_be_sent(file: Path) -> None:
    token = file.with_name("klant.token")
    token.write_text("t0ken\n")
    token.chmod(0o600)
    section = f'[klantinteracties]\nurl = "https://k.example/api/v1"\ntoken = "file:{token}"\nactor = '
    before = file.read_text()
    file.write_text(f'{before}\n{section}"01933a7e-2183-587a-8b63-89eda1f353da"\n')
    code, said = check(file)
    assert code == 0, said
    assert "vraag" in said
    assert "not offered" not in said
    file.write_text(f'{before}\n{section}"KCC"\n')
    code, said = check(file)
    assert code != 0
    assert "klantinteracties.actor: " in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "BALIE7"', 'name = "balie 7"', "counter.name"),
        ('name = "BALIE7"', 'nmae = "BALIE7"', "counter.nmae: is not a key here; did you mean name?"),
        ('driver = "ipp"', 'driver = "ip"', "there is no driver 'ip' for it, only: ipp, cups; did you mean ipp?"),
        ('driver = "ipp"', "", "devices.page_printer: needs a driver, one of: ipp"),
        ('url = "ipp:', 'uri = "ipp:', "devices.page_printer.uri: unknown to ipp; did you mean url? (known are:"),
        ("[devices.page_printer]", "[devices.fax]", "devices.fax: is not a device"),
        ('bronorganisatie = "002220647"', 'bronorganisatie = "2220647"', "zgw.bronorganisatie"),
        ('client_id = "kiosk"', "", "zgw.client_id: is missing"),
        (
            'secret = "file:',
            'secret = "s3cret-',
            "give credential:NAME, file:/path or env:NAME, never",
        ),
        ('api_key = "file:', 'api_key = "file:/not-there', "does not exist"),
        ("[zgw]", "[zgw", "this is not TOML: Expected"),
        ("[brp]", "[brpp]", "brpp: is not a key here; did you mean brp?"),
        ('name = "BALIE7"', "slow_s = 3", "counter.slow_s: is not a key here; did you mean storage.slow_s?"),
        (
            'name = "BALIE7"',
            'offers = ["verhuizen"]',
            "offers.0: there is no product 'verhuizen'; did you mean verhuizing?",
        ),
        ('name = "BALIE7"', 'language = "ned"', "counter.language: the counter does not speak 'ned'"),
        (
            'name = "BALIE7"',
            'languages = ["en"]',
            "languages: the language a visitor finds (nl) is not",
        ),
        ('name = "BALIE7"', 'products = "/nowhere"', "counter.products: no product stands in /nowhere"),
        ('zaken_url = "https://', 'zaken_url = "https://me:secret@', "zgw.zaken_url: holds a name or a password"),
        ("[brp]", '[opening]\nholidays = ["2026-12-25"]\n[brp]', "opening: name at least one day"),
        ("[brp]", '[opening]\nmonday = "9-17"\n[brp]', 'opening.monday: write hours as "09:00-17:00"'),
        ("[brp]", '[opening]\nmaandag = "09:00-17:00"\n[brp]', "opening.maandag: is not a key here"),
        (
            "[brp]",
            '[[messages]]\ntext = { de = "Hallo" }\n[brp]',
            "messages: has no text in the language",
        ),
        (
            "[brp]",
            '[[messages]]\ntext = { nl = "{time}" }\n[brp]',
            "messages.0.text: {minutes} and {time}",
        ),
    ],
)
def test_what_is_wrong_is_said_with_the_file_and_the_key(file: Path, old: str, new: str, said: str) -> None:
    file.write_text(file.read_text().replace(old, new, 1))
    code, output = check(file)
    assert code == 1
    assert said in output
    assert str(file) in output
    assert "Traceback" not in output


DESTINATION = """
[destinations.belastingdienst]
zaken_url = "https://zaken.example/zaken/api/v1"
catalogi_url = "https://zaken.example/catalogi/api/v1"
documenten_url = "https://zaken.example/documenten/api/v1"
client_id = "kiosk"
secret = "file:{data}/zgw.secret"
certificate = "{data}/zgw.secret"

[destinations.belastingdienst.fsc]
outway = "http://outway.example:8080"
zaken = "$1$3$a"
catalogi = "$1$3$b"
documenten = "$1$3$c"
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", "this is right"),
        ("[destinations.b", "[destinations.B", "destinations.Belastingdienst"),
        ('certificate = "', 'certificate = "/not-there', "destinations.belastingdienst.certificate: the file"),
        ('outway = "http:', 'outway = "outway:', "destinations.belastingdienst.fsc.outway"),
        ('zaken = "$1$3$a"', "", "destinations.belastingdienst.fsc.zaken: is missing"),
        ('client_id = "kiosk"', 'bronorganisatie = "002220647"', "destinations.belastingdienst.client_id: is missing"),
    ],
)
def test_what_is_wrong_with_a_destination_is_said(file: Path, old: str, new: str, said: str) -> None:
    file.write_text(file.read_text() + DESTINATION.format(data=file.parent).replace(old, new, 1))
    code, output = check(file)
    assert code == (0 if not old else 1)
    assert said in output


def test_a_client_certificate_that_others_can_read_is_refused(file: Path) -> None:
    certificate = file.parent / "client.pem"
    certificate.touch(mode=0o644)
    certificate.chmod(0o644)
    text = DESTINATION.format(data=file.parent).replace(
        f'certificate = "{file.parent}/zgw.secret"', f'certificate = "{certificate}"'
    )
    file.write_text(file.read_text() + text)
    code, output = check(file)
    assert code == 1
    assert "chmod 600" in output


def test_a_product_whose_destination_is_not_configured_is_named(file: Path) -> None:
    products = file.parent / "products"
    products.mkdir()
    example = ASSETS / "docs" / "another-authority" / "inkomensverklaring.toml"
    (products / example.name).write_text(example.read_text())
    own = f'[counter]\nproducts = "{products}"'
    file.write_text(file.read_text().replace("[counter]", own, 1))
    code, output = check(file)
    assert code == 1
    assert "[destinations.belastingdienst]" in output
    file.write_text(file.read_text() + DESTINATION.format(data=file.parent))
    assert check(file)[0] == 0


def test_a_secret_that_others_can_read_is_refused(file: Path) -> None:
    (file.parent / "zgw.secret").chmod(0o644)
    code, said = check(file)
    assert code == 1
    assert "chmod 600" in said


def test_a_secret_is_not_shown(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tomllib

    monkeypatch.setenv("KEY", "s3cret")
    content: dict[str, Any] = tomllib.loads(file.read_text())
    content["brp"]["api_key"] = "env:KEY"
    config = parse(content)
    assert config.brp.api_key == "s3cret"
    assert "s3cret" not in repr(config)
    assert DeviceClass.PAGE_PRINTER in config.devices


def test_an_environment_variable_that_is_not_set_is_named(file: Path) -> None:
    import tomllib

    content = tomllib.loads(file.read_text())
    content["brp"]["api_key"] = "env:NOT_SET_ANYWHERE"
    with pytest.raises(ConfigError, match="NOT_SET_ANYWHERE is not set"):
        parse(content)


def test_help_names_every_command() -> None:
    said = CliRunner().invoke(main, ["--help"]).output
    assert all(command in said for command in ("run", "check", "demo", "bench"))
