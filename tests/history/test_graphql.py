"""The timeline."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast, eyes_of
from tests.queries import counted

from ringbook.activities import actions as notes
from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event
from ringbook.organizations.models import Organization
from ringbook.phones.actions import Given

TIMELINE = """query($id: ID!, $first: Int! = 30, $after: String) { node(id: $id) {
  ... on Contact { timeline(first: $first, after: $after) { ...Page } }
  ... on Organization { timeline(first: $first, after: $after) { ...Page } }
} }
fragment Page on TimelineConnection {
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  edges { cursor }
  nodes {
    id seq at name by { name user { name } } changes { field before after }
    subject {
      __typename ... on Contact { displayName } ... on Organization { name } ... on Note { body } ... on Call { number }
    }
  }
}"""


async def timeline(api: Api, record: Contact | Organization, **variables: Any) -> dict[str, Any]:
    page: dict[str, Any] = (await api(TIMELINE, id=id_of(record), **variables))["node"]["timeline"]
    return page


@pytest.fixture
async def firm(cast: Cast) -> Organization:
    return await make.organization(name="Budex")


@pytest.fixture
async def ewa(cast: Cast, firm: Organization) -> Contact:
    """A contact who was added, got a note, and moved."""
    ola, bartek = await eyes_of(cast.ola), await eyes_of(cast.bartek)
    async with unit_of_work():
        ewa = await actions.create(cast.sales, by=ola, first_name="Ewa", last_name="Nowak", organization=firm)
    async with unit_of_work():
        await notes.add(ewa, "Asked for an offer.", by=bartek)
    async with unit_of_work():
        await actions.move(ewa, cast.lead, by=bartek)
    return ewa


async def test_a_contacts_story_is_told_newest_first(api: Api, cast: Cast, ewa: Contact) -> None:
    page = await timeline(api.as_(cast.bartek), ewa)
    assert [node["name"] for node in page["nodes"]] == ["contact.moved", "note.added", "contact.created"]
    moved, note, created = page["nodes"]
    assert moved["seq"] > note["seq"] > created["seq"]
    assert moved["by"] == {"name": "Bartek Wójcik", "user": {"name": "Bartek Wójcik"}}
    assert moved["changes"] == [
        {"field": "stage", "before": None, "after": f'{{"id":"{cast.lead.id}","label":"Lead"}}'}
    ]
    assert moved["subject"] == {"__typename": "Contact", "displayName": "Ewa Nowak"}
    assert note["subject"] == {"__typename": "Note", "body": "Asked for an offer."}


async def test_an_organization_tells_its_contacts_stories_too(
    api: Api, cast: Cast, ewa: Contact, firm: Organization
) -> None:
    page = await timeline(api.as_(cast.ola), firm)
    assert [node["name"] for node in page["nodes"]] == ["contact.moved", "note.added", "contact.created"]


async def test_changes_are_told_as_the_api_names_fields(api: Api, cast: Cast, ewa: Contact) -> None:
    async with unit_of_work():
        values: dict[str, Any] = {"postal_code": "90-001", "tags": [cast.vip], "phones": [Given("601602603")]}
        await actions.change(ewa, by=await eyes_of(cast.ola), **values)
    changes = (await timeline(api.as_(cast.ola), ewa, first=1))["nodes"][0]["changes"]
    assert {change["field"] for change in changes} == {"postalCode", "tags", "phones"}
    assert ("postalCode", '""', '"90-001"') in [(c["field"], c["before"], c["after"]) for c in changes]


async def test_pages_follow_each_other(api: Api, cast: Cast, ewa: Contact) -> None:
    ask = api.as_(cast.ola)
    first = await timeline(ask, ewa, first=2)
    assert (first["pageInfo"]["hasNextPage"], first["pageInfo"]["hasPreviousPage"]) == (True, False)
    second = await timeline(ask, ewa, first=2, after=first["pageInfo"]["endCursor"])
    assert [node["name"] for node in second["nodes"]] == ["contact.created"]
    assert (second["pageInfo"]["hasNextPage"], second["pageInfo"]["hasPreviousPage"]) == (False, True)
    empty = await timeline(ask, ewa, after=second["pageInfo"]["endCursor"])
    assert (empty["nodes"], empty["pageInfo"]["startCursor"]) == ([], None)


async def test_what_is_hidden_leaves_no_hole_in_a_page(api: Api, cast: Cast, firm: Organization) -> None:
    """Partners of the firm are none of this reader's business; the page is filled with the customers all the same."""
    ola = await eyes_of(cast.ola)
    for _ in range(4):
        for kind in ("customer", "partner", "partner"):
            async with unit_of_work():
                contact = await make.contact(account_kind=kind, organization=firm)
                await actions.move(contact, cast.lead, by=ola)
    reader = api.as_(await make.user_with("account_customer_reader"))
    page = await timeline(reader, firm, first=3)
    assert len(page["nodes"]) == 3
    assert page["pageInfo"]["hasNextPage"] is True
    rest = await timeline(reader, firm, first=3, after=page["pageInfo"]["endCursor"])
    assert len(rest["nodes"]) == 1
    assert rest["pageInfo"]["hasNextPage"] is False


@pytest.mark.parametrize(("first", "after"), [(0, None), (101, None), (10, "nonsense")])
async def test_bad_pages_are_errors(api: Api, cast: Cast, ewa: Contact, first: int, after: str | None) -> None:
    with pytest.raises(GraphQLFailure):
        await timeline(api.as_(cast.ola), ewa, first=first, after=after)


async def test_an_entry_is_a_node(api: Api, cast: Cast, ewa: Contact) -> None:
    entry = (await timeline(api.as_(cast.ola), ewa))["nodes"][0]
    found = await api.as_(cast.ola)(
        "query($id: ID!) { node(id: $id) { ... on TimelineEntry { name } } }", id=entry["id"]
    )
    assert found["node"] == {"name": "contact.moved"}


async def test_a_page_takes_a_constant_number_of_statements(api: Api, cast: Cast, ewa: Contact) -> None:
    numbers = []
    for more in (0, 6):
        for n in range(more):
            async with unit_of_work():
                await notes.add(ewa, f"Note {n}", by=await eyes_of(cast.ola))
                await actions.change(ewa, by=await eyes_of(cast.ola), city=f"City {n}")
        with counted() as sent:
            await timeline(api.as_(cast.ola), ewa)
        numbers.append(len(sent))
    assert numbers[0] == numbers[1], "\n".join(sent)


async def test_the_seq_counts_up(cast: Cast, ewa: Contact) -> None:
    seqs = [event.seq for event in await Event.all().order_by("seq")]
    assert len(set(seqs)) == 3
