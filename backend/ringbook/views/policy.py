"""Who sees and changes views: one's own, and the shared ones of the lists that one may read."""

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.errors import DomainError
from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.views.models import ListKind, ListView, ListViewDefault

READS = {
    ListKind.CONTACTS: "contacts:read",
    ListKind.ORGANIZATIONS: "organizations:read",
    ListKind.CALLS: "calls:read",
    ListKind.TICKETS: "tickets:read",
    ListKind.MESSAGES: "contacts:read",
}
"""The permission that opens each list; activities are open to all, each sees those within their reach."""


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[ListView]:
    lists = [kind for kind in ListKind if may_open(kind, viewer)]
    return ListView.filter(Q(user_id=viewer.user_id) | Q(shared=True), kind__in=lists)


def may_open(kind: ListKind, viewer: Viewer) -> bool:
    return kind not in READS or viewer.may(READS[kind])


async def listed(kind: ListKind, viewer: Viewer) -> list[ListView]:
    """Their views of a list, by name."""
    return await visible_to(viewer).filter(kind=kind).order_by("name", "id")


def defaults_of(viewer: Viewer) -> QuerySet[ListViewDefault]:
    return ListViewDefault.filter(user_id=viewer.user_id)


def can_share(viewer: Viewer) -> bool:
    return viewer.may("views:share")


def can_edit(view: ListView, viewer: Viewer) -> bool:
    """Their owners; shared ones also those who set up Crms and may share, so that nothing stays behind of a leaver."""
    if view.user_id == viewer.user_id:
        return True
    return view.shared and can_share(viewer) and viewer.may("crms:configure")


def check_edit(view: ListView, viewer: Viewer) -> None:
    """Raises FORBIDDEN for somebody else's."""
    if not can_edit(view, viewer):
        raise DomainError("forbidden", "You may use this view, but not change it.", field="id")
