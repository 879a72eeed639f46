"""Tidying up files."""

from datetime import UTC, datetime, timedelta

from ringbook.core import storage
from ringbook.core.jobs import job
from ringbook.files.models import Upload

KEPT = timedelta(days=7)


@job("files.sweep", every="17 * * * *")
async def sweep(timestamp: int) -> None:
    """Every hour: forget uploads that are a week old, bytes and all."""
    for upload in await Upload.filter(created_at__lt=datetime.now(UTC) - KEPT).limit(1000):
        await storage.delete(upload.key)
        await upload.delete()
