"""A second contact with the same number or address, saved by those who may and by those who may not (LST-9)."""

import asyncio
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of, raise_curtain
from tests.documents import mutation

from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.phones.actions import Given

CREATE = mutation("contactCreate", "contact { phones { id number } }")
UPDATE = mutation("contactUpdate", "contact { phones { id number } emails { address } }")
JAN: dict[str, Any] = {"firstName": "Jan", "lastName": "Nowak"}
THERE: dict[str, Any] = {
    "emails": [{"address": "jan@example.com"}, {"address": "EWA@example.com"}],
    "phones": [{"number": "22 621 00 00"}, {"number": "+48 601-602-603"}, {"number": "22 345 67 89 wew. 12"}],
}
TAKEN = [("DUPLICATE", "emails.1.address"), ("DUPLICATE", "phones.1.number")]


async def ewa(**values: Any) -> Contact:
    mails, numbers = ["ewa@example.com"], ["601602603", "22 345 67 89 wew. 34"]
    return await make.contact(emails=mails, phones=numbers, **values)


async def test_without_the_right_nobody_adds_a_second_one(api: Api, cast: Cast) -> None:
    await ewa()
    assert codes((await api.as_(cast.bartek)(CREATE, input=JAN | THERE))["contactCreate"]) == TAKEN
    assert await Contact.all().count() == 1
    supervisor = await make.user_with("supervisor", crm=cast.sales)
    for user in (supervisor, cast.ola, await make.user_with("crm_administrator")):
        assert codes((await api.as_(user)(CREATE, input=JAN | THERE))["contactCreate"]) == []


async def test_without_the_right_nobody_makes_one_by_a_change(api: Api, cast: Cast) -> None:
    await ewa()
    jan, bartek = await make.contact(), api.as_(cast.bartek)
    assert codes((await bartek(UPDATE, input={"id": id_of(jan)} | THERE))["contactUpdate"]) == TAKEN
    assert codes((await api.as_(cast.ola)(UPDATE, input={"id": id_of(jan)} | THERE))["contactUpdate"]) == []


async def test_what_two_share_already_may_stay(api: Api, cast: Cast) -> None:
    await ewa()
    twin, bartek = await ewa(), api.as_(cast.bartek)
    kept = {"emails": [{"address": "Ewa@Example.com"}], "phones": [{"number": "0048 601 602 603"}]}
    assert codes((await bartek(UPDATE, input={"id": id_of(twin)} | kept))["contactUpdate"]) == []
    assert codes((await bartek(UPDATE, input={"id": id_of(twin), "city": "Łódź"}))["contactUpdate"]) == []


async def test_hidden_ones_count_and_are_not_told(api: Api, cast: Cast) -> None:
    await ewa(first_name="Kanarek", account_kind="partner")
    clerk = await make.user_with("account_customer_admin")
    given = JAN | {"crmId": id_of(cast.sales), "phones": [{"number": "601602603"}]}
    refused = (await api.as_(clerk)(CREATE, input=given))["contactCreate"]
    assert refused["userErrors"] == [
        {
            "code": "DUPLICATE",
            "path": ["phones", "0", "number"],
            "message": "You may not save a second contact with this number.",
        }
    ]


async def test_other_crms_and_the_trash_hold_no_duplicates(api: Api, cast: Cast) -> None:
    await ewa(crm=cast.service)
    await ewa(deleted_at="2026-01-01T00:00:00Z")
    assert codes((await api.as_(cast.bartek)(CREATE, input=JAN | THERE))["contactCreate"]) == []


async def test_the_same_form_sent_twice_is_no_duplicate(api: Api, cast: Cast) -> None:
    given = JAN | THERE | {"idempotencyKey": "form-7"}
    for _ in range(2):
        assert codes((await api.as_(cast.bartek)(CREATE, input=given))["contactCreate"]) == []
    assert await Contact.all().count() == 1


@pytest.mark.committed
async def test_of_two_who_add_the_same_caller_at_once_one_is_refused(committed_database: str) -> None:
    cast = await raise_curtain()
    bartek = await eyes_of(cast.bartek)

    async def add(number: str) -> str:
        try:
            async with unit_of_work():
                values = {"first_name": "Ewa", "last_name": "Nowak", "phones": [Given(number)]}
                await actions.create(cast.sales, by=bartek, **values)
        except DomainError as refusal:
            return refusal.code
        return "added"

    spellings = ("601602603", "+48 601 602 603", "0048601602603", "601-602-603")
    assert sorted(await asyncio.gather(*map(add, spellings))) == ["DUPLICATE"] * 3 + ["added"]
