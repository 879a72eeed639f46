"""Who sees and changes dictionaries: who sees a Crm sees its lists; who configures Crms changes them."""

from typing import TypeVar

from tortoise.expressions import Subquery
from tortoise.queryset import QuerySet

from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.dictionaries.models import Entry, Position, Source, Stage

Kind = TypeVar("Kind", bound=Entry)


def visible_to(viewer: Viewer, kind: type[Kind]) -> QuerySet[Kind]:
    return kind.filter(crm_id__in=Subquery(crms.visible_to(viewer).values("id")))


@per_viewer
def stages(viewer: Viewer) -> QuerySet[Stage]:
    return visible_to(viewer, Stage)


@per_viewer
def positions(viewer: Viewer) -> QuerySet[Position]:
    return visible_to(viewer, Position)


@per_viewer
def sources(viewer: Viewer) -> QuerySet[Source]:
    return visible_to(viewer, Source)
