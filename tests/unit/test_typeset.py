"""Documents are judged by what a reader gets out of them: the text, the pages, the metadata."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from backend_client import typeset as module
from backend_client.typeset import TypesetError, typeset

if not module.INTER.is_dir():
    pytest.skip("The typeface Inter (Debian's fonts-inter) is not on this machine.", allow_module_level=True)

MARKUP = "#panic() $x^2$ *vet* _schuin_ [c] \\ @ref <label> // `code` -- ~ '\"="


def extract(**person: object) -> dict[str, object]:
    return {
        "kind": "standaard",
        "international": False,
        "number": "TLB-2026-0004711",
        "issued_on": "2026-11-24",
        "municipality": "Tilburg",
        "person": {
            "full_name": "Willemijn Geertruida de Bruijn",
            "given_names": "Willemijn Geertruida",
            "surname": "Bruijn",
            "prefix": "de",
            "sex": "vrouw",
            "date_of_birth": "1980-05-04",
            "place_of_birth": "'s-Hertogenbosch",
            "country_of_birth": "Nederland",
            "address_lines": ["Heuvelring 12 A", "5038 CL Tilburg"],
            "municipality": "Tilburg",
            "nationalities": ["Nederlandse", "Poolse"],
            "parents": [
                {"full_name": "Hendrik de Bruijn", "date_of_birth": "1951-02"},
                {"full_name": "Łucja Żółkiewska-Święcicka", "date_of_birth": "1953"},
            ],
            **person,
        },
    }


def request(*values: str) -> dict[str, object]:
    return {
        "title": "Uittreksel BRP",
        "identificatie": "BALIE01-20261124-000017",
        "submitted_on": "2026-11-24T09:41:07+01:00",
        "counter": "Balie 1",
        "municipality": "Tilburg",
        "applicant": {"full_name": "Willemijn de Bruijn", "date_of_birth": "1980-05-04", "bsn": "999993653"},
        "rows": [{"label": f"Vraag {number}", "value": value} for number, value in enumerate(values, 1)],
        "payment": {"amount": "€ 15,30", "reference": "0000000017"},
    }


def read(pdf: bytes) -> tuple[str, int]:
    """The text with its white space evened out (a break point inside a long word is no character), and the pages."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    text = " ".join(page.extract_text() for page in pages).replace("\u200b", "")
    return re.sub(r"\s+", " ", text), len(pages)


def test_the_extract_holds_what_the_register_says() -> None:
    text, pages = read(typeset("uittreksel", extract()))
    for value in (
        "Uittreksel uit de Basisregistratie Personen", "TLB-2026-0004711", "24 november 2026", "vrouw", "4 mei 1980",
        "Willemijn Geertruida de Bruijn", "'s-Hertogenbosch", "Nederland", "Heuvelring 12 A", "5038 CL Tilburg",
    ):  # fmt: skip
        assert value in text
    assert pages == 1
    assert "Poolse" not in text
    assert "Hendrik" not in text
    assert "S P E C I M E N" not in text
    assert "Surname" not in text


def test_the_extract_of_a_demo_says_that_it_is_one() -> None:
    text, pages = read(typeset("uittreksel", extract() | {"specimen": True}))
    assert "S P E C I M E N" in text
    assert "Dit is een test" in text
    assert pages == 1


def test_kinds_add_nationalities_or_parents() -> None:
    assert "Nederlandse Poolse" in read(typeset("uittreksel", extract() | {"kind": "nationaliteit"}))[0]
    text, _ = read(typeset("uittreksel", extract() | {"kind": "ouders"}))
    assert "Hendrik de Bruijn geboren februari 1951" in text
    assert "Łucja Żółkiewska-Święcicka geboren 1953" in text


def test_the_multilingual_extract_fits_one_page_too() -> None:
    data = extract() | {"kind": "ouders", "international": True, "specimen": True}
    text, pages = read(typeset("uittreksel", data))
    for value in ("Geburtsdatum", "Date de naissance", "Date of birth", "04-05-1980", "female", "02-1951"):
        assert value in text
    assert pages == 1


def test_what_is_unknown_is_a_dash_and_no_prefix_is_no_row() -> None:
    text, _ = read(typeset("uittreksel", extract(prefix="", given_names="", date_of_birth="", address_lines=[])))
    assert "Voorvoegsel" not in text
    assert "Voornamen —" in text
    assert "Geboortedatum —" in text
    assert "Adres —" in text


