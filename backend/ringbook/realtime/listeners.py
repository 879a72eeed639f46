"""Tickets, calls and activities are seen with their accounts, and show their names: screens hear of these too.

Lists are told their ids; an open ticket looks at what happened to its contact or organization as if it were its own.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from tortoise.expressions import Q

from ringbook.activities.planned.models import Activity
from ringbook.core.conditions import AnyOf
from ringbook.core.realtime import publish
from ringbook.core.unit import current_unit
from ringbook.core.viewer import Viewer
from ringbook.history.feeds import FIT, feed_later
from ringbook.history.listening import on
from ringbook.history.touched import touched
from ringbook.messaging.models import Message
from ringbook.telephony.models import Call
from ringbook.tickets.models import Ticket

KINDS = ("contact", "organization")
TELLING = ("first_name", "last_name", "name", "crm", "account_kind", "managers")
"""Fields by whose change others may see an account's tickets, calls and activities, or under another name."""


@on(*(f"{kind}.changed" for kind in KINDS))
async def tell_change(accounts: Sequence[Any], by: Viewer) -> None:
    await _tell(await touched(accounts, TELLING))


@on(*(f"{kind}.{what}" for kind in KINDS for what in ("deleted", "restored", "merged", "unmerged")))
async def tell_turn(accounts: Sequence[Any], by: Viewer) -> None:
    """They went, or are back."""
    await _tell(await touched(accounts))


async def _tell(events: Mapping[UUID, UUID]) -> None:
    """events: by accounts, what happened to them. Open tickets are told one by one unless they are very many."""
    if not events:
        return
    theirs = Q(contact_id__in=list(events)) | Q(organization_id__in=list(events))
    tickets = await Ticket.filter(theirs, deleted_at=None).only("id", "contact_id", "organization_id").limit(FIT + 1)
    feed_later("Ticket", [ticket.id for ticket in tickets])
    calls: list[UUID] = await Call.filter(theirs).limit(FIT + 1).values_list("id", flat=True)  # type: ignore[assignment]
    feed_later("Call", calls)
    feed_later("Activity", await _activities(list(events)))
    feed_later("Message", [message.id for message in await Message.filter(theirs).only("id").limit(FIT + 1)])
    if len(tickets) <= FIT:
        ties = ((ticket.id, id) for ticket in tickets for id in (ticket.organization_id, ticket.contact_id) if id)
        news = {ticket: events[id] for ticket, id in ties if id in events}
        current_unit().after_commit(partial(_tell_open, news))


async def _activities(accounts: list[UUID]) -> list[UUID]:
    """With one of these, each found by an index of its own; one more than FIT stands for all of them."""
    ways = (Q(contact_id__in=accounts), Q(organization_id__in=accounts), Q(people__id__in=accounts))
    found = Activity.filter(id__in=AnyOf(*(Activity.filter(way).values("id") for way in ways)), deleted_at=None)
    ids: list[UUID] = await found.limit(FIT + 1).values_list("id", flat=True)  # type: ignore[assignment]
    return ids


async def _tell_open(news: Mapping[UUID, UUID]) -> None:
    """news: by tickets, what happened around them."""
    for ticket, event in news.items():
        await publish(str(ticket), str(event))
