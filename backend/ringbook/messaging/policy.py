"""Who sees messages: who sees the contact or the organization. Who sends: with messages:send, to whom they see.

Gateways and templates are set up with messages:configure; whoever sends reads the templates.
"""

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.contacts.records import owner_seen
from ringbook.core.conditions import NOTHING
from ringbook.core.errors import DomainError
from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.messaging.models import RETRIED, Message, MessageGateway, MessageState, MessageTemplate

MAY_SEND = "messages:send"
MAY_CONFIGURE = "messages:configure"


def visible_to(viewer: Viewer, among: QuerySet[Message] | None = None) -> QuerySet[Message]:
    """among: as in `owner_seen`."""
    return (Message if among is None else among).filter(owner_seen(viewer, among))


@per_viewer
def templates(viewer: Viewer) -> QuerySet[MessageTemplate]:
    """Those of all Crms, and of the ones that the viewer sees."""
    allowed = viewer.may(MAY_SEND) or viewer.may(MAY_CONFIGURE)
    seen = Q(crm_id=None) | Q(crm_id__in=Subquery(crms.visible_to(viewer).values("id")))
    return MessageTemplate.filter(seen if allowed else NOTHING)


@per_viewer
def gateways(viewer: Viewer) -> QuerySet[MessageGateway]:
    return MessageGateway.filter(Q() if viewer.may(MAY_CONFIGURE) else NOTHING)


def can_cancel(message: Message, viewer: Viewer) -> bool:
    return message.state is MessageState.QUEUED and _theirs(message, viewer)


def can_retry(message: Message, viewer: Viewer) -> bool:
    return message.state in RETRIED and _theirs(message, viewer)


def check_own(message: Message, viewer: Viewer) -> None:
    """Raises FORBIDDEN for what somebody else sent."""
    if not _theirs(message, viewer):
        raise DomainError("forbidden", "Somebody else sent this.", field="id")


def _theirs(message: Message, viewer: Viewer) -> bool:
    """Their own; with messages:configure anybody's."""
    return viewer.may(MAY_CONFIGURE) or (viewer.may(MAY_SEND) and message.sender_id == viewer.user_id)
