"""What the list of calls can be narrowed to: one filter for list, count, live list, views and export."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Optional

import strawberry
from tortoise.expressions import Q

from ringbook.contacts.accounts import Seen, accounts_named, accounts_seen, on_accounts
from ringbook.core.conditions import NOTHING
from ringbook.core.filters import DateTimeFilter, IdFilter, StringFilter, fits, on_moment, on_reference
from ringbook.core.texts import Indexed, on_text, whole
from ringbook.core.trees import joined, parts_of
from ringbook.core.viewer import Viewer
from ringbook.crms.filters import ManagersFilter, on_user
from ringbook.custom_fields.filters import NumberFilter
from ringbook.phones.filters import PhoneFilter, words
from ringbook.telephony.models import CallbackState, CallDirection, CallState
from ringbook.telephony.narrowing import (
    KNOWN,
    known_by,
    on_crm,
    on_missed,
    on_recorded,
    on_seconds,
    on_staff,
    staff_by,
)
from ringbook.telephony.outcomes import LoggedEventOutcome
from ringbook.telephony.search import has_word, with_number
from ringbook.telephony.times import talked, waited

LISTED = {"direction": "direction", "state": "state", "callback": "callback_state", "outcome": "outcome"}
"""Conditions that are lists of words, and their columns."""


@strawberry.input(
    description="Which calls. All that is given must hold. Errors: TOO_DEEP for groups more than 10 deep inside each"
    " other, TOO_MANY for more than 250 groups, or 1 000 values in all of them."
)
class CallFilter:
    and_: list["CallFilter"] | None = strawberry.field(default=None, name="and", description="All of these hold.")
    or_: list["CallFilter"] | None = strawberry.field(
        default=None, name="or", description="One of these holds; an empty list finds nothing."
    )
    not_: Optional["CallFilter"] = strawberry.field(default=None, name="not", description="This does not hold.")
    search: str | None = strawberry.field(
        default=None,
        description="Words that must all be found: the end of the number, four digits or more, or a part of the"
        " contact's or of the organization's name. At most 200 characters, and 20 words in the whole filter. Errors:"
        " TOO_LONG, TOO_MANY.",
    )
    id: IdFilter | None = strawberry.field(default=None, description="By the call itself; `isNull` says nothing.")
    direction: list[CallDirection] | None = strawberry.field(
        default=None, description="Which way it went; an empty list finds nothing."
    )
    state: list[CallState] | None = strawberry.field(
        default=None, description="How far it has come; an empty list finds nothing."
    )
    missed: bool | None = strawberry.field(
        default=None, description="true: somebody called, and nobody answered; false: all others."
    )
    callback: list[CallbackState] | None = strawberry.field(
        default=None, description="Of missed calls, how far ringing back has come; an empty list finds nothing."
    )
    user: ManagersFilter | None = strawberry.field(
        default=None, description="By who answered or dialled, and whose phone rang."
    )
    claimed_by: ManagersFilter | None = strawberry.field(default=None, description="By who rings a missed call back.")
    contact: IdFilter | None = strawberry.field(
        default=None, description="By contact, of those the viewer sees; `isNull`: it is with none of them."
    )
    organization: IdFilter | None = strawberry.field(
        default=None, description="By organization, of those the viewer sees; `isNull`: it is with none of them."
    )
    crm: IdFilter | None = strawberry.field(
        default=None,
        description="By the Crm of the contact or of the organization; `isNull`: it is with neither"
        " that the viewer sees.",
    )
    phone: PhoneFilter | None = strawberry.field(default=None, description="By the other side's number.")
    queue: StringFilter | None = strawberry.field(default=None, description="By the PBX's queue.")
    started_at: DateTimeFilter | None = strawberry.field(default=None, description="By when it began.")
    talk_seconds: NumberFilter | None = strawberry.field(
        default=None, description="By how long one talked. Errors: NOT_A_NUMBER."
    )
    wait_seconds: NumberFilter | None = strawberry.field(
        default=None, description="By how long it rang. Errors: NOT_A_NUMBER."
    )
    recorded: bool | None = strawberry.field(
        default=None, description="true: there is a recording that the viewer may listen to; false: all others."
    )
    outcome: list[LoggedEventOutcome] | None = strawberry.field(
        default=None, description="What came of it; an empty list finds nothing."
    )
    known: bool | None = strawberry.field(
        default=None,
        description="true: it is with a contact or an organization that the viewer sees; false: all others.",
    )
    connection: IdFilter | None = strawberry.field(default=None, description="By the line to a PBX.")


async def condition(given: CallFilter, viewer: Viewer, regions: list[str]) -> Q:
    """The filter as a condition. regions: in which numbers without a country may be.

    Raises TOO_DEEP, TOO_MANY, TOO_LONG, INVALID_PERIOD or NOT_A_NUMBER, each with the path from `filter` on.
    """
    parts = parts_of(given)
    accounts, seen = await accounts_named(parts, viewer), await accounts_seen(parts, viewer)
    known, staff = await known_by(parts, viewer), await staff_by(parts, viewer)

    def own(part: CallFilter, path: str) -> Iterator[Q]:
        yield from (has_word(word, accounts[word]) for word in words(part.search))
        yield from _columns(part, viewer, path)
        if part.user:
            yield on_staff(part.user, *staff[path])
        if part.claimed_by:
            yield on_user("claimed_by_id", part.claimed_by, viewer, f"{path}.claimedBy")
        yield from _with(part, seen, known, viewer, path)
        yield from _flags(part, viewer)
        if part.phone:
            yield with_number(part.phone.matches, regions)

    return joined(given, own)


def _columns(given: CallFilter, viewer: Viewer, path: str) -> Iterator[Q]:
    if given.id:
        yield on_reference("id", "Call", given.id, f"{path}.id")
    if given.connection:
        yield on_reference("connection_id", "CtiConnection", given.connection, f"{path}.connection")
    if given.queue:
        yield on_text("queue", given.queue, Indexed(whole=whole("queue")))
    if given.started_at:
        yield on_moment("started_at", given.started_at, viewer, f"{path}.startedAt")
    if given.talk_seconds:
        yield on_seconds(talked, given.talk_seconds, f"{path}.talkSeconds")
    if given.wait_seconds:
        yield on_seconds(waited, given.wait_seconds, f"{path}.waitSeconds")
    for name, column in LISTED.items():
        listed: Sequence[object] | None = getattr(given, name)
        if listed is not None:
            # "Is not null" makes the negation hold for calls without a value.
            yield fits(f"{column}__in", listed) & fits(f"{column}__isnull", False) if listed else NOTHING


def _with(given: CallFilter, seen: Seen, known: Mapping[str, Q], viewer: Viewer, path: str) -> Iterator[Q]:
    yield from on_accounts(given, seen, viewer, path)
    if given.crm:
        yield on_crm(given.crm, known.get(path), known.get(KNOWN))
    if given.known is not None:
        yield known[KNOWN] if given.known else ~known[KNOWN]


def _flags(given: CallFilter, viewer: Viewer) -> Iterator[Q]:
    for wanted, flag in ((given.missed, on_missed()), (given.recorded, on_recorded(viewer))):
        if wanted is not None:
            yield flag if wanted else ~flag
