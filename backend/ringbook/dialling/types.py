"""Tries as the API shows them."""

from datetime import datetime
from typing import Any

import strawberry

from ringbook.core.reading import attribute
from ringbook.dialling.models import DialTryState
from ringbook.dialling.wording import said

strawberry.enum(
    DialTryState,
    description="How a try went. DIALLING: about to ring, or ringing. FAILED: nothing rang, or the number is not in"
    " service. UNCLEAR: nobody knows whether it rang.",
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
