"""What PBXes ask: whose number it is, as JSON for 3CX, as a bare name for displays; and the template that asks."""

from typing import Any
from xml.etree import ElementTree

import pytest
from httpx2 import ASGITransport, AsyncClient, Response
from tests import factories as make
from tests.cast import Cast
from tests.queries import counted
from tests.telephony.phonebook import TOKEN, company, line, person

from ringbook.contacts.models import Contact
from ringbook.core.ids import global_id
from ringbook.emails.models import EmailAddress
from ringbook.main import app
from ringbook.phones.models import PhoneNumber
from ringbook.settings import settings
from ringbook.telephony.lookup import routes
from ringbook.telephony.lookup.callers import LONGEST_NAME


async def ask(path: str, token: str = TOKEN, **query: str) -> Response:
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as pbx:
        return await pbx.get(f"/api/v1/cti/{token}/{path}", params=query)


async def looked_up(number: str) -> list[dict[str, Any]]:
    answer = await ask("lookup", number=number)
    assert answer.status_code == 200
    contacts: list[dict[str, Any]] = answer.json()["contacts"]
    return contacts


async def name(number: str) -> str:
    answer = await ask("cid", number=number)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    return answer.text


async def test_3cx_is_told_who_calls_and_where_their_card_is(cast: Cast) -> None:
    await line()
    acme = await company(cast.sales, "Acme")
    ewa = await person(cast.sales, "Ewa Kowal", "601602603", "22 123 45 67", at=acme)
    await PhoneNumber.filter(contact=ewa, number="22 123 45 67").update(kind="work")
    await EmailAddress.create(contact=ewa, address="ewa@example.com", main=True)
    id = global_id("Contact", ewa.id)
    assert await looked_up("+48 601 602 603") == [
        {
            "id": id,
            "entityType": "Contacts",
            "firstName": "Ewa",
            "lastName": "Kowal",
            "company": "Acme",
            "email": "ewa@example.com",
            "phoneMobile": "+48601602603",
            "phoneBusiness": "+48221234567",
            "contactUrl": f"http://test/contacts/{id}",
        }
    ]


async def test_all_who_share_a_number_are_told_and_a_company_by_its_own(cast: Cast) -> None:
    await line()
    for each in ("Ewa Kowal", "Jan Kowal"):
        await person(cast.sales, each, "601602603")
    await company(cast.sales, "Acme", "221234567")
    assert sorted(each["firstName"] for each in await looked_up("601602603")) == ["Ewa", "Jan"]
    [acme] = await looked_up("221234567")
    assert (acme["firstName"], acme["company"], acme["entityType"]) == ("Acme", "Acme", "Companies")


@pytest.mark.parametrize("number", ["600000000", "", "anonymous", "101", "[Number]", "9" * 500, "\x00", "🕿", "%_%"])
async def test_a_stranger_is_an_empty_list_and_an_empty_name(cast: Cast, number: str) -> None:
    await line()
    await person(cast.sales, "Ewa Kowal", "601602603")
    assert await looked_up(number) == []
    assert await name(number) == ""


async def test_a_plus_that_was_not_escaped_is_one_all_the_same(cast: Cast) -> None:
    await line()
    await person(cast.sales, "Ann Smith", "+1 202 555 0123")
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as pbx:
        assert (await pbx.get(f"/api/v1/cti/{TOKEN}/cid?number=+12025550123")).text == "Ann Smith"


async def test_the_digits_before_numbers_outside_do_not_count(cast: Cast) -> None:
    office = await line()
    await type(office).filter(id=office.id).update(outside_prefix="0")
    await person(cast.sales, "Ewa Kowal", "601602603")
    assert await name("0601602603") == "Ewa Kowal"


async def test_a_display_gets_the_name_alone_on_one_line_of_forty_characters(cast: Cast) -> None:
    await line()
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    assert await name("601602603") == "Ewa Kowal"
    await Contact.filter(id=ewa.id).update(first_name='Ewa\r\n"<b>', last_name="Kowal;|\\")
    assert await name("601602603") == "Ewa b Kowal"
    await Contact.filter(id=ewa.id).update(first_name="Ewa " * 20, last_name="Kowal")
    assert len(await name("601602603")) <= LONGEST_NAME


