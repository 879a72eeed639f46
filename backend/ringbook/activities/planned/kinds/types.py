"""The four kinds of activities."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import strawberry

from ringbook.activities.planned.models import ActivityKind, DialMode, DialOutcome
from ringbook.activities.planned.types import Activity, is_of
from ringbook.core.enums import describe
from ringbook.core.reading import attribute, many, one
from ringbook.dialling.loaders import tries_by_meeting
from ringbook.dictionaries.universal.loaders import entries_by_id
from ringbook.dictionaries.universal.types import DictionaryEntry

if TYPE_CHECKING:
    from ringbook.dialling.types import DialTry

_DialTry = Annotated["DialTry", strawberry.lazy("ringbook.dialling.types")]

describe(
    DialOutcome,
    "What became of a phone meeting that is dialled by itself.",
    REACHED="Somebody answered.",
    NOT_REACHED="All tries, or the time, went by.",
    UNCLEAR="Nobody knows whether it rang, so somebody must look, and nothing dials it again until dialTryResolve.",
    REFUSED="The rules forbid it, as somebody who asked not to be called, a kind of account, a stage.",
)
describe(
    DialMode,
    "Who dials a phone meeting.",
    MANUAL="Somebody does.",
    AUTOMATIC="It is dialled by itself, by the rules of the project.",
)


@dataclass(frozen=True, slots=True)
class Amount:
    """One of a meeting's two costs, as `Money` reads it."""

    amount: Decimal
    currency_id: UUID


@strawberry.type(description="An amount of money.")
class Money:
    amount: Decimal = attribute("0 or more, in hundredths.")
    currency: DictionaryEntry = one(entries_by_id, "currency_id", "Of the dictionary CURRENCY.")


@strawberry.type(description="A stop watch that the server keeps: a reload, or another screen, shows the same.")
class Timer:
    seconds: int = strawberry.field(description="Counted up to the last pause.")
    running_since: datetime | None = strawberry.field(
        description="When it was started, in UTC; add the time since then. null while it pauses."
    )


@strawberry.type(description="Something to be done until a time.")
class Task(Activity):
    is_type_of = is_of(ActivityKind.TASK)


@strawberry.type(description="A conversation with somebody of an organization, by phone, in writing or face to face.")
class Conversation(Activity):
    is_type_of = is_of(ActivityKind.CONVERSATION)

    @strawberry.field(description="How long it has taken so far.")
    def timer(root: strawberry.Parent[Any]) -> Timer:
        return Timer(seconds=root.timer_seconds, running_since=root.timer_since)


@strawberry.type(description="A meeting with somebody of an organization, at a place and at a cost.")
class Meeting(Activity):
    is_type_of = is_of(ActivityKind.MEETING)
    place: str = attribute("Where, in words; up to 20 000 characters, empty when unknown.")

    @strawberry.field(description="What it is expected to cost; null when unknown.")
    def expected_cost(root: strawberry.Parent[Any]) -> Money | None:
        return _cost(root, "expected")

    @strawberry.field(description="What it did cost; null while unknown.")
    def actual_cost(root: strawberry.Parent[Any]) -> Money | None:
        return _cost(root, "actual")


@strawberry.type(description="A call that is planned, with a contact, an organization, or neither.")
class PhoneMeeting(Activity):
    is_type_of = is_of(ActivityKind.PHONE_MEETING)
    number: str = attribute("The number to call, as it was typed.")
    national: str = attribute("The same for people to read: national form at home, else international.")
    mode: DialMode = attribute("Who dials.")
    outcome: DialOutcome | None = attribute(
        "What became of an AUTOMATIC one; null while it is open, and for MANUAL ones."
    )
    tries: list[_DialTry] = many(
        tries_by_meeting, "How often the PBX was asked to ring, by itself or by phoneMeetingDial; the latest first."
    )


def _cost(row: Any, name: str) -> Any:
    amount, currency_id = getattr(row, f"{name}_amount"), getattr(row, f"{name}_currency_id")
    return Amount(amount, currency_id) if currency_id else None


__all__ = ["Conversation", "DialMode", "DialOutcome", "Meeting", "Money", "PhoneMeeting", "Task", "Timer"]
