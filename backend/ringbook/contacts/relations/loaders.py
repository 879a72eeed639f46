"""Batch reads of relations."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from ringbook.contacts.relations.models import Relation
from ringbook.contacts.relations.policy import visible_to
from ringbook.core.reading import grouped
from ringbook.core.viewer import Viewer


async def relations_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Relation]]:
    """Those whose other side the viewer sees, in the order they were added."""
    rows = visible_to(viewer, among=Relation.filter(contact_id__in=ids))
    return grouped("contact_id", await rows.order_by("id"))
