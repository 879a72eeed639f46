"""The list of tickets: whose, narrowed, in order, page by page."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Enterprise
from ringbook.tickets.comments import actions as comments
from ringbook.tickets.models import Ticket
from ringbook.tickets.moving import move_all
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.queries import counted
from tests.tickets.conftest import Desk

LIST = """query($filter: TicketFilter, $order: TicketOrder, $first: Int = 50, $after: String) {
  tickets(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount nodes { subject } pageInfo { hasNextPage endCursor } } }"""
ALL_OF_IT = """{ tickets(first: 100) { totalCount nodes { id number title dueAt dueState tags { name } calls { id }
  crm { name } type { name } priority { name } state { name next { name } } moves { name } assignee { name }
  contact { displayName } organization { name } project { name } files { name } author { name }
  viewerCan { edit comment delete } } } }"""
SEARCH = "query($text: String!) { search(text: $text) { ticket { subject } reason matched } }"
VIEW = mutation("viewCreate", "view { id }", takes="ListViewInput")


async def subjects(api: Api, filter: Any = None, **variables: Any) -> list[str]:
    found = (await api(LIST, filter=filter, **variables))["tickets"]["nodes"]
    return [each["subject"] for each in found]


@pytest.fixture
async def four(cast: Cast, desk: Desk) -> list[Ticket]:
    """Apple of Ewa Lis, Pear of the company Sad, plum of nobody's and resolved, and Żurawina that is late."""
    ewa = await make.contact(first_name="Ewa", last_name="Lis")
    apple = await desk.ticket("Apple", contact=ewa, assignee=cast.bartek, tags=[cast.vip], description="Red and round")
    pear = await desk.ticket("Pear", organization=await make.organization(name="Sad"), type=desk.question)
    plum = await desk.ticket("plum", priority=desk.urgent)
    late = await desk.ticket("Żurawina", priority=desk.normal, due_at=datetime.now(UTC) + timedelta(days=1))
    async with unit_of_work():
        for name in ("Open", "Resolved"):
            await move_all([plum.id], await desk.state(name), by=desk.bartek)
    await Ticket.filter(id=late.id).update(due_at=datetime.now(UTC) - timedelta(hours=1))
    return [apple, pear, plum, late]


