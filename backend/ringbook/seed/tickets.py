"""What the demo's customers want from us: tickets in every state, some of them late."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.history.models import Event
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.projects.models import Project
from ringbook.tickets.actions import create
from ringbook.tickets.clock import due_by_target, hours_of
from ringbook.tickets.comments.actions import add
from ringbook.tickets.flows.models import TicketFlow, TicketState, TicketStateCategory, TicketTarget
from ringbook.tickets.flows.reading import read_flows
from ringbook.tickets.flows.start import ensure_flows
from ringbook.tickets.models import Ticket
from ringbook.tickets.moving import move_all

NEW, OPEN, WAITING, RESOLVED, CLOSED = TicketStateCategory
OLA, CELINA, BARTEK, DARIA, NOBODY = "ola", "celina", "bartek", "daria", ""
TARGETS = (None, 960, 480, 240)
"""Working minutes by the priority's place; for low and all others two days and a half."""
OTHERS = 1200
WAYS = {
    NEW: (),
    OPEN: (OPEN,),
    WAITING: (OPEN, WAITING),
    RESOLVED: (OPEN, RESOLVED),
    CLOSED: (OPEN, RESOLVED, CLOSED),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """hours: ago. type, priority: their places in the dictionaries."""

    hours: int
    type: int
    priority: int
    state: TicketStateCategory
    who: str
    subject: str
    description: str = ""
    answer: str = ""
    inside: str = ""


WISHES = (
    Wish(340, 2, 1, CLOSED, BARTEK, "Zamówienie 12 krzeseł biurowych", answer="<p>Wysłane, list 640123.</p>"),
    Wish(290, 0, 2, CLOSED, DARIA, "Faktura z błędnym NIP-em", answer="<p>Korekta poszła e-mailem.</p>"),
    Wish(220, 3, 3, RESOLVED, BARTEK, "Nie działa panel klienta", inside="<p>Winna była stara przeglądarka.</p>"),
    Wish(170, 1, 0, RESOLVED, CELINA, "Jak zmienić adres dostawy?"),
    Wish(120, 0, 1, WAITING, DARIA, "Uszkodzone opakowanie", "<p>Karton zgnieciony z boku, towar cały.</p>",
         "<p>Prosimy o zdjęcie kartonu.</p>"),
    Wish(75, 3, 2, OPEN, BARTEK, "Słuchawka trzeszczy po aktualizacji",
         "<p>Od poniedziałku słychać trzaski:</p><ul><li>przy rozmowach wychodzących</li><li>zwykle rano</li></ul>",
         inside="<p>Ten sam model co w kwietniu. Sprawdzić <strong>oprogramowanie 4.2</strong>.</p>"),
    Wish(50, 0, 3, OPEN, NOBODY, "Brak połowy zamówienia", "<p>Przyszły 4 z 8 paczek.</p>"),
    Wish(27, 2, 1, WAITING, CELINA, "Domówienie dwóch stanowisk", answer="<p>Czekamy na potwierdzenie ceny.</p>"),
    Wish(22, 1, 1, OPEN, OLA, "Czy można rozłożyć płatność na raty?"),
    Wish(7, 3, 3, NEW, NOBODY, "Centrala nie łączy z numerem wewnętrznym 204"),
    Wish(4, 1, 0, NEW, NOBODY, "Godziny otwarcia w święta"),
    Wish(2, 0, 1, NEW, DARIA, "Kurier nie zadzwonił przed dostawą"),
    Wish(1, 2, 2, NEW, NOBODY, "Zamówienie powtórne jak w październiku"),
)  # fmt: skip


async def add_tickets(crm: Crm) -> None:
    """Once: if there is no ticket yet, and there are people who may want something."""
    await ensure_flows()
    people = await Contact.filter(crm=crm, organization_id__isnull=False, deleted_at=None).order_by("-id").limit(40)
    ewa = await Contact.get_or_none(crm=crm, first_name="Ewa", last_name="Wiśniewska", city="Kraków")
    if not people or await Ticket.exists():
        return
    async with unit_of_work():
        await _set_targets()
        for number, wish in enumerate(WISHES):
            await _add(wish, ewa if ewa and number in (5, 8) else people[number * 3 % len(people)], crm)


async def _set_targets() -> None:
    priorities = await _words(DictionaryKind.PRIORITY)
    for flow in await TicketFlow.all():
        timed = [(word, minutes) for word, minutes in zip(priorities, TARGETS, strict=False) if minutes]
        rows = [TicketTarget(flow=flow, priority=word, minutes=minutes) for word, minutes in timed]
        await TicketTarget.bulk_create([*rows, TicketTarget(flow=flow, minutes=OTHERS)])


async def _add(wish: Wish, person: Contact, crm: Crm) -> None:
    user = await User.get_or_none(email=f"{wish.who or CELINA}@example.com")
    viewer = await viewer_of_user(user.id) if user else None
    types, priorities = await _words(DictionaryKind.TICKET_TYPE), await _words(DictionaryKind.PRIORITY)
    if viewer is None or wish.type >= len(types):
        return
    await person.fetch_related("organization")
    ticket = await create(
        crm, by=viewer, type=types[wish.type], subject=wish.subject, description=wish.description,
        priority=priorities[wish.priority] if wish.priority < len(priorities) else None,
        assignee=user if wish.who else None, contact=person, organization=person.organization,
        project=await Project.filter(crm=crm).first(),
    )  # fmt: skip
    await _happened(ticket, wish)
    for html, internal in ((wish.inside, True), (wish.answer, False)):
        if html:
            await add(ticket, html, by=viewer, internal=internal)
    await _move(ticket, wish, viewer)


async def _happened(ticket: Ticket, wish: Wish) -> None:
    """It came so many hours ago."""
    ticket.created_at = datetime.now(UTC) - timedelta(hours=wish.hours)
    target = (await read_flows()).target(ticket.type_id, ticket.priority_id)
    project = await Project.get_or_none(id=ticket.project_id) if ticket.project_id else None
    due = due_by_target(ticket, target, hours_of(project))
    await Ticket.filter(id=ticket.id).update(created_at=ticket.created_at, updated_at=ticket.created_at, **due)
    await Event.filter(subject_id=ticket.id).update(at=ticket.created_at)


async def _move(ticket: Ticket, wish: Wish, by: Viewer) -> None:
    for category in WAYS[wish.state]:
        state = await TicketState.filter(type_id=ticket.type_id, category=category).first()
        if state:
            await move_all([ticket.id], state, by=by)


async def _words(kind: DictionaryKind) -> list[DictionaryEntry]:
    return await DictionaryEntry.filter(kind=kind, active=True).order_by("rank")
