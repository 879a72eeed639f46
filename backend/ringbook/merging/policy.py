"""Who sees and undoes merges: who sees the survivor; who may merge it."""

from datetime import UTC, datetime, timedelta

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.merging.kinds import BY_OWNER, KINDS, Kind
from ringbook.merging.models import Merge

MAY_MERGE = "records:merge"
KEPT = timedelta(days=30)
"""How long a merge can be undone."""


def visible_to(viewer: Viewer) -> QuerySet[Merge]:
    """Also those whose survivor was merged further on, into a record that the viewer sees."""
    return Merge.filter(Q(*(_seen(kind, viewer) for kind in KINDS.values()), join_type=Q.OR))


def _seen(kind: Kind, viewer: Viewer) -> Q:
    seen = Subquery(kind.visible(viewer).values("id"))
    merged = Subquery(kind.model.filter(merged_into_id__in=seen).values("id"))
    return Q(kind=kind.owner) & (Q(keep_id__in=seen) | Q(keep_id__in=merged))


def undoable_by(viewer: Viewer) -> QuerySet[Merge]:
    """Of those that still hold."""
    rows = Merge.filter(undone_at=None, created_at__gt=datetime.now(UTC) - KEPT)
    allowed = [kind for kind in KINDS.values() if viewer.may(MAY_MERGE) and kind.can_delete(viewer)]
    mine = [Q(kind=kind.owner, keep_id__in=Subquery(kind.editable(viewer).values("id"))) for kind in allowed]
    return rows.filter(Q(*mine, join_type=Q.OR)) if mine else rows.filter(id__isnull=True)


async def check_undo(merge: Merge, viewer: Viewer) -> None:
    """Raises FORBIDDEN for a survivor that the viewer may not change and delete.

    Whatever else stands in the way is for the action to say.
    """
    kind = BY_OWNER[merge.kind]
    into = await kind.model.get(id=merge.keep_id)
    mine = kind.editable(viewer).filter(id=into.merged_into_id or into.pk)
    if not kind.can_delete(viewer) or not await mine.exists():
        sentence = "You may not undo this merge: that takes the right to change and to delete the record."
        raise DomainError("forbidden", sentence, field="id")
