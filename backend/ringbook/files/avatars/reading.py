"""What a browser gets of an avatar."""

import re

from ringbook.contacts import policy as contacts
from ringbook.core import storage
from ringbook.core.errors import not_found
from ringbook.core.viewer import Viewer
from ringbook.files.avatars.models import SIZES, key_of
from ringbook.organizations import policy as organizations

HASH = re.compile("[0-9a-f]{64}")


async def avatar(hash: str, size: int, viewer: Viewer) -> bytes:
    """The picture as WebP. Raises NOT_FOUND when none of the records that the viewer sees has it."""
    seen = (
        size in SIZES
        and HASH.fullmatch(hash)
        and (
            await contacts.visible_to(viewer).filter(avatar=hash).exists()
            or await organizations.visible_to(viewer).filter(avatar=hash).exists()
        )
    )
    if not seen:
        raise not_found()
    try:
        return await storage.read(key_of(hash, size))
    except FileNotFoundError:
        raise not_found() from None
