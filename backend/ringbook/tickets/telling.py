"""Who hears of what happens to a ticket: its timeline, those of its records, open cards, and whoever got it to do."""

from collections.abc import Sequence

from ringbook.contacts.records import around
from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change, record
from ringbook.notifications.actions import notify
from ringbook.notifications.models import NotificationKind
from ringbook.tickets.models import Ticket

CHANGED = "ticket.changed"
TIES = {"contact", "organization"}


async def tell_change(before: Ticket, ticket: Ticket, changes: Sequence[Change], by: Viewer) -> None:
    """A record's own timeline tells that a ticket came to it or left it; its open card shows whatever changes."""
    fields = {change.field for change in changes}
    records = [*await around(before), *await around(ticket)]
    if fields & TIES:
        await record(CHANGED, ticket, by=by, changes=changes, about=records)
    else:
        shown = dict.fromkeys(str(each.pk) for each in records)
        await record(CHANGED, ticket, by=by, changes=changes, also_tell=shown)
    if "assignee" in fields:
        await tell_assignee(ticket, by)


async def tell_assignee(ticket: Ticket, by: Viewer) -> None:
    """Somebody else gave them the ticket."""
    await notify(
        NotificationKind.TICKET_ASSIGNED,
        [ticket.assignee_id],
        subject=ticket,
        title="{who} gave you a ticket: {what}",
        words={"who": by.name, "what": ticket.title},
        by=by,
    )
