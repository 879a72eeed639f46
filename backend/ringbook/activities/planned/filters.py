"""What the list of activities can be narrowed to."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Optional

import strawberry
from tortoise.expressions import Q

from ringbook.activities.planned.conditions import on_crm, on_id, on_participants, on_people
from ringbook.activities.planned.search import WORDS, has_word
from ringbook.activities.planned.types import ActivityKind
from ringbook.contacts.accounts import Seen, accounts_named, accounts_seen, keys_seen, with_none
from ringbook.core.filters import DateTimeFilter, IdFilter, StringFilter, on_keys, on_moment, on_reference
from ringbook.core.texts import on_text
from ringbook.core.trees import joined, parts_of
from ringbook.core.viewer import Viewer
from ringbook.core.words import camel
from ringbook.crms.filters import ManagersFilter, on_user
from ringbook.phones.filters import words

TEXTS = ("subject", "note")
REFERENCES = {
    "type": "DictionaryEntry",
    "priority": "DictionaryEntry",
    "category": "DictionaryEntry",
    "project": "Project",
    "ticket": "Ticket",
}
MOMENTS = ("starts_at", "ends_at", "done_at", "created_at")


@strawberry.input(
    description="Which activities. All that is given must hold. Errors: TOO_DEEP for groups more than 10 deep inside"
    " each other, TOO_MANY for more than 250 groups, or 1 000 values in all of them."
)
class ActivityFilter:
    and_: list["ActivityFilter"] | None = strawberry.field(default=None, name="and", description="All of these hold.")
    or_: list["ActivityFilter"] | None = strawberry.field(
        default=None, name="or", description="One of these holds; an empty list finds nothing."
    )
    not_: Optional["ActivityFilter"] = strawberry.field(default=None, name="not", description="This does not hold.")
    search: str | None = strawberry.field(
        default=None,
        description="Words that must all be found: in the subject, in the note, or in the name of a contact or an"
        " organization it is with. At most 200 characters, and 20 words in the whole filter. Errors: TOO_LONG,"
        " TOO_MANY.",
    )
    id: IdFilter | None = strawberry.field(default=None, description="By the activity itself; `isNull` says nothing.")
    kind: list[ActivityKind] | None = strawberry.field(
        default=None, description="By kind; an empty list finds nothing."
    )
    subject: StringFilter | None = strawberry.field(default=None, description="By subject.")
    note: StringFilter | None = strawberry.field(default=None, description="By note.")
    type: IdFilter | None = strawberry.field(default=None, description="By the entry of ACTIVITY_KIND.")
    priority: IdFilter | None = strawberry.field(default=None, description="By priority.")
    category: IdFilter | None = strawberry.field(default=None, description="By category.")
    assignee: ManagersFilter | None = strawberry.field(default=None, description="By who is to do it.")
    participants: ManagersFilter | None = strawberry.field(default=None, description="By who takes part.")
    contact: IdFilter | None = strawberry.field(default=None, description="By any of its contact persons.")
    organization: IdFilter | None = strawberry.field(default=None, description="By organization.")
    project: IdFilter | None = strawberry.field(default=None, description="By project.")
    ticket: IdFilter | None = strawberry.field(default=None, description="By ticket.")
    crm: IdFilter | None = strawberry.field(
        default=None, description="By the Crm of its contact or organization; without these by its project's."
    )
    starts_at: DateTimeFilter | None = strawberry.field(default=None, description="By begin.")
    ends_at: DateTimeFilter | None = strawberry.field(default=None, description="By end; a task's due time.")
    done_at: DateTimeFilter | None = strawberry.field(default=None, description="By when it was done.")
    created_at: DateTimeFilter | None = strawberry.field(default=None, description="By when it was planned.")
    done: bool | None = strawberry.field(default=None, description="true: done; false: still to be done.")
    overdue: bool | None = strawberry.field(
        default=None, description="true: still open, although its end is over; false: not so."
    )


async def condition(given: ActivityFilter, viewer: Viewer) -> Q:
    """The filter as a condition.

    Raises TOO_DEEP, TOO_MANY, TOO_LONG, INVALID_PERIOD, each with the path from `filter` on.
    """
    parts = parts_of(given)
    accounts, seen = await accounts_named(parts, viewer), await accounts_seen(parts, viewer)

    def own(part: ActivityFilter, path: str) -> Iterator[Q]:
        yield from (has_word(word, accounts[word]) for word in words(part.search))
        yield from _columns(part, viewer, path)
        yield from _linked(part, viewer, path)
        yield from _with(part, seen, viewer, path)
        yield from _by_time(part)

    return joined(given, own)


def _columns(given: ActivityFilter, viewer: Viewer, path: str) -> Iterator[Q]:
    for name in TEXTS:
        if text := getattr(given, name):
            yield on_text(name, text, WORDS)
    for name, kind in REFERENCES.items():
        if id := getattr(given, name):
            yield on_reference(f"{name}_id", kind, id, f"{path}.{name}")
    for name in MOMENTS:
        if moment := getattr(given, name):
            yield on_moment(name, moment, viewer, f"{path}.{camel(name)}")
    if given.kind is not None:
        yield Q(kind__in=given.kind)


def _linked(given: ActivityFilter, viewer: Viewer, path: str) -> Iterator[Q]:
    if given.id:
        yield on_id(given.id, f"{path}.id")
    if given.assignee:
        yield on_user("assignee_id", given.assignee, viewer, f"{path}.assignee")
    if given.participants:
        yield on_participants(given.participants, viewer, f"{path}.participants")
    if given.crm:
        yield on_crm(given.crm, f"{path}.crm")


def _with(given: ActivityFilter, seen: Seen, viewer: Viewer, path: str) -> Iterator[Q]:
    if given.contact:
        yield on_people(keys_seen("contact", given.contact, seen, path))
        yield from with_none("contact", given.contact, viewer)
    if given.organization:
        keys = keys_seen("organization", given.organization, seen, path)
        yield on_keys("organization_id", keys, None)
        yield from with_none("organization", given.organization, viewer)


def _by_time(given: ActivityFilter) -> Iterator[Q]:
    if given.done is not None:
        yield Q(done_at__isnull=not given.done)
    if given.overdue is not None:
        late = Q(done_at__isnull=True, ends_at__lt=datetime.now(UTC))
        yield late if given.overdue else ~late
