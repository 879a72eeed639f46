"""Who changed which field of a record, from what to what."""

from dataclasses import replace
from json import loads
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast, eyes_of
from tests.queries import counted

from ringbook.activities.planned.actions import change as change_activity
from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.contacts.relations.actions import relate
from ringbook.contacts.relations.models import RelationKind
from ringbook.core.unit import unit_of_work
from ringbook.custom_fields.models import CustomFieldType
from ringbook.custom_fields.writing import Ready
from ringbook.history.actions import Change, record
from ringbook.organizations.models import Organization
from ringbook.phones.actions import Given

CHANGES = """query($id: ID!, $field: String, $first: Int! = 50, $after: String) { node(id: $id) {
  ... on Contact { changes(field: $field, first: $first, after: $after) { ...Page } }
  ... on Organization { changes(field: $field, first: $first, after: $after) { ...Page } }
} }
fragment Page on RecordChangeConnection {
  pageInfo { hasNextPage hasPreviousPage endCursor }
  nodes { id at by { name user { name } } via event field customField { name } before after }
}"""


async def changes(api: Api, record: Contact | Organization, **variables: Any) -> dict[str, Any]:
    page: dict[str, Any] = (await api(CHANGES, id=id_of(record), **variables))["node"]["changes"]
    return page


@pytest.fixture
async def ewa(cast: Cast) -> Contact:
    """A contact made before changes were noted."""
    return await make.contact(first_name="Ewa", last_name="Nowak")


async def change(contact: Contact, cast: Cast, via: str = "person", **values: Any) -> None:
    async with unit_of_work():
        await actions.change(contact, by=replace(await eyes_of(cast.ola), via=via), **values)


async def test_a_change_says_who_and_how_and_from_what_to_what(api: Api, cast: Cast, ewa: Contact) -> None:
    assert (await changes(api.as_(cast.bartek), ewa))["nodes"] == []
    await change(ewa, cast, city="Łódź")
    node = (await changes(api.as_(cast.bartek), ewa))["nodes"][0]
    assert node | {"id": "", "at": ""} == {
        "id": "", "at": "", "by": {"name": "Ola Nowak", "user": {"name": "Ola Nowak"}}, "via": "PERSON",
        "event": "contact.changed", "field": "city", "customField": None, "before": '""', "after": '"Łódź"',
    }  # fmt: skip
    document = "query($id: ID!) { node(id: $id) { ... on RecordChange { field } } }"
    assert (await api.as_(cast.bartek)(document, id=node["id"]))["node"] == {"field": "city"}
    assert (await api.as_(cast.zofia)(document, id=node["id"]))["node"] is None


async def test_a_record_has_its_changes_from_its_first_moment_on(api: Api, cast: Cast) -> None:
    async with unit_of_work():
        jan = await actions.create(
            cast.sales, by=await eyes_of(cast.ola), first_name="Jan", last_name="Nowak", stage=cast.lead,
            phones=[Given("601602603")], tags=[cast.vip],
        )  # fmt: skip
    nodes = (await changes(api.as_(cast.ola), jan))["nodes"]
    assert {(node["event"], node["before"]) for node in nodes} == {("contact.created", None)}
    told = {node["field"]: node["after"] for node in nodes}
    assert told["firstName"] == '"Jan"'
    for field, label in (("stage", "Lead"), ("phones", "601602603"), ("tags", "VIP")):
        assert f'"label":"{label}"' in told[field]


@pytest.mark.parametrize(
    ("via", "shown"),
    [("person", "PERSON"), ("import", "IMPORT"), ("key", "API_KEY"), ("pbx", "MACHINE"), ("rules", "MACHINE")],
)
async def test_every_way_of_acting_has_a_name(api: Api, cast: Cast, ewa: Contact, via: str, shown: str) -> None:
    await change(ewa, cast, via, city="Łódź")
    assert [node["via"] for node in (await changes(api.as_(cast.ola), ewa))["nodes"]] == [shown]


async def test_lists_are_told_with_their_labels(api: Api, cast: Cast, ewa: Contact) -> None:
    await change(ewa, cast, tags=[cast.vip], managers=[cast.bartek], phones=[Given("601602603")])
    told = {node["field"]: node["after"] for node in (await changes(api.as_(cast.ola), ewa))["nodes"]}
    assert told.keys() == {"tags", "managers", "phones"}
    assert '"label":"VIP"' in told["tags"]
    assert '"label":"Bartek Wójcik"' in told["managers"]
    assert '"label":"601602603"' in told["phones"]


async def test_one_field_alone(api: Api, cast: Cast, ewa: Contact) -> None:
    for city in ("Łódź", "Kraków"):
        await change(ewa, cast, city=city, postal_code=f"90-00{len(city)}", address1=city)
    for field in ("postalCode", "address1", "city"):
        nodes = (await changes(api.as_(cast.ola), ewa, field=field))["nodes"]
        assert [node["field"] for node in nodes] == [field, field]
    assert (await changes(api.as_(cast.ola), ewa, field="no such field"))["nodes"] == []


