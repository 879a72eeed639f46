"""Whose calendar it is: one's own."""

from tortoise.queryset import QuerySet

from ringbook.activities.feed.models import CalendarFeed
from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[CalendarFeed]:
    return CalendarFeed.filter(user_id=viewer.user_id)
