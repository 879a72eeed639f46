"""Who sees and changes segmentation: who sees a Crm sees its rules; who configures Crms changes them."""

from typing import TypeVar

from tortoise.expressions import F, Subquery
from tortoise.models import Model
from tortoise.queryset import QuerySet

from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.segments.models import Classifier, Segmentation, SegmentDefinition

Kind = TypeVar("Kind", bound=Model)


@per_viewer
def definitions(viewer: Viewer) -> QuerySet[SegmentDefinition]:
    return _seen(viewer, SegmentDefinition).filter(deleted_at=None)


@per_viewer
def classifiers(viewer: Viewer) -> QuerySet[Classifier]:
    return _seen(viewer, Classifier)


def segmentations(viewer: Viewer) -> QuerySet[Segmentation]:
    return _seen(viewer, Segmentation)


def running(viewer: Viewer) -> QuerySet[Segmentation]:
    """Those that are being recalculated."""
    return segmentations(viewer).filter(reached__lt=F("wanted"))


def may_count(viewer: Viewer) -> bool:
    """They may know how many contacts a Crm has: they see all of them."""
    return viewer.may("contacts:read") and viewer.may("accounts:all")


def _seen(viewer: Viewer, kind: type[Kind]) -> QuerySet[Kind]:
    return kind.filter(crm_id__in=Subquery(crms.visible_to(viewer).values("id")))
