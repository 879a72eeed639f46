"""Inputs of lines to PBXes."""

import strawberry

from ringbook.core.inputs import maybe
from ringbook.telephony.lines.types import CtiDialect, DialAdapter


@strawberry.input(description="A new line to a PBX.")
class CtiConnectionInput:
    name: str = strawberry.field(description="Unique among the lines there are; up to 120 characters.")
    region: str = strawberry.field(
        default="PL", description="ISO 3166 country code: how its numbers without a country code are read."
    )
    dialect: CtiDialect = strawberry.field(default=CtiDialect.AUTO, description="How the PBX speaks.")


@strawberry.input(description="Which line gets a new token.")
class CtiConnectionRotateInput:
    id: strawberry.ID = strawberry.field(description="The line.")
    overlap_hours: int = strawberry.field(
        default=24, description="Hours for which the old token is taken too, at most 168; 0: it ends at once."
    )


@strawberry.input(description="Whose phone an extension is.")
class CtiExtensionInput:
    extension: str = strawberry.field(description="As the PBX names it; up to 100 characters, each once.")
    user_id: strawberry.ID = strawberry.field(description="Whose phone it is; the global id of a user.")


@strawberry.input(description="For whom the calls of a queue ring.")
class CtiQueueInput:
    name: str = strawberry.field(description="Its name or number, as the PBX says it; up to 200 characters, each once.")
    user_ids: list[strawberry.ID] = strawberry.field(default_factory=list, description="These users, 250 at most.")
    project_id: strawberry.ID | None = strawberry.field(default=None, description="And the members of this project.")


@strawberry.input(description="How a PBX is asked to dial; what is left out stays as it is.")
class CtiDiallingInput:
    adapter: DialAdapter = strawberry.field(description="Which way.")
    url: str | None = strawberry.field(default=None, description="As CtiDialling has it.")
    method: str | None = strawberry.field(default=None, description="GET or POST.")
    body: str | None = strawberry.field(default=None, description="As CtiDialling has it.")
    endpoint: str | None = strawberry.field(default=None, description="As CtiDialling has it.")
    context: str | None = strawberry.field(default=None, description="As CtiDialling has it.")
    username: str | None = strawberry.field(default=None, description="Who we are to the PBX.")
    secret: str | None = strawberry.field(default=None, description="A new one; left out: the one there is.")
    main: bool | None = strawberry.field(default=None, description="It dials for users without a line.")


@strawberry.input(description="The manager interface of an Asterisk that we shall listen to.")
class CtiAsteriskInput:
    host: str = strawberry.field(description="A host name or an IP address.")
    port: int = strawberry.field(default=5038, description="The TCP port of its manager interface, 1 to 65535.")
    username: str = strawberry.field(description="The name in manager.conf.")
    secret: str | None = strawberry.field(
        default=None, description="Its password; left out: the one there is, while host and name stay."
    )


@strawberry.input(description="Whom the PBX is told to turn away.")
class CtiBlockedNumberInput:
    number: str = strawberry.field(
        description="A number; the beginning of one and a star, such as +4870*, with at least three digits; or"
        " anonymous."
    )
    note: str = strawberry.field(default="", description="Why, up to 200 characters.")


@strawberry.input(description="Which number the PBX is told to show.")
class CtiCallerIdInput:
    destination: str = strawberry.field(
        description="To whom: a number, the beginning of one and a star, such as +49*, or a star alone for all others."
    )
    caller_id: str = strawberry.field(description="The number they see, up to 20 digits.")


@strawberry.input(description="What to change on a line; what is left out stays.")
class CtiConnectionPatch:
    name: strawberry.Maybe[str] = maybe("A new name.")
    dialect: strawberry.Maybe[CtiDialect] = maybe("How the PBX speaks.")
    region: strawberry.Maybe[str] = maybe("ISO 3166 country code: how its numbers without a country code are read.")
    outside_prefix: strawberry.Maybe[str] = maybe(
        "Digits, * or # that it puts before numbers outside, eight at most; empty: none."
    )
    signing_secret: strawberry.Maybe[str] = maybe(
        "A new one, of at most 200 characters: with Twilio the account's auth token; empty: events need no signature"
        " any more."
    )
    addresses: strawberry.Maybe[list[str]] = maybe("IP addresses and networks that may post, 50 at most; none: any.")
    recording_hosts: strawberry.Maybe[list[str]] = maybe(
        "Hosts that recordings may be fetched from, 50 at most; one without a port at the usual port of HTTP or HTTPS"
        " alone, others as pbx.example.com:8089."
    )
    blocked_numbers: strawberry.Maybe[list[CtiBlockedNumberInput]] = maybe("All of them, 1 000 at most, each once.")
    caller_ids: strawberry.Maybe[list[CtiCallerIdInput]] = maybe(
        "All of them, 1 000 at most, in the order in which they are tried."
    )
    extensions: strawberry.Maybe[list[CtiExtensionInput]] = maybe("All of them.")
    queues: strawberry.Maybe[list[CtiQueueInput]] = maybe("All of them.")
    dialling: strawberry.Maybe[CtiDiallingInput] = maybe("How it is asked to dial.")
    asterisk: strawberry.Maybe[CtiAsteriskInput | None] = maybe(
        "The manager interface that we shall listen to; null: we don't any more."
    )


@strawberry.input(description="Changes of a line.")
class CtiConnectionUpdateInput:
    id: strawberry.ID = strawberry.field(description="The line.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    patch: CtiConnectionPatch = strawberry.field(description="What is new.")