def test_extreme_people_get_two_pages_at_most_and_every_letter() -> None:
    surname = "Wolfeschlegelsteinhausenbergerdorff" * 5
    names = "Maximiliaan-Constantijn " * 8
    data = extract(full_name=names + surname, surname=surname, given_names=names, address_lines=["Laan van " * 9] * 4)
    data |= {"kind": "ouders", "international": True, "specimen": True}
    text, pages = read(typeset("uittreksel", data))
    assert surname in text.replace(" ", "")
    assert pages <= 2


@pytest.mark.parametrize("template", ["uittreksel", "aanvraag"])
def test_markup_in_data_is_text(template: str) -> None:
    data = extract(surname=MARKUP, full_name=MARKUP) if template == "uittreksel" else request(MARKUP)
    text, _ = read(typeset(template, data))
    assert MARKUP.replace(" ", "") in text.replace(" ", "")


def test_names_of_other_scripts_are_shown() -> None:
    hebrew, arabic = "דוד", "محمد"
    text, _ = read(typeset("aanvraag", request(f"{hebrew} {arabic} Đặng Thị Ẋ")))
    for letter in hebrew + arabic:
        assert letter in text
    assert "Đặng Thị" in text


def test_what_no_font_has_is_spelled_out() -> None:
    text, _ = read(typeset("aanvraag", request("Bel mij 😀 漢\x07\ue000 a\u0e31 graag")))
    assert "Bel mij [U+1F600] [U+6F22][U+0007][U+E000] a[U+0E31] graag" in text


def test_the_request_holds_all_its_rows() -> None:
    text, pages = read(typeset("aanvraag", request("Met nationaliteit", "w.de.bruijn@voorbeeld.nl", "")))
    for value in (
        "BALIE01-20261124-000017", "24 november 2026, 09:41", "Balie 1", "999993653", "Willemijn de Bruijn",
        "Met nationaliteit", "w.de.bruijn@voorbeeld.nl", "€ 15,30", "0000000017", "Vraag 3",
    ):  # fmt: skip
        assert value in text
    assert pages == 1
    assert "Geen" in read(typeset("aanvraag", request("x") | {"payment": None}))[0]


def test_a_long_request_takes_a_second_page() -> None:
    assert read(typeset("aanvraag", request(*["Een lange toelichting. " * 40] * 3)))[1] == 2


def test_documents_are_archivable_accessible_and_titled() -> None:
    reader = PdfReader(io.BytesIO(typeset("uittreksel", extract())))
    assert reader.metadata is not None
    assert reader.metadata.title == "Uittreksel uit de Basisregistratie Personen TLB-2026-0004711"
    assert reader.metadata.author == "Gemeente Tilburg"
    assert reader.metadata.creation_date_raw == "D:20261124000000Z"
    assert reader.root_object["/Lang"] == "nl"
    assert reader.root_object["/MarkInfo"]["/Marked"]  # type: ignore[index]
    xmp = reader.root_object["/Metadata"].get_object().get_data().decode()  # type: ignore[attr-defined]
    assert re.search(r"pdfaid:part>2<", xmp)
    assert re.search(r"pdfaid:conformance>A<", xmp)
    assert re.search(r"pdfuaid:part>1<", xmp)


def test_the_same_data_is_the_same_document() -> None:
    assert typeset("uittreksel", extract()) == typeset("uittreksel", extract())


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_text_that_people_type_is_refused(value: str) -> None:
    assert typeset("aanvraag", request(value)).startswith(b"%PDF-1.7")


def test_a_mistake_in_a_template_names_the_place_and_not_the_data(tmp_path: Path) -> None:
    (tmp_path / "broken.typ").write_text("#let data = json(bytes(sys.inputs.data))\n\n#int(data.name)\n")
    with pytest.raises(TypesetError, match=r"^broken: \S*broken\.typ:3:\d+$"):
        typeset("broken", {"name": "Bruijn"}, templates=tmp_path)


def test_a_template_without_end_is_stopped(tmp_path: Path) -> None:
    (tmp_path / "endless.typ").write_text('#set document(title: "x")\n' + "#for i in range(100000) [#lorem(9999)]\n")
    with pytest.raises(TypesetError, match=r"^endless: not ready after 0\.5 s$"):
        typeset("endless", {}, templates=tmp_path, deadline_s=0.5)