async def test_filters(api: Api, cast: Cast, desk: Desk, four: list[Ticket]) -> None:
    apple, pear = four[:2]
    ask, everything = api.as_(cast.bartek), {"Apple", "Pear", "plum", "Żurawina"}
    cases: list[tuple[dict[str, Any], set[str]]] = [
        ({"subject": {"contains": "ZURA"}}, {"Żurawina"}),
        ({"subject": {"startsWith": "p"}}, {"Pear", "plum"}),
        ({"description": {"contains": "round"}}, {"Apple"}),
        ({"description": {"eq": "red and round"}}, {"Apple"}),
        ({"description": {"isNull": True}}, everything - {"Apple"}),
        ({"number": {"eq": str(apple.number)}}, {"Apple"}),
        ({"number": {"gte": apple.number + 0.5, "lt": pear.number + 0.5}}, {"Pear"}),
        ({"number": {"gt": "99999999999"}}, set()),
        ({"type": {"eq": id_of(desk.question)}}, {"Pear"}),
        ({"priority": {"in": [id_of(desk.urgent)]}}, {"plum"}),
        ({"priority": {"isNull": True}}, {"Apple", "Pear"}),
        ({"state": {"eq": id_of(await desk.state("Resolved"))}}, {"plum"}),
        ({"category": ["NEW"]}, everything - {"plum"}),
        ({"category": []}, set()),
        ({"assignee": {"me": True}}, {"Apple"}),
        ({"assignee": {"me": False}}, everything - {"Apple"}),
        ({"assignee": {"isNull": True}}, everything - {"Apple"}),
        ({"not": {"assignee": {"in": [id_of(cast.bartek)]}}}, everything - {"Apple"}),
        ({"contact": {"eq": id_of(await apple.contact)}}, {"Apple"}),  # type: ignore[arg-type]
        ({"organization": {"isNull": False}}, {"Pear"}),
        ({"tags": {"in": [id_of(cast.vip)]}}, {"Apple"}),
        ({"dueAt": {"isNull": True}}, everything - {"Żurawina"}),
        ({"resolvedAt": {"period": "TODAY"}}, {"plum"}),
        ({"open": True}, everything - {"plum"}),
        ({"open": False}, {"plum"}),
        ({"overdue": True}, {"Żurawina"}),
        ({"overdue": False}, everything - {"Żurawina"}),
        ({"search": f"#{pear.number}"}, {"Pear"}),
        ({"search": "lis"}, {"Apple"}),
        ({"search": "sad"}, {"Pear"}),
        ({"search": "app lis"}, {"Apple"}),
        ({"or": [{"subject": {"eq": "apple"}}, {"overdue": True}]}, {"Apple", "Żurawina"}),
    ]
    for filter, expected in cases:
        assert set(await subjects(ask, filter)) == expected, filter


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (None, ["Żurawina", "plum", "Pear", "Apple"]),
        ({"field": "SUBJECT", "direction": "ASC"}, ["Apple", "Pear", "plum", "Żurawina"]),
        ({"field": "NUMBER", "direction": "ASC"}, ["Apple", "Pear", "plum", "Żurawina"]),
        ({"field": "PRIORITY", "direction": "DESC"}, ["plum", "Żurawina", "Pear", "Apple"]),
        ({"field": "PRIORITY", "direction": "ASC"}, ["Żurawina", "plum", "Apple", "Pear"]),
        ({"field": "STATE", "direction": "DESC"}, ["plum", "Pear"]),
        ({"field": "DUE_AT", "direction": "ASC"}, ["Żurawina", "Apple", "Pear", "plum"]),
        ({"field": "CREATED_AT", "direction": "ASC"}, ["Apple", "Pear", "plum", "Żurawina"]),
        ({"field": "UPDATED_AT", "direction": "DESC"}, ["plum"]),
    ],
)
async def test_orders_page_by_page(api: Api, cast: Cast, four: list[Ticket], order: Any, expected: list[str]) -> None:
    ask, after, seen = api.as_(cast.bartek), None, list[str]()
    for _ in range(4):
        page = (await ask(LIST, order=order, first=1, after=after))["tickets"]
        seen += [each["subject"] for each in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
    assert (len(set(seen)), page["pageInfo"]["hasNextPage"]) == (4, False)
    if order and order["field"] == "STATE":  # which of the two types of new ones comes first is open
        assert seen[0] == "plum"
    else:
        assert seen[: len(expected)] == expected


async def test_a_cursor_of_another_order_is_refused(api: Api, cast: Cast, four: list[Ticket]) -> None:
    after = (await api.as_(cast.bartek)(LIST, first=1))["tickets"]["pageInfo"]["endCursor"]
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(LIST, first=1, after=after, order={"field": "PRIORITY"})
    assert refusal.value.code == "BAD_CURSOR"


async def test_one_sees_those_of_the_records_one_sees_and_nobodys_in_ones_crms(
    api: Api, cast: Cast, desk: Desk, four: list[Ticket]
) -> None:
    hidden, shown = await make.contact(crm=cast.service), await make.organization()
    await Enterprise.all().update(restricted_crm=True)
    await desk.ticket("Theirs", contact=hidden, crm=cast.service, by=desk.ola)
    await desk.ticket("Nobody's", crm=cast.service, by=desk.ola)
    await desk.ticket("Ours", organization=shown, by=desk.ola)
    assert set(await subjects(api.as_(cast.zofia))) == {"Theirs", "Nobody's"}
    assert set(await subjects(api.as_(cast.bartek))) == {"Apple", "Pear", "plum", "Żurawina", "Ours"}
    assert len(await subjects(api.as_(cast.ola))) == 7
    own = await make.user_with("account_customer_manager", crm=cast.sales)
    assert set(await subjects(api.as_(own))) == {"plum", "Żurawina"}


async def test_who_asks_for_the_tickets_of_somebody_out_of_sight_learns_nothing(
    api: Api, cast: Cast, desk: Desk
) -> None:
    """A ticket that one sees by its organization doesn't say who its contact is."""
    hidden = await make.contact(managers=[cast.ola], account_kind="partner")
    await desk.ticket("Shared", contact=hidden, organization=await make.organization(), by=desk.ola)
    reader = await make.user_with("account_customer_reader", crm=cast.sales)
    assert await subjects(api.as_(reader)) == ["Shared"]
    assert await subjects(api.as_(reader), {"contact": {"eq": id_of(hidden)}}) == []
    assert await subjects(api.as_(reader), {"search": hidden.last_name}) == []


@pytest.mark.parametrize(
    ("filter", "code"),
    [
        ({"number": {"eq": "x"}}, "NOT_A_NUMBER"),
        ({"search": "x" * 201}, "TOO_LONG"),
        ({"dueAt": {"within": "x"}}, "INVALID_PERIOD"),
    ],
)
async def test_bad_filters_are_refused(api: Api, cast: Cast, desk: Desk, filter: Any, code: str) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await subjects(api.as_(cast.bartek), filter)
    assert refusal.value.code == code


async def test_a_page_takes_a_constant_number_of_statements(api: Api, cast: Cast, desk: Desk) -> None:
    numbers = []
    for count in (1, 6):
        for n in range(count):
            ticket = await desk.ticket(
                f"Ticket {n}", contact=await make.contact(), organization=await make.organization(),
                assignee=cast.bartek, tags=[cast.vip], priority=desk.urgent,
            )  # fmt: skip
            async with unit_of_work():
                await comments.add(ticket, "Hello.", by=desk.bartek)
        with counted() as sent:
            await api.as_(cast.bartek)(ALL_OF_IT)
        numbers.append(len(sent))
    assert numbers[0] == numbers[1]
    assert numbers[1] <= 20, "\n".join(sent)


async def test_the_quick_search_finds_them_by_number_and_subject(api: Api, cast: Cast, four: list[Ticket]) -> None:
    ask, apple = api.as_(cast.bartek), four[0]
    for text in (f"#{apple.number}", str(apple.number), "appl"):
        found = (await ask(SEARCH, text=text))["search"]
        assert [each for each in found if each["ticket"]] == [
            {"ticket": {"subject": "Apple"}, "reason": "TICKET", "matched": apple.title}
        ]
    assert (await api.as_(cast.karol)(SEARCH, text="appl"))["search"] == []


async def test_a_view_of_the_list_is_kept(api: Api, cast: Cast, desk: Desk) -> None:
    given = {"list": "TICKETS", "name": "Late", "filter": {"overdue": True}, "order": {"field": "DUE_AT"}}
    given |= {"columns": [{"key": "number"}, {"key": "dueAt"}]}
    answer = (await api.as_(cast.bartek)(VIEW, input=given))["viewCreate"]
    assert answer["userErrors"] == []
    wrong = given | {"name": "Wrong", "filter": {"city": {"eq": "x"}}, "columns": [{"key": "city"}]}
    problems = (await api.as_(cast.bartek)(VIEW, input=wrong))["viewCreate"]["userErrors"]
    assert {each["code"] for each in problems} == {"INVALID_FILTER"}


async def test_a_contact_whom_the_viewer_does_not_see_is_nobody(
    api: Api, cast: Cast, desk: Desk, four: list[Ticket]
) -> None:
    hidden = await make.contact(crm=cast.service)
    await Ticket.filter(id=four[1].id).update(contact_id=hidden.id)
    ola, bartek = api.as_(cast.ola), api.as_(cast.bartek)
    assert set(await subjects(ola, {"contact": {"isNull": False}})) == {"Apple", "Pear"}
    await Enterprise.all().update(restricted_crm=True)
    assert await subjects(bartek, {"contact": {"isNull": False}}) == ["Apple"]
    assert set(await subjects(bartek, {"contact": {"isNull": True}})) == {"Pear", "plum", "Żurawina"}
