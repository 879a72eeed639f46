"""Whose requests one sees: one's own."""

from tortoise.queryset import QuerySet

from ringbook.core.viewer import Viewer
from ringbook.dialling.requests.models import DialRequest


def visible_to(viewer: Viewer) -> QuerySet[DialRequest]:
    return DialRequest.filter(user_id=viewer.user_id)
