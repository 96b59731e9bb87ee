"""Master lists: the authorities of many countries, signed by one of them (ICAO 9303-12, 9)."""

from __future__ import annotations

from hardware.drivers.emrtd.der import children, whole
from hardware.drivers.emrtd.signed_data import open_signed

CSCA_MASTER_LIST = "2.23.136.1.1.2"
_SET = 0x31


def certificates_on(master_list: bytes) -> list[bytes]:
    """The certificates on a list, in DER, once its signature is proved.

    The signature proves that the list came whole. That it is the one its publisher published is vouched for by whoever
    puts it into the folder, as with a single certificate: the list itself names the authority of its signer.
    ChipError where the signature is wrong; one of der.MALFORMED where it is no list.
    """
    content = open_signed(master_list, CSCA_MASTER_LIST).content
    _version, certificates = children(content, whole(content))
    if certificates.tag != _SET:
        raise ValueError("no set of certificates")
    return [content[found.start : found.end] for found in children(content, certificates)]
