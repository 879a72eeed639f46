"""The verbs of duplicates: a search is begun; a pair is judged."""

from collections.abc import Sequence
from datetime import UTC, datetime

from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.crms.models import Crm
from ringbook.duplicates.models import DuplicatePair
from ringbook.duplicates.searching import size
from ringbook.history.actions import record
from ringbook.jobs.actions import begin, hold
from ringbook.jobs.models import OPEN, Job, JobKind

REJECTED = "duplicate.rejected"
RECONSIDERED = "duplicate.reconsidered"


async def search(crms: Sequence[Crm], *, by: Viewer) -> Job:
    """Look through these Crms in the background. Raises ALREADY_RUNNING while `by` has a search open, and TOO_MANY,
    both at `crmId`."""
    await hold(by)
    if await Job.filter(user_id=by.user_id, kind=JobKind.DUPLICATE_SEARCH, state__in=OPEN).exists():
        raise DomainError("already_running", "You are searching for duplicates already.", field="crmId")
    ids = [crm.id for crm in crms]
    return await begin(
        JobKind.DUPLICATE_SEARCH,
        task="duplicates.search",
        title=say("Search for duplicates"),
        arguments={"crm_ids": [str(id) for id in ids]},
        total=await size(ids),
        by=by,
        field="crmId",
    )


async def reject(pair: DuplicatePair, *, rejected: bool, by: Viewer) -> DuplicatePair:
    """They are not the same, which is remembered; or maybe they are after all. Twice is once."""
    if bool(pair.rejected_at) != rejected:
        pair.rejected_at = datetime.now(UTC) if rejected else None
        pair.rejected_by_id = by.user_id if rejected else None
        await pair.save(update_fields=["rejected_at", "rejected_by_id"])
        await record(REJECTED if rejected else RECONSIDERED, pair, by=by, story=False)
    return pair
