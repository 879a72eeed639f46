"""Lines to PBXes: made, changed, given a new token, taken away, and recognised when they post."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tortoise.expressions import Q

from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError
from ringbook.core.inputs import given
from ringbook.core.viewer import Viewer
from ringbook.crms.actions import region_of
from ringbook.history.actions import SETTINGS, Change, record, update
from ringbook.identity.secrets import new_token, token_hash
from ringbook.telephony.actions.asterisk import asterisk
from ringbook.telephony.actions.dialling import dialling
from ringbook.telephony.actions.line_values import checked
from ringbook.telephony.actions.maps import maps
from ringbook.telephony.actions.order_values import order_values
from ringbook.telephony.lines.models import CtiConnection, CtiDialect

CREATED = "cti_connection.created"
CHANGED = "cti_connection.changed"
ROTATED = "cti_connection.rotated"
DELETED = "cti_connection.deleted"
HEARD_AGAIN = timedelta(seconds=10)
"""How exact `last_event_at` is: not every event of a busy PBX writes it."""
LONGEST_OVERLAP = 7 * 24
"""Hours for which a PBX may go on with its old token."""
SECRETS = {"signing_secret", "dial_secret", "asterisk_secret"}
"""Columns of which the history says only that they changed."""


async def create(
    *, name: str, region: str, by: Viewer, dialect: CtiDialect = CtiDialect.AUTO
) -> tuple[CtiConnection, str]:
    """A new line and its token, which is shown this once. Raises BLANK, TOO_LONG, TAKEN or UNKNOWN_REGION."""
    name, region, token = await _free(name), region_of(region), new_token()
    connection = await CtiConnection.create(name=name, region=region, dialect=dialect, token_hash=token_hash(token))
    await record(CREATED, connection, by=by, also_tell=[SETTINGS])
    return connection, token


async def change(
    connection: CtiConnection, *, by: Viewer, expected_version: int | None = None, **values: Any
) -> CtiConnection:
    """values: columns by name; extensions, queues, dialling, asterisk, blocked_numbers and caller_ids as their forms
    give them.

    Raises what is wrong with each of them, and CONFLICT.
    """
    extensions, queues = values.pop("extensions", None), values.pop("queues", None)
    if "asterisk" in values:
        values |= asterisk(connection, values.pop("asterisk"))
    if "dialling" in values:
        values |= dialling(given(values.pop("dialling")), connection)
    if "name" in values:
        values["name"] = await _free(values["name"], but=connection)
    values = checked(values)
    values |= order_values(values, values.get("region", connection.region))
    also = await maps(connection, extensions, queues, by=by)
    if changes := await update(connection, expected_version=expected_version, also=also, **values):
        await record(CHANGED, connection, by=by, changes=map(_unsaid, changes), also_tell=[SETTINGS])
    if values.get("dial_main"):
        await _alone_main(connection, by=by)
    return connection


async def _alone_main(connection: CtiConnection, *, by: Viewer) -> None:
    """One line is the main one: the others no longer are."""
    for other in await CtiConnection.filter(dial_main=True, deleted_at=None).exclude(id=connection.id):
        changes = await update(other, dial_main=False)
        await record(CHANGED, other, by=by, changes=changes, also_tell=[SETTINGS])


def _unsaid(change: Change) -> Change:
    return Change(change.field, None, None) if change.field in SECRETS else change


async def rotate(connection: CtiConnection, *, by: Viewer, overlap_hours: int = 0) -> str:
    """A new token, shown this once; the old one is taken for some hours yet, one before that no more.

    Raises OUT_OF_RANGE.
    """
    if not 0 <= overlap_hours <= LONGEST_OVERLAP:
        sentence = "The old token can go on for 0 to {most} hours."
        raise DomainError("out_of_range", sentence, field="overlapHours", most=LONGEST_OVERLAP)
    token, connection = new_token(), await CtiConnection.select_for_update().get(id=connection.id)
    until = datetime.now(UTC) + timedelta(hours=overlap_hours) if overlap_hours else None
    connection.previous_token_hash = connection.token_hash if until else None
    connection.previous_until, connection.token_hash = until, token_hash(token)
    await connection.save(update_fields=["token_hash", "previous_token_hash", "previous_until"])
    await record(ROTATED, connection, by=by, also_tell=[SETTINGS])
    return token


async def delete(connection: CtiConnection, *, by: Viewer) -> None:
    """Take the line away; its calls stay."""
    connection.deleted_at = datetime.now(UTC)
    await connection.save(update_fields=["deleted_at"])
    await record(DELETED, connection, by=by, also_tell=[SETTINGS])


async def knock(token: str) -> CtiConnection | None:
    """The line whose token this is; it has been heard of now. The hash is looked up, so timing tells nothing."""
    hashed, now = token_hash(token), datetime.now(UTC)
    before = Q(previous_token_hash=hashed, previous_until__gt=now)
    connection = await CtiConnection.filter(Q(Q(token_hash=hashed), before, join_type=Q.OR), deleted_at=None).first()
    if connection and (connection.last_event_at is None or connection.last_event_at < now - HEARD_AGAIN):
        await CtiConnection.filter(id=connection.id).update(last_event_at=now)
    return connection


async def _free(name: str, but: CtiConnection | None = None) -> str:
    name = name_of(name)
    others = CtiConnection.filter(name__iexact=name, deleted_at=None)
    if await (others.exclude(id=but.id) if but else others).exists():
        raise DomainError("taken", "There already is a line “{name}”.", field="name", name=name)
    return name
