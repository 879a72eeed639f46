"""Receiving files: announced with name and size, sent in one PUT, nothing half-stored."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

from ringbook.core import storage
from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError, not_found
from ringbook.core.viewer import Viewer
from ringbook.files.models import Upload
from ringbook.identity.secrets import new_token, token_hash

LARGEST = 25 * 2**20
"""Bytes a file may have."""
PATIENCE = timedelta(hours=1)
"""How long an announced file may take to arrive."""


async def announce(*, name: str, size: int, by: Viewer) -> tuple[Upload, str]:
    """The upload and the token of its address, told this once. Raises BLANK, TOO_LONG, EMPTY_FILE or FILE_TOO_LARGE."""
    name = name_of(name.replace("\\", "/").rpartition("/")[2], most=255)
    if size < 1:
        raise DomainError("empty_file", "The file is empty.", field="size")
    if size > LARGEST:
        raise DomainError("file_too_large", "A file has at most {most} MB.", field="size", most=LARGEST // 2**20)
    token = new_token()
    upload = await Upload.create(user_id=by.user_id, token_hash=token_hash(token), name=name, size=size)
    return upload, token


async def receive(token: str, body: AsyncIterator[bytes]) -> Upload:
    """Store the body. Raises NOT_FOUND (a token that is wrong, used or late) or WRONG_SIZE (not as announced)."""
    upload = await Upload.get_or_none(
        token_hash=token_hash(token), received_at=None, created_at__gt=datetime.now(UTC) - PATIENCE
    )
    if upload is None:
        raise not_found("token")
    await storage.put(upload.key, _measured(body, upload.size))
    upload.received_at = datetime.now(UTC)
    await upload.save(update_fields=["received_at"])
    return upload


async def _measured(body: AsyncIterator[bytes], size: int) -> AsyncIterator[bytes]:
    """The body as long as it keeps to its size; a raise here leaves nothing stored."""
    seen = 0
    async for chunk in body:
        seen += len(chunk)
        if seen > size:
            break
        if chunk:
            yield chunk
    if seen != size:
        raise DomainError("wrong_size", "The file is not as large as was announced; send it again.", field="size")
