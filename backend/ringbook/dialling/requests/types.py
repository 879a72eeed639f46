"""Calls that people asked for, as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, one
from ringbook.dialling.requests.models import DialRequestState
from ringbook.dialling.wording import said
from ringbook.phones.saying import spoken
from ringbook.telephony.loaders import calls_by_id

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact
    from ringbook.telephony.types import Call

describe(
    DialRequestState,
    "How far a call that somebody asked for has come.",
    ASKED="The PBX is being asked.",
    RINGING="The PBX took the order; the viewer's phone rings, then the other one.",
    ANSWERED="They talk.",
    ENDED="It is over, answered or not.",
    REFUSED="Nothing rang.",
    UNCLEAR="Nobody knows whether it rang; it is not asked for again.",
)


@strawberry.type(description="A PBX was asked, once, to ring the viewer's phone and a number.")
class DialRequest(Node):
    state: DialRequestState = attribute("How far it has come.")
    at: datetime = attribute("When it was asked for, in UTC.")
    contact: Annotated["Contact", strawberry.lazy("ringbook.contacts.types")] | None = one(
        contacts_by_id, "contact_id", "Who is called, if that is known and the viewer sees them."
    )
    call: Annotated["Call", strawberry.lazy("ringbook.telephony.types")] | None = one(
        calls_by_id, "call_id", "The call that came of it, once the PBX told of one."
    )

    @strawberry.field(description="The number for people to read.")
    def national(root: strawberry.Parent[Any]) -> str:
        return spoken(root.national)

    @strawberry.field(description="The number as the PBX got it, as E.164 where that is known.")
    def number(root: strawberry.Parent[Any]) -> str:
        called: str = root.called
        return called

    @strawberry.field(description="What is to be said about it, such as why the PBX refused; often empty.")
    def message(root: strawberry.Parent[Any]) -> str:
        return said(root.message)


__all__ = ["DialRequest", "DialRequestState"]
