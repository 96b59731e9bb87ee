"""The worked examples of ICAO 9303: part 11 appendix D (basic access, secure messaging), parts 4 and 5 (MRZ)."""

from __future__ import annotations

import pytest

from hardware.drivers.emrtd.access import Nonces, cryptogram, session
from hardware.drivers.emrtd.apdu import Apdu, Reply
from hardware.drivers.emrtd.ciphers import Keys, TripleDesSuite, derive_keys, document_keys
from hardware.drivers.emrtd.messaging import SecureMessaging
from hardware.mrz import Mrz, build, mrz_information, parse

h = bytes.fromhex

DOCUMENT_KEYS = Keys(h("AB94FDECF2674FDFB9B391F85D7F76F2"), h("7962D9ECE03D1ACD4C76089DCE131543"))
SESSION_KEYS = Keys(h("979EC13B1CBFE9DCD01AB0FED307EAE5"), h("F1CB1F1FB5ADF208806B89DC579DC1F8"))
RND_IC = h("4608F91988702212")
NONCES = Nonces(h("781723860C06C226"), h("0B795240CB7049B01C19B33E32804F0B"))


def test_appendix_d_1_keys_from_a_seed() -> None:
    assert derive_keys(h("239AB9CB282DAF66231DC5A4DF6BFBAE")) == DOCUMENT_KEYS


@pytest.mark.parametrize(
    ("number", "birth", "expiry", "information"),
    [
        ("L898902C", "690806", "940623", "L898902C<369080619406236"),
        ("D23145890734", "340712", "950712", "D23145890734934071279507122"),
    ],
)
def test_appendix_d_2_mrz_information(number: str, birth: str, expiry: str, information: str) -> None:
    assert mrz_information(number, birth, expiry) == information


def test_appendix_d_2_document_keys() -> None:
    assert document_keys("L898902C<369080619406236") == DOCUMENT_KEYS


def test_appendix_d_3_external_authenticate() -> None:
    sealed = h("72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2")
    assert cryptogram(DOCUMENT_KEYS, RND_IC, NONCES) == sealed + h("5F1448EEA8AD90A7")


def test_appendix_d_3_session() -> None:
    answer = h("46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D7449")
    messaging = session(DOCUMENT_KEYS, RND_IC, NONCES, answer)
    assert messaging.suite == TripleDesSuite(SESSION_KEYS)
    assert messaging.ssc == 0x887022120C06C226


def test_appendix_d_4_secure_messaging() -> None:
    messaging = SecureMessaging(TripleDesSuite(SESSION_KEYS), 0x887022120C06C226)

    select = messaging.protect(Apdu(0x00, 0xA4, 0x02, 0x0C, h("011E")))
    assert select.encode() == h("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800")
    assert messaging.unprotect(Reply(h("990290008E08FA855A5D4C50A8ED"), 0x9000)) == Reply(b"", 0x9000)

    head = messaging.protect(Apdu(0x00, 0xB0, 0x00, 0x00, le=4))
    assert head.encode() == h("0CB000000D9701048E08ED6705417E96BA5500")
    reply = Reply(h("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED"), 0x9000)
    assert messaging.unprotect(reply) == Reply(h("60145F01"), 0x9000)

    rest = messaging.protect(Apdu(0x00, 0xB0, 0x00, 0x04, le=18))
    assert rest.encode() == h("0CB000040D9701128E082EA28A70F3C7B53500")
    reply = Reply(
        h("871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D74"),
        0x9000,
    )
    assert messaging.unprotect(reply) == Reply(h("04303130365F36063034303030305C026175"), 0x9000)


ZONES = {
    "part 4 (TD3)": (
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ),
    "part 5 (TD1)": (
        "I<UTOD231458907<<<<<<<<<<<<<<<",
        "7408122F1204159UTO<<<<<<<<<<<6",
        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    ),
    "part 6 (TD2)": (
        "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
        "D231458907UTO7408122F1204159<<<<<<<6",
    ),
    "part 11, appendix D.2 (TD1, long number)": (
        "I<UTOD23145890<7349<<<<<<<<<<<",
        "3407127M9507122UTO<<<<<<<<<<<2",
        "STEVENSON<<PETER<JOHN<<<<<<<<<",
    ),
    "part 11, appendix D.2 (TD2, long number)": (
        "I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<",
        "D23145890<UTO3407127M95071227349<<<8",
    ),
}


@pytest.mark.parametrize("lines", ZONES.values(), ids=ZONES.keys())
def test_the_printed_zones_are_parsed_and_built(lines: tuple[str, ...]) -> None:
    mrz = parse("\r\n".join(lines))
    assert isinstance(mrz, Mrz)
    assert build(mrz) == lines
    assert (mrz.surname, mrz.given_names) in {("ERIKSSON", "ANNA MARIA"), ("STEVENSON", "PETER JOHN")}
    assert mrz.document_number in {"L898902C3", "D23145890", "D23145890734"}
