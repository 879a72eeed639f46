"""What a provider's report says: SMSAPI's callback, or the same words from any other one.

SMSAPI asks `…/report?MsgId=…&status=404&idx=…&donedate=…`, several messages with commas between, and wants "OK" back.
Others send `id` (ours, or theirs) and `status`: a word such as DELIVERED.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ringbook.core.words import is_hidden, tidied
from ringbook.messaging.models import MessageState

LONGEST = 200
"""Characters of an id."""
MOST = 100
"""Messages in one report."""
CODES = {
    "402": MessageState.FAILED,
    "403": MessageState.SENT,
    "404": MessageState.DELIVERED,
    "405": MessageState.BOUNCED,
    "406": MessageState.FAILED,
    "407": MessageState.FAILED,
    "409": MessageState.SENT,
    "410": MessageState.SENT,
}
"""SMSAPI's: expired, sent, delivered, undelivered, failed, rejected, queued, accepted; others tell nothing."""
WORDS = {
    "sent": MessageState.SENT,
    "delivered": MessageState.DELIVERED,
    "undelivered": MessageState.BOUNCED,
    "bounced": MessageState.BOUNCED,
    "failed": MessageState.FAILED,
    "rejected": MessageState.FAILED,
    "expired": MessageState.FAILED,
}


@dataclass(frozen=True, slots=True)
class Report:
    """ours: our id, if it came along. theirs: the provider's. said: the status in its words."""

    ours: str
    theirs: str
    state: MessageState
    said: str


def read(fields: Mapping[str, str]) -> Iterator[Report]:
    """What the fields tell; what is not known, or tells nothing, is passed over."""
    theirs = _listed(fields, "MsgId", "messageId", "message_id", "id")
    ours, states = _listed(fields, "idx", "id"), _listed(fields, "status", "state")
    names = _listed(fields, "status_name")
    for place in range(min(max(len(ours), len(theirs)), MOST)):
        said = _at(states, place)
        names_it = _at(ours, place), _at(theirs, place)
        if not all(map(_is_id, names_it)):
            continue
        state = CODES.get(said) or WORDS.get(said.lower())
        if state:
            yield Report(*names_it, state, tidied(_at(names, place)) or said)


def _is_id(text: str) -> bool:
    """It can be one: the database takes it, and asks for it."""
    return len(text) <= LONGEST and not any(map(is_hidden, text))


def _listed(fields: Mapping[str, str], *names: str) -> list[str]:
    found = next((fields[name] for name in names if fields.get(name)), "")
    return [part.strip() for part in found.split(",")] if found else []


def _at(parts: list[str], place: int) -> str:
    return parts[place] if place < len(parts) else ""
