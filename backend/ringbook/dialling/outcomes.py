"""What becomes of tries and of meetings. Each verb has the meeting locked, and tells its timelines."""

from datetime import UTC, datetime

from ringbook.activities.planned.models import Activity, DialMode, DialOutcome
from ringbook.activities.planned.stories import around
from ringbook.core.viewer import Viewer
from ringbook.dialling.forbidding import why_not
from ringbook.dialling.meetings import clock, counted, is_waiting, next_of, tries_of
from ringbook.dialling.models import DialTry, DialTryState
from ringbook.dialling.telling import tell_not_reached, tell_refused, tell_unclear
from ringbook.dialling.wording import Refusal
from ringbook.history.actions import Change, record, update
from ringbook.notifications.actions import CLOCK
from ringbook.projects.models import Project

DIALLING = "activity.dialling"
DIALLED = "activity.dialled"
REACHED = "activity.reached"
NOT_REACHED = "activity.not_reached"
UNCLEAR = "activity.unclear"
REFUSED = "activity.refused"
WAITING = "activity.waiting"


async def begun(meeting: Activity, attempt: DialTry, by: Viewer = CLOCK) -> None:
    """Live screens alone hear of it; the timeline will tell how it went."""
    await record(DIALLING, meeting, by=by, changes=[_change(attempt)], about=await around(meeting), story=False)


async def answered(
    meeting: Activity, attempt: DialTry, *, ended_at: datetime | None = None, by: Viewer = CLOCK
) -> None:
    """Somebody answered. What was dialled by itself is done with that; of other meetings people say so.

    ended_at: when they hung up; None while they talk.
    """
    before = attempt.state
    await attempt.become(DialTryState.ANSWERED, ended_at=ended_at)
    changes = [_change(attempt, before)]
    if meeting.mode is DialMode.AUTOMATIC and not meeting.deleted_at:
        changes += await update(meeting, outcome=DialOutcome.REACHED, done_at=meeting.done_at or datetime.now(UTC))
    await record(REACHED, meeting, by=by, changes=changes, about=await around(meeting))


async def unanswered(
    meeting: Activity, attempt: DialTry, state: DialTryState, message: str = "", *, by: Viewer = CLOCK
) -> None:
    """Nobody did: another try may come, or that was the last one."""
    before = attempt.state
    await attempt.become(state, ended_at=await clock(), message=message or attempt.message)
    changes = [_change(attempt, before)]
    if before is DialTryState.UNCLEAR and meeting.outcome is DialOutcome.UNCLEAR:
        changes += await update(meeting, outcome=None)
    await record(DIALLED, meeting, by=by, changes=changes, about=await around(meeting))
    await conclude(meeting, by=by)


async def unclear(meeting: Activity, attempt: DialTry, message: str) -> None:
    """Nobody knows whether it rang. Until a person looked nothing dials it again."""
    before = attempt.state
    await attempt.become(DialTryState.UNCLEAR, ended_at=await clock(), message=attempt.message or message)
    changes = [_change(attempt, before)]
    shown = is_waiting(meeting) and not meeting.deleted_at
    if shown:
        changes += await update(meeting, outcome=DialOutcome.UNCLEAR)
    await record(UNCLEAR, meeting, by=CLOCK, changes=changes, about=await around(meeting))
    if shown:
        await tell_unclear(meeting)


async def refused(meeting: Activity, why: Refusal) -> None:
    """The rules forbid it; said once."""
    changes = await update(meeting, outcome=DialOutcome.REFUSED)
    changes.append(Change("refusal", None, why.value))
    await record(REFUSED, meeting, by=CLOCK, changes=changes, about=await around(meeting))
    await tell_refused(meeting, why)


async def conclude(meeting: Activity, *, by: Viewer = CLOCK) -> None:
    """NOT_REACHED for one that waits in vain: no try is left, or no time in which one may be."""
    if not is_waiting(meeting) or meeting.deleted_at:
        return
    project, tries, now = await _project(meeting), await tries_of(meeting), await clock()
    if any(one.state is DialTryState.DIALLING for one in tries):
        return
    if meeting.ends_at > now and (not project or not project.dialling or next_of(meeting, project, tries, now)):
        return
    changes = await update(meeting, outcome=DialOutcome.NOT_REACHED)
    await record(NOT_REACHED, meeting, by=by, changes=changes, about=await around(meeting))
    await tell_not_reached(meeting, None if by is CLOCK else by)


async def reopen(meeting: Activity, *, by: Viewer) -> None:
    """After a change: it waits again, if there is something to wait for; what people dial now is up to them.

    What is unclear stays so while a machine dials it.
    """
    if meeting.outcome and not meeting.done_at and await _may_wait(meeting):
        changes = await update(meeting, outcome=None)
        await record(WAITING, meeting, by=by, changes=changes, about=await around(meeting), story=False)


async def _may_wait(meeting: Activity) -> bool:
    if meeting.mode is not DialMode.AUTOMATIC:
        return True
    project = await _project(meeting)
    if meeting.outcome is DialOutcome.UNCLEAR or project is None:
        return False
    tries, now = await tries_of(meeting), await clock()
    if meeting.outcome is DialOutcome.REACHED and counted(meeting, tries):
        return False
    if meeting.ends_at <= now or not next_of(meeting, project, tries, now):
        return False
    return not await why_not(meeting, project)


async def _project(meeting: Activity) -> Project | None:
    return await Project.get_or_none(id=meeting.project_id) if meeting.project_id else None


def _change(attempt: DialTry, before: DialTryState | None = None) -> Change:
    return Change("dial_try", before.value if before else None, attempt.state.value)
