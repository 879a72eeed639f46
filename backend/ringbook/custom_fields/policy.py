"""Who sees and changes definitions: who sees a Crm sees its fields; who configures Crms changes them."""

from uuid import UUID

from tortoise.expressions import Subquery
from tortoise.queryset import QuerySet

from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.custom_fields.models import CustomField, CustomFieldTarget


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[CustomField]:
    """Deleted ones too: they can be restored."""
    return CustomField.filter(crm_id__in=Subquery(crms.visible_to(viewer).values("id")))


def alive(viewer: Viewer) -> QuerySet[CustomField]:
    return visible_to(viewer).filter(deleted_at=None)


def can_edit(viewer: Viewer) -> bool:
    return crms.can_configure(viewer)


def of_records(crm_id: UUID, target: CustomFieldTarget) -> QuerySet[CustomField]:
    """The fields that the contacts or organizations of a Crm have: whoever writes a record writes these."""
    return CustomField.filter(crm_id=crm_id, target=target, deleted_at=None)
