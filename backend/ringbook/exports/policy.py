"""Who exports: whoever may, and only what they see at the moment of reading."""

from tortoise.queryset import QuerySet

from ringbook.core.conditions import NOTHING
from ringbook.core.viewer import Viewer
from ringbook.jobs import policy as jobs
from ringbook.jobs.models import Job, JobKind

MAY_EXPORT = jobs.MAY_EXPORT


def exports(viewer: Viewer) -> QuerySet[Job]:
    """The viewer's own, as long as they may export."""
    made = jobs.visible_to(viewer).filter(kind=JobKind.EXPORT)
    return made if viewer.may(MAY_EXPORT) else made.filter(NOTHING)
