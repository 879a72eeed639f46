"""Who sees and changes tags: who sees a Crm sees its tags; who configures Crms changes them."""

from tortoise.expressions import Subquery
from tortoise.queryset import QuerySet

from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.tags.models import Tag


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[Tag]:
    return Tag.filter(crm_id__in=Subquery(crms.visible_to(viewer).values("id")))


def can_edit(viewer: Viewer) -> bool:
    return crms.can_configure(viewer)
