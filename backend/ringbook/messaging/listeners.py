"""Who stops a mailing stops what of it is not sent yet."""

from collections.abc import Sequence

from ringbook.core.viewer import Viewer
from ringbook.history.listening import on
from ringbook.jobs.actions import CANCELLED
from ringbook.jobs.models import Job, JobKind
from ringbook.messaging.models import Message, MessageState
from ringbook.messaging.outcomes import become


@on(CANCELLED)
async def cancel(jobs: Sequence[Job], by: Viewer) -> None:
    """A mailing writes few messages ahead, so these are not many."""
    ids = [job.id for job in jobs if job.kind is JobKind.MESSAGES]
    waiting = Message.filter(job_id__in=ids, state=MessageState.QUEUED) if ids else None
    for message in await waiting.order_by("id").select_for_update(no_key=True) if waiting else []:
        await become(message, MessageState.CANCELLED, by=by)
