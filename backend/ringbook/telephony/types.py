"""Calls and lines to PBXes as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.reading import Node, attribute, many, one
from ringbook.organizations.loaders import organizations_by_id
from ringbook.telephony.loaders import answerers_by_call, candidates_by_call, users_by_call
from ringbook.telephony.models import CallDirection, CallState

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact
    from ringbook.identity.types import User
    from ringbook.organizations.types import Organization

_Contact = Annotated["Contact", strawberry.lazy("ringbook.contacts.types")]
_Organization = Annotated["Organization", strawberry.lazy("ringbook.organizations.types")]
_User = Annotated["User", strawberry.lazy("ringbook.identity.types")]

strawberry.enum(CallDirection, description="IN: somebody calls us. OUT: one of us calls.")
strawberry.enum(CallState, description="How far a call has come; it only moves on.")


@strawberry.type(description="A PBX that posts its call events to us.")
class CtiConnection(Node):
    name: str = attribute("Unique among the lines there are.")
    region: str = attribute("ISO 3166 country code: how the PBX's numbers without a country code are read.")
    created_at: datetime = attribute("When the line was added, in UTC.")
    last_event_at: datetime | None = attribute("When the PBX last posted an event, in UTC, to about ten seconds.")


@strawberry.type(description="One phone call, in or out.")
class Call(Node):
    version: int = attribute("Counts up with each change.")
    direction: CallDirection = attribute("Which way it goes.")
    state: CallState = attribute("How far it has come.")
    number: str = attribute("The other side's number, as the PBX sent it; empty when withheld.")
    national: str = attribute("The same for people to read: national form at home, else international.")
    e164: str | None = attribute("The same as E.164, such as +48601602603; null when it can't be told.")
    withheld: bool = attribute("The other side hides its number.")
    contact: _Contact | None = one(contacts_by_id, "contact_id", "Who it is, if the viewer sees them.")
    organization: _Organization | None = one(
        organizations_by_id, "organization_id", "Their company, if the viewer sees it."
    )
    candidates: list[_Contact] = many(
        candidates_by_call, "Who it may be, when several contacts have the number; by name."
    )
    user: _User | None = one(answerers_by_call, "id", "The colleague on the phone, once it is answered.")
    users: list[_User] = many(
        users_by_call, "The colleagues whose phone rings; of an outgoing call, who dials. By name."
    )
    queue: str = attribute("The PBX's queue that the call came through; empty without one.")
    started_at: datetime = attribute("When we first heard of it, in UTC.")
    answered_at: datetime | None = attribute("When it was answered, in UTC.")
    ended_at: datetime | None = attribute("When it ended, in UTC.")
    cause: str = attribute("Why it ended, in the PBX's words, such as normalClearing, busy or cancel.")
    missed: bool = attribute("Somebody called, and nobody answered.")
    wait_seconds: int | None = attribute("Seconds until it was answered, or ended unanswered; null while it rings.")
    talk_seconds: int | None = attribute("Seconds between answer and end; null before it ended or without an answer.")


__all__ = ["Call", "CallDirection", "CallState", "CtiConnection"]
