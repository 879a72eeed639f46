"""Who sees uploads: whoever sends them."""

from tortoise.queryset import QuerySet

from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.uploads.models import Upload


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[Upload]:
    return Upload.filter(user_id=viewer.user_id)
