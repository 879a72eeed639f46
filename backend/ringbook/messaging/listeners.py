"""Who stops a mailing stops what of it is not sent yet; what waited in a backup is not sent by its copy."""

from collections.abc import Sequence

from tortoise.expressions import Q

from ringbook.core.viewer import Viewer
from ringbook.history.listening import on
from ringbook.jobs.actions import CANCELLED
from ringbook.jobs.models import Job, JobKind
from ringbook.messaging.models import Message, MessageState
from ringbook.messaging.outcomes import become
from ringbook.messaging.wording import COPIED
from ringbook.silence.actions import ENDED
from ringbook.silence.models import Leave


@on(CANCELLED)
async def cancel(jobs: Sequence[Job], by: Viewer) -> None:
    """A mailing writes few messages ahead, so these are not many."""
    ids = [job.id for job in jobs if job.kind is JobKind.MESSAGES]
    waiting = Message.filter(job_id__in=ids, state=MessageState.QUEUED) if ids else None
    for message in await waiting.order_by("id").select_for_update(no_key=True) if waiting else []:
        await become(message, MessageState.CANCELLED, by=by)


@on(ENDED)
async def leave_to_the_original(leaves: Sequence[Leave], by: Viewer) -> None:
    """What was queued when the backup was made, or belongs to a mailing of that time, the original may have sent."""
    since = leaves[0].silent_since
    before = Q(created_at__lt=since) | Q(job__created_at__lt=since) if since else Q()
    for message in await Message.filter(before, state=MessageState.QUEUED).order_by("id"):
        await become(message, MessageState.UNCLEAR, error=COPIED, by=by)
