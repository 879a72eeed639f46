"""One's notifications through the front door."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of
from tests.documents import mutation
from tests.queries import counted

from ringbook.activities import actions as notes
from ringbook.contacts.models import Contact
from ringbook.core.ids import uuid7
from ringbook.core.unit import unit_of_work
from ringbook.identity.actions import create_key
from ringbook.notifications.actions import notify
from ringbook.notifications.models import Notification, NotificationKind

LIST = """query($unread: Boolean, $first: Int, $after: String) { viewer { unreadCount
  notifications(unread: $unread, first: $first, after: $after) {
    nodes { id kind title text readAt by { name } record { ... on Contact { displayName } }
      subject { __typename ... on Note { body } } }
    pageInfo { hasNextPage endCursor } } } }"""
READ = mutation("notificationsRead", "unreadCount")
NODE = "query($id: ID!) { node(id: $id) { ... on Notification { title } } }"


async def mention(cast: Cast, body: str = "Look", contact: Contact | None = None) -> Contact:
    """Bartek mentions Ola in a note about the contact."""
    contact = contact or await make.contact(first_name="Ewa", last_name="Kowal")
    html = f'<p><span data-mention="{id_of(cast.ola)}">@Ola</span> {body}</p>'
    async with unit_of_work():
        await notes.add(contact, html=html, by=await eyes_of(cast.bartek))
    return contact


async def inbox_of(api: Api, **variables: Any) -> Any:
    return (await api(LIST, **variables))["viewer"]


async def test_a_mention_is_in_the_inbox(api: Api, cast: Cast) -> None:
    await mention(cast)
    seen = await inbox_of(api.as_(cast.ola))
    (node,) = seen["notifications"]["nodes"]
    assert seen["unreadCount"] == 1
    assert (node["kind"], node["title"], node["text"]) == (
        "MENTIONED",
        "Bartek Wójcik mentioned you: Ewa Kowal",
        "@Ola Look",
    )
    assert (node["by"], node["record"], node["readAt"]) == (
        {"name": "Bartek Wójcik"},
        {"displayName": "Ewa Kowal"},
        None,
    )
    assert node["subject"] == {"__typename": "Note", "body": "@Ola Look"}
    assert (await inbox_of(api.as_(cast.bartek)))["notifications"]["nodes"] == []


async def test_what_went_out_of_sight_is_not_shown_nor_counted(api: Api, cast: Cast) -> None:
    ewa = await mention(cast)
    async with unit_of_work():
        await notify(
            NotificationKind.MENTIONED, [cast.zofia.id], subject=ewa, title="{who} mentioned you: {record}",
            words={"who": "Bartek", "record": str(ewa)},
        )  # fmt: skip
    hers = await Notification.get(user_id=cast.zofia.id)
    seen = await inbox_of(api.as_(cast.zofia))
    assert (seen["unreadCount"], seen["notifications"]["nodes"]) == (0, [])
    assert (await api.as_(cast.zofia)(NODE, id=id_of(hers)))["node"] is None
    deleted = await Notification.get(user_id=cast.ola.id)
    assert (await api.as_(cast.ola)(NODE, id=id_of(deleted)))["node"] is not None
    await ewa.update_from_dict({"deleted_at": deleted.at}).save()
    assert (await inbox_of(api.as_(cast.ola)))["unreadCount"] == 0


async def test_reading_some_and_all(api: Api, cast: Cast) -> None:
    for body in ("one", "two", "three"):
        await mention(cast, body)
    ask = api.as_(cast.ola)
    ids = [node["id"] for node in (await inbox_of(ask))["notifications"]["nodes"]]
    assert (await ask(READ, input={"ids": ids[:1]}))["notificationsRead"]["unreadCount"] == 2
    left = (await inbox_of(ask, unread=True))["notifications"]["nodes"]
    assert [node["id"] for node in left] == ids[1:]
    assert (await ask(READ, input={"ids": ["nonsense", id_of(cast.ola)]}))["notificationsRead"]["unreadCount"] == 2
    assert (await ask(READ, input={"ids": []}))["notificationsRead"]["unreadCount"] == 2
    assert (await ask(READ, input={}))["notificationsRead"]["unreadCount"] == 0
    refused = (await ask(READ, input={"ids": ids[:1] * 101}))["notificationsRead"]
    assert codes(refused) == [("TOO_MANY", "ids")]


async def test_pages_go_on_over_what_is_hidden(api: Api, cast: Cast) -> None:
    hidden = await make.contact(crm=cast.service)
    for number in range(6):
        await mention(cast, f"No. {number}", hidden if number in (1, 2, 4) else None)
    colleague = await make.user_with("consultant", crm=cast.sales)
    await Notification.all().update(user_id=colleague.id)
    ask, bodies, after = api.as_(colleague), [], None
    while True:
        page = (await inbox_of(ask, first=2, after=after))["notifications"]
        bodies += [node["text"].removeprefix("@Ola ") for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert bodies == ["No. 5", "No. 3", "No. 0"]


@pytest.mark.parametrize(
    ("page", "code"),
    [({"first": 0}, "OUT_OF_RANGE"), ({"first": 101}, "OUT_OF_RANGE"), ({"after": "x"}, "BAD_CURSOR")],
)
async def test_wrong_pages_are_refused(api: Api, cast: Cast, page: dict[str, Any], code: str) -> None:
    with pytest.raises(GraphQLFailure) as failure:
        await inbox_of(api.as_(cast.ola), **page)
    assert failure.value.code == code


async def test_a_key_sees_only_what_its_scopes_show(api: Api, cast: Cast) -> None:
    await mention(cast)
    blind = api.with_key(await create_key(cast.ola, name="blind", scopes=[]))
    assert (await inbox_of(blind))["notifications"]["nodes"] == []


async def test_an_unknown_kind_of_subject_is_out_of_sight(api: Api, cast: Cast) -> None:
    await mention(cast)
    await Notification.all().update(subject_type="Session", subject_id=uuid7())
    assert (await inbox_of(api.as_(cast.ola)))["notifications"]["nodes"] == []


async def test_a_page_of_many_costs_as_many_queries_as_one_of_few(api: Api, cast: Cast) -> None:
    ewa = await mention(cast)
    ask = api.as_(cast.ola)
    with counted() as few:
        await inbox_of(ask)
    for number in range(20):
        await mention(cast, str(number), ewa)
    with counted() as many:
        await inbox_of(ask)
    assert len(many) <= len(few)
