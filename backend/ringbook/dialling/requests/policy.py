"""Whose requests one sees: one's own."""

from tortoise.queryset import QuerySet

from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.dialling.requests.models import DialRequest


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[DialRequest]:
    return DialRequest.filter(user_id=viewer.user_id)
