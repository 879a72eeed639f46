"""Tidying up avatars."""

from datetime import UTC, datetime, timedelta

from tortoise import connections

from ringbook.core import storage
from ringbook.core.jobs import job
from ringbook.core.storage.orphans import being_backed_up
from ringbook.core.unit import unit_of_work
from ringbook.files.avatars.models import SIZES, Avatar, key_of

SPARED = timedelta(days=1)
"""How long a picture that nobody has any more stays: an older list may still show it."""
_UNUSED = """
SELECT hash FROM avatar a WHERE created_at < %s
AND NOT EXISTS (SELECT FROM contact WHERE avatar = a.hash)
AND NOT EXISTS (SELECT FROM organization WHERE avatar = a.hash)
"""


@job("avatars.sweep", every="41 3 * * *")
async def sweep(timestamp: int) -> None:
    """Every night: away with pictures that no record has, not even one in the trash."""
    if await being_backed_up():
        return
    before = datetime.now(UTC) - SPARED
    for row in await connections.get("default").execute_query_dict(_UNUSED, [before]):
        async with unit_of_work():  # whoever chooses this picture now waits for us, and stores it again
            if await Avatar.filter(hash=row["hash"], created_at__lt=before).delete():
                for size in SIZES:
                    await storage.delete(key_of(row["hash"], size))
    async for keys in storage.listed("avatars", before):
        await _adopt({key.split("/")[1] for key in keys}, before)


async def _adopt(hashes: set[str], before: datetime) -> None:
    """Bytes without a row, as a crash leaves them, get one that the next night finds unused."""
    known = set(await Avatar.filter(hash__in=hashes).values_list("hash", flat=True))
    lost = [Avatar(hash=hash, created_at=before) for hash in hashes - known]
    await Avatar.bulk_create(lost, ignore_conflicts=True)
