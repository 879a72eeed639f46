"""Calls and lines to PBXes as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.activities.loaders import notes_by_id
from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, many, one
from ringbook.identity.loaders import users_by_id
from ringbook.organizations.loaders import organizations_by_id
from ringbook.phones.saying import spoken
from ringbook.telephony import policy
from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.identification.types import CallCandidate, choices_of, how_sure
from ringbook.telephony.loaders import (
    answerers_by_call,
    calls_by_id,
    candidates_by_call,
    connections_by_id,
    suggestions_by_call,
    users_by_call,
    wrappable_by_call,
)
from ringbook.telephony.models import CallbackState, CallDirection, CallState
from ringbook.telephony.outcomes import LoggedEventOutcome

if TYPE_CHECKING:
    from ringbook.activities.types import Note
    from ringbook.contacts.types import Contact
    from ringbook.identity.types import User
    from ringbook.organizations.types import Organization
    from ringbook.telephony.lines.types import CtiConnection

_Contact = Annotated["Contact", strawberry.lazy("ringbook.contacts.types")]
_Organization = Annotated["Organization", strawberry.lazy("ringbook.organizations.types")]
_CtiConnection = Annotated["CtiConnection", strawberry.lazy("ringbook.telephony.lines.types")]
_Note = Annotated["Note", strawberry.lazy("ringbook.activities.types")]
_User = Annotated["User", strawberry.lazy("ringbook.identity.types")]

describe(
    CallDirection,
    "Who called whom.",
    IN="Somebody calls us.",
    OUT="One of us calls.",
)
describe(
    CallbackState,
    "What becomes of a missed call.",
    OPEN="Nobody rings back yet.",
    CLAIMED="Somebody is about to ring back.",
    SETTLED="Somebody reached the number, or said that it is dealt with, or they called again.",
)
describe(
    CallState,
    "How far a call has come; it only moves on.",
    RINGING="Nobody has picked up yet.",
    ANSWERED="They talk.",
    ENDED="It is over, answered or not.",
)
describe(
    LoggedEventOutcome,
    "What came of a call or a message.",
    REACHED="One talked with whom one wanted.",
    NO_ANSWER="Nobody picked up.",
    BUSY="The line was engaged.",
    LEFT_MESSAGE="A word was left, on a machine or with somebody.",
    CALL_BACK="They want to be called again.",
    NOT_INTERESTED="They said no.",
    SENT="The message went out.",
    OTHER="None of the others; the note says more.",
)


@strawberry.type(description="What was said on the phone, as the PBX recorded it.")
class CallRecording:
    url: str = strawberry.field(
        description="Where it is played from, on our own address; rights are checked whenever it is opened."
    )
    seconds: int | None = strawberry.field(description="How long it is; null when the PBX did not say.")


@strawberry.type(description="What the viewer may do with a call.")
class CallCan:
    assign: bool = strawberry.field(description="Say who it was with.")
    claim: bool = strawberry.field(description="Ring a missed call back: claim it, let go of it, call it settled.")
    wrap_up: bool = strawberry.field(description="Say what came of it.")
    dial: bool = strawberry.field(description="Dial its number.")
    listen: bool = strawberry.field(description="Listen to its recording.")


@strawberry.type(description="One phone call, in or out.")
class Call(Node):
    version: int = attribute("Counts up with each change.")
    direction: CallDirection = attribute("Which way it goes.")
    state: CallState = attribute("How far it has come.")
    number: str = attribute("The other side's number, as the PBX sent it; empty when withheld.")
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
    blocked: bool = attribute("The caller was turned away: by one of the line's blocked numbers, or by the PBX.")
    wait_seconds: int | None = attribute("Seconds until it was answered, or ended unanswered; null while it rings.")
    talk_seconds: int | None = attribute("Seconds between answer and end; null before it ended or without an answer.")
    choices: list[CallCandidate] = strawberry.field(
        resolver=choices_of,
        description="Who it may be, when several contacts have the number: those chosen for it before first, then the"
        " viewer's own, those with open tickets, those who called last. A call that is with somebody because they were"
        " chosen before has the others too; one of which somebody said who it was has none.",
    )
    suggestions: list[_Contact] = many(
        suggestions_by_call,
        "Contacts in whose notes the number was seen, when nobody has it; suggestions only, the latest note first.",
    )
    connection: _CtiConnection | None = one(
        connections_by_id, "connection_id", "The line it came by; null for those without telephony:configure."
    )
    callback_state: CallbackState | None = attribute(
        "Of a missed call that can be rung back; null of all others.", name="callback"
    )
    claimed_by: _User | None = one(users_by_id, "claimed_by_id", "Who rings it back.")
    claimed_at: datetime | None = attribute("Since when they do, in UTC.")
    settled_by: _User | None = one(
        users_by_id,
        "settled_by_id",
        "Who reached the number, or said that it is dealt with; null when they called again.",
    )
    settled_at: datetime | None = attribute("When it was settled, in UTC.")
    transferred_from: Annotated["Call", strawberry.lazy("ringbook.telephony.types")] | None = one(
        calls_by_id, "transferred_from_id", "The leg that was transferred or forwarded here, if the viewer sees it."
    )
    outcome: LoggedEventOutcome | None = attribute("What came of it, as somebody said; null until then.")
    note: _Note | None = one(
        notes_by_id, "note_id", "What was noted of it, on the timeline of whom it was with; null while that is nobody."
    )
    wrapped_up_at: datetime | None = attribute("When somebody last said what it came to, in UTC.")
    wrapped_up_by: _User | None = one(users_by_id, "wrapped_up_by_id", "Who said so.")

    @strawberry.field(description="The same for people to read: national form at home, else international.")
    def national(root: strawberry.Parent[Any]) -> str:
        return spoken(root.national)

    @strawberry.field(description="How sure it is who calls, as far as the viewer may know.")
    async def certainty(root: strawberry.Parent[Any], info: Info) -> CallerCertainty:
        return (await how_sure(root, info))[0]

    @strawberry.field(description="How we know who it is, one sentence in the viewer's language.")
    async def reason(root: strawberry.Parent[Any], info: Info) -> str:
        return (await how_sure(root, info))[1]

    @strawberry.field(description="What was said; null without a recording, and for those without calls:listen.")
    def recording(root: strawberry.Parent[Any], info: Info) -> CallRecording | None:
        if not policy.may_listen(root, info.context.viewer):
            return None
        return CallRecording(url=f"/api/v1/calls/{root.id}/recording", seconds=root.recording_seconds)

    @strawberry.field(description="What the viewer may do with the call.")
    async def viewer_can(root: strawberry.Parent[Any], info: Info) -> CallCan:
        viewer = info.context.viewer
        return CallCan(
            assign=viewer.may("contacts:edit"),
            claim=policy.may_ring_back(root, viewer),
            wrap_up=bool(await info.context.load(wrappable_by_call, root.id)),
            dial=viewer.may("calls:dial") and bool(root.number) and not root.withheld,
            listen=policy.may_listen(root, viewer),
        )

    @strawberry.field(
        description="What was noted of it, as plain text, wherever that stands; empty when nothing was, or the viewer"
        " may not see it."
    )
    async def wrap_up_note(root: strawberry.Parent[Any], info: Info) -> str:
        note = await info.context.load(notes_by_id, root.note_id) if root.note_id else None
        return note.body if note else str(root.wrap_up_note)


__all__ = ["Call", "CallDirection", "CallState", "LoggedEventOutcome"]
