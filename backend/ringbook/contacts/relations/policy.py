"""Who sees relations: who sees both people. Who edits a card changes the relations on it."""

from tortoise.expressions import Subquery
from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.contacts.relations.models import Relation
from ringbook.core.viewer import Viewer


def visible_to(viewer: Viewer, among: QuerySet[Relation] | None = None) -> QuerySet[Relation]:
    """among: just these are asked for; then only their people are looked at, not all that the viewer sees."""
    ours, theirs = contacts.visible_to(viewer), contacts.visible_to(viewer)
    if among is not None:
        ours = ours.filter(id__in=Subquery(among.values("contact_id")))
        theirs = theirs.filter(id__in=Subquery(among.values("other_id")))
    return (Relation if among is None else among).filter(
        contact_id__in=Subquery(ours.values("id")), other_id__in=Subquery(theirs.values("id"))
    )
