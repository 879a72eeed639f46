"""What a PBX posted is taken once more: after a line was set right, or to see it in the playground."""

from dataclasses import replace
from datetime import UTC, datetime

from ringbook.settings import settings
from ringbook.telephony import posting
from ringbook.telephony.actions.receive import entry, receive
from ringbook.telephony.dialects.posted import Posted
from ringbook.telephony.lines.models import CtiConnection
from ringbook.telephony.log.models import CtiLogEntry

PLAYGROUND = "playground"
"""In the place of the address, for what an administrator posts."""


async def replay(old: CtiLogEntry) -> CtiLogEntry:
    """Take what is in the log as if it came just then; whoever asks vouches for its address and signature."""
    posted = await by_hand(old.content_type, bytes(old.body), tail=old.path, query=old.query)
    return await take(replace(posted, method=old.method, at=old.created_at), await old.connection)


async def by_hand(kind: str, body: bytes, tail: str = "", query: str = "") -> Posted:
    """What an administrator posts for a PBX, of this content type; the token is not known, so no answer has it."""
    fields, said = await posting.make(kind, body, query)
    return Posted(
        method="POST",
        tail=tail,
        url=f"{settings().public_url or ''}/api/v1/cti/…",
        content_type=kind,
        headers={},
        body=body,
        fields=fields or {},
        address=PLAYGROUND,
        readable=fields is not None,
        query=query,
        said=said,
    )


async def take(posted: Posted, line: CtiConnection) -> CtiLogEntry:
    """Take it for real; the log's new entry, whose time is now."""
    written = entry(posted, line, await receive(posted, line, trusted=True))
    written.created_at = datetime.now(UTC)
    await written.save()
    return written
