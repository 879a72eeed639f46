"""Lines to PBXes: made, given a new token, taken away, and recognised when they post."""

from datetime import UTC, datetime, timedelta

from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.actions import region_of
from ringbook.history.actions import record
from ringbook.identity.secrets import new_token, token_hash
from ringbook.telephony.models import CtiConnection

CREATED = "cti_connection.created"
ROTATED = "cti_connection.rotated"
DELETED = "cti_connection.deleted"
HEARD_AGAIN = timedelta(seconds=10)
"""How exact `last_event_at` is: not every event of a busy PBX writes it."""


async def create(*, name: str, region: str, by: Viewer) -> tuple[CtiConnection, str]:
    """A new line and its token, which is shown this once. Raises BLANK, TOO_LONG, TAKEN or UNKNOWN_REGION."""
    name, region, token = name_of(name), region_of(region), new_token()
    if await CtiConnection.filter(name__iexact=name, deleted_at=None).exists():
        raise DomainError("taken", "There already is a line “{name}”.", field="name", name=name)
    connection = await CtiConnection.create(name=name, region=region, token_hash=token_hash(token))
    await record(CREATED, connection, by=by)
    return connection, token


async def rotate(connection: CtiConnection, *, by: Viewer) -> str:
    """A new token, shown this once; the old one is worth nothing from now on."""
    token = new_token()
    connection.token_hash = token_hash(token)
    await connection.save(update_fields=["token_hash"])
    await record(ROTATED, connection, by=by)
    return token


async def delete(connection: CtiConnection, *, by: Viewer) -> None:
    """Take the line away; its calls stay."""
    connection.deleted_at = datetime.now(UTC)
    await connection.save(update_fields=["deleted_at"])
    await record(DELETED, connection, by=by)


async def knock(token: str) -> CtiConnection | None:
    """The line whose token this is; it has been heard of now. The hash is looked up, so timing tells nothing."""
    connection = await CtiConnection.get_or_none(token_hash=token_hash(token), deleted_at=None)
    now = datetime.now(UTC)
    if connection and (connection.last_event_at is None or connection.last_event_at < now - HEARD_AGAIN):
        await CtiConnection.filter(id=connection.id).update(last_event_at=now)
    return connection
