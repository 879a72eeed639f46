"""What the list of tickets can be narrowed to: one filter for list, count, export and moving many."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import ROUND_FLOOR, Decimal
from typing import Any, Optional

import strawberry
from tortoise.expressions import Q

from ringbook.contacts.accounts import accounts_named, accounts_seen, on_accounts
from ringbook.core.conditions import NOTHING
from ringbook.core.errors import DomainError
from ringbook.core.filters import DateTimeFilter, IdFilter, StringFilter, fits, on_moment, on_reference
from ringbook.core.texts import Indexed, on_text
from ringbook.core.trees import joined, parts_of
from ringbook.core.viewer import Viewer
from ringbook.core.words import camel
from ringbook.crms.filters import ManagersFilter, on_user
from ringbook.custom_fields.filters import NumberFilter
from ringbook.phones.filters import words
from ringbook.tags.filters import on_tags
from ringbook.tickets.enums import TicketStateCategory
from ringbook.tickets.flows.models import LIVE, RUNNING
from ringbook.tickets.flows.reading import Flows, read_flows
from ringbook.tickets.search import has_word

TEXTS = {
    "subject": Indexed(whole=lambda row: row.sort_subject, inside=lambda row: row.sort_subject),
    "description": Indexed(inside=lambda row: row.words),
}
REFERENCES = {
    "type": "DictionaryEntry",
    "priority": "DictionaryEntry",
    "state": "TicketState",
    "project": "Project",
    "crm": "Crm",
}
MOMENTS = ("due_at", "created_at", "updated_at", "resolved_at")
LARGEST = 2**31 - 1


@strawberry.input(
    description="Which tickets. All that is given must hold. Errors: TOO_DEEP for groups more than 10 deep inside each"
    " other, TOO_MANY for more than 250 groups, or 1 000 values in all of them."
)
class TicketFilter:
    and_: list["TicketFilter"] | None = strawberry.field(default=None, name="and", description="All of these hold.")
    or_: list["TicketFilter"] | None = strawberry.field(
        default=None, name="or", description="One of these holds; an empty list finds nothing."
    )
    not_: Optional["TicketFilter"] = strawberry.field(default=None, name="not", description="This does not hold.")
    search: str | None = strawberry.field(
        default=None,
        description="Words that must all be found: the number (1042 or #1042), or a part of the subject, of the"
        " contact's or of the organization's name. At most 200 characters, and 20 words in the whole filter. Errors:"
        " TOO_LONG, TOO_MANY.",
    )
    id: IdFilter | None = strawberry.field(default=None, description="By the ticket itself; `isNull` says nothing.")
    number: NumberFilter | None = strawberry.field(default=None, description="By number. Errors: NOT_A_NUMBER.")
    subject: StringFilter | None = strawberry.field(default=None, description="By subject.")
    description: StringFilter | None = strawberry.field(
        default=None, description="By what the description says; `eq`: just that; `in`: one of these."
    )
    type: IdFilter | None = strawberry.field(default=None, description="By type.")
    priority: IdFilter | None = strawberry.field(default=None, description="By priority.")
    state: IdFilter | None = strawberry.field(default=None, description="By state.")
    category: list[TicketStateCategory] | None = strawberry.field(
        default=None, description="By what the state means; an empty list finds nothing."
    )
    assignee: ManagersFilter | None = strawberry.field(default=None, description="By who has it to do.")
    contact: IdFilter | None = strawberry.field(default=None, description="By contact.")
    organization: IdFilter | None = strawberry.field(default=None, description="By organization.")
    project: IdFilter | None = strawberry.field(default=None, description="By project.")
    crm: IdFilter | None = strawberry.field(default=None, description="By Crm.")
    tags: IdFilter | None = strawberry.field(default=None, description="By tag; `in`: those with any of them.")
    due_at: DateTimeFilter | None = strawberry.field(default=None, description="By when it is due.")
    created_at: DateTimeFilter | None = strawberry.field(default=None, description="By when it was added.")
    updated_at: DateTimeFilter | None = strawberry.field(default=None, description="By when it was last changed.")
    resolved_at: DateTimeFilter | None = strawberry.field(default=None, description="By when it was resolved.")
    open: bool | None = strawberry.field(
        default=None, description="true: NEW, OPEN or WAITING; false: RESOLVED or CLOSED."
    )
    overdue: bool | None = strawberry.field(
        default=None, description="true: those whose due state is OVERDUE; false: all others."
    )


async def condition(given: TicketFilter, viewer: Viewer, regions: list[str]) -> Q:
    """The filter as a condition. regions: nothing hangs on them here, but all lists are asked alike.

    Raises TOO_DEEP, TOO_MANY, TOO_LONG, INVALID_PERIOD or NOT_A_NUMBER, each with the path from `filter` on.
    """
    parts, flows = parts_of(given), await read_flows()
    accounts, seen = await accounts_named(parts, viewer), await accounts_seen(parts, viewer)

    def own(part: TicketFilter, path: str) -> Iterator[Q]:
        yield from (has_word(word, accounts[word]) for word in words(part.search))
        yield from _columns(part, viewer, path)
        yield from _linked(part, viewer, path)
        yield from on_accounts(part, seen, viewer, path)
        yield from _state(part, flows)

    return joined(given, own)


def _columns(given: TicketFilter, viewer: Viewer, path: str) -> Iterator[Q]:
    if given.id:
        yield on_reference("id", "Ticket", given.id, f"{path}.id")
    if given.number:
        yield _on_number(given.number, f"{path}.number")
    for name, indexed in TEXTS.items():
        if text := getattr(given, name):
            yield on_text(name if name == "subject" else "words", text, indexed)
    for name, kind in REFERENCES.items():
        if id := getattr(given, name):
            yield on_reference(f"{name}_id", kind, id, f"{path}.{name}")
    for name in MOMENTS:
        if moment := getattr(given, name):
            yield on_moment(name, moment, viewer, f"{path}.{camel(name)}")


def _linked(given: TicketFilter, viewer: Viewer, path: str) -> Iterator[Q]:
    if given.assignee:
        yield on_user("assignee_id", given.assignee, viewer, f"{path}.assignee")
    if given.tags:
        yield on_tags("ticket", given.tags, f"{path}.tags")


def _state(given: TicketFilter, flows: Flows) -> Iterator[Q]:
    live, running = flows.among(LIVE), flows.among(RUNNING)
    if given.category is not None:
        yield _in_states(flows.among(given.category))
    if given.open is not None:
        yield _in_states(live) if given.open else ~_in_states(live)
    if given.overdue is not None:
        late = Q(due_at__lte=datetime.now(UTC), due_at__isnull=False)
        counts = _in_states(running) | (_in_states(live) & Q(due_by_hand=True))
        yield late & counts if given.overdue else ~Q(late, counts)


def _in_states(ids: list[Any]) -> Q:
    return Q(state_id__in=ids) if ids else NOTHING


def _on_number(given: NumberFilter, path: str) -> Q:
    parts = []
    for name in ("eq", "gt", "gte", "lt", "lte"):
        wanted: Decimal | None = getattr(given, name)
        if wanted is not None and wanted.is_nan():
            raise DomainError("not_a_number", "Write a number.", field=f"{path}.{name}")
        if wanted is not None:
            parts.append(_compared(name, wanted))
    return Q(*parts)


def _compared(name: str, wanted: Decimal) -> Q:
    """Numbers are whole: from 2.5 on means more than 2, and nothing is just 2.5."""
    whole = int(min(max(wanted, Decimal(-1)), Decimal(LARGEST)).to_integral_value(ROUND_FLOOR))
    if name == "eq":
        return Q(number=whole) if wanted == whole else NOTHING
    if wanted != whole:
        name = {"gte": "gt", "lt": "lte"}.get(name, name)
    return fits(f"number__{name}", whole)
