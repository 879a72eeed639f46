"""A fortnight of the demo's people: what they did, what is late, what is planned, with companies of the crowd."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from ringbook.activities.planned.actions import plan
from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Crm
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.projects.models import Project

TASK, TALK, MEETING = ActivityKind.TASK, ActivityKind.CONVERSATION, ActivityKind.MEETING
OLA, CELINA, BARTEK, DARIA = "ola", "celina", "bartek", "daria"


@dataclass(frozen=True, slots=True)
class Entry:
    """days: from today on, to the next working day. at: Warsaw's clock. priority: its place in the dictionary."""

    who: str
    kind: ActivityKind
    days: int
    at: str
    minutes: int
    subject: str
    done: bool = False
    priority: int = 1
    note: str = ""
    place: str = ""
    cost: int = 0
    alone: bool = False


AGENDA = (
    Entry(OLA, TASK, -6, "12:00", 0, "Przygotować cennik na nowy rok", done=True, alone=True),
    Entry(BARTEK, TALK, -5, "10:00", 20, "Pytanie o dostawę przed świętami", done=True, note="Zdążymy do 18 grudnia."),
    Entry(DARIA, MEETING, -4, "13:00", 60, "Prezentacja oferty", done=True, place="ul. Długa 14, Gdańsk", cost=180),
    Entry(CELINA, TASK, -3, "15:00", 0, "Sprawdzić zaległe płatności", priority=2),
    Entry(BARTEK, TASK, -2, "14:00", 0, "Wysłać poprawioną ofertę", priority=3, note="Rabat 5% przy 10 sztukach."),
    Entry(OLA, TALK, -1, "09:30", 25, "Rozmowa o przedłużeniu umowy", done=True),
    Entry(OLA, TASK, 0, "16:00", 0, "Zatwierdzić plan kampanii zimowej", priority=2, alone=True),
    Entry(BARTEK, TALK, 0, "11:00", 30, "Uzgodnić termin instalacji"),
    Entry(DARIA, TALK, 0, "15:30", 30, "Odpowiedzieć na reklamację", priority=3),
    Entry(OLA, MEETING, 1, "10:00", 90, "Negocjacje warunków dostaw", place="Sala Bałtyk, I piętro", cost=250),
    Entry(CELINA, MEETING, 1, "13:00", 60, "Przegląd wyników zespołu", place="Biuro klienta"),
    Entry(BARTEK, TASK, 1, "12:00", 0, "Przygotować umowę do podpisu", priority=2),
    Entry(DARIA, TASK, 2, "09:00", 0, "Zadzwonić do magazynu w sprawie zwrotu", alone=True, priority=0),
    Entry(BARTEK, MEETING, 3, "11:00", 60, "Odbiór instalacji", place="Hala 3, ul. Fabryczna 8"),
    Entry(OLA, TALK, 4, "14:00", 30, "Omówić wdrożenie drugiego etapu"),
    Entry(DARIA, TALK, 6, "10:30", 20, "Zapytać o wrażenia po miesiącu", priority=0),
    Entry(OLA, TASK, 8, "12:00", 0, "Podsumować kwartał", alone=True),
    Entry(BARTEK, MEETING, 9, "09:00", 120, "Szkolenie użytkowników", place="Sala szkoleniowa", cost=600),
)


async def add_agenda(crm: Crm) -> None:
    """Once: if there is no task yet, and there are companies whose people can be met."""
    people = await Contact.filter(crm=crm, organization_id__isnull=False, deleted_at=None).order_by("id").limit(60)
    if not people or await Activity.filter(kind=TASK).exists():
        return
    async with unit_of_work():
        for number, entry in enumerate(AGENDA):
            await _plan(entry, people[number * 3 % len(people)], crm)


async def _plan(entry: Entry, person: Contact, crm: Crm) -> None:
    user = await User.get_or_none(email=f"{entry.who}@example.com")
    viewer = await viewer_of_user(user.id) if user else None
    if viewer is None:
        return
    begin = _moment(entry)
    values: dict[str, Any] = {"subject": entry.subject, "note": entry.note, "done": entry.done, "assignee": user}
    values |= {"starts_at": begin, "ends_at": begin + timedelta(minutes=entry.minutes), "place": entry.place}
    values["priority"] = await _word(DictionaryKind.PRIORITY, entry.priority)
    if not entry.alone:
        await person.fetch_related("organization")
        project = await Project.filter(crm=crm).first()
        values |= {"contact": person, "organization": person.organization, "project": project}
    if entry.cost:
        currency = await _word(DictionaryKind.CURRENCY, 0)
        values |= {"expected_amount": Decimal(entry.cost), "expected_currency": currency}
    await plan(entry.kind, by=viewer, **values)


async def _word(kind: DictionaryKind, place: int) -> DictionaryEntry | None:
    words = await DictionaryEntry.filter(kind=kind, active=True).order_by("rank")
    return words[place] if place < len(words) else None


def _moment(entry: Entry) -> datetime:
    """A working day: what would fall on a weekend moves to the Monday after, or the Friday before."""
    hour, minute = map(int, entry.at.split(":"))
    now = datetime.now(ZoneInfo("Europe/Warsaw"))
    day = now.replace(hour=hour, minute=minute, second=0, microsecond=0) + timedelta(days=entry.days)
    weekend = day.weekday() - 4
    if weekend <= 0:
        return day
    return day - timedelta(days=weekend) if entry.days < 0 else day + timedelta(days=3 - weekend)
