"""The enums of tickets under the names that the API gives them."""

from ringbook.core.enums import describe
from ringbook.tickets.clock import TicketDueState
from ringbook.tickets.flows.models import TicketStateCategory

__all__ = ["TicketDueState", "TicketStateCategory"]

describe(
    TicketStateCategory,
    "What a state means, whatever it is called.",
    NEW="Nobody has begun; the clock of the due time runs.",
    OPEN="Somebody is at it; the clock runs.",
    WAITING="For somebody else; the clock stands.",
    RESOLVED="There is nothing to do any more, as far as we know.",
    CLOSED="It is over for good.",
)
describe(
    TicketDueState,
    "How the due time of a ticket looks.",
    NONE="There is none, or the ticket is resolved.",
    FINE="More than a fifth of the time is left.",
    SOON="The last fifth of the time runs.",
    OVERDUE="The time has passed.",
    PAUSED="The ticket waits, and the clock stands; a time set by hand goes on.",
)
