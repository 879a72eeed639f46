"""Whose tries one sees: those of the phone meetings that one sees."""

from uuid import UUID

from tortoise.expressions import Subquery
from tortoise.queryset import QuerySet

from ringbook.activities.planned import policy as activities
from ringbook.activities.planned.models import Activity
from ringbook.core.viewer import Viewer
from ringbook.dialling.models import DialTry


def visible_to(viewer: Viewer, meeting_ids: list[UUID]) -> QuerySet[DialTry]:
    """The tries of these meetings, those that the viewer sees."""
    seen = activities.visible_to(viewer, among=Activity.filter(id__in=meeting_ids))
    return DialTry.filter(activity_id__in=Subquery(seen.values("id")))
