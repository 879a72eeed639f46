"""Giving a contact or an organization a picture."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime

from tortoise import connections

from ringbook.contacts import policy as contacts
from ringbook.contacts.actions.archive import refuse_archived
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record
from ringbook.core import storage
from ringbook.core.errors import DomainError, not_found
from ringbook.core.viewer import Viewer
from ringbook.files.avatars.models import SIZES, key_of
from ringbook.history.actions import record, update
from ringbook.limits import MIB, limits
from ringbook.organizations import policy as organizations
from ringbook.uploads import pictures
from ringbook.uploads.actions import take
from ringbook.uploads.models import Upload
from ringbook.uploads.pictures import Crop

_KEEP = "INSERT INTO avatar (hash, created_at) VALUES (%s, %s) ON CONFLICT (hash) DO UPDATE SET created_at = %s"


async def check_edit(subject: Record, viewer: Viewer) -> None:
    """Raises FORBIDDEN for a record that the viewer may only read, ARCHIVED for a contact who is put away."""
    if isinstance(subject, Contact):
        await contacts.check_edit(subject, viewer)
        refuse_archived(subject)
    else:
        await organizations.check_edit(subject, viewer)


async def set_avatar(subject: Record, upload: Upload | None, crop: Crop | None, *, by: Viewer) -> Record:
    """The square `crop` of an upload becomes its picture; without an upload it has none from now on.

    Raises NOT_RECEIVED, NOT_FOUND, FILE_TOO_LARGE, BUSY, and what is wrong with the picture: `pictures.avatar`.
    """
    hash = await _kept(upload, crop) if upload else None
    if changes := await update(subject, avatar=hash):
        name = f"{type(subject).__name__.lower()}.pictured"
        about = await companies(subject.organization_id) if isinstance(subject, Contact) else []
        await record(name, subject, by=by, changes=changes, about=about)
    return subject


async def _kept(upload: Upload, crop: Crop | None) -> str:
    """The hash of the picture in its sizes, which are stored. What was refused is not kept for another try."""
    try:
        drawn = await _drawn(upload, crop)
    except DomainError as error:
        if error.code not in ("BUSY", "BAD_CROP", "NOT_RECEIVED"):
            await storage.delete(upload.key)
        raise
    await take(upload)
    return await _keep(drawn)


async def _drawn(upload: Upload, crop: Crop | None) -> list[bytes]:
    if upload.received_at is None:
        raise DomainError("not_received", "This file has not arrived yet; send it first.", field="uploadId")
    largest = limits().avatar_bytes
    if upload.size > largest:
        message = "The picture is too large: at most {most} MB."
        raise DomainError("file_too_large", message, field="uploadId", most=largest // MIB)
    try:
        async with storage.at_hand(upload.key) as path:
            return await pictures.avatar(path, crop)
    except FileNotFoundError:
        raise not_found("uploadId") from None


async def _keep(drawn: Sequence[bytes]) -> str:
    """The row first: while we have it, the sweep takes no bytes of it away."""
    hash, now = hashlib.sha256(b"".join(drawn)).hexdigest(), datetime.now(UTC)
    await connections.get("default").execute_query(_KEEP, [hash, now, now])
    for size, picture in zip(SIZES, drawn, strict=True):
        await storage.write(key_of(hash, size), picture)
    return hash