async def test_a_display_of_a_shared_number_shows_the_company_else_all_names(cast: Cast) -> None:
    await line()
    acme = await company(cast.sales, "Acme", "221234567")
    await person(cast.sales, "Ewa Kowal", "601602603")
    await person(cast.sales, "Jan Kowal", "601602603")
    assert await name("601602603") == "Ewa Kowal / Jan Kowal"
    for each in ("Piotr Lis", "Anna Lis"):
        await person(cast.sales, each, "221234567", at=acme)
    assert await name("221234567") == "Acme"


async def test_who_is_in_the_trash_is_a_stranger(cast: Cast) -> None:
    await line()
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    await Contact.filter(id=ewa.id).update(deleted_at="2026-11-22T00:00:00Z")
    assert (await looked_up("601602603"), await name("601602603")) == ([], "")


async def test_who_was_only_named_in_a_note_is_not_told(cast: Cast) -> None:
    await line()
    ewa = await person(cast.sales, "Ewa Kowal", "22 555 66 77")
    await make.note("Her brother is at 601 602 603.", contact=ewa)
    assert await name("601602603") == ""


@pytest.mark.parametrize("path", ["lookup", "3cx.xml"])
async def test_a_wrong_token_is_refused(cast: Cast, path: str) -> None:
    await line()
    answer = await ask(path, token="wrong", number="601602603")
    assert (answer.status_code, answer.json()) == (401, {"error": "Invalid token, please contact your admin!"})


@pytest.mark.parametrize("path", ["lookup", "3cx.xml"])
async def test_an_address_that_may_not_ask_is_told_so(cast: Cast, path: str) -> None:
    office = await line()
    await type(office).filter(id=office.id).update(addresses=["192.0.2.0/24"])
    answer = await ask(path, number="601602603")
    assert (answer.status_code, answer.json()) == (403, {"error": "The address 127.0.0.1 may not post to this line."})


async def test_a_display_is_refused_without_a_word(cast: Cast) -> None:
    office = await line()
    await person(cast.sales, "Ewa Kowal", "601602603")
    answer = await ask("cid", token="wrong", number="601602603")
    assert (answer.status_code, answer.text, answer.headers["content-type"]) == (401, "", "text/plain; charset=utf-8")
    await type(office).filter(id=office.id).update(addresses=["192.0.2.0/24"])
    answer = await ask("cid", number="601602603")
    assert (answer.status_code, answer.text) == (403, "")


async def test_what_goes_wrong_with_us_is_not_shown_as_a_name(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    await line()

    async def broken(*_: object) -> str:
        raise RuntimeError("no database")

    monkeypatch.setattr(routes, "name_of", broken)
    assert await name("601602603") == ""


async def test_an_answer_costs_the_same_in_a_crowd(cast: Cast) -> None:
    await line()
    await person(cast.sales, "Ewa Kowal", "601602603")
    with counted() as few:
        await name("601602603")
    for number in range(60):
        await person(cast.sales, f"Jan Kowal{number}", "601602603")
    with counted() as many:
        shown = await name("601602603")
    assert len(many) <= len(few)
    assert len(shown) <= LONGEST_NAME
    assert len(await looked_up("601602603")) == 10


async def test_the_template_is_a_file_with_everything_filled_in(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    await line(name='Office <"&>')
    monkeypatch.setattr(settings(), "public_url", "https://crm.example.com/")
    answer = await ask("3cx.xml")
    assert answer.headers["content-disposition"] == 'attachment; filename="ringbook.3cx.xml"'
    assert answer.headers["cache-control"] == "no-store"
    crm = ElementTree.fromstring(answer.content)
    assert (crm.tag, crm.get("Name"), crm.get("Country")) == ("Crm", 'Ringbook Office <"&>', "PL")
    urls = [request.get("Url") for request in crm.iter("Request")]
    address = f"https://crm.example.com/api/v1/cti/{TOKEN}"
    assert urls == [f"{address}/lookup?number=[Number]", f"{address}/journal"]
    paths = {each.get("Path") for each in crm.iter("Variable")}
    await person(cast.sales, "Ewa Kowal", "601602603")
    [told] = await looked_up("601602603")
    assert paths == {f"contacts.{key}" for key in told}
