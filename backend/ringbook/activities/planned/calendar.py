"""What is on the calendar, and what would be at the same time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise.expressions import F, Q

from ringbook.activities.planned.models import Activity, ActivityKind, DialMode
from ringbook.activities.planned.policy import done_by, visible_to
from ringbook.activities.planned.texts import LONGEST, too_early
from ringbook.core.conditions import any_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer

LONGEST_RANGE = timedelta(days=62)
MOST, MOST_CONFLICTS = 2_000, 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose calendar, between which moments. user_ids and project_ids: those of either; None for both: one's own.

    kinds, done: only these; None for all.
    """

    start: datetime
    end: datetime
    user_ids: Collection[UUID] | None = None
    project_ids: Collection[UUID] | None = None
    kinds: Collection[ActivityKind] | None = None
    done: bool | None = None


async def on_calendar(wanted: Wanted, viewer: Viewer) -> tuple[Sequence[Activity], bool]:
    """Those that the viewer sees, in order of begin, and whether more than MOST were cut.

    Raises INVALID_RANGE, or OUT_OF_RANGE before 1900 and for more than 62 days.
    """
    _refuse(wanted.start, wanted.end, "from", "to")
    if wanted.end - wanted.start > LONGEST_RANGE:
        raise DomainError("out_of_range", "Ask for 62 days at most.", field="to")
    rows = visible_to(viewer).filter(_between(wanted.start, wanted.end), _theirs(wanted, viewer), in_calendar=True)
    if wanted.kinds is not None:
        rows = rows.filter(kind__in=list(wanted.kinds))
    if wanted.done is not None:
        rows = rows.filter(done_at__isnull=not wanted.done)
    found = await rows.order_by("starts_at", "id").limit(MOST + 1)
    return found[:MOST], len(found) > MOST


async def conflicts(
    start: datetime, end: datetime, user_ids: Collection[UUID], viewer: Viewer, but: UUID | None = None
) -> Sequence[Activity]:
    """What these people have open in their calendars at that time, as far as the viewer sees it; the first 20.

    A moment that only marks an end, as of a task, keeps nobody busy; neither does what a machine dials. but: this one
    is left out. Raises INVALID_RANGE, or OUT_OF_RANGE before 1900.
    """
    _refuse(start, end, "startsAt", "endsAt")
    busy = Q(_between(start, end), starts_at__lt=F("ends_at"), done_at=None, in_calendar=True)
    by_people = Q(mode=None) | ~Q(mode=DialMode.AUTOMATIC)
    rows = visible_to(viewer).filter(busy, by_people, done_by(*user_ids))
    return await (rows.exclude(id=but) if but else rows).order_by("starts_at", "id").limit(MOST_CONFLICTS)


def _refuse(start: datetime, end: datetime, begin_field: str, end_field: str) -> None:
    if wrong := too_early(start, begin_field):
        raise DomainError.all_of(wrong)
    if start > end:
        raise DomainError("invalid_range", "It has to end after it begins.", field=end_field)


def _between(start: datetime, end: datetime) -> Q:
    """Some of it lies between; what only touches does not, but for a moment at the very start.

    Nothing lasts longer than LONGEST, so that an index by begin need not be read from its own begin.
    """
    lasting = Q(starts_at__gt=start - LONGEST, ends_at__gt=start) | Q(starts_at=start)
    return Q(Q(starts_at__lt=end), lasting)


def _theirs(wanted: Wanted, viewer: Viewer) -> Q:
    if wanted.user_ids is None and wanted.project_ids is None:
        return done_by(viewer.user_id)
    of_projects = [Q(project_id__in=list(wanted.project_ids))] if wanted.project_ids else []
    return any_of([done_by(*wanted.user_ids or ()), *of_projects])
