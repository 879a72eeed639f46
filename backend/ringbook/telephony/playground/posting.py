"""What an administrator posts in the place of a PBX."""

from ringbook.core.errors import DomainError
from ringbook.limits import limits
from ringbook.telephony.dialects.posted import Posted
from ringbook.telephony.log.replay import by_hand


async def posted_of(content_type: str, body: str, path: str) -> Posted:
    """Raises TOO_LARGE for a body of more than 64 KiB."""
    data = body.encode("utf-8", "replace")
    if len(data) > limits().phone_event_bytes:
        raise DomainError("too_large", "An event has at most 64 KiB!", field="body")
    tail, _, query = path.partition("?")
    return await by_hand(content_type[:200], data, tail=tail[:200], query=query[: limits().phone_event_bytes])