async def test_the_crms_own_fields_go_under_one_name(api: Api, cast: Cast, ewa: Contact) -> None:
    shoes = await make.custom_field("Shoe size", CustomFieldType.TEXT)
    await change(ewa, cast, city="Łódź", custom_values=[Ready(str(shoes.id), "37")])
    nodes = (await changes(api.as_(cast.ola), ewa, field="customValues"))["nodes"]
    assert [(node["field"], node["customField"], node["after"]) for node in nodes] == [
        ("customValues", {"name": "Shoe size"}, '"37"')
    ]


async def test_pages_follow_each_other_newest_first(api: Api, cast: Cast, ewa: Contact) -> None:
    for city in "ABC":
        await change(ewa, cast, city=city, country=city)
    seen, after = [], None
    for more in (True, True, False):
        page = await changes(api.as_(cast.ola), ewa, first=2, after=after)
        assert page["pageInfo"]["hasNextPage"] is more
        seen += [node["after"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
    assert seen == ['"C"', '"C"', '"B"', '"B"', '"A"', '"A"']


async def test_a_company_lists_its_own_changes_not_its_contacts(api: Api, cast: Cast) -> None:
    firm = await make.organization(name="Budex")
    await change(await make.contact(organization=firm), cast, city="Łódź")
    async with unit_of_work():
        renamed = Change("name", "Budeks", "Budex")
        await record("organization.changed", firm, by=await eyes_of(cast.ola), changes=[renamed])
    nodes = (await changes(api.as_(cast.ola), firm))["nodes"]
    assert [(node["event"], node["field"]) for node in nodes] == [("organization.changed", "name")]


async def test_what_it_names_is_read_with_the_viewers_rights(api: Api, cast: Cast, ewa: Contact) -> None:
    firm = await make.organization(name="Secret Ltd", account_kind="partner")
    partner = await make.contact(first_name="Secret", account_kind="partner")
    await change(ewa, cast, organization=firm)
    async with unit_of_work():
        await relate(ewa, partner, kind=RelationKind.FRIEND, by=await eyes_of(cast.ola))
    reader = await make.user_with("account_customer_reader")
    nodes = (await changes(api.as_(reader), ewa))["nodes"]
    assert [(node["field"], node["after"]) for node in nodes] == [("relations", None), ("organization", None)]
    assert all("Secret" in node["after"] for node in (await changes(api.as_(cast.ola), ewa))["nodes"])


async def test_people_whom_the_viewer_does_not_see_are_left_out_of_lists(api: Api, cast: Cast, ewa: Contact) -> None:
    jan = await make.contact(first_name="Jan")
    secret = await make.contact(first_name="Secret", account_kind="partner")
    task = await make.activity(contact=ewa)
    by = await eyes_of(cast.ola)
    for people in ([secret], [secret, jan]):
        async with unit_of_work():
            await change_activity(task, by=by, people=people)
    reader = await make.user_with("account_customer_reader")
    document = """query($id: ID!) { node(id: $id) { ... on Contact {
      timeline { nodes { changes { field before after } } } } } }"""
    later, former = (await api.as_(reader)(document, id=id_of(ewa)))["node"]["timeline"]["nodes"]
    assert former["changes"] == [{"field": "people", "before": None, "after": None}]
    assert later["changes"][0]["before"] is None
    assert [each["id"] for each in loads(later["changes"][0]["after"])] == [str(jan.id)]
    assert "Secret" in str(await api.as_(cast.ola)(document, id=id_of(ewa)))


@pytest.mark.parametrize(("first", "after"), [(0, None), (101, None), (10, "nonsense")])
async def test_bad_pages_are_errors(api: Api, cast: Cast, ewa: Contact, first: int, after: str | None) -> None:
    with pytest.raises(GraphQLFailure):
        await changes(api.as_(cast.ola), ewa, first=first, after=after)


CARD = """query($id: ID!) { contact(id: $id) {
  relations { kind contact { displayName } }
  consents { kind { name } current { granted } history { by { user { name } } } }
  changes { nodes { at by { user { name } } via event field customField { name } before after } } } }"""


async def test_a_card_takes_a_constant_number_of_statements(api: Api, cast: Cast, ewa: Contact) -> None:
    firm, numbers = await make.organization(), []
    for more in (1, 6):
        for n in range(more):
            await change(ewa, cast, city=f"City {n}", organization=firm if n % 2 == 0 else None)
            async with unit_of_work():
                await relate(ewa, await make.contact(), kind=RelationKind.FRIEND, by=await eyes_of(cast.ola))
        with counted() as sent:
            await api.as_(cast.bartek)(CARD, id=id_of(ewa))
        numbers.append(len(sent))
    assert numbers[0] == numbers[1], "\n".join(sent)
