"""Tries as the API shows them."""

from datetime import datetime
from typing import Any

import strawberry

from ringbook.core.enums import describe
from ringbook.core.reading import attribute
from ringbook.dialling.models import DialTryState
from ringbook.dialling.wording import said

describe(
    DialTryState,
    "How a try went.",
    DIALLING="About to ring, or ringing.",
    ANSWERED="The other side picked up.",
    NO_ANSWER="It rang, and nobody picked up.",
    BUSY="The line was engaged.",
    FAILED="Nothing rang, or the number is not in service.",
    UNCLEAR="Nobody knows whether it rang.",
)


@strawberry.type(description="The PBX was asked, once, to ring a phone meeting's number.")
class DialTry:
    number: int = attribute("1, 2, … of the meeting.")
    state: DialTryState = attribute("How it went.")
    at: datetime = attribute("When it began, in UTC.")
    ended_at: datetime | None = attribute("When it was over, in UTC; null while it rings or they talk.")

    @strawberry.field(description="What is to be said about it, such as why the PBX refused; often empty.")
    def message(root: strawberry.Parent[Any]) -> str:
        return said(root.message)

    @classmethod
    def is_type_of(cls, row: Any, info: Any) -> bool:
        return type(row).__name__ == cls.__name__


__all__ = ["DialTry", "DialTryState"]
