"""Telling people: whom, once, and after the commit."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests import factories as make
from tests.cast import Cast, eyes_of

from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.core.words import speaking
from ringbook.history.models import Event
from ringbook.notifications.actions import KEPT, forget_old, inbox, notify, read
from ringbook.notifications.models import Notification, NotificationKind
from ringbook.notifications.wording import kept, told

WARSAW = ZoneInfo("Europe/Warsaw")


async def tell(users: Any, by: Viewer | None = None, **values: Any) -> list[Notification]:
    values.setdefault("subject", await make.contact())
    async with unit_of_work():
        return await notify(NotificationKind.MENTIONED, users, by=by, title="{who} mentioned you: {record}", **values)


async def test_everybody_is_told_once_but_who_did_it_and_who_left(cast: Cast) -> None:
    cast.karol.active = False
    await cast.karol.save()
    users = [cast.ola.id, None, cast.bartek.id, cast.karol.id, cast.zofia.id, cast.ola.id]
    rows = await tell(users, by=await eyes_of(cast.bartek))
    assert [row.user_id for row in rows] == [cast.ola.id, cast.zofia.id]
    events = await Event.filter(name="notification.added").order_by("seq")
    assert [event.also_tell for event in events] == [[inbox(cast.ola.id)], [inbox(cast.zofia.id)]]


async def test_the_clock_tells_everybody(cast: Cast) -> None:
    rows = await tell([cast.ola.id])
    assert (rows[0].by_id, rows[0].by_name) == (None, None)
    event = await Event.get(name="notification.added")
    assert (event.by_name, event.via) == ("Ringbook", "rules")


async def test_nobody_is_told_outside_a_unit_of_work(cast: Cast) -> None:
    with pytest.raises(RuntimeError):
        await notify(NotificationKind.REMINDER, [cast.ola.id], subject=await make.contact(), title="{subject}: {time}")


async def test_reading_marks_only_ones_own(cast: Cast) -> None:
    mine, hers = await tell([cast.bartek.id]), await tell([cast.ola.id])
    viewer = await eyes_of(cast.bartek)
    await read(viewer, [mine[0].id, hers[0].id])
    assert [row.user_id for row in await Notification.filter(read_at=None)] == [cast.ola.id]
    first = (await Notification.get(id=mine[0].id)).read_at
    await read(viewer)
    assert (await Notification.get(id=mine[0].id)).read_at == first


async def test_what_is_older_than_90_days_goes(cast: Cast) -> None:
    old, new = (await tell([cast.ola.id]))[0], (await tell([cast.ola.id]))[0]
    await Notification.filter(id=old.id).update(created_at=datetime.now(UTC) - KEPT - timedelta(minutes=1))
    await Notification.filter(id=new.id).update(created_at=datetime.now(UTC) - KEPT + timedelta(minutes=1))
    assert await forget_old() == 1
    assert [row.id for row in await Notification.all()] == [new.id]


def test_titles_are_said_in_the_readers_language_and_zone() -> None:
    at = datetime(2027, 3, 28, 0, 30, tzinfo=UTC)  # half an hour before Warsaw's clocks jump from 2:00 to 3:00
    words = kept({"subject": "Call {x}", "time": at + timedelta(hours=1), "late": timedelta(hours=3)})
    assert told("{subject}: {time}", words, at, WARSAW) == "Call {x}: 03:30"
    assert told("{subject}: {time}", words, at, ZoneInfo("America/New_York")) == "Call {x}: 21:30"
    assert told("{subject}: {time}", words, at - timedelta(days=1), WARSAW) == "Call {x}: 28 Mar 03:30"
    with speaking("pl"):
        assert (
            told("{subject}: {time} (told {late} late)", words, at, WARSAW) == "Call {x}: 03:30 (opóźnienie: 3 godziny)"
        )
