"""Tickets through the front door."""

from typing import Any

import pytest

from ringbook.history.models import Event
from ringbook.tickets.models import Ticket
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.tickets.conftest import Desk

TICKET = """ticket { id version number title subject description crm { name } type { name } priority { name }
  state { name initial } moves { name } assignee { name } contact { displayName } organization { name }
  project { name } dueAt dueState dueByHand tags { name } calls { id } files { id } author { name }
  activities { nodes { id } } comments { nodes { id } } timeline { nodes { name } } changes { nodes { field } }
  resolvedAt closedAt viewerCan { edit comment delete } }"""
CREATE, UPDATE = mutation("ticketCreate", TICKET), mutation("ticketUpdate", TICKET)
DELETE = mutation("ticketDelete", "deletedId")
MOVE = mutation("ticketsMove", "moved tickets { id state { name } } refusals { title code message } job { id total }")
LIST = """query($filter: TicketFilter, $order: TicketOrder, $first: Int = 50, $after: String) {
  tickets(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount nodes { subject } pageInfo { hasNextPage endCursor } } }"""
ONE = "query($id: ID!) { ticket(id: $id) { id title } node(id: $id) { ... on Ticket { subject } } }"


async def test_a_ticket_is_added_with_what_is_known(api: Api, cast: Cast, desk: Desk) -> None:
    ewa = await make.contact(first_name="Ewa", last_name="Lis")
    given = {"subject": " Broken  headset ", "description": "It <b>crackles</b>.", "contactId": id_of(ewa)}
    given |= {"assigneeId": id_of(cast.ola), "tagIds": [id_of(cast.vip)]}
    answer = (await api.as_(cast.bartek)(CREATE, input=given))["ticketCreate"]
    assert answer["userErrors"] == []
    ticket = answer["ticket"]
    assert ticket["title"] == f"#{ticket['number']} Broken headset"
    assert (ticket["crm"], ticket["type"], ticket["priority"]) == (
        {"name": "Sales"},
        {"name": "Complaint"},
        {"name": "Normal"},
    )
    assert (ticket["state"], ticket["moves"]) == ({"name": "New", "initial": True}, [{"name": "Open"}])
    assert (ticket["contact"], ticket["organization"]) == ({"displayName": "Ewa Lis"}, None)
    assert (ticket["assignee"], ticket["author"]) == ({"name": "Ola Nowak"}, {"name": "Bartek Wójcik"})
    assert (ticket["dueAt"], ticket["dueState"], ticket["tags"]) == (None, "NONE", [{"name": "VIP"}])
    assert ticket["description"] == "It crackles."
    assert ticket["timeline"]["nodes"] == [{"name": "ticket.created"}]
    assert ticket["viewerCan"] == {"edit": True, "comment": True, "delete": False}


async def test_the_same_key_makes_one_ticket(api: Api, cast: Cast, desk: Desk) -> None:
    given = {"subject": "Once", "idempotencyKey": "k1"}
    answers = [(await api.as_(cast.bartek)(CREATE, input=given))["ticketCreate"]["ticket"]["id"] for _ in range(2)]
    assert answers[0] == answers[1]
    assert await Ticket.all().count() == 1


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"subject": "  "}, ("BLANK", "subject")),
        ({"subject": "x" * 201}, ("TOO_LONG", "subject")),
        ({"description": "x" * 20_001}, ("TOO_LONG", "description")),
        ({"dueAt": "2027-03-28T02:30"}, ("NO_SUCH_TIME", "dueAt")),
        ({"dueAt": "2127-03-28T02:30"}, ("OUT_OF_RANGE", "dueAt")),
        ({"idempotencyKey": "x" * 101}, ("TOO_LONG", "idempotencyKey")),
        ({"contactId": "nonsense"}, ("NOT_FOUND", "contactId")),
        ({"typeId": "nonsense"}, ("NOT_FOUND", "typeId")),
    ],
)
async def test_bad_tickets_are_refused(api: Api, cast: Cast, desk: Desk, given: dict[str, Any], problem: Any) -> None:
    answer = await api.as_(cast.bartek)(CREATE, input={"subject": "Broken headset"} | given)
    assert codes(answer["ticketCreate"]) == [problem]


