"""The rules of organizations."""

import asyncio
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of, raise_curtain
from tests.documents import mutation

from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.crms.policy import AccountKind
from ringbook.dictionaries.models import Source, Stage
from ringbook.emails.actions import Address
from ringbook.emails.models import EmailAddress
from ringbook.history.models import Event, FieldChange
from ringbook.organizations import actions
from ringbook.organizations.models import Organization, OrganizationSize
from ringbook.phones.actions import Given
from ringbook.tags.models import Tag

CARD = """fragment Card on Organization {
  id version taxId regon krs website industry size address1 address2 postalCode city voivodeship country
  stage { name } source { name } tags { name } emails { address main } phones { national } parent { name }
}"""
CREATE = mutation("organizationCreate", "organization { ...Card }", CARD)
UPDATE = mutation("organizationUpdate", "organization { ...Card }", CARD)
ADDRESS = {
    "address1": "ul. Prosta 1", "address2": "lok. 2", "postalCode": "00-950", "city": "Warszawa",
    "voivodeship": "mazowieckie", "country": "Polska",
}  # fmt: skip


def whole(cast: Cast, parent: Organization) -> dict[str, Any]:
    return ADDRESS | {
        "taxId": "5260250274", "regon": "192598184", "krs": "28860", "website": "budex.example", "industry": "Budowa",
        "size": "MEDIUM", "stageId": id_of(cast.lead), "sourceId": id_of(cast.website), "tagIds": [id_of(cast.vip)],
        "parentId": id_of(parent), "emails": [{"address": "a@budex.example"}, {"address": "b@budex.example"}],
        "phones": [{"number": "226210000"}],
    }  # fmt: skip


SHOWN: dict[str, Any] = ADDRESS | {
    "taxId": "5260250274", "regon": "192598184", "krs": "0000028860", "website": "https://budex.example",
    "industry": "Budowa", "size": "MEDIUM", "stage": {"name": "Lead"}, "source": {"name": "Website"},
    "tags": [{"name": "VIP"}], "parent": {"name": "Holding"}, "phones": [{"national": "22 621 00 00"}],
    "emails": [{"address": "a@budex.example", "main": True}, {"address": "b@budex.example", "main": False}],
}  # fmt: skip


async def test_everything_is_kept(api: Api, cast: Cast) -> None:
    given = {"name": "Budex"} | whole(cast, await make.organization(name="Holding"))
    card = (await api.as_(cast.bartek)(CREATE, input=given))["organizationCreate"]["organization"]
    assert {name: card[name] for name in SHOWN} == SHOWN


async def test_everything_is_changed_and_taken_away_again(api: Api, cast: Cast) -> None:
    firm, ask = await make.organization(), api.as_(cast.bartek)
    given = {"id": id_of(firm)} | whole(cast, await make.organization(name="Holding"))
    card = (await ask(UPDATE, input=given))["organizationUpdate"]["organization"]
    assert {name: card[name] for name in SHOWN} == SHOWN
    nothing: dict[str, Any] = dict.fromkeys((*ADDRESS, "taxId", "regon", "krs", "website", "industry"), "")
    nothing |= dict.fromkeys(("size", "stageId", "sourceId", "parentId"))
    nothing |= {name: [] for name in ("tagIds", "emails", "phones")}
    card = (await ask(UPDATE, input={"id": id_of(firm)} | nothing))["organizationUpdate"]["organization"]
    assert [value for name, value in card.items() if name not in ("id", "version") and value] == []
    assert await EmailAddress.all().count() == 0


async def test_a_new_one_has_its_values_in_its_story(cast: Cast) -> None:
    async with unit_of_work():
        firm = await actions.create(
            cast.sales, by=await eyes_of(cast.ola), name="Budex", tax_id="526-025-02-74", stage=cast.lead,
            size=OrganizationSize.SMALL, tags=[cast.vip], managers=[cast.bartek], emails=[Address("a@budex.example")],
            phones=[Given("226210000")], idempotency_key="form-7",
        )  # fmt: skip
    event = await Event.get(subject_id=firm.id)
    assert (event.name, event.version) == ("organization.created", 1)
    changes = {each.field: (each.before, each.after) for each in await FieldChange.filter(event_id=event.id)}
    assert {before for before, _ in changes.values()} == {None}
    told = {name: after for name, (_, after) in changes.items()}
    assert (told["name"], told["tax_id"], told["size"], told["account_kind"]) == (
        "Budex", "5260250274", "small", "customer",
    )  # fmt: skip
    assert told["stage"] == {"id": str(cast.lead.id), "label": "Lead"}
    assert [told[name][0]["label"] for name in ("tags", "managers", "emails", "phones")] == [
        "VIP", "Bartek Wójcik", "a@budex.example", "226210000",
    ]  # fmt: skip
    assert told.keys() == {
        "name", "tax_id", "size", "account_kind", "stage", "tags", "managers", "emails", "phones",
    }  # fmt: skip


async def test_a_change_of_the_stage_alone_is_a_move(cast: Cast) -> None:
    firm, ola = await make.organization(stage=cast.lead), await eyes_of(cast.ola)
    for values in ({"stage": cast.customer}, {"stage": cast.lead, "city": "Łódź"}, {"stage": cast.lead}):
        async with unit_of_work():
            await actions.change(firm, by=ola, **values)
    assert await Event.all().order_by("seq").values_list("name", flat=True) == [
        "organization.moved", "organization.changed",
    ]  # fmt: skip
    assert (await Organization.get(id=firm.id)).version == 3


