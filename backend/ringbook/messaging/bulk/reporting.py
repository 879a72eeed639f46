"""What became of a mailing's messages, in its report."""

from collections.abc import Sequence

from tortoise import connections

from ringbook.jobs.models import Job, JobItem
from ringbook.jobs.progress import Tally
from ringbook.messaging.models import WAITING, Message, MessageState
from ringbook.messaging.wording import told

NEXT = 400
"""Items that are looked at: more than are ever written ahead."""
_OPEN = "SELECT id, record_id, rank FROM job_item WHERE job_id = %s AND NOT done ORDER BY rank LIMIT %s"
_SETTLED = f"""
SELECT i.id AS item, m.id AS message FROM ({_OPEN}) i JOIN message m ON m.job_id = %s AND m.contact_id = i.record_id
WHERE m.state NOT IN ('queued', 'sending')
"""
ARRIVED = {MessageState.SENT, MessageState.DELIVERED}


async def report(job: Job, tally: Tally) -> list[JobItem]:
    """The items whose message is settled, with what is to be said of it; they go into the tally."""
    values = [job.id, NEXT, job.id]
    pairs = await connections.get("default").execute_query_dict(_SETTLED, values)
    items = {item.id: item for item in await JobItem.filter(id__in=[pair["item"] for pair in pairs])}
    messages = {row.id: row for row in await Message.filter(id__in=[pair["message"] for pair in pairs])}
    for pair in pairs:
        _note(items[pair["item"]], messages[pair["message"]], tally)
    return list(items.values())


async def unsettled(job: Job) -> int:
    """How many messages of it wait to be sent."""
    return await Message.filter(job_id=job.id, state__in=WAITING).count()


def refuse(item: JobItem, label: str, code: str, reason: str, tally: Tally) -> None:
    """It gets nothing."""
    item.done, item.label, item.code, item.message = True, label, code, reason
    tally.failed += 1


def all_done(items: Sequence[JobItem]) -> list[JobItem]:
    """Those that nothing more is done for."""
    return [item for item in items if item.done]


def _note(item: JobItem, message: Message, tally: Tally) -> None:
    item.done = True
    if message.state in ARRIVED:
        tally.succeeded += 1
    else:
        refuse(item, message.recipient, message.state.name, told(message.error or ""), tally)
