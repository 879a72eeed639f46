"""What a user may not see does not exist for them (ACC-5), whatever way they come."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast, eyes_of

from ringbook.activities import actions as notes
from ringbook.activities.models import Note
from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.core.ids import global_id
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Enterprise
from ringbook.history.actions import Change, record, reference
from ringbook.history.models import Event
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.phones.models import PhoneNumber

CANARY = "Kanarek"
SEARCHES: list[dict[str, Any]] = [
    {},
    {"search": CANARY},
    {"search": "kan"},
    {"search": "k"},
    {"search": "kanarek@"},
    {"search": "601602603"},
    {"lastName": {"eq": CANARY}},
    {"email": {"startsWith": "kanarek"}},
    {"phone": {"matches": "601602603"}},
    {"not": {"lastName": {"eq": "Nobody"}}},
    {"or": [{"lastName": {"contains": "anare"}}, {"city": {"isNull": True}}]},
    {"and": [{"tags": {"isNull": True}}]},
]
LIST = (
    """query($filter: ContactFilter) { contacts(filter: $filter) { totalCount nodes { lastName } edges { cursor } } }"""
)
FIRM = """query($id: ID!) { organization(id: $id) { name
  contacts { totalCount nodes { lastName } }
  timeline { nodes {
    name changes { before after } subject { __typename ... on Contact { lastName } ... on Note { body } }
  } }
} }"""
NODE = "query($id: ID!) { node(id: $id) { id __typename } }"
CONTACT = "query($id: ID!) { contact(id: $id) { id } }"


async def in_another_crm(cast: Cast) -> tuple[User, Any]:
    return await make.user_with("consultant", crm=cast.sales), cast.service


async def beyond_the_crm_gate(cast: Cast) -> tuple[User, Any]:
    await Enterprise.all().update(restricted_crm=True)
    return await make.user_with("account_customer_admin", "account_partner_admin", crm=cast.sales), cast.service


async def somebody_elses(cast: Cast) -> tuple[User, Any]:
    return await make.user_with("account_customer_manager", "account_partner_manager"), cast.sales


async def in_the_trash(cast: Cast) -> tuple[User, Any]:
    return cast.ola, cast.sales


SITUATIONS = [in_another_crm, beyond_the_crm_gate, somebody_elses, in_the_trash]


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.__name__)
async def test_a_hidden_contact_does_not_exist(
    api: Api, cast: Cast, situation: Callable[[Cast], Awaitable[tuple[User, Any]]]
) -> None:
    user, crm = await situation(cast)
    shown_firm = await make.organization(name="Budex", managers=[user], crm=cast.sales)
    hidden = await canary(cast, crm, shown_firm)
    if situation is in_the_trash:
        async with unit_of_work():
            await actions.delete(hidden, by=await eyes_of(cast.ola))
    ask = api.as_(user)
    for filter in SEARCHES:
        page = (await ask(LIST, filter=filter))["contacts"]
        assert (page["totalCount"], page["nodes"], page["edges"]) == (0, [], []), filter
    firm = (await ask(FIRM, id=id_of(shown_firm)))["organization"]
    assert firm["name"] == "Budex"
    assert firm["contacts"] == {"totalCount": 0, "nodes": []}
    assert CANARY not in json.dumps(firm)
    for id in await ids_of(hidden):
        assert (await ask(NODE, id=id))["node"] is None, id
    assert (await ask(CONTACT, id=id_of(hidden)))["contact"] is None


@pytest.mark.parametrize("situation", SITUATIONS[:3], ids=lambda situation: situation.__name__)
async def test_a_hidden_organization_is_not_told_by_its_contacts(
    api: Api, cast: Cast, situation: Callable[[Cast], Awaitable[tuple[User, Any]]]
) -> None:
    user, crm = await situation(cast)
    hidden = await make.organization(name=f"{CANARY} S.A.", crm=crm, phones=["601602603"])
    ewa = await make.contact(last_name="Nowak", managers=[user], crm=cast.sales)
    async with unit_of_work():
        was = [Change("organization", None, reference(hidden))]
        await record("contact.changed", ewa, by=await eyes_of(cast.ola), changes=was)
    await Contact.filter(id=ewa.id).update(organization_id=hidden.id)
    document = """query($id: ID!, $filter: ContactFilter) {
      contact(id: $id) { organization { name } timeline { nodes { name changes { field before after } } } }
      contacts(filter: $filter) { totalCount } }"""
    for filter in ({"search": CANARY}, {"organization": {"eq": id_of(hidden)}}):
        answer = await api.as_(user)(document, id=id_of(ewa), filter=filter)
        assert answer["contact"]["organization"] is None
        assert answer["contacts"]["totalCount"] == 0, filter
        change = {"field": "organization", "before": None, "after": None}
        assert answer["contact"]["timeline"]["nodes"] == [{"name": "contact.changed", "changes": [change]}]
    page = "{ organizations { totalCount nodes { name } } }"
    assert CANARY not in json.dumps(await api.as_(user)(page))
    assert (await api.as_(user)(NODE, id=id_of(hidden)))["node"] is None


async def test_who_may_read_no_contacts_gets_none_by_detours(api: Api, cast: Cast) -> None:
    hidden = await canary(cast, cast.sales, await make.organization())
    for id in await ids_of(hidden):
        assert (await api.as_(cast.karol)(NODE, id=id))["node"] is None
    with pytest.raises(GraphQLFailure):
        await api.as_(cast.karol)(LIST)


async def canary(cast: Cast, crm: Any, firm: Organization) -> Contact:
    """A contact of `firm` with a story."""
    made = await make.contact(
        first_name="Ewa", last_name=CANARY, crm=crm, emails=["kanarek@example.com"], phones=["601602603"]
    )
    await Contact.filter(id=made.id).update(organization_id=firm.id)
    made.organization_id = firm.id
    ola = await eyes_of(cast.ola)
    async with unit_of_work():
        await notes.add(made, f"{CANARY} likes coffee.", by=ola)
        await actions.change(made, by=ola, city=CANARY)
    return made


async def ids_of(hidden: Contact) -> list[str]:
    """Of the contact and of all that hangs on it."""
    rows = [hidden, *await PhoneNumber.filter(contact_id=hidden.id), *await Note.filter(contact_id=hidden.id)]
    events = await Event.filter(links__subject_id=hidden.id)
    return [*map(id_of, rows), *(global_id("TimelineEntry", event.id) for event in events)]