async def test_nothing_changed_is_nothing_told(cast: Cast) -> None:
    firm = await make.organization(
        name="Budex", tax_id="5260250274", krs="0000028860", tags=[cast.vip], emails=["a@budex.example"],
        phones=["226210000"],
    )  # fmt: skip
    async with unit_of_work():
        await actions.change(
            firm, by=await eyes_of(cast.ola), name=" Budex ", tax_id="PL 526-025-02-74", krs="28860", tags=[cast.vip],
            emails=[Address("a@budex.example")],
        )  # fmt: skip
    assert (await Organization.get(id=firm.id)).version == 1
    assert await Event.all().count() == 0


async def test_words_of_another_crm_are_refused_each_at_its_place(api: Api, cast: Cast) -> None:
    foreign = {
        "stageId": id_of(await Stage.create(crm=cast.service, name="S")),
        "sourceId": id_of(await Source.create(crm=cast.service, name="S")),
        "parentId": id_of(await make.organization(crm=cast.service)),
        "tagIds": [id_of(cast.vip), id_of(await Tag.create(crm=cast.service, name="T", colour="#000000"))],
    }
    wrong = [("WRONG_CRM", path) for path in ("stageId", "sourceId", "parentId", "tagIds.1")]
    given = {"name": "Budex", "crmId": id_of(cast.sales)} | foreign
    assert codes((await api.as_(cast.ola)(CREATE, input=given))["organizationCreate"]) == wrong
    patch = {"id": id_of(await make.organization())} | foreign
    assert codes((await api.as_(cast.ola)(UPDATE, input=patch))["organizationUpdate"]) == wrong


async def test_conflicts_point_at_the_inputs(api: Api, cast: Cast) -> None:
    firm, parent = await make.organization(), await make.organization()
    given = {"id": id_of(firm)} | whole(cast, parent)
    assert codes((await api.as_(cast.ola)(UPDATE, input=given))["organizationUpdate"]) == []
    other = {
        "taxId": "", "size": "LARGE", "stageId": id_of(cast.customer), "parentId": None, "tagIds": [],
        "emails": [], "phones": [], "postalCode": "1", "expectedVersion": 1,
    }  # fmt: skip
    answer = (await api.as_(cast.bartek)(UPDATE, input={"id": id_of(firm)} | other))["organizationUpdate"]
    assert sorted(codes(answer)) == sorted(("CONFLICT", path) for path in other if path != "expectedVersion")
    harmless = {"id": id_of(firm), "name": "Budex", "expectedVersion": 1}
    assert codes((await api.as_(cast.bartek)(UPDATE, input=harmless))["organizationUpdate"]) == []


async def test_an_account_is_not_pushed_into_a_kind_one_may_not_keep(cast: Cast) -> None:
    viewer = await eyes_of(await make.user_with("account_customer_admin"))
    with pytest.raises(DomainError) as refusal:
        async with unit_of_work():
            await actions.change(await make.organization(), by=viewer, account_kind=AccountKind.PARTNER)
    assert (refusal.value.code, refusal.value.problems[0].path) == ("FORBIDDEN", ("accountKind",))


async def test_the_same_form_sent_twice_makes_one(api: Api, cast: Cast) -> None:
    given = {"name": "Budex", "taxId": "5260250274", "idempotencyKey": "form-7"}
    made = [(await api.as_(cast.bartek)(CREATE, input=given))["organizationCreate"] for _ in range(2)]
    assert made[0]["organization"]["id"] == made[1]["organization"]["id"]
    assert (await api.as_(cast.ola)(CREATE, input=given))["organizationCreate"]["organization"]["id"] != made[0][
        "organization"
    ]["id"]


async def test_a_blank_key_is_no_key(api: Api, cast: Cast) -> None:
    for _ in "12":
        answer = await api.as_(cast.ola)(CREATE, input={"name": "Budex", "idempotencyKey": "  "})
        assert codes(answer["organizationCreate"]) == []
    assert await Organization.filter(idempotency_key=None).count() == 2


@pytest.mark.committed
async def test_two_who_delete_it_at_once_are_told_apart(committed_database: str) -> None:
    cast = await raise_curtain()
    bartek, firm = await eyes_of(cast.ola), await make.organization()

    async def delete() -> str:
        try:
            async with unit_of_work():
                await actions.delete(await Organization.get(id=firm.id), by=bartek)
        except DomainError as error:
            return error.code
        return "done"

    assert sorted(await asyncio.gather(*(delete() for _ in range(3)))) == ["NOT_FOUND", "NOT_FOUND", "done"]
    assert await Event.filter(subject_id=firm.id, name="organization.deleted").count() == 1


@pytest.mark.committed
async def test_the_same_key_at_once_makes_one(committed_database: str) -> None:
    cast = await raise_curtain()
    bartek = await eyes_of(cast.bartek)

    async def add() -> Organization:
        async with unit_of_work():
            return await actions.create(cast.sales, by=bartek, name="Budex", idempotency_key="form-7")

    made = await asyncio.gather(*(add() for _ in range(5)))
    assert len({firm.id for firm in made}) == 1
    assert await Organization.all().count() == 1
