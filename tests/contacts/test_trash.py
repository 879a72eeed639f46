"""What was deleted, read in one list, and taken out again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of
from tests.documents import mutation
from tests.queries import counted

from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.custom_fields.models import CustomFieldType
from ringbook.history.models import Event
from ringbook.organizations import actions as organizations
from ringbook.organizations.models import Organization

TRASH = """query($search: String, $first: Int! = 50, $after: String) {
  trash(search: $search, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
    id deletedAt purgedAt viewerCanRestore by { name user { name } } record {
      ... on Contact { displayName deletedAt phones { national } organization { name } viewerCan { edit delete } }
      ... on Organization { displayName deletedAt }
} } } }"""
RESTORE = mutation("contactRestore", "contact { displayName deletedAt organization { name } }", takes="DeleteInput")
RESTORE_COMPANY = mutation("organizationRestore", "organization { displayName deletedAt }", takes="DeleteInput")
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


async def thrown_away(days: int = 0, **values: Any) -> Contact:
    return await make.contact(deleted_at=LONG_AGO + timedelta(days), **values)


def names(answer: dict[str, Any]) -> list[str]:
    return [node["record"]["displayName"] for node in answer["trash"]["nodes"]]


async def test_both_kinds_stand_in_one_list_the_newest_first(api: Api, cast: Cast) -> None:
    await make.contact(first_name="Alive")
    await thrown_away(1, first_name="Ewa", last_name="Nowak", phones=["601602603"])
    await make.organization(name="Budex", deleted_at=LONG_AGO + timedelta(2))
    await thrown_away(3, first_name="Jan", last_name="Nowak")
    answer = await api.as_(cast.ola)(TRASH)
    assert names(answer) == ["Jan Nowak", "Budex", "Ewa Nowak"]
    assert answer["trash"]["totalCount"] == 3
    assert answer["trash"]["nodes"][2] == {
        "id": id_of(await Contact.get(first_name="Ewa")),
        "deletedAt": "2026-01-02T00:00:00+00:00", "purgedAt": "2026-02-01T00:00:00+00:00", "viewerCanRestore": True,
        "by": None, "record": {
            "displayName": "Ewa Nowak", "deletedAt": "2026-01-02T00:00:00+00:00", "organization": None,
            "phones": [{"national": "601 602 603"}], "viewerCan": {"edit": False, "delete": False},
        },
    }  # fmt: skip


async def test_it_is_read_page_by_page(api: Api, cast: Cast) -> None:
    expected = []
    for day in range(7):  # on some days several are deleted in the same moment
        rows = [await thrown_away(day, first_name=f"{day}", last_name=f"{n}") for n in range(day % 3)]
        rows += [await make.organization(name=f"{day}", deleted_at=LONG_AGO + timedelta(day))]
        expected += [str(row) for row in sorted(rows, key=lambda row: row.id)]
    read, after = list[str](), None
    while True:
        page = await api.as_(cast.ola)(TRASH, first=2, after=after)
        read += names(page)
        after = page["trash"]["pageInfo"]["endCursor"]
        if not page["trash"]["pageInfo"]["hasNextPage"]:
            break
    assert read == expected[::-1]


async def test_it_is_searched_by_name(api: Api, cast: Cast) -> None:
    await thrown_away(first_name="Ewa", last_name="Łoś")
    await thrown_away(first_name="Ewa", last_name="Nowak")
    await make.organization(name="Ewa i Losiowie", deleted_at=LONG_AGO)
    assert sorted(names(await api.as_(cast.ola)(TRASH, search="ewa los"))) == ["Ewa i Losiowie", "Ewa Łoś"]


async def test_one_sees_what_one_could_delete(api: Api, cast: Cast) -> None:
    await thrown_away(first_name="Customer", last_name="")
    await thrown_away(first_name="Partner", last_name="", account_kind="partner")
    await thrown_away(first_name="Service", last_name="", crm=cast.service)
    await make.organization(name="Budex", deleted_at=LONG_AGO)
    supervisor = await make.user_with("supervisor", crm=cast.sales)
    reader = await make.user_with("account_customer_admin", "account_partner_reader")
    expected = (
        (cast.ola, ["Budex", "Customer", "Partner", "Service"]),
        (supervisor, ["Budex", "Customer", "Partner"]),
        (reader, ["Budex", "Customer", "Service"]),
        (cast.bartek, []),
        (cast.karol, []),
    )
    for user, found in expected:
        assert (user.name, sorted(names(await api.as_(user)(TRASH)))) == (user.name, found)


async def test_who_deleted_it_last_is_told(api: Api, cast: Cast) -> None:
    ewa, (ola, bartek) = await make.contact(), [await eyes_of(user) for user in (cast.ola, cast.bartek)]
    for verb, by in ((actions.delete, bartek), (actions.restore, ola), (actions.delete, ola)):
        async with unit_of_work():
            await verb(await Contact.get(id=ewa.id), by=by)  # type: ignore[operator]
    [node] = (await api.as_(cast.ola)(TRASH))["trash"]["nodes"]
    assert node["by"] == {"name": "Ola Nowak", "user": {"name": "Ola Nowak"}}


async def test_a_contact_comes_back_though_its_organization_is_away(api: Api, cast: Cast) -> None:
    firm = await make.organization(name="Budex")
    ewa, ola = await make.contact(organization=firm), await eyes_of(cast.ola)
    async with unit_of_work():
        await actions.delete(ewa, by=ola)
        await organizations.delete(firm, by=ola)
    back = (await api.as_(cast.ola)(RESTORE, input={"id": id_of(ewa)}))["contactRestore"]
    assert (back["contact"]["deletedAt"], back["contact"]["organization"]) == (None, None)
    back = (await api.as_(cast.ola)(RESTORE_COMPANY, input={"id": id_of(firm)}))["organizationRestore"]
    assert back["organization"] == {"displayName": "Budex", "deletedAt": None}
    assert (await api.as_(cast.ola)(TRASH))["trash"]["totalCount"] == 0
    last = await Event.filter(subject_id=ewa.id).order_by("-seq").first()
    assert last is not None
    assert last.name == "contact.restored"


async def test_what_is_not_in_the_trash_or_hidden_is_not_restored(api: Api, cast: Cast) -> None:
    alive, partner = await make.contact(), await thrown_away(account_kind="partner")
    clerk = await make.user_with("account_customer_admin")
    for user, row in ((cast.ola, alive), (clerk, partner)):
        refused = (await api.as_(user)(RESTORE, input={"id": id_of(row)}))["contactRestore"]
        assert codes(refused) == [("NOT_FOUND", "id")]
    firm = await make.organization()
    refused = (await api.as_(cast.ola)(RESTORE_COMPANY, input={"id": id_of(firm)}))["organizationRestore"]
    assert codes(refused) == [("NOT_FOUND", "id")]
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(RESTORE, input={"id": id_of(partner)})
    assert refusal.value.code == "FORBIDDEN"


async def test_a_unique_value_given_away_keeps_one_in_the_trash(api: Api, cast: Cast) -> None:
    number = await make.custom_field("Number", CustomFieldType.TEXT, unique=True)
    ewa = await thrown_away(custom={number.key: "K-1"})
    clerk = await make.user_with("account_customer_admin")
    thief = await make.contact(first_name="Jan", last_name="Nowak", custom={number.key: "k-1"})
    sentences = []
    for kind in ("customer", "partner"):
        await Contact.filter(id=thief.id).update(account_kind=kind)
        refused = (await api.as_(clerk)(RESTORE, input={"id": id_of(ewa)}))["contactRestore"]
        assert codes(refused) == [("TAKEN", "id")]
        sentences.append(refused["userErrors"][0]["message"])
    assert sentences == [
        "“Number” is unique, and Jan Nowak has this value now.",
        "“Number” is unique, and another record has this value.",
    ]
    await Contact.filter(id=thief.id).update(deleted_at=LONG_AGO)
    assert codes((await api.as_(clerk)(RESTORE, input={"id": id_of(ewa)}))["contactRestore"]) == []


async def test_a_page_takes_a_constant_number_of_statements(api: Api, cast: Cast) -> None:
    sent, ola = [], await eyes_of(cast.ola)
    for count in (1, 7):
        for _ in range(count):
            firm = await make.organization(phones=["226210000"])
            ewa = await make.contact(organization=firm, phones=["601602603"])
            async with unit_of_work():
                await actions.delete(ewa, by=ola)
                await organizations.delete(await Organization.get(id=firm.id), by=ola)
        with counted() as statements:
            await api.as_(cast.ola)(TRASH)
        sent.append(len(statements))
    assert sent[0] == sent[1]


async def test_cursors_of_other_lists_are_refused(api: Api, cast: Cast) -> None:
    for arguments, code in (({"after": "nonsense"}, "BAD_CURSOR"), ({"first": 101}, "OUT_OF_RANGE")):
        with pytest.raises(GraphQLFailure) as refusal:
            await api.as_(cast.ola)(TRASH, **arguments)
        assert refusal.value.code == code


async def test_who_may_not_duplicate_restores_no_second_one(cast: Cast) -> None:
    ewa, firm = (
        await thrown_away(phones=["601602603"]),
        await make.organization(tax_id="5260250274", deleted_at=LONG_AGO),
    )
    await make.contact(phones=["601602603"])
    await make.organization(tax_id="5260250274")
    ola = await eyes_of(cast.ola)
    clerk = replace(ola, permissions=ola.permissions - {"contacts:duplicate"})
    for restored, path in (
        (actions.restore(ewa, by=clerk), "phones.0.number"),
        (organizations.restore(firm, by=clerk), "taxId"),
    ):
        with pytest.raises(DomainError) as refusal:
            async with unit_of_work():
                await restored
        assert [(each.code, ".".join(each.path)) for each in refusal.value.problems] == [("DUPLICATE", path)]
    async with unit_of_work():
        await actions.restore(ewa, by=ola)


async def test_what_is_in_the_trash_already_is_not_deleted_again(cast: Cast) -> None:
    ola, ewa = await eyes_of(cast.ola), await make.contact()
    async with unit_of_work():
        await actions.delete(await Contact.get(id=ewa.id), by=ola)
    with pytest.raises(DomainError) as refusal:
        async with unit_of_work():
            await actions.delete(ewa, by=ola)
    assert refusal.value.code == "NOT_FOUND"
