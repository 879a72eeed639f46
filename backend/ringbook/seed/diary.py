"""What the demo's people logged with Ewa and her company, and what they plan."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ringbook.activities.logged import actions as logged
from ringbook.activities.logged.models import Direction, LoggedEvent, LoggedEventKind
from ringbook.activities.planned import actions as activities
from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.organizations.models import Organization
from ringbook.projects.models import Project
from ringbook.telephony.outcomes import LoggedEventOutcome

CALL, EMAIL, SMS = LoggedEventKind.CALL, LoggedEventKind.EMAIL, LoggedEventKind.SMS
LOGGED = (
    (9, CALL, Direction.IN, LoggedEventOutcome.REACHED, 312, "Pyta o termin dostawy i rabat przy 20 sztukach."),
    (8, EMAIL, Direction.OUT, LoggedEventOutcome.SENT, None, "Oferta 114/2026 z rabatem 7%, ważna do końca miesiąca."),
    (5, CALL, Direction.OUT, LoggedEventOutcome.NO_ANSWER, None, ""),
    (5, SMS, Direction.OUT, LoggedEventOutcome.SENT, None, "Dzwoniłem w sprawie oferty. Oddzwonię jutro po 16."),
)
"""Days ago, how, whose, what came of it, seconds, what was said."""
CALLED_BACK, NEXT, VISIT = "Oddzwonić w sprawie oferty", "Omówić umowę na 2027 rok", "Ustalić termin wizyty w biurze"
HOUR = timedelta(hours=1)


async def add_diary(crm: Crm) -> None:
    """Once, if Bartek and Ewa are there."""
    ewa = await Contact.get_or_none(crm=crm, first_name="Ewa", last_name="Wiśniewska", city="Kraków")
    bartek = await User.get_or_none(email="bartek@example.com")
    viewer = await viewer_of_user(bartek.id) if bartek else None
    if not (ewa and bartek and viewer) or await LoggedEvent.exists():
        return
    firm = await Organization.filter(crm=crm, phones__main=True, deleted_at=None).order_by("id").first()
    async with unit_of_work():
        for days, kind, direction, outcome, seconds, body in LOGGED:
            values = {"kind": kind, "direction": direction, "outcome": outcome, "seconds": seconds, "body": body}
            await logged.add(ewa, by=viewer, at=datetime.now(UTC) - timedelta(days=days), **values)
        called = await _plan(ewa, "601 602 603", CALLED_BACK, _now(), bartek, viewer)
        await activities.finish(called, by=viewer)
        await _plan(ewa, "601 602 603", NEXT, _day(1, 10), bartek, viewer)
        if firm:
            phone = await firm.phones.filter(main=True).first()  # type: ignore[attr-defined]
            await _plan(firm, phone.number, VISIT, _day(3, 12), bartek, viewer)


async def _plan(with_: Record, number: str, subject: str, begin: datetime, assignee: User, by: Viewer) -> Activity:
    project = await Project.filter(crm_id=with_.crm_id).first()
    times: dict[str, Any] = {"starts_at": begin, "ends_at": begin + HOUR}
    values = {**times, **_with(with_), "number": number, "project": project, "assignee": assignee}
    return await activities.plan(ActivityKind.PHONE_MEETING, by=by, subject=subject, **values)


def _with(record: Record) -> dict[str, Any]:
    return {"contact" if isinstance(record, Contact) else "organization": record}


def _now() -> datetime:
    """The minute that has begun."""
    return datetime.now(UTC).replace(second=0, microsecond=0)


def _day(days: int, hour: int) -> datetime:
    """So many days ahead, at this hour in Warsaw."""
    now = datetime.now(ZoneInfo("Europe/Warsaw"))
    return now.replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=days)
