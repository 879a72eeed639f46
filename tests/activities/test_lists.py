"""The list of activities: filters, orders, search, pages; and the panels of records."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.activities.documents import SHARED
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast, eyes_of
from tests.queries import counted

from ringbook.activities.planned.ids import id_of as id_of_activity
from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.core.ids import global_id
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Enterprise
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.merging.actions import merge
from ringbook.merging.finding import company
from ringbook.projects.models import Project
from ringbook.tickets.models import Ticket

LIST = f"""query($filter: ActivityFilter, $order: ActivityOrder, $first: Int! = 50, $after: String) {{
  activities(filter: $filter, order: $order, first: $first, after: $after) {{
    totalCount pageInfo {{ hasNextPage endCursor }} nodes {{ {SHARED} }}
  }}
}}"""
PANEL = """query($id: ID!, $done: Boolean) { node(id: $id) {
  ... on Contact { activities(done: $done) { ...Page } overdue { subject } }
  ... on Organization { activities(done: $done) { ...Page } overdue { subject } }
} } fragment Page on ActivityConnection { totalCount nodes { subject } }"""
NOW = datetime.now(UTC)


async def page(api: Api, **variables: Any) -> dict[str, Any]:
    found: dict[str, Any] = (await api(LIST, **variables))["activities"]
    return found


async def subjects(api: Api, filter: dict[str, Any] | None = None, **variables: Any) -> list[str]:
    return [node["subject"] for node in (await page(api, filter=filter, **variables))["nodes"]]


async def entry(kind: DictionaryKind, name: str, rank: int = 0) -> DictionaryEntry:
    return await DictionaryEntry.create(kind=kind, name=name, rank=rank)


async def lot(cast: Cast) -> dict[str, Any]:
    """A late task of Ola's, an open conversation of Bartek's with Ewa of Acme, a meeting that is done."""
    firm = await make.organization(name="Acme")
    ewa = await make.contact(first_name="Ewa", last_name="Nowak", organization=firm)
    jan = await make.contact(first_name="Jan", last_name="Łoś", organization=firm)
    low, high = [await entry(DictionaryKind.PRIORITY, name, n) for n, name in enumerate(("Low", "High"))]
    hour = timedelta(hours=1)
    late = await make.activity(
        "Late offer", assignee=cast.ola, starts_at=NOW - 3 * hour, ends_at=NOW - 2 * hour, note="Zażółć gęślą",
    )  # fmt: skip
    talk = await make.activity(
        "Talk", kind=ActivityKind.CONVERSATION, assignee=cast.bartek, contact=ewa, people=[jan], organization=firm,
        priority=high, participants=[cast.ola], project=await Project.get(name="Hotline"),
        starts_at=NOW + 2 * hour, ends_at=NOW + 3 * hour,
    )  # fmt: skip
    met = await make.activity(
        "Visit", kind=ActivityKind.MEETING, organization=firm, contact=ewa, priority=low, assignee=cast.bartek,
        starts_at=NOW - 50 * hour, ends_at=NOW - 49 * hour, done_at=NOW,
    )  # fmt: skip
    return {"firm": firm, "ewa": ewa, "jan": jan, "low": low, "high": high, "late": late, "talk": talk, "met": met}


async def test_every_condition_finds_what_it_says(api: Api, cast: Cast) -> None:
    here = await lot(cast)
    hotline = await Project.get(name="Hotline")
    moment = (NOW - timedelta(hours=1)).isoformat()
    ask = api.as_(cast.ola)
    for filter, expected in (
        ({}, ["Visit", "Late offer", "Talk"]),
        ({"assignee": {"me": True}}, ["Late offer"]),
        ({"assignee": {"me": False}}, ["Visit", "Talk"]),
        ({"assignee": {"in": [id_of(cast.bartek)]}, "done": False}, ["Talk"]),
        ({"assignee": {"isNull": True}}, []),
        ({"participants": {"me": True}}, ["Talk"]),
        ({"participants": {"in": [id_of(cast.bartek)]}}, []),
        ({"participants": {"isNull": True}}, ["Visit", "Late offer"]),
        ({"kind": ["TASK", "MEETING"]}, ["Visit", "Late offer"]),
        ({"kind": []}, []),
        ({"done": True}, ["Visit"]),
        ({"done": False}, ["Late offer", "Talk"]),
        ({"overdue": True}, ["Late offer"]),
        ({"overdue": False}, ["Visit", "Talk"]),
        ({"subject": {"startsWith": "late"}}, ["Late offer"]),
        ({"note": {"contains": "gesla"}}, ["Late offer"]),
        ({"note": {"isNull": True}}, ["Visit", "Talk"]),
        ({"priority": {"eq": id_of(here["high"])}}, ["Talk"]),
        ({"priority": {"isNull": True}}, ["Late offer"]),
        ({"not": {"priority": {"eq": id_of(here["high"])}}}, ["Visit", "Late offer"]),
        ({"contact": {"eq": id_of(here["jan"])}}, ["Talk"]),
        ({"contact": {"eq": id_of(here["ewa"])}}, ["Visit", "Talk"]),
        ({"contact": {"isNull": True}}, ["Late offer"]),
        ({"organization": {"eq": id_of(here["firm"])}}, ["Visit", "Talk"]),
        ({"project": {"eq": id_of(hotline)}}, ["Talk"]),
        ({"crm": {"eq": id_of(cast.sales)}}, ["Visit", "Talk"]),
        ({"crm": {"isNull": True}}, ["Late offer"]),
        ({"id": {"in": [id_of_activity(here["talk"]), global_id("Task", here["met"].id)]}}, ["Talk"]),
        ({"endsAt": {"lt": moment}}, ["Visit", "Late offer"]),
        ({"startsAt": {"gte": moment}}, ["Talk"]),
        ({"doneAt": {"isNull": False}}, ["Visit"]),
        ({"createdAt": {"period": "TODAY"}}, ["Visit", "Late offer", "Talk"]),
        ({"or": [{"overdue": True}, {"kind": ["MEETING"]}]}, ["Visit", "Late offer"]),
        ({"search": "łoś"}, ["Talk"]),
        ({"search": "los talk"}, ["Talk"]),
        ({"search": "acme"}, ["Visit", "Talk"]),
        ({"search": "zazolc offer"}, ["Late offer"]),
        ({"search": "nobody"}, []),
    ):
        assert await subjects(ask, filter) == expected, filter


async def test_a_ticket_is_a_condition_too(api: Api, cast: Cast) -> None:
    ticket = global_id("Ticket", cast.ola.id)
    await make.activity(assignee=cast.ola)
    assert await subjects(api.as_(cast.ola), {"ticket": {"eq": ticket}}) == []
    assert await subjects(api.as_(cast.ola), {"ticket": {"isNull": True}}) == ["Send the offer"]
    assert await Ticket.all().count() == 0


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("STARTS_AT", ["Visit", "Late offer", "Talk"]),
        ("ENDS_AT", ["Visit", "Late offer", "Talk"]),
        ("SUBJECT", ["Late offer", "Talk", "Visit"]),
        ("CREATED_AT", ["Late offer", "Talk", "Visit"]),
        ("UPDATED_AT", ["Late offer", "Talk", "Visit"]),
        ("PRIORITY", ["Visit", "Talk", "Late offer"]),
        ("DONE_AT", ["Visit", "Late offer", "Talk"]),
    ],
)
async def test_every_order_both_ways_page_by_page(api: Api, cast: Cast, field: str, expected: list[str]) -> None:
    await lot(cast)
    ask = api.as_(cast.ola)
    without = {"PRIORITY": 1, "DONE_AT": 2}.get(field, 0)
    filled, empty = expected[: 3 - without], expected[3 - without :]
    for direction, wanted in (("ASC", expected), ("DESC", filled[::-1] + empty[::-1])):
        order, found, after = {"field": field, "direction": direction}, list[str](), None
        for _ in range(3):
            part = await page(ask, order=order, first=1, after=after)
            found += [node["subject"] for node in part["nodes"]]
            after = part["pageInfo"]["endCursor"]
        assert found == wanted
        assert part["totalCount"] == 3
        assert not part["pageInfo"]["hasNextPage"]


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"first": 0}, "OUT_OF_RANGE"),
        ({"after": "nonsense"}, "BAD_CURSOR"),
        ({"filter": {"search": "x" * 201}}, "TOO_LONG"),
        ({"filter": {"startsAt": {"within": "long"}}}, "INVALID_PERIOD"),
        ({"filter": {"assignee": {"in": ["x"] * 251}}}, "TOO_MANY"),
        ({"filter": {"contact": {"in": ["x"] * 251}}}, "TOO_MANY"),
    ],
)
async def test_what_cannot_be_asked_is_an_error(api: Api, cast: Cast, variables: dict[str, Any], code: str) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await page(api.as_(cast.ola), **variables)
    assert refusal.value.code == code


async def test_a_panel_has_the_nearest_open_ones_first_and_an_organizations_its_peoples(api: Api, cast: Cast) -> None:
    here, ask = await lot(cast), api.as_(cast.ola)
    await make.activity(
        "Only hers", contact=here["ewa"], ends_at=NOW - timedelta(hours=1), starts_at=NOW - timedelta(hours=2)
    )
    await make.activity("Joined", contact=await make.contact(), people=[here["ewa"]], ends_at=NOW + timedelta(hours=9))
    for record in (here["firm"], here["ewa"]):
        answer = (await ask(PANEL, id=id_of(record), done=False))["node"]
        assert [node["subject"] for node in answer["activities"]["nodes"]] == ["Only hers", "Talk", "Joined"]
        assert answer["overdue"] == [{"subject": "Only hers"}]
        everything = (await ask(PANEL, id=id_of(record)))["node"]["activities"]
        assert [node["subject"] for node in everything["nodes"]] == ["Talk", "Joined", "Only hers", "Visit"]
        assert (await ask(PANEL, id=id_of(record), done=True))["node"]["activities"]["totalCount"] == 1


async def test_a_page_takes_a_constant_number_of_statements(api: Api, cast: Cast) -> None:
    ask, numbers = api.as_(cast.ola), list[int]()
    for more in (2, 10):
        for _ in range(more):
            firm = await make.organization()
            ewa, jan = await make.contact(organization=firm), await make.contact(organization=firm)
            first = await make.activity(organization=firm, contact=ewa, people=[jan], participants=[cast.bartek])
            await make.activity(follows=first, assignee=cast.bartek)
        with counted() as sent:
            await page(ask)
        numbers.append(len(sent))
    assert numbers[0] == numbers[1], "\n".join(sent)


async def test_a_merged_contact_is_asked_for_by_either_id(api: Api, cast: Cast) -> None:
    here = await lot(cast)
    twin, ola = await make.contact(first_name="Ewa", last_name="Nowak"), await eyes_of(cast.ola)
    async with unit_of_work():
        await merge(await company(id_of(twin), [id_of(here["ewa"])], ola), {}, by=ola)
    ask = api.as_(cast.ola)
    for person in (twin, here["ewa"]):
        assert await subjects(ask, {"contact": {"eq": id_of(person)}}) == ["Visit", "Talk"]
        assert await subjects(ask, {"not": {"contact": {"in": [id_of(person)]}}}) == ["Late offer"]


async def test_an_account_that_the_viewer_does_not_see_is_nobody(api: Api, cast: Cast) -> None:
    here = await lot(cast)
    hidden = await make.contact(crm=cast.service)
    await Activity.filter(id=here["met"].id).update(contact_id=hidden.id)
    await Enterprise.all().update(restricted_crm=True)
    bartek = api.as_(cast.bartek)
    assert await subjects(bartek, {"contact": {"isNull": False}}) == ["Talk"]
    assert await subjects(bartek, {"contact": {"isNull": True}}) == ["Visit"]
    assert set(await subjects(bartek, {"organization": {"isNull": False}})) == {"Talk", "Visit"}
