"""A second organization with the same tax id, number or address (LST-9)."""

import asyncio
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of, raise_curtain
from tests.documents import mutation

from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.organizations import actions
from ringbook.organizations.models import Organization

CREATE = mutation("organizationCreate", "organization { name }")
UPDATE = mutation("organizationUpdate", "organization { name }")
NIP = "5260250274"
SAME: dict[str, Any] = {
    "taxId": "PL 526-025-02-74",
    "emails": [{"address": "new@example.com"}, {"address": "BIURO@example.com"}],
    "phones": [{"number": "22 345 67 89 wew. 12"}, {"number": "+48 22 621-00-00"}],
}
TAKEN = [("DUPLICATE", "taxId"), ("DUPLICATE", "emails.1.address"), ("DUPLICATE", "phones.1.number")]


async def budex(**values: Any) -> Organization:
    signs: dict[str, Any] = {"tax_id": NIP, "emails": ["biuro@example.com"]}
    return await make.organization(**signs, phones=["226210000", "22 345 67 89 wew. 34"], **values)


async def test_without_the_right_nobody_adds_a_second_one(api: Api, cast: Cast) -> None:
    await budex()
    given = {"name": "Budex"} | SAME
    assert codes((await api.as_(cast.bartek)(CREATE, input=given))["organizationCreate"]) == TAKEN
    assert await Organization.all().count() == 1
    for user in (cast.ola, await make.user_with("supervisor", crm=cast.sales)):
        assert codes((await api.as_(user)(CREATE, input=given))["organizationCreate"]) == []


async def test_without_the_right_nobody_makes_one_by_a_change(api: Api, cast: Cast) -> None:
    await budex()
    given = {"id": id_of(await make.organization())} | SAME
    assert codes((await api.as_(cast.bartek)(UPDATE, input=given))["organizationUpdate"]) == TAKEN
    assert codes((await api.as_(cast.ola)(UPDATE, input=given))["organizationUpdate"]) == []


async def test_what_two_share_already_may_stay(api: Api, cast: Cast) -> None:
    await budex()
    twin, bartek = await budex(), api.as_(cast.bartek)
    kept = {
        "id": id_of(twin), "taxId": NIP, "emails": [{"address": "Biuro@example.com"}],
        "phones": [{"number": "0048 22 621 00 00"}],
    }  # fmt: skip
    assert codes((await bartek(UPDATE, input=kept))["organizationUpdate"]) == []
    assert codes((await bartek(UPDATE, input={"id": id_of(twin), "city": "Łódź"}))["organizationUpdate"]) == []


async def test_hidden_ones_count_and_are_not_told(api: Api, cast: Cast) -> None:
    await budex(name="Kanarek", account_kind="partner")
    clerk = api.as_(await make.user_with("account_customer_admin"))
    given = {"name": "Budex", "crmId": id_of(cast.sales), "taxId": NIP}
    assert (await clerk(CREATE, input=given))["organizationCreate"]["userErrors"] == [
        {
            "code": "DUPLICATE",
            "path": ["taxId"],
            "message": "You may not save a second organization with this tax number.",
        }
    ]


async def test_other_crms_the_trash_and_contacts_hold_no_duplicates(api: Api, cast: Cast) -> None:
    await budex(crm=cast.service)
    await budex(deleted_at="2026-01-01T00:00:00Z")
    await make.contact(phones=["226210000"], emails=["biuro@example.com"])
    answer = await api.as_(cast.bartek)(CREATE, input={"name": "Budex"} | SAME)
    assert codes(answer["organizationCreate"]) == []


async def test_a_contact_may_have_the_number_of_their_company(api: Api, cast: Cast) -> None:
    await budex()
    person = {"firstName": "Ewa", "lastName": "Nowak", "phones": SAME["phones"], "emails": SAME["emails"]}
    create = mutation("contactCreate", "contact { id }")
    assert codes((await api.as_(cast.bartek)(create, input=person))["contactCreate"]) == []


@pytest.mark.committed
async def test_of_those_who_add_the_same_company_at_once_one_is_added(committed_database: str) -> None:
    cast = await raise_curtain()
    bartek = await eyes_of(cast.bartek)

    async def add(tax_id: str) -> str:
        try:
            async with unit_of_work():
                await actions.create(cast.sales, by=bartek, name="Budex", tax_id=tax_id)
        except DomainError as refusal:
            return refusal.code
        return "added"

    spellings = ("5260250274", "PL5260250274", "526-025-02-74", "pl 526 025 02 74")
    assert sorted(await asyncio.gather(*map(add, spellings))) == ["DUPLICATE"] * 3 + ["added"]
