"""Who sees and judges pairs: who may merge, and sees both records."""

from uuid import UUID

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.core.conditions import NOTHING
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.duplicates.models import DuplicateKind, DuplicatePair
from ringbook.merging.policy import MAY_MERGE
from ringbook.organizations import policy as organizations


def visible_to(viewer: Viewer) -> QuerySet[DuplicatePair]:
    if not viewer.may(MAY_MERGE):
        return DuplicatePair.filter(NOTHING)
    return DuplicatePair.filter(of_kind(DuplicateKind.CONTACT, viewer) | of_kind(DuplicateKind.ORGANIZATION, viewer))


def of_kind(kind: DuplicateKind, viewer: Viewer) -> Q:
    """Those of contacts who are not in the archive, or of organizations."""
    rows = contacts.visible_to(viewer).filter(archived_at=None) if kind is DuplicateKind.CONTACT else None
    seen = Subquery((organizations.visible_to(viewer) if rows is None else rows).values("id"))
    return Q(kind=kind, one_id__in=seen, other_id__in=seen)


def check_search(viewer: Viewer, crm_id: UUID) -> None:
    """Raises FORBIDDEN for somebody who may no longer merge, or no longer enter the Crm."""
    if not (viewer.may(MAY_MERGE) and crms.passes(viewer, crm_id)):
        raise DomainError("forbidden", "You may no longer search this CRM for duplicates.")
