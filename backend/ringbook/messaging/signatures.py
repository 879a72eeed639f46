"""What stands under one's e-mails."""

from ringbook.core.rich_text import clean, plain
from ringbook.core.viewer import Viewer
from ringbook.messaging.models import MessageSignature

LONGEST = 2_000


async def set_signature(html: str, *, by: Viewer) -> str:
    """The signature as it is now; one that says nothing is none. Raises TOO_LONG, TOO_DEEP."""
    cleaned = clean(html, field="html", most=LONGEST)
    cleaned = cleaned if plain(cleaned) else ""
    if cleaned:
        await MessageSignature.update_or_create(user_id=by.user_id, defaults={"html": cleaned})
    else:
        await MessageSignature.filter(user_id=by.user_id).delete()
    return cleaned