async def test_what_belongs_to_another_crm_is_refused(api: Api, cast: Cast, desk: Desk) -> None:
    await api.as_(cast.ola)("mutation { __typename }")
    ewa, firm = await make.contact(crm=cast.service), await make.organization(crm=cast.service)
    given = {"subject": "Mixed", "crmId": id_of(cast.sales), "contactId": id_of(ewa), "organizationId": id_of(firm)}
    answer = await api.as_(cast.ola)(CREATE, input=given)
    assert codes(answer["ticketCreate"]) == [("WRONG_CRM", "contactId"), ("WRONG_CRM", "organizationId")]


async def test_a_ticket_of_a_contact_out_of_sight_is_not_there(api: Api, cast: Cast, desk: Desk) -> None:
    ticket = await desk.ticket(contact=await make.contact(crm=cast.service), crm=cast.service, by=desk.ola)
    ask, given = api.as_(cast.bartek), {"id": id_of(ticket), "subject": "Mine"}
    assert await ask(ONE, id=id_of(ticket)) == {"ticket": None, "node": None}
    assert codes((await ask(UPDATE, input=given))["ticketUpdate"]) == [("NOT_FOUND", "id")]
    moving = {"selection": {"ids": [id_of(ticket)]}, "stateId": id_of(await desk.state("Open"))}
    assert codes((await ask(MOVE, input=moving))["ticketsMove"]) == [("NOTHING_SELECTED", "selection")]
    assert (await ask(LIST))["tickets"] == {
        "totalCount": 0, "nodes": [], "pageInfo": {"hasNextPage": False, "endCursor": None},
    }  # fmt: skip


async def test_those_that_may_move_do_and_the_others_say_why(api: Api, cast: Cast, desk: Desk) -> None:
    fresh, open_, other = await desk.ticket("Fresh"), await desk.ticket("Open"), await desk.ticket("Other")
    ask, state = api.as_(cast.bartek), await desk.state("Open")
    await ask(MOVE, input={"selection": {"ids": [id_of(open_)]}, "stateId": id_of(state)})
    resolved = id_of(await desk.state("Resolved"))
    answer = (await ask(MOVE, input={"selection": {"filter": {}}, "stateId": resolved}))["ticketsMove"]
    assert (answer["moved"], answer["job"], answer["userErrors"]) == (1, None, [])
    assert answer["tickets"] == [{"id": id_of(open_), "state": {"name": "Resolved"}}]
    assert answer["refusals"] == [
        {"title": each.title, "code": "WRONG_MOVE", "message": "From New a ticket can't go to Resolved."}
        for each in (fresh, other)
    ]
    assert {each.state_id for each in await Ticket.filter(id__in=[fresh.id, other.id])} == {
        (await desk.state("New")).id
    }


async def test_a_ticket_is_changed_and_its_history_says_so(api: Api, cast: Cast, desk: Desk) -> None:
    ticket, ewa = await desk.ticket(), await make.contact(first_name="Ewa", last_name="Lis")
    given = {"id": id_of(ticket), "expectedVersion": 1, "contactId": id_of(ewa), "priorityId": id_of(desk.urgent)}
    answer = (await api.as_(cast.bartek)(UPDATE, input=given))["ticketUpdate"]
    assert (answer["ticket"]["contact"], answer["ticket"]["priority"]) == (
        {"displayName": "Ewa Lis"},
        {"name": "Urgent"},
    )
    assert {"contact", "priority"} <= {each["field"] for each in answer["ticket"]["changes"]["nodes"]}
    late = {"id": id_of(ticket), "expectedVersion": 1, "priorityId": None}
    assert codes((await api.as_(cast.ola)(UPDATE, input=late))["ticketUpdate"]) == [("CONFLICT", "priorityId")]


async def test_deleting_takes_the_right_to_delete(api: Api, cast: Cast, desk: Desk) -> None:
    ticket = await desk.ticket()
    with pytest.raises(GraphQLFailure):
        await api.as_(cast.bartek)(DELETE, input={"id": id_of(ticket)})
    assert (await api.as_(cast.ola)(DELETE, input={"id": id_of(ticket)}))["ticketDelete"]["deletedId"] == id_of(ticket)
    assert (await api.as_(cast.ola)(ONE, id=id_of(ticket)))["ticket"] is None
    assert (await Event.all().order_by("-seq").first()).name == "ticket.deleted"  # type: ignore[union-attr]


async def test_the_door_stays_shut_without_the_right(api: Api, cast: Cast, desk: Desk) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.karol)(LIST)
    assert refusal.value.code == "FORBIDDEN"
