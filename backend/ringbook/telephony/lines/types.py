"""Lines to PBXes as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, many, one
from ringbook.identity.loaders import users_by_id
from ringbook.projects.loaders import projects_by_id
from ringbook.telephony.asterisk.states import told
from ringbook.telephony.lines import models
from ringbook.telephony.lines.loaders import extensions_by_line, queues_by_line, users_by_queue
from ringbook.telephony.lines.models import CtiDialect, DialAdapter

if TYPE_CHECKING:
    from ringbook.identity.types import User
    from ringbook.projects.types import Project

_User = Annotated["User", strawberry.lazy("ringbook.identity.types")]
_Project = Annotated["Project", strawberry.lazy("ringbook.projects.types")]

describe(
    CtiDialect,
    "The way in which a PBX tells of its calls.",
    AUTO="Found by the fields of each event.",
    ZAMMAD="Zammad's generic CTI push.",
    SIPGATE="sipgate.io's push API.",
    TWILIO="Twilio's voice webhooks.",
    PLACETEL="Placetel's webhooks.",
    THREE_CX="A 3CX with our CRM template.",
    RINGBOOK="JSON of our own.",
    ASTERISK="What the dialplan of an Asterisk posts.",
)
describe(
    DialAdapter,
    "How a PBX is asked to dial.",
    NONE="Not at all.",
    HTTP="By a request as docs/dialling.md describes it.",
    ARI="By the REST interface of an Asterisk.",
    TEL="By a tel: link, for the device in front of the person.",
    SIP="By a sip: link, for the device in front of the person.",
)


@strawberry.type(description="Whose phone an extension of a line is.")
class CtiExtension:
    extension: str = attribute("As the PBX names it, such as 101.")
    user: _User | None = one(users_by_id, "user_id", "Whose it is.")


@strawberry.type(description="A queue of a PBX, and for whom its calls ring.")
class CtiQueue:
    name: str = attribute("Its name or number, as the PBX says it.")
    users: list[_User] = many(users_by_queue, "For whom its calls ring, beside the members of the project; by name.")
    project: _Project | None = one(projects_by_id, "project_id", "For whose members its calls ring.")


@strawberry.type(description="Whom a PBX is told to turn away when they call.")
class CtiBlockedNumber:
    number: str = strawberry.field(
        description="A number, or the beginning of one and a star: with + as E.164, else the digits as the PBX sends"
        " them; anonymous: whoever hides theirs."
    )
    note: str = strawberry.field(description="Why; empty when not said.")


@strawberry.type(description="Which number a PBX is told to show when somebody is called.")
class CtiCallerId:
    destination: str = strawberry.field(description="To whom, as CtiBlockedNumber.number; a star alone: to all others.")
    caller_id: str = strawberry.field(description="The number they see.")


@strawberry.type(description="How a PBX is asked to dial.")
class CtiDialling:
    adapter: DialAdapter = strawberry.field(description="Which way.")
    url: str = strawberry.field(
        description="HTTP: where it is asked; {number}, {extension}, {presented}, {project} and {id} are filled in."
        " ARI: the base, such as http://pbx:8088/ari."
    )
    method: str = strawberry.field(description="HTTP: GET or POST.")
    body: str = strawberry.field(description="HTTP: the body, with the same fields; empty: JSON of our own.")
    endpoint: str = strawberry.field(description="ARI: the endpoint of an extension, such as PJSIP/{extension}.")
    context: str = strawberry.field(description="ARI: the dialplan's context in which the number is dialled.")
    username: str = strawberry.field(description="Who we are to the PBX; empty without.")
    has_secret: bool = strawberry.field(description="A password or token is kept; it is never shown.")
    main: bool = strawberry.field(description="It dials for users whom no line has an extension of.")


@strawberry.type(description="The manager interface of an Asterisk that we listen to.")
class CtiAsterisk:
    host: str = strawberry.field(description="Where it is.")
    port: int = strawberry.field(description="Its port, usually 5038.")
    username: str = strawberry.field(description="Who we are to it.")
    has_secret: bool = strawberry.field(description="A password is kept; it is never shown.")
    connected_since: datetime | None = strawberry.field(description="Since when we listen, in UTC; null: we don't now.")
    message: str | None = strawberry.field(description="Why we don't, one sentence; null when we do.")


@strawberry.type(description="A PBX that posts its call events to us.")
class CtiConnection(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique among the lines there are.")
    dialect: CtiDialect = attribute("How the PBX speaks.")
    region: str = attribute("ISO 3166 country code: how the PBX's numbers without a country code are read.")
    outside_prefix: str = attribute("Digits that the PBX puts before numbers outside, such as 0; empty without.")
    addresses: list[str] = attribute("IP addresses and networks that may post; none: any.")
    recording_hosts: list[str] = attribute(
        "Hosts that recordings may be fetched from; one without a port at the usual port of HTTP or HTTPS alone."
    )
    created_at: datetime = attribute("When the line was added, in UTC.")
    last_event_at: datetime | None = attribute("When the PBX last posted an event, in UTC, to about ten seconds.")
    extensions: list[CtiExtension] = many(extensions_by_line, "Whose phones its extensions are; by extension.")
    queues: list[CtiQueue] = many(queues_by_line, "For whom the calls of its queues ring; by name.")

    @strawberry.field(
        description="Its events must be signed: Twilio's with the account's auth token, others with the secret that"
        " was agreed on."
    )
    def signed(root: strawberry.Parent[models.CtiConnection]) -> bool:
        return bool(root.signing_secret)

    @strawberry.field(description="Until then, in UTC, the token before this one is taken too; null: it is not.")
    def previous_token_until(root: strawberry.Parent[models.CtiConnection]) -> datetime | None:
        return root.previous_until if root.previous_token_hash else None

    @strawberry.field(description="How it is asked to dial.")
    def dialling(root: strawberry.Parent[models.CtiConnection]) -> CtiDialling:
        return CtiDialling(
            adapter=root.dial_adapter,
            url=root.dial_url,
            method=root.dial_method,
            body=root.dial_body,
            endpoint=root.dial_endpoint,
            context=root.dial_context,
            username=root.dial_username,
            has_secret=bool(root.dial_secret),
            main=root.dial_main,
        )

    @strawberry.field(
        description="Whom the PBX is told to turn away; by dialects ZAMMAD, SIPGATE and RINGBOOK, others are not told."
    )
    def blocked_numbers(root: strawberry.Parent[models.CtiConnection]) -> list[CtiBlockedNumber]:
        return [CtiBlockedNumber(**each) for each in root.blocked_numbers]

    @strawberry.field(
        description="Which number the PBX is told to show; the first rule that fits counts. By the same dialects."
    )
    def caller_ids(root: strawberry.Parent[models.CtiConnection]) -> list[CtiCallerId]:
        return [CtiCallerId(**each) for each in root.caller_ids]

    @strawberry.field(description="The manager interface that we listen to; null without one.")
    def asterisk(root: strawberry.Parent[models.CtiConnection]) -> CtiAsterisk | None:
        if not root.asterisk_host:
            return None
        return CtiAsterisk(
            host=root.asterisk_host,
            port=root.asterisk_port,
            username=root.asterisk_username,
            has_secret=bool(root.asterisk_secret),
            connected_since=root.asterisk_since,
            message=told(root),
        )


__all__ = [
    "CtiAsterisk",
    "CtiBlockedNumber",
    "CtiCallerId",
    "CtiConnection",
    "CtiDialect",
    "CtiDialling",
    "CtiExtension",
    "CtiQueue",
    "DialAdapter",
]
