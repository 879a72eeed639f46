"""What a provider reports becomes the state of a message; states only move forward."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from ringbook.core.unit import unit_of_work
from ringbook.identity.secrets import token_hash
from ringbook.messaging.models import Message, MessageGateway, MessageState
from ringbook.messaging.outcomes import become
from ringbook.messaging.reports.reading import Report

OPEN = {MessageState.QUEUED, MessageState.SENDING, MessageState.UNCLEAR}
AHEAD = {
    MessageState.SENT: OPEN,
    MessageState.DELIVERED: OPEN | {MessageState.SENT},
    MessageState.BOUNCED: OPEN | {MessageState.SENT},
    MessageState.FAILED: OPEN | {MessageState.SENT},
}
"""From which states each may follow: a report may overtake the provider's answer, or clear up what was unclear, even
when somebody has it tried again by now."""


UUID_LENGTH = 36
"""Characters of our id; what follows counts the tries."""


async def knock(secret: str) -> MessageGateway | None:
    """The gateway whose reports have this secret."""
    return await MessageGateway.get_or_none(report_hash=token_hash(secret))


async def take(report: Report, gateway: MessageGateway) -> None:
    """Repeats, and what comes too late, change nothing."""
    async with unit_of_work():
        message = await _found(report, gateway)
        if message is None or not _moves(message, report):
            return
        now = datetime.now(UTC)
        values: dict[str, Any] = {"sent_at": message.sent_at or now}
        values["external_id"] = message.external_id or report.theirs[:200] or None
        if report.state is MessageState.DELIVERED:
            values["delivered_at"] = now
        if report.state in (MessageState.BOUNCED, MessageState.FAILED):
            values["error"] = report.said[:200]
        await become(message, report.state, **values)


def _moves(message: Message, report: Report) -> bool:
    """What never went out has no reports; of an earlier try, which failed for all we knew, just the best one counts."""
    if message.state not in AHEAD[report.state] or (message.state is MessageState.QUEUED and not message.attempts):
        return False
    ours = report.ours.lower()
    earlier = ours.startswith(str(message.id)) and ours != message.name_there
    return not earlier or report.state is MessageState.DELIVERED


async def _found(report: Report, gateway: MessageGateway) -> Message | None:
    rows = Message.filter(channel=gateway.channel).select_for_update(no_key=True)
    try:
        ours = await rows.get_or_none(id=UUID(report.ours[:UUID_LENGTH])) if report.ours else None
    except ValueError:
        ours = None
    if ours or not report.theirs:
        return ours
    return await rows.filter(external_id=report.theirs).order_by("-created_at").first()
