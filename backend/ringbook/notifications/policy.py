"""Whose notifications: one's own. Whether their subject is still in sight is asked when they are read."""

from tortoise.queryset import QuerySet

from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.notifications.models import Notification


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[Notification]:
    return Notification.filter(user_id=viewer.user_id)


def unread(viewer: Viewer) -> QuerySet[Notification]:
    return visible_to(viewer).filter(read_at=None)
