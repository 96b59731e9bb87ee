"""The worked examples of ICAO 9303-11, appendices D (basic access, secure messaging) and G (PACE), and parts 4 to 6."""

from __future__ import annotations

from typing import Any

import pytest

from hardware.drivers.emrtd import pace
from hardware.drivers.emrtd.access import Nonces, cryptogram, session
from hardware.drivers.emrtd.apdu import Apdu, Channel, Reply
from hardware.drivers.emrtd.ciphers import AesSuite, Keys, TripleDesSuite, derive_keys, document_keys
from hardware.drivers.emrtd.messaging import SecureMessaging
from hardware.mrz import Mrz, build, mrz_information, parse
from tests.unit.emrtd_in_hand import InHand

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


PACE_INFORMATION = "T22000129364081251010318"

G_1 = {
    "card access": "31143012060A04007F0007020204020202010202010D",
    "draws": (
        "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99",
        "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595",
    ),
    "exchange": (
        ("0022C1A40F 800A04007F00070202040202 830101", ""),
        ("10860000027C0000", "7C128010 95A3A016522EE98D01E76CB6B98B42C3"),
        (
            "10860000457C43814104"
            "7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
            "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D00",
            "7C43824104"
            "824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
            "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54",
        ),
        (
            "10860000457C43834104"
            "2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
            "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB3646200",
            "7C43844104"
            "9E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
            "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094",
        ),
        ("008600000C7C0A8508 C2B0BD78D94BA866 00", "7C0A8608 3ABB9674BCE93C08"),
    ),
    "session": ("F5F0E35C0D7161EE6724EE513A0D9A7F", "FE251C7858B356B24514B3BD5F4297D1"),
}
G_2 = {
    "card access": "31143012060A04007F00070202040102020102020100",
    "draws": ("5265030F751F4AD18B08AC565FC7AC952E41618D", "89CCD99B0E8D3B1F11E1296DCA68EC53411CF2CA"),
    "exchange": (
        ("0022C1A40F 800A04007F00070202040102 830101", ""),
        ("10860000027C0000", "7C128010 854D8DF5827FA6852D1A4FA701CDDDCA"),
        (
            "10860000867C8183818180"
            "23FB3749EA030D2A25B278D2A562047ADE3F01B74F17A15402CB7352CA7D2B3E"
            "B71C343DB13D1DEBCE9A3666DBCFC920B49174A602CB47965CAA73DC702489A4"
            "4D41DB914DE9613DC5E98C94160551C0DF86274B9359BC0490D01B03AD54022D"
            "CB4F57FAD6322497D7A1E28D46710F461AFE710FBBBC5F8BA166F4311975EC6C00",
            "7C8183828180"
            "78879F57225AA8080D52ED0FC890A4B25336F699AA89A2D3A189654AF70729E6"
            "23EA5738B26381E4DA19E004706FACE7B235C2DBF2F38748312F3C98C2DD4882"
            "A41947B324AA1259AC22579DB93F7085655AF30889DBB845D9E6783FE42C9F24"
            "49400306254C8AE8EE9DD812A804C0B66E8CAFC14F84D8258950A91B44126EE6",
        ),
        (
            "10860000867C8183838180"
            "907D89E2D425A178AA81AF4A7774EC8E388C115CAE67031E85EECE520BD91155"
            "1B9AE4D04369F29A02626C86FBC6747CC7BC352645B6161A2A42D44EDA80A08F"
            "A8D61B76D3A154AD8A5A51786B0BC07147057871A922212C5F67F43173172236"
            "B7747D1671E6D692A3C7D40A0C3C5CE397545D015C175EB5130551EDBC2EE5D400",
            "7C8183848180"
            "075693D9AE941877573E634B6E644F8E60AF17A0076B8B123D9201074D36152B"
            "D8B3A213F53820C42ADC79AB5D0AEEC3AEFB91394DA476BD97B9B14D0A65C1FC"
            "71A0E019CB08AF55E1F729005FBA7E3FA5DC41899238A250767A6D46DB974064"
            "386CD456743585F8E5D90CC8B4004B1F6D866C79CE0584E49687FF61BC29AEA1",
        ),
        ("008600000C7C0A8508 B46DD9BD4D98381F 00", "7C1B8608 917F37B5C0E6D8D1 870F 44455445535443564341303030303033"),
    ),
    "session": ("2F7F46ADCC9E7E521B45D192FAFA9126", "805A1D27D45A5116F73C54469462B7D8"),
}


@pytest.mark.parametrize("example", [G_1, G_2], ids=["ECDH", "DH"])
def test_appendix_g_pace_with_generic_mapping(example: dict[str, Any]) -> None:
    script = iter(example["exchange"])

    def answers(apdu: bytes) -> bytes:
        command, reply = next(script)
        assert apdu.hex() == h(command).hex()
        return h(reply) + b"\x90\x00"

    draws = (int(draw, 16) for draw in example["draws"])
    offer = pace.offer_of(h(example["card access"]))
    assert offer is not None
    channel = Channel(InHand(answers), lambda: True)
    messaging = pace.authenticate(channel, offer, pace.mrz_password(PACE_INFORMATION), lambda order: next(draws))
    enc, mac = example["session"]
    assert messaging.suite == AesSuite(Keys(h(enc), h(mac)))
    assert messaging.ssc == 0
    assert next(script, None) is None


def test_aes_secure_messaging_as_a_real_card_spoke_it() -> None:
    """No worked example of ICAO 9303 has AES: this begins EF.CardSecurity of a German identity card (public record)."""
    keys = Keys(h("A8E85E938514EC67AE33CDA3D43D3C48"), h("27F1ADEB705A049A305B0C619B14B9B3"))
    messaging = SecureMessaging(AesSuite(keys))

    select = messaging.protect(Apdu(0x00, 0xA4, 0x02, 0x0C, h("011D")))
    assert select.encode() == h("0CA4020C1D87110147EE2E3BD440FB596167F2BB6CD6395E8E08A105747484314BCF00")
    assert messaging.unprotect(Reply(h("990290008E085F570BADDD1002D2"), 0x9000)) == Reply(b"", 0x9000)

    head = messaging.protect(Apdu(0x00, 0xB0, 0x00, 0x00, le=4))
    assert head.encode() == h("0CB000000D9701048E085D283EC183CBB99800")
    reply = Reply(h("871101D688D27A6D16F03619E76DCB59C1F1EC990290008E08B7DF9A5982BB1729"), 0x9000)
    data = messaging.unprotect(reply).data
    assert (len(data), data[:1]) == (4, b"\x30")


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
