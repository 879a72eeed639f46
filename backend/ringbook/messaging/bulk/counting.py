"""A dry run: how many would get it, and why others would not."""

from collections import Counter
from dataclasses import dataclass, field

from tortoise.queryset import QuerySet

from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.messaging.bulk.deciding import Addressed, decide
from ringbook.messaging.models import MessageChannel
from ringbook.messaging.writing.composing import Draft

CHUNK = 500
LOOKED_AT = 5_000
"""Contacts that a dry run looks at; of more it says so."""
REASONS = {
    "DO_NOT_CALL": "The number is marked: do not call.",
    "QUIET_HOURS": "It is quiet time where they are.",
    "NO_CONSENT": "A consent is missing.",
    "OUT_OF_USE": "The number is out of use.",
    "ARCHIVED": "They are in the archive.",
    "SAME_ADDRESS": "Another one with the same address gets it.",
}
NOWHERE = {
    MessageChannel.EMAIL: "There is no e-mail address.",
    MessageChannel.SMS: "There is no mobile number.",
    MessageChannel.FAX: "There is no fax number.",
}


@dataclass(slots=True)
class Count:
    """total: how many are chosen; looked_at: of how many the others tell. first: somebody who gets it."""

    total: int = 0
    looked_at: int = 0
    ready: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    first: Addressed | None = None

    def reason(self, code: str, channel: MessageChannel) -> str:
        """In one sentence, for all of them."""
        if code == "NO_ADDRESS":
            return say(NOWHERE[channel])
        return say(REASONS.get(code, "The message can't be written for them."))


async def count(draft: Draft, rows: QuerySet[Contact], *, by: Viewer) -> Count:
    found, seen = Count(total=await rows.count()), set[str]()
    ids = await rows.order_by("id").limit(LOOKED_AT).values_list("id", flat=True)
    for start in range(0, len(ids), CHUNK):
        chunk = await Contact.filter(id__in=ids[start : start + CHUNK]).order_by("id")
        for each in await decide(draft, chunk, by=by):
            found.looked_at += 1
            if not isinstance(each, Addressed):
                found.skipped[each.code] += 1
            elif (key := each.recipient.address.lower()) in seen:
                found.skipped["SAME_ADDRESS"] += 1
            else:
                seen.add(key)
                found.ready += 1
                found.first = found.first or each
    return found
