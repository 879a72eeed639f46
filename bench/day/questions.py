"""What people ask all day, as the app asks it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.api import Api, id_of

from bench.day.base import LONG, SHORT
from bench.lists.asking import Question
from ringbook.contacts.models import Contact
from ringbook.organizations.models import Organization

_ENTRY = (
    "edges { cursor node { id at name by { name } changes { field } subject { __typename } } } pageInfo { hasNextPage }"
)
_STORY = (
    "query($id: ID!, $after: String, $kinds: [TimelineKind!]) { %s(id: $id)"
    " { timeline(first: 30, after: $after, kinds: $kinds) { " + _ENTRY + " } } }"
)
_WHOLE = (
    "query($id: ID!, $after: String) { contact(id: $id) { timeline(first: 100, after: $after) { edges { cursor } } } }"
)
_ROW = "id subject startsAt endsAt doneAt overdue note assignee { name } contact { displayName }"
ACTIVITIES = (
    "query($filter: ActivityFilter, $order: ActivityOrder, $after: String)"
    " { activities(filter: $filter, order: $order, first: 50, after: $after)"
    " { nodes { " + _ROW + " } pageInfo { hasNextPage endCursor } } }"
)
ACTIVITY_COUNT = "query($filter: ActivityFilter) { activities(filter: $filter, first: 1) { totalCount } }"
TICKETS = (
    "query($filter: TicketFilter, $order: TicketOrder, $after: String)"
    " { tickets(filter: $filter, order: $order, first: 50, after: $after)"
    " { nodes { id number subject dueAt state { name } assignee { name } contact { displayName } }"
    " pageInfo { hasNextPage endCursor } } }"
)
TICKET_COUNT = "query($filter: TicketFilter) { tickets(filter: $filter, first: 1) { totalCount } }"
CALENDAR = "query($input: CalendarInput!) { calendar(input: $input) { activities { " + _ROW + " } truncated } }"
MINE = {"assignee": {"me": True}, "done": False}


async def questions(api: Api) -> AsyncIterator[Question]:
    async for question in _stories(api):
        yield question
    for question in (*_activities(), *_tickets(), *_calendars()):
        yield question


async def _stories(api: Api) -> AsyncIterator[Question]:
    contact, company = _STORY % "contact", _STORY % "organization"
    short, long = [await Contact.get(last_name=name) for name in (SHORT, LONG)]
    yield Question("timeline of 100 entries", contact, {"id": id_of(short)})
    yield Question("timeline, long", contact, {"id": id_of(long)})
    yield Question(
        "timeline, long, 1 000 entries down", contact, {"id": id_of(long), "after": await _down(api, id_of(long))}
    )
    yield Question("timeline of 100 entries, e-mails alone", contact, {"id": id_of(short), "kinds": ["MESSAGES"]})
    yield Question("timeline, long, e-mails alone: its oldest", contact, {"id": id_of(long), "kinds": ["MESSAGES"]})
    yield Question("timeline, long, tickets alone: none", contact, {"id": id_of(long), "kinds": ["TICKETS"]})
    yield Question("timeline of the company", company, {"id": id_of(await Organization.get(name__startswith="Opowie"))})


async def _down(api: Api, id: str) -> str | None:
    """A cursor a thousand entries down."""
    after = None
    for _ in range(10):
        edges = (await api(_WHOLE, id=id, after=after))["contact"]["timeline"]["edges"]
        after = edges[-1]["cursor"] if edges else after
    return after


def _activities() -> list[Question]:
    filters: dict[str, dict[str, Any]] = {
        "mine and open": MINE,
        "all": {},
        "overdue": {"overdue": True},
        "search a word of a quarter": {"search": "umowa"},
        "search a number": {"search": "reklamacja 777"},
        "search a surname": {"search": "Kowalsk"},
        "subject contains": {"subject": {"contains": "oferta"}},
    }
    lists = [Question(f"activities, {what}", ACTIVITIES, {"filter": filter}) for what, filter in filters.items()]
    counts = [
        Question(f"activities, {what}, counted", ACTIVITY_COUNT, {"filter": filter}) for what, filter in filters.items()
    ]
    orders = [
        Question(f"activities by {field}", ACTIVITIES, {"order": {"field": field, "direction": "DESC"}})
        for field in ("PRIORITY", "SUBJECT", "CREATED_AT")
    ]
    return [*lists, *counts, *orders]


def _tickets() -> list[Question]:
    filters: dict[str, dict[str, Any]] = {
        "all": {},
        "mine and open": {"assignee": {"me": True}, "open": True},
        "open": {"open": True},
        "overdue": {"overdue": True},
        "search a number": {"search": "#1042"},
        "search a subject": {"search": "słuchawka a1"},
        "search a surname": {"search": "Kowalsk"},
    }
    lists = [Question(f"tickets, {what}", TICKETS, {"filter": filter}) for what, filter in filters.items()]
    counts = [
        Question(f"tickets, {what}, counted", TICKET_COUNT, {"filter": filter}) for what, filter in filters.items()
    ]
    orders = [
        Question(f"tickets by {field}", TICKETS, {"order": {"field": field, "direction": "ASC"}})
        for field in ("PRIORITY", "STATE", "SUBJECT", "DUE_AT")
    ]
    return [*lists, *counts, *orders]


def _calendars() -> list[Question]:
    now = datetime.now(UTC)
    return [
        Question(
            f"calendar, mine, {days} days",
            CALENDAR,
            {"input": {"from": now.isoformat(), "to": (now + timedelta(days=days)).isoformat()}},
        )
        for days in (1, 7, 31)
    ]
