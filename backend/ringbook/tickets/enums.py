"""The enums of tickets under the names that the API gives them."""

import strawberry

from ringbook.tickets.clock import TicketDueState
from ringbook.tickets.flows.models import TicketStateCategory

__all__ = ["TicketDueState", "TicketStateCategory"]

strawberry.enum(
    TicketStateCategory,
    description="What a state means, whatever it is called. NEW and OPEN: the clock of the due time runs. WAITING for"
    " somebody else: it stands. RESOLVED and CLOSED: there is nothing to do any more.",
)
strawberry.enum(
    TicketDueState,
    description="How the due time looks. NONE: there is none, or the ticket is resolved. FINE: more than a fifth of the"
    " time is left. SOON: the last fifth. OVERDUE. PAUSED: it waits, and the clock stands; a time set by hand goes on.",
)
