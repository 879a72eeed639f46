"""Who sees and changes phone meetings."""

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.activities.meetings.models import Activity, ActivityKind
from ringbook.contacts import policy as contacts
from ringbook.contacts.records import owner_seen
from ringbook.core.conditions import NOTHING
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.organizations import policy as organizations


def visible_to(viewer: Viewer, among: QuerySet[Activity] | None = None) -> QuerySet[Activity]:
    """Who sees the contact or the organization; a meeting with neither: who planned it, and who is to call.

    among: as in `owner_seen`.
    """
    meetings = Activity.all() if among is None else among
    return meetings.filter(
        owner_seen(viewer, among) | _of_nobody(viewer), kind=ActivityKind.PHONE_MEETING, deleted_at=None
    )


def can_edit(meeting: Activity, viewer: Viewer, *, account: bool) -> bool:
    """Their own, and those with accounts they may change. account: they may change the contact or organization."""
    return viewer.may("activities:edit") and (_takes_part(meeting, viewer) or account)


async def check_edit(meeting: Activity, viewer: Viewer) -> None:
    """Raises FORBIDDEN for other people's."""
    if not can_edit(meeting, viewer, account=await _edits_account(meeting, viewer)):
        raise DomainError("forbidden", "This is somebody else's phone meeting.", field="id")


async def _edits_account(meeting: Activity, viewer: Viewer) -> bool:
    if meeting.contact_id:
        return await contacts.editable_by(viewer).filter(id=meeting.contact_id).exists()
    return await organizations.editable_by(viewer).filter(id=meeting.organization_id).exists()


def _takes_part(meeting: Activity, viewer: Viewer) -> bool:
    return viewer.user_id in (meeting.author_id, meeting.assignee_id)


def _of_nobody(viewer: Viewer) -> Q:
    if not viewer.crm_enabled:
        return NOTHING
    own = Q(author_id=viewer.user_id) | Q(assignee_id=viewer.user_id)
    return Q(own, contact_id=None, organization_id=None)
