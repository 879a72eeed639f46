"""Who sees and changes flows: who reads tickets sees them; who configures Crms changes them."""

from tortoise.queryset import QuerySet

from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.tickets.flows.models import TicketFlow, TicketState

MAY_CONFIGURE = "crms:configure"


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[TicketFlow]:
    """How tickets go is no secret."""
    return TicketFlow.all()


@per_viewer
def states(viewer: Viewer) -> QuerySet[TicketState]:
    return TicketState.all()
