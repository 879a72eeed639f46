"""How a job moves on: each step says what it was before, so that of two workers only one can take it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tortoise.expressions import F

from ringbook.core.viewer import Viewer
from ringbook.jobs.actions import tell
from ringbook.jobs.models import Job, JobState
from ringbook.jobs.policy import refused_by

STARTED = "job.started"
PROGRESSED = "job.progressed"
FINISHED = "job.finished"
FAILED = "job.failed"


class Stopped(Exception):
    """Somebody cancelled the job, or another worker has it: roll back and leave it alone."""


@dataclass(slots=True)
class Tally:
    """What came of the records of a chunk."""

    succeeded: int = 0
    skipped: int = 0
    failed: int = 0

    @property
    def processed(self) -> int:
        return self.succeeded + self.skipped + self.failed

    def add(self, other: "Tally") -> None:
        self.succeeded += other.succeeded
        self.skipped += other.skipped
        self.failed += other.failed


async def start(job: Job, *, by: Viewer) -> None:
    """The worker has taken it. One that was cut off has started already. Raises Stopped."""
    if job.state == JobState.WAITING:
        await _step(job, STARTED, by, state=JobState.RUNNING, started_at=datetime.now(UTC))


async def advance(job: Job, tally: Tally | None = None, *, by: Viewer, **values: Any) -> None:
    """A chunk is done: last thing in its transaction. values: `place`, `total` as they are from now on.

    Raises Stopped.
    """
    tally = tally or Tally()
    counts = {name: F(name) + getattr(tally, name) for name in ("processed", "succeeded", "skipped", "failed")}
    await _step(job, PROGRESSED, by, **counts, **values)


async def finish(job: Job, *, by: Viewer) -> None:
    """All is done; what it undoes is undone, unless another undo could take back more. Raises Stopped."""
    now = datetime.now(UTC)
    await _step(job, FINISHED, by, state=JobState.DONE, finished_at=now)
    if job.undoes_id and (undone := await Job.get_or_none(id=job.undoes_id)):
        if not await refused_by([job.id]).exists():
            await Job.filter(id=undone.id).update(undone_at=now)
        await tell(PROGRESSED, undone, by=by)


async def fail(job: Job, message: str, *, by: Viewer) -> None:
    """It can't go on, and a person is told why; what is done stays. Raises Stopped."""
    await _step(job, FAILED, by, state=JobState.FAILED, message=message, finished_at=datetime.now(UTC))


async def _step(job: Job, name: str, by: Viewer, **values: Any) -> None:
    same = Job.filter(id=job.id, state=job.state, step=job.step)
    if not await same.update(step=job.step + 1, **values):
        raise Stopped
    job.update_from_dict({key: value for key, value in values.items() if key in ("state", "place", "total")})
    job.step += 1
    await tell(name, job, by=by)
