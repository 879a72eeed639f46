"""What is said about tickets, and who hears of it."""

from typing import Any

import pytest

from ringbook.history.models import EventLink, FieldChange
from ringbook.notifications.models import Notification
from ringbook.tickets.models import Ticket
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.tickets.conftest import Desk

COMMENT = "comment { id version html body internal author { name } ticket { subject } viewerCan { edit delete } }"
ADD, UPDATE = mutation("ticketCommentAdd", COMMENT), mutation("ticketCommentUpdate", COMMENT)
DELETE = mutation("ticketCommentDelete", "deletedId")
SAID = """query($id: ID!) { node(id: $id) { ... on Ticket {
  comments { totalCount nodes { body internal } } timeline { nodes { name subject { __typename } } } } } }"""


async def said(api: Api, ticket: Ticket) -> dict[str, Any]:
    return (await api(SAID, id=id_of(ticket)))["node"]


async def test_a_comment_is_internal_unless_it_is_said_to_be_for_the_customer(api: Api, cast: Cast, desk: Desk) -> None:
    ticket, ask = await desk.ticket(), api.as_(cast.bartek)
    first = (await ask(ADD, input={"ticketId": id_of(ticket), "html": "Called the shop."}))["ticketCommentAdd"][
        "comment"
    ]
    assert (first["html"], first["body"], first["internal"]) == ("<p>Called the shop.</p>", "Called the shop.", True)
    assert (first["author"], first["ticket"]) == ({"name": "Bartek Wójcik"}, {"subject": "Broken headset"})
    outward = {"ticketId": id_of(ticket), "html": "<p>A <b>new</b> one<script>x</script></p>", "internal": False}
    await ask(ADD, input=outward)
    told = await said(ask, ticket)
    assert told["comments"]["nodes"] == [
        {"body": "Called the shop.", "internal": True},
        {"body": "A new one", "internal": False},
    ]
    assert [each["name"] for each in told["timeline"]["nodes"]] == ["ticket.commented"] * 2 + ["ticket.created"]


async def test_only_authors_change_what_they_said(api: Api, cast: Cast, desk: Desk) -> None:
    ticket, ask = await desk.ticket(), api.as_(cast.bartek)
    id = (await ask(ADD, input={"ticketId": id_of(ticket), "html": "Tea."}))["ticketCommentAdd"]["comment"]["id"]
    change = {"id": id, "html": "Coffee.", "internal": False}
    assert codes((await api.as_(cast.ola)(UPDATE, input=change))["ticketCommentUpdate"]) == [("FORBIDDEN", "id")]
    assert codes((await api.as_(cast.ola)(DELETE, input={"id": id}))["ticketCommentDelete"]) == [("FORBIDDEN", "id")]
    changed = (await ask(UPDATE, input=change | {"expectedVersion": 1}))["ticketCommentUpdate"]["comment"]
    assert (changed["body"], changed["internal"], changed["version"]) == ("Coffee.", False, 2)
    assert set(await FieldChange.all().values_list("field", flat=True)) >= {"html", "internal"}
    assert (await ask(DELETE, input={"id": id}))["ticketCommentDelete"]["deletedId"] == id
    told = await said(ask, ticket)
    assert (told["comments"]["totalCount"], len(told["timeline"]["nodes"])) == (0, 1)


@pytest.mark.parametrize(
    ("html", "problem"),
    [("<p> </p>", ("BLANK", "html")), ("x" * 20_001, ("TOO_LONG", "html")), ("", ("BLANK", "html"))],
)
async def test_bad_comments_are_refused(api: Api, cast: Cast, desk: Desk, html: str, problem: tuple[str, str]) -> None:
    given = {"ticketId": id_of(await desk.ticket()), "html": html}
    assert codes((await api.as_(cast.bartek)(ADD, input=given))["ticketCommentAdd"]) == [problem]


async def test_nothing_is_said_about_a_ticket_out_of_sight(api: Api, cast: Cast, desk: Desk) -> None:
    hidden = await desk.ticket(crm=cast.service, contact=await make.contact(crm=cast.service), by=desk.ola)
    answer = await api.as_(cast.bartek)(ADD, input={"ticketId": id_of(hidden), "html": "Hello."})
    assert codes(answer["ticketCommentAdd"]) == [("NOT_FOUND", "ticketId")]


async def test_who_has_it_to_do_hears_of_it_and_who_is_mentioned_just_of_that(api: Api, cast: Cast, desk: Desk) -> None:
    ticket = await desk.ticket(assignee=cast.ola)
    assert await Notification.all().values_list("user_id", "kind") == [(cast.ola.id, "ticket_assigned")]
    await Notification.all().delete()
    mention = f'<p>Look, <span data-mention="{id_of(cast.zofia)}">@Zofia</span></p>'
    await api.as_(cast.bartek)(ADD, input={"ticketId": id_of(ticket), "html": mention})
    told = await Notification.all().values_list("user_id", "kind")
    assert set(told) == {(cast.ola.id, "ticket_commented"), (cast.zofia.id, "mentioned")}


async def test_who_is_mentioned_later_hears_of_it_then_and_once(api: Api, cast: Cast, desk: Desk) -> None:
    ticket, ask = await desk.ticket(assignee=cast.ola), api.as_(cast.bartek)
    names = {user: f'<span data-mention="{id_of(user)}">@{user.name}</span>' for user in (cast.zofia, cast.karol)}
    given = {"ticketId": id_of(ticket), "html": f"<p>{names[cast.zofia]}</p>"}
    id = (await ask(ADD, input=given))["ticketCommentAdd"]["comment"]["id"]
    await Notification.all().delete()
    await ask(UPDATE, input={"id": id, "html": f"<p>{names[cast.zofia]} {names[cast.karol]}</p>"})
    assert await Notification.all().values_list("user_id", "kind") == [(cast.karol.id, "mentioned")]


async def test_a_rewritten_comment_is_told_to_the_open_card_and_not_on_the_timeline(
    api: Api, cast: Cast, desk: Desk
) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    ticket = await desk.ticket(contact=ewa)
    id = (await ask(ADD, input={"ticketId": id_of(ticket), "html": "Tea."}))["ticketCommentAdd"]["comment"]["id"]
    await ask(UPDATE, input={"id": id, "html": "Coffee."})
    links = EventLink.filter(event__name="ticket_comment.changed")
    assert set(await links.filter(story=False).values_list("subject_id", flat=True)) >= {ewa.id, ticket.id}
    assert not await links.filter(story=True).exists()
