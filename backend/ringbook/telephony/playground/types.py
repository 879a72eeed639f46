"""The playground as the API shows it."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.telephony.lines.types import CtiDialect
from ringbook.telephony.log.events import CtiEvent

if TYPE_CHECKING:
    from ringbook.identity.types import User
    from ringbook.telephony.identification.types import NumberDiagnosis

_Diagnosis = Annotated["NumberDiagnosis", strawberry.lazy("ringbook.telephony.identification.types")]
_User = Annotated["User", strawberry.lazy("ringbook.identity.types")]


@strawberry.type(description="An event as the maker of a PBX documents it, of a call that is new each time one asks.")
class CtiSample:
    name: str = strawberry.field(description="What it tells of, in the viewer's language.")
    dialect: CtiDialect = strawberry.field(description="Whose way of speaking it is.")
    content_type: str = strawberry.field(description="The request's content type.")
    body: str = strawberry.field(description="The request's body.")
    path: str = strawberry.field(description="The path behind the token; empty for the line's own address.")


@strawberry.input(description="An event in the place of one that a PBX posts.")
class CtiPostInput:
    connection_id: strawberry.ID = strawberry.field(description="The line.")
    content_type: str = strawberry.field(default="application/json", description="What the body is.")
    body: str = strawberry.field(description="At most 64 KiB.")
    path: str = strawberry.field(
        default="",
        description="The path behind the token; journal for a report of 3CX. A query goes after a question mark.",
    )


@strawberry.type(description="What would come of an event; nothing is written, and nobody's phone rings.")
class CtiPreview:
    dialect: CtiDialect | None = strawberry.field(description="Whose way of speaking it is; null: nobody's we know.")
    events: list[CtiEvent] = strawberry.field(description="What it says, in our words.")
    diagnosis: _Diagnosis | None = strawberry.field(
        description="What the number doctor says of the other side; null when it is withheld or not told."
    )
    rings: list[_User] = strawberry.field(description="Who would see the pop; by name.")
    status: int = strawberry.field(description="The HTTP status of our answer.")
    answer: str = strawberry.field(description="Our answer.")
    answer_type: str = strawberry.field(description="The content type of our answer.")
    error: str | None = strawberry.field(description="Why it would be refused, one sentence; null if it would not.")
