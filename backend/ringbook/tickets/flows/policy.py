"""Who sees and changes flows: who reads tickets sees them; who configures Crms changes them."""

from tortoise.queryset import QuerySet

from ringbook.core.viewer import Viewer
from ringbook.tickets.flows.models import TicketFlow, TicketState

MAY_CONFIGURE = "crms:configure"


def visible_to(viewer: Viewer) -> QuerySet[TicketFlow]:
    """How tickets go is no secret."""
    return TicketFlow.all()


def states(viewer: Viewer) -> QuerySet[TicketState]:
    return TicketState.all()
