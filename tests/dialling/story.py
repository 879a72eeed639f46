"""Phone meetings that are due, and PBXes that say what a test wants."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from tests import factories as make

from ringbook.activities.planned.models import Activity, DialMode
from ringbook.core.unit import unit_of_work
from ringbook.dialling import listeners, ringing
from ringbook.dialling.models import DialTry
from ringbook.dialling.pbx import Answer, Order, Ringing
from ringbook.history.models import Event
from ringbook.notifications.models import Notification
from ringbook.projects.models import Project, Weekday
from ringbook.telephony.actions import take
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.models import CallDirection, CallSource, CtiConnection

assert listeners  # so that they listen in the tests' process
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
EVERY_DAY = [day.value for day in Weekday]


class Line:
    """A PBX that gives these answers one after the other, and then says that it rings."""

    def __init__(self, *answers: Answer) -> None:
        self.answers, self.orders = list(answers), list[Order]()

    async def originate(self, order: Order) -> Answer:
        self.orders.append(order)
        return self.answers.pop(0) if self.answers else Ringing(str(order.try_id))


async def rings() -> Line:
    """A PBX that is there, though no test asks it by itself."""
    return Line()


async def project(**values: Any) -> Project:
    """One that dials at any hour, three times without a pause."""
    open_always = {"dialling": True, "dial_days": EVERY_DAY, "dial_from": "00:00", "dial_to": "24:00"}
    number = await Project.filter(name__startswith="Calls").count()
    return await Project.create(
        name=f"Calls {number}" if number else "Calls", **{**open_always, "tries": 3, "pause_minutes": 0, **values}
    )


async def meeting(**values: Any) -> Activity:
    """An automatic one whose time has come a minute ago, with a project if `values` have none."""
    now = datetime.now(UTC)
    values = {"starts_at": now - MINUTE, "ends_at": now + HOUR, "mode": DialMode.AUTOMATIC, **values}
    if "project" not in values:
        values["project"] = await project()
    return await make.meeting("Call Ewa", **values)


async def events(attempt: DialTry, *kinds: CallSource, cause: str = "normalClearing") -> None:
    """What the PBX tells of a try's call."""
    connection, _ = await CtiConnection.get_or_create(name="PBX", defaults={"region": "PL", "token_hash": b"-"})
    for kind in kinds:
        said = cause if kind is CallSource.HANGUP else ""
        event = CtiEvent(kind, attempt.external_id, CallDirection.OUT, "101", attempt.called, cause=said)
        async with unit_of_work():
            await take(event, connection)


async def tries(of: Activity) -> Sequence[DialTry]:
    return await DialTry.filter(activity_id=of.id).order_by("number")


async def states(of: Activity) -> list[str]:
    return [one.state.value for one in await tries(of)]


async def outcome(of: Activity) -> str | None:
    await of.refresh_from_db()
    return of.outcome.value if of.outcome else None


async def story(of: Activity) -> list[str]:
    """What its timeline tells, in order."""
    rows = await Event.filter(subject_id=of.id, links__story=True).order_by("seq").distinct()
    return [row.name.removeprefix("activity.") for row in rows]


async def told() -> list[tuple[str, str]]:
    """Who was told what kind of thing, in order."""
    rows = await Notification.all().order_by("id").select_related("user")
    return [(row.user.name.partition(" ")[0], row.kind.value) for row in rows]


async def dialled(one: Activity, line: Line | None = None) -> DialTry:
    """Its latest try, just sent."""
    assert await ringing.dial(one.id, line or Line())
    return (await tries(one))[-1]


async def age(attempt: DialTry, by: timedelta) -> None:
    """As if it had begun so much earlier."""
    await DialTry.filter(id=attempt.id).update(at=attempt.at - by)
