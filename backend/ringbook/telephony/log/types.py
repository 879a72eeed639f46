"""The log of the lines as the API shows it."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, one
from ringbook.core.words import say
from ringbook.telephony.lines.loaders import lines_by_id
from ringbook.telephony.lines.types import CtiDialect
from ringbook.telephony.loaders import calls_by_id
from ringbook.telephony.log import models
from ringbook.telephony.log.events import CtiEvent
from ringbook.telephony.log.models import CtiOutcome

if TYPE_CHECKING:
    from ringbook.telephony.lines.types import CtiConnection
    from ringbook.telephony.types import Call

_Line = Annotated["CtiConnection", strawberry.lazy("ringbook.telephony.lines.types")]
_Call = Annotated["Call", strawberry.lazy("ringbook.telephony.types")]

describe(
    CtiOutcome,
    "What became of what a PBX posted.",
    TAKEN="A call was made or moved on.",
    REPEATED="It was known already, or came too late to change anything.",
    IGNORED="It was understood, and is of no call.",
    REFUSED="It was not understood; see error.",
)


@strawberry.type(
    description="Something a PBX posted, as it came, and what we made of it. Kept for seven days, the last 10 000 of"
    " each line; headers are not kept, and neither is the token."
)
class CtiLogEntry(Node):
    connection: _Line | None = one(lines_by_id, "connection_id", "The line; null when it was taken away.")
    method: str = attribute("The request's method.")
    content_type: str = attribute("What the request said its body is.")
    address: str = attribute("Who posted: an IP address.")
    dialect: CtiDialect | None = attribute("Whose way of speaking it is; null: nobody's that we know.")
    outcome: CtiOutcome = attribute("What became of it.")
    status: int = attribute("The HTTP status of our answer.")
    answer: str = attribute("Our answer.")
    answer_type: str = attribute("The content type of our answer.")
    call: _Call | None = one(calls_by_id, "call_id", "The call it told of, if the viewer sees it.")

    @strawberry.field(
        description="The path behind the token, and the query after a question mark; empty for the line's own address."
    )
    def path(root: strawberry.Parent[models.CtiLogEntry]) -> str:
        return f"{root.path}?{root.query}" if root.query else root.path

    @strawberry.field(description="When it came, in UTC.")
    def at(root: strawberry.Parent[models.CtiLogEntry]) -> datetime:
        return root.created_at

    @strawberry.field(description="The body as it came, at most 64 KiB; bytes that are no text are shown as �.")
    def body(root: strawberry.Parent[models.CtiLogEntry]) -> str:
        return bytes(root.body).decode("utf-8", "replace")

    @strawberry.field(description="What it said, in our words; none when it was not understood.")
    def events(root: strawberry.Parent[models.CtiLogEntry]) -> list[CtiEvent]:
        return [CtiEvent.of(each) for each in root.events]

    @strawberry.field(description="Why it was refused, one sentence in the viewer's language; null when it was not.")
    def error(root: strawberry.Parent[models.CtiLogEntry]) -> str | None:
        return say(root.error["sentence"], **root.error["values"]) if root.error else None


__all__ = ["CtiLogEntry", "CtiOutcome"]
