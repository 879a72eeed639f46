"""Setting gateways up, and trying them."""

from datetime import UTC, datetime
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.core.ids import uuid7
from ringbook.core.jobs import defer
from ringbook.core.secrets import WrongKey, seal, unseal
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.history.actions import SETTINGS, record, update
from ringbook.identity.models import User
from ringbook.identity.secrets import new_token, token_hash
from ringbook.messaging.actions import SEND
from ringbook.messaging.gateways.answers import Answer
from ringbook.messaging.gateways.checks import wrong
from ringbook.messaging.gateways.choosing import MISSING, spoken_to
from ringbook.messaging.models import MailSecurity, Message, MessageChannel, MessageGateway
from ringbook.messaging.writing.recipients import Reach, typed
from ringbook.silence.actions import refuse_while_silent

CHANGED = "message_gateway.changed"
UNTOLD = {"secret", "report_secret", "report_hash"}
"""Columns that no history has."""
START: dict[str, Any] = {
    "active": False,
    "host": "",
    "port": None,
    "security": MailSecurity.STARTTLS,
    "username": "",
    "sender": "",
    "sender_name": "",
    "url": "",
    "method": "POST",
    "body": "",
    "content_type": "",
    "address_template": "",
}
WELL: dict[str, Any] = {"failing_since": None, "failures": 0, "last_error": None, "resume_at": None}
TEXTS = ("host", "username", "sender", "sender_name", "url", "content_type", "address_template")


async def save(
    channel: MessageChannel, *, by: Viewer, expected_version: int | None = None, rotate: bool = False, **values: Any
) -> tuple[MessageGateway, str | None]:
    """Set what is given; answers the secret of its reports where that is new. values: columns, `secret` in the open.

    rotate: another secret for reports. Raises what `checks.wrong` finds, SECRET_NEEDED
    when it goes to another server, which must not get the secret of the one before, and CONFLICT.
    """
    row = await MessageGateway.get_or_none(channel=channel)
    for name in TEXTS:
        if name in values:
            values[name] = values[name].strip()
    before = {name: getattr(row, name) for name in START} if row else START
    open_secret = values.pop("secret", None)
    open_secret = open_secret.strip() if open_secret is not None else None
    moved = bool(row and row.secret and open_secret is None and _goes_elsewhere(row, values))
    secret = open_secret if open_secret is not None else "" if moved else _opened(row)
    if found := wrong({**before, **values, "channel": channel, "secret": secret}):
        raise DomainError.all_of(found)
    if moved and {**before, **values}["active"]:
        raise DomainError("secret_needed", "It goes to another server now: give the secret again.", field="secret")
    if row is None:
        row = await MessageGateway.create(channel=channel, kind=values["kind"], active=False)
    if open_secret is not None:
        values["secret"] = seal(open_secret) if open_secret else None
    elif moved:
        values["secret"] = None
    token = new_token() if rotate or row.report_hash is None else None
    if token:
        values |= {"report_secret": seal(token), "report_hash": token_hash(token)}
    changes = await update(row, expected_version=expected_version, **values)
    if changes:
        told = [change for change in changes if change.field not in UNTOLD]
        await record(CHANGED, row, by=by, changes=told, also_tell=[SETTINGS])
        await MessageGateway.filter(id=row.id).update(**WELL)
        row.update_from_dict(WELL)
        await defer(SEND)
    return row, token


async def attempt(channel: MessageChannel, to: str, *, by: Viewer) -> Answer:
    """Send a test message, switched on or not. Raises NO_GATEWAY, SILENT, and what is wrong with `to`."""
    await refuse_while_silent()
    gateway = await MessageGateway.get_or_none(channel=channel)
    if gateway is None:
        raise DomainError("no_gateway", MISSING[channel], field="channel")
    recipient, user = typed(channel, to, Reach(), "PL"), await User.get(id=by.user_id)
    carrier = await spoken_to(gateway)
    sender = getattr(carrier, "gateway", gateway).sender
    text, id = say("Ringbook can send messages this way."), uuid7()
    message = Message(
        id=id, channel=channel, recipient=recipient.address, origin=sender, origin_name=user.name,
        reply_to=user.email, subject=say("A test from Ringbook"), text=text, message_id=f"<{id}@ringbook.invalid>",
        created_at=datetime.now(UTC), expires_at=datetime.now(UTC),
    )  # fmt: skip
    try:
        return await carrier.send(message)
    finally:
        await carrier.close()


def _goes_elsewhere(row: MessageGateway, values: dict[str, Any]) -> bool:
    """Whoever sets gateways up does not thereby learn their secrets."""
    return any(name in values and values[name] != getattr(row, name) for name in ("kind", "host", "url"))


def _opened(row: MessageGateway | None) -> str:
    """The secret that it has; "" without, and where it can't be read any more."""
    try:
        return unseal(row.secret) if row and row.secret else ""
    except WrongKey:
        return ""
