"""Receiving files: announced with name and size, sent in one PUT, nothing half-stored; then taken by who wants them."""

import hashlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial

from ringbook.core import storage
from ringbook.core.errors import DomainError, not_found
from ringbook.core.unit import current_unit
from ringbook.core.viewer import Viewer
from ringbook.identity.secrets import new_token, token_hash
from ringbook.limits import MIB, limits
from ringbook.uploads import kinds, pictures
from ringbook.uploads.models import Upload
from ringbook.uploads.names import shortened_name_of

PATIENCE = timedelta(hours=1)
"""How long an announced file may take to arrive."""


async def announce(*, name: str, size: int, by: Viewer) -> tuple[Upload, str]:
    """The upload and the token of its address, told this once. Raises BLANK, EMPTY_FILE or FILE_TOO_LARGE."""
    name = shortened_name_of(name)
    if size < 1:
        raise DomainError("empty_file", "The file is empty.", field="size")
    largest = limits().attachment_bytes
    if size > largest:
        raise DomainError(
            "file_too_large", "The file is too large: at most {most} MB.", field="size", most=largest // MIB
        )
    token = new_token()
    upload = await Upload.create(user_id=by.user_id, token_hash=token_hash(token), name=name, size=size)
    return upload, token


async def receive(token: str, body: AsyncIterator[bytes]) -> Upload:
    """Store the body, and see what it is.

    Raises NOT_FOUND (a token that is wrong, used or late), WRONG_SIZE (not as announced), STORAGE_FULL or
    STORAGE_UNAVAILABLE.
    """
    upload = await Upload.get_or_none(
        token_hash=token_hash(token), received_at=None, created_at__gt=datetime.now(UTC) - PATIENCE
    )
    if upload is None:
        raise not_found("token")
    passing = Passing(body, upload.size)
    await storage.put(upload.key, passing.bytes())
    media_type = kinds.media_type(upload.name, passing.head)
    values = {
        "received_at": datetime.now(UTC),
        "sha256": passing.sha256.digest(),
        "media_type": media_type,
        "page_count": await _pages(upload.key, media_type),
    }
    if not await Upload.filter(id=upload.id, received_at=None).update(**values):
        raise not_found("token")
    upload.update_from_dict(values)
    return upload


async def take(upload: Upload) -> None:
    """This upload becomes something else, and is no more; its bytes go after the commit.

    Raises NOT_FOUND for one that was taken in this moment, NOT_RECEIVED for one that has not arrived.
    """
    if upload.sha256 is None:
        raise DomainError("not_received", "This file has not arrived yet; send it first.", field="uploadId")
    if not await Upload.filter(id=upload.id).delete():
        raise not_found("uploadId")
    current_unit().after_commit(partial(storage.delete, upload.key))


class Passing:
    """A body on its way into the storage: what is learned of it while it passes."""

    def __init__(self, body: AsyncIterator[bytes], size: int) -> None:
        self.body, self.size = body, size
        self.head, self.sha256 = b"", hashlib.sha256()

    async def bytes(self) -> AsyncIterator[bytes]:
        """As long as it keeps to its size; a raise here leaves nothing stored."""
        seen = 0
        async for chunk in self.body:
            seen += len(chunk)
            if seen > self.size:
                break
            self.head += chunk[: kinds.HEAD - len(self.head)]
            self.sha256.update(chunk)
            if chunk:
                yield chunk
        if seen != self.size:
            raise DomainError("wrong_size", "The file is not as large as was announced; send it again.", field="size")


async def _pages(key: str, media_type: str) -> int:
    if media_type != kinds.PDF and media_type not in kinds.PICTURES:
        return 0
    async with storage.at_hand(key) as path:
        return await pictures.count(path, pdf=media_type == kinds.PDF)
