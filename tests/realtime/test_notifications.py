"""People are told at once, each on their own channel, and nobody of what they may not see."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, raise_curtain
from tests.listening import Frames, Listener, Server, frame, serving, session_of, until_heard

from ringbook.contacts.models import Contact
from ringbook.core.realtime import bus, hub_for
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event
from ringbook.history.outbox import tell_forgotten
from ringbook.identity.models import Session, User
from ringbook.notifications.actions import notify
from ringbook.notifications.models import Notification, NotificationKind

ADDED = "subscription { notificationAdded { title readAt record { __typename } } }"
NOTE = "mutation($input: NoteInput!) { noteAdd(input: $input) { note { id } userErrors { code } } }"


@pytest.fixture
def server(committed_database: str) -> Iterator[Server]:
    with serving(committed_database) as server:
        yield server


@pytest.fixture
async def cast(committed_database: str) -> AsyncIterator[Cast]:
    config = SimpleNamespace(redis_url=None, database_url=committed_database)
    async with bus(hub_for(config)):
        yield await raise_curtain()


async def listening(screen: Listener, user: User, cast: Cast) -> Frames:
    """The subscription of `user` once it hears."""
    frames, seen = await screen.subscribe(ADDED), await make.contact(crm=cast.service if user == cast.zofia else None)

    async def is_last(told: dict[str, str]) -> bool:
        newest = await Notification.filter(user_id=user.id).latest("id")
        return told["title"] == newest.title

    await until_heard(frames, lambda n: tell(user, seen, f"poke {n}"), is_last)
    return frames


async def tell(user: User, subject: Contact, title: str) -> None:
    async with unit_of_work():
        await notify(NotificationKind.MENTIONED, [user.id], subject=subject, title=title)


async def mention(server: Server, by: User, *users: User, crm: Any = None) -> None:
    contact = await make.contact(first_name="Ewa", last_name="Kowal", **({"crm": crm} if crm else {}))
    html = "".join(f'<span data-mention="{id_of(user)}">@</span>' for user in users)
    said = await server.query(await session_of(by), NOTE, input={"subjectId": id_of(contact), "html": f"<p>{html}</p>"})
    assert said["noteAdd"]["userErrors"] == []


async def test_a_mention_arrives_at_whom_it_names_alone(server: Server, cast: Cast) -> None:
    ola, zofia, bartek = [await session_of(user) for user in (cast.ola, cast.zofia, cast.bartek)]
    async with server.listen(ola) as hers, server.listen(zofia) as others, server.listen(bartek) as own:
        told = await listening(hers, cast.ola, cast)
        not_told, silent = await listening(others, cast.zofia, cast), await listening(own, cast.bartek, cast)
        await mention(server, cast.bartek, cast.ola, cast.zofia, cast.bartek)
        title = "Bartek Wójcik mentioned you: Ewa Kowal"
        assert await frame(told) == {
            "notificationAdded": {"title": title, "readAt": None, "record": {"__typename": "Contact"}}
        }
        for user, frames in ((cast.ola, told), (cast.zofia, not_told), (cast.bartek, silent)):
            await tell(user, await make.contact(crm=cast.service if user == cast.zofia else None), "next")
            assert (await frame(frames))["notificationAdded"]["title"] == "next"


async def test_what_is_out_of_sight_at_that_moment_is_not_told(server: Server, cast: Cast) -> None:
    async with server.listen(await session_of(cast.zofia)) as screen:
        told = await listening(screen, cast.zofia, cast)
        await tell(cast.zofia, await make.contact(), "hidden")
        await tell(cast.zofia, await make.contact(crm=cast.service), "shown")
        assert (await frame(told))["notificationAdded"]["title"] == "shown"


async def test_after_a_role_is_gone_nothing_more_is_told(server: Server, cast: Cast) -> None:
    async with server.listen(await session_of(cast.zofia)) as screen:
        told, contact = await listening(screen, cast.zofia, cast), await make.contact(crm=cast.service)
        roles = await cast.zofia.roles
        await cast.zofia.roles.clear()
        await tell(cast.zofia, contact, "without the role")
        async with server.listen(await session_of(cast.ola)) as other:  # she is told later, so it has been looked at
            await listening(other, cast.ola, cast)
        await cast.zofia.roles.add(*roles)
        await tell(cast.zofia, contact, "with the role")
        assert (await frame(told))["notificationAdded"]["title"] == "with the role"


async def test_who_signs_out_hears_no_more(server: Server, cast: Cast) -> None:
    async with server.listen(await session_of(cast.ola)) as screen:
        told = await listening(screen, cast.ola, cast)
        await Session.all().delete()
        assert (await frame(told))["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_what_a_crash_left_untold_is_told_by_the_worker(server: Server, cast: Cast) -> None:
    async with server.listen(await session_of(cast.ola)) as screen:
        told = await listening(screen, cast.ola, cast)
        async with unit_of_work() as unit:
            await notify(NotificationKind.MENTIONED, [cast.ola.id], subject=await make.contact(), title="late")
            unit.heaps.clear()
        await Event.all().update(at=datetime.now(UTC) - timedelta(minutes=1))
        assert await tell_forgotten() >= 1
        assert (await frame(told))["notificationAdded"]["title"] == "late"
