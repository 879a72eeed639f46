"""Business cards as text and as squares."""

import re
from datetime import date
from xml.etree import ElementTree

import segno

from ringbook.cards.card import Card, Line
from ringbook.cards.qr import QUIET, svg
from ringbook.cards.vcard import WIDTH, short_vcard, vcard
from ringbook.contacts.models import Contact
from ringbook.phones.models import PhoneKind, PhoneNumber
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast

EWA = Card(
    name="Ewa Łoś-Kowalska", last_name="Łoś-Kowalska", first_name="Ewa",
    company='Budex; "X", S\\A', title="Dyrektor\nPR",
    phones=[Line("+48601602603", "mobile"), Line("+48226210000x12", "work"), Line("+48226210001", "office_fax")],
    emails=["ewa@example.com", "e@example.com"], street="ul. Prosta 1", city="Łódź", postal_code="90-001",
    country="Polska", birthday=date(1990, 2, 28),
)  # fmt: skip
CARD = "query($id: ID!) { contact(id: $id) { businessCard { fileName vcard qr } } }"
SVG = "{http://www.w3.org/2000/svg}"


def test_a_card_says_all_that_is_known() -> None:
    assert vcard(EWA).split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Łoś-Kowalska;Ewa;;;",
        "FN:Ewa Łoś-Kowalska",
        r'ORG:Budex\; "X"\, S\\A',
        r"TITLE:Dyrektor\nPR",
        "TEL;TYPE=CELL,PREF:+48601602603",
        "TEL;TYPE=WORK,VOICE:+48226210000x12",
        "TEL;TYPE=WORK,FAX:+48226210001",
        "EMAIL;TYPE=INTERNET,PREF:ewa@example.com",
        "EMAIL;TYPE=INTERNET:e@example.com",
        "ADR;TYPE=WORK:;;ul. Prosta 1;Łódź;;90-001;Polska",
        "BDAY:1990-02-28",
        "END:VCARD",
        "",
    ]


def test_a_companys_card_has_its_name_for_a_name() -> None:
    assert vcard(Card(name="Łódź, Budex", company="Łódź, Budex")).splitlines()[2:5] == [
        r"N:Łódź\, Budex;;;;",
        r"FN:Łódź\, Budex",
        r"ORG:Łódź\, Budex",
    ]


def test_long_lines_go_on_behind_a_blank_and_no_letter_is_cut() -> None:
    text = vcard(Card(name="Żółć " * 60))
    assert all(len(line.encode()) <= WIDTH for line in text.split("\r\n"))
    assert "FN:" + "Żółć " * 60 in text.replace("\r\n ", "")


def test_files_have_plain_names() -> None:
    names = ["Ewa Łoś-Kowalska", "../../etc/passwd", "Ярослав", "Zoë O'Neil", "x" * 300, '"; rm -rf']
    found = [Card(name=name).file_name for name in names]
    assert found == [
        "ewa-los-kowalska.vcf", "etc-passwd.vcf", "card.vcf", "zoe-o-neil.vcf", "x" * 60 + ".vcf", "rm-rf.vcf",
    ]  # fmt: skip


def test_the_square_holds_the_short_card() -> None:
    """The dark modules that the SVG draws are those of the short card's code."""
    text = short_vcard(EWA)
    assert text.split("\r\n")[2:-2] == [
        "N:Łoś-Kowalska;Ewa", "FN:Ewa Łoś-Kowalska", r'ORG:Budex\; "X"\, S\\A', "TEL;TYPE=CELL,PREF:+48601602603",
        "EMAIL:ewa@example.com",
    ]  # fmt: skip
    matrix = segno.make(text, error="m", micro=False, encoding="utf-8").matrix
    assert drawn(svg(text)) == {(x, y) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark}


def drawn(document: str) -> set[tuple[int, int]]:
    """The dark modules of an SVG, as (column, row) inside the quiet zone."""
    root = ElementTree.fromstring(document)
    path = next(each for each in root.iter(f"{SVG}path") if each.get("stroke"))
    found, x, y = set[tuple[int, int]](), 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path.attrib["d"]):
        first, *rest = map(float, re.findall(r"-?[\d.]+", numbers))
        if command == "h":
            found |= {(int(x) + n - QUIET, int(y) - QUIET) for n in range(int(first))}
            x += first
        else:
            x, y = (first, rest[0]) if command == "M" else (x + first, y + rest[0])
    return found


async def card_of(api: Api, contact: Contact) -> dict[str, str]:
    card: dict[str, str] = (await api(CARD, id=id_of(contact)))["contact"]["businessCard"]
    return card


async def test_the_main_ones_come_first_and_dead_numbers_not_at_all(api: Api, cast: Cast) -> None:
    ewa = await make.contact(first_name="Ewa", last_name="Nowak", position=cast.director, emails=["a@b.pl", "c@d.pl"])
    await make.phone("601602601", contact=ewa, invalid=True)
    await make.phone("226210000 wew. 12", contact=ewa, kind=PhoneKind.WORK)
    await make.phone("601602603", contact=ewa, main=True)
    card = await card_of(api.as_(cast.bartek), ewa)
    assert card["fileName"] == "ewa-nowak.vcf"
    assert re.findall(r"TEL.*|TITLE.*|EMAIL.*", card["vcard"].replace("\r", "")) == [
        "TITLE:Director", "TEL;TYPE=CELL,PREF:+48601602603", "TEL;TYPE=WORK,VOICE:+48226210000x12",
        "EMAIL;TYPE=INTERNET,PREF:a@b.pl", "EMAIL;TYPE=INTERNET:c@d.pl",
    ]  # fmt: skip
    assert ElementTree.fromstring(card["qr"]).tag == f"{SVG}svg"
    await PhoneNumber.all().delete()
    assert "TEL" not in (await card_of(api.as_(cast.bartek), ewa))["vcard"]


async def test_a_hidden_organization_is_not_on_it(api: Api, cast: Cast) -> None:
    firm = await make.organization(name="Budex", account_kind="partner")
    ewa, clerk = await make.contact(organization=firm), await make.user_with("account_customer_admin")
    assert "ORG:Budex" in (await card_of(api.as_(cast.bartek), ewa))["vcard"]
    assert "Budex" not in (await card_of(api.as_(clerk), ewa))["vcard"]
